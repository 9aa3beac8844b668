// G4: how sure the bot is, and whether that has shifted.
import { ratioCheck } from '../statistics/ratio.ts';

/** Answers by how sure they were. */
export interface ConfidenceTiers {
  readonly high: number;
  readonly medium: number;
  readonly low: number;
}

const FEWEST = 50;
const ALARM = 0.001;
/** G4: above this share of unsure answers the bot knows too little. */
const MOST_LOW = 0.15;

/** The answers of a time in three tiers (percent limits). */
export function confidenceTiers(confidences: readonly number[], highFrom = 85, lowBelow = 60): ConfidenceTiers {
  let [high, medium, low] = [0, 0, 0];
  for (const one of confidences) {
    if (one >= highFrom) high += 1;
    else if (one >= lowBelow) medium += 1;
    else low += 1;
  }
  return { high, medium, low };
}

/** What is to be said of this week's answers against those of the weeks before; null when nothing is. */
export function confidenceShift(now: ConfidenceTiers, before: ConfidenceTiers): 'under-trained' | 'shifted' | null {
  const all = now.high + now.medium + now.low;
  const earlier = before.high + before.medium + before.low;
  if (all < FEWEST) return null;
  if (now.low / all > MOST_LOW) return 'under-trained';
  if (earlier < FEWEST) return null;
  const expected = [before.high, before.medium, before.low].map((one) => Math.max(one, 0.5));
  return ratioCheck([now.high, now.medium, now.low], expected).p < ALARM ? 'shifted' : null;
}
