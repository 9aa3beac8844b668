// G5: five points up or down, where the answers beside a limit leave no doubt.
import { suggestStep, type GateLimits, type RecordedAnswer } from '@baton/insights';
import { insightStrings as strings } from '../strings.ts';

const STEP = 5;

/** A sentence, or null where the interval does not exclude that nothing should change. */
export function suggestionOf(
  answers: readonly RecordedAnswer[],
  { answerFrom, handOffBelow }: GateLimits,
): string | null {
  const between = (from: number, to: number): { hits: number; count: number } => {
    const judged = answers.filter(
      ({ confidence, next }) => confidence >= from && confidence < to && next !== 'open' && next !== 'other',
    );
    return { hits: judged.filter(({ next }) => next === 'thanked').length, count: judged.length };
  };
  const step = suggestStep(between(answerFrom - STEP, answerFrom), between(answerFrom, answerFrom + STEP));
  if (step === 'lower' && answerFrom - STEP > handOffBelow) return strings.suggest.lower(answerFrom, answerFrom - STEP);
  if (step === 'raise') return strings.suggest.raise(answerFrom, answerFrom + STEP);
  // What is withheld nobody judged: only what is said with a check just above the limit can tell that it should be withheld.
  const low = between(handOffBelow, handOffBelow + STEP);
  return suggestStep({ hits: 0, count: 0 }, low, 0.5) === 'raise'
    ? strings.suggest.withhold(handOffBelow, handOffBelow + STEP)
    : null;
}
