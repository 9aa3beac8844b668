// The same scenario on other engines. Run: node packages/rehearsal/tools/bench-peers.ts [--json]; the last line is one JSON object.
// Peers are installed on demand into a folder of the system's temporary ones, never into the workspace.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Peer {
  name: string;
  packages: { [name: string]: string };
  /** How many times as fast ours must be; without one the ratio is published as it is. */
  floor?: number;
  /** It cannot save a conversation: compared in memory, message by message. */
  inMemory?: true;
}

const botbuilder = { 'botbuilder-dialogs': '4.23.3', 'botbuilder-core': '4.23.3' };
const nodeRed = { 'node-red': '5.0.7' };
const peers: readonly Peer[] = [
  { name: 'bpmn-engine', packages: { 'bpmn-engine': '25.0.1' }, floor: 200 },
  { name: 'botbuilder-dialogs', packages: botbuilder, floor: 15 },
  { name: 'botbuilder-by-hand', packages: botbuilder },
  { name: 'inkjs', packages: { inkjs: '2.4.0' }, floor: 5 },
  { name: 'node-red', packages: nodeRed, floor: 10, inMemory: true },
  { name: 'node-red-by-hand', packages: nodeRed, inMemory: true },
  { name: 'robot3', packages: { robot3: '1.4.0' } },
  { name: 'javascript-state-machine', packages: { 'javascript-state-machine': '3.1.0' } },
];

const ROUNDS = 5;
const folder = join(tmpdir(), 'baton-bench-peers');
const tools = new URL('./bench/peers/', import.meta.url).pathname;

type Result =
  | {
      /** The best round of ours to the best of theirs: what else the machine does can only slow one down. */
      ratio: number;
      /** The lowest and the highest ratio of a single round. */
      between: [number, number];
      floor: number | null;
      met: boolean | null;
      steps_per_second: number;
      saved: boolean;
    }
  | { failed: string };

const failed = new Map<string, string>();
for (const peer of peers) {
  const missing = install(peer);
  if (missing) failed.set(peer.name, missing);
}
const rounds = Array.from({ length: ROUNDS }, (_, round) => playRound(round));
const results = Object.fromEntries(peers.map((peer) => [peer.name, resultOf(peer)]));
if (!process.argv.includes('--json'))
  for (const [name, result] of Object.entries(results)) console.log(told(name, result));
console.log(JSON.stringify({ peers: results }));

/** What went wrong, or nothing. Build scripts of the packages are not run. */
function install({ packages }: Peer): string | undefined {
  mkdirSync(folder, { recursive: true });
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) writeFileSync(manifest, '{"private":true}\n');
  const wanted = Object.entries(packages).filter(([name]) => !existsSync(join(folder, 'node_modules', name)));
  if (wanted.length === 0) return undefined;
  try {
    const names = wanted.map(([name, version]) => `${name}@${version}`);
    const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--silent'];
    execFileSync('npm', ['install', ...options, ...names], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    });
    return undefined;
  } catch (error) {
    return `cannot be installed here: ${firstLine(error)}`;
  }
}

/** Everybody once, each in a process of its own, so that what else the machine does falls on all of them alike. */
function playRound(round: number): Map<string, number> {
  console.error(`round ${round + 1} of ${ROUNDS}`);
  const speeds = new Map([
    ['saved', speed('baton', undefined)],
    ['in memory', speed('baton', true)],
  ]);
  for (const { name, inMemory } of peers) {
    if (failed.has(name)) continue;
    try {
      speeds.set(name, speed(name, inMemory));
    } catch (error) {
      failed.set(name, `cannot be run here: ${firstLine(error)}`);
    }
  }
  return speeds;
}

function resultOf({ name, floor, inMemory }: Peer): Result {
  const why = failed.get(name);
  if (why !== undefined) return { failed: why };
  const theirs = rounds.map((speeds) => speeds.get(name) ?? Number.NaN);
  const ours = rounds.map((speeds) => speeds.get(inMemory ? 'in memory' : 'saved') ?? Number.NaN);
  const ratios = ours.map((speed, i) => speed / (theirs[i] ?? Number.NaN));
  const ratio = twoDigits(Math.max(...ours) / Math.max(...theirs));
  return {
    ratio,
    between: [twoDigits(Math.min(...ratios)), twoDigits(Math.max(...ratios))],
    floor: floor ?? null,
    met: floor === undefined ? null : ratio >= floor,
    steps_per_second: Math.max(...theirs),
    saved: !inMemory,
  };
}

function twoDigits(value: number): number {
  return Math.round(value * 100) / 100;
}

function speed(name: string, inMemory: true | undefined): number {
  const out = execFileSync(process.execPath, ['run-peer.mjs', name, folder, ...(inMemory ? ['in-memory'] : [])], {
    cwd: tools,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 120_000,
  });
  const { stepsPerSecond }: { stepsPerSecond: number } = JSON.parse(out.trim().split('\n').at(-1) ?? '{}');
  return stepsPerSecond;
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n').find((line) => /Error|ERR/.test(line)) ?? text.slice(0, 200);
}

function told(name: string, result: Result | undefined): string {
  if (!result || 'failed' in result) return `${name.padEnd(26)} ${result?.failed ?? ''}`;
  const { ratio, between, floor, steps_per_second, saved } = result;
  const way = saved ? 'saved at every step' : 'in memory, per message';
  return `${name.padEnd(26)} ours is ${ratio} times as fast, ${between.join(' to ')} by round (${way}; theirs ${steps_per_second} steps/s)${floor === null ? '' : `, goal ${floor}`}`;
}
