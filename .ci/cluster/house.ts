// A whole house on this machine: PostgreSQL, several servers, a balancer in front. For `npm run cluster` and what is tried on it.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, embeddedPostgres } from '@baton/host/postgres/testing';
import { balancer } from './balancer.ts';
import { type DatabaseAddress, databaseAddress } from './database-address.ts';
import { freePort } from './free-port.ts';

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
  /** Of the shipped flows only these are there, so that a start need not read and prove them all. */
  readonly flows?: readonly string[];
  /** The release that the servers begin with: the folder it is in. Default: this one. */
  readonly release?: string;
}

export interface ServerProcess {
  readonly port: number;
  readonly pid: () => number | undefined;
  readonly isUp: () => boolean;
  /** Resolves when it answers. @param release the folder of another release than the one before */
  start(release?: string): Promise<void>;
  kill(): Promise<void>;
  /** As a rolling upgrade does. */
  stop(): Promise<void>;
}

export interface ClusterHouse {
  readonly address: string;
  readonly postgres: EmbeddedPostgres;
  /** Under which the servers know the database. */
  readonly database: DatabaseAddress;
  readonly folder: string;
  readonly servers: readonly ServerProcess[];
  /** What has to be ended with it. */
  whenEnding(end: () => Promise<void>): void;
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
  const database = await databaseAddress(postgres);
  const flows = options.flows ? someFlows(join(folder, 'flows'), options.flows) : null;
  const servers: ServerProcess[] = [];
  for (let index = 0; index < options.processes; index += 1) {
    const env = {
      ...options.env,
      BATON_DATA: join(folder, `server-${index + 1}`),
      BATON_DATABASE: database.url,
      ...(flows === null ? {} : { BATON_FLOWS: flows }),
    };
    servers.push(await serverProcess(env, options));
  }
  // The first makes the tables; the others find them.
  await servers[0]?.start();
  await Promise.all(servers.slice(1).map((one) => one.start()));
  const front = await balancer(
    options.port === 0 ? await freePort() : options.port,
    servers.map(({ port }) => port),
  );
  const others: (() => Promise<void>)[] = [];
  return {
    address: front.address,
    whenEnding: (end) => void others.push(end),
    postgres,
    database,
    folder,
    servers,
    async end() {
      await front.stop();
      await Promise.all(servers.map((one) => one.stop()));
      await database.stop();
      for (const end of others) await end();
      await postgres.stop();
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A folder with some of the shipped flows and the demo around them. */
function someFlows(folder: string, names: readonly string[]): string {
  mkdirSync(folder, { recursive: true });
  for (const file of [...names.map((name) => `${name}.flow.json`), 'demo.workspace.json', 'demo.knowledge.json'])
    copyFileSync(join(root, 'flows', file), join(folder, file));
  return folder;
}

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

async function serverProcess(
  env: Readonly<Record<string, string>>,
  { release: first = root, say }: HouseOptions,
): Promise<ServerProcess> {
  const port = await freePort();
  let child: ChildProcess | null = null;
  let isUp = false;
  let from = first;
  const ended = async (signal: NodeJS.Signals): Promise<void> => {
    const before = child;
    child = null;
    isUp = false;
    if (!before || before.exitCode !== null || before.signalCode !== null) return;
    const exit = new Promise((resolve) => before.once('exit', resolve));
    before.kill(signal);
    await exit;
  };
  return {
    port,
    pid: () => child?.pid,
    isUp: () => isUp,
    async start(release = from) {
      from = release;
      const begun = spawn(process.execPath, [join(release, 'apps/server/src/main.ts')], {
        cwd: release,
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, PORT: String(port), ...env },
      });
      child = begun;
      running.add(begun);
      begun.once('exit', () => running.delete(begun));
      begun.stderr.on('data', (words: Buffer) => say?.(`${port}: ${words.toString().trimEnd()}`));
      while (begun.exitCode === null && begun.signalCode === null) {
        const isReady = await fetch(`http://127.0.0.1:${port}/ready`).then(
          (answer) => answer.ok,
          () => false,
        );
        if (isReady && child === begun) {
          isUp = true;
          return;
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      if (child === begun) throw new Error(`The server on port ${port} ended before it was ready.`);
    },
    kill: () => ended('SIGKILL'),
    stop: () => ended('SIGTERM'),
  };
}
