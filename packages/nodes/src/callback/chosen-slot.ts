import type { FlowEvent } from '@baton/flow';
import { readTime, type Moment, type TimeReading } from '@baton/signals/answers';

/** Which of the offered times (ms) a customer takes, by button or in words; null for none. A press is plain. */
export function chosenSlot(event: FlowEvent, slots: readonly number[], moment: Moment): TimeReading | null {
  if (event.type !== 'customer.message') return null;
  if (event.choice === null) return readTime(event.text, slots, moment);
  const at = /^slot:(\d{1,16})$/.exec(event.choice)?.[1];
  return at !== undefined && slots.includes(Number(at)) ? { slot: Number(at), plain: true } : null;
}
