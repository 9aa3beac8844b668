// A server of a journey's own: a fresh data folder, a free port, a faster clock that begins on a Monday morning.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

export interface House {
  readonly address: string;
  /** Waits until the server has told its operator something, such as the link to set it up; resolves with what the pattern found. */
  said(pattern: RegExp): Promise<RegExpExecArray>;
  /** As a power cut would: no goodbye. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Stopped, and started again at another time of the house. */
  sleepsUntil(isoTime: string): Promise<void>;
  close(): Promise<void>;
}

export interface HouseOptions {
  /** ISO time of the first moment. */
  startsAt: string;
  /** How many times faster than the wall. */
  factor: number;
  env?: Record<string, string>;
}

export async function openHouse({ startsAt, factor, env = {} }: HouseOptions): Promise<House> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'baton-journey-'));
  const port = await freePort();
  const setClock = (isoTime: string): void =>
    writeFileSync(join(dataFolder, 'clock'), `${Date.now()} ${Date.parse(isoTime)} ${factor}\n`);
  setClock(startsAt);
  let child: ChildProcess | undefined;
  let told = '';
  const address = `http://127.0.0.1:${port}`;

  const start = async (): Promise<void> => {
    const started = spawn(process.execPath, ['apps/server/src/main.ts'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...env, PORT: String(port), BATON_DATA: dataFolder, BATON_CLOCK: String(factor) },
    });
    child = started;
    started.stderr?.on('data', (part: Buffer) => {
      told += part.toString();
      process.stderr.write(part);
    });
    await answering(address, started);
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  await start();
  return {
    address,
    start,
    async said(pattern) {
      const patience = performance.now() + 60_000;
      while (performance.now() < patience) {
        const found = pattern.exec(told);
        if (found) return found;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`The server never said ${pattern}; it said:\n${told}`);
    },
    kill: () => end('SIGKILL'),
    async sleepsUntil(isoTime) {
      await end('SIGTERM');
      setClock(isoTime);
      await start();
    },
    async close() {
      await end('SIGTERM');
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

async function answering(address: string, child: ChildProcess): Promise<void> {
  const patience = performance.now() + 120_000;
  while (performance.now() < patience) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode} before it answered.`);
    try {
      if ((await fetch(`${address}/api/time`)).ok) return;
    } catch {
      // Not listening yet: that is what is being waited for.
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Nothing answers at ${address}.`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
