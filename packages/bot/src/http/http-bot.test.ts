import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { BotAnswer, BotQuestion } from '../contract.ts';
import { BotError } from '../errors.ts';
import { httpBot, type HttpBotSettings } from './http-bot.ts';

interface Received {
  method: string | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

interface Reply {
  status?: number;
  body?: string;
  headers?: Record<string, string>;
  /** Says nothing at all. */
  silent?: true;
  /** Hangs up without a word. */
  hangUp?: true;
}

const servers: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** A real server on a free port that gives these replies in turn, the last one again and again. */
async function listening(...replies: Reply[]): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      const reply = replies[Math.min(received.length, replies.length - 1)] ?? {};
      received.push({ method: request.method, headers: request.headers, body });
      if (reply.silent) return;
      if (reply.hangUp) return void request.socket.destroy();
      response.writeHead(reply.status ?? 200, { 'content-type': 'application/json', ...reply.headers });
      response.end(reply.body ?? answerBody(0.9));
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return { url: `http://127.0.0.1:${port}/ask`, received };
}

function answerBody(confidence: number): string {
  return JSON.stringify({
    text: 'It is on its way.',
    confidence,
    sources: [{ id: 'track', title: 'Tracking', url: 'https://help.example.com/t' }],
  });
}

const question: BotQuestion = {
  askId: 'ask-7',
  texts: ['Where is it?'],
  language: 'en',
  history: [{ from: 'bot', text: 'Hello' }],
};

function ask(settings: HttpBotSettings, signal = new AbortController().signal): Promise<BotAnswer> {
  return httpBot({ backOffMs: 1, ...settings }).ask(question, signal);
}

async function failure(asked: Promise<BotAnswer>): Promise<BotError> {
  const error: unknown = await asked.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof BotError)) throw new Error(`Expected a BotError, got ${String(error)}`);
  return error;
}

describe('a bot behind HTTP', () => {
  it('gets the question as JSON and gives its answer with sources', async () => {
    const { url, received } = await listening({});
    expect(await ask({ url })).toEqual({
      text: 'It is on its way.',
      confidence: 90,
      sources: [{ id: 'track', title: 'Tracking', url: 'https://help.example.com/t' }],
    });
    expect(received).toHaveLength(1);
    expect(received[0]?.method).toBe('POST');
    expect(received[0]?.headers['content-type']).toBe('application/json');
    expect(received[0]?.headers['idempotency-key']).toBe('ask-7');
    expect(JSON.parse(received[0]?.body ?? '')).toEqual(question);
  });

  it('can check who asked: the signature covers the time and the body', async () => {
    const { url, received } = await listening({});
    await ask({ url, secret: 'pepper', clock: () => 1_700_000_000_999 });
    const [request] = received;
    expect(request?.headers['baton-timestamp']).toBe('1700000000');
    const expected = createHmac('sha256', 'pepper').update(`1700000000.${request?.body}`).digest('hex');
    expect(request?.headers['baton-signature']).toBe(`v1=${expected}`);
  });

  it('is asked unsigned when no secret is set', async () => {
    const { url, received } = await listening({});
    await ask({ url });
    expect(received[0]?.headers['baton-signature']).toBeUndefined();
  });

  it.each([
    [0.57, 57],
    [0.285, 28.5],
    [0.8499, 85],
    [0.84949, 84.9],
    [0, 0],
    [1, 100],
  ])('turns a confidence of %s into %s percent exactly', async (fraction, percent) => {
    const { url } = await listening({ body: answerBody(fraction) });
    expect((await ask({ url })).confidence).toBe(percent);
  });

  it('may state its confidence in percent when the connection says so', async () => {
    const { url } = await listening({ body: answerBody(57.04) });
    expect((await ask({ url, confidence: 'percent' })).confidence).toBe(57);
  });

  it('is asked again after a failure of its own, with doubling pauses, under the same id', async () => {
    const pauses: number[] = [];
    const { url, received } = await listening({ status: 503 }, { status: 500 }, {});
    const sleep = (ms: number, signal: AbortSignal): Promise<void> => {
      // The time limit of 10 s sleeps too; it ends with the answer.
      if (ms === 10_000) return new Promise((resolve) => signal.addEventListener('abort', () => resolve()));
      pauses.push(ms);
      return Promise.resolve();
    };
    expect((await ask({ url, sleep, backOffMs: 200 })).confidence).toBe(90);
    expect(pauses).toEqual([200, 400]);
    expect(received.map(({ headers }) => headers['idempotency-key'])).toEqual(['ask-7', 'ask-7', 'ask-7']);
  });

  it('is asked again after a broken connection', async () => {
    const { url, received } = await listening({ hangUp: true }, {});
    expect((await ask({ url })).text).toBe('It is on its way.');
    expect(received).toHaveLength(2);
  });

  it('counts as unavailable when every attempt fails', async () => {
    const { url, received } = await listening({ status: 502 });
    const error = await failure(ask({ url, retries: 1 }));
    expect([error.code, error.status]).toEqual(['unavailable', 502]);
    expect(received).toHaveLength(2);
  });

  it('counts as unreachable when nobody listens', async () => {
    const { url } = await listening({});
    const [server] = servers.splice(0);
    await new Promise((resolve) => server?.close(resolve));
    expect((await failure(ask({ url }))).code).toBe('unreachable');
  });

  it.each([400, 401, 404, 429])('is not asked again after refusing with %i', async (status) => {
    const { url, received } = await listening({ status });
    const error = await failure(ask({ url }));
    expect([error.code, error.status]).toEqual(['refused', status]);
    expect(received).toHaveLength(1);
  });

  it('is not followed elsewhere: a signed question stays with its address', async () => {
    const other = await listening({});
    const { url } = await listening({ status: 307, headers: { location: other.url } });
    expect((await failure(ask({ url, secret: 'pepper' }))).code).toBe('refused');
    expect(other.received).toEqual([]);
  });

  it('has a time limit for all attempts together', async () => {
    const { url, received } = await listening({ silent: true });
    const error = await failure(ask({ url, timeoutMs: 60 }));
    expect(error.code).toBe('timeout');
    expect(error.message).toContain('60 ms');
    expect(received).toHaveLength(1);
  });

  it('has its time limit even when the transport ignores the signal', async () => {
    const deaf = (): Promise<Response> => new Promise(() => {});
    expect((await failure(ask({ url: 'http://bot.example', timeoutMs: 20, fetch: deaf }))).code).toBe('timeout');
  });

  it('is let go of when the question is withdrawn', async () => {
    const { url } = await listening({ silent: true });
    const withdrawn = new AbortController();
    const asked = failure(ask({ url }, withdrawn.signal));
    withdrawn.abort();
    expect((await asked).code).toBe('aborted');
  });

  it.each([
    ['no JSON', '<html>', 'not JSON'],
    ['no text', '{"confidence":0.5}', '"text"'],
    ['a confidence above one', answerBody(57), '57'],
    ['a confidence below zero', answerBody(-0.1), '-0.1'],
    [
      'a link that is a script',
      '{"text":"a","confidence":1,"sources":[{"id":"a","title":"a","url":"javascript:alert(1)"}]}',
      'sources.0.url',
    ],
    ['more than 256 kB', JSON.stringify({ text: 'a'.repeat(300_000), confidence: 1 }), '262144'],
  ])('gives no answer with %s, and says what is wrong', async (_what, body, named) => {
    const { url, received } = await listening({ body });
    const error = await failure(ask({ url }));
    expect(error.code).toBe('bad-answer');
    expect(error.message).toContain(named);
    expect(received).toHaveLength(1);
  });

  it('keeps secrets out of its errors', async () => {
    const { url } = await listening({ status: 403 });
    const error = await failure(ask({ url: `${url}?key=hidden`, secret: 'pepper' }));
    expect(error.message).toContain('127.0.0.1');
    expect(error.message).not.toMatch(/hidden|pepper/);
  });

  it.each<[string, HttpBotSettings]>([
    ['an address without a scheme', { url: 'bot.example' }],
    ['a file address', { url: 'file:///etc/hosts' }],
    ['no time', { url: 'http://bot.example', timeoutMs: 0 }],
    ['half a retry', { url: 'http://bot.example', retries: 0.5 }],
    ['an empty secret', { url: 'http://bot.example', secret: '' }],
  ])('cannot be set up with %s', (_what, settings) => {
    expect(() => httpBot(settings)).toThrow(expect.objectContaining({ code: 'bad-settings' }));
  });
});
