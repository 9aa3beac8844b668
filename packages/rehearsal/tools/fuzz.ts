// Opens damaged flow documents by the million. Each is made from the seed and its number alone, so that one can be made again:
//   npm run fuzz -- [--count N] [--seed S] [--workers W], one again: --seed S --only NUMBER or --heavy NAME
// Exits 1 on a crash, on a document that takes longer than two seconds, and on a refusal without code, pointer or sentence.
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { brokenFlow, heavySorts } from '../src/testing/broken-flows.ts';
import { fileSorts } from '../src/testing/broken-files.ts';
import { shippedFlows } from '../src/testing/demo.ts';
import type { FuzzBreach, FuzzReport, FuzzTask } from './fuzz-worker.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000000' },
    seed: { type: 'string' },
    workers: { type: 'string', default: '2' },
    only: { type: 'string' },
    heavy: { type: 'string' },
  },
});

const count = wholeNumber('count', values.count);
const seed = values.seed === undefined ? Date.now() % 1_000_000 : wholeNumber('seed', values.seed);
const only = values.only === undefined ? undefined : wholeNumber('only', values.only);
const workers =
  only === undefined && values.heavy === undefined ? Math.max(1, wholeNumber('workers', values.workers)) : 1;

/** A worker that says nothing for so long hangs: even a slow document takes a tenth of it. */
const HANGS_AFTER_MS = 30_000;

const codes = new Map<string, number>();
const breaches: FuzzBreach[] = [];
const totals = { documents: 0, compiled: 0, proved: 0, rehearsed: 0, slowestMs: 0, slowest: '' };

console.log(
  only === undefined && values.heavy === undefined
    ? `${count} broken flows, seed ${seed}, ${workers} at a time`
    : `seed ${seed}, ${values.heavy ?? `document ${only}`}`,
);
if (only !== undefined) console.log(brokenFlow(seed, only, shippedFlows()).text);
const begun = performance.now();
const progress = setInterval(
  () => console.error(`… ${totals.documents} documents, ${breaches.length} breaches`),
  15_000,
);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    console.log('Stopped early.');
    report((performance.now() - begun) / 1000);
    process.exit(1);
  });
}
await Promise.all(Array.from({ length: workers }, (_, index) => run(index)));
clearInterval(progress);
report((performance.now() - begun) / 1000);
process.exitCode = breaches.length > 0 ? 1 : 0;

function run(worker: number): Promise<void> {
  const task: FuzzTask = {
    seed,
    from: only ?? worker,
    to: only === undefined ? count : only + 1,
    step: only === undefined ? workers : 1,
    heavy: values.heavy === undefined ? (only === undefined ? share(heavySorts, worker) : []) : [values.heavy],
    files:
      only === undefined && values.heavy === undefined
        ? share(
            fileSorts.map(({ name }) => name),
            worker,
          )
        : [],
    fileCount: Math.ceil(count / 100),
  };
  if (values.heavy !== undefined) task.to = task.from;
  return new Promise((resolve) => {
    const thread = new Worker(new URL('./fuzz-worker.ts', import.meta.url), { workerData: task });
    let at = 'its beginning';
    let alarm = setTimeout(hangs, HANGS_AFTER_MS);
    function hangs(): void {
      breaches.push({ where: `after ${at}`, how: [], what: `no end within ${HANGS_AFTER_MS / 1000} s` });
      void thread.terminate();
    }
    thread.on('message', (told: FuzzReport) => {
      clearTimeout(alarm);
      alarm = setTimeout(hangs, HANGS_AFTER_MS);
      at = told.at;
      add(told);
    });
    thread.on('error', (error) =>
      breaches.push({
        where: `after ${at}`,
        how: [],
        what: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
    );
    thread.on('exit', () => {
      clearTimeout(alarm);
      resolve();
    });
  });
}

function share<T>(list: readonly T[], worker: number): T[] {
  return list.filter((_, index) => index % workers === worker);
}

function add(told: FuzzReport): void {
  for (const [code, times] of Object.entries(told.codes)) codes.set(code, (codes.get(code) ?? 0) + times);
  breaches.push(...told.breaches);
  totals.documents += told.documents;
  totals.compiled += told.compiled;
  totals.proved += told.proved;
  totals.rehearsed += told.rehearsed;
  if (told.slowestMs > totals.slowestMs) Object.assign(totals, { slowestMs: told.slowestMs, slowest: told.slowest });
}

function report(seconds: number): void {
  for (const [code, times] of [...codes].toSorted(([, a], [, b]) => b - a))
    console.log(`${String(times).padStart(9)}  ${code}`);
  for (const { where, how, what } of breaches.slice(0, 20)) console.log(`✗ ${where} (${how.join(', ')})\n    ${what}`);
  console.log(
    [
      `documents: ${totals.documents} in ${seconds.toFixed(0)} s, ${(totals.documents / seconds).toFixed(0)} a second`,
      `compiled: ${totals.compiled}, proved: ${totals.proved}, rehearsed: ${totals.rehearsed}`,
      `slowest: ${totals.slowestMs.toFixed(0)} ms of computing (${totals.slowest})`,
      `seed: ${seed}`,
      `breaches: ${breaches.length}`,
    ].join('\n'),
  );
}

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= 0) return number;
  console.error(`--${name} takes a whole number, not "${text}".`);
  process.exit(2);
}
