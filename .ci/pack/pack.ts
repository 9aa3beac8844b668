// Writes the tarballs that others install:  npm run pack -- DIR [--scope @yours]
// Prints one line for each, then one JSON object with their sizes in bytes.
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPackage, emitTypes } from './build-package.ts';
import { houseVersion, inScope, packedManifest, root } from './manifest.ts';
import { packed, packedExamples, packedNames, SCOPE, type PackedName } from './packed.ts';

export interface Tarball {
  readonly name: PackedName;
  /** Absolute. */
  readonly file: string;
  readonly bytes: number;
  /** What is in it, still unpacked: for checks, until `staged` is removed. */
  readonly folder: string;
}

export interface PackOptions {
  /** Where the tarballs go; made when it is not there. */
  readonly to: string;
  /** Where the packages are put together. */
  readonly staged: string;
  readonly scope?: string;
  readonly names?: readonly PackedName[];
}

/** Builds and packs, one after the other: a style sheet holds those of the packages before it. */
export async function pack({ to, staged, scope = SCOPE, names = packedNames }: PackOptions): Promise<Tarball[]> {
  mkdirSync(to, { recursive: true });
  const declarations = join(staged, '.types');
  emitTypes(declarations);
  const tarballs: Tarball[] = [];
  for (const name of names) tarballs.push(await packOne(name, { to, staged, scope, declarations }));
  return tarballs;
}

async function packOne(
  name: PackedName,
  { to, staged, scope, declarations }: { to: string; staged: string; scope: string; declarations: string },
): Promise<Tarball> {
  const source = join(root, 'packages', name);
  const folder = join(staged, name);
  const dist = join(folder, 'dist');
  const built = await buildPackage(source, dist, {
    declarations,
    sheetOf(other) {
      const sheet = join(staged, other, 'dist/styles.css');
      return existsSync(sheet) ? readFileSync(sheet, 'utf8') : undefined;
    },
  });
  copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  copyFileSync(join(source, 'README.md'), join(folder, 'README.md'));
  const examples = Object.entries(packedExamples[name] ?? {});
  for (const [as, file] of examples) cpSync(join(root, file), join(folder, 'example', as));
  const manifest = packedManifest(source, { ...built, hasExamples: examples.length > 0 });
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  if (scope !== SCOPE) renameIn(folder, scope);
  const printed = execFileSync('pnpm', ['pack', '--pack-destination', to], { cwd: folder, encoding: 'utf8' });
  const file = join(to, `${scope.slice(1)}-${name}-${houseVersion()}.tgz`);
  if (!existsSync(file)) throw new Error(`pnpm pack did not write ${file}. It said: ${printed}`);
  return { name, file, bytes: statSync(file).size, folder };
}

function renameIn(folder: string, scope: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(js|ts|json|md|css)$/.test(name)) continue;
    const file = join(folder, name);
    writeFileSync(file, inScope(readFileSync(file, 'utf8'), scope));
  }
}

/** The tarballs that are larger than they may be, as sentences. */
export function tooLarge(tarballs: readonly Tarball[]): string[] {
  return tarballs.flatMap(({ name, bytes }) =>
    bytes > packed[name] * 1000
      ? [`${name} has ${(bytes / 1000).toFixed(1)} kB; at most ${packed[name]} kB are allowed (.ci/pack/packed.ts).`]
      : [],
  );
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { scope: { type: 'string' } }, allowPositionals: true });
  const [folder] = positionals;
  const scope = values.scope ?? SCOPE;
  if (folder === undefined || !/^@[a-z0-9][a-z0-9._-]*$/.test(scope)) {
    console.error(
      'Say where the tarballs go, and under which npm scope if not @baton:  npm run pack -- DIR [--scope @yours]',
    );
    process.exitCode = 2;
    return;
  }
  const staged = mkdtempSync(join(tmpdir(), 'baton-pack-'));
  try {
    const tarballs = await pack({ to: resolve(folder), staged, scope });
    for (const { name, bytes, file } of tarballs)
      console.log(`${name.padEnd(14)}${(bytes / 1000).toFixed(1).padStart(7)} kB  ${file}`);
    const sentences = tooLarge(tarballs);
    for (const sentence of sentences) console.error(sentence);
    if (sentences.length > 0) process.exitCode = 1;
    console.log(JSON.stringify(Object.fromEntries(tarballs.map(({ name, bytes }) => [name, bytes]))));
  } finally {
    rmSync(staged, { recursive: true, force: true });
  }
}

if (import.meta.main) await main();
