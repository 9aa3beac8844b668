import type { ChoiceForm, Effect, MessageForm } from '@baton/flow';

/** The step that says a message; choices stand in place of the message's own. */
export function say(message: MessageForm, choices?: ChoiceForm[]): { effect: Effect } {
  return { effect: { type: 'say', message, ...(choices ? { choices } : {}) } };
}

/** The same where the way here may have had words of its own: who has just been answered is not answered twice. */
export function sayUnlessSaid(message: MessageForm): { effect: Effect } {
  return { effect: { type: 'say', message, unlessSaid: true } };
}
