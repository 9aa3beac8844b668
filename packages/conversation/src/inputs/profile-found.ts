import type { ConversationBody } from '../bodies.ts';
import type { Draft } from '../draft.ts';

/** X10: what the customers' system knows is added to what is known already. */
export function profileFound(
  draft: Draft,
  { profile, source, verified }: Extract<ConversationBody, { type: 'profile.found' }>,
): void {
  const { state } = draft;
  state.profile = { ...state.profile, ...profile };
  state.verified ||= verified;
  state.zone = profile.zone ?? state.zone;
  draft.note({ type: 'profile', profile, source, verified });
}
