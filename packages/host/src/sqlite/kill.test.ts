import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';

const KILLS = process.env.BATON_LONG === '1' ? 40 : 4;
const CHILD = new URL('./kill-child.ts', import.meta.url).pathname;

interface Entry {
  key: string;
  seq: number;
  type: string;
  id: string;
  count: number;
  at: number;
  dueAt: number | null;
}

/** Runs the child until it ends by itself or, given a time, until it is killed. */
async function run(folder: string, name: string, unanswered: readonly string[], killAfterMs: number | null) {
  const child = spawn(process.execPath, [CHILD, folder, name, unanswered.join(' ')], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  let said = '';
  let complaint = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    // The time counts from the first word: a busy machine is slow to start.
    if (said === '' && killAfterMs !== null) setTimeout(() => child.kill('SIGKILL'), killAfterMs);
    said += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  const [code, signal]: unknown[] = await ended;
  expect([complaint, code, signal]).toEqual(killAfterMs === null ? ['', 0, null] : ['', null, 'SIGKILL']);
  const lines = said.split('\n').map((line) => line.split(' '));
  const ids = (word: string) => lines.flatMap(([first, id]) => (first === word && id !== undefined ? [id] : []));
  return { sent: ids('sent'), done: ids('done') };
}

function readAll(folder: string): { entries: Entry[]; counts: Map<string, number>; left: unknown } {
  const database = new DatabaseSync(join(folder, 'baton.db'));
  const rows = database
    .prepare(
      'SELECT e.kind, e.key, j.seq, j.entry FROM host_journal j JOIN host_entity e ON e.id = j.entity ORDER BY j.position',
    )
    .all();
  const entries = rows.map(({ kind, key, seq, entry }): Entry => {
    return { ...JSON.parse(String(entry)), key: `${String(kind)}/${String(key)}`, seq: Number(seq) };
  });
  const states = database.prepare('SELECT kind, key, state FROM host_entity').all();
  const counts = new Map(
    states.map(({ kind, key, state }) => [`${String(kind)}/${String(key)}`, Number(JSON.parse(String(state)).count)]),
  );
  const left = database
    .prepare('SELECT (SELECT count(*) FROM host_outbox) AS effects, (SELECT count(*) FROM host_send) AS sends')
    .get();
  database.close();
  return { entries, counts, left: { ...left } };
}

test(
  `loses and doubles nothing when its process is killed ${KILLS} times`,
  { timeout: 15_000 + KILLS * 4000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'baton-kill-'));
    const sent = new Set<string>();
    const done = new Set<string>();
    const unanswered = () => [...sent].filter((id) => !done.has(id));
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const heard = await run(folder, `${kill}`, unanswered(), 250 + ((kill * 373) % 600));
      for (const id of heard.sent) sent.add(id);
      for (const id of heard.done) done.add(id);
    }
    const last = await run(folder, 'last', unanswered(), null);
    for (const id of last.done) done.add(id);
    expect(unanswered()).toEqual([]);
    expect(done.size).toBeGreaterThan(KILLS * 20);

    const { entries, counts, left } = readAll(folder);
    const messages = entries.filter(({ type }) => type === 'message');
    // Every acknowledged input once, and no other.
    expect(messages.map(({ id }) => id).toSorted()).toEqual([...done].toSorted());
    // No step twice: counts and seqs run 1, 2, 3 … and end where the state is.
    const perEntity = Map.groupBy(entries, ({ key }) => key);
    for (const [key, own] of perEntity) {
      expect(own.map(({ count, seq }) => [count, seq])).toEqual(own.map((_, index) => [index + 1, index + 1]));
      expect(counts.get(key)).toBe(own.length);
    }
    // Every send once, and those of one sender in order.
    const keyOf = ({ key, count }: Entry) => `${key}/${count}/0`;
    const told = perEntity.get('queue/all')?.map(({ id }) => id) ?? [];
    expect(told.toSorted()).toEqual(messages.map(keyOf).toSorted());
    const ofHot0 = messages.filter(({ key }) => key === 'conversation/hot0').map(keyOf);
    expect(told.filter((id) => id.startsWith('conversation/hot0/'))).toEqual(ofHot0);
    // Every wake-up once, none early.
    const timers = messages.filter(({ id }) => id.startsWith('timer-'));
    const woken = entries.filter(({ type }) => type === '@wake');
    expect(timers.length).toBeGreaterThan(0);
    expect(woken.map(({ key }) => key).toSorted()).toEqual(timers.map(({ key }) => key).toSorted());
    expect(woken.filter(({ at, dueAt }) => dueAt === null || at < dueAt)).toEqual([]);
    // Every effect at least once, in the order of its lane; a repeat has the same key and content, and only what was under way is repeated.
    const log = readFileSync(join(folder, 'effects.log'), 'utf8').trim().split('\n');
    const effects = [...new Set(log)];
    expect(effects.toSorted()).toEqual(messages.map((entry) => `${keyOf(entry)} ${entry.count}`).toSorted());
    expect(effects.filter((line) => line.startsWith('conversation/hot0/'))).toEqual(
      ofHot0.map((key, index) => `${key} ${index + 1}`),
    );
    expect(log.length - effects.length).toBeLessThanOrEqual(KILLS * 64);
    expect(left).toEqual({ effects: 0, sends: 0 });
    rmSync(folder, { recursive: true });
  },
);
