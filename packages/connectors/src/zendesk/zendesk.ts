import * as z from 'zod';
import { jsonOf, readAs } from '@baton/channels/server';
import type { Tier } from '@baton/handoff';
import {
  DeskError,
  type Call,
  type Desk,
  type DeskCase,
  type DeskDefinition,
  type DeskEvent,
  type DeskState,
} from '../desk.ts';
import { ask, basic, checked, json, markerOf } from '../parts/ask.ts';
import { signedByZendesk } from '../verify/signed-by.ts';

const settings = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).meta({ title: 'Address', hint: 'https://example.zendesk.com' }),
  email: z.email().meta({ title: 'Email', hint: 'Of the user that the token belongs to' }),
  token: z.string().min(1).meta({ title: 'API token', secret: true }),
  webhookSecret: z
    .string()
    .min(1)
    .optional()
    .meta({ title: 'Webhook signing secret', hint: 'Without it no answers come back', secret: true }),
});
type Settings = z.infer<typeof settings>;

const ticket = z.object({ id: z.number(), status: z.string(), requester_id: z.number().optional() });
const oneTicket = z.object({ ticket });
const tickets = z.object({ tickets: z.array(ticket) });
const users = z.object({ user: z.object({ id: z.number() }) });
const comments = z.object({ comments: z.array(z.object({ body: z.string().default('') })) });

const PRIORITY: Readonly<Record<Tier, string>> = { critical: 'urgent', high: 'high', standard: 'normal', low: 'low' };
const STATE: Readonly<Record<string, DeskState>> = {
  new: 'open',
  open: 'open',
  pending: 'waiting',
  hold: 'waiting',
  solved: 'solved',
  closed: 'closed',
};

/** Zendesk Support. */
export const zendesk: DeskDefinition<Settings> = {
  name: 'zendesk',
  settings,
  signedBy: signedByZendesk,
  desk: (account) => {
    const headers = { authorization: basic(`${account.email}/token`, account.token) };
    const at = (path: string) => `${account.url.replace(/\/$/, '')}/api/v2/${path}`;
    const get = (path: string) => json('GET', at(path), headers);
    const put = (id: string, body: object) => json('PUT', at(`tickets/${id}.json`), headers, { ticket: body });
    return {
      name: 'zendesk',
      noteForm: 'html',
      losses: ['Colours of the mood', 'Buttons: the agent answers in Zendesk, without the flow'],
      async open(one, call, isRetry) {
        if (isRetry) {
          // By its own list: search is minutes late.
          const { tickets: found } = await ask(
            call,
            get(`tickets.json?external_id=${encodeURIComponent(externalId(one))}`),
            tickets,
          );
          const [known] = found;
          if (known) return { id: String(known.id), person: String(known.requester_id ?? '') };
        }
        const person = await personOf(one, call, (body) =>
          json('POST', at('users/create_or_update.json'), headers, body),
        );
        const body = {
          ticket: {
            subject: one.subject.slice(0, 150),
            // The default is public: the customer would read it.
            comment: { html_body: one.note, public: false },
            ...(person === null ? { requester: { name: one.person.name } } : { requester_id: person }),
            external_id: externalId(one),
            priority: PRIORITY[one.tier],
            tags: ['baton', ...(one.urgent ? ['baton-urgent'] : [])],
            ...(one.team === null ? {} : { group_id: Number(one.team) }),
          },
        };
        const keyed = { ...headers, 'idempotency-key': markerOf(one) };
        const made = await ask(call, json('POST', at('tickets.json'), keyed, body), oneTicket);
        return { id: String(made.ticket.id), person: person === null ? null : String(person) };
      },
      async note({ id }, one, call, isRetry) {
        if (isRetry) {
          const { comments: all } = await ask(call, get(`tickets/${id}/comments.json`), comments);
          if (all.some(({ body }) => body.includes(markerOf(one)))) return;
        }
        await orClosed(ask(call, put(id, { comment: { html_body: one.note, public: false } }), oneTicket));
      },
      async assign({ id }, team, call) {
        await ask(call, put(id, { group_id: Number(team) }), oneTicket);
      },
      async state({ id }, call) {
        const { ticket: found } = await ask(call, get(`tickets/${id}.json`), oneTicket);
        return STATE[found.status] ?? 'open';
      },
      answers: async () => [],
      verify: (request, now) => signedByZendesk(request, account.webhookSecret ?? '', now),
      read: ({ body }) => read(jsonOf(body)),
      check: (call) => checked(call, get('users/search.json?external_id=baton-connection-check')),
    } satisfies Desk;
  },
};

function externalId({ conversation }: DeskCase): string {
  return `baton-${conversation}`;
}

/** By address or id; whoever has neither is named on the ticket alone. */
async function personOf(
  { person }: DeskCase,
  call: Call,
  upsert: (body: object) => ReturnType<typeof json>,
): Promise<number | null> {
  if (person.email === undefined && person.id === undefined) return null;
  const { user } = await ask(
    call,
    upsert({
      user: {
        name: person.name,
        ...(person.email === undefined ? {} : { email: person.email }),
        ...(person.id === undefined ? {} : { external_id: person.id }),
        ...(person.phone === undefined ? {} : { phone: person.phone }),
        skip_verify_email: true,
      },
    }),
    users,
  );
  return user.id;
}

/** A closed ticket takes nothing more: whoever asks opens another one. */
async function orClosed(asked: Promise<unknown>): Promise<void> {
  try {
    await asked;
  } catch (error) {
    if (error instanceof DeskError && error.why === 'refused' && /closed/i.test(error.message))
      throw new DeskError('closed', error.message);
    throw error;
  }
}

const webhook = z.object({
  id: z.string(),
  type: z.string(),
  detail: z.object({ id: z.union([z.string(), z.number()]) }).optional(),
  event: z
    .object({
      current: z.string().optional(),
      comment: z
        .object({
          body: z.string().default(''),
          is_public: z.boolean().default(false),
          author: z.object({ name: z.string().optional(), is_staff: z.boolean().default(false) }).optional(),
        })
        .optional(),
    })
    .optional(),
});

function read(body: unknown): DeskEvent[] {
  const found = readAs(webhook, body);
  const about = found?.detail?.id;
  if (!found || about === undefined) return [];
  const id = `zendesk:${found.id}`;
  const on = String(about);
  const { current, comment } = found.event ?? {};
  // Private notes, and our own words under a staff account without an author, never reach the customer.
  if (found.type.endsWith('ticket.comment_added'))
    return comment?.is_public && comment.author?.is_staff && !comment.body.includes('baton:')
      ? [{ type: 'answered', id, ticket: on, text: comment.body.trim(), by: comment.author.name ?? null }]
      : [];
  if (!found.type.endsWith('ticket.status_changed') || current === undefined)
    return [{ type: 'changed', id, ticket: on }];
  const stage = current.toLowerCase();
  return [{ type: 'state', id, ticket: on, state: STATE[stage] ?? 'open', stage }];
}
