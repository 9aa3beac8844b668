// The tests that mutants of one package are tried against: the globs of BATON_MUTATE_TESTS, one a line.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    isolate: false,
    include: (process.env['BATON_MUTATE_TESTS'] ?? '').split('\n'),
    testTimeout: 60_000,
  },
});
