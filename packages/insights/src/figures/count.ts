// The figures by plain counting over facts, in linear time: what the studio's own tables are held against.
import type { CaseFact, TalkFact } from '../facts/facts.ts';
import { quantile } from '../statistics/quantile.ts';
import { figureCatalogue, figureIds, type FigureId } from './catalogue.ts';
import { asksForCases, isCaseAsked, isTalkAsked, type CaseOfTalk, type FactSet, type InsightFilter } from './filter.ts';
import type { Tally } from './judge.ts';

const WEEK_MS = 7 * 24 * 3600_000;

/** What came before and after each case of the same customer and matter. */
export interface CaseHistory {
  /** Closed as solved and no return within 7 days (I6). */
  readonly isResolved: (one: CaseOfTalk) => boolean;
  /** Another case within 7 days before (I7). */
  readonly isRepeat: (one: CaseOfTalk) => boolean;
}

/** Looks at all facts once, then answers for each case in logarithmic time, and a second time at once. */
export function caseHistory({ talks, cases }: Pick<FactSet, 'talks' | 'cases'>): CaseHistory {
  const starts = new Map<string, { at: number; talk: string }[]>();
  const begins = new Map<string, number[]>();
  const ofTalk = new Map<string, number[]>();
  const matters = new Map<TalkFact, string>();
  const matterOf = (talk: TalkFact): string => {
    const known = matters.get(talk) ?? JSON.stringify([talk.customer, talk.category]);
    matters.set(talk, known);
    return known;
  };
  for (const talk of talks) {
    if (talk.customer === null || talk.messages === 0) continue;
    push(starts, matterOf(talk), { at: talk.at, talk: talk.id });
  }
  for (const { talk, one } of cases) {
    push(ofTalk, talk.id, one.at);
    if (talk.customer !== null) push(begins, matterOf(talk), one.at);
  }
  for (const list of starts.values()) list.sort((a, b) => a.at - b.at);
  for (const lists of [begins, ofTalk]) for (const list of lists.values()) list.sort((a, b) => a - b);

  return {
    isResolved: remembered(({ talk, one }) => {
      const { closedAt, backAt } = one;
      if (one.disposition !== 'solved' || closedAt === null) return false;
      const until = closedAt + WEEK_MS;
      if (backAt !== null && backAt <= until) return false;
      if (anyBetween(ofTalk.get(talk.id), closedAt + 1, until + 1)) return false;
      if (talk.customer === null) return true;
      const later = starts.get(matterOf(talk)) ?? [];
      for (let i = firstFrom(later, closedAt + 1, ({ at }) => at); i < later.length; i += 1) {
        const start = later[i];
        if (!start || start.at > until) return true;
        if (start.talk !== talk.id) return false;
      }
      return true;
    }),
    isRepeat: remembered(({ talk, one }) => {
      const from = one.at - WEEK_MS;
      if (anyBetween(ofTalk.get(talk.id), from, one.at)) return true;
      return talk.customer !== null && anyBetween(begins.get(matterOf(talk)), from, one.at);
    }),
  };
}

/** More than one figure asks the same. */
function remembered(ask: (one: CaseOfTalk) => boolean): (one: CaseOfTalk) => boolean {
  const answers = new Map<CaseFact, boolean>();
  return (one) => {
    const answer = answers.get(one.one) ?? ask(one);
    answers.set(one.one, answer);
    return answer;
  };
}

/** All figures of a question. `now` decides what is due and what has had its seven days (ms). */
export function countFigures(
  facts: FactSet,
  filter: InsightFilter,
  now: number,
  history = caseHistory(facts),
): Tally[] {
  const within = (at: number): boolean => filter.from <= at && at < filter.to;
  const fits = new Set<string>();
  const isAskedOfCases = asksForCases(filter);
  if (isAskedOfCases) for (const { talk, one } of facts.cases) if (isCaseAsked(one, filter)) fits.add(talk.id);
  const sums = new Map(figureIds.map((id): [FigureId, Sum] => [id, { count: 0, hits: 0, value: 0, leftOut: 0 }]));
  const firstWords: number[] = [];

  for (const talk of facts.talks) {
    if (!within(talk.at) || !isTalkAsked(talk, filter)) continue;
    if (talk.messages === 0) leave('I1');
    else share('I1', talk.cases > 0 && (!isAskedOfCases || fits.has(talk.id)));
  }
  for (const { talk, promise } of facts.promises) {
    if (!within(promise.dueAt) || !isTalkAsked(talk, filter) || (isAskedOfCases && !fits.has(talk.id))) continue;
    if (promise.withdrawn || promise.dueAt > now) leave('I8');
    else share('I8', promise.keptAt !== null && promise.keptAt <= promise.dueAt);
  }
  for (const ofTalk of facts.cases) {
    const { talk, one } = ofTalk;
    if (!within(one.at) || !isTalkAsked(talk, filter) || !isCaseAsked(one, filter)) continue;
    share('I7', history.isRepeat(ofTalk));
    if (one.way === 'queue') share('I2', one.leftAt !== null && !one.alternative);
    else leave('I2');
    value('I4', one.score);
    value('I5', one.firstWordSeconds);
    value('I9-active-time', one.activeSeconds);
    if (one.firstWordSeconds === null) continue;
    firstWords.push(one.firstWordSeconds);
    if (one.contextUsed === null) leave('I3');
    else share('I3', one.contextUsed);
    if (one.closedAt === null) {
      leave('I9-handle-time');
      continue;
    }
    const handled = handleSeconds(one);
    value('I9-handle-time', handled);
    value('I9-handle-time-with-context', one.contextUsed === true ? handled : null);
    value('I9-handle-time-without-context', one.contextUsed === false ? handled : null);
    value('I9-effort', one.effort);
    if (one.closedAt + WEEK_MS > now) {
      leave('I6');
      leave('I9-first-contact');
      continue;
    }
    const isResolved = history.isResolved(ofTalk);
    share('I6', isResolved);
    share('I9-first-contact', isResolved && !history.isRepeat(ofTalk));
  }

  return figureIds.map((id) => {
    const { count, hits, value: sum, leftOut } = sums.get(id) ?? { count: 0, hits: 0, value: 0, leftOut: 0 };
    const { kind } = figureCatalogue[id];
    if (kind === 'share') return { id, count, hits, value: count === 0 ? null : (hits / count) * 100, leftOut };
    const middle = kind === 'median' ? quantile([...Float64Array.from(firstWords).toSorted()], 0.5) : sum / count;
    return { id, count, hits: null, value: count === 0 ? null : middle, leftOut };
  });

  function share(id: FigureId, isHit: boolean): void {
    const sum = sums.get(id);
    if (!sum) return;
    sum.count += 1;
    if (isHit) sum.hits += 1;
  }
  function value(id: FigureId, found: number | null): void {
    const sum = sums.get(id);
    if (!sum) return;
    if (found === null) sum.leftOut += 1;
    else {
      sum.count += 1;
      sum.value += found;
    }
  }
  function leave(id: FigureId): void {
    const sum = sums.get(id);
    if (sum) sum.leftOut += 1;
  }
}

interface Sum {
  count: number;
  hits: number;
  value: number;
  leftOut: number;
}

/** From the agent's yes to the close, in seconds. */
function handleSeconds({ acceptedAt, closedAt }: CaseFact): number {
  return ((closedAt ?? 0) - (acceptedAt ?? closedAt ?? 0)) / 1000;
}

function push<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}

/** Whether a sorted list has anything from `from` (inclusive) to `to` (exclusive). */
function anyBetween(sorted: readonly number[] | undefined, from: number, to: number): boolean {
  if (!sorted) return false;
  const found = sorted[firstFrom(sorted, from, (one) => one)];
  return found !== undefined && found < to;
}

function firstFrom<T>(sorted: readonly T[], from: number, at: (one: T) => number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const one = sorted[middle];
    if (one !== undefined && at(one) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
