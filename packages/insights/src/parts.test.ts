import { describe, expect, it } from 'vitest';
import { confidenceShift, confidenceTiers } from './alerts/confidence-shift.ts';
import { nextAlert, quiet, usualRules, type AlertState } from './alerts/alert-state.ts';
import { lastDays, localSpans, periodBefore } from './days/local-days.ts';
import { analyse } from './experiments/analyse.ts';
import type { ExposedUnit } from './experiments/result.ts';
import type { ExperimentPlan } from './experiments/plan.ts';
import { headline } from './figures/headline.ts';
import { standingOf, type Tally } from './figures/judge.ts';
import { redecide, tiersOf } from './thresholds/redecide.ts';
import { clusterQuestions } from './topics/cluster-questions.ts';

const HOUR = 3600_000;

describe('I13: local days', () => {
  const hours = (from: string, to: string, zone: string) =>
    localSpans(Date.parse(from), Date.parse(to), zone, 'day').map((day) => (day.to - day.from) / HOUR);

  it('have 23 and 25 hours when the clocks change', () => {
    expect(hours('2026-03-27T23:00Z', '2026-03-30T22:00Z', 'Europe/Berlin')).toEqual([24, 23, 24]);
    expect(hours('2026-10-23T22:00Z', '2026-10-26T23:00Z', 'Europe/Berlin')).toEqual([24, 25, 24]);
  });

  it('begin at a quarter of an hour in Kathmandu, and cover the period without a gap', () => {
    const days = localSpans(Date.parse('2026-01-01T00:00Z'), Date.parse('2026-01-04T00:00Z'), 'Asia/Kathmandu', 'day');
    expect(days.map(({ name }) => name)).toEqual(['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04']);
    expect(new Date(days[1]?.from ?? 0).toISOString()).toBe('2026-01-01T18:15:00.000Z');
    days.slice(1).forEach((day, i) => expect(day.from).toBe(days[i]?.to));
  });

  it('a period and the one before it meet, also over a change of clocks', () => {
    const now = Date.parse('2026-04-03T12:00Z');
    const { from, to } = lastDays(now, 7, 'Europe/Berlin');
    expect(new Date(from).toISOString()).toBe('2026-03-27T23:00:00.000Z');
    expect(periodBefore(from, to, 'Europe/Berlin')).toEqual({ from: Date.parse('2026-03-20T23:00Z'), to: from });
  });
});

describe('I14: alerts', () => {
  const rule = usualRules.find(({ id }) => id === 'abandonment')!;
  const tally = (hits: number, count: number): Tally => ({
    id: 'I2',
    hits,
    count,
    value: count === 0 ? null : (hits / count) * 100,
    leftOut: 0,
  });

  it('a handful of cases is too few, never an alarm', () => {
    expect(standingOf(tally(1, 1))).toBe('too-few');
    expect(standingOf(tally(13, 50))).toBe('off');
    expect(standingOf(tally(26, 60))).toBe('alarm');
    expect(nextAlert(rule, quiet(0), tally(5, 5), 1).is).toBe('normal');
  });

  it('goes from pending to firing to recovering to normal, and hums only once on the way', () => {
    const steps: [number, Tally, AlertState['is']][] = [
      [0, tally(26, 60), 'pending'],
      [5, tally(26, 60), 'pending'],
      [15, tally(26, 60), 'firing'],
      [30, tally(11, 60), 'firing'],
      [40, tally(6, 60), 'recovering'],
      [45, tally(20, 60), 'firing'],
      [60, tally(6, 60), 'recovering'],
      [76, tally(6, 60), 'normal'],
    ];
    let state = quiet(0);
    for (const [minute, measured, is] of steps) {
      state = nextAlert(rule, state, measured, minute * 60_000);
      expect([minute, state.is]).toEqual([minute, is]);
    }
  });

  it('nothing where there usually is something is a state of its own', () => {
    expect(nextAlert(rule, quiet(0), tally(0, 0), 1, true).is).toBe('no-data');
    expect(nextAlert(rule, quiet(0), tally(0, 0), 1, false).is).toBe('normal');
  });

  it('G4: an under-trained bot and a shift are told apart', () => {
    const sure = confidenceTiers(Array.from({ length: 100 }, (_, i) => (i < 75 ? 90 : i < 93 ? 70 : 40)));
    expect(sure).toEqual({ high: 75, medium: 18, low: 7 });
    expect(confidenceShift(sure, sure)).toBeNull();
    expect(confidenceShift({ high: 50, medium: 20, low: 30 }, sure)).toBe('under-trained');
    expect(confidenceShift({ high: 40, medium: 50, low: 10 }, sure)).toBe('shifted');
  });
});

describe('E2: experiments', () => {
  const plan: ExperimentPlan = {
    experiment: 'wording',
    flow: 'f',
    node: 's',
    arms: [
      { id: 'a', label: 'As it is', weight: 50 },
      { id: 'b', label: 'New', weight: 50 },
    ],
    primary: 'abandonment',
    planned: 2000,
    startedAt: 0,
    endsAt: 28 * 24 * HOUR,
    method: 'split',
    blockHours: 2,
    sharesAgents: false,
  };
  const units = (arm: string, count: number, hits: number): ExposedUnit[] =>
    Array.from({ length: count }, (_, i) => ({
      arm,
      at: i * 60_000,
      outcomes: {
        abandonment: i < hits ? 1 : 0,
        satisfaction: null,
        resolution: null,
        handoff: null,
        'time-to-agent': null,
      },
    }));

  it('says nothing before there is enough, and calls nothing a winner', () => {
    const result = analyse(plan, [...units('a', 20, 3), ...units('b', 20, 0)], HOUR);
    expect(result.verdict).toEqual({ is: 'too-few' });
    expect(result.sentence).not.toMatch(/win|better/i);
  });

  it('tells a clear difference in one sentence with its interval', () => {
    const { sentence, verdict } = analyse(plan, [...units('a', 1000, 120), ...units('b', 1000, 60)], HOUR);
    expect(verdict).toEqual({ is: 'better', arm: 'b' });
    expect(sentence).toBe(
      '“New” is better than “As it is”: abandonment 6.0 points lower (between 9.9 points lower and 2.1 points lower, 95 % sure at any look).',
    );
  });

  it('stops a harmful arm by itself, and trusts nothing that was dealt wrongly', () => {
    expect(analyse(plan, [...units('a', 400, 48), ...units('b', 400, 110)], HOUR).verdict).toEqual({
      is: 'harmful',
      arm: 'b',
      measure: 'abandonment',
    });
    expect(analyse(plan, [...units('a', 1100, 100), ...units('b', 900, 20)], HOUR).verdict.is).toBe('broken');
  });

  it('judges a switchback by its blocks, and only at its end', () => {
    const inBlock = (block: number, arm: string, hits: number) =>
      units(arm, 50, hits).map((one) => ({ ...one, at: block * 2 * HOUR + 1 }));
    const alike = Array.from({ length: 40 }, (_, i) =>
      inBlock(i, i % 2 === 0 ? 'a' : 'b', i % 2 === 0 ? 5 : 10),
    ).flat();
    const switchback = { ...plan, method: 'switchback' as const, primary: 'handoff' as const };
    const asHandoffs = alike.map((one) => ({
      ...one,
      outcomes: { ...one.outcomes, handoff: one.outcomes.abandonment, abandonment: null },
    }));
    expect(analyse(switchback, asHandoffs, HOUR).verdict.is).toBe('running');
    // Every block alike leaves no error at all: nothing can be said of it.
    expect(analyse(switchback, asHandoffs, plan.endsAt).verdict.is).toBe('no-difference');
    const uneven = asHandoffs.map((one, i) =>
      i % 97 === 0 ? { ...one, outcomes: { ...one.outcomes, handoff: 1 } } : one,
    );
    expect(analyse(switchback, uneven, plan.endsAt).verdict).toEqual({ is: 'worse', arm: 'b' });
  });
});

it('G3, G5: two unsure answers in a row hand over, and only the first difference of a conversation counts', () => {
  const usual = { answerFrom: 85, handOffBelow: 60, unsureBelow: 80, unsureLimit: 2 };
  expect(tiersOf([90, 70, 70, 70, 90], usual)).toEqual(['answer', 'check', 'hand-off', 'check', 'answer']);
  const answers = [
    { talk: 'a', seq: 1, confidence: 87, next: 'thanked' as const },
    { talk: 'a', seq: 2, confidence: 88, next: 'thanked' as const },
    { talk: 'b', seq: 1, confidence: 95, next: 'asked-again' as const },
    { talk: 'c', seq: 1, confidence: 86, next: 'refused' as const },
  ];
  const { changed, content, conversations } = redecide(answers, usual, { ...usual, answerFrom: 90 });
  expect(changed.map(({ talk, seq, was, becomes }) => `${talk}${seq} ${was} ${becomes}`)).toEqual([
    'a1 answer check',
    'c1 answer check',
  ]);
  expect(content).toMatchObject({ hits: 1, count: 2 });
  expect(conversations).toBe(3);
  expect(redecide(answers, usual, usual).changed).toEqual([]);
});

it('I11: questions about the same come together, and a named topic keeps its own', () => {
  const asked = [
    'How do I return a lamp?',
    'Can I return my lamp after 30 days',
    'returning a lamp I bought',
    'Where is my invoice?',
    'I need an invoice for order 12',
    'Do you ship to Norway?',
  ].map((text, i) => ({ id: `q${i}`, text }));
  const [first, second] = clusterQuestions(asked);
  expect(first?.questions.toSorted()).toEqual(['q0', 'q1', 'q2']);
  expect(second?.questions.toSorted()).toEqual(['q3', 'q4']);
  const named = clusterQuestions(asked, [
    { name: 'Invoices', examples: ['Where is the invoice?', 'an invoice please'] },
  ]);
  expect(named.find(({ name }) => name === 'Invoices')?.questions.toSorted()).toEqual(['q3', 'q4']);
});

it('the headline says what moved, by how much, and where it sits, and is silent about weather', () => {
  const rate = (hits: number, count: number): Tally => ({
    id: 'I1',
    hits,
    count,
    value: (hits / count) * 100,
    leftOut: 0,
  });
  const reasons = [
    { reason: 'knowledge-gap' as const, label: 'Knowledge gap', topic: 'returns', now: 190, before: 60 },
    { reason: 'preference' as const, label: 'Preference', topic: null, now: 110, before: 100 },
  ];
  expect(headline(rate(300, 1000), rate(160, 1000), reasons, '28 days')).toBe(
    'Handoff rate 30 %, 14 points above the 28 days before; nearly all of the rise is knowledge gap on returns.',
  );
  expect(headline(rate(205, 1000), rate(200, 1000), reasons, '28 days')).toBe(
    'Handoff rate 21 %, about as in the 28 days before.',
  );
  expect(headline(rate(5, 9), rate(2, 9), reasons, '7 days')).toMatch(/too few/);
});
