// Tells the connection `events` what happens (Standard Webhooks): in order while it answers, again for a day while it does not.
import { callConnection } from '../effects/call.ts';
import type { Connection } from '../effects/connections.ts';
import type { EventRows } from './event-rows.ts';

/** The name in `connections.json`. */
export const EVENTS_CONNECTION = 'events';

const LOOK_EVERY_MS = 1_000;
const AT_ONCE = 20;
const ANSWER_MS = 10_000;
/** Longer than an answer may take: another server takes what this one died with. */
const TAKEN_MS = 30_000;
/** So long events wait for somebody to be told, so that whoever sets up the connection hears of what has just been. */
const UNHEARD_MS = 600_000;
const LONGEST_PAUSE_MS = 3_600_000;
/** About a day: twelve pauses that double up to the longest, and that one a day through. */
const MOST_ATTEMPTS = 36;

export interface EventSenderParts {
  readonly rows: EventRows;
  /** Undefined: nobody is to be told. */
  readonly connection: () => Connection | undefined;
  readonly now: () => number;
  readonly report: (sentence: string) => void;
}

export interface EventSender {
  /** Sends what is due. */
  look(): Promise<void>;
  /** Looks each second. */
  start(): void;
  /** Resolves when nothing is under way. */
  stop(): Promise<void>;
}

export function eventSender({ rows, connection, now, report }: EventSenderParts): EventSender {
  let isOver = false;
  let looks = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  let under: Promise<void> = Promise.resolve();

  async function look(): Promise<void> {
    if (looks % 10 === 0) await rows.noteBroken(now());
    if (looks % 3600 === 0) await rows.forget(now());
    looks += 1;
    const to = connection();
    if (to === undefined) {
      if (looks % 60 === 1) await rows.drop(now() - UNHEARD_MS);
      return;
    }
    for (let full = true; full && !isOver;) {
      const events = await rows.due(now(), AT_ONCE);
      full = events.length === AT_ONCE;
      for (const event of events) {
        // Those behind one that failed wait as well: they come in order.
        if (isOver || !(await rows.take(event, now() + TAKEN_MS))) return;
        if (!(await send(to, event))) return;
      }
    }
  }

  async function send(
    to: Connection,
    { id, attempts, body }: { id: string; attempts: number; body: string },
  ): Promise<boolean> {
    const result = await callConnection({
      connection: to,
      body: JSON.parse(body),
      idempotencyKey: id,
      timeoutMs: ANSWER_MS,
      isAnswerRead: false,
    });
    if (result.ok) {
      await rows.settle(id, 'sent');
      return true;
    }
    const pauseMs = Math.min(LONGEST_PAUSE_MS, 1000 * 2 ** attempts);
    if (attempts >= MOST_ATTEMPTS) {
      await rows.settle(id, 'given-up');
      report(`The event ${id} was given up after ${attempts + 1} attempts: ${result.reason}`);
      return true;
    }
    if (attempts === 0) report(`The events connection did not take an event, and is tried again: ${result.reason}`);
    await rows.again(id, attempts + 1, now() + pauseMs);
    return false;
  }

  return {
    look,
    start() {
      timer = setInterval(() => {
        // A database that is away for a moment is asked again with the next look.
        under = under.then(look).catch(() => {});
      }, LOOK_EVERY_MS);
      timer.unref();
    },
    async stop() {
      isOver = true;
      clearInterval(timer);
      await under;
    },
  };
}
