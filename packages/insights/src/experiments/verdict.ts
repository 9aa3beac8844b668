import { measureWords, type ExperimentMeasure, type ExperimentPlan } from './plan.ts';
import type { ArmComparison, ArmResult, Verdict } from './result.ts';

/** The verdict in one sentence, for somebody who has not read a word about statistics. */
export function sentenceOf(
  plan: ExperimentPlan,
  arms: readonly ArmResult[],
  comparisons: readonly ArmComparison[],
  verdict: Verdict,
): string {
  const { name } = measureWords[plan.primary];
  const labelOf = (id: string): string => arms.find((arm) => arm.id === id)?.label ?? id;
  const control = arms[0]?.label ?? '';
  switch (verdict.is) {
    case 'broken':
      return 'The customers were not dealt as planned, so nothing here can be trusted. Find out why before you start again.';
    case 'harmful':
      return `“${labelOf(verdict.arm)}” was stopped: ${measureWords[verdict.measure].name.toLowerCase()} is worse than with “${control}”. New customers get “${control}”.`;
    case 'too-few':
      return 'Too few customers yet to say anything.';
    case 'better':
    case 'worse': {
      const found = comparisons.find(({ arm }) => arm === verdict.arm)?.comparison;
      const range = found ? ` (${range95(plan.primary, found.low, found.high)})` : '';
      return `“${labelOf(verdict.arm)}” is ${verdict.is} than “${control}”: ${name.toLowerCase()} ${changeWords(plan.primary, found?.difference ?? 0)}${range}.`;
    }
    case 'no-difference':
      return `No difference in ${name.toLowerCase()} was found; a small one may still exist.`;
    case 'running':
      return plan.method === 'switchback'
        ? 'Running. A switchback is judged once, at its end.'
        : 'Running. No difference is established yet; you may look as often as you like.';
  }
}

/** A difference in the words of its measure: "3.1 points lower", "12 % shorter". */
export function changeWords(measure: ExperimentMeasure, difference: number): string {
  switch (measureWords[measure].unit) {
    case 'points':
      return `${one(Math.abs(difference) * 100)} points ${difference < 0 ? 'lower' : 'higher'}`;
    case 'score':
      return `${two(Math.abs(difference))} ${difference < 0 ? 'lower' : 'higher'} of 5`;
    case 'percent-longer': {
      const times = Math.exp(difference) - 1;
      return `${one(Math.abs(times) * 100)} % ${times < 0 ? 'shorter' : 'longer'}`;
    }
  }
}

function range95(measure: ExperimentMeasure, low: number, high: number): string {
  return `between ${changeWords(measure, low)} and ${changeWords(measure, high)}, 95 % sure at any look`;
}

const one = (value: number): string => value.toFixed(1);
const two = (value: number): string => value.toFixed(2);
