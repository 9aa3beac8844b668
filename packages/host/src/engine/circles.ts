import type { Clock } from '../contract.ts';
import { HostError } from '../host-error.ts';
import type { Work } from './mailroom.ts';
import { refText } from './ref-text.ts';

const NAMED = 6;

export interface Circles {
  /** An error once more steps than the limit went by without time passing. */
  saw(done: readonly { readonly work: Work }[]): HostError | null;
}

/** Two reducers that answer each other for ever would never let a standing clock move: someone has to say so. */
export function circles(clock: Clock, stepsPerInstant: number): Circles {
  let instant = Number.NaN;
  let steps = 0;
  let last: Work[] = [];
  return {
    saw(done) {
      const now = clock.now();
      // Someone outside who sends a lot is no circle.
      if (now !== instant || done.some(({ work }) => work.origin === 'edge')) steps = 0;
      instant = now;
      steps += done.length;
      last = [...last, ...done.map(({ work }) => work)].slice(-NAMED);
      if (steps < stepsPerInstant) return null;
      const story = last.map(({ to, input }) => `${refText(to)} took "${input.body.type}"`).join(', ');
      const message = `${steps} steps without time passing: entities go round in circles. The last: ${story}.`;
      return new HostError('never-rests', message);
    },
  };
}
