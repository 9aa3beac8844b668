import type { Channel } from '@baton/flow';

/** Who would speak. */
export type Speaker = 'bot' | 'person';

const HOUR_MS = 3_600_000;

/**
 * Until when a message may go out (C6): milliseconds since the epoch, or null where a channel sets no end.
 *
 * @param lastCustomerAt when the customer wrote last on this channel; null: never
 */
export function windowEndsAt(carries: Channel, lastCustomerAt: number | null, speaker: Speaker): number | null {
  const { replyWindowHours, personWindowHours } = carries;
  if (replyWindowHours === null) return null;
  const hours = speaker === 'person' ? (personWindowHours ?? replyWindowHours) : replyWindowHours;
  return lastCustomerAt === null ? 0 : lastCustomerAt + hours * HOUR_MS;
}

/** Whether an answer may go out now; see `windowEndsAt`. */
export function isWindowOpen(carries: Channel, lastCustomerAt: number | null, speaker: Speaker, now: number): boolean {
  const end = windowEndsAt(carries, lastCustomerAt, speaker);
  return end === null || now < end;
}
