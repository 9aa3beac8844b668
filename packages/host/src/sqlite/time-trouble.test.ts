import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { probe } from '../conformance/probe.ts';
import { anna, ben } from '../conformance/scene.ts';
import type { Clock } from '../contract.ts';
import { type SqliteHost, sqliteHost } from './sqlite-host.ts';

const NOON = Date.UTC(2026, 0, 5, 12);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let folder: string;
let opened: SqliteHost[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baton-time-'));
  opened = [];
});

afterEach(async () => {
  for (const host of opened) await host.stop();
  rmSync(folder, { recursive: true });
});

/** Moved by hand, with nobody asked to come to rest: what a stalled or set clock looks like. */
function handClock(start: number) {
  let now = start;
  const timers = new Set<{ dueAt: number; run: () => void }>();
  const heard = new Set<(byMs: number) => void>();
  const clock: Clock = {
    now: () => now,
    at(dueAt, run) {
      const timer = { dueAt, run };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    onSetBack(tell) {
      heard.add(tell);
      return () => void heard.delete(tell);
    },
  };
  return {
    clock,
    stallTo: (at: number) => (now = at),
    ring() {
      for (const timer of timers) if (timer.dueAt <= now && timers.delete(timer)) timer.run();
    },
    setBack(byMs: number) {
      now -= byMs;
      for (const tell of heard) tell(byMs);
    },
  };
}

function open(clock: Clock): SqliteHost {
  const host = sqliteHost({ folder, clock, graceMs: 50 });
  opened.push(host);
  return host;
}

const act = (id: string, at: number, fields: object = {}) => ({ id, at, body: { type: 'act', ...fields } });
const typesOf = async (host: SqliteHost, ref = anna) =>
  (await host.entries(ref, 0, 100)).map(({ entry }) => entry.type);

/** Rings what is due until nothing is. */
async function settled(time: ReturnType<typeof handClock>): Promise<void> {
  for (let round = 0; round < 20; round += 1) {
    time.ring();
    await turn();
  }
}

test('a wake-up that was posted before a stall carries the real now, and clears no alarm that was set meanwhile', async () => {
  const time = handClock(NOON);
  const host = open(time.clock);
  const app = probe(time.clock.now);
  await host.start(app.app);
  await host.send(anna, act('m1', NOON, { dueIn: [1000] }));
  let release = () => {};
  app.prepare = (_to, facts) => {
    app.prepare = (_again, known) => known;
    return new Promise((resolve) => (release = () => resolve(facts)));
  };
  const slow = host.send(anna, act('m2', NOON + 900, { dueIn: [1000] }));
  time.stallTo(NOON + 1000);
  time.ring();
  time.stallTo(NOON + 5000);
  release();
  await slow;
  await settled(time);
  const entries = (await host.entries(anna, 0, 10)).map(({ entry }) => [entry.type, entry.at, entry.dueAt]);
  expect(entries.at(-1)).toEqual(['woken', NOON + 5000, NOON + 1900]);
});

test('a wake-up without outcome leaves the alarm of a deadline that lies ahead', async () => {
  const time = handClock(NOON);
  const host = open(time.clock);
  const app = probe(time.clock.now);
  await host.start(app.app);
  await host.send(anna, act('m1', NOON, { dueIn: [9000], alarmIn: 1000, onWake: 'nothing' }));
  time.stallTo(NOON + 1000);
  await settled(time);
  time.stallTo(NOON + 9000);
  await settled(time);
  expect(app.calls.length).toBe(3);
});

test('when the clock is set back while it runs, who was written ahead of it waits as long as before', async () => {
  const time = handClock(NOON);
  const host = open(time.clock);
  const app = probe(time.clock.now);
  await host.start(app.app);
  await host.send(ben, act('m1', NOON - 2 * HOUR, {}));
  await host.send(anna, act('m1', NOON, { dueIn: [30_000] }));
  time.setBack(HOUR);
  await settled(time);
  time.stallTo(NOON - HOUR + 29_999);
  await settled(time);
  expect(await typesOf(host)).toEqual(['acted', 'setBack']);
  time.stallTo(NOON - HOUR + 30_000);
  await settled(time);
  expect(await typesOf(host)).toEqual(['acted', 'setBack', 'woken']);
  expect(app.reports.map(({ error }) => error.code)).toEqual(['clock-set-back']);
});

test('when the clock was a day ahead before the start, what was written then comes back, once', async () => {
  const first = handClock(NOON + 24 * HOUR);
  const before = open(first.clock);
  const app = probe(first.clock.now);
  await before.start(app.app);
  await before.send(anna, act('m1', NOON + 24 * HOUR, { dueIn: [30_000] }));
  await before.stop();

  const time = handClock(NOON);
  const host = open(time.clock);
  await host.start(app.app);
  await settled(time);
  time.stallTo(NOON + 30_000);
  await settled(time);
  expect(await typesOf(host)).toEqual(['acted', 'setBack', 'woken']);
  await host.stop();

  const later = handClock(NOON + MINUTE);
  const again = open(later.clock);
  await again.start(app.app);
  await settled(later);
  expect((await typesOf(again)).length).toBe(3);
});

test('an id from outside is known for as long as its conversation, those of sends and agents for a week', async () => {
  const time = handClock(NOON);
  const host = open(time.clock);
  await host.start(probe(time.clock.now).app);
  const presence = { kind: 'presence', key: 'lucia' } as const;
  await host.send(anna, act('m1', NOON));
  await host.send(presence, act('m1', NOON));
  time.stallTo(NOON + 365 * 24 * HOUR);
  time.ring();
  await host.send(anna, act('m1', NOON));
  await host.send(presence, act('m1', NOON));
  expect([await typesOf(host), await typesOf(host, presence)]).toEqual([['acted'], ['acted', 'acted']]);
});
