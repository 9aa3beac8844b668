import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { speededClock, systemClock } from './wall-clock.ts';

const START = Date.UTC(2026, 0, 5, 9);
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baton-clock-'));
  file = join(folder, 'clock');
  vi.useFakeTimers({ now: START, toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

test('runs as many times as fast as the machine, from the moment it was first used', () => {
  const clock = speededClock(60, file);
  expect(clock.now()).toBe(START);
  vi.advanceTimersByTime(1000);
  expect(clock.now()).toBe(START + 60_000);
});

test('goes on after a restart, the time in between included', () => {
  speededClock(60, file);
  vi.advanceTimersByTime(2000);
  expect(speededClock(60, file).now()).toBe(START + 120_000);
});

test('does not jump when the factor changes', () => {
  speededClock(60, file);
  vi.advanceTimersByTime(1000);
  const slower = speededClock(10, file);
  expect(slower.now()).toBe(START + 60_000);
  vi.advanceTimersByTime(1000);
  expect(slower.now()).toBe(START + 70_000);
  expect(speededClock(10, file).now()).toBe(START + 70_000);
});

test('calls back when its own time has come, not before', () => {
  const clock = speededClock(60, file);
  const called: number[] = [];
  clock.at(START + 90_000, () => called.push(clock.now()));
  const cancel = clock.at(START + 90_000, () => called.push(-1));
  cancel();
  vi.advanceTimersByTime(1499);
  expect(called).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(called).toEqual([START + 90_000]);
});

test('waits across the longest delay a timer can hold', () => {
  const clock = systemClock();
  const called: number[] = [];
  const inAMonth = START + 25 * 86_400_000;
  const naps = vi.spyOn(globalThis, 'setTimeout');
  clock.at(inAMonth, () => called.push(clock.now()));
  // Node takes a longer delay than it can hold as 1 ms: the machine would be busy for a month.
  vi.advanceTimersByTime(60_000);
  expect(naps.mock.calls.length).toBeLessThanOrEqual(8);
  vi.advanceTimersByTime(25 * 86_400_000 - 60_000);
  expect(called).toEqual([inAMonth]);
});

test('what waits for its time goes on waiting as long when the machine is set back an hour meanwhile', () => {
  const clock = systemClock();
  const called: number[] = [];
  clock.at(START + 60_000, () => called.push(clock.now()));
  vi.advanceTimersByTime(10_000);
  vi.setSystemTime(START + 10_000 - 3_600_000);
  vi.advanceTimersByTime(49_999);
  expect(called).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(called).toEqual([START + 60_000 - 3_600_000]);
});

test('refuses a file it cannot read and a factor it cannot run at', () => {
  writeFileSync(file, 'yesterday');
  expect(() => speededClock(60, file)).toThrowError(expect.objectContaining({ code: 'clock-file-damaged' }));
  expect(() => speededClock(0, file)).toThrowError(/above 0/);
});
