// What a flow asks of the world outside, in a host's own words.
import type { Json, Profile, Tier } from '@baton/handoff';

/** A mail to a customer or a lead. The same `key` twice is the same mail. */
export interface Mail {
  readonly key: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** A booked callback: milliseconds since the epoch, minutes, and what it is called. */
  readonly calendar?: { readonly startsAt: number; readonly minutes: number; readonly title: string };
}

/** Somebody on call has to be woken. Whoever has it, tells the run: `run.acknowledgePage(conversation, pageId, by)`. */
export interface PageAlert {
  readonly key: string;
  readonly conversation: string;
  readonly pageId: string;
  readonly level: 'first' | 'backup';
  /** The agent's id. */
  readonly to: string;
  /** The connection of the workspace that the on-call rota names. */
  readonly connection: string;
  /** The conversation's number for people. */
  readonly number: string;
  readonly summary: string;
  /** Who it is and how they can be reached, as far as they said. */
  readonly customer: { readonly name?: string; readonly email?: string; readonly phone?: string };
  /** When the next one is alerted unless this one acknowledged; milliseconds since the epoch. */
  readonly ackBy: number;
}

/** A step asks another system. */
export interface SystemRequest {
  readonly key: string;
  readonly connection: string;
  readonly path: string;
  readonly body: Readonly<Record<string, string>>;
  /** Aborts when the time that the step gives is over. */
  readonly signal: AbortSignal;
}

/** A conversation goes to a help desk elsewhere. */
export interface DeskHandover {
  readonly key: string;
  readonly conversation: string;
  readonly deskId: string;
  /** The connection of the workspace that the step names. */
  readonly desk: string;
  /** A team of the workspace; null: the desk decides. */
  readonly team: string | null;
  readonly number: string;
  readonly summary: string;
  readonly tier: Tier;
  readonly urgent: boolean;
  readonly person: { readonly id?: string; readonly name?: string; readonly email?: string; readonly phone?: string };
}

/** What is added to it later. */
export interface DeskNote {
  readonly key: string;
  readonly conversation: string;
  readonly deskId: string;
  readonly desk: string;
  /** Counts from 1. */
  readonly note: number;
  readonly why: 'added' | 'customer-left' | 'gone-on';
  readonly text: string;
}

/** The team's lead should know of something. */
export interface LeadAlert {
  readonly key: string;
  readonly team: string;
  /** The agent's id. */
  readonly lead: string;
  readonly why: string;
  readonly number: string;
}

/** How a run reaches the outside. Each is called at least once for an effect, always with the same `key`. */
export interface Adapters {
  /** Rejecting means that it is tried again later, for as long as it takes. Without it, mails are told to `onProblem`. */
  readonly sendMail?: (mail: Mail) => Promise<void>;
  /** Rejecting means that nobody was reached: the flow goes on to the next on call, then to a ticket. So does leaving it out. */
  readonly page?: (alert: PageAlert) => Promise<void>;
  /** Answers with what the other system said. Rejecting takes the step's way for a failed request. So does leaving it out. */
  readonly request?: (request: SystemRequest) => Promise<Json>;
  /**
   * Answers with the desk's own number of the ticket. Rejecting means that the desk did not take it. So does leaving it out. What happens
   * there, tells the run: `run.deskAnswered(conversation, deskId, text, by)` and `run.deskClosed(conversation, deskId)`.
   */
  readonly openDesk?: (handover: DeskHandover) => Promise<string>;
  /** Rejecting means that it is tried again later. Without it, notes are told to `onProblem`. */
  readonly tellDesk?: (note: DeskNote) => Promise<void>;
  /** What is known of a customer, or null. Without it, the workspace's own directory is asked. */
  readonly lookUpProfile?: (customerId: string) => Promise<Profile | null>;
  /** Rejecting means that it is tried again later. Without it, alerts are told to `onProblem`. */
  readonly notifyLead?: (alert: LeadAlert) => Promise<void>;
}
