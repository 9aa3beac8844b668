// A whole house on this machine: PostgreSQL, several servers, a balancer in front. For `npm run cluster` and what is tried on it.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, embeddedPostgres } from '@baton/host/postgres/testing';
import { balancer } from './balancer.ts';

export interface HouseOptions {
  readonly processes: number;
  /** Of the balancer; 0 takes any free one. */
  readonly port: number;
  /** Kept when given; default: a temporary one. */
  readonly folder?: string;
  readonly major?: 15 | 18;
  readonly fsync?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** What the servers have to say. */
  readonly say?: (line: string) => void;
}

export interface ServerProcess {
  readonly port: number;
  readonly pid: () => number | undefined;
  /** Resolves when it answers. */
  start(): Promise<void>;
  kill(): Promise<void>;
  /** As a rolling upgrade does. */
  stop(): Promise<void>;
}

export interface ClusterHouse {
  readonly address: string;
  readonly postgres: EmbeddedPostgres;
  readonly servers: readonly ServerProcess[];
  end(): Promise<void>;
}

const root = join(import.meta.dirname, '..', '..');

export async function clusterHouse(options: HouseOptions): Promise<ClusterHouse> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'baton-cluster-'));
  mkdirSync(folder, { recursive: true });
  // PostgreSQL runs as somebody else where root starts it, and has to get to its own folder in here.
  chmodSync(folder, 0o711);
  const postgres = await embeddedPostgres({
    major: options.major ?? 18,
    folder: join(folder, 'postgres'),
    fsync: options.fsync ?? true,
  });
  const servers: ServerProcess[] = [];
  for (let index = 0; index < options.processes; index += 1)
    servers.push(await serverProcess(join(folder, `server-${index + 1}`), postgres.url, options));
  // The first makes the tables; the others find them.
  await servers[0]?.start();
  await Promise.all(servers.slice(1).map((one) => one.start()));
  const front = await balancer(
    options.port === 0 ? await freePort() : options.port,
    servers.map(({ port }) => port),
  );
  return {
    address: front.address,
    postgres,
    servers,
    async end() {
      await front.stop();
      await Promise.all(servers.map((one) => one.stop()));
      await postgres.stop();
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function serverProcess(data: string, url: string, { env = {}, say }: HouseOptions): Promise<ServerProcess> {
  const port = await freePort();
  let child: ChildProcess | null = null;
  const ended = async (signal: NodeJS.Signals): Promise<void> => {
    const running = child;
    child = null;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const exit = new Promise((resolve) => running.once('exit', resolve));
    running.kill(signal);
    await exit;
  };
  return {
    port,
    pid: () => child?.pid,
    async start() {
      const begun = spawn(process.execPath, [join(root, 'apps/server/src/main.ts')], {
        cwd: root,
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, ...env, PORT: String(port), BATON_DATA: data, BATON_DATABASE: url },
      });
      child = begun;
      process.once('exit', () => begun.kill('SIGKILL'));
      begun.stderr.on('data', (words: Buffer) => say?.(`${port}: ${words.toString().trimEnd()}`));
      while (begun.exitCode === null && begun.signalCode === null) {
        const isReady = await fetch(`http://127.0.0.1:${port}/ready`).then(
          (answer) => answer.ok,
          () => false,
        );
        if (isReady) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      if (child === begun) throw new Error(`The server on port ${port} ended before it was ready.`);
    },
    kill: () => ended('SIGKILL'),
    stop: () => ended('SIGTERM'),
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (bound === null || typeof bound === 'string') throw new Error('No free port was found on 127.0.0.1.');
  return bound.port;
}
