// CPU time of contenders that take turns, so that what else the machine does falls on all of them alike.

export interface Contender {
  name: string;
  /** Does a fixed piece of work once; answers how many steps it was. */
  run: () => number;
}

export interface Measured {
  name: string;
  /** Median over the rounds. */
  stepsPerSecond: number;
  rounds: number[];
}

const ROUNDS = 15;
const ROUND_MS = 60;

/** Steps per second of CPU time of this thread; contenders interleaved, the first round thrown away. */
export function race(contenders: readonly Contender[], rounds = ROUNDS): Measured[] {
  const results = contenders.map(({ name }) => ({ name, stepsPerSecond: 0, rounds: new Array<number>() }));
  for (let round = 0; round <= rounds; round += 1) {
    contenders.forEach(({ run }, i) => {
      const perSecond = timed(run);
      if (round > 0) results[i]?.rounds.push(perSecond);
    });
  }
  for (const result of results) result.stepsPerSecond = Math.round(median(result.rounds));
  return results;
}

/** The median of the ratios of the rounds: how many times as fast the first is as the second. */
export function ratio(first: Measured | undefined, second: Measured | undefined): number {
  const ratios = (first?.rounds ?? []).map((speed, i) => speed / (second?.rounds[i] ?? Infinity));
  return Math.round(median(ratios) * 100) / 100;
}

/** Milliseconds of CPU time that a piece of work takes: the median of some. */
export function cpuMs(work: () => void, times = 5): number {
  const taken: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const before = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(before);
    taken.push((user + system) / 1000);
  }
  return Math.round(median(taken) * 10) / 10;
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function timed(run: () => number): number {
  const before = process.threadCpuUsage();
  const until = performance.now() + ROUND_MS;
  let steps = 0;
  while (performance.now() < until) steps += run();
  const { user, system } = process.threadCpuUsage(before);
  return (steps / (user + system)) * 1_000_000;
}
