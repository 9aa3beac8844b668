// npm run signals:bench [-- --json] [--against REV] [--rounds N] [--only GROUP]: the last line of standard output is one JSON object.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { runBench } from '../../../.ci/bench/bench.ts';
import { measuredRoot } from '../../../.ci/bench/tree.ts';
import type { SignalMemory } from '../src/index.ts';

const started = process.cpuUsage();
const { prepare, READ_FROM_START, READ_FROM_END } = await import('../src/index.ts');
const reader = prepare({
  explicitPhrases: ['pass me on'],
  topics: [{ id: 'warranty', phrases: ['under warranty', 'guarantee claim'] }],
});
const { user: startUser, system: startSystem } = process.cpuUsage(started);
/** Processor time: other work on the machine does not count. */
const startMs = (startUser + startSystem) / 1000;

/** Ordinary messages of ordinary length, from the committed training rows. */
const messages: string[] = readFileSync(join(import.meta.dirname, '../training/rows.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line).text);

function memoryOf(turns: number): SignalMemory {
  let memory = reader.empty;
  for (let i = 0; i < turns; i++) {
    memory = reader.read(
      { text: messages[i] ?? '', at: i * 20_000, profile: {}, awaiting: { kind: 'nothing' } },
      memory,
    ).memory;
    memory = reader.note({ bot: 'unsure', at: i * 20_000 + 5000 }, memory);
  }
  return memory;
}

const memory = memoryOf(30);
const read = (text: string): void =>
  void reader.read(
    { text, at: 700_000, profile: { tier: 'vip', customerSince: 1 }, awaiting: { kind: 'offer' } },
    memory,
  );

/** By processor time, so that other work on the machine does not count; the best of five rounds. */
function messagesPerSecond(): number {
  for (const m of messages) read(m);
  let best = 0;
  for (let round = 0; round < 5; round++) {
    const from = process.cpuUsage();
    for (let pass = 0; pass < 12; pass++) for (const m of messages) read(m);
    const { user, system } = process.cpuUsage(from);
    best = Math.max(best, (12 * messages.length) / ((user + system) / 1e6));
  }
  return Math.round(best);
}

/** The 99th percentile of many readings of one text, by processor time and by the clock; the best of five runs of each. */
function percentile99(text: string, times: number): { processor: number; clock: number } {
  const runs = Array.from({ length: 5 }, () => oneRun(text, times));
  return { processor: Math.min(...runs.map((r) => r.processor)), clock: Math.min(...runs.map((r) => r.clock)) };
}

function oneRun(text: string, times: number): { processor: number; clock: number } {
  const processor: number[] = [];
  const clock: number[] = [];
  for (let i = 0; i < times; i++) {
    const used = process.cpuUsage();
    const from = performance.now();
    read(text);
    clock.push(performance.now() - from);
    const { user, system } = process.cpuUsage(used);
    processor.push((user + system) / 1000);
  }
  return { processor: at99(processor), clock: at99(clock) };
}

function at99(values: number[]): number {
  return round(values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.99)] ?? 0);
}

const long = messages.join('. ').slice(0, 8000);
const HOSTILE: Readonly<Record<string, (n: number) => string>> = {
  'one letter': (n) => 'a'.repeat(n),
  'open brackets': (n) => '('.repeat(n),
  'capitals and marks': (n) => 'NO!!?!'.repeat(n / 6),
  'words that begin many phrases': (n) => 'talk to the '.repeat(n / 12),
  'words that almost match': (n) => 'someone used my cancel the '.repeat(n / 27),
  'digits and dots': (n) => '1,000.'.repeat(n / 6),
  'emails that never end': (n) => 'a@a.'.repeat(n / 4),
  'unknown words': (n) => 'qwrtzpl xkcdvbn '.repeat(n / 16),
  accents: (n) => 'é̈ñ'.repeat(n / 3),
  ideographs: (n) => '我要退款'.repeat(n / 4),
  'ideographs that begin many phrases': (n) => '担当者に人工找客服'.repeat(n / 9),
  syllables: (n) => '상담원과 사람이랑 '.repeat(n / 10),
  emoji: (n) => '😡🤬'.repeat(n / 4),
};

function milliseconds(text: string): number {
  let best = Infinity;
  for (let i = 0; i < 200; i++) {
    const from = performance.now();
    read(text);
    best = Math.min(best, performance.now() - from);
  }
  return round(best);
}

const SIZES = [375, 750, 1500, 3000, 8000, 1_000_000];
function measuredHostile(): { ms: number[]; growth: number }[] {
  return Object.values(HOSTILE).map((make) => {
    read(make(4000));
    const ms = SIZES.map((n) => milliseconds(make(n)));
    return { ms, growth: round(Math.sqrt((ms[3] ?? 0) / Math.max(0.01, ms[1] ?? 0))) };
  });
}

/** Own code and models as a page gets them: one minified bundle, without the libraries. */
async function packedBytes(): Promise<number> {
  const folder = join(measuredRoot(), 'packages/signals/src');
  const bundle = await rolldown({
    input: [join(folder, 'index.ts'), join(folder, 'answers.ts')].filter((file) => existsSync(file)),
    external: /^[^./]/,
    logLevel: 'silent',
  });
  const { output } = await bundle.generate({ minify: true });
  await bundle.close();
  return gzipSync(output.map((part) => (part.type === 'chunk' ? part.code : '')).join('')).length;
}

/** The tables of languages that `@baton/signals/languages` loads. */
function optionalBytes(): number {
  const file = fileURLToPath(import.meta.resolve('tinyld'));
  return gzipSync(readFileSync(file)).length;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

await runBench({
  file: import.meta.filename,
  groups: {
    speed: () => ({ messages_per_second: messagesPerSecond() }),
    long: () => {
      const p99 = percentile99(long, 2000);
      return { p99_ms_8000_characters: p99.processor, p99_clock_ms_8000_characters: p99.clock };
    },
    growth: () => {
      const hostile = measuredHostile();
      return {
        worst_growth_when_doubled: Math.max(...hostile.map((h) => h.growth)),
        worst_ms_1_mb: Math.max(...hostile.map((h) => h.ms.at(-1) ?? 0)),
      };
    },
    size: async () => ({
      package_gz_kb: round((await packedBytes()) / 1024),
      optional_gz_kb: round(optionalBytes() / 1024),
    }),
    start: () => ({
      start_ms: round(startMs),
      memory_bytes_after_30_turns: Buffer.byteLength(JSON.stringify(memory)),
    }),
  },
  better: { messages_per_second: 'higher', p99_ms_8000_characters: 'lower', start_ms: 'lower' },
  report: (figures) => {
    const say = (label: string, name: string, goal: string): void =>
      console.log(`${label}: ${String(figures[name])} (goal ${goal})`);
    say('Messages per second of processor time', 'messages_per_second', '40000');
    say('99th percentile for 8,000 characters, ms of processor time', 'p99_ms_8000_characters', '1');
    say('Worst growth when hostile text doubles, from 750 to 3,000 characters', 'worst_growth_when_doubled', '2.5');
    say('Own code and models, kB gzipped', 'package_gz_kb', '200');
    say('Optional tables, loaded when needed, kB gzipped', 'optional_gz_kb', '1000');
    say('Start, ms of processor time', 'start_ms', '500');
    console.log(
      `Of a text beyond ${READ_FROM_START + READ_FROM_END} characters the first ${READ_FROM_START} and the last ${READ_FROM_END} are read.`,
    );
  },
});
