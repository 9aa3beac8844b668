// A whole server in a process of its own, with the customers who write to it, and the processor time it takes.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { measuredRoot, nodeArguments } from '../../../../.ci/bench/tree.ts';

export interface MeasuredServer {
  readonly begin: (flow?: string) => Promise<Customer>;
  /** Opens the stream of a desk of this agent, and keeps it open. */
  readonly desk: (agent: string) => Promise<() => void>;
  readonly agents: () => Promise<string[]>;
  /** User and system time so far, in milliseconds. */
  readonly cpuMs: () => number;
  /** Ends it. Where it was profiled, the file. */
  readonly stop: () => Promise<string | null>;
  readonly remove: () => void;
}

export interface Customer {
  readonly id: string;
  readonly says: (text: string) => Promise<void>;
  /** Reads the stream after a line until it has brought one of at least `until`; resolves with the newest line. */
  readonly connects: (after: number, until: number) => Promise<number>;
  readonly newest: () => Promise<number>;
}

const begun = z.object({ id: z.string(), token: z.string() });
/** Linux counts a process's time in hundredths of a second. */
const TICK_MS = 10;
const AT_ONCE = 8;
/** Proofs of the shipped flows run after the start; figures begin when they are done. */
const SETTLED_MS = 1_500;

export async function measuredServer({ profile = false } = {}): Promise<MeasuredServer> {
  const folder = mkdtempSync(join(tmpdir(), 'baton-bench-server-'));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const profiled = profile ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : [];
  const child = spawn(process.execPath, [...nodeArguments(), ...profiled, 'apps/server/src/main.ts'], {
    cwd: measuredRoot(),
    stdio: ['ignore', 'ignore', 2],
    env: { ...process.env, PORT: String(port), BATON_DATA: join(folder, 'data'), BATON_LIMITS: 'off' },
  });
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const cpuMs = (): number => cpuOf(child);
  await answering(address, child);
  for (let before = -1; cpuMs() - before > SETTLED_MS / 10;) {
    before = cpuMs();
    await pause(SETTLED_MS);
  }

  async function ask(path: string, body?: object, token?: string): Promise<unknown> {
    const response = await fetch(address + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return response.json();
  }

  return {
    cpuMs,
    remove,
    async agents() {
      const { agents } = z
        .object({ agents: z.array(z.object({ id: z.string() })) })
        .parse(await ask('/api/desk/agents'));
      return agents.map(({ id }) => id);
    },
    async begin(flow = 'standard-handoff') {
      const { id, token } = begun.parse(await ask('/api/conversations', { flow }));
      let sent = 0;
      return {
        id,
        async says(text) {
          sent += 1;
          await ask(`/api/conversations/${id}/messages`, { clientId: `m${sent}`, text }, token);
        },
        connects: (after, until) => readUntil(`${address}/api/conversations/${id}/stream?after=${after}`, token, until),
        async newest() {
          const read = z
            .object({ events: z.array(z.object({ seq: z.number() })) })
            .parse(await ask(`/api/conversations/${id}`, undefined, token));
          return read.events.at(-1)?.seq ?? 0;
        },
      };
    },
    async desk(agent) {
      const { session } = z.object({ session: z.string() }).parse(await ask('/api/desk/sign-on', { agent }));
      const control = new AbortController();
      const response = await fetch(`${address}/api/desk/stream`, {
        headers: { authorization: `Bearer ${session}` },
        signal: control.signal,
      });
      void response.body?.pipeTo(new WritableStream(), { signal: control.signal }).catch(() => undefined);
      return () => control.abort();
    },
    async stop() {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
      const file = readdirSync(folder).find((name) => name.endsWith('.cpuprofile'));
      return file === undefined ? null : join(folder, file);
    },
  };
}

const WORDS = [
  'Where is my parcel?',
  'How do I return a lamp?',
  'Do you ship to Norway?',
  'What does express cost?',
  'Is the Arbor lamp in stock?',
  'Can I pay by invoice?',
];

/** So many messages to these customers in turn, a few at a time; resolves with the processor time for each in milliseconds. */
export async function cpuPerMessage(
  server: MeasuredServer,
  customers: readonly Customer[],
  messages: number,
): Promise<number> {
  const before = server.cpuMs();
  let next = 0;
  const work = async (): Promise<void> => {
    for (let mine = next; mine < messages; mine = next) {
      next += 1;
      await customers[mine % customers.length]?.says(WORDS[mine % WORDS.length] ?? '');
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await pause(SETTLED_MS);
  return (server.cpuMs() - before) / messages;
}

async function readUntil(url: string, token: string, until: number): Promise<number> {
  const control = new AbortController();
  const response = await fetch(url, { headers: { authorization: `Bearer ${token}` }, signal: control.signal });
  if (!response.ok || !response.body) throw new Error(`The stream answered ${response.status}.`);
  let newest = 0;
  let rest = '';
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.startsWith('id: ')) newest = Number(line.slice(4));
    // A page that has seen everything is sent nothing but the words that it may come again.
    if (newest >= until || until === 0) break;
  }
  control.abort();
  return newest;
}

function cpuOf({ pid }: ChildProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

async function answering(address: string, child: ChildProcess): Promise<void> {
  for (let patience = 2_400; patience > 0; patience -= 1) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode} before it answered.`);
    const answers = await fetch(`${address}/api/time`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answers) return;
    await pause(50);
  }
  throw new Error(`Nothing answers at ${address}.`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
