// npm run bench:channels [-- --json]
// What channels cost: rendering, acknowledging, a burst, and the server's own time for a message against the web chat's, side by side.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { renderFor } from '@baton/channels';
import { channels } from '@baton/flow';
import * as z from 'zod';
import { startServer, type RunningServer } from '../../src/start-server.ts';
import type { Round, RoundDone } from './customers.ts';

const BURST = 5_000;
const CHATS = 250;
const AT_ONCE = 64;
const TOKEN = `42:${'t'.repeat(35)}`;
const flows = join(import.meta.dirname, '../../../../flows');

const folder = mkdtempSync(join(tmpdir(), 'baton-bench-channels-'));
const customers = new Worker(new URL('./customers.ts', import.meta.url));
customers.setMaxListeners(0);
const heard = <T>(shape: z.ZodType<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    customers.once('message', (said: unknown) => resolve(shape.parse(said)));
    customers.once('error', reject);
  });
const { platform } = await heard(z.object({ platform: z.string() }));
const done = z.object({ ms: z.array(z.number()), refused: z.number() }) satisfies z.ZodType<RoundDone>;
const play = (round: Round): Promise<RoundDone> => {
  const answer = heard(done);
  customers.postMessage(round);
  return answer;
};

mkdirSync(join(folder, 'data'));
writeFileSync(
  join(folder, 'data/channels.json'),
  JSON.stringify({
    bench: {
      channel: 'telegram',
      flow: 'standard-handoff',
      settings: { token: TOKEN, secret: 'whisper', apiUrl: platform },
    },
  }),
);
const server = await startServer({
  port: 0,
  host: '127.0.0.1',
  origin: null,
  trustedProxy: null,
  secret: () => undefined,
  database: null,
  drainMs: 0,
  signIn: false,
  openId: null,
  dataFolder: join(folder, 'data'),
  flowsFolder: flows,
  workspaceFile: join(flows, 'demo.workspace.json'),
  demoWorkspaceFile: join(flows, 'demo.workspace.json'),
  appsFolder: join(folder, 'apps'),
  clockFactor: 1,
  smtpUrl: null,
  mailFrom: 'Baton <support@localhost>',
  httpBot: null,
  model: null,
  log: 'text',
  limits: false,
  clamav: null,
  streamGraceMs: 200,
});

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The dearest of the channels, with a message that has to be made into a list. */
function renderMicroseconds(): number {
  const message = {
    text: 'I can help with that. What is it about?',
    choices: ['My order', 'A return or a refund', 'Something else that is broken', 'Talk to a person'].map(
      (label, index) => ({ id: `c${index}`, label }),
    ),
  };
  const rounds = 20_000;
  const times = Object.values(channels).map((carries) => {
    const once = () => {
      for (let index = 0; index < rounds; index += 1) renderFor(carries, message, { question: index, language: 'en' });
    };
    once();
    const before = process.threadCpuUsage();
    once();
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / rounds;
  });
  return Math.max(...times);
}

let updates = 0;
function update(chat: number, text: string): Round['posts'][number] {
  updates += 1;
  const message = {
    message_id: updates,
    from: { is_bot: false, first_name: 'Ada' },
    chat: { id: chat, type: 'private' },
    date: 1_790_000_000,
    text,
  };
  return {
    path: '/hooks/bench',
    headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': 'whisper' },
    body: JSON.stringify({ update_id: updates, message }),
  };
}

const words = [
  'How long does delivery take?',
  'Can I return a lamp?',
  'Where do you ship to?',
  'What does express cost?',
];
const wordOf = (index: number) => words[index % words.length] ?? '';

/** Ten times 64 at once, each from another customer, with rest between. */
async function acknowledging({ address }: RunningServer): Promise<{ ack_p99_ms: number; ack_p50_ms: number }> {
  const ms: number[] = [];
  for (let round = 0; round <= 10; round += 1) {
    const posts = Array.from({ length: AT_ONCE }, (_, index) => update(1_000 + index, wordOf(index + round)));
    const played = await play({ address, posts, atOnce: AT_ONCE });
    // The first one finds cold code.
    if (round > 0) ms.push(...played.ms);
    await settled();
  }
  const sorted = ms.toSorted((a, b) => a - b);
  return {
    ack_p99_ms: rounded(sorted[Math.floor(sorted.length * 0.99)] ?? 0),
    ack_p50_ms: rounded(sorted[Math.floor(sorted.length / 2)] ?? 0),
  };
}

/** One in ten comes twice. */
async function burst({
  address,
}: RunningServer): Promise<{ burst: number; burst_lost: number; burst_doubled: number; burst_refused: number }> {
  const posts = Array.from({ length: BURST }, (_, index) =>
    update(10_000 + (index % CHATS), `${index}: ${wordOf(index)}`),
  );
  const { refused } = await play({
    address,
    posts: posts.flatMap((one, index) => (index % 10 === 0 ? [one, one] : [one])),
    atOnce: AT_ONCE,
  });
  await settled();
  const seen = new Map<string, number>();
  for (const conversation of conversations('1____')) {
    for (let after = 0; ;) {
      const entries = await server.host.entries({ kind: 'conversation', key: conversation }, after, 500);
      for (const { entry } of entries)
        if (entry.type === 'customer')
          seen.set(JSON.stringify(entry['text']), (seen.get(JSON.stringify(entry['text'])) ?? 0) + 1);
      const last = entries.at(-1);
      if (!last || entries.length < 500) break;
      after = last.seq;
    }
  }
  const counts = [...seen.values()];
  return {
    burst: BURST,
    burst_lost: BURST - counts.length,
    burst_doubled: counts.filter((count) => count > 1).length,
    burst_refused: refused,
  };
}

function conversations(address: string): string[] {
  const database = new DatabaseSync(join(folder, 'data/baton.db'), { readOnly: true });
  try {
    const rows = database.prepare('SELECT conversation FROM app_channel_talk WHERE address LIKE ?').all(address);
    return rows.map((row) => z.string().parse(row['conversation']));
  } finally {
    database.close();
  }
}

/** Nothing waits any more to be worked through, and everything due was done. */
async function settled(): Promise<void> {
  const database = new DatabaseSync(join(folder, 'data/baton.db'), { readOnly: true });
  const waiting = database.prepare('SELECT count(*) AS count FROM app_channel_inbox');
  while (Number(waiting.get()?.['count'] ?? 0) > 0) await pause(20);
  database.close();
  await server.host.idle();
}

/** The server thread's own time for the same messages on the channel and on the web, in turns. */
async function cpuRatio({ address }: RunningServer): Promise<number> {
  const talks = 60;
  const tokens: { id: string; token: string }[] = [];
  for (let index = 0; index < talks; index += 1) {
    const begun = await fetch(`${address}/api/conversations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ flow: 'standard-handoff', channel: 'web', language: 'en' }),
    });
    tokens.push(z.object({ id: z.string(), token: z.string() }).parse(await begun.json()));
  }
  await play({
    address,
    posts: tokens.map((_, index) => update(50_000 + index, wordOf(index))),
    atOnce: 8,
    // On both ways what is said reaches the customer.
    reads: tokens.map(({ id, token }) => ({
      path: `/api/conversations/${id}/stream`,
      headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream' },
    })),
  });
  await settled();
  const web = (round: number) =>
    tokens.map(({ id, token }, index) => ({
      path: `/api/conversations/${id}/messages`,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ clientId: `m${round}-${index}`, text: wordOf(index + round) }),
    }));
  const channel = (round: number) => tokens.map((_, index) => update(50_000 + index, wordOf(index + round)));
  const costs = { web: [] as number[], channel: [] as number[] };
  for (let round = 1; round <= 12; round += 1) {
    for (const way of round % 2 === 0 ? (['web', 'channel'] as const) : (['channel', 'web'] as const)) {
      const posts = way === 'web' ? web(round) : channel(round);
      const before = process.threadCpuUsage();
      await play({ address, posts, atOnce: 8 });
      await settled();
      const { user, system } = process.threadCpuUsage(before);
      // The first rounds find cold code.
      if (round > 2) costs[way].push(user + system);
    }
  }
  const middle = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 1;
  return middle(costs.channel) / middle(costs.web);
}

try {
  const figures = {
    render_us: rounded(renderMicroseconds()),
    ...(await acknowledging(server)),
    ...(await burst(server)),
    cpu_ratio_to_web: rounded(await cpuRatio(server)),
  };
  const limits = { render_us: 20, ack_p99_ms: 20, burst_lost: 0, burst_doubled: 0, cpu_ratio_to_web: 1.1 };
  if (process.argv.includes('--json')) console.log(JSON.stringify({ ...figures, limits }));
  else for (const [name, value] of Object.entries(figures)) console.log(`${name.padEnd(20)} ${value}`);
} finally {
  await customers.terminate();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
