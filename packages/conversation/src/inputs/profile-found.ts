import { withVipRules, type Profile } from '@baton/handoff';
import type { ConversationBody } from '../bodies.ts';
import type { Draft } from '../draft.ts';

/**
 * X10: what is known of the customer elsewhere joins what is known already. A look-up is asked for an id that somebody has vouched
 * for, so it is as sure as that id, and never overrides what came signed. What adds nothing leaves no entry.
 */
export function profileFound(draft: Draft, body: Extract<ConversationBody, { type: 'profile.found' }>): void {
  const { state } = draft;
  const { profile, source } = body;
  const isLookUp = source === 'lookup';
  const verified = body.verified || (isLookUp && state.verified);
  const { vip, currency } = draft.facts.workspace;
  const both: Profile = isLookUp ? { ...profile, ...state.profile } : { ...state.profile, ...profile };
  const joined = withVipRules(both, vip, currency, draft.at);
  if ((state.verified || !verified) && isSame(joined, state.profile)) return;
  state.profile = joined;
  state.verified ||= verified;
  draft.note({ type: 'profile', profile, source, verified });
}

/** Both are plain JSON, and the one has every field of the other. */
function isSame(joined: object, before: object): boolean {
  const known = new Map(Object.entries(before));
  return Object.entries(joined).every(([field, value]) => JSON.stringify(known.get(field)) === JSON.stringify(value));
}
