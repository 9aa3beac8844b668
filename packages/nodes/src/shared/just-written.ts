import type { Scope } from '@baton/flow';

/** What the customer wrote in the message that led here, or null when something else did: a deadline, an agent, another system. */
export function justWritten(event: Scope['event']): string | null {
  if (event.type === 'customer.message') return event.choice === null ? event.text : null;
  return event.type === 'listener' ? event.text : null;
}
