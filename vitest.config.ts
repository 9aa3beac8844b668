import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium } from './.ci/chromium.ts';

const { executablePath, args, env } = await findChromium();

// Found before the first test: a dependency that Vite discovers late reloads the page in mid-run.
const optimizeDeps = { include: ['@xyflow/react', 'immer', 'zustand', 'zustand/vanilla'] };

// A function: vitest writes the project's name into the object it is given.
const browser = () => ({
  enabled: true as const,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: { executablePath, args, env } }),
  instances: [{ browser: 'chromium' as const }],
});

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          // Nothing runs at import in this house, so files can share a worker: a third of the time is saved.
          isolate: false,
          include: [
            'packages/*/src/**/*.test.ts',
            'apps/*/src/**/*.test.ts',
            '.storybook/examples/*/src/**/*.test.ts',
            '.ci/**/*.test.ts',
          ],
          testTimeout: 20_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: ['packages/*/src/**/*.test.tsx', 'apps/*/src/**/*.test.tsx'],
          exclude: ['**/*.browser.test.tsx', '**/node_modules/**'],
        },
      },
      {
        plugins: [react()],
        optimizeDeps,
        test: {
          name: 'browser',
          include: ['packages/*/src/**/*.browser.test.tsx'],
          browser: browser(),
          // A busy machine draws late, and a click while the canvas still moves may go astray.
          expect: { poll: { timeout: 10_000 } },
          retry: 1,
        },
      },
      {
        extends: true,
        optimizeDeps,
        plugins: [storybookTest({ configDir: `${import.meta.dirname}/.storybook` })],
        test: { name: 'stories', browser: browser() },
      },
    ],
  },
});
