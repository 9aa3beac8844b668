// Callbacks are booked with the team, so that no time is given more often than it has people (A2).
import type { Input, JournalEntry, Send } from '../entity.ts';
import type { HandoffFacts } from '../facts.ts';
import { calendarOf, membersOf } from '../workspace/lookup.ts';
import type { QueueBody, ToConversationBody } from '../protocol.ts';
import type { Booking } from './queue-state.ts';
import { freeSlots, isSlotFree } from '../times/slots.ts';

export type SlotBody = Extract<QueueBody, { type: 'slots.wanted' | 'slot.book' | 'slot.cancel' }>;

export type SlotEntry =
  | { type: 'slotBooked'; at: number; conversation: string; askId: string; slotAt: number }
  | { type: 'slotRefused'; at: number; conversation: string; askId: string; slotAt: number }
  | { type: 'slotCancelled'; at: number; conversation: string; slotAt: number };

const KEPT_AFTER_MS = 24 * 3600_000;

export interface SlotOutcome {
  bookings: readonly Booking[];
  entries: (SlotEntry & JournalEntry)[];
  sends: Send[];
}

/** Offers, books or cancels; null when there is nothing to do. A conversation has at most one booking with a team. */
export function handleSlots(
  team: string,
  all: readonly Booking[],
  { body, at }: Input<SlotBody>,
  facts: HandoffFacts,
): SlotOutcome | null {
  const { conversation } = body;
  const bookings = all.filter((one) => one.slotAt > at - KEPT_AFTER_MS);
  const others = bookings.filter((one) => one.conversation !== conversation);

  if (body.type === 'slot.cancel') {
    if (!bookings.some((one) => one.conversation === conversation && one.slotAt === body.slotAt)) return null;
    return {
      bookings: others,
      entries: [{ type: 'slotCancelled', at, conversation, slotAt: body.slotAt }],
      sends: [],
    };
  }

  const { askId } = body;
  const zone = body.type === 'slots.wanted' ? body.zone : (calendarOf(facts.workspace, team)?.zone ?? 'UTC');
  const offered = () => freeCallTimes(team, others, at, zone, facts);
  if (body.type === 'slots.wanted')
    return { bookings, entries: [], sends: [tell(conversation, { type: 'slots.offered', askId, slots: offered() })] };

  const { slotAt } = body;
  const isMine = bookings.some((one) => one.conversation === conversation && one.slotAt === slotAt);
  if (!isMine && !isFree(team, others, slotAt, at, facts))
    return {
      bookings,
      entries: [{ type: 'slotRefused', at, conversation, askId, slotAt }],
      sends: [tell(conversation, { type: 'slot.refused', askId, slots: offered() })],
    };
  return {
    bookings: [...others, { conversation, askId, slotAt }],
    entries: isMine ? [] : [{ type: 'slotBooked', at, conversation, askId, slotAt }],
    sends: [tell(conversation, { type: 'slot.booked', askId, slotAt })],
  };
}

/** Times (ms) at which the team can call, beside what others have booked; at most as many as are offered at once. */
export function freeCallTimes(
  team: string,
  others: readonly Booking[],
  now: number,
  zone: string,
  facts: HandoffFacts,
): number[] {
  const common = commonOf(team, others, now, facts);
  return common ? freeSlots({ ...common, zone, count: facts.workspace.callbacks.choices }) : [];
}

function isFree(team: string, others: readonly Booking[], slotAt: number, now: number, facts: HandoffFacts): boolean {
  const common = commonOf(team, others, now, facts);
  return common !== null && isSlotFree(common, slotAt);
}

function commonOf(team: string, others: readonly Booking[], now: number, facts: HandoffFacts) {
  const calendar = calendarOf(facts.workspace, team);
  if (!calendar) return null;
  const capacity = membersOf(facts.workspace, team).length;
  const { slotMinutes } = facts.workspace.callbacks;
  return { calendar, capacity, slotMinutes, now, bookings: others.map((one) => one.slotAt) };
}

function tell(conversation: string, body: ToConversationBody): Send {
  return { to: { kind: 'conversation', key: conversation }, body };
}
