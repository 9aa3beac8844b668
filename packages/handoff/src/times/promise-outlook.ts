// A10: whether what was promised can still be kept, as teams, people, hours and holidays are now.
import { calendarOf, membersOf } from '../workspace/lookup.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { isOpen, openSeconds } from './hours.ts';

/** Why a promise cannot be kept: its team is gone, nobody is in it, or it is away then. */
export type WhyLost = 'no-team' | 'nobody' | 'closed';

/** What the outlook of a promise is told from; `dueAt` in milliseconds since the epoch. */
export interface OutlookFacts {
  readonly kind: 'ticket' | 'callback' | 'on-call' | 'next-word';
  readonly team: string;
  readonly dueAt: number;
}

/**
 * Why a promise that lies ahead cannot be kept any more; null while it can. A call needs an open team at its time, an answer some open time
 * before it; whoever is on call comes out of hours.
 */
export function whyLost(workspace: Workspace, { kind, team, dueAt }: OutlookFacts, now: number): WhyLost | null {
  if (kind === 'on-call' || kind === 'next-word' || dueAt <= now) return null;
  const calendar = calendarOf(workspace, team);
  if (!calendar) return 'no-team';
  if (membersOf(workspace, team).length === 0) return 'nobody';
  const canBeKept = kind === 'callback' ? isOpen(calendar, dueAt) : openSeconds(calendar, now, dueAt) > 0;
  return canBeKept ? null : 'closed';
}
