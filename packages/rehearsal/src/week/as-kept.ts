import type { ConversationEffect } from '@baton/conversation';
import type { Body, ConversationEntry } from '@baton/handoff';

/** The host keeps what the reducers made; these say so to the compiler. */
export function entryOf(entry: object): ConversationEntry {
  return entry as ConversationEntry;
}

export function effectOf(effect: object): ConversationEffect {
  return effect as ConversationEffect;
}

export function bodyOf(body: object): Body {
  return body as Body;
}
