import { readdirSync, readFileSync } from 'node:fs';
import { build } from 'vite';
import { describe, expect, test } from 'vitest';
import { gzipSync } from 'node:zlib';
import { rooms } from './rooms.ts';

const root = new URL('../', import.meta.url);
const manifest = (
  dir: string,
): {
  name: string;
  exports?: Record<string, string>;
  dependencies?: object;
  peerDependencies?: object;
  devDependencies?: object;
} => JSON.parse(readFileSync(new URL(`${dir}/package.json`, root), 'utf8'));

const found = ['packages', 'apps'].flatMap((folder) =>
  readdirSync(new URL(folder, root), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [`${folder}/${entry.name}`] : [],
  ),
);

test('every room of the house stands in the table', () => {
  expect(found.toSorted()).toEqual(Object.keys(rooms).toSorted());
});

describe.each(Object.entries(rooms))('%s', (dir, room) => {
  test('imports what the table allows, and nothing else', () => {
    const { dependencies = {}, peerDependencies = {} } = manifest(dir);
    expect([...Object.keys(dependencies), ...Object.keys(peerDependencies)].toSorted()).toEqual(
      [...room.imports].toSorted(),
    );
  });

  test('its README gives the reason for each dependency, and its decisions', () => {
    const { dependencies = {}, peerDependencies = {}, devDependencies = {} } = manifest(dir);
    const names = Object.keys({ ...dependencies, ...peerDependencies, ...devDependencies });
    const readme = readFileSync(new URL(`${dir}/README.md`, root), 'utf8');
    const reasons = /^## Dependencies\n([^]*?)(?=^## |$(?![^]))/m.exec(readme)?.[1] ?? '';
    expect(names.filter((name) => !name.startsWith('@types/') && !reasons.includes(`\`${name}\``))).toEqual([]);
    expect(readme).toContain('\n## Decisions\n');
  });

  test.each(room.headless)('its entry %s is headless and free of server code', async (entry) => {
    const { modules } = await bundle(entryOf(dir, entry));
    expect(modules.length).toBeGreaterThan(0);
    expect(modules.filter((id) => /\.(tsx|css)$|node_modules\/(react|react-dom|preact)\/|\/sqlite\//.test(id))).toEqual(
      [],
    );
  });
});

// What a page pays for the parts that are embedded.
test('runtime with xstate stays under 20 kB gz', async () => {
  expect(await gzippedKb(entryOf('packages/runtime', '.'))).toBeLessThanOrEqual(20);
});

function entryOf(dir: string, entry: string): string {
  const path = manifest(dir).exports?.[entry];
  if (path === undefined) throw new Error(`${dir} has no entry ${entry}.`);
  return new URL(`${dir}/${path}`, root).pathname;
}

async function gzippedKb(entry: string, external: string[] = []): Promise<number> {
  const { code } = await bundle(entry, external, true);
  const kb = gzipSync(code, { level: 9 }).length / 1000;
  console.log(`${entry.slice(root.pathname.length)}: ${kb.toFixed(1)} kB gz`);
  return kb;
}

async function bundle(
  entry: string,
  external: string[] = [],
  minify = false,
): Promise<{ modules: string[]; code: string }> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: root.pathname,
    build: {
      write: false,
      minify,
      target: 'es2022',
      lib: { entry, formats: ['es'], fileName: 'bundle' },
      rollupOptions: { external },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) => ('output' in one ? one.output : []));
  const chunks = outputs.flatMap((chunk) => (chunk.type === 'chunk' ? [chunk] : []));
  return {
    modules: chunks.flatMap((chunk) => Object.keys(chunk.modules)),
    code: chunks.map((chunk) => chunk.code).join('\n'),
  };
}
