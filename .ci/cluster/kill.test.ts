import { expect, test } from 'vitest';
import { playKills } from './play.ts';
import type { PlayOptions } from './play-options.ts';

const LONG = process.env['BATON_LONG'] === '1';
const MINUTE_MS = 60_000;
const play: PlayOptions = { processes: 3, kills: 40, customers: 8, agents: ['callum', 'amara'], seed: 7, by: 'kill' };
const nothing = { lost: 0, doubled: 0, early: 0, outOfOrder: 0, orphaned: 0 };

test(
  'three servers killed five times, until one is left, lose and double nothing',
  async () => {
    const few = { ...play, kills: 5, customers: 3, agents: ['callum'], fewerStarts: true, fsync: false };
    const result = await playKills(few);
    expect(result).toMatchObject(nothing);
    expect(result.acknowledged).toBeGreaterThan(5);
  },
  8 * MINUTE_MS,
);

test.runIf(LONG)(
  'three servers killed forty times, also while they start, lose and double nothing',
  async () => {
    const result = await playKills(play);
    expect(result).toMatchObject(nothing);
    expect(result.acknowledged).toBeGreaterThan(100);
  },
  20 * MINUTE_MS,
);

test.runIf(LONG)(
  'what a frozen server had in hand is taken over while it is frozen, and it loses and doubles nothing when it wakes',
  async () => {
    const result = await playKills({ ...play, kills: 2, by: 'freeze' });
    expect(result).toMatchObject(nothing);
    expect(result.takeOverMs).toBeLessThan(12_000);
  },
  5 * MINUTE_MS,
);

test.runIf(LONG)(
  'servers restarted one after the other refuse nobody',
  async () => expect(await playKills({ ...play, kills: 6, by: 'stop' })).toMatchObject({ ...nothing, refused: {} }),
  10 * MINUTE_MS,
);

test.runIf(LONG)(
  'servers come back by themselves when the database was killed, and nothing is lost',
  async () => expect(await playKills({ ...play, kills: 3, by: 'database' })).toMatchObject(nothing),
  10 * MINUTE_MS,
);

test.runIf(LONG)(
  'a standby that takes the place of a killed database has all that was acknowledged',
  async () => expect(await playKills({ ...play, by: 'standby' })).toMatchObject(nothing),
  10 * MINUTE_MS,
);
