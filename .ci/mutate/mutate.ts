// Changes the code in small ways, one at a time, and counts which of these mutants the tests notice. Not part of the checks: a whole
// run takes an hour of processor time. What a run has found is kept in reports/, and a later run tries only what has changed since.
//   npm run mutate -- [conversation] [handoff] [prove] [--files TEXT] [--every N] [--at-once N]
// --files: only files whose path contains it. --every: only each Nth block of ten lines, for an estimate.
// The last line of standard output is one JSON object: percent killed by package.
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { notMutated, targets, type Target } from './targets.ts';

/** Of a report in the format of the mutation testing elements, what is counted here. */
interface Report {
  files: { [file: string]: { mutants: Mutant[] } };
}

interface Mutant {
  mutatorName: string;
  replacement?: string;
  status: string;
  location: { start: { line: number; column: number } };
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    files: { type: 'string', default: '' },
    every: { type: 'string', default: '1' },
    'at-once': { type: 'string', default: '2' },
  },
});

const root = new URL('../../', import.meta.url).pathname;
const BLOCK_LINES = 10;
const NOTICED = new Set(['Killed', 'Timeout', 'RuntimeError', 'CompileError']);
const COUNTED = new Set([...NOTICED, 'Survived', 'NoCoverage']);

const wanted = positionals.length > 0 ? positionals : Object.keys(targets);
const copy = copyOfTheTree();
const killed: { [name: string]: number } = {};
try {
  for (const name of wanted) {
    const target = targets[name];
    if (!target) throw new Error(`There is no "${name}" to mutate. Choose from ${Object.keys(targets).join(', ')}.`);
    killed[name] = tell(name, mutate(name, target));
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
console.log(JSON.stringify({ killed_percent: killed }));

/** Mutants are written into the files themselves, so that imports between packages see them: into those of a copy. */
function copyOfTheTree(): string {
  const to = mkdtempSync(join(tmpdir(), 'baton-mutate-'));
  for (const file of run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], root).split('\0')) {
    if (file === '') continue;
    mkdirSync(dirname(join(to, file)), { recursive: true });
    cpSync(join(root, file), join(to, file), { force: true });
  }
  run('pnpm', ['install', '--frozen-lockfile', '--prefer-offline', '--silent'], to);
  return to;
}

function mutate(name: string, { mutate, tests }: Target): Report {
  const every = Number(values.every);
  const files = globSync(mutate, { cwd: copy }).filter((file) => !notMutated.test(file) && file.includes(values.files));
  const isPart = every > 1 || values.files !== '';
  const report = join(root, `reports/mutation/${name}${isPart ? '-part' : ''}.json`);
  mkdirSync(dirname(report), { recursive: true });
  const config = {
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: '.ci/mutate/vitest.config.ts', related: false },
    mutate: files.flatMap((file) => blocksOf(file, every)),
    inPlace: true,
    coverageAnalysis: 'perTest',
    ignoreStatic: true,
    concurrency: Number(values['at-once']),
    timeoutMS: 30_000,
    reporters: ['json', 'dots'],
    jsonReporter: { fileName: report },
    ...(isPart ? {} : { incremental: true, incrementalFile: join(root, `reports/mutation/${name}.incremental.json`) }),
  };
  writeFileSync(join(copy, 'stryker.config.json'), JSON.stringify(config));
  const { status } = spawnSync('stryker', ['run'], {
    cwd: copy,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, BATON_MUTATE_TESTS: tests.join('\n') },
  });
  if (status !== 0) throw new Error(`Stryker ended with ${status}; what it said stands above.`);
  return readReport(report);
}

/** The whole file, or each Nth block of its lines. */
function blocksOf(file: string, every: number): string[] {
  if (every <= 1) return [file];
  const lines = readFileSync(join(copy, file), 'utf8').split('\n').length;
  const blocks = Array.from({ length: Math.ceil(lines / BLOCK_LINES) }, (_, n) => n * BLOCK_LINES + 1);
  return blocks
    .filter((_, n) => n % every === file.length % every)
    .map((from) => `${file}:${from}-${from + BLOCK_LINES}`);
}

/** Writes down who survived, and returns the percent that did not. */
function tell(name: string, { files }: Report): number {
  const all = Object.entries(files).flatMap(([file, { mutants }]) =>
    mutants.filter(({ status }) => COUNTED.has(status)).map((mutant) => ({ file, ...mutant })),
  );
  const alive = all.filter(({ status }) => !NOTICED.has(status));
  for (const { file, location, mutatorName, replacement = '', status } of alive) {
    const change = replacement.replaceAll(/\s+/g, ' ').slice(0, 80);
    console.log(
      `${status === 'NoCoverage' ? 'untested' : 'survived'}  ${file}:${location.start.line}  ${mutatorName}  ${change}`,
    );
  }
  const percent = all.length === 0 ? 100 : Math.round((1000 * (all.length - alive.length)) / all.length) / 10;
  console.log(`${name}: ${all.length - alive.length} of ${all.length} mutants killed, ${percent} %`);
  return percent;
}

function run(command: string, args: string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}

function readReport(file: string): Report {
  return JSON.parse(readFileSync(file, 'utf8'));
}
