// One thread of the fuzzer: makes documents, judges them and reports every now and then.
import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { brokenFile, fileSorts, judgeFile } from '../src/testing/broken-files.ts';
import { brokenFlow, heavyFlow } from '../src/testing/broken-flows.ts';
import { demoWorkspace, MONDAY_MORNING, shippedFlows } from '../src/testing/demo.ts';
import { judgeFlow, judgeProof, judgeRehearsal, LIMIT_MS, type Verdict } from '../src/testing/judge-flow.ts';
import type { Damage } from '../src/testing/break-json.ts';

const fuzzTask = z.object({
  seed: z.number(),
  /** Numbers of documents: from, up to but without, and every so many. */
  from: z.number(),
  to: z.number(),
  step: z.number(),
  heavy: z.array(z.string()),
  files: z.array(z.string()),
  fileCount: z.number(),
});
export type FuzzTask = z.infer<typeof fuzzTask>;

export interface FuzzBreach {
  where: string;
  how: string[];
  what: string;
}

/** What came of the documents since the last report. */
export interface FuzzReport {
  at: string;
  documents: number;
  compiled: number;
  proved: number;
  rehearsed: number;
  codes: { [code: string]: number };
  breaches: FuzzBreach[];
  slowestMs: number;
  slowest: string;
}

const REPORT_EVERY_MS = 1_000;
/** Of the flows that compile, one in so many is proved and one in so many rehearsed; both cost more than all the rest. */
const PROVE_EVERY = 100;
const REHEARSE_EVERY = 400;

const task = fuzzTask.parse(workerData);
const flows = shippedFlows();
const workspace = demoWorkspace();
let told = blank();
let toldAt = performance.now();

for (const how of task.heavy) judged(`heavy "${how}"`, heavyFlow(task.seed, how, flows), judgeFlow);
let compiled = 0;
for (let index = task.from; index < task.to; index += task.step) {
  const where = `document ${index}`;
  const damage = brokenFlow(task.seed, index, flows);
  const { compiled: flow } = judged(where, damage, judgeFlow);
  if (!flow) continue;
  const alone = task.to - task.from === 1;
  compiled += 1;
  told.compiled += 1;
  if (alone || compiled % PROVE_EVERY === 0) {
    told.proved += 1;
    note(where, damage, judgeProof(flow, workspace));
  }
  if (alone || compiled % REHEARSE_EVERY === 0) {
    told.rehearsed += 1;
    note(where, damage, await judgeRehearsal(flow, workspace, MONDAY_MORNING));
  }
}
for (const sort of fileSorts.filter(({ name }) => task.files.includes(name))) {
  for (let index = 0; index < task.fileCount; index += 1)
    judged(
      `${sort.name} ${index}`,
      brokenFile(sort, task.seed, index),
      (text) => judgeFile(sort, text),
      `${sort.name}: `,
    );
}
send('the end');

function judged(where: string, damage: Damage, judge: (text: string) => Verdict, prefix = ''): Verdict {
  const before = process.threadCpuUsage();
  const verdict = judge(damage.text);
  const { user, system } = process.threadCpuUsage(before);
  const ms = (user + system) / 1000;
  told.documents += 1;
  for (const code of verdict.codes.length > 0 ? verdict.codes : ['(opens)'])
    told.codes[prefix + code] = (told.codes[prefix + code] ?? 0) + 1;
  note(where, damage, verdict.breach);
  if (ms > LIMIT_MS) note(where, damage, `takes ${ms.toFixed(0)} ms`);
  if (ms > told.slowestMs) Object.assign(told, { slowestMs: ms, slowest: `${where}: ${damage.how.join(', ')}` });
  if (performance.now() - toldAt > REPORT_EVERY_MS) send(where);
  return verdict;
}

function note(where: string, { how }: Damage, what: string | undefined): void {
  if (what !== undefined) told.breaches.push({ where, how, what });
}

function send(at: string): void {
  parentPort?.postMessage({ ...told, at } satisfies FuzzReport);
  told = blank();
  toldAt = performance.now();
}

function blank(): FuzzReport {
  return {
    at: '',
    documents: 0,
    compiled: 0,
    proved: 0,
    rehearsed: 0,
    codes: {},
    breaches: [],
    slowestMs: 0,
    slowest: '',
  };
}
