// What every bench of the house stands on: its groups of figures run here, or here and in an earlier state side by side.
import { comparison, type Better, type Comparison, type Figures, type Round } from './compare.ts';
import { checkOut } from './checkout.ts';
import { startTree, type Tree } from './tree.ts';

export interface Bench {
  /** `import.meta.filename` of the bench: the file that is run once more for each of the two trees. */
  readonly file: string;
  /** Each group measures for itself and answers numbers, by name or in objects by name. Groups of both trees take turns. */
  readonly groups: { readonly [group: string]: () => Figures | Promise<Figures> };
  /** Which way is better, by the first name of a figure. Figures without it are shown and not judged. */
  readonly better: { readonly [figure: string]: Better };
  /** By name, the figure whose inverse ratio it is: how many times as fast as before. Only with `--against`. */
  readonly speedups?: { readonly [name: string]: string };
  /** Says the figures to a reader. Left out with `--json`. */
  readonly report?: (figures: Figures) => void;
}

/**
 * Runs a bench. Its last line on standard output is one JSON object: the figures, each the median of its rounds, and with `--against REV`
 * also `against: { commit, figures: { name: { now, before, ratio, best, between } }, worse: [names], missing: { group: why } }`.
 * Options: `--json`, `--against REV`, `--rounds N` (3), `--only GROUP,GROUP`.
 */
export async function runBench(bench: Bench): Promise<void> {
  if (process.send) return serveGroups(bench.groups);
  const { json, against, rounds, only } = optionsOf(process.argv.slice(2), Object.keys(bench.groups));
  if (against === undefined) {
    const figures: Figures = {};
    for (const name of only) Object.assign(figures, await bench.groups[name]?.());
    if (!json) bench.report?.(figures);
    console.log(JSON.stringify(figures));
    return;
  }
  const before = checkOut(against);
  const trees: Tree[] = [];
  try {
    const here = await startTree(bench.file, { inputs: before.root });
    trees.push(here);
    const there = await startTree(bench.file, { inputs: before.root, tree: before.root });
    trees.push(there);
    const played = await playRounds(here, there, only, rounds);
    const result = comparison(played, bench.better);
    if (!json) bench.report?.(result.figures);
    if (!json) for (const line of result.lines) console.log(line);
    const against = { commit: before.commit, ...result.against };
    console.log(JSON.stringify({ ...result.figures, ...speedupsOf(bench, result), against }));
  } finally {
    for (const tree of trees) tree.stop();
    before.remove();
  }
}

function speedupsOf({ speedups = {} }: Bench, { against }: Comparison): Figures {
  return Object.fromEntries(
    Object.entries(speedups).flatMap(([name, figure]) => {
      const ratio = against.figures[figure]?.ratio;
      return ratio ? [[name, 1 / ratio]] : [];
    }),
  );
}

/** Every group in both trees, then again: in even rounds this tree goes first, in odd ones the other. */
async function playRounds(here: Tree, there: Tree, groups: readonly string[], rounds: number): Promise<Round[]> {
  const played: Round[] = [];
  const missing = new Map<string, string>();
  for (let round = 0; round < rounds; round += 1) {
    for (const group of groups) {
      console.error(`round ${round + 1} of ${rounds}: ${group}`);
      const measured: { now: Figures; before: Figures } = { now: {}, before: {} };
      const turns = [
        async () => {
          measured.now = await here.run(group);
        },
        async () => {
          if (missing.has(group)) return;
          try {
            measured.before = await there.run(group);
          } catch (error) {
            missing.set(group, error instanceof Error ? error.message : String(error));
          }
        },
      ];
      for (const turn of round % 2 === 0 ? turns : turns.toReversed()) await turn();
      const why = missing.get(group);
      played.push({ group, ...measured, ...(why === undefined ? {} : { missing: why }) });
    }
  }
  return played;
}

/** In the process of one tree: each message names a group; its figures are the answer. */
export function serveGroups(groups: Bench['groups']): void {
  process.on('message', (asked: { group: string }) => {
    const answer = async () => {
      const group = groups[asked.group];
      if (!group) throw new Error(`The bench has no group "${asked.group}".`);
      return { figures: await group() };
    };
    answer().then(
      (done) => process.send?.(done),
      (error: unknown) => process.send?.({ error: error instanceof Error ? error.message : String(error) }),
    );
  });
  process.on('disconnect', () => process.exit(0));
  process.send?.({ ready: true });
}

interface Options {
  json: boolean;
  against: string | undefined;
  rounds: number;
  only: readonly string[];
}

function optionsOf(args: readonly string[], groups: readonly string[]): Options {
  const valueOf = (option: string) => {
    const at = args.indexOf(option);
    const value = args[at + 1];
    if (at >= 0 && value === undefined) throw new Error(`${option} needs a value.`);
    return at < 0 ? undefined : value;
  };
  const only = valueOf('--only')?.split(',') ?? groups;
  const unknown = only.find((name) => !groups.includes(name));
  if (unknown !== undefined) throw new Error(`--only: "${unknown}" is none of ${groups.join(', ')}.`);
  const rounds = Number(valueOf('--rounds') ?? 3);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds must be a whole number above 0.');
  return { json: args.includes('--json'), against: valueOf('--against'), rounds, only };
}
