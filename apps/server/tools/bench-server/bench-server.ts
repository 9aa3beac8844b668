// What the whole server costs: a customer's message, desks that look on, and a page that connects. Processor time of its own process.
// Run: npm run bench:server -- [--json] [--against REV] [--rounds N] [--only GROUP,GROUP]
import { runBench } from '../../../../.ci/bench/bench.ts';
import { cpuPerMessage, measuredServer, type Customer, type MeasuredServer } from './measured-server.ts';
import { profileShares } from './profile-shares.ts';

const MESSAGES = 400;
const TALKS = 20;
const DESKS = 50;
const LONG = 2_000;
const SHORT = 20;
const CONNECTS = 30;

await runBench({
  file: import.meta.filename,
  groups: {
    message: () =>
      withServer({}, async (server) => {
        const customers = await talks(server);
        await cpuPerMessage(server, customers, MESSAGES / 4);
        return { server_cpu_per_message_ms: await cpuPerMessage(server, customers, MESSAGES) };
      }),
    desks: () => withServer({}, desks),
    connect: () => withServer({}, connect),
    shares: async () => {
      const server = await measuredServer({ profile: true });
      try {
        const customers = await talks(server);
        await cpuPerMessage(server, customers, MESSAGES);
        const file = await server.stop();
        const shares = file === null ? {} : profileShares(file);
        return { host_share: shares['host'] ?? 0, shares };
      } finally {
        server.remove();
      }
    },
  },
  better: { server_cpu_per_message_ms: 'lower', idle_desks_50_ratio: 'lower', connect_2000_vs_20: 'lower' },
  speedups: { server_cpu_per_message_speedup: 'server_cpu_per_message_ms' },
  report: (figures) => {
    for (const [name, value] of Object.entries(figures)) console.log(`${name.padEnd(28)} ${JSON.stringify(value)}`);
  },
});

async function withServer<T>(options: object, measure: (server: MeasuredServer) => Promise<T>): Promise<T> {
  const server = await measuredServer(options);
  try {
    return await measure(server);
  } finally {
    await server.stop();
    server.remove();
  }
}

function talks(server: MeasuredServer): Promise<Customer[]> {
  return Promise.all(Array.from({ length: TALKS }, () => server.begin()));
}

/** With desks and without in turn, so that whatever else the machine does falls on both. */
async function desks(server: MeasuredServer): Promise<{ idle_desks_50_ratio: number }> {
  const customers = await talks(server);
  const agents = await server.agents();
  await cpuPerMessage(server, customers, MESSAGES / 4);
  const ratios: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const alone = await cpuPerMessage(server, customers, MESSAGES / 2);
    const open: (() => void)[] = [];
    // One after the other: every agent who comes is news to the desks that are open already.
    for (let i = 0; i < DESKS; i += 1) open.push(await server.desk(agents[i % agents.length] ?? ''));
    // What it costs to open them is no idle desk.
    await cpuPerMessage(server, customers, TALKS);
    ratios.push((await cpuPerMessage(server, customers, MESSAGES / 2)) / alone);
    for (const close of open) close();
  }
  return { idle_desks_50_ratio: medianOf(ratios) };
}

/** A page that comes back to a long talk, against one that comes back to a short one; and the same for a page that shows all of it. */
async function connect(
  server: MeasuredServer,
): Promise<{ connect_2000_vs_20: number; connect_whole_2000_vs_20: number }> {
  const [long, short] = [await server.begin(), await server.begin()];
  const others = Array.from({ length: 4 }, () => long);
  await cpuPerMessage(server, others, LONG);
  await cpuPerMessage(server, [short], SHORT);
  const ends = { long: await long.newest(), short: await short.newest() };
  const costs = async (customer: Customer, after: number, until: number): Promise<number> => {
    const before = server.cpuMs();
    for (let i = 0; i < CONNECTS; i += 1) await customer.connects(after, until);
    return Math.max(1, server.cpuMs() - before);
  };
  // Once each, as a page has been there before that comes back.
  await long.connects(0, ends.long);
  await short.connects(0, ends.short);
  const back: number[] = [];
  const whole: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    back.push((await costs(long, ends.long - 1, ends.long)) / (await costs(short, ends.short - 1, ends.short)));
    whole.push((await costs(long, 0, ends.long)) / (await costs(short, 0, ends.short)));
  }
  return { connect_2000_vs_20: medianOf(back), connect_whole_2000_vs_20: medianOf(whole) };
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
