// The one predicate: tile, chart, list and file are read through it, so they count the same rows.
import { asksForCases, type FigureId, type InsightFilter } from '@baton/insights';
import type { Statement, Value } from '../../store/sql.ts';

/** SQL with the values of its question marks, in order. */
export interface Asked {
  readonly text: string;
  readonly values: readonly Value[];
}

/** As the database takes it. */
export function statementOf({ text, values }: Asked): Statement {
  return [text, ...values];
}

/** Texts and values put together in order. */
export function sql(strings: TemplateStringsArray, ...parts: (Asked | Value)[]): Asked {
  let text = strings[0] ?? '';
  const values: Value[] = [];
  parts.forEach((part, i) => {
    if (isAsked(part)) {
      text += part.text;
      values.push(...part.values);
    } else {
      text += '?';
      values.push(part);
    }
    text += strings[i + 1] ?? '';
  });
  return { text, values };
}

/** SQL written in this house; never anything from outside. */
export function raw(text: string): Asked {
  return { text, values: [] };
}

/** How many rows a condition holds of. */
export function countOf(condition: Asked): Asked {
  return sql`count(CASE WHEN ${condition} THEN 1 END)`;
}

export function joined(parts: readonly Asked[], between: string): Asked {
  return { text: parts.map(({ text }) => text).join(between), values: parts.flatMap(({ values }) => values) };
}

function isAsked(part: Asked | Value): part is Asked {
  return typeof part === 'object' && part !== null && 'text' in part && 'values' in part;
}

/** A column of a row that is a word, a number in words, or nothing. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null;
}

const TALK_COLUMNS = ['flow', 'version', 'channel', 'language', 'category', 'arm'] as const;
const CASE_COLUMNS = ['team', 'tier', 'reason', 'trigger', 'topic', 'node', 'agent', 'way'] as const;

function equals(alias: string, columns: readonly (keyof InsightFilter)[], filter: InsightFilter): Asked[] {
  return columns.flatMap((column) => {
    const value = filter[column];
    return value === undefined || typeof value === 'boolean' ? [] : [sql`${raw(`${alias}.${column}`)} = ${value}`];
  });
}

function tests(alias: string, filter: InsightFilter): Asked {
  return sql`${raw(`${alias}.test`)} = ${filter.test === true ? 1 : 0}`;
}

/** Conversations that began in the period. */
export function talksAsked(filter: InsightFilter): Asked {
  return joined(
    [tests('t', filter), sql`t.at >= ${filter.from} AND t.at < ${filter.to}`, ...equals('t', TALK_COLUMNS, filter)],
    ' AND ',
  );
}

/** What a conversation is asked for, whenever it was. */
export function ofTalk(filter: InsightFilter): Asked {
  return joined([tests('t', filter), ...equals('t', TALK_COLUMNS, filter), ...hasCase(filter)], ' AND ');
}

/** Cases that began in the period. */
export function casesAsked(filter: InsightFilter): Asked {
  return joined(
    [
      tests('c', filter),
      sql`c.at >= ${filter.from} AND c.at < ${filter.to}`,
      ...equals('c', TALK_COLUMNS, filter),
      ...equals('c', CASE_COLUMNS, filter),
    ],
    ' AND ',
  );
}

/** Promises that were due in the period, of conversations asked about. */
export function promisesAsked(filter: InsightFilter): Asked {
  return joined(
    [
      sql`p.due_at >= ${filter.from} AND p.due_at < ${filter.to}`,
      tests('t', filter),
      ...equals('t', TALK_COLUMNS, filter),
      ...hasCase(filter),
    ],
    ' AND ',
  );
}

/** For a question about cases: the conversation has one that fits. */
function hasCase(filter: InsightFilter): Asked[] {
  if (!asksForCases(filter)) return [];
  const fits = joined([raw('c.talk = t.id'), ...equals('c', CASE_COLUMNS, filter)], ' AND ');
  return [sql`EXISTS (SELECT 1 FROM ins_case c WHERE ${fits})`];
}

/** How a figure is counted: of which rows, which of them are hits or what value they have, and which are left out. */
export interface FigureSql {
  readonly of: 'talk' | 'case' | 'promise';
  readonly counted: Asked;
  readonly hit: Asked | null;
  readonly value: Asked | null;
  readonly leftOut: Asked;
}

const WEEK_MS = 7 * 24 * 3600_000;
const handleSeconds = raw('(c.closed_at - coalesce(c.accepted_at, c.closed_at)) / 1000.0');
const served = 'c.first_word IS NOT NULL';
const closed = `${served} AND c.closed_at IS NOT NULL`;

/** @param now what is due and what has had its seven days (ms) */
export function figureSql(id: FigureId, filter: InsightFilter, now: number): FigureSql {
  const mature = sql`${raw(`${served} AND c.closed_at <= `)}${now - WEEK_MS}`;
  const immature = sql`${raw(`${served} AND c.closed_at > `)}${now - WEEK_MS}`;
  const ofCases = (counted: Asked, leftOut: Asked, more: { hit?: Asked; value?: Asked }): FigureSql => ({
    of: 'case',
    counted,
    leftOut,
    hit: more.hit ?? null,
    value: more.value ?? null,
  });
  switch (id) {
    case 'I1':
      return {
        of: 'talk',
        counted: raw('t.messages > 0'),
        hit: joined([raw('t.messages > 0 AND t.cases > 0'), ...hasCase(filter)], ' AND '),
        value: null,
        leftOut: raw('t.messages = 0'),
      };
    case 'I2':
      return ofCases(raw("c.way = 'queue'"), raw("c.way <> 'queue'"), {
        hit: raw("c.way = 'queue' AND c.left_at IS NOT NULL AND c.alternative = 0"),
      });
    case 'I3':
      return ofCases(raw(`${served} AND c.context_used IS NOT NULL`), raw(`${served} AND c.context_used IS NULL`), {
        hit: raw(`${served} AND c.context_used = 1`),
      });
    case 'I4':
      return ofCases(raw('c.score IS NOT NULL'), raw('c.score IS NULL'), { value: raw('c.score') });
    case 'I5':
      return ofCases(raw(served), raw('c.first_word IS NULL'), { value: raw('c.first_word') });
    case 'I6':
      return ofCases(mature, immature, { hit: sql`${mature} AND c.resolved = 1` });
    case 'I7':
      return ofCases(raw('1 = 1'), raw('1 = 0'), { hit: raw('c.repeat = 1') });
    case 'I8':
      return {
        of: 'promise',
        counted: sql`p.withdrawn = 0 AND p.due_at <= ${now}`,
        hit: sql`p.withdrawn = 0 AND p.due_at <= ${now} AND p.kept_at IS NOT NULL AND p.kept_at <= p.due_at`,
        value: null,
        leftOut: sql`(p.withdrawn = 1 OR p.due_at > ${now})`,
      };
    case 'I9-handle-time':
      return ofCases(raw(closed), raw(`${served} AND c.closed_at IS NULL`), { value: handleSeconds });
    case 'I9-handle-time-with-context':
      return ofCases(raw(`${closed} AND c.context_used = 1`), raw(`${closed} AND c.context_used IS DISTINCT FROM 1`), {
        value: handleSeconds,
      });
    case 'I9-handle-time-without-context':
      return ofCases(raw(`${closed} AND c.context_used = 0`), raw(`${closed} AND c.context_used IS DISTINCT FROM 0`), {
        value: handleSeconds,
      });
    case 'I9-active-time':
      return ofCases(raw('c.active IS NOT NULL'), raw('c.active IS NULL'), { value: raw('c.active') });
    case 'I9-first-contact':
      return ofCases(mature, immature, { hit: sql`${mature} AND c.resolved = 1 AND c.repeat = 0` });
    case 'I9-effort':
      return ofCases(raw(`${closed} AND c.effort IS NOT NULL`), raw(`${closed} AND c.effort IS NULL`), {
        value: raw('c.effort'),
      });
  }
}

/** Where the rows of a figure come from, with everything that the filter asks. */
export function rowsAsked(of: FigureSql['of'], filter: InsightFilter): Asked {
  switch (of) {
    case 'talk':
      return sql`FROM ins_talk t WHERE ${talksAsked(filter)}`;
    case 'case':
      return sql`FROM ins_case c WHERE ${casesAsked(filter)}`;
    case 'promise':
      return sql`FROM ins_promise p JOIN ins_talk t ON t.id = p.talk WHERE ${promisesAsked(filter)}`;
  }
}
