import type { ConversationBody } from '../bodies.ts';
import type { Draft } from '../draft.ts';
import { mailAnswer } from '../effects/promises.ts';
import { matterNumber } from '../matter.ts';

/** What a condition of the flow can ask for (C6): why the newest message did not arrive; without a value while messages do. */
const UNREACHED = 'customer.unreached';

/** Where another address of the customer's may still take what this one did not. An opt-out is a wish, and of `unknown` it may have arrived. */
const GOES_ELSEWHERE = new Set(['window-closed', 'unreachable']);

/**
 * C6: a message could not be brought. It is told to the flow and to agents; where no other channel took it, what was meant to be said
 * goes by mail to the address that the customer gave, unless it went there anyway.
 */
export function notSent(draft: Draft, body: Extract<ConversationBody, { type: 'message.notSent' }>): void {
  const { words, ...told } = body;
  draft.note({ ...told, type: 'notDelivered' });
  if (body.instead !== undefined) return;
  setUnreached(draft, body.why);
  if (words === undefined || words.trim() === '' || !GOES_ELSEWHERE.has(body.why)) return;
  if (draft.state.mailedToo?.includes(body.messageId)) return;
  mailAnswer(draft, words, matterNumber(draft.state), body.messageId);
}

/** Who writes can be reached again. */
export function isReachedAgain(draft: Draft): void {
  if (UNREACHED in draft.state.machine[1].vars) setUnreached(draft, null);
}

function setUnreached(draft: Draft, why: string | null): void {
  const [value, context] = draft.state.machine;
  const { [UNREACHED]: _, ...vars } = context.vars;
  draft.state.machine = [value, { ...context, vars: why === null ? vars : { ...vars, [UNREACHED]: why } }];
}
