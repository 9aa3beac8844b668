// SQLite against PostgreSQL in one interleaved run, and what several processes cost. Run: node packages/host/tools/bench-hosts.ts [--json] [--quick] [--against REV]
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Ref } from '@baton/handoff';
import { checkOut } from '../../../.ci/bench/checkout.ts';
import type { Host } from '../src/contract.ts';
import { postgresHost, type PostgresHost } from '../src/postgres/postgres-host.ts';
import { shardOf } from '../src/postgres/stored-text.ts';
import { type EmbeddedPostgres, embeddedPostgres } from '../src/postgres/testing/embedded-postgres.ts';
import { sqliteHost } from '../src/sqlite/sqlite-host.ts';
import { talkApp } from './talk.ts';

const CLIENTS = [1, 16, 64, 256] as const;
type Clients = (typeof CLIENTS)[number];
const ROUNDS = 5;
const ROUND_MS = 1200;
const ARMED = 100_000;
const DUE = 300;
/** Of Linux: `getconf CLK_TCK` is 100 on all of them. */
const TICKS_PER_SECOND = 100;

interface Measured {
  readonly perSecond: number;
  readonly nodeMs: number;
  readonly serverMs: number;
  readonly p50: number;
  readonly p99: number;
}

let made = 0;

async function round(host: Host, clients: number, serverCpu: () => number): Promise<Measured> {
  const tookMs: number[] = [];
  const cpu = process.cpuUsage();
  const before = serverCpu();
  const started = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() - started < ROUND_MS) {
        made += 1;
        const to: Ref = { kind: 'conversation', key: `c${made % 1000}` };
        const sentAt = performance.now();
        const text = `Where is my order number ${made}? It should have been here by now.`;
        await host.send(to, { id: `m${made}`, at: Date.now(), body: { type: 'message', text } });
        tookMs.push(performance.now() - sentAt);
      }
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  const used = process.cpuUsage(cpu);
  const steps = tookMs.length;
  return {
    perSecond: steps / seconds,
    nodeMs: (used.user + used.system) / 1000 / steps,
    serverMs: (serverCpu() - before) / steps,
    p50: share(tookMs, 0.5),
    p99: share(tookMs, 0.99),
  };
}

/** CPU milliseconds of the postmaster and all its children, those that have ended included. Linux only; elsewhere 0. */
function cpuOf(postgres: EmbeddedPostgres): number {
  if (process.platform !== 'linux') return 0;
  let ticks = 0;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const fields = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .map(Number);
      const [parent, user, system, deadUser, deadSystem] = [1, 11, 12, 13, 14].map((at) => fields[at] ?? 0);
      if (Number(name) === postgres.pid()) ticks += (user ?? 0) + (system ?? 0) + (deadUser ?? 0) + (deadSystem ?? 0);
      else if (parent === postgres.pid()) ticks += (user ?? 0) + (system ?? 0);
    } catch {
      // It ended in the meantime.
    }
  }
  return (ticks / TICKS_PER_SECOND) * 1000;
}

async function race(postgres: EmbeddedPostgres) {
  const folder = mkdtempSync(join(tmpdir(), 'baton-bench-'));
  const sqlite = sqliteHost({ folder });
  const other = await postgresHost({ url: postgres.url });
  const hosts = { sqlite, postgres: other } satisfies Record<string, Host>;
  await sqlite.start(talkApp);
  await other.start(talkApp);
  const all = new Map<string, Measured[]>();
  for (const host of [sqlite, other]) await round(host, 64, () => 0);
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    for (const clients of CLIENTS) {
      for (const [name, host] of Object.entries(hosts)) {
        const measured = await round(host, clients, () => (name === 'postgres' ? cpuOf(postgres) : 0));
        all.set(`${name} ${clients}`, [...(all.get(`${name} ${clients}`) ?? []), measured]);
      }
    }
  }
  await sqlite.stop();
  await other.stop();
  rmSync(folder, { recursive: true });
  const of = (name: string, clients: Clients, what: (one: Measured) => number) =>
    share((all.get(`${name} ${clients}`) ?? []).map(what), 0.5);
  /** Of each round by itself, so that what else the machine did falls on both. */
  const ratio = (clients: Clients, what: (sqlite: Measured, postgres: Measured) => number) => {
    const [a, b] = [all.get(`sqlite ${clients}`) ?? [], all.get(`postgres ${clients}`) ?? []];
    return share(
      a.flatMap((one, index) => {
        const same = b[index];
        return same ? [what(one, same)] : [];
      }),
      0.5,
    );
  };
  return {
    sqlite_vs_postgres: byClients((n) => ratio(n, (a, b) => a.perSecond / b.perSecond)),
    steps_per_second: {
      sqlite: byClients((n) => of('sqlite', n, ({ perSecond }) => perSecond)),
      postgres: byClients((n) => of('postgres', n, ({ perSecond }) => perSecond)),
    },
    step_ms: {
      sqlite_p50: byClients((n) => of('sqlite', n, ({ p50 }) => p50)),
      sqlite_p99: byClients((n) => of('sqlite', n, ({ p99 }) => p99)),
      postgres_p50: byClients((n) => of('postgres', n, ({ p50 }) => p50)),
      postgres_p99: byClients((n) => of('postgres', n, ({ p99 }) => p99)),
    },
    cpu_ms_per_step: {
      sqlite: byClients((n) => of('sqlite', n, ({ nodeMs }) => nodeMs)),
      postgres_node: byClients((n) => of('postgres', n, ({ nodeMs }) => nodeMs)),
      postgres_server: byClients((n) => of('postgres', n, ({ serverMs }) => serverMs)),
    },
    cpu_postgres_vs_sqlite: byClients((n) => ratio(n, (a, b) => (b.nodeMs + b.serverMs) / a.nodeMs)),
  };
}

/** From the answer of a step to the hint of it: at the process that took it, and at another one. */
async function hints(
  postgres: EmbeddedPostgres,
): Promise<{ same_ms: number; other_ms: number; other_vs_same: number }> {
  const [one, two] = [await postgresHost({ url: postgres.url }), await postgresHost({ url: postgres.url })];
  await one.start(talkApp);
  await two.start(talkApp);
  const ref: Ref = { kind: 'conversation', key: 'hinted' };
  const heard = async (by: PostgresHost): Promise<number> => {
    made += 1;
    const { promise, resolve } = Promise.withResolvers<number>();
    const sentAt = performance.now();
    const leave = one.watch(ref, () => resolve(performance.now() - sentAt));
    await by.send(ref, { id: `h${made}`, at: Date.now(), body: { type: 'message', text: 'Hello?' } });
    const took = await Promise.race([promise, pause(2000).then(() => 2000)]);
    leave();
    return took;
  };
  const [same, other]: [number[], number[]] = [[], []];
  await pause(600);
  for (let turn = 0; turn < 100; turn += 1) {
    same.push(await heard(one));
    other.push(await heard(two));
  }
  await two.stop();
  await one.stop();
  const [a, b] = [share(same, 0.5), share(other, 0.5)];
  return { same_ms: round1(a), other_ms: round1(b), other_vs_same: round1(b / a) };
}

/** A process is killed while 100,000 alarms are armed: how late those ring that were its own to ring. */
async function takeOver(
  postgres: EmbeddedPostgres,
): Promise<{ armed: number; due: number; lost: number; early: number; latest_ms: number; ack_gap_ms: number }> {
  const host = await postgresHost({ url: postgres.url });
  await host.start(talkApp);
  await arm(host);
  const child = spawn(process.execPath, [join(import.meta.dirname, 'idle-process.ts'), postgres.url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  // Until both know of each other and have divided the alarms.
  await pause(1500);
  const from = Date.now();
  const refs = Array.from({ length: DUE }, (_, index): Ref => ({ kind: 'queue', key: `due${index}` }));
  await Promise.all(
    refs.map((ref, index) =>
      host.send(ref, { id: 'd', at: from, body: { type: 'message', text: 'x', dueAt: from + 1000 + index * 10 } }),
    ),
  );
  let gap = 0;
  let last = performance.now();
  let isOver = false;
  const talking = (async () => {
    while (!isOver) {
      made += 1;
      await host.send(
        { kind: 'conversation', key: `k${made % 50}` },
        { id: `k${made}`, at: Date.now(), body: { type: 'message', text: 'Hello?' } },
      );
      gap = Math.max(gap, performance.now() - last);
      last = performance.now();
    }
  })();
  await pause(2000);
  child.kill('SIGKILL');
  await pause(4000);
  isOver = true;
  await talking;
  await host.idle();
  const woken = (await Promise.all(refs.map((ref) => host.entries(ref, 0, 10)))).map(
    (entries) => entries.find(({ entry }) => entry.type === 'woken')?.entry,
  );
  await host.stop();
  const late = woken.flatMap((entry) => (entry ? [entry.at - Number(entry['dueAt'])] : []));
  return {
    armed: ARMED,
    due: DUE,
    lost: woken.filter((entry) => entry === undefined).length,
    early: late.filter((ms) => ms < 0).length,
    latest_ms: Math.max(...late),
    ack_gap_ms: Math.round(gap),
  };
}

async function arm(host: PostgresHost): Promise<void> {
  const at = Date.now() + 3_600_000;
  const refs = Array.from({ length: ARMED }, (_, index) => `conversation/armed${index}`);
  const values = [refs, refs.map(shardOf), at];
  await host.database.query(
    `INSERT INTO host_entity SELECT ref, 1, 1, 0, '{"count":1,"open":[],"dueAt":0}', $3::bigint, $3::bigint, $3::bigint, 0, false, 0 FROM unnest($1::text[], $2::int[]) AS r (ref, shard)`,
    values,
  );
  await host.database.query(
    'INSERT INTO host_alarm SELECT ref, shard, $3::bigint FROM unnest($1::text[], $2::int[]) AS r (ref, shard)',
    values,
  );
}

function byClients(what: (clients: Clients) => number): Record<Clients, number> {
  return { 1: rounded(what(1)), 16: rounded(what(16)), 64: rounded(what(64)), 256: rounded(what(256)) };
}

/** The value below which this share of the numbers lies. */
function share(numbers: readonly number[], part: number): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * part)] ?? 0;
}

function rounded(number: number): number {
  return number >= 100 ? Math.round(number) : Math.round(number * 100) / 100;
}

function round1(number: number): number {
  return Math.round(number * 10) / 10;
}

/** What a house of three servers does when it is harmed: the drills of `npm run cluster:kill`, one each. */
function drill(by: string, harms: number): Record<string, unknown> {
  const script = join(import.meta.dirname, '../../../.ci/cluster/cluster-kill.ts');
  const args = [script, '--by', by, '--kills', String(harms), '--customers', '6'];
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 2] });
  const last = stdout.trim().split('\n').at(-1) ?? '';
  const read: Record<string, unknown> = last.startsWith('{') ? JSON.parse(last) : { failed: last };
  return read;
}

/** This tree's host on SQLite against an earlier commit's, in turns: steps per second after ÷ before. */
async function against(rev: string): Promise<Record<Clients, number>> {
  const { root, remove } = checkOut(rev);
  const folders = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'baton-bench-')));
  try {
    const before = await earlierHost(root, folders[0] ?? '');
    const after = sqliteHost({ folder: folders[1] ?? '' });
    await before.start(talkApp);
    await after.start(talkApp);
    for (const host of [before, after]) await round(host, 64, () => 0);
    const ratios = new Map<Clients, number[]>();
    for (let turn = 0; turn < ROUNDS; turn += 1) {
      for (const clients of CLIENTS) {
        // Who begins takes turns too.
        const order = turn % 2 === 0 ? [before, after] : [after, before];
        const seen = new Map<Host, number>();
        for (const host of order) seen.set(host, (await round(host, clients, () => 0)).perSecond);
        ratios.set(clients, [...(ratios.get(clients) ?? []), (seen.get(after) ?? 0) / (seen.get(before) ?? 1)]);
      }
    }
    await before.stop();
    await after.stop();
    return byClients((clients) => share(ratios.get(clients) ?? [], 0.5));
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    remove();
  }
}

/** The other tree's module under the types of this one: the contract of a host has not changed since. */
async function earlierHost(root: string, folder: string): Promise<Host> {
  const file = join(root, 'packages/host/src/sqlite/sqlite-host.ts');
  const earlier: { sqliteHost: typeof sqliteHost } = await import(pathToFileURL(file).href);
  return earlier.sqliteHost({ folder });
}

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    /** Leaves out the drills, which take some minutes. */
    quick: { type: 'boolean', default: false },
    /** A commit whose host on SQLite this one's is held against. */
    against: { type: 'string' },
  },
});
const postgres = await embeddedPostgres({ settings: { shared_buffers: '256MB' } });
try {
  const hosts = { ...(await race(postgres)), hint: await hints(postgres), take_over: await takeOver(postgres) };
  const houses = values.quick
    ? {}
    : { killed: drill('kill', 1), rolling_restart: drill('stop', 3), standby_promoted: drill('standby', 1) };
  const sqlite = values.against === undefined ? {} : { sqlite_after_vs_before: await against(values.against) };
  const result = { ...hosts, ...houses, ...sqlite };
  if (!values.json) {
    for (const clients of CLIENTS)
      console.log(
        `${String(clients).padStart(3)} clients: SQLite ${hosts.steps_per_second.sqlite[clients]}/s, PostgreSQL ${hosts.steps_per_second.postgres[clients]}/s`,
      );
  }
  console.log(JSON.stringify(result));
} finally {
  await postgres.stop();
}
