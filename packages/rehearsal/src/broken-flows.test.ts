// Nothing that a file can hold may stop the house: 2,000 damaged documents, 10,000 in the long run, a million by `npm run fuzz`.
import { describe, expect, test } from 'vitest';
import { brokenFile, fileSorts, judgeFile } from './testing/broken-files.ts';
import { brokenFlow, heavyFlow, heavySorts } from './testing/broken-flows.ts';
import { demoWorkspace, MONDAY_MORNING, shippedFlows } from './testing/demo.ts';
import { judgeFlow, judgeProof, judgeRehearsal, LIMIT_MS, type Verdict } from './testing/judge-flow.ts';

const isLong = process.env['BATON_LONG'] === '1';
const count = isLong ? 10_000 : 2_000;
/** The long run looks elsewhere every day. Any document is made again by `npm run fuzz -- --seed <seed> --only <number>`. */
const seed = Number(process.env['BATON_SEED'] ?? (isLong ? Math.floor(Date.now() / 86_400_000) : 2026));
const flows = shippedFlows();
const workspace = demoWorkspace();

/** Computing, not waiting: other work on the machine does not count. */
function timed(text: string, judge: (text: string) => Verdict): Verdict & { ms: number } {
  const before = process.cpuUsage();
  const verdict = judge(text);
  const { user, system } = process.cpuUsage(before);
  return { ...verdict, ms: (user + system) / 1000 };
}

test(`${count} damaged flows open or are refused with code, pointer and sentence, each within two seconds (seed ${seed})`, async () => {
  const breaches: string[] = [];
  const codes = new Set<string>();
  let compiled = 0;
  for (let index = 0; index < count; index += 1) {
    const { text, how } = brokenFlow(seed, index, flows);
    const verdict = timed(text, judgeFlow);
    for (const code of verdict.codes) codes.add(code);
    const found = [verdict.breach, verdict.ms > LIMIT_MS ? `takes ${verdict.ms} ms` : undefined];
    if (verdict.compiled) {
      compiled += 1;
      if (compiled % 20 === 0) found.push(judgeProof(verdict.compiled, workspace));
      if (compiled % 60 === 0) found.push(await judgeRehearsal(verdict.compiled, workspace, MONDAY_MORNING));
    }
    for (const what of found) if (what !== undefined) breaches.push(`document ${index} (${how.join(', ')}): ${what}`);
  }
  expect(breaches).toEqual([]);
  // The documents are of every sort: a generator that breaks nothing, or everything at the door, proves nothing.
  expect(compiled).toBeGreaterThan(count / 50);
  expect([...codes]).toEqual(
    expect.arrayContaining([
      'not-json',
      'too-deep',
      'forbidden-key',
      'flow-shape',
      'flow-too-new',
      'kind-too-new',
      'unknown-kind',
      'setting',
      'duplicate-id',
      'dangling-edge',
      'unknown-exit',
      'exit-taken',
      'no-way-in',
      'not-connected',
      'loop-without-wait',
    ]),
  );
}, 120_000);

test.each(heavySorts)('a flow with something %s is dealt with within two seconds', (how) => {
  const { text } = heavyFlow(seed, how, flows);
  const { breach, ms } = timed(text, judgeFlow);
  expect(breach).toBeUndefined();
  expect(ms).toBeLessThan(LIMIT_MS);
});

describe.each(fileSorts)('of a $name file', (sort) => {
  const files = isLong ? 2_000 : 150;

  test('the whole ones open', () => {
    for (const text of sort.whole) expect(judgeFile(sort, text)).toEqual({ codes: [] });
  });

  test(`${files} damaged ones open or are refused with code, pointer and sentence (seed ${seed})`, () => {
    const breaches: string[] = [];
    let refused = 0;
    for (let index = 0; index < files; index += 1) {
      const { text, how } = brokenFile(sort, seed, index);
      const { codes, breach, ms } = timed(text, (broken) => judgeFile(sort, broken));
      if (codes.length > 0) refused += 1;
      if (breach !== undefined) breaches.push(`${index} (${how.join(', ')}): ${breach}`);
      if (ms > LIMIT_MS) breaches.push(`${index} (${how.join(', ')}): takes ${ms} ms`);
    }
    expect(breaches).toEqual([]);
    expect(refused).toBeGreaterThan(files / 3);
  }, 120_000);
});
