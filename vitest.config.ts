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

// What is waited for comes, late on a busy machine: one generous limit, which only a fault ever reaches.
const patience = { testTimeout: 120_000, hookTimeout: 120_000, expect: { poll: { timeout: 60_000 } } };

export default defineConfig({
  test: {
    // All cores: by default one is left to a person at the keyboard, which on two cores doubles the time.
    maxWorkers: '100%',
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
          ...patience,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: ['packages/*/src/**/*.test.tsx', 'apps/*/src/**/*.test.tsx'],
          exclude: ['**/*.browser.test.tsx', '**/node_modules/**'],
          setupFiles: ['.ci/patient-dom.ts'],
          ...patience,
        },
      },
      {
        plugins: [react()],
        optimizeDeps,
        test: {
          name: 'browser',
          include: ['packages/*/src/**/*.browser.test.tsx'],
          browser: browser(),
          // A click while the canvas still moves may go astray.
          retry: 1,
          ...patience,
        },
      },
      {
        extends: true,
        optimizeDeps,
        plugins: [storybookTest({ configDir: `${import.meta.dirname}/.storybook` })],
        test: { name: 'stories', browser: browser(), ...patience },
      },
    ],
  },
});
