import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { expect, it } from 'vitest';

it('the whole chat with its transport and twelve languages is at most 40 kB gzipped', async () => {
  const built = await build({
    configFile: false,
    root: new URL('..', import.meta.url).pathname,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: 'src/embed.ts', name: 'BatonEmbed', formats: ['iife'], fileName: () => 'embed.js' },
    },
  });
  const outputs = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  const code = outputs.map((file) => (file.type === 'chunk' ? file.code : String(file.source))).join('');
  expect(code).toContain('baton-chat');
  expect(gzipSync(code).length).toBeLessThanOrEqual(40_000);
});
