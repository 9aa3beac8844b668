import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { uptime } from 'node:os';
import type { Clock } from '../contract.ts';
import { HostError } from '../host-error.ts';
import { realClock, systemClock as clockOf } from '../real-clock.ts';
import { steadyTime, type TimeSources } from '../steady-time.ts';

/** Node also tells how long the machine has been up, its sleep included. */
const MACHINE: TimeSources = {
  wallMs: () => Date.now(),
  elapsedMs: () => performance.now(),
  upMs: () => uptime() * 1000,
};

/** The time of the machine, without its jumps; time in which it slept has passed. */
export function systemClock(): Clock {
  return clockOf(MACHINE);
}

interface Epoch {
  /** When the machine's clock showed `wallMs`, this one showed `clockMs`. */
  readonly wallMs: number;
  readonly clockMs: number;
  readonly factor: number;
}

/**
 * A clock that runs `factor` times as fast as the machine's (contracts, 13). The file remembers when it began, so that it goes on where it
 * was after a restart, and from where it was when the factor changes.
 * @throws HostError `clock-file-damaged`
 */
export function speededClock(factor: number, epochFile: string): Clock {
  if (!(factor > 0 && Number.isFinite(factor))) {
    throw new RangeError(`The clock's factor is ${factor}. Give a number above 0, such as 60 for a minute per second.`);
  }
  const time = steadyTime(MACHINE);
  const wallMs = time.now();
  const before = readEpoch(epochFile);
  let epoch = before ?? { wallMs, clockMs: wallMs, factor };
  if (epoch.factor !== factor) epoch = { wallMs, clockMs: timeBy(epoch, wallMs), factor };
  if (epoch !== before) {
    writeFileSync(`${epochFile}.new`, `${epoch.wallMs} ${epoch.clockMs} ${epoch.factor}\n`);
    renameSync(`${epochFile}.new`, epochFile);
  }
  return realClock(time, () => timeBy(epoch, time.now()), factor);
}

function timeBy(epoch: Epoch, wallMs: number): number {
  return Math.floor(epoch.clockMs + (wallMs - epoch.wallMs) * epoch.factor);
}

function readEpoch(file: string): Epoch | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return null;
    throw thrown;
  }
  const epoch = parseEpoch(text);
  if (epoch) return epoch;
  const message = `The file ${file} does not say when the speeded clock began. Remove it to begin anew, with a fresh data folder.`;
  throw new HostError('clock-file-damaged', message);
}

function parseEpoch(text: string): Epoch | null {
  // Three numbers separated by blanks: nothing here is worth a schema.
  const [wallMs, clockMs, factor, ...rest] = text.trim().split(/\s+/).map(Number);
  if (wallMs === undefined || clockMs === undefined || factor === undefined || rest.length > 0) return null;
  return [wallMs, clockMs, factor].every((number) => Number.isFinite(number) && number > 0)
    ? { wallMs, clockMs, factor }
    : null;
}
