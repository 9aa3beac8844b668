// What colleagues do beside the talk: notes, tags, a question to somebody else. No step hears of it, nothing is said, and no clock of the agent's is stopped by it (W7, W9).
import { agentOf } from '@baton/handoff';
import type { ConversationBody, ConversationReply } from '../bodies.ts';
import type { Draft } from '../draft.ts';

/** @returns a refusal `empty` where there are no words */
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

/**
 * R32: the question is a note, and whoever is asked may see the conversation from now on, whatever their teams.
 *
 * @returns a refusal `unknown-agent` or `empty`
 */
export function consult(
  draft: Draft,
  { agent, noteId, colleague, text }: Extract<ConversationBody, { type: 'agent.consult' }>,
): ConversationReply {
  if (!agentOf(draft.facts.workspace, colleague))
    return { ok: false, code: 'unknown-agent', message: 'There is no such colleague. Choose another one.' };
  const kept = noteBeside(draft, { type: 'agent.note', agent, noteId, text, mentions: [colleague] });
  if (kept.ok) draft.note({ type: 'consulted', noteId, by: agent, colleague });
  return kept;
}

export function tagBeside(
  draft: Draft,
  { agent, tag, on }: Extract<ConversationBody, { type: 'agent.tag' }>,
): ConversationReply {
  draft.note(on ? { type: 'tagged', tag, by: agent } : { type: 'untagged', tag, by: agent });
  return { ok: true };
}
