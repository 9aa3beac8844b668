// Builds one package as others install it: ESM for each entry, one declaration file for each entry, at most one style sheet.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import cascadeLayers from '@csstools/postcss-cascade-layers';
import postcss from 'postcss';
import { rolldown } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';
import { build } from 'vite';
import { entriesOf, readManifest, root, type Entry, type SourceManifest } from './manifest.ts';
import { SCOPE } from './packed.ts';

export interface Built {
  /** Whether there is a `dist/styles.css`. */
  readonly hasStyles: boolean;
  /** Packages of types that the declarations ask for and the package does not bring, sorted. */
  readonly types: string[];
}

export interface BuildParts {
  /** The folder that `emitTypes` wrote. */
  readonly declarations: string;
  /** The built style sheet of another package of the house, when it has one. */
  readonly sheetOf: (name: string) => string | undefined;
}

/**
 * Writes `dist` of one package into a folder.
 *
 * @param source the package in the workspace
 * @param dist where its files go
 */
export async function buildPackage(
  source: string,
  dist: string,
  { declarations, sheetOf }: BuildParts,
): Promise<Built> {
  const manifest = readManifest(source);
  const { code, sheets } = entriesOf(source, manifest);
  await writeCode(source, code, dist, manifest);
  await bundleTypes(source, code, dist, declarations);
  for (const { name, file } of sheets) {
    // The whole sheet of a package holds its source sheet already.
    if (file.endsWith('.ts')) writeFileSync(join(dist, `${name}.css`), listOfImports(file));
  }
  const hasStyles = await gatherStyles(dist, manifest, sheetOf);
  if (hasStyles || sheets.length > 0) writeFileSync(join(dist, 'sheet.d.ts'), 'export {};\n');
  return { hasStyles, types: typesAskedFor(dist, manifest) };
}

/** Everything that is installed beside the package stays an import. */
function isForeign(id: string): boolean {
  return !id.startsWith('.') && !id.startsWith('/') && !id.startsWith('\0');
}

const inputOf = (entries: readonly Entry[]) => Object.fromEntries(entries.map(({ name, file }) => [name, file]));

async function writeCode(
  source: string,
  entries: readonly Entry[],
  dist: string,
  manifest: SourceManifest,
): Promise<void> {
  const result = await build({
    configFile: false,
    root: source,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: dist,
      emptyOutDir: true,
      target: 'es2022',
      minify: false,
      cssMinify: true,
      lib: { entry: inputOf(entries), formats: ['es'], cssFileName: 'styles' },
      rolldownOptions: {
        external: isForeign,
        output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
      },
    },
  });
  const known = new Set([...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies)]);
  const chunks = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  for (const chunk of chunks) {
    if (chunk.type !== 'chunk') continue;
    for (const id of [...chunk.imports, ...chunk.dynamicImports]) {
      if (id.startsWith('node:') || chunks.some(({ fileName }) => fileName === id)) continue;
      if (!known.has(packageOf(id)))
        throw new Error(
          `${manifest.name} imports ${id}, which is not among its dependencies. List it in its package.json.`,
        );
    }
  }
}

/** Declarations of every package of the house, file by file, as `bundleTypes` needs them. Takes a few seconds. */
export function emitTypes(to: string): void {
  const tsc = join(root, 'node_modules/.bin/tsc');
  execFileSync(tsc, ['-p', join(root, '.ci/tsconfig/pack.json'), '--outDir', to], { stdio: ['ignore', 2, 2] });
}

/** Writes one declaration file for each entry, from what `emitTypes` wrote. */
export async function bundleTypes(
  source: string,
  entries: readonly Entry[],
  dist: string,
  declarations: string,
): Promise<void> {
  const folder = join(declarations, basename(source));
  const declarationOf = (file: string) => file.replace(/\.tsx?$/, '.d.ts');
  const bundle = await rolldown({
    cwd: source,
    input: Object.fromEntries(
      entries.map(({ name, file }) => [name, join(folder, declarationOf(relative(source, file)))]),
    ),
    external: isForeign,
    plugins: [
      {
        name: 'declarations-beside-their-sources',
        resolveId: (id, importer) =>
          /^\.\.?\/.*\.tsx?$/.test(id) && !id.endsWith('.d.ts') && importer
            ? join(dirname(importer), declarationOf(id))
            : null,
      },
      // The declarations are there already, so the generator is never asked; this one needs no TypeScript.
      dts({ dtsOnly: true, cwd: source, tsconfig: false, sourcemap: false, generator: 'oxc' }),
    ],
  });
  await bundle.write({ dir: dist, format: 'es', entryFileNames: '[name].js', chunkFileNames: 'parts/[name].js' });
  await bundle.close();
}

/** A script that only imports sheets, as the sheet it means. */
function listOfImports(file: string): string {
  const imports = [...readFileSync(file, 'utf8').matchAll(/^import '([^']+)';$/gm)].map(([, id = '']) => id);
  if (imports.length === 0) throw new Error(`${file} imports no style sheet.`);
  return imports.map((id) => `@import '${id}';\n`).join('');
}

/** One sheet holds all that the package shows, that of the controls it stands on included. */
async function gatherStyles(
  dist: string,
  manifest: SourceManifest,
  sheetOf: (name: string) => string | undefined,
): Promise<boolean> {
  const file = join(dist, 'styles.css');
  if (!existsSync(file)) return false;
  const before = Object.keys(manifest.dependencies)
    .filter((name) => name.startsWith(`${SCOPE}/`))
    .flatMap((name) => sheetOf(basename(name)) ?? []);
  const text = [...before, readFileSync(file, 'utf8')].join('\n');
  writeFileSync(file, text);
  writeFileSync(join(dist, 'styles-unlayered.css'), await unlayered(text));
  // The same as a module: a shadow root adopts its sheet from a text.
  writeFileSync(join(dist, 'styles.js'), `export const styles = ${JSON.stringify(text)};\n`);
  writeFileSync(
    join(dist, 'styles.d.ts'),
    `/** The text of \`styles.css\`, for a shadow root. */\nexport declare const styles: string;\n`,
  );
  return true;
}

/**
 * The same sheet for a page whose own rules for bare elements are in no layer, and would win over all that is in one: layers become
 * specificity, in their order.
 */
async function unlayered(text: string): Promise<string> {
  // Behind an empty layer for the page, so that the lowest of ours stands above it, too.
  const { css } = await postcss([cascadeLayers()]).process(`@layer page;${text}`, { from: undefined });
  return css;
}

const TYPES: Readonly<Record<string, string>> = { react: '@types/react', 'react-dom': '@types/react-dom' };

function typesAskedFor(dist: string, manifest: SourceManifest): string[] {
  const found = new Set<string>();
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.d.ts')) continue;
    const text = readFileSync(join(dist, file), 'utf8');
    for (const [, id = ''] of text.matchAll(/(?:from|import\()\s*["']([^"']+)["']/g)) {
      if (id.startsWith('node:')) found.add('@types/node');
      const types = TYPES[packageOf(id)];
      if (types !== undefined && Object.hasOwn(manifest.peerDependencies, packageOf(id))) found.add(types);
    }
    if (/\bNodeJS\.|\bBuffer\b/.test(text)) found.add('@types/node');
  }
  return [...found].toSorted();
}

function packageOf(id: string): string {
  return id.split('/', id.startsWith('@') ? 2 : 1).join('/');
}
