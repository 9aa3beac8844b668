import { expect, it } from 'vitest';
import { percentOfFraction, percentOfPercent } from './percent.ts';

it('gives every fraction with three decimals its exact percentage', () => {
  for (let thousandths = 0; thousandths <= 1_000; thousandths++) {
    const fraction = Number(`${thousandths}e-3`);
    expect(percentOfFraction(fraction)).toBe(Number(`${thousandths}e-1`));
  }
});

it.each([
  [0.57, 57],
  [0.2855, 28.6],
  [0.0005, 0.1],
  [1e-9, 0],
  [0.9999, 100],
])('reads the fraction %s as %s percent', (fraction, percent) => {
  expect(percentOfFraction(fraction)).toBe(percent);
});

it('keeps one decimal of a percentage', () => {
  expect(percentOfPercent(57.05)).toBe(57.1);
  expect(percentOfPercent(84.94)).toBe(84.9);
});

it.each([-0.1, 1.1, Number.NaN, Number.POSITIVE_INFINITY])('refuses %s as a fraction', (fraction) => {
  expect(() => percentOfFraction(fraction)).toThrow(RangeError);
});
