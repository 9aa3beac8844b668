// The command with a terminal of its own; and as a person runs it, a process.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../run-command.ts';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));
const flows = fileURLToPath(new URL('../../../../flows/', import.meta.url));

export const STANDARD = `${flows}standard-handoff.flow.json`;

export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

/** Runs a command in this process; `typed` is what comes in on standard input. */
export async function baton(args: readonly string[], typed = ''): Promise<Ran> {
  let out = '';
  let err = '';
  const code = await runCommand(args, {
    out: (text) => void (out += `${text}\n`),
    err: (text) => void (err += `${text}\n`),
    colour: false,
    input: Readable.from([typed]),
    prompt: null,
  });
  return { code, out, err };
}

/** Runs `baton` as a process of its own: its streams, its exit code. */
export function batonProcess(args: readonly string[], typed = ''): Promise<Ran> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [main, ...args], { stdio: 'pipe' });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', failed);
    child.on('close', (code) => done({ code, out, err }));
    child.stdin.end(typed);
  });
}

/** A folder of its own, gone with the machine's temporary files. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'baton-cli-'));
}

interface Drawn {
  nodes: { id: string; config: Record<string, unknown> }[];
  edges: { id: string; to: { node: string } }[];
}

/** The standard flow, changed, as a file of its own beside nothing else. */
export function changedFlow(change: (flow: Drawn) => void): string {
  const flow: Drawn = JSON.parse(readFileSync(STANDARD, 'utf8'));
  change(flow);
  const file = join(newFolder(), 'changed.flow.json');
  writeFileSync(file, `${JSON.stringify(flow, null, 2)}\n`);
  return file;
}
