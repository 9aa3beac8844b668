// By what the sums of a day are kept: each set of names has its own rows, so that a question about one thing adds up few of them.
import type { InsightFilter } from '@baton/insights';

/** What days are summed by. */
export const DAY_NAMES = ['flow', 'version', 'channel', 'language', 'team', 'tier', 'reason'] as const;
export type DayName = (typeof DAY_NAMES)[number];
/** What is summed: conversations, cases, promises. */
export type DayKind = 'talk' | 'case' | 'promise';
/** What is listed of a day, beside its sums. */
export type DayList = 'times' | 'reasons' | 'left' | 'closes' | 'outcomes' | 'sure';

/** By everything at once: what the other sets are added up from, and what answers for all that none of them knows. */
export const EVERY = 'every';

const OF_TALK: readonly (readonly DayName[])[] = [[], ['flow'], ['flow', 'version'], ['channel'], ['language']];
const OF_CASE: readonly (readonly DayName[])[] = [...OF_TALK, ['team'], ['tier'], ['reason']];

/** The sets beside `EVERY`. */
export const DAY_SETS: Readonly<Record<DayKind, readonly (readonly DayName[])[]>> = {
  talk: OF_TALK,
  case: OF_CASE,
  promise: OF_TALK,
};
export const LIST_SETS: Readonly<Record<DayList, readonly (readonly DayName[])[]>> = {
  times: OF_CASE,
  reasons: OF_CASE,
  left: OF_CASE,
  closes: OF_CASE,
  outcomes: OF_TALK,
  sure: OF_TALK,
};

export function setName(names: readonly DayName[]): string {
  return names.join(' ');
}

/** What a filter asks for, of what days know. */
export function namesAsked(filter: InsightFilter): DayName[] {
  return DAY_NAMES.filter((name) => filter[name] !== undefined);
}

/** The set that answers for these names and no others, else `EVERY`. */
export function setFor(kind: DayKind, names: ReadonlySet<DayName>): string {
  const found = DAY_SETS[kind].find((set) => set.length === names.size && set.every((name) => names.has(name)));
  return found ? setName(found) : EVERY;
}

/** Which list of a day it is: the values of its names, in order. */
export function listKey(values: readonly unknown[]): string {
  return JSON.stringify(values);
}

/** True when days know all that is asked. */
export function daysKnow({ category, arm, trigger, topic, node, agent, way, test }: InsightFilter): boolean {
  return [category, arm, trigger, topic, node, agent, way].every((one) => one === undefined) && test !== true;
}
