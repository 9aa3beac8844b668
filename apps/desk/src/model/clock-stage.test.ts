import { expect, it } from 'vitest';
import { agoText, leftText, stageOf, timeText } from './clock-stage.ts';

const clock = { amberAt: 48_000, dueAt: 60_000, doneAt: null };

it('R30: amber at 80 %, red when the time is over, and it stays what it was when it stopped', () => {
  expect([0, 47_999, 48_000, 60_000, 60_001].map((now) => stageOf(clock, now))).toEqual([
    'calm',
    'calm',
    'amber',
    'amber',
    'late',
  ]);
  expect(stageOf({ ...clock, doneAt: 59_000 }, 99_000)).toBe('done');
  expect(stageOf({ ...clock, doneAt: 61_000 }, 99_000)).toBe('done-late');
});

it('writes what is left as long as it is short, and roughly when it is long', () => {
  expect(leftText(42_000, 0)).toBe('0:42');
  expect(leftText(725_000, 0)).toBe('12:05');
  expect(leftText(11_400_000, 0)).toBe('3 h 10 min');
  expect(leftText(187_200_000, 0)).toBe('2 d 4 h');
  expect(leftText(86_400_000, 0)).toBe('1 d');
  expect(leftText(0, 5_000)).toBe('−0:05');
});

it('says how long ago something was', () => {
  expect([30_000, 240_000, 7_200_000, 200_000_000].map((now) => agoText(0, now, 'now'))).toEqual([
    'now',
    '4 min',
    '2 h',
    '2 d',
  ]);
});

it('writes a moment in the agent’s zone, with the day when it is not today', () => {
  const now = Date.UTC(2026, 10, 23, 9, 30);
  expect(timeText(now - 60_000, now, 'Europe/Berlin')).toBe('10:29');
  expect(timeText(now - 86_400_000, now, 'Europe/Berlin')).toBe('22 Nov, 10:30');
});
