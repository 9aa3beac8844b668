// A bench for the test beside: one group that reads a room of the tree, one that fails.
import { runBench } from '../bench.ts';
import { inputRoot } from '../tree.ts';

/** The room that the test writes. By a name that is no literal: no room of the house is meant. */
const room = ['@baton', 'host'].join('/');

await runBench({
  file: import.meta.filename,
  groups: {
    value: async () => {
      const { value }: { value: number } = await import(room);
      return { value, inputs: inputRoot() };
    },
    broken: () => {
      throw new Error('Nothing to measure here.');
    },
  },
  better: { value: 'lower' },
});
