// `npm run soak -- --minutes 60`: a house of several servers under steady talk, one of them killed now and then; a line each minute.
// The last line is one JSON object.
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import type { ClusterHouse } from './house.ts';
import type { Play } from './people.ts';
import { playWith } from './play.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    processes: { type: 'string', default: '3' },
    customers: { type: 'string', default: '20' },
    /** Minutes between two kills; 0: nobody is killed. */
    'kill-every': { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
  },
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const MINUTE_MS = 60_000;
const minutes = Number(values.minutes);
const killEvery = Number(values['kill-every']);
const table: Minute[] = [];

interface Minute {
  readonly minute: number;
  readonly acknowledged: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly longestGapMs: number;
  /** Of all servers together. */
  readonly memoryMb: number;
  readonly databaseMb: number;
  /** Sends and effects that wait at this moment. */
  readonly waiting: number;
}

const result = await playWith(
  {
    processes: Number(values.processes),
    kills: killEvery > 0 ? Math.floor((minutes - 1) / killEvery) : 0,
    customers: Number(values.customers),
    agents: ['callum', 'amara', 'priya'],
    seed: Number(values.seed),
    by: 'kill',
  },
  async ({ house, play, random }) => {
    console.error('minute  acknowledged   p50 ms   p99 ms  longest gap ms  memory MB  database MB  waiting');
    for (let minute = 1; minute <= minutes; minute += 1) {
      const from = performance.now();
      if (killEvery > 0 && minute % killEvery === 0 && minute < minutes) {
        const server = house.servers[Math.floor(random() * house.servers.length)];
        await server?.kill();
        await server?.start();
      }
      await pause(Math.max(0, MINUTE_MS - (performance.now() - from)));
      const line = await measured(minute, from, house, play);
      table.push(line);
      console.error(
        Object.values(line)
          .map((value, index) => String(value).padStart([6, 14, 9, 9, 16, 11, 13, 9][index] ?? 9))
          .join(''),
      );
    }
    return { takeOverMs: null };
  },
);
const faults = result.lost + result.doubled + result.early + result.outOfOrder + result.orphaned;
console.log(JSON.stringify({ minutes, ...result, table }));
process.exit(faults === 0 ? 0 : 1);

async function measured(minute: number, from: number, house: ClusterHouse, play: Play): Promise<Minute> {
  const acknowledged = play.acknowledged.filter(({ at }) => at > from);
  const took = acknowledged.map(({ tookMs }) => tookMs).toSorted((a, b) => a - b);
  const share = (part: number) => Math.round(took[Math.floor(took.length * part)] ?? 0);
  const gaps = acknowledged.map(({ at }, index) => at - (acknowledged[index - 1]?.at ?? at));
  const client = new pg.Client({ connectionString: house.database.url });
  await client.connect();
  const { rows } = await client.query<{ bytes: string; waiting: string }>(
    `SELECT pg_database_size(current_database()) AS bytes,
       (SELECT count(*) FROM host_send) + (SELECT count(*) FROM host_outbox) AS waiting`,
  );
  await client.end();
  return {
    minute,
    acknowledged: acknowledged.length,
    p50Ms: share(0.5),
    p99Ms: share(0.99),
    longestGapMs: Math.round(Math.max(0, ...gaps)),
    memoryMb: Math.round(house.servers.reduce((sum, { pid }) => sum + memoryOf(pid()), 0)),
    databaseMb: Math.round(Number(rows[0]?.bytes) / 1024 / 1024),
    waiting: Number(rows[0]?.waiting),
  };
}

/** Resident, in MB; Linux only, elsewhere 0. */
function memoryOf(pid: number | undefined): number {
  if (pid === undefined || process.platform !== 'linux') return 0;
  const found = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(found?.[1] ?? 0) / 1024;
}
