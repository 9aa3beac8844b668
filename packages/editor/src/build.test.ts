// What a host carries for the editor: its size, and whether its sheet keeps to its layers.
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { beforeAll, expect, test } from 'vitest';

interface Built {
  script: string;
  sheets: string[];
}

let built: Built;

beforeAll(async () => {
  const result = await build({
    configFile: `${import.meta.dirname}/../vite.config.ts`,
    logLevel: 'error',
    build: { write: false },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((part) => ('output' in part ? part.output : []));
  built = {
    script: outputs.flatMap((file) => (file.type === 'chunk' ? [file.code] : [])).join('\n'),
    sheets: outputs.flatMap((file) =>
      file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : [],
    ),
  };
}, 60_000);

test('the editor is at most 300 kB compressed, styles included, React not', () => {
  const script = gzipSync(built.script).length;
  const sheet = gzipSync(built.sheets.join('')).length;
  console.log(`editor: ${(script / 1000).toFixed(1)} kB script and ${(sheet / 1000).toFixed(1)} kB styles, compressed`);
  expect(script).toBeGreaterThan(50_000);
  expect(script + sheet).toBeLessThanOrEqual(300_000);
});

test('React is the host’s own', () => {
  expect(built.script).toMatch(/from\s*["']react["']/);
  expect(built.script).not.toContain('__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE=');
});

test('there is one sheet, and every rule of it is inside a layer', () => {
  expect(built.sheets).toHaveLength(1);
  expect(outsideLayers(built.sheets[0] ?? '')).toEqual([]);
});

test('the layers come in the order of the house', () => {
  const first = (layer: string) => built.sheets[0]?.search(new RegExp(`@layer ${layer}\\b`)) ?? -1;
  const places = ['reset', 'tokens', 'ui', 'editor', 'app'].map(first);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places[0]).toBe(0);
});

test('nothing reaches into the page around the editor', () => {
  expect(built.sheets[0]).not.toMatch(/(^|[},\s])(html|body)[\s,{]/);
});

/** The beginnings of what stands at the top level and is no layer. */
function outsideLayers(sheet: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  const text = sheet.replace(/\/\*.*?\*\//gs, '');
  for (let i = 0; i < text.length; i += 1) {
    const letter = text[i];
    if (letter === '{') depth += 1;
    else if (letter === '}') depth -= 1;
    if (depth !== 0 || (letter !== '}' && letter !== ';')) continue;
    const rule = text.slice(start, i + 1).trim();
    start = i + 1;
    if (!rule.startsWith('@layer')) found.push(rule.slice(0, 60));
  }
  return found;
}
