import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ChatRefusal } from '@baton/chat/contract';
import type { ChatEvent, ChatTransport } from '@baton/chat/contract';
import { createHttpTransport } from './http-transport.ts';
import { savedConversations, type SavedConversations } from './saved.ts';

/** A real server on a free port that answers as the API is written down; tests bend single answers. */
interface Seen {
  method: string;
  url: string;
  token: string | null;
  lastEventId?: string;
  body: unknown;
}

let seen: Seen[];
let answer: (request: Seen, response: ServerResponse) => void;
let origin: string;
let server: ReturnType<typeof createServer>;
let stops: (() => void)[];

const said = (seq: number, text: string): ChatEvent => ({
  seq,
  at: 0,
  type: 'message',
  id: `m${seq}`,
  from: 'bot',
  message: { text },
});

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function events(response: ServerResponse, list: ChatEvent[]): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const event of list) response.write(`id: ${event.seq}\ndata: ${JSON.stringify(event)}\n\n`);
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text === '' ? null : JSON.parse(text);
}

beforeEach(async () => {
  seen = [];
  stops = [];
  answer = (request, response) => {
    if (request.url === '/api/conversations') json(response, 201, { id: 'c1', token: 'secret' });
    else if (request.url === '/api/conversations/greeting') json(response, 200, { events: [said(1, 'Hello')] });
    else if (request.url.includes('/stream')) events(response, [said(1, 'Hello')]);
    else json(response, 200, { seq: 2 });
  };
  server = createServer(async (request, response) => {
    const one: Seen = {
      method: request.method ?? '',
      url: request.url ?? '',
      token: request.headers.authorization ?? null,
      ...(request.headers['last-event-id'] === undefined
        ? {}
        : { lastEventId: String(request.headers['last-event-id']) }),
      body: await bodyOf(request),
    };
    seen.push(one);
    answer(one, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
});

afterEach(async () => {
  for (const stop of stops) stop();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** Storage is forbidden in these tests unless one is given, so that each begins empty. */
function transport(extra: Partial<Parameters<typeof createHttpTransport>[0]> = {}): ChatTransport {
  const none = () => {
    throw new Error('no storage');
  };
  return createHttpTransport({
    origin,
    flow: 'shop',
    language: 'en',
    saved: savedConversations(none),
    onGone: () => undefined,
    ...extra,
  });
}

/** What a page keeps that has a conversation. */
function resumed(): SavedConversations {
  const saved = savedConversations(() => {
    throw new Error('no storage');
  });
  saved.write('shop', { id: 'c7', token: 'kept' });
  return saved;
}

function listen(chat: ChatTransport, after = 0) {
  const got: ChatEvent[] = [];
  const states: string[] = [];
  stops.push(
    chat.open(
      (event) => got.push(event),
      (state) => states.push(state),
      after,
    ),
  );
  return { got, states };
}

it('A5: shows the greeting, begins with the first message, and reads its events', async () => {
  const chat = transport();
  const { got, states } = listen(chat);
  await vi.waitFor(() => expect(got).toEqual([said(1, 'Hello')]));
  expect(states).toEqual(['connecting', 'open']);
  const visitor = { flow: 'shop', channel: 'web', language: 'en', device: expect.stringMatching(/^\w{32}$/) };
  expect(seen).toMatchObject([{ url: '/api/conversations/greeting', body: visitor }]);
  expect(chat.hasBegun?.()).toBe(false);
  await chat.send({ clientId: 'k1', text: 'Where is it?' });
  await vi.waitFor(() => expect(got.slice(1)).toEqual([{ seq: 0, at: 0, type: 'reset' }, said(1, 'Hello')]));
  expect(seen[1]?.body).toEqual({
    ...visitor,
    claim: expect.stringMatching(/^\w{64}$/),
    first: { clientId: 'k1', text: 'Where is it?' },
  });
  expect(seen[2]?.url).toBe('/api/conversations/c1/stream?after=0');
  expect(seen[2]?.token).toBe('Bearer secret');
  await chat.send({ clientId: 'k2', text: 'Hello?' });
  expect(seen.at(-1)?.url).toBe('/api/conversations/c1/messages');
});

it('A1, X10: tells the server whose clock the customer lives by, and who the host page says they are', async () => {
  const who = { zone: 'America/New_York', customerId: 'c-1001', signature: 'ab12' };
  const { got } = listen(transport(who));
  await vi.waitFor(() => expect(got).toHaveLength(1));
  expect(seen[0]?.body).toMatchObject(who);
});

it('A5: where the server knows an open conversation of theirs, the customer sees that', async () => {
  const usual = answer;
  answer = (request, response) =>
    request.url === '/api/conversations/greeting'
      ? json(response, 200, { open: { id: 'c9', token: 'theirs' } })
      : usual(request, response);
  const { got } = listen(transport({ customerId: 'c-1001', signature: 'ab12' }));
  await vi.waitFor(() => expect(got).toEqual([said(1, 'Hello')]));
  expect(seen.at(-1)).toMatchObject({ url: '/api/conversations/c9/stream?after=0', token: 'Bearer theirs' });
});

it('goes on after the last event when the connection is lost', async () => {
  let streams = 0;
  const usual = answer;
  answer = (request, response) => {
    if (!request.url.includes('/stream')) return usual(request, response);
    streams += 1;
    events(response, [said(streams, `part ${streams}`)]);
    if (streams === 1) response.end();
  };
  const { got, states } = listen(transport({ saved: resumed() }));
  await vi.waitFor(() => expect(got).toHaveLength(2), 3000);
  expect(states).toEqual(['connecting', 'open', 'reconnecting', 'open']);
  expect(seen.at(-1)?.lastEventId).toBe('1');
});

it('A5: a reload resumes the conversation it had', async () => {
  const { got } = listen(transport({ saved: resumed() }));
  await vi.waitFor(() => expect(got).toHaveLength(1));
  expect(seen.map((request) => request.url)).toEqual(['/api/conversations/c7/stream?after=0']);
});

it.each([401, 404])('forgets a conversation the server answers %i for and hands over to a new one', async (status) => {
  const saved = savedConversations(() => {
    throw new Error('no storage');
  });
  saved.write('shop', { id: 'old', token: 'old' });
  answer = (_, response) => json(response, status, { code: 'conversation-unknown', message: 'Unknown.', at: '' });
  const onGone = vi.fn();
  listen(transport({ saved, onGone }));
  await vi.waitFor(() => expect(onGone).toHaveBeenCalledOnce());
  expect(saved.read('shop')).toBeNull();
});

it('says why a conversation is new before anything else', async () => {
  const { got } = listen(transport({ opening: 'This is a new one.' }));
  await vi.waitFor(() => expect(got).toHaveLength(2));
  expect(got[0]).toMatchObject({ seq: 0, from: 'notice', message: { text: 'This is a new one.' } });
});

it('tells what the server says when the flow cannot be started, and stops asking', async () => {
  answer = (_, response) =>
    json(response, 422, { code: 'flow-unpublished', message: 'This flow is not published.', at: '' });
  const { got, states } = listen(transport());
  await vi.waitFor(() => expect(states).toEqual(['connecting', 'closed']));
  expect(got[0]).toMatchObject({ from: 'notice', message: { text: 'This flow is not published.' } });
});

it('sends with the token in the header and the message as it is', async () => {
  const chat = transport({ saved: resumed() });
  await chat.send({ clientId: 'k1', choice: { id: 'yes', label: 'Yes' } });
  expect(seen.at(-1)).toEqual({
    method: 'POST',
    url: '/api/conversations/c7/messages',
    token: 'Bearer kept',
    body: { clientId: 'k1', choice: { id: 'yes', label: 'Yes' } },
  });
});

it('a refused message is a refusal with the server’s words, an overloaded server is not', async () => {
  const chat = transport();
  await chat.send({ clientId: 'k1', text: 'Hello' });
  answer = (_, response) => json(response, 409, { code: 'ended', message: 'This conversation has ended.', at: '' });
  await expect(chat.send({ clientId: 'k2', text: 'More' })).rejects.toThrow(
    new ChatRefusal('This conversation has ended.'),
  );
  answer = (_, response) => json(response, 503, { code: 'busy', message: 'Busy.', at: '' });
  await expect(chat.send({ clientId: 'k3', text: 'More' })).rejects.not.toBeInstanceOf(ChatRefusal);
});

it('A5: a page that was left before the answer came asks for the same conversation again', async () => {
  const storage = browser();
  answer = (_, response) => response.destroy();
  await expect(transport({ saved: storage.tab() }).send({ clientId: 'k', text: 'Hello' })).rejects.toThrow();
  const reloaded = transport({ saved: storage.tab() });
  expect(reloaded.hasBegun?.()).toBe(true);
  answer = (request, response) => json(response, 200, request.url.endsWith('/greeting') ? { events: [] } : {});
  listen(reloaded);
  await vi.waitFor(() => expect(seen).toHaveLength(2));
  const claimOf = (body: unknown) => (typeof body === 'object' && body !== null && 'claim' in body ? body.claim : null);
  expect(claimOf(seen[1]?.body)).toBe(claimOf(seen[0]?.body));
  expect(claimOf(seen[1]?.body)).toMatch(/^\w{64}$/);
});

it('tells of typing once a conversation is there, and never of its failure', async () => {
  const chat = transport();
  chat.typing?.();
  await chat.send({ clientId: 'k1', text: 'Hello' });
  chat.typing?.();
  await vi.waitFor(() => expect(seen.at(-1)?.url).toBe('/api/conversations/c1/typing'));
  expect(seen.map(({ url }) => url)).toEqual(['/api/conversations', '/api/conversations/c1/typing']);
  answer = (_, response) => json(response, 500, {});
  chat.typing?.();
  await vi.waitFor(() => expect(seen).toHaveLength(3));
});

/** What one browser keeps, shared by its tabs, and what it tells each of them of the others. */
function browser(): { tab: (customer?: string) => SavedConversations } {
  const kept = new Map<string, string>();
  const tabs = new Set<{ tell: (key: string) => void }>();
  return {
    tab(customer) {
      const own: { tell: (key: string) => void } = { tell: () => undefined };
      const others = (name: string): void => {
        for (const tab of tabs) if (tab !== own) tab.tell(name);
      };
      tabs.add(own);
      const storage: Storage = {
        get length() {
          return kept.size;
        },
        clear: () => kept.clear(),
        getItem: (name) => kept.get(name) ?? null,
        key: (index) => [...kept.keys()][index] ?? null,
        removeItem: (name) => {
          kept.delete(name);
          others(name);
        },
        setItem: (name, text) => {
          kept.set(name, text);
          others(name);
        },
      };
      return savedConversations(() => storage, {
        customer,
        changes: (onChange) => {
          own.tell = onChange;
          return () => tabs.delete(own);
        },
      });
    },
  };
}

/** Every claim is a conversation of its own. */
function numbered(): void {
  const usual = answer;
  const claims: unknown[] = [];
  answer = (request, response) => {
    if (request.url !== '/api/conversations') return usual(request, response);
    const { body } = request;
    const claim = typeof body === 'object' && body !== null && 'claim' in body ? body.claim : null;
    if (!claims.includes(claim)) claims.push(claim);
    const id = `c${claims.indexOf(claim) + 1}`;
    json(response, 201, { id, token: `secret ${id}` });
  };
}

it('A5: two tabs that write at once are one conversation, and each shows it', async () => {
  numbered();
  const storage = browser();
  const tabs = [1, 2].map(() => transport({ saved: storage.tab() }));
  const heard = tabs.map((tab) => listen(tab));
  await vi.waitFor(() => expect(heard.map(({ got }) => got.length)).toEqual([1, 1]));
  await Promise.all(tabs.map((tab, index) => tab.send({ clientId: `k${index}`, text: `From tab ${index}` })));
  await vi.waitFor(() => expect(heard.map(({ got }) => got.length)).toEqual([3, 3]));
  const streams = seen.filter(({ url }) => url.includes('/stream'));
  expect(streams.map(({ url }) => url)).toEqual(Array(2).fill('/api/conversations/c1/stream?after=0'));
  const written = seen.filter(({ url, method }) => method === 'POST' && !url.endsWith('/greeting'));
  expect(written.map(({ body }) => JSON.stringify(body)).join()).toMatch(
    /From tab 0.*From tab 1|From tab 1.*From tab 0/,
  );
});

it('A5: a tab in which nothing was written follows the one in which something was, also to a new conversation', async () => {
  numbered();
  const storage = browser();
  const [writing, watching] = [storage.tab(), storage.tab()];
  const elsewhere = vi.fn();
  const { got } = listen(transport({ saved: watching, onElsewhere: elsewhere }));
  await vi.waitFor(() => expect(got).toHaveLength(1));
  await transport({ saved: writing }).send({ clientId: 'k', text: 'Hello' });
  await vi.waitFor(() => expect(got).toHaveLength(3));
  expect(elsewhere).not.toHaveBeenCalled();
  writing.write('shop', null);
  expect(elsewhere).toHaveBeenCalledOnce();
});

it.each([
  ['another customer', 'c-1', 'c-2'],
  ['somebody who signs in', '', 'c-1'],
  ['a visitor, after signing out', 'c-1', ''],
])('A5: on the same browser %s does not read what the one before wrote', async (_, one, other) => {
  numbered();
  const storage = browser();
  const before = storage.tab(one);
  await transport({ saved: before }).send({ clientId: 'k1', text: 'Private' });
  const after = storage.tab(other);
  after.forgetOthers();
  await transport({ saved: after }).send({ clientId: 'k2', text: 'Me' });
  expect(after.read('shop')?.id).toBe('c2');
  expect(before.read('shop')).toBeNull();
  after.forgetOthers();
  expect(after.read('shop')?.id).toBe('c2');
});
