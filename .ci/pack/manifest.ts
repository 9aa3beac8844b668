// The package.json of a tarball, made from the one in the workspace.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { peerRanges, SCOPE } from './packed.ts';

export const root = join(import.meta.dirname, '../..');

const versions = z.record(z.string(), z.string()).default({});
const source = z.object({
  name: z.string(),
  exports: versions,
  dependencies: versions,
  peerDependencies: versions,
  peerDependenciesMeta: z.record(z.string(), z.object({ optional: z.boolean() })).default({}),
});
export type SourceManifest = z.infer<typeof source>;

export interface Entry {
  /** As in `exports`: `.` or `./react`. */
  readonly path: string;
  /** Without extension: `index`, `react`. */
  readonly name: string;
  /** The source, absolute. */
  readonly file: string;
}

export function readManifest(folder: string): SourceManifest {
  return source.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
}

/** The version all packages share: that of the house. */
export function houseVersion(): string {
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).version;
}

/** The entries that are code, and those that are style sheets; what only our own tests import is not packed. */
export function entriesOf(folder: string, { exports }: SourceManifest): { code: Entry[]; sheets: Entry[] } {
  const all = Object.entries(exports)
    .filter(([path]) => !path.endsWith('/testing'))
    .map(([path, file]) => ({
      path,
      name: path === '.' ? 'index' : path.slice(2).replace(/\.css$/, ''),
      file: join(folder, file),
    }));
  const isSheet = ({ path }: Entry) => path.endsWith('.css');
  return { code: all.filter((entry) => !isSheet(entry)), sheets: all.filter(isSheet) };
}

/** What the tarball's package.json says, under the house's own scope. */
export function packedManifest(
  folder: string,
  dist: { hasStyles: boolean; hasExamples: boolean; types: readonly string[] },
): object {
  const manifest = readManifest(folder);
  const { code, sheets } = entriesOf(folder, manifest);
  const catalog = readCatalog();
  const range = (name: string, wanted: string) => rangeOf(name, wanted, catalog);
  const ranges = (wanted: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(wanted).map(([name, version]) => [name, range(name, version)]));
  const peers = {
    ...Object.fromEntries(
      Object.keys(manifest.peerDependencies).map((name) => [name, peerRanges[name] ?? range(name, 'catalog:')]),
    ),
    ...Object.fromEntries(dist.types.map((name) => [name, name === '@types/node' ? '>=20' : '>=18'])),
  };
  const optional = {
    ...manifest.peerDependenciesMeta,
    ...Object.fromEntries(dist.types.map((name) => [name, { optional: true }])),
  };
  const sheetPaths = new Set(sheets.map(({ path }) => path));
  if (dist.hasStyles) for (const path of ['./styles.css', './styles-unlayered.css']) sheetPaths.add(path);
  return {
    name: manifest.name,
    version: houseVersion(),
    description: firstSentence(folder),
    license: 'MIT',
    keywords: ['chatbot', 'handoff', 'support', 'flow'],
    type: 'module',
    engines: { node: '>=20' },
    sideEffects: sheetPaths.size > 0 ? ['**/*.css'] : false,
    exports: {
      ...Object.fromEntries(
        code.map(({ path, name }) => [path, { types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` }]),
      ),
      ...(dist.hasStyles ? { './styles': { types: './dist/styles.d.ts', default: './dist/styles.js' } } : {}),
      // With a type, so that a host's compiler takes the import of a sheet whatever it knows of sheets.
      ...Object.fromEntries(
        [...sheetPaths].map((path) => [path, { types: './dist/sheet.d.ts', default: `./dist/${path.slice(2)}` }]),
      ),
      ...(dist.hasExamples ? { './example/*.json': './example/*.json' } : {}),
      './package.json': './package.json',
    },
    files: ['dist', ...(dist.hasExamples ? ['example'] : [])],
    dependencies: ranges(manifest.dependencies),
    ...(Object.keys(peers).length > 0 ? { peerDependencies: peers } : {}),
    ...(Object.keys(optional).length > 0 ? { peerDependenciesMeta: optional } : {}),
  };
}

function rangeOf(name: string, wanted: string, catalog: ReadonlyMap<string, string>): string {
  if (wanted.startsWith('workspace:')) return houseVersion();
  if (wanted !== 'catalog:') return wanted;
  const version = catalog.get(name);
  if (version === undefined) throw new Error(`${name} is not in the catalog of pnpm-workspace.yaml. Add it there.`);
  return /^\d/.test(version) ? `^${version}` : version;
}

/** The workspace's catalog. It is a flat list of names and versions, so it is read line by line. */
function readCatalog(): ReadonlyMap<string, string> {
  const text = readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8');
  const list = /^catalog:\n((?: {2}.*\n)+)/m.exec(text)?.[1] ?? '';
  return new Map(
    [...list.matchAll(/^ {2}'?([^':\s]+)'?: (\S+)$/gm)].map(([, name = '', version = '']) => [name, version]),
  );
}

/** What the README says first, which is what a registry shows. */
export function firstSentence(folder: string): string {
  const file = join(folder, 'README.md');
  if (!existsSync(file)) throw new Error(`${folder} has no README.md, which a tarball needs.`);
  const paragraph = readFileSync(file, 'utf8').split(/\n\s*\n/)[1] ?? '';
  return (/^.*?[.:](?=\s|$)/s.exec(paragraph)?.[0] ?? paragraph)
    .replace(/\s+/g, ' ')
    .replace(/[`*]/g, '')
    .replace(/:$/, '.');
}

/** A text in which the house's scope is another one. */
export function inScope(text: string, scope: string): string {
  return scope === SCOPE ? text : text.replaceAll(`${SCOPE}/`, `${scope}/`);
}
