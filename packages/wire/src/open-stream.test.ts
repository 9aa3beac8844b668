import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isFinal, openStream, StreamRefused, type StreamOptions } from './open-stream.ts';

interface Call {
  url: string;
  headers: Headers;
  say: (text: string) => void;
  end: () => void;
  aborted: () => boolean;
}

let calls: Call[];
let answer: (call: Call, response: () => Response) => Response | Promise<Response>;

beforeEach(() => {
  vi.useFakeTimers();
  calls = [];
  answer = (_call, response) => response();
  vi.stubGlobal('fetch', (url: string, { headers, signal }: RequestInit) => {
    let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
    const body = new ReadableStream<Uint8Array>({ start: (made) => void (controller = made) });
    signal?.addEventListener('abort', () => controller?.error(new Error('aborted')));
    const call: Call = {
      url,
      headers: new Headers(headers),
      say: (text) => controller?.enqueue(new TextEncoder().encode(text)),
      end: () => controller?.close(),
      aborted: () => signal?.aborted === true,
    };
    calls.push(call);
    return Promise.resolve(answer(call, () => new Response(body)));
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function listen(options: Partial<StreamOptions> = {}) {
  const heard: string[] = [];
  const stop = openStream(
    { source: () => ({ url: '/events', token: 'secret' }), random: () => 0, ...options },
    {
      onOpen: () => heard.push('open'),
      onLost: () => heard.push('lost'),
      onEvent: ({ name, data }) => heard.push(`${name}: ${data}`),
      onRefused: (status, body) => heard.push(`refused ${status} ${JSON.stringify(body)}`),
    },
  );
  return { heard, stop };
}

const settle = () => vi.advanceTimersByTimeAsync(0);
const last = () => calls.at(-1);

describe('a stream of events', () => {
  it('sends its token in a header, or none where the cookie speaks', async () => {
    const { stop } = listen();
    await settle();
    expect([last()?.url, last()?.headers.get('authorization')]).toEqual(['/events', 'Bearer secret']);
    stop();
    listen({ source: () => ({ url: '/own' }) }).stop();
    await settle();
    expect(last()?.headers.has('authorization')).toBe(false);
  });

  it('hears events by name, also when they come in pieces', async () => {
    const { heard, stop } = listen();
    await settle();
    last()?.say('event: draft\nda');
    last()?.say('ta: 1\n\ndata: 2\n\n');
    await settle();
    expect(heard).toEqual(['open', 'draft: 1', 'message: 2']);
    stop();
  });

  it('goes on after the last event that was seen', async () => {
    const { heard, stop } = listen();
    await settle();
    expect(last()?.headers.has('last-event-id')).toBe(false);
    last()?.say('id: 7\ndata: a\n\ndata: b\n\n');
    await settle();
    last()?.end();
    await settle();
    expect(heard.at(-1)).toBe('lost');
    await vi.advanceTimersByTimeAsync(250);
    expect(last()?.headers.get('last-event-id')).toBe('7');
    stop();
  });

  it.each([
    [0, [250, 500, 1000, 2000, 4000, 7500, 7500]],
    [0.5, [375, 750, 1500, 3000, 6000, 11_250, 11_250]],
  ])('waits longer after each failure, somewhere in the upper half (random %d)', async (random, waits) => {
    answer = () => Promise.reject(new Error('not reached'));
    const { stop } = listen({ random: () => random });
    await settle();
    for (const [failures, wait] of waits.entries()) {
      expect(calls).toHaveLength(failures + 1);
      await vi.advanceTimersByTimeAsync(wait - 2);
      expect(calls).toHaveLength(failures + 1);
      await vi.advanceTimersByTimeAsync(2);
    }
    expect(calls).toHaveLength(waits.length + 1);
    stop();
  });

  it('begins again with the shortest wait once it was open', async () => {
    let fails = 3;
    answer = (_call, response) => (fails-- > 0 ? Promise.reject(new Error('not reached')) : response());
    const { heard, stop } = listen();
    await vi.advanceTimersByTimeAsync(250 + 500 + 1000);
    expect(heard).toEqual(['lost', 'lost', 'lost', 'open']);
    last()?.end();
    await vi.advanceTimersByTimeAsync(250);
    expect(calls).toHaveLength(5);
    stop();
  });

  it('takes a line on which nothing was said for 40 s for dead', async () => {
    const { heard, stop } = listen();
    await settle();
    await vi.advanceTimersByTimeAsync(39_000);
    last()?.say(': still here\n\n');
    await vi.advanceTimersByTimeAsync(39_000);
    expect(heard).toEqual(['open']);
    await vi.advanceTimersByTimeAsync(1000);
    expect(heard).toEqual(['open', 'lost']);
    expect(calls[0]?.aborted()).toBe(true);
    stop();
  });

  it('ends at a refusal that asking again would only repeat', async () => {
    answer = () => Response.json({ code: 'gone' }, { status: 404 });
    const { heard } = listen();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(heard).toEqual(['refused 404 {"code":"gone"}']);
    expect(calls).toHaveLength(1);
  });

  it('tries again when the server is busy, and when the source cannot say yet where the stream is', async () => {
    answer = () => new Response('', { status: 503 });
    const busy = listen();
    await vi.advanceTimersByTimeAsync(250);
    expect(busy.heard).toEqual(['lost', 'lost']);
    busy.stop();
    const refused = listen({ source: () => Promise.reject(new StreamRefused(401, null)) });
    await settle();
    expect(refused.heard).toEqual(['refused 401 null']);
  });

  it('says nothing more once it is stopped', async () => {
    const { heard, stop } = listen();
    await settle();
    stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(heard).toEqual(['open']);
    expect(calls).toHaveLength(1);
  });
});

it('too many requests and timeouts pass by themselves; other refusals do not', () => {
  expect([400, 401, 404, 408, 429, 499, 500, 503, 399].map(isFinal)).toEqual([
    true,
    true,
    true,
    false,
    false,
    true,
    false,
    false,
    false,
  ]);
});
