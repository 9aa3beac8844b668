import type { Effect, MessageForm } from '@baton/flow';
import { say } from './say.ts';

/** L6: a kind word, and the run is over; the customer has settled it or given it up. */
export function leave(message: MessageForm): { effect: Effect }[] {
  return [say(message), { effect: { type: 'close', disposition: 'customer-left' } }];
}
