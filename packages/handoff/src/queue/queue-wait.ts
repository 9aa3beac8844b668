// How long the wait will be, said only when it can be known (M9).
import type { HandoffFacts } from '../facts.ts';
import { loadOf, skilledAgents } from './queue-match.ts';
import type { QueueState, Waiting } from './queue-state.ts';

const DAY_MS = 24 * 3600_000;
/** Shorter histories say nothing of how long a conversation lasts. */
const SERVICES_NEEDED = 5;
/** Said in steps, so that a number does not flicker. */
const STEP_SECONDS = 10;

/** The team's recent past, taken once for everybody who waits. */
export interface WaitHistory {
  /** Mean recent wait in seconds. */
  readonly meanWait: number;
  /** Mean length of recent conversations in seconds; null while there are too few. */
  readonly meanService: number | null;
}

/** Null without 20 recent waits of the team: then no number is said (M9). */
export function waitHistory(state: QueueState, at: number, facts: HandoffFacts): WaitHistory | null {
  const { waitsNeeded, waitsRecentDays } = facts.workspace.queue;
  const recent = state.waits.filter((wait) => at - wait.at <= waitsRecentDays * DAY_MS);
  if (recent.length < waitsNeeded) return null;
  return {
    meanWait: mean(recent.map((wait) => wait.seconds)),
    meanService: state.services.length >= SERVICES_NEEDED ? mean(state.services) : null,
  };
}

/**
 * The expected wait in seconds, rounded up to tens, of whoever stands at a position.
 *
 * With a free slot it is the time of one offer. Otherwise it is the time until enough slots come free: with c slots that each
 * take S seconds on average, k of them come free in about k × S ÷ c seconds. Without measured conversations the mean recent wait
 * stands for S ÷ c.
 *
 * @returns null while nobody is there to take it.
 */
export function estimateWait(
  team: string,
  state: QueueState,
  waiting: Waiting,
  position: number,
  history: WaitHistory,
  facts: HandoffFacts,
): number | null {
  let capacity = 0;
  let free = 0;
  for (const id of skilledAgents(team, waiting, facts)) {
    const agent = state.agents[id];
    if (!agent?.connected || agent.status !== 'available') continue;
    capacity += agent.capacity;
    free += Math.max(0, agent.capacity - loadOf(agent, id, state));
  }
  if (capacity === 0) return null;

  const turns = Math.max(0, position - free);
  const perTurn = history.meanService === null ? history.meanWait : history.meanService / capacity;
  return roundUp(turns * perTurn + facts.workspace.queue.readSeconds);
}

function mean(list: readonly number[]): number {
  return list.reduce((sum, one) => sum + one, 0) / list.length;
}

function roundUp(seconds: number): number {
  return Math.ceil(seconds / STEP_SECONDS) * STEP_SECONDS;
}
