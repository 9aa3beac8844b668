// Carries what entities tell each other, in order per sender and receiver.
import type { Body } from '@baton/handoff';
import type { Clock } from '../contract.ts';
import { backOffMs } from './back-off.ts';
import type { Work } from './mailroom.ts';
import { refText } from './ref-text.ts';
import type { SendRow } from './store.ts';

export interface Relay {
  add(sends: readonly SendRow[]): void;
  drop(): void;
}

export interface RelayParts {
  readonly clock: Clock;
  readonly post: (work: Work) => void;
  readonly hash: (body: Body) => string;
  /** Milliseconds a send is held back before it is handed over: other senders may overtake it. */
  readonly holdMs: () => number;
}

export function relay({ clock, post, hash, holdMs }: RelayParts): Relay {
  const lines = new Map<string, SendRow[]>();
  const timers = new Set<() => void>();
  let dropped = false;

  function add(sends: readonly SendRow[]): void {
    if (dropped) return;
    for (const send of sends) {
      const key = `${refText(send.from)} ${refText(send.to)}`;
      const line = lines.get(key);
      if (line) {
        line.push(send);
      } else {
        lines.set(key, [send]);
        next(key, 1, holdMs());
      }
    }
  }

  function next(key: string, attempt: number, delayMs: number): void {
    const send = lines.get(key)?.[0];
    if (!send) {
      lines.delete(key);
      return;
    }
    if (delayMs > 0) {
      const cancel = clock.at(clock.now() + delayMs, () => {
        timers.delete(cancel);
        next(key, attempt, 0);
      });
      timers.add(cancel);
      return;
    }
    const body: Body = JSON.parse(send.body);
    post({
      to: send.to,
      input: { id: send.id, at: send.at, body },
      origin: 'send',
      hash: hash(body),
      sendPosition: send.position,
      attempt,
      settle: (result) => {
        if (dropped) return;
        if (!result.ok && !result.exhausted) {
          // A failed write is not the input's fault: it does not count.
          next(key, result.error.code === 'storage-failed' ? attempt : attempt + 1, backOffMs(attempt));
          return;
        }
        lines.get(key)?.shift();
        next(key, 1, lines.get(key)?.length ? holdMs() : 0);
      },
    });
  }

  return {
    add,
    drop() {
      dropped = true;
      for (const cancel of timers) cancel();
      lines.clear();
    },
  };
}
