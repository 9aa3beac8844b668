import { defineConfig } from '@playwright/test';
import { findChromium } from '../chromium.ts';

const { executablePath, args, env } = await findChromium();

// Each journey starts its own server on a free port: nothing is shared and nothing is left running.
export default defineConfig({
  testDir: '.',
  globalSetup: './build-once.ts',
  outputDir: '../../test-results',
  // They wait for one another and for clocks more than they work.
  workers: 2,
  // What is waited for comes, late on a busy machine: one generous limit, which only a fault ever reaches.
  timeout: 400_000,
  expect: { timeout: 60_000 },
  reporter: [['list']],
  use: { launchOptions: { executablePath, args, env }, viewport: { width: 1440, height: 900 } },
});
