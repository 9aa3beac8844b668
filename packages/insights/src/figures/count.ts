// The figures by plain counting over facts, in linear time: what the studio's own tables are held against.
import type { CaseFact } from '../facts/facts.ts';
import { quantile } from '../statistics/quantile.ts';
import { figureIds, type FigureId } from './catalogue.ts';
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

/** Looks at all facts once, then answers for each case in logarithmic time. */
export function caseHistory({ talks, cases }: Pick<FactSet, 'talks' | 'cases'>): CaseHistory {
  const starts = new Map<string, { at: number; talk: string }[]>();
  const begins = new Map<string, number[]>();
  for (const talk of talks) {
    if (talk.customer === null || talk.messages === 0) continue;
    push(starts, matterOf(talk), { at: talk.at, talk: talk.id });
  }
  for (const { talk, one } of cases) {
    push(begins, `talk ${talk.id}`, one.at);
    if (talk.customer !== null) push(begins, matterOf(talk), one.at);
  }
  for (const list of starts.values()) list.sort((a, b) => a.at - b.at);
  for (const list of begins.values()) list.sort((a, b) => a - b);

  return {
    isResolved({ talk, one }) {
      const { closedAt, backAt } = one;
      if (one.disposition !== 'solved' || closedAt === null) return false;
      const until = closedAt + WEEK_MS;
      if (backAt !== null && backAt <= until) return false;
      if (anyBetween(begins.get(`talk ${talk.id}`), closedAt + 1, until + 1)) return false;
      if (talk.customer === null) return true;
      const later = starts.get(matterOf(talk)) ?? [];
      for (let i = firstFrom(later, closedAt + 1, ({ at }) => at); i < later.length; i += 1) {
        const start = later[i];
        if (!start || start.at > until) return true;
        if (start.talk !== talk.id) return false;
      }
      return true;
    },
    isRepeat({ talk, one }) {
      const from = one.at - WEEK_MS;
      if (anyBetween(begins.get(`talk ${talk.id}`), from, one.at)) return true;
      return talk.customer !== null && anyBetween(begins.get(matterOf(talk)), from, one.at);
    },
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
  for (const { talk, one } of facts.cases) if (isCaseAsked(one, filter)) fits.add(talk.id);
  const isAskedOfCases = asksForCases(filter);
  const talks = facts.talks.filter((talk) => within(talk.at) && isTalkAsked(talk, filter));
  const cases = facts.cases.filter(
    ({ talk, one }) => within(one.at) && isTalkAsked(talk, filter) && isCaseAsked(one, filter),
  );
  const promises = facts.promises.filter(
    ({ talk, promise }) => within(promise.dueAt) && isTalkAsked(talk, filter) && (!isAskedOfCases || fits.has(talk.id)),
  );

  const spoken = talks.filter(({ messages }) => messages > 0);
  const inLine = cases.filter(({ one }) => one.way === 'queue');
  const served = cases.filter(({ one }) => one.firstWordSeconds !== null);
  const known = served.filter(({ one }) => one.contextUsed !== null);
  const rated = cases.filter(({ one }) => one.score !== null);
  const closed = served.filter(({ one }) => one.closedAt !== null);
  const mature = closed.filter(({ one }) => (one.closedAt ?? now) + WEEK_MS <= now);
  const due = promises.filter(({ promise }) => !promise.withdrawn && promise.dueAt <= now);
  const tapped = closed.filter(({ one }) => one.effort !== null);
  const measured = cases.filter(({ one }) => one.activeSeconds !== null);

  const byId: { readonly [id in FigureId]: Omit<Tally, 'id'> } = {
    I1: shareOf(
      spoken,
      (talk) => talk.cases > 0 && (!isAskedOfCases || fits.has(talk.id)),
      talks.length - spoken.length,
    ),
    I2: shareOf(inLine, ({ one }) => one.leftAt !== null && !one.alternative, cases.length - inLine.length),
    I3: shareOf(known, ({ one }) => one.contextUsed === true, served.length - known.length),
    I4: meanOf(
      rated.map(({ one }) => one.score ?? 0),
      cases.length - rated.length,
    ),
    I5: {
      count: served.length,
      hits: null,
      value: quantile(
        served.map(({ one }) => one.firstWordSeconds ?? 0).toSorted((a, b) => a - b),
        0.5,
      ),
      leftOut: cases.length - served.length,
    },
    I6: shareOf(mature, history.isResolved, closed.length - mature.length),
    I7: shareOf(cases, history.isRepeat, 0),
    I8: shareOf(
      due,
      ({ promise }) => promise.keptAt !== null && promise.keptAt <= promise.dueAt,
      promises.length - due.length,
    ),
    'I9-handle-time': meanOf(
      closed.map(({ one }) => handleSeconds(one)),
      served.length - closed.length,
    ),
    'I9-handle-time-with-context': handle(true),
    'I9-handle-time-without-context': handle(false),
    'I9-active-time': meanOf(
      measured.map(({ one }) => one.activeSeconds ?? 0),
      cases.length - measured.length,
    ),
    'I9-first-contact': shareOf(
      mature,
      (one) => history.isResolved(one) && !history.isRepeat(one),
      closed.length - mature.length,
    ),
    'I9-effort': meanOf(
      tapped.map(({ one }) => one.effort ?? 0),
      closed.length - tapped.length,
    ),
  };
  return figureIds.map((id) => ({ id, ...byId[id] }));

  function handle(used: boolean): Omit<Tally, 'id'> {
    const list = closed.filter(({ one }) => one.contextUsed === used);
    return meanOf(
      list.map(({ one }) => handleSeconds(one)),
      closed.length - list.length,
    );
  }
}

/** From the agent's yes to the close, in seconds. */
function handleSeconds({ acceptedAt, closedAt }: CaseFact): number {
  return ((closedAt ?? 0) - (acceptedAt ?? closedAt ?? 0)) / 1000;
}

function shareOf<T>(list: readonly T[], isHit: (one: T) => boolean, leftOut: number): Omit<Tally, 'id'> {
  const hits = list.filter(isHit).length;
  return { count: list.length, hits, value: list.length === 0 ? null : (hits / list.length) * 100, leftOut };
}

function meanOf(values: readonly number[], leftOut: number): Omit<Tally, 'id'> {
  const sum = values.reduce((all, one) => all + one, 0);
  return { count: values.length, hits: null, value: values.length === 0 ? null : sum / values.length, leftOut };
}

function matterOf({ customer, category }: { customer: string | null; category: string | null }): string {
  return `matter ${JSON.stringify([customer, category])}`;
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
