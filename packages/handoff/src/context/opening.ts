import type { SentimentState } from '../journal.ts';

/** `professional` goes to the facts; `acknowledging` names the trouble first. */
export type OpeningStyle = 'professional' | 'acknowledging';

/** M10: calm and mildly frustrated customers get a professional opening; worse acknowledges the trouble first. */
export function openingStyle(state: SentimentState): OpeningStyle {
  return state === 'calm' || state === 'mild' ? 'professional' : 'acknowledging';
}
