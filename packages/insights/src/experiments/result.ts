// What an experiment is told in.
import type { Comparison } from '../statistics/sequence.ts';
import type { Arm, ExperimentMeasure } from './plan.ts';

/** What may be said of an experiment. Nothing wins without `better`. */
export type Verdict =
  | { readonly is: 'too-few' | 'running' | 'no-difference' | 'broken' }
  | { readonly is: 'better' | 'worse'; readonly arm: string }
  | { readonly is: 'harmful'; readonly arm: string; readonly measure: ExperimentMeasure };

/** A customer's first conversation in the experiment, with what came of it; null where a measure does not apply or is not decided. */
export interface ExposedUnit {
  readonly arm: string;
  readonly at: number;
  /** 1 or 0, points of five, or seconds. */
  readonly outcomes: { readonly [measure in ExperimentMeasure]: number | null };
}

/** An arm's customers and how they fared. */
export interface ArmResult extends Arm {
  /** Customers dealt to it. */
  readonly dealt: number;
  /** Those with an outcome. */
  readonly count: number;
  readonly hits: number | null;
  /** A share (0 to 1), points of five, or the middle of the seconds by their logarithm. */
  readonly value: number | null;
}

/** An arm against the first. */
export interface ArmComparison {
  readonly arm: string;
  readonly comparison: Comparison | null;
}

/** A guardrail of an arm against the first. */
export interface GuardrailResult {
  readonly arm: string;
  readonly measure: ExperimentMeasure;
  readonly difference: number | null;
  readonly harmful: boolean;
}

/** Everything an experiment's page shows. */
export interface ExperimentResult {
  readonly arms: readonly ArmResult[];
  readonly comparisons: readonly ArmComparison[];
  readonly guardrails: readonly GuardrailResult[];
  readonly ratio: { readonly chiSquare: number; readonly p: number; readonly broken: boolean };
  readonly verdict: Verdict;
  readonly sentence: string;
  /** Customers still to come at the pace so far, in days; null before there is a pace or after the plan is full. */
  readonly daysToPlan: number | null;
}
