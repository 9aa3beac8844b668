// Kills servers of a house at random moments while people talk, and then asks for everything that was acknowledged.
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { drills, type Harm } from './drills.ts';
import type { PlayOptions } from './play-options.ts';
import { type ClusterHouse, clusterHouse } from './house.ts';
import { agent, customer, type Play, type Said } from './people.ts';

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
  /** Offers that lapsed before their time. */
  readonly early: number;
  /** Sends, effects and alarms that nobody sees to. */
  readonly orphaned: number;
  /** Between two acknowledgements to anybody, from the first harm on. */
  readonly longestGapMs: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Of a frozen server: until the others had taken over what was its own. Of a database: from its return to the next acknowledgement. */
  readonly takeOverMs: number | null;
  readonly refused: Readonly<Record<string, number>>;
}

/** After the last kill everything has to come to rest within this time. */
const SETTLE_MS = 60_000;

export function playKills(options: PlayOptions): Promise<PlayResult> {
  return playWith(options, drills[options.by]);
}

/** People talk while this is done to the house; then everything that was acknowledged is asked for. */
export async function playWith(options: PlayOptions, harm: Harm): Promise<PlayResult> {
  const house = await clusterHouse({
    processes: options.processes,
    port: 0,
    env: { BATON_LIMITS: 'off' },
    flows: ['standard-handoff'],
    ...(options.fsync === undefined ? {} : { fsync: options.fsync }),
    ...(options.release === undefined ? {} : { release: options.release }),
    ...(options.major === undefined ? {} : { major: options.major }),
    ...(options.say === undefined ? {} : { say: options.say }),
  });
  try {
    return await playIn(house, options, harm);
  } finally {
    await house.end();
  }
}

async function playIn(house: ClusterHouse, options: PlayOptions, harm: Harm): Promise<PlayResult> {
  const random = seeded(options.seed);
  const play: Play = {
    address: house.address,
    random,
    isClosing: false,
    isOver: false,
    customers: [],
    agentSaid: [],
    refused: new Map(),
    acknowledged: [],
  };
  const agents = options.agents.map((id) => agent(play, id));
  const customers = Array.from({ length: options.customers }, (_, number) => customer(play, number));
  const from = performance.now();
  const { takeOverMs } = await harm({ house, play, random, options });
  play.isClosing = true;
  await Promise.all(customers);
  const database = new pg.Client({ connectionString: house.database.url });
  await database.connect();
  try {
    const orphaned = await settled(database);
    play.isOver = true;
    await Promise.all(agents);
    return { ...(await judge(play, database, from)), takeOverMs, kills: options.kills, orphaned };
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

async function judge(
  play: Play,
  database: pg.Client,
  from: number,
): Promise<Omit<PlayResult, 'kills' | 'orphaned' | 'takeOverMs'>> {
  let [lost, doubled, outOfOrder, early] = [0, 0, 0, 0];
  for (const { id, said } of play.customers) {
    const { rows } = await database.query<{ seq: string; entry: string }>(
      'SELECT seq, entry FROM host_journal WHERE ref = $1 ORDER BY seq',
      [`conversation/${id}`],
    );
    const entries = rows.map(({ seq, entry }) => ({ seq: Number(seq), ...parsed(entry) }));
    const lapses = new Map(
      entries.flatMap(({ offerId, lapsesAt }) => (lapsesAt === undefined ? [] : [[offerId, lapsesAt] as const])),
    );
    early += entries.filter(
      ({ outcome, offerId, at }) => outcome === 'lapsed' && at < (lapses.get(offerId) ?? 0),
    ).length;
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
    early,
    longestGapMs: Math.round(longestGap(play, from)),
    p50Ms: Math.round(shareOf(play, 0.5)),
    p99Ms: Math.round(shareOf(play, 0.99)),
    refused: Object.fromEntries(play.refused),
  };
}

function isAcknowledged({ seq }: Said): boolean {
  return seq !== null;
}

function longestGap({ acknowledged }: Play, from: number): number {
  const times = acknowledged.map(({ at }) => at).filter((at) => at > from);
  return Math.max(0, ...times.map((at, index) => at - (times[index - 1] ?? at)));
}

function shareOf({ acknowledged }: Play, part: number): number {
  const sorted = acknowledged.map(({ tookMs }) => tookMs).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * part)] ?? 0;
}

interface Read {
  type: string;
  at: number;
  messageId?: string;
  text?: string;
  offerId?: string;
  /** Of an offer: until when it stands. */
  lapsesAt?: number;
  /** Of an offer that ended. */
  outcome?: string;
}

function parsed(text: string): Read {
  const entry: Read & { message?: { text: string } } = JSON.parse(text);
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
