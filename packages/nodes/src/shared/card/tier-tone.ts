type TierTone = 'red' | 'orange' | 'green' | 'yellow' | 'neutral';

const tones: Readonly<Record<string, TierTone>> = {
  critical: 'red',
  high: 'orange',
  standard: 'green',
  medium: 'yellow',
  low: 'neutral',
};

/** The colour of a service level or of a topic's priority. */
export function tierTone(tier: string): TierTone {
  return tones[tier] ?? 'neutral';
}
