import { describe, expect, it } from 'vitest';
import { oneByOne } from './one-by-one.ts';
import { plannedCustomers, smallestVisible } from './planning.ts';
import { binOf, binTop, quantile, quantileOfBins } from './quantile.ts';
import { ratioCheck } from './ratio.ts';
import { compareMeans, compareShares, critical, harm, sharpness } from './sequence.ts';
import { wilson } from './wilson.ts';

/** Values of the formulas by 40-digit arithmetic, told to nine digits. */
const near = (found: number, golden: number) =>
  expect(Math.abs(found - golden)).toBeLessThan(1e-9 * Math.max(1, Math.abs(golden)));

describe('E2: the confidence sequence', () => {
  it('is as sharp as its formula', () => {
    near(sharpness(500), 0.0158723092);
    near(sharpness(2000), 0.0039680773);
    const golden = { 50: 6.10598181, 100: 4.71879346, 500: 3.26429337, 2000: 3.03520899, 100000: 3.46520098 };
    for (const [count, value] of Object.entries(golden)) expect(critical(Number(count))).toBeCloseTo(value, 8);
  });

  it.each([
    [12, 100, 6, 100, -0.0588235294, 0.0414356283, -0.21856014, 0.100913082, 0.857486321, -0.202682428],
    [30, 250, 20, 250, -0.0396825397, 0.0270414039, -0.127953615, 0.048588536, 0.84428311, -0.119625789],
    [120, 1000, 60, 1000, -0.0598802395, 0.0127680034, -0.0986337982, -0.0211266808, 0.00017136623, -0.0953689055],
    [600, 5000, 500, 5000, -0.0199920032, 0.0062572369, -0.0397212616, -0.0002627448, 0.0439046461, -0.0382908304],
    [0, 40, 0, 40, 0, 0.0332684824, -0.169667929, 0.169667929, 1, -0.152272423],
    [0, 30, 9, 30, 0.28125, 0.0875209238, -0.215906726, 0.778406726, 0.412246917, -0.164620676],
    [850, 1000, 900, 1000, 0.0499001996, 0.0147712639, 0.00506632647, 0.0947340727, 0.0188262148, 0.00884347087],
  ])('shares %i/%i against %i/%i', (hitsA, a, hitsB, b, difference, error, low, high, p, atLeast) => {
    const found = compareShares({ hits: hitsA, count: a }, { hits: hitsB, count: b });
    near(found.difference, difference);
    near(found.standardError, error);
    near(found.low, low);
    near(found.high, high);
    near(found.p, p);
    near(found.atLeast, atLeast);
    // The interval leaves out nothing exactly when the evidence says so.
    expect(found.low > 0 || found.high < 0).toBe(found.evidence > 20);
  });

  it.each([
    [4.01, 1.38, 250, 4.21, 1.25, 250, 0.2, 0.117760774, -0.184405716, 0.584405716, 0.662149769],
    [4.01, 1.38, 1000, 4.21, 1.25, 1000, 0.2, 0.0588803872, 0.0212857193, 0.378714281, 0.0178058588],
    [3.556, 1, 1000, 3.328, 1, 1000, -0.228, 0.0447213595, -0.363738673, -0.0922613274, 2.90459792e-5],
  ])(
    'means %d ± %d of %i against %d',
    (mean, deviation, count, meanB, deviationB, countB, difference, error, low, high, p) => {
      const found = compareMeans({ mean, deviation, count }, { mean: meanB, deviation: deviationB, count: countB });
      near(found.difference, difference);
      near(found.standardError, error);
      near(found.low, low);
      near(found.high, high);
      near(found.p, p);
    },
  );

  it('a guardrail stops what is clearly worse, and nothing else', () => {
    expect(harm({ hits: 12, count: 100 }, { hits: 12, count: 100 })).toBeLessThan(0);
    expect(harm({ hits: 120, count: 1000 }, { hits: 250, count: 1000 })).toBeGreaterThan(0);
  });

  it('holds against the exact test that looks after every customer', () => {
    const arms = Array.from('ABBABABAABBABABBABAB', (arm) => (arm === 'A' ? 'A' : 'B'));
    const outcomes = Array.from('01010101000111010101', (one) => (one === '1' ? 1 : 0));
    const evidence = oneByOne(arms, outcomes);
    near(evidence[4] ?? 0, 0.444444444444444);
    expect(evidence[9]).toBeCloseTo(0.645421541, 8);
    expect(evidence[14]).toBeCloseTo(1.12302808, 7);
    expect(evidence[19]).toBeCloseTo(0.207003917, 8);
  });
});

it('I14: Wilson’s interval', () => {
  const golden: [number, number, number, number][] = [
    [0, 10, 0, 0.2775328],
    [1, 10, 0.0178762131, 0.404150027],
    [10, 10, 0.7224672, 1],
    [3, 20, 0.0523687459, 0.360418865],
    [12, 100, 0.0699940644, 0.198120994],
    [220, 1000, 0.195423493, 0.246719491],
  ];
  for (const [hits, count, low, high] of golden) {
    expect(wilson(hits, count).low).toBeCloseTo(low, 9);
    expect(wilson(hits, count).high).toBeCloseTo(high, 7);
  }
  expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
});

it('E2: the ratio check', () => {
  expect(ratioCheck([500, 500], [1, 1])).toEqual({ chiSquare: 0, p: 1 });
  near(ratioCheck([520, 480], [1, 1]).p, 0.205903211);
  near(ratioCheck([550, 450], [50, 50]).p, 0.00156540226);
  near(ratioCheck([1060, 940], [50, 50]).p, 0.00729035809);
  near(ratioCheck([5200, 4800], [50, 50]).p, 6.33424837e-5);
  // Three arms have a tail in closed form.
  near(ratioCheck([110, 90, 100], [1, 1, 1]).p, Math.exp(-1));
  expect(ratioCheck([10, 1], [1, 0]).p).toBe(0);
});

it('E2: the planning size, and what few customers can show', () => {
  expect(plannedCustomers(0.12, 0.09)).toBe(6214);
  expect(plannedCustomers(0.12, 0.06)).toBe(1343);
  expect(smallestVisible(0.12, 500)).toBeGreaterThan(0.08);
  expect(smallestVisible(0.12, 50_000)).toBeLessThan(0.012);
});

it('I5: quantiles of values and of bins', () => {
  expect(quantile([], 0.5)).toBeNull();
  expect(quantile([10, 20, 30, 40], 0.5)).toBe(20);
  expect(quantile([10, 20, 30, 40], 0.95)).toBe(40);
  const bins = Array.from({ length: 24 }, () => 0);
  for (let seconds = 1; seconds <= 1000; seconds += 1) bins[binOf(seconds)] = (bins[binOf(seconds)] ?? 0) + 1;
  expect(quantileOfBins(bins, 0.5)).toBe(binTop(binOf(500)));
  expect(binTop(binOf(500))).toBeGreaterThanOrEqual(500);
  expect(binOf(100_000)).toBe(23);
});
