import { defineConfig } from '@playwright/test';
import { findChromium } from '../chromium.ts';

const { executablePath, args, env } = await findChromium();

// Each journey starts its own server on a free port: nothing is shared and nothing is left running.
export default defineConfig({
  testDir: '.',
  globalSetup: './build-once.ts',
  outputDir: '../../test-results',
  workers: 1,
  timeout: 110_000,
  reporter: [['list']],
  use: { launchOptions: { executablePath, args, env }, viewport: { width: 1440, height: 900 } },
});
