// SLA clocks (R30) and whether they can be met at all (R31).
import type { HandoffIssue } from '../workspace/parse-workspace.ts';
import { type Tier, tier as tierSchema, type Workspace } from '../workspace/workspace.ts';

/** How a service-level clock stands. */
export type ClockState = 'running' | 'alert' | 'late' | 'met' | 'missed';

/** A service-level clock of a conversation: when it started, when it is due (milliseconds since the epoch). */
export interface SlaClock {
  readonly startedAt: number;
  readonly dueAt: number;
  /** From here it alerts (R30: 80 %). */
  readonly alertAt: number;
  readonly state: ClockState;
  /** Negative when late; what was left when it stopped. */
  readonly leftSeconds: number;
}

/** How long a tier may wait, in seconds. */
export interface SlaTimes {
  readonly tier: Tier;
  /** The trigger, or the customer's yes. */
  readonly triggeredAt: number;
  /** The agent's first own message; the connection notice does not count. */
  readonly firstWordAt: number | null;
  /** The disposition. */
  readonly closedAt: number | null;
}

/** Both clocks at a moment; the resolution clock is null where the tier has no time for it. */
export function slaClocks(
  workspace: Workspace,
  times: SlaTimes,
  now: number,
): { firstResponse: SlaClock; resolution: SlaClock | null } {
  const { firstResponseSeconds, resolutionSeconds } = workspace.sla[times.tier];
  const { alertPercent } = workspace.sla;
  const clock = (seconds: number, stoppedAt: number | null) =>
    clockAt(times.triggeredAt, seconds, alertPercent, stoppedAt, now);
  return {
    firstResponse: clock(firstResponseSeconds, times.firstWordAt),
    resolution: resolutionSeconds === null ? null : clock(resolutionSeconds, times.closedAt),
  };
}

function clockAt(
  startedAt: number,
  seconds: number,
  alertPercent: number,
  stoppedAt: number | null,
  now: number,
): SlaClock {
  const dueAt = startedAt + seconds * 1000;
  const alertAt = startedAt + seconds * alertPercent * 10;
  const read = stoppedAt ?? now;
  const late = read > dueAt;
  const running = late ? 'late' : read >= alertAt ? 'alert' : 'running';
  const state = stoppedAt === null ? running : late ? 'missed' : 'met';
  return { startedAt, dueAt, alertAt, state, leftSeconds: (dueAt - read) / 1000 };
}

/**
 * R31: tiers whose first response is over before two agents could have read the offer.
 *
 * @param tiers those that a flow uses; all when not given.
 */
export function slaIssues(workspace: Workspace, tiers: readonly Tier[] = tierSchema.options): HandoffIssue[] {
  const { readSeconds, criticalReadSeconds } = workspace.queue;
  return tiers.flatMap((tier) => {
    const offer = tier === 'critical' ? criticalReadSeconds : readSeconds;
    const { firstResponseSeconds } = workspace.sla[tier];
    if (offer * 2 <= firstResponseSeconds) return [];
    return [
      {
        code: 'tier-cannot-be-met',
        at: `/sla/${tier}/firstResponseSeconds`,
        message: `Two agents with ${offer} s each to read an offer need ${offer * 2} s, but tier "${tier}" promises a first word within ${firstResponseSeconds} s. Shorten the reading time or allow more.`,
      },
    ];
  });
}
