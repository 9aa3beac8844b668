// What is done about a customer who insults, threatens, harasses or floods. Each act is written down with who, why and what was said.
import { agentOf } from '@baton/handoff';
import type { ConversationBody, ConversationReply } from '../bodies.ts';
import type { Draft } from '../draft.ts';
import { abusePhrases, blockedPhrase } from '../words/abuse-phrases.ts';
import { endTalk } from './customer-left.ts';

const ok: ConversationReply = { ok: true };

/** Who may do it is asked at the desk's door: this writes down, tells the customer, and ends the talk where it is to end. */
export function abuseActs(draft: Draft, body: Extract<ConversationBody, { type: 'agent.abuse' }>): ConversationReply {
  const { state } = draft;
  const { act, reason, note } = body;
  const name = agentOf(draft.facts.workspace, body.agent)?.name ?? body.agent;
  const written = { type: 'abuse', act, by: { id: body.agent, name }, reason, note } as const;
  switch (act) {
    case 'flagged':
    case 'escalated':
      draft.note(written);
      return ok;
    case 'warned':
      draft.note(written);
      draft.said({ speaker: 'notice', message: { text: abusePhrases(state.language).warned } });
      return ok;
    case 'blocked': {
      const until = body.until ?? null;
      draft.note({ ...written, until, names: body.names ?? [] });
      state.blocked = { until };
      draft.said({ speaker: 'notice', message: { text: blockedPhrase(state.language, until, state.zone) } });
      endTalk(draft, { by: 'agent', disposition: 'unsolved', reason: 'policy', summary: '' });
      return ok;
    }
    case 'unblocked':
      draft.note(written);
      state.blocked = undefined;
      return ok;
  }
}

/** Why a message of this customer is not taken; null where nobody is blocked, or not any more. */
export function blockedReply({ state, at }: Draft): ConversationReply | null {
  const { blocked } = state;
  if (!blocked || (blocked.until !== null && blocked.until <= at)) return null;
  return { ok: false, code: 'blocked', message: blockedPhrase(state.language, blocked.until, state.zone) };
}
