// The customer's words as an answer, one reading for every wait (L1 to L3, L6).
import type { Scope } from '@baton/flow';
import { readAnswer, tells, type Answer, type Tell } from '@baton/signals';

type Heard = Pick<Scope, 'event' | 'signals' | 'language'>;

/** How the newest message answers; null for a press, and for what is no message. */
export function heard({ event, signals, language }: Heard): Answer | null {
  if (event.type !== 'customer.message' || event.choice !== null) return null;
  return signals.answer ?? readAnswer(event.text, { kind: 'offer' }, language);
}

export function saysYes(scope: Heard): boolean {
  return heard(scope)?.says === 'yes';
}

export function saysNo(scope: Heard): boolean {
  return heard(scope)?.says === 'no';
}

export function told(scope: Heard, ...any: readonly Tell[]): boolean {
  return tells(heard(scope), ...any);
}

/** L6: whoever asked no longer needs anybody: "never mind", "cancel", "I found it". */
export function letsGo(scope: Heard): boolean {
  const answer = heard(scope);
  if (answer === null || answer.choice !== null || tells(answer, 'question', 'unsolved', 'more')) return false;
  return tells(answer, 'stop', 'solved') && answer.says !== 'yes';
}

/** L4: what was taken for settled is not. */
export function contradicts(scope: Heard): boolean {
  return told(scope, 'unsolved');
}

/** A yes, a no or a thank-you with something of its own behind it, which wants a reply (L3). */
export function saysMore(scope: Heard): boolean {
  const answer = heard(scope);
  return (
    answer !== null &&
    (answer.rest !== null || answer.tells.includes('more')) &&
    tells(answer, 'question', 'matter', 'unsolved', 'more')
  );
}
