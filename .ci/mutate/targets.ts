export interface Target {
  /** Files whose code is changed. */
  readonly mutate: string;
  /** Tests that should notice. */
  readonly tests: readonly string[];
}

/** Where a wrong line costs most: what is done with a conversation, who gets it, and what is proved of a flow. */
export const targets: Readonly<Record<string, Target>> = {
  conversation: {
    mutate: 'packages/conversation/src/**/*.ts',
    tests: ['packages/conversation/src/**/*.test.ts'],
  },
  handoff: {
    mutate: 'packages/handoff/src/**/*.ts',
    tests: ['packages/handoff/src/**/*.test.ts'],
  },
  prove: {
    mutate: 'packages/compiler/src/prove/**/*.ts',
    tests: [
      'packages/compiler/src/**/*.test.ts',
      'packages/rehearsal/src/proofs.test.ts',
      'packages/rehearsal/src/known-values.test.ts',
    ],
  },
};

/** No tests, no fixtures of tests, no texts that only people read. */
export const notMutated = /\.test\.ts$|\/testing\/|\/index\.ts$|fixture-|strings\.ts$/;
