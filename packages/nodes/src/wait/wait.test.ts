import { expect, test } from 'vitest';
import { NOON, playNode } from '../shared/play-node.ts';
import { wait } from './wait.node.ts';

test('goes on when the time is over', () => {
  const step = playNode(wait, { waitSeconds: 45 });
  expect([step.enter().to, step.dueAt('over'), step.deadline('over').to]).toEqual(['wait', NOON + 45_000, 'over']);
});

test('goes on at once when the customer writes, where that leads somewhere', () => {
  expect(playNode(wait).says('hello?').to).toBe('wrote');
});

test('otherwise what is written is answered with the designer’s words and does not end the wait', () => {
  const noted = { use: 'template', template: 'waiting-noted' };
  const played = playNode(wait, { noted }, { connected: ['over'] }).says('hello?');
  expect([played.to, played.said]).toEqual(['stay', ['waiting-noted']]);
  expect(playNode(wait, {}, { connected: ['over'] }).says('hello?')).toMatchObject({ to: 'stay', said: [] });
});
