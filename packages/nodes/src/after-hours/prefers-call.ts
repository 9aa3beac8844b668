import type { Scope } from '@baton/flow';

/** So much text is more than a ticket answers in one go. */
const LONG_TEXT = 400;
const PHONE_WORDS =
  /\b(call me|phone me|ring me|call back|callback|by phone|on the phone|telephone|ruf(t|en sie)? mich an|rückruf|ll[aá]m(a|e)me|appele[rz]?-moi)\b/i;

/** A6: does a callback come first? For a complex issue, and for a customer who prefers the phone. */
export function prefersCall({
  vars,
  unanswered,
  profile,
  workspace,
}: Pick<Scope, 'vars' | 'unanswered' | 'profile' | 'workspace'>): boolean {
  const customer = workspace.customers.find(({ id }) => id === profile.customerId);
  if (customer?.prefersPhone) return true;
  const text = unanswered.join('\n').slice(0, 4000);
  // A transfer that the drawing alone began says nothing about how hard the case is.
  const isComplex = vars['handoff.reason'] === 'complexity' && vars['handoff.trigger'] !== 'flow';
  return isComplex || text.length > LONG_TEXT || PHONE_WORDS.test(text);
}
