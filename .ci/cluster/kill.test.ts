import { expect, test } from 'vitest';
import { playKills, type PlayOptions } from './play.ts';

const LONG = process.env['BATON_LONG'] === '1';
const MINUTE_MS = 60_000;
const play: PlayOptions = {
  processes: 3,
  kills: 40,
  customers: 10,
  agents: ['callum', 'amara'],
  seed: 7,
  by: 'kill',
};
const nothing = { lost: 0, doubled: 0, outOfOrder: 0, orphaned: 0 };

// Starting three servers alone takes longer than all else that `npm test` has time for: these are part of `npm run test:long`.
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
  'a server that is frozen for twelve seconds loses and doubles nothing, and nobody waits longer than that for another',
  async () => expect(await playKills({ ...play, kills: 2, by: 'freeze' })).toMatchObject(nothing),
  5 * MINUTE_MS,
);

test.runIf(LONG)(
  'servers restarted one after the other refuse nobody',
  async () => expect(await playKills({ ...play, kills: 6, by: 'stop' })).toMatchObject({ ...nothing, refused: {} }),
  10 * MINUTE_MS,
);
