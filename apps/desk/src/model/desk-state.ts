// What the desk knows, and how it changes with what arrives. Pure.
import type { ConversationEntry, PackageDraft } from '@baton/handoff';
import type { DeskView, TalkSummary } from './types.ts';

/** A conversation as far as this desk has read it. */
export interface Talk {
  seq: number;
  draft: PackageDraft;
  /** M5: what the first message can be. */
  opening: string;
  /** X2; null before the first reading. */
  summary: TalkSummary | null;
}

/** What stands in the box and has not been sent. */
interface Writing {
  text: string;
  /** The opening as it was put there; null once the agent has spoken. */
  prefilled: string | null;
}

export type Selected = { kind: 'conversation' | 'offer' | 'promise'; id: string } | null;

export interface DeskState {
  session: string | null;
  connection: 'connecting' | 'open' | 'lost';
  view: DeskView | null;
  selected: Selected;
  talks: Readonly<Record<string, Talk>>;
  writings: Readonly<Record<string, Writing>>;
  /** Until when a customer's dots move, by the browser's own clock. */
  typing: Readonly<Record<string, number>>;
  /** Messages on their way, by conversation: shown at once, gone when the journal has them. */
  sending: Readonly<Record<string, readonly { clientId: string; text: string }[]>>;
  /** The newest refusal, in the server's words. */
  problem: string | null;
}

/** Keeps looking at the same thing; an offer that was accepted is the conversation it became. */
export function selectedIn(view: DeskView, selected: Selected): Selected {
  if (selected === null) {
    const offer = view.offers[0];
    return offer ? { kind: 'offer', id: offer.conversation.id } : null;
  }
  const isHeld = view.conversations.some(({ id }) => id === selected.id);
  switch (selected.kind) {
    case 'conversation':
      return isHeld ? selected : nextIn(view);
    case 'offer':
      if (view.offers.some(({ conversation }) => conversation.id === selected.id)) return selected;
      return isHeld ? { kind: 'conversation', id: selected.id } : null;
    case 'promise':
      return view.promises.some(({ id }) => id === selected.id) ? selected : null;
  }
}

/** What waits longest for this agent, when the one looked at is gone. */
function nextIn(view: DeskView): Selected {
  const offer = view.offers[0];
  if (offer) return { kind: 'offer', id: offer.conversation.id };
  const unread = view.conversations.find((one) => one.unread > 0 || one.firstWordAt === null);
  return unread ? { kind: 'conversation', id: unread.id } : null;
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

/** What was begun for conversations that are still here. */
export function stillHeld(writings: DeskState['writings'], view: DeskView): DeskState['writings'] {
  const held = new Set(view.conversations.map(({ id }) => id));
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
