import { ENDED } from '@baton/flow';
import { isThanks } from '@baton/handoff';
import type { ConversationBody } from '../bodies.ts';
import type { Draft } from '../draft.ts';
import { settles } from './reply.ts';

/** For so long a word of thanks belongs to what has ended. */
const LAST_WORD_MS = 3_600_000;

/** Does a message after the end begin the flow anew? Thanks for what has just ended do not. */
export function beginsAgain(draft: Draft, body: Extract<ConversationBody, { type: 'customer.message' }>): boolean {
  const { state, at } = draft;
  if (state.machine[0] !== ENDED || settles(draft, body)) return false;
  const { text, choice, escapeHatch } = body;
  const isNod = choice === undefined && escapeHatch !== true && isThanks(text);
  return !isNod || at - (state.endedAt ?? 0) > LAST_WORD_MS;
}
