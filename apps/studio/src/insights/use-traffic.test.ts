import { expect, test } from 'vitest';
import { onCanvas, type ShownTraffic } from './use-traffic.tsx';

const step = (node: string, visits: number, left = 0, medianWait: number | null = null) => ({
  node,
  visits,
  left,
  medianWait,
  few: visits < 20,
});
const traffic: ShownTraffic = {
  flow: 'f',
  version: null,
  versions: [1],
  period: { from: 0, to: 1, words: 'a day' },
  conversations: 200,
  arms: [
    {
      arm: '*',
      steps: [step('line', 200, 20, 40), step('bot', 100, 0, 12), step('seldom', 3, 3)],
      edges: [
        { from: 'bot', to: 'line', visits: 200, share: 1 },
        { from: 'bot', to: 'seldom', visits: 50, share: 0.25 },
      ],
    },
  ],
  apart: [],
  demo: false,
};

test('I13: a step says how many came, and how many left or how long they waited; few visits say nothing', () => {
  expect(onCanvas(traffic)).toEqual({
    steps: {
      line: { few: false, text: '200 visits', note: '10 % left here', apart: [] },
      bot: { few: false, text: '100 visits', note: '12 s wait', apart: [] },
      seldom: { few: true, text: '3 visits', note: null, apart: [] },
    },
    connections: { 'bot line': 1, 'bot seldom': 0.25 },
  });
});

test('I13, E1: two arms stand side by side on each step', () => {
  const apart = [
    { arm: 'wording/usual', steps: [step('line', 110, 6)], edges: [] },
    { arm: 'wording/new', steps: [step('line', 90, 14)], edges: [] },
  ];
  const { steps } = onCanvas({ ...traffic, apart });
  expect(steps['line']?.apart).toEqual(['usual: 110, 5 % left', 'new: 90, 16 % left']);
  expect(steps['bot']?.apart).toEqual([]);
});
