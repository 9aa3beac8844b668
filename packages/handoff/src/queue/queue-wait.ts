// How long the wait will be, said only when it can be known (M9).
import type { HandoffFacts } from '../facts.ts';
import { Room } from './queue-room.ts';
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
  room: Room,
  waiting: Waiting,
  position: number,
  history: WaitHistory,
  facts: HandoffFacts,
): number | null {
  const { all, free } = room.slotsFor(waiting);
  if (all === 0) return null;
  const turns = Math.max(0, position - free);
  const perTurn = history.meanService === null ? history.meanWait : history.meanService / all;
  return roundUp(turns * perTurn + facts.workspace.queue.readSeconds);
}

/** A place in a team's line, as a waiting customer has it. */
export interface PlaceInLine {
  /** 1 is next. */
  readonly position: number;
  /** Null without 20 recent waits of the team (M9). */
  readonly waitSeconds: number | null;
}

/**
 * Where a conversation stands at a moment (ms), for the words that are said then. Null when it does not wait here, or was told
 * that nobody is there.
 */
export function placeInLine(
  team: string,
  state: QueueState,
  conversation: string,
  at: number,
  facts: HandoffFacts,
): PlaceInLine | null {
  const index = state.waiting.findIndex((one) => one.conversation === conversation);
  const waiting = state.waiting[index];
  if (!waiting || !hasPlaceToTell(waiting)) return null;
  const history = waitHistory(state, at, facts);
  const position = index + 1;
  const waitSeconds = history && estimateWait(new Room(team, state, at, facts), waiting, position, history, facts);
  return { position, waitSeconds };
}

/** Who was told that nobody is there is not told a place on top of it; where all are full, it is true as before. */
export function hasPlaceToTell({ told }: Waiting): boolean {
  return told === null || told === 'all-full' || told === 'all-lapsed';
}

function mean(list: readonly number[]): number {
  return list.reduce((sum, one) => sum + one, 0) / list.length;
}

function roundUp(seconds: number): number {
  return Math.ceil(seconds / STEP_SECONDS) * STEP_SECONDS;
}
