import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { deskView } from '../testing/fake-house.ts';
import { deskStream } from './stream.ts';

/** A real server on a free port; tests bend its answers. */
let server: ReturnType<typeof createServer>;
let origin: string;
let seen: { url: string; authorization: string | undefined }[];
let answer: (response: ServerResponse, count: number) => void;
let stop: () => void;

beforeEach(async () => {
  seen = [];
  stop = () => {};
  server = createServer((request: IncomingMessage, response) => {
    seen.push({ url: request.url ?? '', authorization: request.headers.authorization });
    answer(response, seen.length);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
});

afterEach(async () => {
  stop();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function begin(response: ServerResponse, ...lines: string[]): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write('retry: 1000\n\n');
  for (const line of lines) response.write(`${line}\n\n`);
}

const desk = (now: number): string =>
  `event: desk\ndata: ${JSON.stringify({ now, ...deskView({ status: 'available' }) })}`;

function listen() {
  const heard: string[] = [];
  stop = deskStream(origin)('secret', {
    onDesk: (now, view) => heard.push(`desk ${now} ${view.status}`),
    onTyping: (conversation) => heard.push(`typing ${conversation}`),
    onConnection: (connection) => heard.push(connection),
    onOver: () => heard.push('over'),
  });
  return heard;
}

it('the session goes in a header, never in the address', async () => {
  answer = (response) => begin(response, desk(7));
  const heard = listen();
  await vi.waitFor(() => expect(heard).toEqual(['open', 'desk 7 available']));
  expect(seen).toEqual([{ url: '/api/desk/stream', authorization: 'Bearer secret' }]);
});

it('hears typing, and passes over what it does not know', async () => {
  answer = (response) =>
    begin(response, ': still here', 'event: later\ndata: {}', 'event: typing\ndata: {"conversation":"c1"}');
  const heard = listen();
  await vi.waitFor(() => expect(heard).toEqual(['open', 'typing c1']));
});

it('W8: says that the line is lost and comes back by itself, with the whole desk', async () => {
  answer = (response, count) => {
    begin(response, desk(count));
    if (count === 1) response.end();
  };
  const heard = listen();
  await vi.waitFor(
    () => expect(heard).toEqual(['open', 'desk 1 available', 'lost', 'open', 'desk 2 available']),
    3_000,
  );
});

it('keeps trying while the server has an error', async () => {
  answer = (response, count) => {
    if (count === 1) response.writeHead(503).end('{}');
    else begin(response);
  };
  const heard = listen();
  await vi.waitFor(() => expect(heard).toEqual(['lost', 'open']), 3_000);
});

it.each([401, 404])('a session the server answers %i for is over, and is not tried again', async (status) => {
  answer = (response) => response.writeHead(status).end('{}');
  const heard = listen();
  await vi.waitFor(() => expect(heard).toEqual(['over']));
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(seen).toHaveLength(1);
});

it('a sign-off from elsewhere ends it', async () => {
  answer = (response) => begin(response, 'event: over\ndata: {}');
  const heard = listen();
  await vi.waitFor(() => expect(heard).toEqual(['open', 'over']));
});

it('nothing is heard after it is stopped', async () => {
  answer = (response) => begin(response, desk(1));
  const heard = listen();
  await vi.waitFor(() => expect(heard).toHaveLength(2));
  stop();
  server.closeAllConnections();
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(heard).toEqual(['open', 'desk 1 available']);
});
