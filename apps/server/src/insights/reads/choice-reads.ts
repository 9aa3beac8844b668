// What a filter can be set to. Days that are over have said it once and for all: they are remembered, a set of words each.
import type { Sql } from '../../store/sql.ts';
import { textOf } from './ask.ts';
import { rolledDays, spansOf } from './day-reads.ts';
import type { ChoiceReads, Span } from './fact-reads.ts';
import { gapsIn } from './tally.ts';

const DAY_MS = 24 * 3_600_000;
const MOST_DAYS = 1_000;

interface Said {
  readonly flow: string;
  readonly version: string;
  readonly channel: string;
  readonly language: string;
  readonly team: string;
}

export function choiceReads(db: Sql): ChoiceReads {
  const days = new Map<string, readonly Said[]>();

  async function saidIn({ from, to }: Span, test: 0 | 1): Promise<Said[]> {
    const talks = await db.all(
      'SELECT DISTINCT flow, version, channel, language FROM ins_talk WHERE test = ? AND at >= ? AND at < ?',
      test,
      from,
      to,
    );
    const cases = await db.all(
      'SELECT DISTINCT flow, team FROM ins_case WHERE test = ? AND at >= ? AND at < ?',
      test,
      from,
      to,
    );
    return [...talks, ...cases].map(said);
  }

  async function saidOn(day: number, test: 0 | 1, now: number): Promise<readonly Said[]> {
    const key = `${day} ${test}`;
    const known = days.get(key);
    if (known) return known;
    const found = await saidIn({ from: day * DAY_MS, to: (day + 1) * DAY_MS }, test);
    if ((day + 2) * DAY_MS <= now) {
      days.set(key, found);
      const [oldest] = days.keys();
      if (days.size > MOST_DAYS && oldest !== undefined) days.delete(oldest);
    }
    return found;
  }

  return {
    async choices(filter, now) {
      const test = filter.test === true ? 1 : 0;
      const found: Said[] = [];
      const { from: first, to: last } = filter;
      const rolled = test === 1 ? [] : spansOf(await rolledDays(db, { from: first, to: last }));
      for (const { from, to } of rolled) {
        const rows = await db.all(
          "SELECT DISTINCT flow, version, channel, language, team FROM ins_day WHERE kind IN ('talk', 'case') AND by_names = 'every' AND day >= ? AND day < ?",
          from,
          to,
        );
        found.push(...rows.map(said));
      }
      for (const span of gapsIn(filter, rolled))
        for (let day = Math.floor(span.from / DAY_MS); day * DAY_MS < Math.min(span.to, now + DAY_MS); day += 1)
          found.push(...(await saidOn(day, test, now)));
      const { flow } = filter;
      const asked = flow === undefined ? found : found.filter((one) => one.flow === flow);
      const of = (name: keyof Said): string[] =>
        [...new Set(asked.map((one) => one[name]))].filter((word) => word !== '').toSorted();
      return {
        channel: of('channel'),
        language: of('language'),
        version: flow === undefined ? [] : of('version').toSorted((a, b) => Number(a) - Number(b)),
        team: of('team'),
      };
    },
  };
}

function said(row: Readonly<Record<string, unknown>>): Said {
  const word = (name: string): string => (row[name] === 0 ? '' : (textOf(row[name]) ?? ''));
  return {
    flow: word('flow'),
    version: word('version'),
    channel: word('channel'),
    language: word('language'),
    team: word('team'),
  };
}
