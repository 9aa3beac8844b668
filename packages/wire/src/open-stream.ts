// The one client of server-sent events: kept open, told when it is lost, opened again after the last event that was seen.
import { createParser } from 'eventsource-parser';

/** Where a stream of events comes from. */
export interface StreamSource {
  readonly url: string;
  /** Goes in a header: addresses are written into the logs of whatever lies between. Without one the page's cookie speaks. */
  readonly token?: string;
}

/** What a stream tells whoever listens. */
export interface StreamEvents {
  /** The server has taken the stream up. */
  onOpen(): void;
  onEvent(event: { name: string; data: string }): void;
  /** Lost, refused for now, or not reached: it is tried again by itself. */
  onLost(): void;
  /** The server's answer says that trying again cannot help. Nothing is heard after it. */
  onRefused(status: number, body: unknown): void;
}

/** How a stream is opened and kept open; times in milliseconds. */
export interface StreamOptions {
  /** Asked before each try; what it throws is a failure like any other, unless it is a `StreamRefused`. */
  readonly source: () => StreamSource | Promise<StreamSource>;
  /** Between 0 and 1; `Math.random` if not said. */
  readonly random?: () => number;
}

/** Thrown by `source` when there will be no stream: its status and body are told as a refusal. */
export class StreamRefused extends Error {
  readonly status: number;
  readonly body: unknown;

  constructor(status: number, body: unknown) {
    super(`The server answered ${status}.`);
    this.status = status;
    this.body = body;
  }
}

/** Milliseconds before the next try, at most and by failures in a row; the last one repeats. */
const BACK_OFF = [500, 1_000, 2_000, 4_000, 8_000, 15_000] as const;
/** The server says something every 15 s: this long without a word, and the line is dead although nobody has said so. */
const QUIET_MS = 40_000;

/** Asking again would get the same answer. Too many requests (429) and a timeout (408) pass by themselves. */
export function isFinal(status: number): boolean {
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
}

/** Returns how to stop. */
export function openStream({ source, random = Math.random }: StreamOptions, events: StreamEvents): () => void {
  const stopped = new AbortController();
  void keepOpen(source, random, events, stopped.signal);
  return () => stopped.abort();
}

async function keepOpen(
  source: StreamOptions['source'],
  random: () => number,
  events: StreamEvents,
  stopped: AbortSignal,
): Promise<void> {
  const timer = oneTimer(stopped);
  let failures = 0;
  let lastId = '';
  const opened = (): void => {
    failures = 0;
    events.onOpen();
  };
  const seen = (id: string | undefined): void => {
    if (id !== undefined) lastId = id;
  };
  while (!stopped.aborted) {
    try {
      await readOnce(await source(), lastId, { ...events, onOpen: opened }, seen, timer, stopped);
    } catch (error) {
      if (stopped.aborted) return;
      if (error instanceof StreamRefused && isFinal(error.status)) return events.onRefused(error.status, error.body);
    }
    if (stopped.aborted) return;
    events.onLost();
    const most = BACK_OFF[Math.min(failures, BACK_OFF.length - 1)] ?? 0;
    failures += 1;
    // Somewhere in its upper half: pages that lost the same server do not come back together.
    await timer.pause(most * (0.5 + random() / 2));
  }
}

/** Reads one stream to its end. Not reached, broken off or dead: the next try tells more, so all of them just end. */
async function readOnce(
  { url, token }: StreamSource,
  lastId: string,
  events: StreamEvents,
  seen: (id: string | undefined) => void,
  timer: OneTimer,
  stopped: AbortSignal,
): Promise<void> {
  const dead = new AbortController();
  const renew = (): void => timer.set(QUIET_MS, () => dead.abort());
  renew();
  try {
    const response = await fetch(url, {
      headers: {
        accept: 'text/event-stream',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(lastId === '' ? {} : { 'last-event-id': lastId }),
      },
      cache: 'no-store',
      signal: AbortSignal.any([stopped, dead.signal]),
    });
    if (!response.ok || !response.body)
      throw new StreamRefused(response.status, await response.json().catch(() => null));
    events.onOpen();
    const parser = createParser({
      onEvent({ id, event, data }) {
        if (stopped.aborted) return;
        seen(id);
        hear(events, { name: event ?? 'message', data });
      },
    });
    const reader = response.body.getReader();
    const decoder = new TextDecoder();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      renew();
      parser.feed(decoder.decode(value, { stream: true }));
    }
  } finally {
    timer.clear();
  }
}

/** What the page makes of an event is its own: a fault in it is reported as one, and takes no stream down. */
function hear(events: StreamEvents, event: { name: string; data: string }): void {
  try {
    events.onEvent(event);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}

interface OneTimer {
  set(ms: number, run: () => void): void;
  clear(): void;
  /** Waits; ends early when stopped, or when the device is online again. */
  pause(ms: number): Promise<void>;
}

/** A stream waits for one thing at a time: for a sign of life, or for the next try. */
function oneTimer(stopped: AbortSignal): OneTimer {
  let running: ReturnType<typeof setTimeout> | undefined;
  const clear = (): void => clearTimeout(running);
  stopped.addEventListener('abort', clear, { once: true });
  const set = (ms: number, run: () => void): void => {
    clear();
    running = setTimeout(run, ms);
  };
  return {
    set,
    clear,
    pause: (ms) =>
      new Promise((resolve) => {
        const end = (): void => {
          clear();
          stopped.removeEventListener('abort', end);
          globalThis.removeEventListener?.('online', end);
          resolve();
        };
        set(ms, end);
        stopped.addEventListener('abort', end);
        globalThis.addEventListener?.('online', end);
      }),
  };
}
