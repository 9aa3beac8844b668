// What one input to a team's queue costs, and a handoff. Run: npm run bench:queue -- [--json] [--against REV]
import { runBench } from '../../../.ci/bench/bench.ts';
import { crowdedQueue, MONDAY_NOON } from './crowded-queue.ts';

await runBench({
  file: import.meta.filename,
  groups: {
    join_1000: () => ({ join_1000x100_ms: joinMs(1000, 9) }),
    handoffs_100: () => ({ handoffs_100x100_ms: handoffMs(100, 60) }),
    growth: async () => {
      // With this many waiting an older queue takes minutes, and has no place to be asked for.
      const handoff = await import('@baton/handoff');
      if (!('placeInLine' in handoff))
        throw new Error('This queue has no place to be asked for, and takes minutes with so many.');
      const { placeInLine } = handoff;
      const small = joinMs(1000, 60);
      const large = joinMs(10_000, 30);
      const queue = crowdedQueue(1000, 100);
      const ask = () =>
        placeInLine('billing', queue.state(), 'conversation-500', MONDAY_NOON, { workspace: queue.workspace });
      if (ask()?.position === undefined) throw new Error('The queue does not know the place of who waits in it.');
      return {
        join_10000x100_ms: large,
        join_10000_vs_1000: large / small,
        place_read_1000_ms: medianMs(60, ask),
        inputs_per_handoff_1000: inputsPerHandoff(1000, 400),
      };
    },
  },
  better: {
    join_1000x100_ms: 'lower',
    handoffs_100x100_ms: 'lower',
    join_10000x100_ms: 'lower',
    place_read_1000_ms: 'lower',
    inputs_per_handoff_1000: 'lower',
  },
  speedups: { join_1000x100_speedup: 'join_1000x100_ms', handoffs_100x100_speedup: 'handoffs_100x100_ms' },
  report: (figures) => {
    for (const [name, value] of Object.entries(figures)) console.log(`${name.padEnd(28)} ${JSON.stringify(value)}`);
  },
});

function joinMs(waiting: number, times: number): number {
  const queue = crowdedQueue(waiting, 100);
  let made = 0;
  return medianMs(times, () => queue.join(`late-${(made += 1)}`));
}

function handoffMs(waiting: number, times: number): number {
  const { handoff } = crowdedQueue(waiting, 100);
  handoff();
  return medianMs(times, handoff);
}

/** What conversations take in for one handoff: what the queue tells them, the agent's yes and the customer's coming. */
function inputsPerHandoff(waiting: number, times: number): number {
  const { handoff } = crowdedQueue(waiting, 100);
  // First the line goes round once, so that nobody has just been told.
  for (let i = 0; i < waiting; i += 1) handoff();
  let told = 0;
  for (let i = 0; i < times; i += 1) told += handoff() + 2;
  return told / times;
}

/** Median processor time in milliseconds. */
function medianMs(times: number, run: () => unknown): number {
  const taken: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    taken.push((user + system) / 1000);
  }
  taken.sort((a, b) => a - b);
  return taken[Math.floor(taken.length / 2)] ?? 0;
}
