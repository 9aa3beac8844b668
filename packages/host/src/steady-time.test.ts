import { expect, test } from 'vitest';
import { steadyTime } from './steady-time.ts';

const START = Date.UTC(2026, 0, 5, 9);
const SECOND = 1000;
const HOUR = 3_600_000;

/** A machine whose clock may be set and which may sleep. */
function machine() {
  let [wall, elapsed, up] = [START, 5000, 90_000];
  const time = steadyTime({ wallMs: () => wall, elapsedMs: () => elapsed, upMs: () => up });
  const heard: number[] = [];
  time.onSetBack((byMs) => heard.push(Math.round(byMs)));
  const move = (wallBy: number, elapsedBy: number, upBy: number) => {
    wall += wallBy;
    elapsed += elapsedBy;
    up += upBy;
    return time.now() - START;
  };
  return {
    heard,
    pass: (ms: number) => move(ms, ms, ms),
    set: (by: number) => move(by, 0, 0),
    sleep: (ms: number) => move(ms, 0, ms),
  };
}

test('runs on like the machine', () => {
  const { pass, heard } = machine();
  expect([pass(10), pass(HOUR)]).toEqual([10, HOUR + 10]);
  expect(heard).toEqual([]);
});

test.each([1, 24, -1])('a glitch of %s hours for a second changes nothing', (hours) => {
  const { pass, set, heard } = machine();
  pass(SECOND);
  expect(set(hours * HOUR)).toBe(SECOND);
  expect(pass(SECOND)).toBe(2 * SECOND);
  expect(set(-hours * HOUR)).toBe(2 * SECOND);
  expect(pass(HOUR)).toBe(2 * SECOND + HOUR);
  expect(heard).toEqual([]);
});

test('a clock set back for good is followed once that has settled, and those who wait are told', () => {
  const { pass, set, heard } = machine();
  set(-HOUR);
  expect(pass(19 * SECOND)).toBe(19 * SECOND);
  expect(heard).toEqual([]);
  expect(pass(2 * SECOND)).toBe(21 * SECOND - HOUR);
  expect(heard).toEqual([HOUR]);
});

test('a clock set forward for good is followed once that has settled', () => {
  const { pass, set, heard } = machine();
  set(HOUR);
  expect(pass(19 * SECOND)).toBe(19 * SECOND);
  expect(pass(2 * SECOND)).toBe(21 * SECOND + HOUR);
  expect(heard).toEqual([]);
});

test('time in which the machine slept has passed at once', () => {
  const { sleep } = machine();
  expect(sleep(3 * HOUR)).toBe(3 * HOUR);
});

test('a small correction never makes the time go back', () => {
  const { pass, set, heard } = machine();
  set(-1500);
  const seen = Array.from({ length: 100 }, () => pass(SECOND / 2));
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect(seen.at(-1)).toBe(50 * SECOND - 1500);
  expect(heard).toEqual([]);
});
