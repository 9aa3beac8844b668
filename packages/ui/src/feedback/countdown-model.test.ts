import { expect, it } from 'vitest';
import { secondsLeft } from './countdown-model.ts';

it('W3: shows all 15 seconds when the offer has just come', () => {
  expect(secondsLeft(115_000, 15, 100_000)).toEqual({ seconds: 15, share: 1, stage: 'plenty' });
});

it('shows 1 until the very end, then 0', () => {
  expect(secondsLeft(100_001, 15, 100_000).seconds).toBe(1);
  expect(secondsLeft(100_000, 15, 100_000).seconds).toBe(0);
});

it('warns in the last third and urges in the last sixth', () => {
  expect(secondsLeft(105_000, 15, 100_000).stage).toBe('soon');
  expect(secondsLeft(102_500, 15, 100_000).stage).toBe('last');
});

it('stays within the full time when the device clock is wrong', () => {
  expect(secondsLeft(500_000, 15, 100_000)).toEqual({ seconds: 15, share: 1, stage: 'plenty' });
  expect(secondsLeft(50_000, 15, 100_000)).toEqual({ seconds: 0, share: 0, stage: 'last' });
});
