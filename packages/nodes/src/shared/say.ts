import type { ChoiceForm, Effect, MessageForm } from '@baton/flow';

/** The step that says a message; choices stand in place of the message's own. */
export function say(message: MessageForm, choices?: ChoiceForm[]): { effect: Effect } {
  return { effect: { type: 'say', message, ...(choices ? { choices } : {}) } };
}
