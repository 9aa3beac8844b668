// Finds a Chromium for tests: CHROMIUM_PATH, else the one packed in the npm package @sparticuz/chromium
// (Linux x64: the same build on every machine, no root, no apt), else Playwright's own download, else the system's.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, brotliDecompressSync } from 'node:zlib';

export interface Chromium {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
  readonly from: string;
}

// Root cannot use Chromium's sandbox. The rest stops its calls home, which a closed network refuses one by one,
// and keeps text rendering the same whatever the machine's font settings are.
const args = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
];

const env = (extra: Record<string, string>): Record<string, string> => ({
  ...(Object.fromEntries(Object.entries(process.env).filter(([, v]) => v !== undefined)) as Record<string, string>),
  ...extra,
});

async function packed(): Promise<Chromium | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const from = new URL('..', import.meta.resolve('@sparticuz/chromium'));
  const { version } = JSON.parse(readFileSync(new URL('package.json', from), 'utf8')) as { version: string };
  const dir = join(import.meta.dirname, '../node_modules/.cache/chromium', version);
  const exe = join(dir, 'chromium');
  if (!existsSync(exe)) {
    // Into a folder of this process's own, then renamed: two test runners may start at once.
    const tmp = `${dir}.${process.pid}`;
    mkdirSync(tmp, { recursive: true });
    await pipeline(
      createReadStream(new URL('bin/chromium.br', from)),
      createBrotliDecompress(),
      createWriteStream(join(tmp, 'chromium')),
    );
    chmodSync(join(tmp, 'chromium'), 0o755);
    for (const part of ['al2023', 'fonts']) {
      execFileSync('tar', ['-x', '-C', tmp], {
        input: brotliDecompressSync(readFileSync(new URL(`bin/${part}.tar.br`, from))),
      });
    }
    // Only the packed font (Open Sans), so that a screenshot does not depend on the machine's own fonts.
    writeFileSync(
      join(tmp, 'fonts.conf'),
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${dir}/fonts</dir><cachedir>${dir}/fonts-cache</cachedir></fontconfig>`,
    );
    try {
      renameSync(tmp, dir);
    } catch {
      rmSync(tmp, { recursive: true, force: true });
    }
  }
  const extra: Record<string, string> = { FONTCONFIG_FILE: join(dir, 'fonts.conf') };
  // A bare image lacks NSS: the package brings a copy.
  if (spawnSync(exe, ['--version']).status !== 0)
    extra.LD_LIBRARY_PATH = [join(dir, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return { executablePath: exe, args, env: env(extra), from: `@sparticuz/chromium ${version}` };
}

function onPath(names: string[]): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((d) => names.map((n) => join(d, n)))
    .find((p) => existsSync(p));
}

export async function findChromium(): Promise<Chromium> {
  const given = process.env.CHROMIUM_PATH;
  if (given) return { executablePath: given, args, env: env({}), from: 'CHROMIUM_PATH' };
  const found = await packed();
  if (found) return found;
  const { chromium } = await import('playwright');
  const own = chromium.executablePath();
  if (own && existsSync(own)) return { executablePath: own, args, env: env({}), from: 'playwright' };
  const system = onPath(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']);
  if (system) return { executablePath: system, args, env: env({}), from: 'system' };
  throw new Error(
    'No Chromium found. Run "npx playwright install chromium", or install one and set CHROMIUM_PATH to it.',
  );
}

if (import.meta.main) console.log((await findChromium()).executablePath);
