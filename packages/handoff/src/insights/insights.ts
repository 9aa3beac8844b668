// The figures of I0 to I9 and the reasons of I10. Each carries its formula, its count and the conversations behind it.
import type { HandoffReason } from '../journal.ts';
import { FORMULAS, type FigureId } from './insight-strings.ts';
import type { ConversationRecord, TransferRecord } from './record.ts';

export type { FigureId } from './insight-strings.ts';

/** One figure of the insights: its value, and what it was counted from. */
export interface Figure {
  readonly id: FigureId;
  readonly name: string;
  readonly formula: string;
  readonly unit: 'percent' | 'seconds' | 'score';
  /** Null while nothing has been counted. */
  readonly value: number | null;
  /** What it is a share or mean of. */
  readonly count: number;
  /** Conversations that were counted, and those among them that made the figure. */
  readonly of: readonly string[];
  readonly hits: readonly string[];
  readonly target: string | null;
  readonly standing: 'on-target' | 'off-target' | 'alert' | 'report' | 'empty';
}

/** Which conversations the figures are about: from, to (milliseconds since the epoch), teams. */
export interface InsightQuestion {
  /** Transfers and conversations that began from here (ms, inclusive) … */
  readonly from: number;
  /** … to here (exclusive). */
  readonly to: number;
  /** The months since the flow was first published, for I12; the steady band when not given. */
  readonly flowMonth?: number;
}

const WEEK_MS = 7 * 24 * 3600_000;

/** Everything counted belongs to a conversation. */
interface Counted {
  readonly record: ConversationRecord;
}

interface Case extends Counted {
  readonly transfer: TransferRecord;
}

/**
 * All figures of a period.
 *
 * @param records those of the period and of the seven days on both sides of it: returns and repeats look there.
 */
export function insights(records: readonly ConversationRecord[], question: InsightQuestion): Figure[] {
  const { from, to } = question;
  const within = (at: number) => from <= at && at < to;
  const talks = records
    .filter((one) => one.customerMessages > 0 && within(one.startedAt))
    .map((record) => ({ record }));
  const cases = records.flatMap((record) =>
    record.transfers.filter(({ at }) => within(at)).map((transfer): Case => ({ record, transfer })),
  );
  const served = cases.filter(({ transfer }) => transfer.firstWordSeconds !== null);
  const closed = served.filter(({ transfer }) => transfer.closedAt !== null);
  const promises = records.flatMap((record) =>
    record.promises.filter(({ dueAt }) => within(dueAt)).map((promise) => ({ record, promise })),
  );
  const rated = cases.filter(({ record }) => record.rating !== null);
  const band = expectedRate(question.flowMonth);

  return [
    share('I1', talks, ({ record }) => record.transfers.some(({ at }) => within(at)), band),
    share('I2', cases, ({ transfer }) => transfer.left && !transfer.alternative && transfer.firstWordSeconds === null),
    share('I3', served, ({ transfer }) => usedContext(transfer)),
    mean('I4', rated, ({ record }) => (record.rating === null ? 0 : (record.rating.score / record.rating.of) * 5)),
    mean('I5', served, ({ transfer }) => transfer.firstWordSeconds ?? 0),
    share('I6', closed, (one) => isResolved(one, records)),
    share('I7', cases, (one) => isRepeat(one, records)),
    share('I8', promises, ({ promise }) => promise.keptAt !== null && promise.keptAt <= promise.dueAt),
    mean('I9-handle-time', closed, handleSeconds),
    mean(
      'I9-handle-time-with-context',
      closed.filter(({ transfer }) => usedContext(transfer)),
      handleSeconds,
    ),
    mean(
      'I9-handle-time-without-context',
      closed.filter(({ transfer }) => !usedContext(transfer)),
      handleSeconds,
    ),
    share('I9-first-contact', closed, (one) => isResolved(one, records) && !isRepeat(one, records)),
    mean(
      'I9-effort',
      closed.filter(({ transfer }) => transfer.effort !== null),
      ({ transfer }) => transfer.effort ?? 0,
    ),
  ];
}

/** I0: nothing was asked again, and the opening was kept, the middle opened or a fact quoted. */
export function usedContext(transfer: TransferRecord): boolean {
  const used = transfer.openingKept || transfer.card.includes('middle') || transfer.card.includes('quoted');
  return used && !transfer.askedAgain;
}

/** How often conversations were handed over for a reason. */
export interface ReasonCount {
  readonly reason: HandoffReason;
  readonly kind: 'preventable' | 'partly-preventable' | 'appropriate';
  readonly count: number;
  readonly conversations: readonly string[];
}

const REASONS: Readonly<Record<HandoffReason, ReasonCount['kind']>> = {
  'knowledge-gap': 'preventable',
  'phrasing-gap': 'preventable',
  'trust-gap': 'partly-preventable',
  complexity: 'appropriate',
  preference: 'appropriate',
  policy: 'appropriate',
};

/** I10: the handoffs of a period by reason, most frequent first. */
export function reasons(records: readonly ConversationRecord[], { from, to }: InsightQuestion): ReasonCount[] {
  const byReason = new Map<HandoffReason, string[]>();
  for (const record of records)
    for (const { at, reason } of record.transfers)
      if (from <= at && at < to) byReason.set(reason, [...(byReason.get(reason) ?? []), record.id]);
  return [...byReason]
    .map(([reason, conversations]) => ({ reason, kind: REASONS[reason], count: conversations.length, conversations }))
    .toSorted((a, b) => b.count - a.count || a.reason.localeCompare(b.reason, 'en'));
}

/** I12: the handoff rate to expect, in percent, by the age of the flow in months (1 is the first). */
export function expectedRate(month: number | undefined): { from: number; to: number } {
  if (month === undefined) return { from: 15, to: 25 };
  if (month <= 1) return { from: 28, to: 35 };
  if (month <= 2) return { from: 22, to: 28 };
  if (month <= 3) return { from: 18, to: 24 };
  return month <= 6 ? { from: 15, to: 20 } : { from: 14, to: 18 };
}

/** G4: how many answers were sure, middling and unsure, in counts, for given thresholds (multiples of 5 are exact). */
export function confidenceTiers(
  records: readonly ConversationRecord[],
  highFrom = 85,
  lowBelow = 60,
): { high: number; medium: number; low: number } {
  const tiers = { high: 0, medium: 0, low: 0 };
  for (const { confidence } of records)
    confidence.forEach((count, i) => {
      const from = i * 5;
      tiers[from >= highFrom ? 'high' : from >= lowBelow ? 'medium' : 'low'] += count;
    });
  return tiers;
}

/** I0: closed as solved, and the customer did not come back with the same category within seven days. */
function isResolved({ record, transfer }: Case, records: readonly ConversationRecord[]): boolean {
  const { closedAt } = transfer;
  if (transfer.disposition !== 'solved' || closedAt === null) return false;
  const until = closedAt + WEEK_MS;
  const again = (at: number) => closedAt < at && at <= until;
  if (record.returnedAt.some(again) || record.transfers.some(({ at }) => again(at))) return false;
  return !sameMatter(record, records).some((other) => again(other.startedAt));
}

/** An earlier transfer of the same customer and category within seven days before. */
function isRepeat({ record, transfer }: Case, records: readonly ConversationRecord[]): boolean {
  const before = ({ at }: TransferRecord) => transfer.at - WEEK_MS <= at && at < transfer.at;
  if (record.transfers.some(before)) return true;
  return sameMatter(record, records).some((other) => other.transfers.some(before));
}

function sameMatter(record: ConversationRecord, records: readonly ConversationRecord[]): ConversationRecord[] {
  if (record.customerId === null) return [];
  return records.filter(
    (other) =>
      other.id !== record.id &&
      other.customerId === record.customerId &&
      other.category === record.category &&
      other.customerMessages > 0,
  );
}

function handleSeconds({ transfer }: Case): number {
  return ((transfer.closedAt ?? 0) - (transfer.connectedAt ?? transfer.closedAt ?? 0)) / 1000;
}

function share<T extends Counted>(
  id: FigureId,
  list: readonly T[],
  isHit: (one: T) => boolean,
  band?: { from: number; to: number },
): Figure {
  const hits = list.filter(isHit);
  const value = list.length === 0 ? null : (hits.length / list.length) * 100;
  return figure(id, 'percent', value, list, hits, band);
}

function mean<T extends Counted>(id: FigureId, list: readonly T[], valueOf: (one: T) => number): Figure {
  const value = list.length === 0 ? null : list.reduce((sum, one) => sum + valueOf(one), 0) / list.length;
  return figure(id, id === 'I4' || id === 'I9-effort' ? 'score' : 'seconds', value, list, list);
}

function figure(
  id: FigureId,
  unit: Figure['unit'],
  value: number | null,
  all: readonly Counted[],
  made: readonly Counted[],
  band?: { from: number; to: number },
): Figure {
  const { name, formula, target: usual } = FORMULAS[id];
  const target = band ? `${band.from}–${band.to} %` : usual;
  const of = all.map(({ record }) => record.id);
  const hits = made.map(({ record }) => record.id);
  return { id, name, formula, unit, value, count: of.length, of, hits, target, standing: standingOf(id, value, band) };
}

function standingOf(id: FigureId, value: number | null, band?: { from: number; to: number }): Figure['standing'] {
  const { good, alert } = FORMULAS[id];
  if (value === null) return 'empty';
  // I1: above 30 or below 10 percent alerts, unless the flow is young enough for more (I12).
  if (band) {
    const most = Math.max(30, band.to);
    if (value > most || value < 10) return 'alert';
    return value >= band.from && value <= band.to ? 'on-target' : 'off-target';
  }
  if (!good || !alert) return 'report';
  if (alert(value)) return 'alert';
  return good(value) ? 'on-target' : 'off-target';
}
