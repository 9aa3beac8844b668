import type { Scope } from '@baton/flow';

/** Did the customer take the choice of this id, by button or in words? */
export function chose({ event, signals }: Pick<Scope, 'event' | 'signals'>, id: string): boolean {
  if (event.type !== 'customer.message') return false;
  if (event.choice !== null) return event.choice === id;
  return signals.answer?.choice === id;
}
