// A simulated week of a whole house. Run: npm run week -- --seed N [--seeds COUNT] [--customers N] [--agents N] [--against REV] [--notes];
// the last line is one JSON object. With --against each seed is played in an earlier state of the house as well, where that can play it.
import { parseArgs } from 'node:util';
import { messageLibrary, nodeKinds } from '@baton/nodes';
import { serveGroups } from '../../../.ci/bench/bench.ts';
import { checkOut } from '../../../.ci/bench/checkout.ts';
import type { Figures } from '../../../.ci/bench/compare.ts';
import { startTree, type Tree } from '../../../.ci/bench/tree.ts';
import { demoWorkspace, drawnFlow, shipped } from '../src/testing/demo.ts';
import { simulateWeek, type Week } from '../src/week/simulate-week.ts';

/** In a process of an earlier tree there are no arguments: they come along in the environment. */
const ARGUMENTS = 'BATON_WEEK_ARGUMENTS';
const args: string[] = process.env[ARGUMENTS]?.split('\n') ?? process.argv.slice(2);
const { values } = parseArgs({
  args,
  options: {
    seed: { type: 'string', default: '1' },
    seeds: { type: 'string', default: '1' },
    customers: { type: 'string', default: '20000' },
    agents: { type: 'string', default: '40' },
    against: { type: 'string' },
    notes: { type: 'boolean', default: false },
  },
});
const first = Number(values.seed);
const seeds = Array.from({ length: Number(values.seeds) }, (_, i) => first + i);

/** These are to be 0 in every week. */
const ZERO = ['silence_over_limit_seconds', 'places_lost', 'promises_broken_unseen'] as const;

if (process.send)
  serveGroups(Object.fromEntries(seeds.map((seed) => [String(seed), async () => ({ ...(await play(seed)) })])));
else await main();

async function main(): Promise<void> {
  const before = values.against === undefined ? null : checkOut(values.against);
  let there: Tree | string = 'not asked for';
  try {
    if (before) {
      process.env[ARGUMENTS] = args.join('\n');
      there = await startTree(import.meta.filename, { inputs: before.root, tree: before.root }).catch(reasonOf);
    }
    const weeks: (Week & { seed: number })[] = [];
    const earlier: (Figures & { seed: number })[] = [];
    for (const seed of seeds) {
      const week = await play(seed);
      weeks.push({ seed, ...week });
      say(seed, week);
      if (typeof there === 'string') continue;
      const figures = await there.run(String(seed)).catch(reasonOf);
      if (typeof figures === 'string') there = figures;
      else earlier.push({ seed, ...figures });
    }
    const most = (list: readonly object[], name: string): number =>
      Math.max(0, ...list.map((week) => Number(Object.entries(week).find(([key]) => key === name)?.[1] ?? 0)));
    const worst = (list: readonly object[]) => Object.fromEntries(ZERO.map((name) => [name, most(list, name)]));
    const against = before && {
      against: {
        commit: before.commit,
        ...(earlier.length > 0 ? { ...worst(earlier), weeks: earlier } : {}),
        ...(typeof there === 'string' ? { missing: there } : {}),
      },
    };
    if (typeof there === 'string' && before)
      console.log(`${before.commit.slice(0, 7)} does not play this week: ${there}`);
    console.log(JSON.stringify({ seeds, ...worst(weeks), weeks, ...against }));
  } finally {
    if (typeof there !== 'string') there.stop();
    before?.remove();
  }
}

async function play(seed: number): Promise<Week> {
  const { notes, ...week } = await simulateWeek({
    seed,
    customers: Number(values.customers),
    agents: Number(values.agents),
    flow: drawnFlow(JSON.parse(shipped('standard-handoff.flow.json'))),
    registry: nodeKinds,
    library: messageLibrary,
    workspace: demoWorkspace(),
    onDay: (day) => process.stderr.write(`seed ${seed}: day ${day} is over\n`),
  });
  if (values.notes) for (const note of notes) process.stderr.write(`  ${note}\n`);
  return week;
}

function say(seed: number, week: Week): void {
  const lines = [
    `seed ${seed}: ${week.customers} customers, ${week.handoffs} handoffs`,
    ...Object.entries(week.in_target).map(
      ([tier, share]) => `  ${tier}: ${percent(share)} in target of ${countOf(week.answered, tier)}`,
    ),
    `  on call: ${percent(week.on_call_in_time)} in time of ${week.on_call}`,
    `  answered later, with nobody of the team there when they came: ${week.answered_unstaffed}`,
    `  longest silence in line: ${week.longest_silence_seconds} s (${week.silence_over_limit_seconds} s over the limit)`,
    `  places lost: ${week.places_lost}`,
    `  promises: ${week.promises} made, ${week.promises_kept} kept, ${week.promises_moved} moved, ${week.promises_late} late, ${week.promises_broken_unseen} broken unseen`,
    `  changes of the house: ${week.changes}`,
  ];
  console.log(lines.join('\n'));
}

function percent(share: number | null): string {
  return share === null ? 'none' : `${Math.round(share * 1000) / 10} %`;
}

function countOf(counts: Week['answered'], tier: string): number {
  return Object.entries(counts).find(([name]) => name === tier)?.[1] ?? 0;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
