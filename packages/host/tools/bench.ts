// Durable steps per second on SQLite. Run: node packages/host/tools/bench.ts [--json]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Input, Outcome, Ref } from '@baton/handoff';
import type { App } from '../src/contract.ts';
import { type SqliteHost, sqliteHost } from '../src/sqlite/sqlite-host.ts';

/** Inputs sent together; each waits for the disk. */
const GROUPS = [1, 10, 50] as const;
const ROUNDS = 5;
const ROUND_MS = 400;

export interface HostBench {
  /** Median over the rounds, for inputs sent one, ten and fifty at a time. */
  readonly durable_steps_per_second: { readonly at_1: number; readonly at_10: number; readonly at_50: number };
  /** Milliseconds from `send` to its answer. */
  readonly durable_step_ms_p99: { readonly at_1: number; readonly at_10: number; readonly at_50: number };
  readonly state_bytes: number;
}

type Message = { type: 'message'; text: string };
type Talk = { count: number; open: string[] };

/** A step of ordinary weight: some 600 bytes of state, two entries, one effect, an alarm that moves. */
function talk(_key: string, state: Talk | null, { at, body }: Input<Message>): Outcome<Talk> {
  const count = (state?.count ?? 0) + 1;
  return {
    state: { count, open: [...(state?.open ?? []), body.text].slice(-10) },
    reply: { count },
    entries: [
      { type: 'customer.said', at, text: body.text },
      { type: 'bot.said', at, text: `You are number ${count}.`, path: ['greeting', 'answer', 'wait'] },
    ],
    effects: [{ lane: 'customer', type: 'say', text: `You are number ${count}.` }],
    sends: [],
    wakeAt: at + 600_000,
  };
}

const app: App<null> = {
  reducers: { conversation: talk, queue: talk, presence: talk },
  prepare: () => null,
  deliver: async () => {},
};

let made = 0;

async function round(host: SqliteHost, group: number): Promise<{ perSecond: number; tookMs: number[] }> {
  const tookMs: number[] = [];
  const started = performance.now();
  while (performance.now() - started < ROUND_MS) {
    await Promise.all(
      Array.from({ length: group }, async () => {
        made += 1;
        const to: Ref = { kind: 'conversation', key: `c${made % 200}` };
        const sentAt = performance.now();
        const text = `Where is my order number ${made}? It should have been here by now.`;
        await host.send(to, { id: `m${made}`, at: Date.now(), body: { type: 'message', text } });
        tookMs.push(performance.now() - sentAt);
      }),
    );
  }
  return { perSecond: (tookMs.length / (performance.now() - started)) * 1000, tookMs };
}

/**
 * Steps per second, on disk when answered, effects carried out as they come. The groups take turns, so that what else the machine does
 * falls on all of them alike.
 */
export async function benchHost(): Promise<HostBench> {
  const folder = mkdtempSync(join(tmpdir(), 'baton-bench-'));
  const host = sqliteHost({ folder });
  await host.start(app);
  const perSecond = new Map(GROUPS.map((group) => [group, new Array<number>()]));
  const tookMs = new Map(GROUPS.map((group) => [group, new Array<number>()]));
  for (const group of GROUPS) await round(host, group);
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    for (const group of GROUPS) {
      const measured = await round(host, group);
      perSecond.get(group)?.push(measured.perSecond);
      tookMs.get(group)?.push(...measured.tookMs);
    }
  }
  const state = await host.read({ kind: 'conversation', key: 'c1' });
  await host.stop();
  rmSync(folder, { recursive: true });
  const steps = (group: (typeof GROUPS)[number]) => Math.round(at(perSecond.get(group) ?? [], 0.5));
  const p99 = (group: (typeof GROUPS)[number]) => Math.round(at(tookMs.get(group) ?? [], 0.99) * 10) / 10;
  return {
    durable_steps_per_second: { at_1: steps(1), at_10: steps(10), at_50: steps(50) },
    durable_step_ms_p99: { at_1: p99(1), at_10: p99(10), at_50: p99(50) },
    state_bytes: JSON.stringify(state).length,
  };
}

/** The value below which this share of the numbers lies. */
function at(numbers: readonly number[], share: number): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * share)] ?? 0;
}

if (import.meta.main) {
  const result = await benchHost();
  if (!process.argv.includes('--json')) {
    const { at_1, at_10, at_50 } = result.durable_steps_per_second;
    console.log(
      `Durable steps per second on SQLite: ${at_1} one at a time, ${at_10} in groups of 10, ${at_50} in groups of 50.`,
    );
  }
  console.log(JSON.stringify(result));
}
