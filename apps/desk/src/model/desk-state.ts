// What the desk knows, and how it changes with what arrives. Pure.
import type { ConversationEntry, PackageDraft } from '@baton/handoff';
import type { CannedReply, DeskConversation, DeskView, TalkSummary } from '@baton/wire';

/** A conversation as far as this desk has read it. */
export interface Talk {
  seq: number;
  draft: PackageDraft;
  /** M5: what the first message can be. */
  opening: string;
  /** X2; null before the first reading. */
  summary: TalkSummary | null;
  nudge: Nudge;
  /** A11: until when the agent has said they need (ms), and what for; null when they owe nothing of the kind. */
  held: Held | null;
  /** How it stood at the last reading; null before the first. */
  row: DeskConversation | null;
  /** Who can be named in a note of it. */
  colleagues: readonly { id: string; name: string }[];
}

/** W7, W9: what the customer waits for. */
export type Nudge = 'first-word' | 'silence' | null;

/** A11: the time that an agent has asked for. */
export interface Held {
  readonly until: number;
  readonly note: string;
}

/** What stands in the box and has not been sent. */
interface Writing {
  text: string;
  /** The opening as it was put there; null once the agent has spoken. */
  prefilled: string | null;
}

/**
 * An offer, a conversation and a loss are known by the id of the conversation, so that one becomes the other. A `look` is one that is
 * somebody else's, or over.
 */
export type Selected = { kind: 'conversation' | 'offer' | 'loss' | 'promise' | 'look'; id: string } | null;

export interface DeskState {
  session: string | null;
  connection: 'connecting' | 'open' | 'lost';
  /** Since when, by the server's clock (ms). */
  lostAt: number | null;
  view: DeskView | null;
  selected: Selected;
  talks: Readonly<Record<string, Talk>>;
  /** What was being looked at before a look elsewhere. */
  cameFrom: Selected;
  writings: Readonly<Record<string, Writing>>;
  /** Notes that were begun, by conversation. */
  notes: Readonly<Record<string, string>>;
  /** The conversation in which colleagues are written to, rather than its customer. */
  noting: string | null;
  /** Kept replies, as they were when they were last asked for. */
  replies: readonly CannedReply[];
  /** Until when a customer's dots move, by the browser's own clock. */
  typing: Readonly<Record<string, number>>;
  /** Messages on their way, by conversation: shown at once, gone when the journal has them. */
  sending: Readonly<Record<string, readonly { clientId: string; text: string }[]>>;
  /** The newest refusal, in the server's words. */
  problem: string | null;
  /** The newest thing that whoever does not look at the screen should hear. */
  news: { text: string; isUrgent: boolean; count: number };
}

/** Keeps looking at the same thing, whatever it has become: an offer a conversation, a conversation a loss. */
export function selectedIn(view: DeskView, selected: Selected): Selected {
  if (selected === null) return offerIn(view) ?? lossIn(view);
  const { kind, id } = selected;
  if (kind === 'promise') return view.promises.some((one) => one.id === id) ? selected : nextIn(view);
  if (view.conversations.some((one) => one.id === id)) return { kind: 'conversation', id };
  if (view.offers.some((one) => one.conversation.id === id)) return { kind: 'offer', id };
  if (kind === 'look') return selected;
  // An offer runs out; a loss waits until it is dismissed.
  if (view.losses.some((one) => one.conversation === id)) return offerIn(view) ?? { kind: 'loss', id };
  return nextIn(view);
}

/** What waits longest for this agent, when the one looked at is gone. */
function nextIn(view: DeskView): Selected {
  const { conversations } = view;
  const next = conversations.find((one) => one.unread > 0 || one.firstWordAt === null) ?? conversations[0];
  return offerIn(view) ?? lossIn(view) ?? (next ? { kind: 'conversation', id: next.id } : null);
}

function offerIn({ offers }: DeskView): Selected {
  return offers[0] ? { kind: 'offer', id: offers[0].conversation.id } : null;
}

function lossIn({ losses }: DeskView): Selected {
  return losses[0] ? { kind: 'loss', id: losses[0].conversation } : null;
}

/** The desk without a conversation that was just given away; the server's next view says the same. */
export function withoutConversation({ view, selected }: DeskState, gone: string): Pick<DeskState, 'view' | 'selected'> {
  if (view === null) return { view, selected };
  const left = { ...view, conversations: view.conversations.filter(({ id }) => id !== gone) };
  return { view: left, selected: selectedIn(left, selected) };
}

/** Puts the opening into a box nobody has touched; what the customer adds meanwhile changes it (X11). */
export function withOpening(
  writings: DeskState['writings'],
  conversation: string,
  talk: Talk,
  spoken: boolean,
): DeskState['writings'] {
  const present = writings[conversation];
  const touched = present !== undefined && present.text !== present.prefilled;
  if (spoken || talk.opening === '' || touched) return writings;
  return { ...writings, [conversation]: { text: talk.opening, prefilled: talk.opening } };
}

/** What was begun for conversations that are here, or were taken away before it was sent. */
export function stillHeld(writings: DeskState['writings'], view: DeskView): DeskState['writings'] {
  const held = new Set([...view.conversations.map(({ id }) => id), ...view.losses.map((loss) => loss.conversation)]);
  return Object.fromEntries(Object.entries(writings).filter(([id]) => held.has(id)));
}

/** The journal has them: the same words of an agent, in order. */
export function withoutArrived(
  sending: DeskState['sending'],
  conversation: string,
  entries: readonly ConversationEntry[],
): DeskState['sending'] {
  const waiting = [...(sending[conversation] ?? [])];
  for (const entry of entries) {
    if (entry.type !== 'said' || entry.speaker !== 'agent') continue;
    const index = waiting.findIndex(({ text }) => text === entry.message.text);
    if (index >= 0) waiting.splice(index, 1);
  }
  return { ...sending, [conversation]: waiting };
}

/** A reminder stands until the agent has spoken or the conversation has changed hands. */
export function nudgeAfter(nudge: Nudge, entries: readonly ConversationEntry[]): Nudge {
  let standing = nudge;
  for (const entry of entries) {
    if (entry.type === 'nudged') standing = entry.why;
    else if (entry.type === 'connected' || (entry.type === 'said' && entry.speaker === 'agent')) standing = null;
  }
  return standing;
}

/** A11: a hold stands until the agent has spoken or the conversation has changed hands. */
export function heldAfter(held: Held | null, entries: readonly ConversationEntry[]): Held | null {
  let standing = held;
  for (const entry of entries) {
    if (entry.type === 'held') standing = { until: entry.until, note: entry.note };
    else if (entry.type === 'connected' || (entry.type === 'said' && entry.speaker === 'agent')) standing = null;
  }
  return standing;
}
