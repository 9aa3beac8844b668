import { jsonOf, readAs } from '@baton/channels/server';
import type { Tier } from '@baton/handoff';
import * as z from 'zod';
import type { Call, Desk, DeskCase, DeskDefinition, DeskEvent, DeskState } from '../desk.ts';
import { ask, basic, checked, json, markerOf } from '../parts/ask.ts';
import { namedByHeader } from '../verify/signed-by.ts';

const settings = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).meta({ title: 'Address', hint: 'https://example.freshdesk.com' }),
  apiKey: z.string().min(1).meta({ title: 'API key', secret: true }),
  /** Nothing is signed there: a shared word has to do. */
  webhookSecret: z
    .string()
    .min(1)
    .optional()
    .meta({ title: 'Webhook secret', hint: 'What the automation sends as the header x-baton-secret', secret: true }),
});
type Settings = z.infer<typeof settings>;

const ticket = z.object({
  id: z.number(),
  status: z.number(),
  requester_id: z.number(),
  tags: z.array(z.string()).default([]),
});
const contacts = z.array(z.object({ id: z.number() }));
const conversations = z.array(
  z.object({
    id: z.number(),
    body_text: z.string().default(''),
    incoming: z.boolean().default(false),
    private: z.boolean().default(false),
  }),
);
const notes = z.array(z.object({ body: z.string().default(''), body_text: z.string().default('') }));
const done = z.looseObject({});

const PRIORITY: Readonly<Record<Tier, number>> = { critical: 4, high: 3, standard: 2, low: 1 };
const STATE: Readonly<Record<number, DeskState>> = { 2: 'open', 3: 'waiting', 4: 'solved', 5: 'closed' };
const OPEN = 2;
/** What the ticket came by, as the desk counts: a chat. */
const SOURCE = 7;

/** Freshdesk. What describes a ticket there is public, so the note is one of its own. */
export const freshdesk: DeskDefinition<Settings> = {
  name: 'freshdesk',
  settings,
  signedBy: namedByHeader('x-baton-secret'),
  desk: (account) => {
    const headers = { authorization: basic(account.apiKey, 'X') };
    const at = (path: string) => `${account.url.replace(/\/$/, '')}/api/v2/${path}`;
    const get = (path: string) => json('GET', at(path), headers);
    const addNote = async (
      id: string,
      one: Pick<DeskCase, 'note' | 'conversation' | 'revision'>,
      call: Call,
      isRetry: boolean,
    ) => {
      if (isRetry) {
        const all = await ask(call, get(`tickets/${id}/conversations`), notes);
        if (all.some(({ body, body_text: text }) => `${body}${text}`.includes(markerOf(one)))) return;
      }
      await ask(call, json('POST', at(`tickets/${id}/notes`), headers, { body: one.note, private: true }), done);
    };
    return {
      name: 'freshdesk',
      noteForm: 'html',
      losses: ['Colours of the mood', 'Buttons: the agent answers in Freshdesk, without the flow'],
      async open(one, call, isRetry) {
        const person = await personOf(one, call, get, (body) => json('POST', at('contacts'), headers, body));
        const known = isRetry ? await madeBefore(one, person, call, get) : null;
        const id =
          known ??
          String(
            (
              await ask(
                call,
                json('POST', at('tickets'), headers, {
                  requester_id: person,
                  subject: one.subject.slice(0, 255),
                  description: `<p>${escaped(one.summary)}</p>`,
                  status: OPEN,
                  priority: PRIORITY[one.tier],
                  source: SOURCE,
                  tags: ['baton', tagOf(one)],
                  ...(one.team === null ? {} : { group_id: Number(one.team) }),
                }),
                ticket,
              )
            ).id,
          );
        await addNote(id, one, call, known !== null);
        return { id, person: String(person) };
      },
      note: ({ id }, one, call, isRetry) => addNote(id, one, call, isRetry),
      async assign({ id }, team, call) {
        await ask(call, json('PUT', at(`tickets/${id}`), headers, { group_id: Number(team) }), ticket);
      },
      async state({ id }, call) {
        const { status } = await ask(call, get(`tickets/${id}`), ticket);
        return STATE[status] ?? 'open';
      },
      async answers({ id }, call) {
        const words = await ask(call, get(`tickets/${id}/conversations`), conversations);
        return words
          .filter(({ incoming, private: isPrivate }) => !incoming && !isPrivate)
          .map(({ id: word, body_text: text }) => ({ id: `freshdesk:${id}:${word}`, text: text.trim(), by: null }));
      },
      verify: (request, now) => namedByHeader('x-baton-secret')(request, account.webhookSecret ?? '', now),
      read: ({ body }) => read(jsonOf(body)),
      check: (call) => checked(call, get('tickets?per_page=1')),
    } satisfies Desk;
  },
};

/** At most 32 characters. */
function tagOf({ conversation }: DeskCase): string {
  return `baton-${conversation}`.slice(0, 32);
}

async function personOf(
  { person, conversation }: DeskCase,
  call: Call,
  get: (path: string) => ReturnType<typeof json>,
  make: (body: object) => ReturnType<typeof json>,
): Promise<number> {
  const id = person.id ?? `baton-${conversation}`;
  const by =
    person.email === undefined
      ? `unique_external_id=${encodeURIComponent(id)}`
      : `email=${encodeURIComponent(person.email)}`;
  const [known] = await ask(call, get(`contacts?${by}`), contacts);
  if (known) return known.id;
  const made = await ask(
    call,
    make({
      name: person.name,
      // One of them is needed.
      ...(person.email === undefined ? { unique_external_id: id } : { email: person.email }),
      ...(person.phone === undefined ? {} : { phone: person.phone }),
    }),
    z.object({ id: z.number() }),
  );
  return made.id;
}

async function madeBefore(
  one: DeskCase,
  person: number,
  call: Call,
  get: (path: string) => ReturnType<typeof json>,
): Promise<string | null> {
  const found = await ask(call, get(`tickets?requester_id=${person}&per_page=30`), z.array(ticket));
  const known = found.find(({ tags }) => tags.includes(tagOf(one)));
  return known ? String(known.id) : null;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const webhook = z.object({
  ticket_id: z.union([z.string(), z.number()]),
  event_id: z.union([z.string(), z.number()]).optional(),
});

/** The automation may tell anything: only which ticket changed is taken from it, and that ticket is read. */
function read(body: unknown): DeskEvent[] {
  const found = readAs(webhook, body);
  if (!found) return [];
  const on = String(found.ticket_id);
  return [{ type: 'changed', id: `freshdesk:${found.event_id ?? on}`, ticket: on }];
}
