import type { ConversationBody } from '@baton/conversation';
import type { Profile } from '@baton/handoff';
import type { RunChat } from './chat.ts';

/** What is known of a customer before the first word. */
export interface CustomerOptions {
  /** Language code, such as `en` or `de`. Default: that of the flow. */
  readonly language?: string;
  /** IANA time zone, for promised times. Default: that of the workspace's first opening hours. */
  readonly zone?: string;
  /** One of the flow's channels. Default `web`. */
  readonly channel?: string;
  readonly profile?: Profile;
  /** Whether the host knows that it is this customer, as after a sign-in. Only then may the profile raise a priority. */
  readonly verified?: boolean;
}

/** A customer in a conversation. Each call resolves when it is kept; what follows comes to `onMessage`. */
export interface RunCustomer {
  /** The conversation's id. */
  readonly conversation: string;
  /**
   * @param id the message's own id, where the sender has one: the same id twice counts once
   * @throws RunError `run/refused`
   */
  says(text: string, id?: string): Promise<void>;
  /** Presses a button of the newest message, by its id and label. */
  presses(choice: { readonly id: string; readonly label: string }, id?: string): Promise<void>;
  /** The button that is always there. */
  asksForPerson(text?: string): Promise<void>;
  leaves(): Promise<void>;
  /** The conversation as the customer's widget sees it: `<baton-chat>` takes it as its `transport`. */
  readonly chat: RunChat;
}

export function customerIn(
  conversation: string,
  tell: (body: ConversationBody, id?: string) => Promise<void>,
  chat: RunChat,
): RunCustomer {
  return {
    conversation,
    says: (text, id) => tell({ type: 'customer.message', text }, id),
    presses: (choice, id) => tell({ type: 'customer.message', text: choice.label, choice: choice.id }, id),
    asksForPerson: (text = 'Talk to a person') => tell({ type: 'customer.message', text, escapeHatch: true }),
    leaves: () => tell({ type: 'customer.left' }),
    chat,
  };
}
