// Kills servers of a house at random moments while people talk, and then asks for everything that was acknowledged.
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { type ClusterHouse, clusterHouse } from './house.ts';
import { agent, customer, type Play, type Said } from './people.ts';

export interface PlayOptions {
  readonly processes: number;
  readonly kills: number;
  readonly customers: number;
  readonly agents: readonly string[];
  readonly seed: number;
  /** How a server is ended: killed, or stopped for an upgrade. */
  readonly by: 'kill' | 'stop' | 'freeze';
  readonly major?: 15 | 18;
  readonly say?: (line: string) => void;
}

export interface PlayResult {
  readonly kills: number;
  readonly conversations: number;
  readonly acknowledged: number;
  /** Acknowledged and not in the journal. */
  readonly lost: number;
  /** More than once in the journal. */
  readonly doubled: number;
  /** In another order than the one in which one person sent it. */
  readonly outOfOrder: number;
  /** Sends, effects and alarms that nobody sees to. */
  readonly orphaned: number;
  readonly longestGapMs: number;
  readonly refused: Readonly<Record<string, number>>;
}

/** After the last kill everything has to come to rest within this time. */
const SETTLE_MS = 40_000;
const FROZEN_MS = 12_000;

export async function playKills(options: PlayOptions): Promise<PlayResult> {
  const house = await clusterHouse({
    processes: options.processes,
    port: 0,
    env: { BATON_LIMITS: 'off' },
    ...(options.major === undefined ? {} : { major: options.major }),
    ...(options.say === undefined ? {} : { say: options.say }),
  });
  try {
    return await playIn(house, options);
  } finally {
    await house.end();
  }
}

async function playIn(house: ClusterHouse, options: PlayOptions): Promise<PlayResult> {
  const random = seeded(options.seed);
  const play: Play = {
    address: house.address,
    random,
    isClosing: false,
    isOver: false,
    customers: [],
    agentSaid: [],
    refused: new Map(),
    longestGapMs: 0,
    acknowledged: 0,
  };
  const agents = options.agents.map((id) => agent(play, id));
  const customers = Array.from({ length: options.customers }, (_, number) => customer(play, number));
  for (let kill = 0; kill < options.kills; kill += 1) {
    // From within a start to well under way.
    await pause(200 + random() * 2300);
    const server = house.servers[Math.floor(random() * house.servers.length)];
    if (!server) continue;
    if (options.by === 'freeze') {
      const pid = server.pid() ?? 0;
      process.kill(pid, 'SIGSTOP');
      await pause(FROZEN_MS);
      process.kill(pid, 'SIGCONT');
      continue;
    }
    await (options.by === 'kill' ? server.kill() : server.stop());
    const started = server.start();
    // Now and then one is killed while it starts.
    if (options.by === 'kill' && random() < 0.15) {
      await pause(random() * 800);
      await server.kill();
      await started.catch(() => {});
      await server.start();
    } else {
      await started;
    }
  }
  play.isClosing = true;
  await Promise.all(customers);
  const database = new pg.Client({ connectionString: house.postgres.url });
  await database.connect();
  try {
    const orphaned = await settled(database);
    play.isOver = true;
    await Promise.all(agents);
    return { ...(await judge(play, database)), kills: options.kills, orphaned };
  } finally {
    await database.end();
  }
}

/** What is left undone once nothing is left that anybody does: sends, effects, and alarms that are overdue. */
async function settled(database: pg.Client): Promise<number> {
  const query = `SELECT (SELECT count(*) FROM host_send) + (SELECT count(*) FROM host_outbox)
    + (SELECT count(*) FROM host_entity WHERE alarm_at < extract(epoch FROM clock_timestamp()) * 1000 - 3000) AS left`;
  let left = 0;
  for (const end = Date.now() + SETTLE_MS; Date.now() < end; await pause(500)) {
    left = Number((await database.query<{ left: string }>(query)).rows[0]?.left);
    if (left === 0) return 0;
  }
  return left;
}

async function judge(play: Play, database: pg.Client): Promise<Omit<PlayResult, 'kills' | 'orphaned'>> {
  let [lost, doubled, outOfOrder] = [0, 0, 0];
  for (const { id, said } of play.customers) {
    const { rows } = await database.query<{ seq: string; entry: string }>(
      'SELECT seq, entry FROM host_journal WHERE ref = $1 ORDER BY seq',
      [`conversation/${id}`],
    );
    const entries = rows.map(({ seq, entry }) => ({ seq: Number(seq), ...parsed(entry) }));
    const own = entries.filter(({ type }) => type === 'customer');
    for (const [index, one] of said.entries()) {
      const found = own.filter(({ messageId }) => messageId?.endsWith(`-${index}`));
      if (one.seq !== null && !found.some(({ seq }) => seq === one.seq)) lost += 1;
      if (found.length > 1) doubled += 1;
    }
    const seqs = said.flatMap(({ seq }) => seq ?? []);
    if (seqs.some((seq, index) => seq <= (seqs[index - 1] ?? 0))) outOfOrder += 1;
    const fromAgents = play.agentSaid.filter(({ conversation }) => conversation === id);
    for (const one of fromAgents) {
      const count = entries.filter(({ text }) => text === one.text).length;
      if (one.seq !== null && count === 0) lost += 1;
      if (count > 1) doubled += 1;
    }
  }
  return {
    conversations: play.customers.length,
    acknowledged:
      play.customers.flatMap(({ said }) => said).filter(isAcknowledged).length +
      play.agentSaid.filter(isAcknowledged).length,
    lost,
    doubled,
    outOfOrder,
    longestGapMs: Math.round(play.longestGapMs),
    refused: Object.fromEntries(play.refused),
  };
}

function isAcknowledged({ seq }: Said): boolean {
  return seq !== null;
}

function parsed(text: string): { type: string; messageId?: string; text?: string } {
  const entry: { type: string; messageId?: string; text?: string; message?: { text: string } } = JSON.parse(text);
  return entry.message ? { ...entry, text: entry.message.text } : entry;
}

/** The same moments for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
