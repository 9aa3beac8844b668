import { describe, expect, test } from 'vitest';
import { playNode } from '../shared/play-node.ts';
import { shareOf } from './share-of.ts';
import { split } from './split.node.ts';

const CUSTOMERS = 20_000;
/** Spread like random numbers, and the same in every run. */
const buckets = Array.from({ length: CUSTOMERS }, (_, i) => ((i * 0.6180339887498949) % 1) + 0);
const taken = (bucket: number, settings: object = {}) => playNode(split, settings, { around: { bucket } }).enter();
const weights = (a: number, b: number) => ({
  variants: [
    { id: 'a', label: 'A', weight: a },
    { id: 'b', label: 'B', weight: b },
  ],
});

describe('E1: a split test', () => {
  test('sends each share its way', () => {
    const counts = { 'variant-a': 0, 'variant-b': 0 };
    for (const bucket of buckets) {
      const { to } = taken(bucket, weights(90, 10));
      if (to === 'variant-a' || to === 'variant-b') counts[to] += 1;
    }
    expect(counts['variant-a'] + counts['variant-b']).toBe(CUSTOMERS);
    expect(Math.abs(counts['variant-b'] / CUSTOMERS - 0.1)).toBeLessThan(0.01);
  });

  test('sends the same customer the same way for ever', () => {
    for (const bucket of buckets.slice(0, 200)) expect(taken(bucket).to).toBe(taken(bucket).to);
  });

  test('is independent of every other experiment', () => {
    let both = 0;
    for (const bucket of buckets) if (shareOf(bucket, 'wording') < 0.5 && shareOf(bucket, 'callback') < 0.5) both += 1;
    expect(Math.abs(both / CUSTOMERS - 0.25)).toBeLessThan(0.015);
  });

  test('E1: whoever has an arm keeps it when the weights are others now, and an arm that is gone is dealt anew', () => {
    const known = (arm: string, bucket: number) =>
      playNode(split, { experiment: 'offer', ...weights(90, 10) }, { around: { bucket, arms: { offer: arm } } }).enter()
        .to;
    for (const bucket of buckets.slice(0, 100)) {
      expect(known('b', bucket)).toBe('variant-b');
      expect(known('a', bucket)).toBe('variant-a');
      expect(known('gone', bucket)).toBe(taken(bucket, { experiment: 'offer', ...weights(90, 10) }).to);
    }
  });

  test('a weight of zero is never taken', () => {
    for (const bucket of buckets.slice(0, 500)) expect(taken(bucket, weights(0, 1)).to).toBe('variant-b');
    for (const bucket of buckets.slice(0, 500)) expect(taken(bucket, weights(1, 0)).to).toBe('variant-a');
  });

  test('E2: writes the variant into the journal and keeps it for conditions', () => {
    const played = taken(0.5, { experiment: 'offer', ...weights(1, 0) });
    expect(played.effects).toEqual([{ type: 'tag', tag: 'experiment/offer/a' }]);
    expect(played.vars['experiment.offer']).toBe('a');
  });

  test('all weights zero is refused', () => {
    expect(split.config.safeParse(weights(0, 0)).success).toBe(false);
  });
});
