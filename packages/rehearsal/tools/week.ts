// A simulated week of a whole house. Run: npm run week -- --seed N [--seeds COUNT] [--customers N] [--agents N]; the last line is one
// JSON object.
import { parseArgs } from 'node:util';
import { messageLibrary, nodeKinds } from '@baton/nodes';
import { demoWorkspace, drawnFlow, shipped } from '../src/testing/demo.ts';
import type { WeekFigures } from '../src/week/watch.ts';
import { simulateWeek } from '../src/week/simulate-week.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    seeds: { type: 'string', default: '1' },
    customers: { type: 'string', default: '20000' },
    agents: { type: 'string', default: '40' },
    notes: { type: 'boolean', default: false },
  },
});

const flow = drawnFlow(JSON.parse(shipped('standard-handoff.flow.json')));
const first = Number(values.seed);
const weeks: (WeekFigures & { seed: number })[] = [];
for (let seed = first; seed < first + Number(values.seeds); seed += 1) {
  const { notes, ...week } = await simulateWeek({
    seed,
    customers: Number(values.customers),
    agents: Number(values.agents),
    flow,
    registry: nodeKinds,
    library: messageLibrary,
    workspace: demoWorkspace(),
    onDay: (day) => process.stderr.write(`seed ${seed}: day ${day} is over\n`),
  });
  console.log(
    [
      `seed ${seed}: ${week.customers} customers, ${week.handoffs} handoffs`,
      ...Object.entries(week.in_target).map(
        ([tier, share]) => `  ${tier}: ${share === null ? 'none' : `${Math.round(share * 1000) / 10} %`} in target`,
      ),
      `  longest silence in line: ${week.longest_silence_seconds} s (${week.silence_over_limit_seconds} s over the limit)`,
      `  places lost: ${week.places_lost}`,
      `  promises: ${week.promises} made, ${week.promises_kept} kept, ${week.promises_late} late, ${week.promises_broken_unseen} broken unseen`,
      ...(values.notes ? notes.map((note) => `  ${note}`) : []),
    ].join('\n'),
  );
  weeks.push({ seed, ...week });
}
const most = (of: (week: (typeof weeks)[number]) => number): number => Math.max(0, ...weeks.map(of));
console.log(
  JSON.stringify({
    seeds: weeks.map(({ seed }) => seed),
    silence_over_limit_seconds: most((week) => week.silence_over_limit_seconds),
    places_lost: most((week) => week.places_lost),
    promises_broken_unseen: most((week) => week.promises_broken_unseen),
    weeks,
  }),
);
