// What an experiment shows so far, with the one sentence it may be told in.
import { compareMeans, compareShares, harm, type Comparison } from '../statistics/sequence.ts';
import { RATIO_ALARM, ratioCheck } from '../statistics/ratio.ts';
import { guardrails, measureWords, type ExperimentMeasure, type ExperimentPlan } from './plan.ts';
import type { ArmComparison, ArmResult, ExperimentResult, ExposedUnit, GuardrailResult, Verdict } from './result.ts';
import { compareBlocks } from './switchback.ts';
import { sentenceOf } from './verdict.ts';

/** No verdict before. */
const FEWEST = { customers: 25, hits: 5, misses: 5 };
const DAY_MS = 24 * 3600_000;

/** The result of a plan for the customers exposed so far. */
export function analyse(plan: ExperimentPlan, units: readonly ExposedUnit[], now: number): ExperimentResult {
  const alpha = 0.05 / Math.max(1, plan.arms.length - 1);
  const outcomesOf = (arm: string, measure: ExperimentMeasure): number[] =>
    units.flatMap((one) => {
      const outcome = one.outcomes[measure];
      return one.arm === arm && outcome !== null ? [outcome] : [];
    });
  const arms = plan.arms.map((arm): ArmResult => {
    const values = outcomesOf(arm.id, plan.primary);
    const dealt = units.filter((one) => one.arm === arm.id).length;
    return { ...arm, dealt, count: values.length, ...summary(plan.primary, values) };
  });
  const [control, ...others] = plan.arms;
  const comparisons = others.map(({ id }): ArmComparison => {
    const comparison =
      control === undefined
        ? null
        : plan.method === 'switchback'
          ? compareBlocks(units, plan, control.id, id)
          : compare(
              plan.primary,
              outcomesOf(control.id, plan.primary),
              outcomesOf(id, plan.primary),
              plan.planned,
              alpha,
            );
    return { arm: id, comparison };
  });
  const watched = others.flatMap(({ id }) =>
    guardrails.map((measure) =>
      watch(measure, id, outcomesOf(control?.id ?? '', measure), outcomesOf(id, measure), alpha),
    ),
  );
  const check = ratioCheck(
    arms.map(({ dealt }) => dealt),
    arms.map(({ weight }) => weight),
  );
  // A switchback deals hours, not customers: their numbers may well differ.
  const ratio = { ...check, broken: plan.method === 'split' && check.p < RATIO_ALARM };
  const verdict = decide(plan, arms, comparisons, watched, ratio.broken, now);
  const elapsed = Math.max(now - plan.startedAt, 1);
  const missing = plan.planned - units.length;
  return {
    arms,
    comparisons,
    guardrails: watched,
    ratio,
    verdict,
    sentence: sentenceOf(plan, arms, comparisons, verdict),
    daysToPlan: units.length === 0 || missing <= 0 ? null : Math.ceil(((missing / units.length) * elapsed) / DAY_MS),
  };
}

function isShare(measure: ExperimentMeasure): boolean {
  return measureWords[measure].unit === 'points';
}

function summary(measure: ExperimentMeasure, values: readonly number[]): Pick<ArmResult, 'hits' | 'value'> {
  const hits = isShare(measure) ? values.filter((one) => one > 0).length : null;
  if (values.length === 0) return { hits, value: null };
  if (hits !== null) return { hits, value: hits / values.length };
  const { mean } = moments(measure, values);
  return { hits, value: measure === 'time-to-agent' ? Math.exp(mean) : mean };
}

/** Times are compared by their logarithm: an hour that somebody was forgotten would hide everything else. */
function moments(
  measure: ExperimentMeasure,
  values: readonly number[],
): { mean: number; deviation: number; count: number } {
  const used = measure === 'time-to-agent' ? values.map((one) => Math.log(Math.max(one, 1))) : values;
  const mean = used.reduce((sum, one) => sum + one, 0) / used.length;
  const squares = used.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / Math.max(1, used.length - 1)), count: used.length };
}

function compare(
  measure: ExperimentMeasure,
  a: readonly number[],
  b: readonly number[],
  planned: number,
  alpha: number,
): Comparison | null {
  if (a.length < 2 || b.length < 2) return null;
  if (isShare(measure)) return compareShares(counted(a), counted(b), planned, alpha);
  const [first, second] = [moments(measure, a), moments(measure, b)];
  return first.deviation === 0 && second.deviation === 0 ? null : compareMeans(first, second, planned, alpha);
}

function counted(values: readonly number[]): { hits: number; count: number } {
  return { hits: values.filter((one) => one > 0).length, count: values.length };
}

function watch(
  measure: ExperimentMeasure,
  arm: string,
  a: readonly number[],
  b: readonly number[],
  alpha: number,
): GuardrailResult {
  if (a.length < FEWEST.customers || b.length < FEWEST.customers)
    return { arm, measure, difference: null, harmful: false };
  if (isShare(measure)) {
    const difference = compareShares(counted(a), counted(b)).difference;
    return { arm, measure, difference, harmful: harm(counted(a), counted(b), undefined, alpha) > 0 };
  }
  const comparison = compare(measure, a, b, 500, alpha);
  return { arm, measure, difference: comparison?.difference ?? null, harmful: (comparison?.atLeast ?? 0) > 0 };
}

function decide(
  plan: ExperimentPlan,
  arms: readonly ArmResult[],
  comparisons: readonly ArmComparison[],
  watched: readonly GuardrailResult[],
  isBroken: boolean,
  now: number,
): Verdict {
  if (isBroken) return { is: 'broken' };
  const harmful = watched.find((one) => one.harmful);
  if (harmful) return { is: 'harmful', arm: harmful.arm, measure: harmful.measure };
  const isTooFew = arms.some(({ count, hits }) => {
    if (count < FEWEST.customers) return true;
    return hits !== null && (hits < FEWEST.hits || count - hits < FEWEST.misses);
  });
  if (isTooFew) return { is: 'too-few' };
  // By block it is no sequence: it counts at its end alone.
  const isOver = now >= plan.endsAt;
  if (plan.method === 'switchback' && !isOver) return { is: 'running' };
  const wantsMore = measureWords[plan.primary].better === 'more';
  const decided = comparisons.filter(({ comparison }) => comparison && (comparison.low > 0 || comparison.high < 0));
  const best = decided.find(({ comparison }) => comparison && (wantsMore ? comparison.low > 0 : comparison.high < 0));
  if (best) return { is: 'better', arm: best.arm };
  const [worse] = decided;
  if (worse && decided.length === comparisons.length) return { is: 'worse', arm: worse.arm };
  return isOver ? { is: 'no-difference' } : { is: 'running' };
}
