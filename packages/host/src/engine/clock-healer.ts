// The machine's clock was set back: whoever was written ahead of it is told, so that their time comes back with it.
import { type Body, CLOCK_SET_BACK } from '@baton/handoff';
import type { Clock, FailureReport } from '../contract.ts';
import { HostError } from '../host-error.ts';
import type { Activity } from './activity.ts';
import type { Work } from './mailroom.ts';
import { nextTurn } from './next-turn.ts';
import { refText } from './ref-text.ts';
import type { Store } from './store.ts';

/** Nobody waits noticeably longer for so little, and it is within what a machine's clock is corrected by all the time. */
const SLACK_MS = 2000;
const PAGE = 500;

export interface ClockHealer {
  /** @param byMs how far the clock went back; null when that has to be told from what was written, as after a start */
  heal(post: (work: Work) => void, report: (report: FailureReport) => void, byMs: number | null): void;
}

export function clockHealer(store: Store, clock: Clock, activity: Activity): ClockHealer {
  async function tellAll(post: (work: Work) => void, byMs: number | null): Promise<void> {
    const ahead = store.touchedAfter(clock.now() + SLACK_MS);
    for (const [index, ref] of ahead.entries()) {
      const now = clock.now();
      // Where the jump itself was not seen, an entity's last step tells the least that it was.
      const by = byMs ?? (store.entity(ref)?.touchedAt ?? now) - now;
      const body: Body = { type: CLOCK_SET_BACK, byMs: by };
      const input = { id: `${refText(ref)}/clock/${now}`, at: now, body };
      if (by > SLACK_MS)
        post({ to: ref, input, origin: 'clock', hash: '', sendPosition: null, attempt: 1, settle: () => {} });
      if (index % PAGE === PAGE - 1) await nextTurn();
    }
  }

  return {
    heal(post, report, byMs) {
      const now = clock.now();
      const ahead = byMs ?? (store.touchedAfter(now + SLACK_MS).length > 0 ? 1 : 0);
      if (ahead === 0) return;
      const message =
        byMs === null
          ? 'Some conversations were last written at a time that lies ahead of this machine’s clock. Their times are set back to it. Check the clock.'
          : `This machine’s clock was set back by ${Math.round(byMs / 1000)} seconds. All times that wait are set back with it. Check the clock.`;
      report({ what: 'clock', at: now, attempt: 1, exhausted: false, error: new HostError('clock-set-back', message) });
      activity.begin();
      void tellAll(post, byMs).finally(() => activity.end());
    },
  };
}
