import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify from 'fastify';
import { afterAll, expect, test } from 'vitest';
import { appPages } from './app-pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'baton-storybook-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('Storybook is handed out where it was built, and says how to build it where it was not', async () => {
  const http = fastify();
  await appPages(http, join(folder, 'apps'), () => []);
  const missing = await http.inject('/storybook/');
  expect([missing.statusCode, missing.body.includes('npm run storybook:build')]).toEqual([503, true]);

  mkdirSync(join(folder, 'storybook-static'), { recursive: true });
  writeFileSync(join(folder, 'storybook-static', 'index.html'), '<title>Stories</title>');
  const built = await http.inject('/storybook/');
  expect([built.statusCode, built.body]).toEqual([200, '<title>Stories</title>']);
  expect(built.headers['x-frame-options']).toBe('SAMEORIGIN');
  expect((await http.inject('/storybook')).headers['location']).toBe('/storybook/');
  expect((await http.inject('/storybook/../package.json')).statusCode).not.toBe(200);
  await http.close();
});
