// Plays recorded dialogues against a server of its own: real messages, scripted agents, a clock that runs faster.
//   npm run replay -- FILE [--flow standard-handoff] [--speed 60] [--at 16]
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Host } from '@baton/host';
import { readConfig } from '../../src/config.ts';
import { startServer } from '../../src/start-server.ts';
import { readDialogues, type Dialogue } from './read-dialogues.ts';
import { scriptedAgent } from './scripted-agent.ts';
import { scriptedCustomer } from './scripted-customer.ts';

const root = join(import.meta.dirname, '../../../..');
/** A Monday morning in the demo's office hours. */
const BEGINS = Date.parse('2026-11-23T09:30:00+01:00');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    flow: { type: 'string', default: 'standard-handoff' },
    speed: { type: 'string', default: '60' },
    at: { type: 'string', default: '16' },
  },
});
const [file] = positionals;
if (!file) {
  console.error('Name the file of dialogues: npm run replay -- FILE');
  process.exit(2);
}
process.exit(await replay(file, values.flow, Number(values.speed), Number(values.at)));

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    console.error(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
    return null;
  }
}

async function replay(path: string, flow: string, speed: number, atOnce: number): Promise<number> {
  const text = textOf(path);
  if (text === null) return 2;
  const { dialogues, problems } = readDialogues(text);
  for (const problem of problems) console.error(`${path}, ${problem}`);
  if (dialogues.length === 0) {
    console.error(
      `${path} has no dialogues. Each line is an object with "id" and "turns": [{ "role": "customer", "text": … }].`,
    );
    return 2;
  }
  const dataFolder = mkdtempSync(join(tmpdir(), 'baton-replay-'));
  const errors: string[] = problems.map((problem) => `${path}, ${problem}`);
  const onError = (error: string) => void errors.push(error);
  writeFileSync(join(dataFolder, 'clock'), `${Date.now()} ${BEGINS} ${speed}\n`);
  const read = readConfig({ PORT: '0', BATON_DATA: dataFolder, BATON_CLOCK: String(speed), BATON_LIMITS: 'off' }, root);
  if ('problem' in read) throw new Error(read.problem);
  const server = await startServer({ ...read.config, report: onError });
  const stopping = new AbortController();
  const done = new Set<string>();
  const agents = (await agentIds(server.address)).map((agent) =>
    scriptedAgent(server.address, agent, (id) => done.has(id), stopping.signal, onError).catch((error: unknown) => {
      // Whoever is told to go in the middle of a sentence has done nothing wrong.
      if (!stopping.signal.aborted) onError(`agent ${agent}: ${String(error)}`);
    }),
  );
  const began = performance.now();
  let lastTurnAt = began;
  const results: { conversation: string; ended: boolean }[] = [];
  const waiting = dialogues.map((dialogue, index) => ({ dialogue, leaves: index % 2 === 0 }));
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const result = await scriptedCustomer(next.dialogue, {
        address: server.address,
        flow,
        real: (virtualMs) => virtualMs / speed,
        leaves: next.leaves,
        signal: stopping.signal,
        onError,
        onDone: (id) => {
          done.add(id);
          lastTurnAt = performance.now();
        },
      }).catch((error: unknown) => {
        onError(`${next.dialogue.id}: ${String(error)}`);
        return null;
      });
      if (result) results.push(result);
      if (results.length % 32 === 0) console.error(`${results.length} of ${dialogues.length} dialogues`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  stopping.abort();
  await Promise.all(agents);
  const told = await tell(server.host, dialogues, results, (lastTurnAt - began) / 1000, errors);
  await server.stop();
  rmSync(dataFolder, { recursive: true, force: true });
  return told;
}

async function tell(
  host: Host,
  dialogues: readonly Dialogue[],
  results: readonly { conversation: string; ended: boolean }[],
  seconds: number,
  errors: readonly string[],
): Promise<number> {
  const endings = new Map<string, number>();
  const fired = new Map<string, number>();
  const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const { conversation, ended } of results) {
    const journal = (await host.entries({ kind: 'conversation', key: conversation }, 0, 10_000)).map(
      ({ entry }) => entry,
    );
    const closed = journal.findLast(({ type }) => type === 'closed');
    add(
      endings,
      ended
        ? `closed by the ${word(closed?.['by'], 'flow')}: ${word(closed?.['disposition'], 'no disposition')}`
        : 'no ending',
    );
    for (const entry of journal) {
      if (entry.type === 'triggered')
        add(fired, `trigger: ${word(entry['trigger'])}${entry['topic'] ? ` (${word(entry['topic'])})` : ''}`);
      if (['queued', 'connected', 'ticket', 'callbackBooked', 'agentLost', 'nobody', 'botFailed'].includes(entry.type))
        add(fired, entry.type);
      if (entry.type === 'host.inputFailed') add(fired, `failed inside: ${word(entry['message'])}`);
    }
  }
  const messages = dialogues.reduce((sum, { customer }) => sum + customer.length, 0);
  const without = dialogues.length - results.filter(({ ended }) => ended).length;
  console.log(`dialogues: ${dialogues.length}, customer messages: ${messages}`);
  console.log('\nhow they ended');
  print(endings);
  console.log('\nwhat happened');
  print(fired);
  console.log(`\nmessages per second up to the last customer turn: ${(messages / seconds).toFixed(1)}`);
  for (const error of errors.slice(0, 20)) console.error(error);
  console.log(`errors: ${errors.length}`);
  console.log(`conversations without an ending: ${without}`);
  return errors.length === 0 && without === 0 ? 0 : 1;
}

/** A journal field that is a text. */
function word(value: unknown, otherwise = ''): string {
  return typeof value === 'string' ? value : otherwise;
}

function print(counts: ReadonlyMap<string, number>): void {
  for (const [what, count] of [...counts].toSorted((a, b) => b[1] - a[1]))
    console.log(`  ${String(count).padStart(5)}  ${what}`);
}

async function agentIds(address: string): Promise<string[]> {
  const response = await fetch(`${address}/api/desk/agents`);
  const answer = (await response.json()) as { agents: { id: string }[] };
  return answer.agents.map(({ id }) => id);
}
