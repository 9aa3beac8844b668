// The machine's clock was set back: whoever was written ahead of it is told, so that their time comes back with it.
import { type Body, CLOCK_SET_BACK } from '@baton/handoff';
import type { Clock, FailureReport } from '../contract.ts';
import type { Activity } from '../engine/activity.ts';
import type { Work } from '../engine/mailroom.ts';
import { refText } from '../engine/ref-text.ts';
import { HostError } from '../host-error.ts';
import type { Connection } from './connection.ts';
import { integer, text } from './row.ts';
import { readRef } from './stored-text.ts';

export interface HealerParts {
  readonly sql: Connection;
  readonly clock: Clock;
  readonly activity: Activity;
  readonly post: (work: Work) => void;
  readonly report: (report: FailureReport) => void;
}

/** Nobody waits noticeably longer for so little, and machines of one house may differ by it. */
const SLACK_MS = 2000;

/** @param byMs how far the clock went back; null when that has to be told from what was written, as after a start */
export async function healClock(
  { sql, clock, activity, post, report }: HealerParts,
  byMs: number | null,
): Promise<void> {
  activity.begin();
  try {
    const query = 'SELECT ref, touched_at FROM host_entity WHERE touched_at > $1 ORDER BY ref';
    const ahead = await sql.query(query, [clock.now() + SLACK_MS]);
    if (byMs === null && ahead.length === 0) return;
    const now = clock.now();
    const message =
      byMs === null
        ? 'Some conversations were last written at a time that lies ahead of this machine’s clock. Their times are set back to it. Check the clock.'
        : `This machine’s clock was set back by ${Math.round(byMs / 1000)} seconds. All times that wait are set back with it. Check the clock.`;
    report({ what: 'clock', at: now, attempt: 1, exhausted: false, error: new HostError('clock-set-back', message) });
    for (const row of ahead) {
      const ref = readRef(text(row, 'ref'));
      const by = byMs ?? integer(row, 'touched_at') - now;
      if (by <= SLACK_MS) continue;
      const body: Body = { type: CLOCK_SET_BACK, byMs: by };
      const input = { id: `${refText(ref)}/clock/${now}`, at: now, body };
      post({ to: ref, input, origin: 'clock', hash: '', sendPosition: null, attempt: 1, settle: () => {} });
    }
  } finally {
    activity.end();
  }
}
