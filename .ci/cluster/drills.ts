// What is done to a house while people talk in it.
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { synchronousStandby } from '@baton/host/postgres/standby';
import pg from 'pg';
import type { ClusterHouse, ServerProcess } from './house.ts';
import type { Play } from './people.ts';
import type { DrillName, PlayOptions } from './play-options.ts';

export interface Drill {
  readonly house: ClusterHouse;
  readonly play: Play;
  readonly random: () => number;
  readonly options: PlayOptions;
}

export type Harm = (drill: Drill) => Promise<{ takeOverMs: number | null }>;

const FROZEN_MS = 12_000;
const DOWN_MS = 2_000;
const NOTHING = { takeOverMs: null };

export const drills: Readonly<Record<DrillName, Harm>> = {
  /** Nobody waits until the one killed is back, so that others are killed meanwhile; one is always up before the next is. */
  async kill({ house, random, options }) {
    const starts = new Set<Promise<void>>();
    const start = (server: ServerProcess): void => {
      // One that is killed while it starts does not come up; the next start does.
      const started = server.start().catch(() => {});
      starts.add(started);
      void started.then(() => starts.delete(started));
    };
    for (let kill = 0; kill < options.kills; kill += 1) {
      // From within a start to well under way.
      await pause(200 + random() * 2300);
      while (house.servers.filter((one) => one.isUp()).length < 2 && starts.size > 0) await Promise.race(starts);
      // One whose start did not go well, for its port was taken meanwhile, is started again before the last one is killed.
      const down = house.servers.filter((one) => !one.isUp());
      if (house.servers.length - down.length < 2) for (const one of down) await one.start().catch(() => {});
      const up = house.servers.filter((one) => one.isUp());
      if (up.length < 2) continue;
      const starting = house.servers.filter((one) => !one.isUp() && one.pid() !== undefined);
      const among = starting.length > 0 && random() < 0.2 ? starting : up;
      const server = among[Math.floor(random() * among.length)];
      if (!server) continue;
      await server.kill();
      options.say?.(`kill ${kill + 1} of ${options.kills}`);
      const isLast = options.fewerStarts === true && options.kills - kill < options.processes;
      if (!isLast) start(server);
    }
    await Promise.all(starts);
    return NOTHING;
  },

  async stop({ house, random, options }) {
    for (let turn = 0; turn < options.kills; turn += 1) {
      await pause(500 + random() * 500);
      const server = house.servers[turn % house.servers.length];
      await server?.stop();
      await server?.start();
    }
    return NOTHING;
  },

  async freeze({ house, random, options }) {
    let longest = 0;
    for (let turn = 0; turn < options.kills; turn += 1) {
      await pause(1000 + random() * 1000);
      const pid = house.servers[turn % house.servers.length]?.pid();
      if (pid === undefined) continue;
      process.kill(pid, 'SIGSTOP');
      const frozenAt = performance.now();
      const silentSince = await timeIn(house);
      try {
        while ((await isAnySilent(house, silentSince)) && performance.now() - frozenAt < FROZEN_MS) await pause(50);
        longest = Math.max(longest, performance.now() - frozenAt);
        await pause(Math.max(0, FROZEN_MS - (performance.now() - frozenAt)));
      } finally {
        process.kill(pid, 'SIGCONT');
      }
    }
    return { takeOverMs: Math.round(longest) };
  },

  async database({ house, play, random, options }) {
    let longest = 0;
    for (let turn = 0; turn < options.kills; turn += 1) {
      await pause(1500 + random() * 1500);
      await house.postgres.kill();
      await pause(random() * DOWN_MS);
      await house.postgres.start();
      longest = Math.max(longest, await nextAcknowledgement(play));
    }
    return { takeOverMs: Math.round(longest) };
  },

  /** Once: there is one standby. */
  async standby({ house, play, random, options }) {
    const { major } = options;
    const folder = join(house.folder, 'standby');
    const standby = await synchronousStandby(house.postgres, { folder, ...(major === undefined ? {} : { major }) });
    try {
      await pause(3000 + random() * 2000);
      await house.postgres.kill();
      await standby.promote();
      house.database.moveTo(standby.postgres);
      const takeOverMs = Math.round(await nextAcknowledgement(play));
      await pause(2000);
      house.whenEnding(() => standby.postgres.stop());
      return { takeOverMs };
    } catch (error) {
      await standby.postgres.stop();
      throw error;
    }
  },

  /** One server at a time; the first of the new release makes its tables while those of the old one go on. */
  async upgrade({ house, random, options }) {
    for (const server of house.servers) {
      await pause(1000 + random() * 1000);
      await server.stop();
      await server.start(join(import.meta.dirname, '..', '..'));
      options.say?.(`port ${server.port} runs this release`);
    }
    await pause(2000);
    return NOTHING;
  },
};

/** Milliseconds until something is acknowledged that was not when it was asked. */
async function nextAcknowledgement(play: Play): Promise<number> {
  const from = performance.now();
  for (;;) {
    const next = play.acknowledged.find(({ at }) => at > from);
    if (next) return next.at - from;
    if (performance.now() - from > 60_000) return 60_000;
    await pause(20);
  }
}

/** By the database's clock, in its own words. */
async function timeIn(house: ClusterHouse): Promise<string> {
  const [row] = await asked<{ at: string }>(house, 'SELECT clock_timestamp()::text AS at');
  return row?.at ?? '';
}

/** Whether a process that said nothing since then still counts as alive: on a busy machine others come and go meanwhile. */
async function isAnySilent(house: ClusterHouse, since: string): Promise<boolean> {
  const query = 'SELECT EXISTS (SELECT 1 FROM host_process WHERE beat_at <= $1::timestamptz) AS any';
  const [row] = await asked<{ any: boolean }>(house, query, [since]);
  return row?.any === true;
}

async function asked<Row extends pg.QueryResultRow>(
  house: ClusterHouse,
  query: string,
  values: string[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: house.database.url });
  await client.connect();
  try {
    return (await client.query<Row>(query, values)).rows;
  } finally {
    await client.end();
  }
}
