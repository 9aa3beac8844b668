// `npm run cluster -- --processes 3`: a house of several servers to try by hand. Ctrl+C ends all of it.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildApps } from '../build-apps.ts';
import { clusterHouse } from './house.ts';

const { values } = parseArgs({
  options: {
    processes: { type: 'string', default: '3' },
    port: { type: 'string', default: '4400' },
    folder: { type: 'string', default: join(import.meta.dirname, '..', '..', 'data', 'cluster') },
  },
});

await buildApps();
const house = await clusterHouse({
  processes: Number(values.processes),
  port: Number(values.port),
  folder: values.folder,
  say: (line) => console.error(line),
});
console.log(`A house of ${house.servers.length} servers answers on ${house.address}`);
for (const [index, server] of house.servers.entries())
  console.log(`  server ${index + 1}   http://127.0.0.1:${server.port}   process ${server.pid()}`);
console.log(`  PostgreSQL ${house.postgres.url}`);
console.log('End a server with kill -9 and talk on: the others go on. Ctrl+C ends the house.');

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => void house.end().then(() => process.exit(0)));
