// `npm run cluster:kill -- --kills 100`: servers of a house are killed while people talk. The last line is one JSON object.
import { parseArgs } from 'node:util';
import { checkOut } from '../bench/checkout.ts';
import { drills } from './drills.ts';
import { playKills } from './play.ts';
import type { DrillName } from './play-options.ts';

const { values } = parseArgs({
  options: {
    processes: { type: 'string', default: '3' },
    kills: { type: 'string', default: '100' },
    customers: { type: 'string', default: '8' },
    seed: { type: 'string', default: '1' },
    by: { type: 'string', default: 'kill' },
    major: { type: 'string', default: '18' },
    /** For `--by upgrade`: the release that the servers begin with. */
    from: { type: 'string', default: 'HEAD~1' },
  },
});
const by = isDrill(values.by) ? values.by : null;
if (by === null) {
  console.error(`--by ${values.by}: choose one of ${Object.keys(drills).join(', ')}.`);
  process.exit(2);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const before = by === 'upgrade' ? checkOut(values.from) : null;
const result = await playKills({
  processes: Number(values.processes),
  kills: Number(values.kills),
  customers: Number(values.customers),
  agents: ['callum', 'amara', 'priya'],
  seed: Number(values.seed),
  by,
  ...(before === null ? {} : { release: before.root }),
  major: values.major === '15' ? 15 : 18,
  say: (line) => console.error(line),
});
before?.remove();
const faults = result.lost + result.doubled + result.early + result.outOfOrder + result.orphaned;
console.log(
  `lost ${result.lost} doubled ${result.doubled} early ${result.early} out of order ${result.outOfOrder} orphaned ${result.orphaned}`,
);
console.log(JSON.stringify({ by, ...result }));
process.exit(faults === 0 ? 0 : 1);

function isDrill(name: string): name is DrillName {
  return Object.hasOwn(drills, name);
}
