// What a conversation asks the outside to do. The adapter's answer comes back as an input with the same id.
import type { Tier } from '@baton/handoff';
import type { Route } from './state.ts';

/** What a conversation asks of the outside, by `type`. Each goes in the lane it names, and lanes do not wait for each other. */
export type ConversationEffect =
  | {
      type: 'askBot';
      lane: string;
      askId: string;
      texts: string[];
      language: string;
      history: { from: 'customer' | 'bot'; text: string }[];
    }
  | {
      type: 'sendMail';
      lane: string;
      to: string;
      subject: string;
      text: string;
      about: 'ticket' | 'callback' | 'answer' | 'transcript';
      /** A2: an invitation, or what changes or takes back one of the same `uid`: the higher `sequence` counts. */
      calendar?: {
        uid?: string;
        /** The promise that the call is, for the link that cancels it. */
        promiseId?: string;
        sequence?: number;
        method?: 'REQUEST' | 'CANCEL';
        startsAt: number;
        minutes: number;
        title: string;
        /** IANA zone of whoever it goes to. */
        zone?: string;
        attendee?: { name: string; email: string };
      };
    }
  | {
      type: 'page';
      lane: string;
      pageId: string;
      level: 'first' | 'backup';
      to: string;
      connection: string;
      number: string;
      /** The matter, in the customer's words; empty while they have said nothing of it. */
      summary: string;
      /** Who it is and how they can be reached, as far as they said; not in alerts of an older journal. */
      customer?: { name?: string; email?: string; phone?: string };
      ackBy: number;
    }
  /** A3: tells the pager that somebody here has it, or that it is over. */
  | {
      type: 'pageFollowUp';
      lane: string;
      connection: string;
      pages: string[];
      what: 'acknowledged' | 'resolved';
    }
  | {
      type: 'request';
      lane: string;
      requestId: string;
      connection: string;
      path: string;
      body: Record<string, string>;
      timeoutSeconds: number;
    }
  /** Opens a ticket at a help desk, with the card as its first note (X9). */
  | {
      type: 'openDesk';
      lane: string;
      deskId: string;
      /** The connection that leads there. */
      desk: string;
      /** Of the workspace; null: the desk decides. */
      team: string | null;
      number: string;
      summary: string;
      tier: Tier;
      urgent: boolean;
      /** A customer is waiting for an answer in the conversation. */
      isAwaited: boolean;
      person: { id?: string; name?: string; email?: string; phone?: string };
    }
  /** Puts a further note on that ticket: the `note`th. */
  | {
      type: 'tellDesk';
      lane: string;
      deskId: string;
      desk: string;
      note: number;
      why: 'added' | 'customer-left' | 'gone-on';
      text: string;
    }
  /** To a channel that does not read the journal by itself. */
  | {
      type: 'sendMessage';
      lane: string;
      route: Route;
      messageId: string;
      /** The number of the message in its conversation. */
      question: number;
      message: {
        text: string;
        choices?: { id: string; label: string }[];
        link?: { label: string; url: string };
        card?: { title: string; lines: string[] };
      };
      speaker: 'bot' | 'person';
      language: string;
      /** Of the conversation, for people. */
      number: string;
      /** When the customer wrote last (C6). */
      lastCustomerAt: number | null;
    }
  | { type: 'lookUpProfile'; lane: string; customerId: string }
  | { type: 'notifyLead'; lane: string; team: string; lead: string; why: string; number: string };
