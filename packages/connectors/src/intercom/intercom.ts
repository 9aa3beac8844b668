import { jsonOf, readAs } from '@baton/channels/server';
import * as z from 'zod';
import type { Call, Desk, DeskCase, DeskDefinition, DeskEvent, DeskState } from '../desk.ts';
import { ask, askFor, checked, json, markerOf, textOfHtml } from '../parts/ask.ts';
import { signedByIntercom } from '../verify/signed-by.ts';

const settings = z.strictObject({
  token: z.string().min(1).meta({ title: 'Access token', secret: true }),
  adminId: z
    .string()
    .min(1)
    .meta({ title: 'Teammate', hint: 'The id of the teammate under whose name notes are written' }),
  clientSecret: z
    .string()
    .min(1)
    .optional()
    .meta({ title: 'Client secret', hint: 'Signs what Intercom sends; without it no answers come back', secret: true }),
  apiUrl: z.url().default('https://api.intercom.io').meta({
    title: 'Address of the API',
    hint: 'https://api.eu.intercom.io or https://api.au.intercom.io for other regions',
  }),
});
type Settings = z.infer<typeof settings>;

const contact = z.object({ id: z.string() });
const found = z.object({ data: z.array(contact) });
const begun = z.object({ conversation_id: z.string().optional(), id: z.string().optional() });
const conversation = z.object({
  id: z.string(),
  state: z.string().default('open'),
  source: z.object({ body: z.string().nullish() }).optional(),
  conversation_parts: z.object({ conversation_parts: z.array(z.object({ body: z.string().nullish() })) }).optional(),
});
const done = z.looseObject({});

const STATE: Readonly<Record<string, DeskState>> = { open: 'open', snoozed: 'waiting', closed: 'solved' };
/** The one that the vendor's own client is made from. */
const VERSION = '2.14';

/** Intercom. A conversation is the customer's own, so what begins it are their words; the note comes after. */
export const intercom: DeskDefinition<Settings> = {
  name: 'intercom',
  settings,
  signedBy: signedByIntercom,
  desk: (account) => {
    const headers = { authorization: `Bearer ${account.token}`, 'intercom-version': VERSION };
    const at = (path: string) => `${account.apiUrl}/${path}`;
    const get = (path: string) => json('GET', at(path), headers);
    const post = (path: string, body: object) => json('POST', at(path), headers, body);
    const addNote = async (
      id: string,
      one: Pick<DeskCase, 'note' | 'conversation' | 'revision'>,
      call: Call,
      isRetry: boolean,
    ) => {
      if (isRetry) {
        const read = await ask(call, get(`conversations/${id}`), conversation);
        const parts = read.conversation_parts?.conversation_parts ?? [];
        if (parts.some(({ body }) => (body ?? '').includes(markerOf(one)))) return;
      }
      await ask(
        call,
        post(`conversations/${id}/reply`, {
          message_type: 'note',
          type: 'admin',
          admin_id: account.adminId,
          body: one.note,
        }),
        done,
      );
    };
    const assign = async (id: string, team: string, call: Call) => {
      const body = { message_type: 'assignment', type: 'team', admin_id: account.adminId, assignee_id: team };
      await ask(call, post(`conversations/${id}/parts`, body), done);
    };
    return {
      name: 'intercom',
      noteForm: 'html',
      losses: ['Colours of the mood', 'Lists inside lists', 'Buttons: the agent answers in Intercom, without the flow'],
      async open(one, call, isRetry) {
        const person = await personOf(one, call, get, post);
        const known = isRetry ? await madeBefore(one, person, call, post) : null;
        const made = known ?? (await begin(one, person, call, post));
        await addNote(made, one, call, known !== null);
        if (one.team !== null) await assign(made, one.team, call);
        return { id: made, person };
      },
      note: ({ id }, one, call, isRetry) => addNote(id, one, call, isRetry),
      assign: ({ id }, team, call) => assign(id, team, call),
      async state({ id }, call) {
        const { state } = await ask(call, get(`conversations/${id}`), conversation);
        return STATE[state] ?? 'open';
      },
      answers: async () => [],
      verify: (request, now) => signedByIntercom(request, account.clientSecret ?? '', now),
      read: ({ body }) => read(jsonOf(body)),
      check: (call) => checked(call, get('me')),
    } satisfies Desk;
  },
};

type Get = (path: string) => ReturnType<typeof json>;
type Post = (path: string, body: object) => ReturnType<typeof json>;

async function personOf({ person, conversation: id }: DeskCase, call: Call, get: Get, post: Post): Promise<string> {
  const externalId = person.id ?? `baton-${id}`;
  const known = await askFor(call, get(`contacts/find_by_external_id/${encodeURIComponent(externalId)}`), contact);
  if (known) return known.id;
  if (person.email !== undefined) {
    const query = { query: { field: 'email', operator: '=', value: person.email } };
    const [first] = (await ask(call, post('contacts/search', query), found)).data;
    if (first) return first.id;
  }
  const made = await ask(
    call,
    post('contacts', {
      role: 'user',
      external_id: externalId,
      name: person.name,
      ...(person.email === undefined ? {} : { email: person.email }),
      ...(person.phone === undefined ? {} : { phone: person.phone }),
    }),
    contact,
  );
  return made.id;
}

/** The number stands in it, so that it is found again; the marker is nothing for the customer's eyes. */
async function begin(one: DeskCase, person: string, call: Call, post: Post): Promise<string> {
  const body = { from: { type: 'contact', id: person }, body: `${one.summary}\n\n${one.number}` };
  const made = await ask(call, post('conversations', body), begun);
  return made.conversation_id ?? made.id ?? '';
}

async function madeBefore(one: DeskCase, person: string, call: Call, post: Post): Promise<string | null> {
  const query = { query: { field: 'contact_ids', operator: '=', value: person }, pagination: { per_page: 20 } };
  const { conversations } = await ask(
    call,
    post('conversations/search', query),
    z.object({ conversations: z.array(conversation) }),
  );
  return conversations.find(({ source }) => (source?.body ?? '').includes(one.number))?.id ?? null;
}

const webhook = z.object({
  id: z.string(),
  topic: z.string(),
  data: z.object({
    item: z.object({
      id: z.string().optional(),
      conversation_parts: z
        .object({
          conversation_parts: z.array(
            z.object({
              body: z.string().nullish(),
              part_type: z.string().default(''),
              author: z.object({ type: z.string(), name: z.string().nullish() }).optional(),
            }),
          ),
        })
        .optional(),
    }),
  }),
});

function read(body: unknown): DeskEvent[] {
  const told = readAs(webhook, body);
  const on = told?.data.item.id;
  if (!told || on === undefined) return [];
  const { id, topic } = told;
  if (topic === 'conversation.admin.closed')
    return [{ type: 'state', id, ticket: on, state: 'solved', stage: 'closed' }];
  if (topic === 'conversation.admin.opened') return [{ type: 'state', id, ticket: on, state: 'open', stage: 'open' }];
  // A note is a topic of its own and must never reach the customer.
  if (topic !== 'conversation.admin.replied') return [];
  const part = told.data.item.conversation_parts?.conversation_parts.at(-1);
  if (part?.author?.type !== 'admin' || part.part_type === 'note') return [];
  return [{ type: 'answered', id, ticket: on, text: textOfHtml(part.body ?? ''), by: part.author.name ?? null }];
}
