// The desk's stream: kept open, told when it is lost, opened again by itself.
import { trusted } from './api.ts';
import type { DeskView } from './types.ts';

export interface StreamEvents {
  onDesk: (now: number, view: DeskView) => void;
  onTyping: (conversation: string) => void;
  onConnection: (connection: 'open' | 'lost') => void;
  /** The session is over: signed off elsewhere, or unknown. */
  onOver: () => void;
}

/** Milliseconds before the next try; the last one repeats. */
const BACK_OFF = [500, 1_000, 2_000, 4_000, 8_000];

/** Returns how to stop. */
export function openDeskStream(session: string, events: StreamEvents): () => void {
  let source: EventSource | null = null;
  let failures = 0;
  let timer = 0;
  let stopped = false;

  function connect(): void {
    source = new EventSource(`/api/desk/stream?session=${encodeURIComponent(session)}`);
    source.addEventListener('open', () => {
      failures = 0;
      events.onConnection('open');
    });
    source.addEventListener('desk', ({ data }) => {
      const { now, ...view } = trusted<DeskView & { now: number }>(JSON.parse(String(data)));
      events.onDesk(now, view);
    });
    source.addEventListener('typing', ({ data }) => {
      events.onTyping(trusted<{ conversation: string }>(JSON.parse(String(data))).conversation);
    });
    source.addEventListener('over', () => {
      stop();
      events.onOver();
    });
    source.addEventListener('error', () => {
      // An EventSource retries by itself only while the answer was a stream; a refused or absent server ends it for good.
      source?.close();
      if (stopped) return;
      events.onConnection('lost');
      void again();
    });
  }

  async function again(): Promise<void> {
    if (await isRefused(session)) {
      if (!stopped) events.onOver();
      return;
    }
    if (stopped) return;
    timer = window.setTimeout(connect, BACK_OFF[Math.min(failures, BACK_OFF.length - 1)]);
    failures += 1;
  }

  function stop(): void {
    stopped = true;
    window.clearTimeout(timer);
    source?.close();
  }

  connect();
  return stop;
}

/** An EventSource does not tell why it failed: asked again, the server says whether it knows the session. */
async function isRefused(session: string): Promise<boolean> {
  try {
    const response = await fetch('/api/desk/me', { headers: { authorization: `Bearer ${session}` } });
    return response.status === 401;
  } catch {
    // Not reached: nothing is known, so the desk keeps trying.
    return false;
  }
}
