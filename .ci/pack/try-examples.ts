// Installs the tarballs in empty folders outside the workspace and runs each example as a stranger would:  npm run test:examples
// Vite with React 18 and 19, `tsc --strict` with the libraries' types checked too, Node 20, 22 and 24. Needs the npm registry.
// The last line of standard output is one JSON object: what was tried, and how it went.
import { execFileSync, spawn } from 'node:child_process';
import {
  createReadStream,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { findChromium } from '../chromium.ts';
import { tryHostPage, writeHostPage } from './host-page.ts';
import { root } from './manifest.ts';
import { pack, type Tarball } from './pack.ts';
import { SCOPE } from './packed.ts';

const NODES = ['20', '22', '24'] as const;

const work = mkdtempSync(join(tmpdir(), 'baton-examples-'));
/** `works`, or what went wrong. */
const outcome: Record<string, string> = {};

async function attempt(what: string, run: () => Promise<void> | void): Promise<void> {
  try {
    await run();
    outcome[what] = 'works';
  } catch (error) {
    outcome[what] = error instanceof Error ? error.message.slice(0, 2_000) : String(error);
  }
  console.log(`${outcome[what] === 'works' ? 'works' : 'FAILS'}  ${what}`);
  if (outcome[what] !== 'works') console.error(outcome[what]);
}

/** An example in a folder of its own, with the tarballs in the place of a registry's packages. */
function install(example: string, tarballs: readonly Tarball[], { react }: { react?: string } = {}): string {
  const folder = join(work, react === undefined ? example : `${example}-react-${react}`, 'examples', example);
  cpSync(join(root, 'examples', example), folder, { recursive: true });
  cpSync(join(root, 'flows'), join(folder, '../../flows'), { recursive: true });
  const file = join(folder, 'package.json');
  const manifest: { dependencies: Record<string, string>; devDependencies?: Record<string, string> } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  // Every package of the house at the top, so that none is looked for in the registry.
  for (const { name, file: tarball } of tarballs) manifest.dependencies[`${SCOPE}/${name}`] = `file:${tarball}`;
  if (react !== undefined) {
    for (const name of ['react', 'react-dom']) manifest.dependencies[name] = `^${react}.0.0`;
    for (const name of ['@types/react', '@types/react-dom'])
      manifest.devDependencies = { ...manifest.devDependencies, [name]: `^${react}.0.0` };
  }
  writeFileSync(file, JSON.stringify(manifest));
  run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline'], folder);
  return folder;
}

function run(command: string, args: readonly string[], folder: string, input = ''): string {
  try {
    // Vite's build, by which the packages were made, leaves NODE_ENV=production behind, and npm then leaves out what is for development.
    const { NODE_ENV: _, ...env } = process.env;
    return execFileSync(command, args, { cwd: folder, encoding: 'utf8', input, env, stdio: ['pipe', 'pipe', 'pipe'] });
  } catch (error) {
    const told = error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
    throw new Error(`${command} ${args.join(' ')}: ${told}\n${error instanceof Error ? error.message : ''}`);
  }
}

/** Node in another version, from npm. */
function nodeOf(version: string): string {
  const folder = join(work, `node-${version}`);
  const packed = `node-${process.platform}-${process.arch}`;
  if (!existsSync(folder)) {
    mkdirSync(folder);
    writeFileSync(join(folder, 'package.json'), '{"private":true}');
    run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', `${packed}@${version}`], folder);
  }
  return join(folder, 'node_modules', packed, 'bin/node');
}

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** Serves a built page to a browser until the look is over. */
async function look(folder: string, see: (page: Page) => Promise<void>): Promise<void> {
  const server = createServer((request, reply) => {
    const file = join(folder, 'dist', request.url === '/' ? 'index.html' : (request.url ?? ''));
    if (!existsSync(file)) return void reply.writeHead(404).end();
    reply.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(reply);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { executablePath, args, env } = await findChromium();
  const browser = await chromium.launch({ executablePath, args, env });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const broken: string[] = [];
    page.on('pageerror', ({ message }) => broken.push(message));
    const bound: AddressInfo | string | null = server.address();
    await page.goto(`http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}/`);
    await see(page);
    if (broken.length > 0) throw new Error(`The page reports: ${broken.join('; ')}`);
  } finally {
    await browser.close();
    server.close();
  }
}

async function tryBuilder(folder: string): Promise<void> {
  run('npm', ['run', 'check'], folder);
  run('npm', ['run', 'build'], folder);
  await look(folder, async (page) => {
    const own = page.locator('[data-palette]').getByRole('button', { name: 'Next batch' });
    await own.click();
    await page.locator('output', { hasText: 'bakery-next-batch' }).waitFor({ state: 'attached' });
    await page.getByText('The bakery').first().waitFor();
    await page.getByText('fresh from the oven').waitFor();
  });
}

async function tryChat(folder: string): Promise<void> {
  run('npm', ['run', 'check'], folder);
  run('npm', ['run', 'build'], folder);
  await look(folder, async (page) => {
    await page.getByRole('textbox').fill('Where is my parcel?');
    await page.keyboard.press('Enter');
    await page.getByText(/tracking number/).waitFor();
  });
}

function tryBot(node: string, folder: string): void {
  const said = run(node, ['bot.mjs'], folder, 'Where is my parcel?\n');
  if (!said.includes('tracking number')) throw new Error(`The bot said: ${said}`);
}

async function tryService(node: string, folder: string): Promise<void> {
  const data = mkdtempSync(join(work, 'data-'));
  const service = spawn(node, ['service.mjs'], { cwd: folder, env: { ...process.env, PORT: '0', DATA: data } });
  const ended = new Promise<number | null>((resolve) => service.on('close', resolve));
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let told = '';
      const listen = (part: Buffer) => {
        told += part.toString();
        const found = /listening at (\S+)/.exec(told)?.[1];
        if (found !== undefined) resolve(found);
      };
      service.stdout.on('data', listen);
      service.stderr.on('data', listen);
      service.on('close', () => reject(new Error(`The service ended: ${told}`)));
    });
    const post = async (path: string, body: object, token = '') => {
      const response = await fetch(`${address}/support/api/conversations${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify(body),
      });
      if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
      const answer: { id: string; token: string } = await response.json();
      return answer;
    };
    const { id, token } = await post('', {});
    await post(`/${id}/messages`, { clientId: 'm1', text: 'Where is my parcel?' }, token);
  } finally {
    service.kill('SIGTERM');
  }
  if ((await ended) !== 0) throw new Error('The service did not end as it should.');
}

async function main(): Promise<void> {
  const tarballs = await pack({ to: join(work, 'tarballs'), staged: join(work, 'staged') });
  for (const react of ['19', '18'])
    await attempt(`react-page: Vite, React ${react}, tsc --strict, own kind added`, () =>
      tryBuilder(install('react-page', tarballs, { react })),
    );
  await attempt('host-page: 200 probes unchanged both ways, strict policy, 100 times in and out', async () => {
    const folder = install('react-page', tarballs);
    writeHostPage(folder);
    run('npx', ['vite', 'build', '--config', 'host-page.config.ts'], folder);
    await tryHostPage(folder);
  });
  await attempt('chat-page: Vite, tsc --strict, answered in the page', () => tryChat(install('chat-page', tarballs)));
  const bot = install('node-bot', tarballs);
  const service = install('fastify-service', tarballs);
  for (const version of NODES) {
    await attempt(`node-bot: Node ${version}`, () => tryBot(nodeOf(version), bot));
    // SQLite is in Node from 22 on.
    if (version !== '20') await attempt(`fastify-service: Node ${version}`, () => tryService(nodeOf(version), service));
  }
}

try {
  await main();
  if (Object.values(outcome).some((one) => one !== 'works')) process.exitCode = 1;
  console.log(JSON.stringify(outcome));
} finally {
  rmSync(work, { recursive: true, force: true });
}
