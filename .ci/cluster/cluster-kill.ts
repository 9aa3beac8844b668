// `npm run cluster:kill -- --kills 100`: servers of a house are killed while people talk. The last line is one JSON object.
import { parseArgs } from 'node:util';
import { playKills } from './play.ts';

const { values } = parseArgs({
  options: {
    processes: { type: 'string', default: '3' },
    kills: { type: 'string', default: '100' },
    customers: { type: 'string', default: '12' },
    seed: { type: 'string', default: '1' },
    by: { type: 'string', default: 'kill' },
    major: { type: 'string', default: '18' },
  },
});
const by = values.by === 'stop' || values.by === 'freeze' ? values.by : 'kill';
const result = await playKills({
  processes: Number(values.processes),
  kills: Number(values.kills),
  customers: Number(values.customers),
  agents: ['callum', 'amara', 'priya'],
  seed: Number(values.seed),
  by,
  major: values.major === '15' ? 15 : 18,
  say: (line) => console.error(line),
});
console.log(
  `lost ${result.lost} doubled ${result.doubled} orphaned ${result.orphaned} out of order ${result.outOfOrder}`,
);
console.log(JSON.stringify(result));
process.exit(result.lost + result.doubled + result.orphaned + result.outOfOrder === 0 ? 0 : 1);
