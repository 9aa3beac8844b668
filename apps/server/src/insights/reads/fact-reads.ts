// Reading the facts: figures, series, breakdowns and the conversations behind them, from whichever database holds them.
import type { FigureId, InsightFilter, LocalSpan, Tally } from '@baton/insights';
import type { StepSum } from '../facts/visit-sums.ts';

/** What a figure can be broken down by. */
export const breakdowns = [
  'flow',
  'version',
  'team',
  'node',
  'reason',
  'channel',
  'language',
  'tier',
  'topic',
  'trigger',
  'agent',
  'category',
  'way',
] as const;
export type Breakdown = (typeof breakdowns)[number];
/** What a conversation has, and not only its cases. */
export const OF_TALKS: ReadonlySet<Breakdown> = new Set(['flow', 'version', 'channel', 'language', 'category']);

export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface TimeSpread {
  readonly median: number | null;
  readonly p95: number | null;
  readonly overMinute: number;
  readonly count: number;
}

/** A conversation behind a figure, with the line at which its case began. */
export interface BehindRow {
  readonly talk: string;
  readonly at: number;
  readonly seq: number;
  readonly flow: string;
  readonly version: number;
  readonly channel: string;
  readonly language: string;
  readonly team: string | null;
  readonly reason: string | null;
  readonly trigger: string | null;
  readonly way: string | null;
  readonly hit: boolean;
  readonly value: number | null;
}

export interface FigureReads {
  tallies(filter: InsightFilter, now: number, ids?: readonly FigureId[]): Promise<Tally[]>;
  /** The figures of several spans at once: what they share is counted once. */
  periods(
    filter: InsightFilter,
    spans: readonly Span[],
    now: number,
    ids: readonly FigureId[],
  ): Promise<readonly Tally[][]>;
  timeSpread(filter: InsightFilter): Promise<TimeSpread>;
  series(
    id: FigureId,
    filter: InsightFilter,
    spans: readonly LocalSpan[],
    now: number,
  ): Promise<{ span: LocalSpan; tally: Tally }[]>;
  breakDown(id: FigureId, filter: InsightFilter, by: Breakdown, now: number): Promise<{ key: string; tally: Tally }[]>;
}

export interface BehindReads {
  behind(
    id: FigureId,
    part: 'counted' | 'hits',
    filter: InsightFilter,
    now: number,
    page: { limit: number; offset: number },
  ): Promise<{ count: number; rows: BehindRow[] }>;
}

export interface ListReads {
  reasons(filter: InsightFilter): Promise<{ reason: string | null; topic: string | null; count: number }[]>;
  /** Seconds from the start of the case to leaving, with where the customer stood. */
  leaving(filter: InsightFilter): Promise<{ phase: string; seconds: number }[]>;
  botOutcomes(filter: InsightFilter): Promise<{ outcome: string; count: number }[]>;
  /** Answers by how sure they were. */
  sureness(
    filter: InsightFilter,
    limits: { highFrom: number; lowBelow: number },
  ): Promise<{ high: number; medium: number; low: number }>;
  /** Cases by the quarter of an hour they began in (ms). */
  quarters(filter: InsightFilter): Promise<{ at: number; cases: number; left: number }[]>;
  promises(filter: InsightFilter, now: number): Promise<PromiseCount[]>;
  traffic(filter: InsightFilter & { flow: string }): Promise<StepSum[]>;
  answers(filter: InsightFilter): Promise<KeptAnswer[]>;
  questions(filter: InsightFilter, limit: number): Promise<KeptQuestion[]>;
  /** The newest conversations in which somebody wrote something, the newest first. */
  talks(filter: InsightFilter, limit: number): Promise<KeptTalk[]>;
}

export interface ChoiceReads {
  /** What a filter can be set to, in the period. */
  choices(filter: InsightFilter, now: number): Promise<Record<'channel' | 'language' | 'team' | 'version', string[]>>;
}

export type FactReads = FigureReads & BehindReads & ListReads & ChoiceReads;

/** Promises of a kind that were due in a period. */
export interface PromiseCount {
  readonly kind: string;
  readonly kept: number;
  readonly late: number;
  readonly missed: number;
  readonly open: number;
  readonly withdrawn: number;
  /** Milliseconds late on the average, of those that were kept late. */
  readonly lateMs: number | null;
}

export interface KeptTalk {
  readonly talk: string;
  readonly at: number;
  readonly flow: string;
  readonly version: number;
  readonly channel: string;
  readonly language: string;
}

export interface KeptAnswer {
  readonly talk: string;
  readonly seq: number;
  readonly at: number;
  readonly confidence: number;
  readonly fate: string;
  readonly next: string;
  readonly node: string;
}

export interface KeptQuestion {
  readonly talk: string;
  readonly askId: string;
  readonly seq: number;
  readonly at: number;
  readonly language: string;
  readonly text: string;
  readonly article: string | null;
  readonly confidence: number | null;
}
