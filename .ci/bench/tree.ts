// A bench in a process of its own, on the packages of one tree; and, inside that process, which tree it is.
import { fork, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import type { Figures } from './compare.ts';

const here = resolve(import.meta.dirname, '../..');

export interface Tree {
  /** Measures one group once. Rejects with what the group threw. */
  readonly run: (group: string) => Promise<Figures>;
  readonly stop: () => void;
}

/** The folder of the tree that is measured: for benches that start a command of it (`apps/server/src/main.ts`). */
export function measuredRoot(): string {
  return process.env['BATON_BENCH_TREE'] ?? here;
}

/** The folder whose files (flows, rows) a bench takes as its input: of two trees the older one's, as the newer reads both. */
export function inputRoot(): string {
  return process.env['BATON_BENCH_INPUTS'] ?? here;
}

/** Arguments for a further process of node that a group starts, so that it runs on the same tree. */
export function nodeArguments(): readonly string[] {
  return process.execArgv;
}

/** Rejects if the bench cannot start on that tree, as when it imports a name from an entry that has none there. */
export async function startTree(file: string, { inputs, tree }: { inputs: string; tree?: string }): Promise<Tree> {
  const child = fork(file, [], {
    execArgv: tree === undefined ? [] : ['--import', `${import.meta.dirname}/resolve-in-tree.ts`],
    env: { ...process.env, BATON_BENCH_INPUTS: inputs, ...(tree === undefined ? {} : { BATON_BENCH_TREE: tree }) },
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  await answerOf(child, `The bench does not start on ${tree ?? here}.`);
  return {
    run: async (group) => {
      child.send({ group });
      const { figures, error } = await answerOf(child, `The bench ended while it measured "${group}".`);
      if (error !== undefined) throw new Error(error);
      return figures ?? {};
    },
    stop: () => void child.kill(),
  };
}

interface Answer {
  ready?: true;
  figures?: Figures;
  error?: string;
}

function answerOf(child: ChildProcess, otherwise: string): Promise<Answer> {
  return new Promise((answer, fail) => {
    const ended = (code: number | null) => fail(new Error(`${otherwise} It ended with ${code}; its words are above.`));
    child.once('exit', ended);
    child.once('message', (message: Answer) => {
      child.off('exit', ended);
      answer(message);
    });
  });
}
