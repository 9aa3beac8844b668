// The port of a help desk: it takes a handoff with its context, and says how the ticket goes on.
import type { IncomingRequest, PlatformAnswer, PlatformRequest } from '@baton/channels/server';
import type { Tier } from '@baton/handoff';
import type * as z from 'zod';
import type { SignedBy } from './verify/signed-by.ts';

/** Makes a request. Rejects when no answer came: it may have been carried out all the same. */
export type Call = (request: PlatformRequest) => Promise<PlatformAnswer>;

/** A handoff on its way to a desk. */
export interface DeskCase {
  readonly conversation: string;
  /** For people, such as `LH-10042`. */
  readonly number: string;
  /** Rises with each thing that is sent: what is sent twice carries the same. */
  readonly revision: number;
  readonly subject: string;
  /** What the customer wants, in a sentence; a customer may come to read it. */
  readonly summary: string;
  readonly person: { readonly id?: string; readonly name: string; readonly email?: string; readonly phone?: string };
  readonly tier: Tier;
  readonly urgent: boolean;
  /** The desk's own id of a team or group; null: the desk decides. */
  readonly team: string | null;
  /** Finished, in the desk's form; see `deskNote`. */
  readonly note: string;
}

/** A ticket at a desk. */
export interface DeskTicket {
  /** The desk's id. */
  readonly id: string;
  /** What the desk needs beside it, such as the person's id. */
  readonly person: string | null;
}

/** How a ticket stands. */
export type DeskState = 'open' | 'waiting' | 'solved' | 'closed';

/** What a desk tells by its webhook. */
export type DeskEvent =
  /** An agent there wrote to the customer. */
  | {
      readonly type: 'answered';
      readonly id: string;
      readonly ticket: string;
      readonly text: string;
      readonly by: string | null;
    }
  | {
      readonly type: 'state';
      readonly id: string;
      readonly ticket: string;
      readonly state: DeskState;
      readonly stage: string;
    }
  /** Something changed that the webhook does not tell: the ticket has to be read. */
  | { readonly type: 'changed'; readonly id: string; readonly ticket: string };

/** What an agent there wrote; the same words carry the same id. */
export interface DeskAnswer {
  readonly id: string;
  readonly text: string;
  readonly by: string | null;
}

/** Which form of text a desk's notes take. */
export type NoteForm = 'html' | 'markdown';

/** A help desk with the settings of one account. */
export interface Desk {
  readonly name: string;
  readonly noteForm: NoteForm;
  /** What an agent there will not see, in words for whoever draws the flow: the context-loss budget. */
  readonly losses: readonly string[];
  /**
   * Finds or makes the person, opens a ticket, puts the note on it, assigns it. Asked again after a lost answer it finds what it made.
   * @throws DeskError
   */
  open(one: DeskCase, call: Call, isRetry: boolean): Promise<DeskTicket>;
  /** Puts another note on it, as for what the customer added. @throws DeskError */
  note(
    ticket: DeskTicket,
    one: Pick<DeskCase, 'note' | 'conversation' | 'revision'>,
    call: Call,
    isRetry: boolean,
  ): Promise<void>;
  /** @throws DeskError */
  assign(ticket: DeskTicket, team: string, call: Call): Promise<void>;
  /** @throws DeskError */
  state(ticket: DeskTicket, call: Call): Promise<DeskState>;
  /** What agents there have written to the customer, the oldest first; empty where the webhook itself tells it. @throws DeskError */
  answers(ticket: DeskTicket, call: Call): Promise<readonly DeskAnswer[]>;
  verify(request: IncomingRequest, nowSeconds: number): boolean;
  read(request: IncomingRequest): DeskEvent[];
  /** One harmless request; null: it works, else what the other side answered, in words. */
  check(call: Call): Promise<string | null>;
}

/** A desk before its account is known. */
export interface DeskDefinition<S> {
  readonly name: string;
  readonly settings: z.ZodType<S>;
  readonly signedBy: SignedBy;
  desk(settings: S): Desk;
}

/** Why a desk did not take something. `unknown`: the answer was lost, so what was asked may have happened. */
export class DeskError extends Error {
  readonly why: 'try-later' | 'refused' | 'unknown' | 'closed';
  readonly afterSeconds: number | undefined;

  constructor(why: DeskError['why'], message: string, afterSeconds?: number) {
    super(message);
    this.name = 'DeskError';
    this.why = why;
    this.afterSeconds = afterSeconds;
  }
}
