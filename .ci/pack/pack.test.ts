// What others install, as they would see it. The long form, which runs every example, is `npm run test:examples`.
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rooms } from '../rooms.ts';
import { inScope } from './manifest.ts';
import { pack, tooLarge, type Tarball } from './pack.ts';
import { packedNames, SCOPE } from './packed.ts';

const staged = mkdtempSync(join(tmpdir(), 'baton-pack-test-'));
let tarballs: readonly Tarball[] = [];

beforeAll(async () => {
  tarballs = await pack({ to: join(staged, 'tarballs'), staged });
}, 240_000);
afterAll(() => rmSync(staged, { recursive: true, force: true }));

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
    expect(files.filter((file) => file.endsWith('.css')).length).toBeLessThanOrEqual(name === 'ui' ? 2 : 1);
  });

  test('publint finds nothing', async () => {
    const bytes = bytesOf(name);
    const tarball = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    const { messages, pkg } = await publint({ pack: { tarball }, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  test('its types are right for who imports it (arethetypeswrong)', async () => {
    const found = await checkPackage(createPackageFromTarballData(new Uint8Array(bytesOf(name))), {
      excludeEntrypoints: [/\.css$/, './package.json'],
    });
    if (!found.types) throw new Error(`${name} has no types.`);
    // ESM alone: nothing for `require` of Node before 22, nor for resolution without `exports`.
    const modern = found.problems.filter(
      (problem) => !('resolutionKind' in problem) || ['node16-esm', 'bundler'].includes(problem.resolutionKind),
    );
    expect(modern).toEqual([]);
  });
});

test('the scope of all names is one constant', () => {
  const code = readFileSync(join(staged, 'editor/dist/index.js'), 'utf8');
  expect(code).toContain(`from "${SCOPE}/flow"`);
  expect(inScope(code, '@ours')).not.toContain(`${SCOPE}/`);
  expect(inScope(code, '@ours')).toContain('from "@ours/flow"');
});
