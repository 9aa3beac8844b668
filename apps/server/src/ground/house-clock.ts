import { join } from 'node:path';
import type { Clock } from '@baton/host';
import { speededClock, systemClock } from '@baton/host/sqlite';

/** The machine's clock, as fast as the house is told; a faster one remembers in the data folder when it began. */
export function houseClock(config: { readonly clockFactor: number; readonly dataFolder: string }): Clock {
  return config.clockFactor === 1 ? systemClock() : speededClock(config.clockFactor, join(config.dataFolder, 'clock'));
}
