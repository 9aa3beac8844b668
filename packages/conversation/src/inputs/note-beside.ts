// What colleagues tell one another beside the talk.
import { agentOf } from '@baton/handoff';
import type { ConversationBody, ConversationReply } from '../bodies.ts';
import type { Draft } from '../draft.ts';

/**
 * Written down, and nothing else: no step hears of it, nothing is said, and no clock of the agent's is stopped by it (W7, W9).
 *
 * @returns a refusal `empty` where there are no words
 */
export function noteBeside(
  draft: Draft,
  { agent, noteId, text, mentions }: Extract<ConversationBody, { type: 'agent.note' }>,
): ConversationReply {
  const words = text.trim();
  if (words === '') return { ok: false, code: 'empty', message: 'There is nothing in this note; it was not kept.' };
  const name = agentOf(draft.facts.workspace, agent)?.name ?? agent;
  draft.note({ type: 'noted', noteId, by: { id: agent, name }, text: words, mentions: [...new Set(mentions)] });
  return { ok: true };
}
