import { jsonOf, readAs } from '@baton/channels/server';
import * as z from 'zod';
import type { Call, Desk, DeskCase, DeskDefinition, DeskEvent, DeskState } from '../desk.ts';
import { ask, checked, json, markerOf } from '../parts/ask.ts';
import { signedByChatwoot } from '../verify/signed-by.ts';

const settings = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).meta({ title: 'Address' }),
  accountId: z.int().positive().meta({ title: 'Account' }),
  inboxId: z.int().positive().meta({ title: 'Inbox', hint: 'One of the kind API' }),
  token: z.string().min(1).meta({ title: 'Access token', secret: true }),
  webhookSecret: z
    .string()
    .min(1)
    .optional()
    .meta({ title: 'Webhook secret', hint: 'Without it no answers come back', secret: true }),
});
type Settings = z.infer<typeof settings>;

const person = z.object({ id: z.number(), identifier: z.string().nullish(), email: z.string().nullish() });
const found = z.object({ payload: z.array(person) });
const made = z.object({ payload: z.object({ contact: person }) });
const conversation = z.object({ id: z.number(), status: z.string().default('open') });
const messages = z.object({ payload: z.array(z.object({ content: z.string().nullish() })) });
const done = z.looseObject({});

const STATE: Readonly<Record<string, DeskState>> = {
  open: 'open',
  pending: 'waiting',
  snoozed: 'waiting',
  resolved: 'solved',
};

/** Chatwoot, by an inbox of the kind API. */
export const chatwoot: DeskDefinition<Settings> = {
  name: 'chatwoot',
  settings,
  signedBy: signedByChatwoot,
  desk: (account) => {
    const headers = { api_access_token: account.token };
    const at = (path: string) => `${account.url.replace(/\/$/, '')}/api/v1/accounts/${account.accountId}/${path}`;
    const get: Get = (path) => json('GET', at(path), headers);
    const post: Post = (path, body) => json('POST', at(path), headers, body);
    const addNote = async (
      id: string,
      one: Pick<DeskCase, 'note' | 'conversation' | 'revision'>,
      call: Call,
      isRetry: boolean,
    ) => {
      if (isRetry) {
        const { payload } = await ask(call, get(`conversations/${id}/messages`), messages);
        if (payload.some(({ content }) => (content ?? '').includes(markerOf(one)))) return;
      }
      await ask(
        call,
        post(`conversations/${id}/messages`, { content: one.note, message_type: 'outgoing', private: true }),
        done,
      );
    };
    const assign = async (id: string, team: string, call: Call) => {
      await ask(call, post(`conversations/${id}/assignments`, { team_id: Number(team) }), done);
    };
    return {
      name: 'chatwoot',
      noteForm: 'markdown',
      losses: ['Colours of the mood', 'Buttons: the agent answers in Chatwoot, without the flow'],
      async open(one, call, isRetry) {
        const contact = await personOf(one, account.inboxId, call, get, post);
        const known = isRetry ? await madeBefore(one, contact, account.inboxId, call, get) : null;
        const id = known ?? (await begin(one, contact, account.inboxId, call, post));
        await addNote(id, one, call, known !== null);
        if (one.team !== null) await assign(id, one.team, call);
        return { id, person: String(contact) };
      },
      note: ({ id }, one, call, isRetry) => addNote(id, one, call, isRetry),
      assign: ({ id }, team, call) => assign(id, team, call),
      async state({ id }, call) {
        const { status } = await ask(call, get(`conversations/${id}`), conversation);
        return STATE[status] ?? 'open';
      },
      answers: async () => [],
      verify: (request, now) => signedByChatwoot(request, account.webhookSecret ?? '', now),
      read: ({ body, headers: { 'x-chatwoot-delivery': delivery } }) => read(jsonOf(body), delivery),
      check: (call) => checked(call, get('inboxes')),
    } satisfies Desk;
  },
};

type Get = (path: string) => ReturnType<typeof json>;
type Post = (path: string, body: object) => ReturnType<typeof json>;

async function personOf(
  { person: one, conversation: id }: DeskCase,
  inbox: number,
  call: Call,
  get: Get,
  post: Post,
): Promise<number> {
  const identifier = one.id ?? `baton-${id}`;
  const { payload } = await ask(call, get(`contacts/search?q=${encodeURIComponent(one.email ?? identifier)}`), found);
  // The search also finds what only looks alike.
  const known = payload.find(
    (each) => each.identifier === identifier || (one.email !== undefined && each.email === one.email),
  );
  if (known) return known.id;
  const contact = await ask(
    call,
    post('contacts', {
      inbox_id: inbox,
      name: one.name,
      identifier,
      ...(one.email === undefined ? {} : { email: one.email }),
      ...(one.phone === undefined ? {} : { phone_number: one.phone }),
    }),
    made,
  );
  return contact.payload.contact.id;
}

async function begin(one: DeskCase, contact: number, inbox: number, call: Call, post: Post): Promise<string> {
  const body = {
    source_id: `baton-${one.conversation}`,
    inbox_id: String(inbox),
    contact_id: String(contact),
    status: 'open',
  };
  return String((await ask(call, post('conversations', body), conversation)).id);
}

/** By our words in it, or by having none at all: an answer may have been lost before the note was written. */
async function madeBefore(one: DeskCase, contact: number, inbox: number, call: Call, get: Get): Promise<string | null> {
  const list = z.object({ payload: z.array(z.object({ id: z.number(), inbox_id: z.number().optional() })) });
  const { payload } = await ask(call, get(`contacts/${contact}/conversations`), list);
  for (const { id } of payload.filter((each) => (each.inbox_id ?? inbox) === inbox).slice(0, 5)) {
    const { payload: all } = await ask(call, get(`conversations/${id}/messages`), messages);
    if (all.length === 0 || all.some(({ content }) => (content ?? '').includes(`baton:${one.conversation}:`)))
      return String(id);
  }
  return null;
}

const webhook = z.object({
  event: z.string(),
  id: z.union([z.string(), z.number()]).optional(),
  content: z.string().nullish(),
  message_type: z.union([z.string(), z.number()]).optional(),
  private: z.boolean().optional(),
  status: z.string().optional(),
  conversation: z.object({ id: z.number() }).optional(),
  sender: z.object({ type: z.string().optional(), name: z.string().nullish() }).nullish(),
});

function read(body: unknown, delivery: string | undefined): DeskEvent[] {
  const told = readAs(webhook, body);
  if (!told) return [];
  const id = `chatwoot:${delivery ?? `${told.event}:${told.id ?? ''}`}`;
  if (told.event === 'conversation_status_changed' && told.status !== undefined)
    return [
      { type: 'state', id, ticket: String(told.id ?? ''), state: STATE[told.status] ?? 'open', stage: told.status },
    ];
  const isWord = told.event === 'message_created' && told.message_type === 'outgoing' && told.private === false;
  // Bots write there too, ourselves among them.
  if (!isWord || told.sender?.type !== 'user' || told.conversation === undefined) return [];
  return [
    {
      type: 'answered',
      id,
      ticket: String(told.conversation.id),
      text: told.content ?? '',
      by: told.sender.name ?? null,
    },
  ];
}
