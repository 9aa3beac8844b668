// What others install, as they would see it. The long form, which runs every example, is `npm run test:examples`.
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { rooms } from '../rooms.ts';
import { inScope, root } from './manifest.ts';
import { pack, tooLarge, type Tarball } from './pack.ts';
import { packedNames, SCOPE } from './packed.ts';
import { undocumented } from './undocumented.ts';

/** A stranger's project; the packages are put together where an installer would put them. */
const host = mkdtempSync(join(tmpdir(), 'baton-pack-test-'));
const staged = join(host, 'node_modules', SCOPE);
let tarballs: readonly Tarball[] = [];

beforeAll(async () => {
  tarballs = await pack({ to: join(host, 'tarballs'), staged });
}, 240_000);
afterAll(() => rmSync(host, { recursive: true, force: true }));

const filesOf = (name: string) => readdirSync(join(staged, name), { recursive: true, encoding: 'utf8' });
const bytesOf = (name: string) => readFileSync(tarballs.find((tarball) => tarball.name === name)?.file ?? '');

test('what a package stands on is packed before it', () => {
  packedNames.forEach((name, place) => {
    const ours = rooms[`packages/${name}`]?.imports.filter((one) => one.startsWith(`${SCOPE}/`)) ?? [];
    const before = packedNames.slice(0, place).map((one) => `${SCOPE}/${one}`);
    expect(
      ours.filter((one) => !before.includes(one)),
      name,
    ).toEqual([]);
  });
});

test('no tarball is larger than it may be', () => {
  expect(tarballs.map(({ name }) => name)).toEqual([...packedNames]);
  expect(tooLarge(tarballs)).toEqual([]);
});

describe.each(packedNames)('%s', (name) => {
  test('holds code, declarations, licence and README, and neither stories nor tests', () => {
    const files = filesOf(name);
    expect(files).toEqual(
      expect.arrayContaining(['LICENSE', 'README.md', 'package.json', 'dist/index.js', 'dist/index.d.ts']),
    );
    expect(files.filter((file) => /stories|\.test\.|(?<!\.d)\.tsx?$/.test(file))).toEqual([]);
    expect(files.filter((file) => file.endsWith('.css')).length).toBeLessThanOrEqual(name === 'ui' ? 3 : 2);
  });

  test('every public name says what it is: shapes, units, errors, sources', () => {
    expect(undocumented(join(staged, name, 'dist'))).toEqual([]);
  });

  test('publint finds nothing', async () => {
    const bytes = bytesOf(name);
    const tarball = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    const { messages, pkg } = await publint({ pack: { tarball }, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  test('its types are right for who imports it (arethetypeswrong)', async () => {
    const found = await checkPackage(createPackageFromTarballData(new Uint8Array(bytesOf(name))), {
      excludeEntrypoints: [/\.(css|json)$/],
    });
    if (!found.types) throw new Error(`${name} has no types.`);
    // ESM alone: nothing for `require` of Node before 22, nor for resolution without `exports`.
    const modern = found.problems.filter(
      (problem) => !('resolutionKind' in problem) || ['node16-esm', 'bundler'].includes(problem.resolutionKind),
    );
    expect(modern).toEqual([]);
  });
});

test('a sheet without layers holds every rule above those of a page for bare elements', () => {
  const rules = readFileSync(join(staged, 'ui/dist/styles-unlayered.css'), 'utf8').replaceAll(
    /@keyframes[^{]*\{(?:[^{}]*\{[^{}]*\})*\}/g,
    '',
  );
  expect(rules).not.toContain('@layer');
  const bare = [...rules.matchAll(/([^{}]+)\{[^{}]*\}/g)]
    .map(([, selector = '']) => selector.trim())
    .filter((selector) => !selector.startsWith('@') && !selector.includes(':not(#\\#)'));
  expect(bare).toEqual([]);
});

describe('in a project outside of the workspace', () => {
  beforeAll(() => {
    for (const name of libraries()) link(name);
    writeFileSync(join(host, 'package.json'), '{ "private": true, "type": "module" }');
  });

  test('tsc --strict finds nothing in any declaration, those of the libraries beneath included', () => {
    const entries = packedNames.flatMap((name) =>
      Object.keys(manifestOf(name).exports)
        .filter((path) => !/\.(css|json)$/.test(path))
        .map((path) => `${SCOPE}/${name}${path.slice(1)}`),
    );
    expect(entries.length).toBeGreaterThan(packedNames.length);
    const sheets = packedNames.flatMap((name) =>
      Object.keys(manifestOf(name).exports)
        .filter((path) => path.endsWith('.css'))
        .map((path) => `${SCOPE}/${name}${path.slice(1)}`),
    );
    expect(sheets).toContain(`${SCOPE}/editor/styles.css`);
    writeFileSync(
      join(host, 'all.ts'),
      [
        ...entries.map((entry, index) => `export * as e${index} from '${entry}';\n`),
        ...sheets.map((sheet) => `import '${sheet}';\n`),
      ].join(''),
    );
    const options = {
      strict: true,
      skipLibCheck: false,
      noEmit: true,
      target: 'es2022',
      lib: ['es2024', 'dom', 'dom.iterable'],
      module: 'nodenext',
      types: ['node'],
    };
    writeFileSync(join(host, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['all.ts'] }));
    const checked = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', host], { encoding: 'utf8' });
    expect(checked.stdout).toBe('');
    expect(checked.status).toBe(0);
  }, 120_000);

  test('the fifteen lines of the README of run are fifteen, and a customer is answered in plain Node', async () => {
    const lines = /```js\n([^]*?)```/.exec(readFileSync(join(staged, 'run/README.md'), 'utf8'))?.[1] ?? '';
    expect(lines.trim().split('\n').length).toBeLessThanOrEqual(15);
    writeFileSync(join(host, 'bot.mjs'), lines);
    const bot = spawn(process.execPath, ['bot.mjs'], { cwd: host });
    let told = '';
    for (const stream of [bot.stdout, bot.stderr]) stream.on('data', (part) => (told += String(part)));
    await new Promise<void>((resolve) => {
      bot.stdout.on('data', () => told.includes('tracking number') && resolve());
      bot.on('close', () => resolve());
    });
    const ended = new Promise((resolve) => bot.on('close', resolve));
    bot.kill();
    if (bot.exitCode === null) await ended;
    expect(told).toMatch(/session-1 · bot: .*tracking number/);
  }, 60_000);

  test('the entries of the builder and the cards can be loaded where there is no page, as a server that renders does', () => {
    const loaded = spawnSync(
      process.execPath,
      ['--input-type=module', '-e', `await import('${SCOPE}/editor'); await import('${SCOPE}/nodes/react');`],
      { cwd: host, encoding: 'utf8' },
    );
    expect(loaded.stderr).toBe('');
  }, 60_000);
});

const manifest = z.object({
  exports: z.record(z.string(), z.unknown()),
  dependencies: z.record(z.string(), z.string()),
  peerDependencies: z.record(z.string(), z.string()).default({}),
});
const manifestOf = (name: string) =>
  manifest.parse(JSON.parse(readFileSync(join(staged, name, 'package.json'), 'utf8')));

/** What an installer would fetch beside the packages of the house. */
function libraries(): string[] {
  const names = packedNames.flatMap((name) => {
    const { dependencies, peerDependencies } = manifestOf(name);
    return [...Object.keys(dependencies), ...Object.keys(peerDependencies)];
  });
  return [...new Set(names)].filter((name) => !name.startsWith(`${SCOPE}/`));
}

/** The long form installs from a registry; here each library is the one that the workspace has. */
function link(name: string): void {
  const found = [join(root, 'node_modules', name), join(root, 'node_modules/.pnpm/node_modules', name)].find(
    existsSync,
  );
  if (found === undefined) throw new Error(`${name} is not installed in the workspace.`);
  mkdirSync(dirname(join(host, 'node_modules', name)), { recursive: true });
  symlinkSync(realpathSync(found), join(host, 'node_modules', name));
}

test('the scope of all names is one constant', () => {
  const code = readFileSync(join(staged, 'run/dist/index.js'), 'utf8');
  expect(code).toContain(`from "${SCOPE}/flow"`);
  expect(inScope(code, '@ours')).not.toContain(`${SCOPE}/`);
  expect(inScope(code, '@ours')).toContain('from "@ours/flow"');
});
