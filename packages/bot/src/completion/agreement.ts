import { type Calibration } from '../knowledge/confidence.ts';
import { fitLogistic } from '../knowledge/logistic.ts';
import { grounded } from './grounding.ts';
import type { ModelAnswer } from './completion-form.ts';

/** One sample with what of it its sources support. */
export interface Sample extends ModelAnswer {
  /** The supported sentences. */
  text: string;
  /** Share of its sentences that are supported, 0 to 1. */
  kept: number;
}

/** What several samples of one answer come to. */
export interface Verdict {
  /** The best supported sample of the largest group that rests on one article, or null when the samples do not answer. */
  best: Sample | null;
  /** What the confidence looks at. */
  traits: number[];
}

/**
 * Weights of: constant, share of samples that answer from the same article, what the model says of itself, share of the sentences
 * that are supported, log-odds of the knowledge search for that article. Starting values, cautious on purpose: three samples that
 * agree and a search that is fairly sure give about 85 %. `calibrateOnQuestions` corrects them with the workspace's own questions.
 */
export const AGREEMENT_PRIOR: Calibration = [-5.2, 5, 0.6, 1.2, 0.45];
/** How many questions' worth the starting values count. */
const PRIOR_PULL = 6;

/** Keeps what the sources support of a sample; a source that was not given counts as none. */
export function supported(
  answer: ModelAnswer,
  textOf: (id: string) => string | undefined,
  options: { sameLanguage: boolean },
): Sample {
  const known = answer.sources.filter((id) => textOf(id) !== undefined);
  const { text, kept } = grounded(
    answer.text,
    known.flatMap((id) => textOf(id) ?? []),
    options,
  );
  return { ...answer, sources: known, answered: answer.answered && known.length > 0 && text !== '', text, kept };
}

/** @param probabilityOf what the search says of an article, 0 to 1 */
export function verdictOf(samples: readonly Sample[], probabilityOf: (id: string) => number): Verdict {
  const groups = Map.groupBy(
    samples.filter(({ answered }) => answered),
    ({ sources }) => sources[0] ?? '',
  );
  const [group = []] = [...groups.values()].toSorted((a, b) => b.length - a.length);
  const best = group.toSorted((a, b) => b.kept - a.kept)[0] ?? null;
  const sure = group.flatMap((sample) => (sample.sure === null ? [] : [sample.sure]));
  const probability = Math.min(0.99, Math.max(0.01, best === null ? 0 : probabilityOf(best.sources[0] ?? '')));
  return {
    best,
    traits: [
      1,
      samples.length === 0 ? 0 : group.length / samples.length,
      sure.length === 0 ? 0.5 : sure.reduce((sum, one) => sum + one, 0) / sure.length,
      best?.kept ?? 0,
      Math.log(probability / (1 - probability)),
    ],
  };
}

/** How probable it is that the verdict's answer is right, 0 to 1; 0 without one. */
export function confidenceOfVerdict({ best, traits }: Verdict, calibration: Calibration): number {
  if (best === null) return 0;
  return 1 / (1 + Math.exp(-traits.reduce((sum, trait, at) => sum + trait * (calibration[at] ?? 0), 0)));
}

/** The starting values corrected by verdicts of which it is known whether they were right. */
export function fitAgreement(rows: readonly { traits: readonly number[]; right: boolean }[]): Calibration {
  return fitLogistic(
    rows.map((row) => ({ ...row, weight: 1 })),
    AGREEMENT_PRIOR,
    PRIOR_PULL,
  );
}
