// The desk's stream: kept open, told when it is lost, opened again by itself. Read with fetch: an EventSource has no headers, and a
// session in an address would stand in the logs of whatever lies between.
import { type EventSourceMessage, EventSourceParserStream } from 'eventsource-parser/stream';
import { trusted } from './api.ts';
import type { DeskView } from './types.ts';

export interface StreamEvents {
  onDesk: (now: number, view: DeskView) => void;
  onTyping: (conversation: string) => void;
  onConnection: (connection: 'open' | 'lost') => void;
  /** The session is over: signed off elsewhere, or unknown. */
  onOver: () => void;
}

/** Returns how to stop. */
export type OpenStream = (session: string, events: StreamEvents) => () => void;

/** Milliseconds before the next try; the last one repeats. */
const BACK_OFF = [500, 1_000, 2_000, 4_000, 8_000];
/** The server says something every 15 s: this long without a word, and the line is dead although nobody has said so. */
const QUIET_MS = 40_000;
/** The server knows the session no more, or its agent. Anything else may pass. */
const OVER: readonly number[] = [401, 404];

/**
 * Each stream begins with the whole desk, so a new one after a lost one has nothing to resume and misses nothing.
 *
 * @param origin where the server answers, such as `http://127.0.0.1:4400`
 */
export function deskStream(origin: string): OpenStream {
  return (session, events) => {
    const stopped = new AbortController();
    void keepOpen(`${origin}/api/desk/stream`, session, events, stopped);
    return () => stopped.abort();
  };
}

async function keepOpen(url: string, session: string, events: StreamEvents, stopped: AbortController): Promise<void> {
  const { signal } = stopped;
  let failures = 0;
  const onOpen = (): void => {
    failures = 0;
    events.onConnection('open');
  };
  while (!signal.aborted) {
    const end = await readOnce(url, session, signal, onOpen, ({ event, data }) => hear(event, data, events));
    if (signal.aborted) return;
    if (end === 'over') {
      stopped.abort();
      return events.onOver();
    }
    events.onConnection('lost');
    await pause(BACK_OFF[Math.min(failures, BACK_OFF.length - 1)] ?? 0, signal);
    failures += 1;
  }
}

/** Reads one stream to its end. Not reached, refused, broken off or dead: the next try tells more, so all of them are `lost`. */
async function readOnce(
  url: string,
  session: string,
  stopped: AbortSignal,
  onOpen: () => void,
  onMessage: (message: EventSourceMessage) => void,
): Promise<'over' | 'lost'> {
  const watch = deadline(QUIET_MS);
  try {
    const response = await fetch(url, {
      headers: { accept: 'text/event-stream', authorization: `Bearer ${session}` },
      cache: 'no-store',
      signal: AbortSignal.any([stopped, watch.passed]),
    }).catch(() => null);
    if (response && OVER.includes(response.status)) return 'over';
    if (!response?.ok || !response.body) return 'lost';
    onOpen();
    const reader = response.body
      .pipeThrough(new TextDecoderStream())
      .pipeThrough(new EventSourceParserStream({ onComment: watch.renew }))
      .getReader();
    for (;;) {
      const read = await reader.read().catch(() => null);
      if (!read || read.done) return 'lost';
      watch.renew();
      if (read.value.event === 'over') return 'over';
      onMessage(read.value);
    }
  } finally {
    watch.end();
  }
}

function hear(event: string | undefined, data: string, events: StreamEvents): void {
  if (event === 'desk') {
    const { now, ...view } = trusted<DeskView & { now: number }>(JSON.parse(data));
    events.onDesk(now, view);
  } else if (event === 'typing') {
    events.onTyping(trusted<{ conversation: string }>(JSON.parse(data)).conversation);
  }
}

/** A time that passes unless it is renewed. */
function deadline(ms: number): { passed: AbortSignal; renew: () => void; end: () => void } {
  const control = new AbortController();
  const start = (): ReturnType<typeof setTimeout> => setTimeout(() => control.abort(), ms);
  let timer = start();
  return {
    passed: control.signal,
    renew() {
      clearTimeout(timer);
      timer = start();
    },
    end: () => clearTimeout(timer),
  };
}

/** Waits; ends early when stopped, or when the device is online again. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      globalThis.removeEventListener?.('online', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
    globalThis.addEventListener?.('online', end);
  });
}
