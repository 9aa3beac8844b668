import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ChatRefusal } from '@baton/chat/contract';
import type { ChatEvent, ChatTransport } from '@baton/chat/contract';
import { createHttpTransport } from './http-transport.ts';
import { savedConversations } from './saved.ts';

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

it('starts a conversation on the flow and reads its events', async () => {
  const { got, states } = listen(transport());
  await vi.waitFor(() => expect(got).toEqual([said(1, 'Hello')]));
  expect(states).toEqual(['connecting', 'open']);
  expect(seen[0]?.body).toEqual({
    flow: 'shop',
    channel: 'web',
    language: 'en',
    device: expect.stringMatching(/^[\w-]{36}$/),
  });
  expect(seen[1]?.url).toBe('/api/conversations/c1/stream?after=0');
  expect(seen[1]?.token).toBe('Bearer secret');
});

it('A1, X10: tells the server whose clock the customer lives by, and who the host page says they are', async () => {
  const who = { zone: 'America/New_York', customerId: 'c-1001', signature: 'ab12' };
  const { got } = listen(transport(who));
  await vi.waitFor(() => expect(got).toHaveLength(1));
  expect(seen[0]?.body).toMatchObject(who);
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
  const { got, states } = listen(transport());
  await vi.waitFor(() => expect(got).toHaveLength(2), 3000);
  expect(states).toEqual(['connecting', 'open', 'reconnecting', 'open']);
  expect(seen.at(-1)?.lastEventId).toBe('1');
});

it('A5: a reload resumes the conversation it had', async () => {
  const saved = savedConversations(() => {
    throw new Error('no storage');
  });
  saved.write('shop', { id: 'c7', token: 'kept' });
  const { got } = listen(transport({ saved }));
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
  const chat = transport();
  await chat.send({ clientId: 'k1', choice: { id: 'yes', label: 'Yes' } });
  expect(seen.at(-1)).toEqual({
    method: 'POST',
    url: '/api/conversations/c1/messages',
    token: 'Bearer secret',
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

it('one conversation is made, whoever asks first', async () => {
  const chat = transport();
  const { got } = listen(chat);
  await chat.send({ clientId: 'k1', text: 'Hello' });
  await vi.waitFor(() => expect(got).toHaveLength(1));
  expect(seen.filter((request) => request.url === '/api/conversations')).toHaveLength(1);
});

it('tells of typing once a conversation is there, and never of its failure', async () => {
  const chat = transport();
  chat.typing?.();
  await chat.send({ clientId: 'k1', text: 'Hello' });
  expect(seen.map(({ url }) => url)).toEqual(['/api/conversations', '/api/conversations/c1/messages']);
  answer = (_, response) => json(response, 500, {});
  chat.typing?.();
  await vi.waitFor(() =>
    expect(seen.at(-1)).toMatchObject({ url: '/api/conversations/c1/typing', token: 'Bearer secret' }),
  );
});
