// The closed list of what a flow can ask of the house. A kind from outside uses these or `request`.
import type { ChoiceForm, MessageForm } from './message.ts';

/** What a step may ask of the world. A closed list; a kind from outside uses these, or the general `request`. */
export type Effect =
  /**
   * Said by whoever holds the floor: bot or queue. As `care` it stands by itself, beside whatever the walk announces next. `choices` stand in place of the message's own; with `slots` the free
   * times of the calendar come before them; with `options` those of the wait that is come to. With `unlessSaid` it is left out
   * when this step has said something already.
   */
  | {
      type: 'say';
      message: MessageForm;
      choices?: ChoiceForm[];
      as?: 'notice' | 'care';
      slots?: true;
      options?: true;
      unlessSaid?: true;
    }
  /** Asks the bot everything the customer said that no answer has covered. */
  | { type: 'askBot' }
  /** Takes a place in a queue. Team or tier null: `handoff.team` and `handoff.tier`, set by what came before. */
  | {
      type: 'enqueue';
      team: string | null;
      tier: string | null;
      front: boolean;
      reason: string | null;
      /** R15. A fallback without a team is that of the topic. */
      widen?: { to: 'team' | 'fallback' | 'anyone'; afterSeconds: number; team?: string }[];
    }
  | { type: 'leaveQueue'; why: 'alternative' | 'too-long' | 'nobody' | 'customer-left' | 'moved' }
  /** The customer gives up another way and goes on waiting in line. */
  | { type: 'backInLine' }
  /** The accepting agent takes the floor. */
  | { type: 'connect' }
  /** The agent no longer holds the conversation. */
  | { type: 'disconnect'; why: 'closed' | 'lost' | 'passed' | 'returned' }
  /** The floor goes back to the bot. */
  | { type: 'returnToBot' }
  /** `ticket.dueAt` (ms) holds the promised time. */
  /** With a `desk` it is opened in that help desk too, and answered from there. */
  | { type: 'createTicket'; team: string | null; urgent: boolean; front: boolean; desk?: string }
  | { type: 'offerSlots'; team: string | null; days: number }
  /** `callback.slotAt` (ms) holds the chosen time. */
  | { type: 'bookSlot'; team: string | null }
  /** Hands the conversation over to a help desk elsewhere, with everything known (X9); what becomes of it comes as events. */
  | { type: 'openDesk'; desk: string; team: string | null; urgent: boolean }
  /** What the customer has just written goes to that desk too. */
  | { type: 'tellDesk' }
  /** The step waits for that desk no longer; what is answered later still reaches the customer. */
  | { type: 'leaveDesk'; why: 'closed' | 'declined' | 'too-long' | 'silent' | 'failed' | 'customer-left' }
  | { type: 'page'; level: 'first' | 'backup'; ackSeconds: number }
  | { type: 'sendMail'; about: 'ticket' | 'callback' | 'answer' | 'transcript'; message: MessageForm }
  /** `into` is the variable that keeps the answer. */
  | {
      type: 'request';
      connection: string;
      path: string;
      body: Record<string, string>;
      into: string | null;
      timeoutSeconds: number;
    }
  | { type: 'tag'; tag: string }
  /** X5. */
  | { type: 'tried'; what: string; outcome: 'offered' | 'accepted' | 'declined' | 'did-not-apply' | 'failed' | 'done' }
  /** T11: the frustration score starts over. */
  | { type: 'resetScore' }
  /** A promise of any other kind; `promise.dueAt` (ms) holds the time. */
  | { type: 'promise'; kind: 'on-call' | 'next-word' }
  /** What is promised to the customer already is what they get: nothing new is made. */
  | { type: 'promiseStands' }
  /** What follows is about something else: what is promised for it gets a number of its own (A10). */
  | { type: 'newMatter' }
  /** Something else takes the place of what was promised, and the customer is told before its time. */
  | { type: 'withdrawPromise'; kind: 'on-call' | 'next-word' }
  | { type: 'nudgeAgent'; why: 'first-word' | 'silence' }
  | { type: 'alertLead'; why: string }
  /** I4. */
  | { type: 'rate'; of: number }
  | { type: 'close'; disposition: 'solved' | 'unsolved' | 'follow-up' | 'customer-left' };

/** Does an effect carry words for the customer? */
export function isSpoken<E extends { type: string }>(effect: E): effect is Extract<E, { message: unknown }> {
  return 'message' in effect;
}

/** What an effect says or writes to the customer; null when it carries no words. */
export function messageOf<E extends { type: string }>(effect: E): Extract<E, { message: unknown }>['message'] | null {
  return isSpoken(effect) ? effect.message : null;
}
