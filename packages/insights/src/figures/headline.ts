// The one sentence at the top: what moved, by how much, and where most of it sits.
import type { HandoffReason } from '@baton/handoff';
import { compareShares } from '../statistics/sequence.ts';
import type { Tally } from './judge.ts';

/** Cases of one reason and topic in two periods. */
export interface ReasonCount {
  readonly reason: HandoffReason;
  readonly label: string;
  readonly topic: string | null;
  readonly now: number;
  readonly before: number;
}

const FEWEST = 30;
/** A change of less is weather. */
const LEAST_POINTS = 1;

/** By rules, so that the same figures always read the same. */
export function headline(now: Tally, before: Tally, reasons: readonly ReasonCount[], span: string): string {
  if (now.value === null || now.count === 0) return `No conversations in this period yet.`;
  const rate = `Handoff rate ${round(now.value)} %`;
  if (now.count < FEWEST) return `${rate}, from too few conversations to say more (${now.count}).`;
  if (before.value === null || before.count < FEWEST) return `${rate}; there is nothing to compare it with yet.`;
  const change = now.value - before.value;
  const compared = compareShares(
    { hits: before.hits ?? 0, count: before.count },
    { hits: now.hits ?? 0, count: now.count },
  );
  const isSure = compared.low > 0 || compared.high < 0;
  if (Math.abs(change) < LEAST_POINTS || !isSure) return `${rate}, about as in the ${span} before.`;
  const words = `${rate}, ${round(Math.abs(change))} points ${change > 0 ? 'above' : 'below'} the ${span} before`;
  const where = share(now, before, reasons, change > 0);
  return where === null ? `${words}.` : `${words}; ${where}.`;
}

/** How much of the change one reason, and one topic of it, makes up. */
function share(now: Tally, before: Tally, reasons: readonly ReasonCount[], isRise: boolean): string | null {
  const scale = now.count / before.count;
  const moved = (one: { now: number; before: number }): number => (isRise ? 1 : -1) * (one.now - one.before * scale);
  const grouped = [...Map.groupBy(reasons, ({ reason }) => reason).values()].map((list) => ({
    label: list[0]?.label ?? '',
    moved: list.reduce((sum, one) => sum + moved(one), 0),
    top: list.toSorted((a, b) => moved(b) - moved(a))[0],
  }));
  const all = grouped.reduce((sum, one) => sum + Math.max(0, one.moved), 0);
  const [most] = grouped.toSorted((a, b) => b.moved - a.moved);
  if (!most || all <= 0 || most.moved / all < 1 / 3) return null;
  const topic = most.top?.topic && moved(most.top) / most.moved > 0.5 ? ` on ${most.top.topic}` : '';
  return `${partWords(most.moved / all)} of the ${isRise ? 'rise' : 'fall'} is ${most.label.toLowerCase()}${topic}`;
}

function partWords(part: number): string {
  if (part > 0.9) return 'nearly all';
  if (part > 0.6) return 'two thirds';
  return part > 0.45 ? 'half' : 'a third';
}

function round(value: number): string {
  return value.toFixed(Math.abs(value) < 10 ? 1 : 0);
}
