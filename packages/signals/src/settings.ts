import type { FrustrationSignal, SignalSettings } from './contract.ts';

/** The default bands of the weighted score (T9): below 1 calm, from 4 angry. */
export const defaultBands: SignalSettings['bands'] = { mild: 1, frustrated: 2, veryFrustrated: 3, angry: 4 };

/** What one signal of full strength adds to the score. Chosen on real conversations; see the README. */
export const defaultWeights: Readonly<Record<FrustrationSignal, number>> = {
  'rising-negativity': 1,
  rephrasing: 0.6,
  'curt-reply': 0.4,
  'length-collapse': 0.4,
  'strong-language': 1,
  'silence-then-anger': 0.5,
};

/** G3: below this (percent) an answer of the bot counts as unsure, unless the flow's gate says otherwise. */
export const defaultUnsureBelow = 80;

/** Settings with every default in place. */
export function settle(settings: Partial<SignalSettings>): SignalSettings {
  return {
    languages: settings.languages ?? ['en'],
    explicitPhrases: settings.explicitPhrases ?? [],
    bands: settings.bands ?? defaultBands,
    weights: { ...defaultWeights, ...settings.weights },
    topics: settings.topics ?? [],
    unsureBelow: settings.unsureBelow ?? defaultUnsureBelow,
  };
}
