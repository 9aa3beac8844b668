// Desks against a desk of our own in memory: what they send, what a lost answer does, and what comes back.
import type { IncomingRequest, PlatformRequest } from '@baton/channels/server';
import { describe, expect, it } from 'vitest';
import { deskAccount, deskNames } from './desks.ts';
import { DeskError, type Call, type DeskCase } from './desk.ts';

const SETTINGS: Readonly<Record<string, object>> = {
  zendesk: { url: 'https://d.example', email: 'bot@d.example', token: 't' },
  freshdesk: { url: 'https://d.example', apiKey: 'k' },
  intercom: { token: 't', adminId: '9', apiUrl: 'https://d.example' },
  hubspot: { token: 't', apiUrl: 'https://d.example' },
  chatwoot: { url: 'https://d.example', accountId: 1, inboxId: 3, token: 't' },
};
const deskOf = (name: string) => {
  const read = deskAccount(name, SETTINGS[name]);
  if ('problem' in read) throw new Error(read.problem);
  return read.desk;
};
const one: DeskCase = {
  conversation: 'conv-7',
  number: 'LH-7',
  revision: 2,
  subject: 'Lamp',
  summary: 'Wants a <new> lamp.',
  person: { name: 'Ada Example', email: 'ada@x.example' },
  tier: 'critical',
  urgent: false,
  team: '5',
  note: '<p>Private words</p> baton:conv-7:2',
};

/** A desk that keeps what it is told: people, tickets and words. */
function memoryDesk() {
  const sent: PlatformRequest[] = [];
  const notes: string[] = [];
  let tickets = 0;
  let loseNext = false;
  const call: Call = async (request) => {
    sent.push(request);
    const { method, url, body } = request;
    const { pathname: path, searchParams: query } = new URL(url);
    const words = body === '' ? {} : JSON.parse(body);
    const makesTicket =
      method === 'POST' &&
      /(?:tickets(?:\.json)?|\/conversations)$/.test(path) &&
      words.message_type === undefined &&
      !('content' in words);
    if (makesTicket) tickets += 1;
    if (/Private words/.test(body)) notes.push(body);
    if (loseNext && makesTicket) {
      loseNext = false;
      throw new Error('The line broke.');
    }
    return { status: 200, headers: {}, text: JSON.stringify(answer(method, path, query)) };
  };
  function answer(method: string, path: string, query: URLSearchParams): unknown {
    if (path.endsWith('create_or_update.json')) return { user: { id: 4 } };
    if (path.endsWith('/comments.json')) return { comments: notes.map((body) => ({ body })) };
    if (query.has('external_id')) return { tickets: tickets > 0 ? [{ id: 20, status: 'open', requester_id: 4 }] : [] };
    if (path.includes('/api/v2/') && path.endsWith('.json')) return { ticket: { id: 20, status: 'open' } };
    if (path === '/conversations/search')
      return { conversations: tickets > 0 ? [{ id: '20', source: { body: 'x LH-7' } }] : [] };
    if (path === '/contacts/search') return { data: [] };
    if (path.endsWith('/tickets/search')) return { results: tickets > 0 ? [{ id: '20' }] : [] };
    if (path.includes('/crm/'))
      return {
        id: '20',
        properties: { hs_note_body: notes.at(-1) ?? '' },
        associations: { notes: { results: notes.map((_, index) => ({ id: String(index) })) } },
      };
    if (path.endsWith('/contacts/search')) return { payload: [{ id: 4, email: 'ada@x.example' }] };
    if (path.includes('/accounts/1/')) {
      if (method === 'GET')
        return {
          payload: path.endsWith('/messages') ? notes.map((content) => ({ content })) : tickets > 0 ? [{ id: 20 }] : [],
        };
      return { id: 20, status: 'open' };
    }
    if (path.includes('/api/v2/') && method === 'GET') {
      if (path.endsWith('/contacts')) return [{ id: 4 }];
      return path.endsWith('/conversations')
        ? notes.map((body) => ({ body }))
        : path.endsWith('/tickets')
          ? tickets > 0
            ? [{ id: 20, status: 2, requester_id: 4, tags: ['baton-conv-7'] }]
            : []
          : { id: 20, status: 4, requester_id: 4 };
    }
    if (path.includes('/api/v2/')) return { id: 20, status: 2, requester_id: 4 };
    return {
      id: '20',
      conversation_id: '20',
      state: 'open',
      conversation_parts: { conversation_parts: notes.map((body) => ({ body })) },
    };
  }
  return { call, sent, notes, tickets: () => tickets, lose: () => (loseNext = true) };
}

describe.each([...deskNames])('X9: %s', (name) => {
  it('opens one ticket with one private note, and hands it to the team', async () => {
    const memory = memoryDesk();
    const ticket = await deskOf(name).open(one, memory.call, false);
    expect(ticket.id).toBe('20');
    expect([memory.tickets(), memory.notes.length]).toEqual([1, 1]);
    const [note = ''] = memory.notes;
    expect(note).toMatch(/"public":false|"private":true|"message_type":"note"|hs_note_body/);
  });

  it('never opens a second one after a lost answer', async () => {
    const memory = memoryDesk();
    memory.lose();
    const desk = deskOf(name);
    await expect(desk.open(one, memory.call, false)).rejects.toThrow(DeskError);
    await desk.open(one, memory.call, true);
    await desk.open(one, memory.call, true);
    expect([memory.tickets(), memory.notes.length]).toEqual([1, 1]);
  });

  it('says in words what the other side answered to a check', async () => {
    const desk = deskOf(name);
    const refused: Call = async () => ({ status: 401, headers: {}, text: '{"message":"Bad credentials"}' });
    expect(await desk.check(refused)).toBe('Bad credentials');
    expect(await desk.check(memoryDesk().call)).toBeNull();
    const busy: Call = async () => ({ status: 429, headers: { 'retry-after': '9' }, text: '' });
    await expect(desk.open(one, busy, false)).rejects.toMatchObject({ why: 'try-later', afterSeconds: 9 });
  });
});

const post = (body: unknown): IncomingRequest => ({
  method: 'POST',
  url: 'https://us.example/h',
  headers: {},
  body: Buffer.from(JSON.stringify(body)),
});

it('X9: a note of an agent there never becomes a word to the customer', () => {
  const intercom = (topic: string, type = 'admin') =>
    deskOf('intercom').read(
      post({
        id: 'n',
        topic,
        data: {
          item: {
            id: '7',
            conversation_parts: {
              conversation_parts: [{ body: '<p>We &amp; you</p>', part_type: 'comment', author: { type } }],
            },
          },
        },
      }),
    );
  expect(intercom('conversation.admin.noted')).toEqual([]);
  expect(intercom('conversation.admin.replied', 'bot')).toEqual([]);
  expect(intercom('conversation.admin.replied')).toMatchObject([{ type: 'answered', ticket: '7', text: 'We & you' }]);
  expect(intercom('conversation.admin.closed')).toMatchObject([{ type: 'state', state: 'solved' }]);
  const chatwoot = (more: object) =>
    deskOf('chatwoot').read(
      post({
        event: 'message_created',
        id: 1,
        content: 'Hi',
        message_type: 'outgoing',
        private: false,
        conversation: { id: 7 },
        sender: { type: 'user' },
        ...more,
      }),
    );
  expect(chatwoot({})).toHaveLength(1);
  expect(
    [
      chatwoot({ private: true }),
      chatwoot({ message_type: 'incoming' }),
      chatwoot({ sender: { type: 'agent_bot' } }),
    ].flat(),
  ).toEqual([]);
  const zendesk = (comment: object) =>
    deskOf('zendesk').read(
      post({
        id: 'e',
        type: 'zen:event-type:ticket.comment_added',
        detail: { id: '7' },
        event: { comment: { body: 'Hi', is_public: true, author: { is_staff: true }, ...comment } },
      }),
    );
  expect(zendesk({})).toMatchObject([{ type: 'answered', ticket: '7' }]);
  expect([zendesk({ is_public: false }), zendesk({ author: { is_staff: false } })].flat()).toEqual([]);
});

it('a ticket that is closed for good says so', async () => {
  const closed: Call = async () => ({
    status: 422,
    headers: {},
    text: '{"description":"Status: closed prevents ticket update"}',
  });
  await expect(deskOf('zendesk').note({ id: '7', person: null }, one, closed, false)).rejects.toMatchObject({
    why: 'closed',
  });
});
