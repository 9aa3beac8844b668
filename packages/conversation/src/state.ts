// What a conversation remembers between inputs: small, bounded, and a fold of decisions (contracts, 4).
import type { FlowEvent } from '@baton/flow';
import type { FloorHolder, Profile, Tier, TriggerKind, WidenStep } from '@baton/handoff';
import type { ArmedDeadline, Context } from '@baton/runtime';
import type { SignalMemory, Signals } from '@baton/signals';

/** Where what is said is sent to: an account of a channel, and whom there. */
export type Route = { channel: string; account: string; to: string };

/** A conversation, or a ticket of it, at a help desk elsewhere. */
export interface DeskCase {
  id: string;
  /** The connection of the workspace. */
  desk: string;
  openedAt: number;
  /** The desk's own id, once it has one. */
  ticket: string | null;
  /** A step waits for it. */
  isAwaited: boolean;
  /** What was promised to the customer with it. */
  promiseId?: string | undefined;
  /** Notes put on it after the first. */
  notes: number;
}

/** What is kept of a conversation between inputs: small and bounded. Times are in milliseconds since the epoch. */
export interface ConversationState {
  rev: number;
  startedAt: number;
  /** The newest time seen; time never goes back. */
  lastAt: number;
  flow: { id: string; hash: string; version: number };
  /** The talk's own number; each further matter has one that is built from it. */
  number: string;
  /** Which matter it is about, and how many there have been; absent while there is one that nothing was promised for. */
  matter?: { index: number; last: number; isUsed: boolean } | undefined;
  /** A5: the newest word of a colleague that a reply may answer: what was promised, or a talk that they have closed. */
  answered?:
    | { kind: 'promise' | 'talk'; agent: string; team: string; at: number; matter: number; category: string }
    | undefined;
  /** The one the customer wrote on last. */
  channel: string;
  /** Absent where the customer's page reads the journal itself. */
  route?: Route | undefined;
  language: string;
  zone: string;
  bucket: number;
  /** Arms that were settled before the conversation began (E1). */
  arms?: { [experiment: string]: string } | undefined;
  /** When the customer's page closed or was lost (ms); absent while it is open. */
  pageGoneAt?: number | undefined;
  machine: [value: string, context: Context];
  deadlines: ArmedDeadline[];
  generation: number;
  floor: { holder: FloorHolder; version: number };
  /** Who holds the floor while `floor.holder` is `agent`. */
  agent: {
    id: string;
    name: string;
    team: string;
    offerId: string;
    acceptedAt: number;
    spoke: boolean;
    /** A10: what they have told the customer to expect, before closing. */
    word?: { kind: 'call' | 'answer'; dueAt: number } | undefined;
    /** W8: their desk is not connected. */
    isGone?: boolean;
  } | null;
  /** Leads who speak beside the agent (I15). */
  joined?: string[] | undefined;
  /** Who had the floor before, so that it can be said who passed it on or was lost. */
  lastAgent?: { name: string; team: string } | undefined;
  /** R16: who had the customer last and let go of them in peace. */
  servedBy?: string | undefined;
  /** Who has just passed it on, and from which team: where nobody is there it comes back. */
  passedOnBy?: { agent: string; team: string } | undefined;
  place: {
    /** One for each stay: what the queue says of an earlier stay means nothing. */
    id: string;
    node: string;
    team: string;
    tier: Tier;
    since: number;
    position: number | null;
    waitSeconds: number | null;
    /** What the agent must be able to do (R10). */
    skills?: string[];
    /** The line that was waited in before another topic led to this one. */
    before?: { team: string; skills: string[] };
    /** R18: where the readings of the customer's words led when it was taken. */
    route?: { team: string; skills: string[]; named: string | null };
    /** R15: how the search widens. */
    widen?: WidenStep[];
    /** Ways out of the place that came while the customer was on another one; they are taken if that comes to nothing. */
    held?: { type: string; data: FlowEvent }[];
  } | null;
  offer: { id: string; agent: { id: string; name: string }; team: string; lapsesAt: number } | null;
  asked: { id: string; question: string } | null;
  /** The buttons last shown, by which step and in which message: only these can be taken in words (L2). */
  shown?: { node: string; choices: { id: string; label: string }[]; said?: number } | undefined;
  /** Articles of the newest answer, and those that the customer has refused (L7). */
  articles?: { newest: string[]; refused: string[] } | undefined;
  /** What the customer said that no answer has covered. */
  unanswered: string[];
  /** Free times that were offered, in milliseconds since the epoch. */
  slots: { askId: string; offered: number[]; team: string } | null;
  /** A booked call for which another time is looked for, and why; `offered` (ms) once the calendar has answered. */
  rebooking?:
    | {
        promiseId: string;
        askId: string;
        team: string;
        why: 'asked' | 'impossible';
        offered: number[];
        /** What the customer wrote, which may name a time. */
        words?: string;
        /** A time that was asked back. */
        asked?: number;
        shown?: { said: number; choices: { id: string; label: string }[] };
      }
    | undefined;
  /** An alert that nobody has answered, and whom it went to; with a backup's, also whom the one before it went to. */
  page: { id: string; level: 'first' | 'backup'; to?: string; firstTo?: string } | null;
  /** Alerts that went out and are not over: the pager that rang is told who has it and that it is over. */
  alerted?: { connection: string; pages: string[] } | undefined;
  /** A3: who answered an alert, and by when (ms) it was promised that they join. */
  expected?: { agent: string; until: number } | undefined;
  request: { id: string; into: string | null } | null;
  /** At help desks elsewhere, the newest last; absent where there never was one. */
  desks?: DeskCase[] | undefined;
  profile: Profile;
  /** X10: only what was signed or looked up may raise priority. */
  verified: boolean;
  signals: { memory: SignalMemory; reading: Signals };
  armed: { explicit: boolean; frustration: boolean };
  /** R30: the SLA clock runs from here. */
  trigger: { kind: TriggerKind; at: number } | null;
  /** Agents who must not get it again: who fell silent, or was complained about. */
  notAgents: string[];
  lastCustomerAt: number | null;
  /** Nothing more is taken from this customer until then (ms); null: for good. Absent where nobody is blocked. */
  blocked?: { until: number | null } | undefined;
  /** The newest turns, for the bot and for summaries. `pressed`: the words are those of a button. */
  recent: { from: 'customer' | 'bot' | 'agent'; text: string; pressed?: true }[];
  promises: {
    id: string;
    kind: 'ticket' | 'callback' | 'on-call' | 'next-word';
    dueAt: number;
    claimedBy: string | null;
    /** A2: the invitation to a call, and who makes it. */
    call?: {
      uid: string;
      sequence: number;
      agent: string;
      /** How often somebody has rung in vain. */
      attempts?: number;
      /** The number was somebody else's; the right one is asked for. */
      wantsNumber?: boolean;
    };
    /** A10: what it was promised for; without, the first matter. */
    matter?: number;
    team?: string;
    topic?: string;
    category?: string;
  }[];
  /** Messages that went by mail as well: the newest few (C6). */
  mailedToo?: string[] | undefined;
  /** How often each kind of thing was made; ids are built from it. */
  counts: { places: number; said: number; asked: number; pages: number; requests: number; tickets: number };
  /** When the newest run of the flow came to its end. */
  endedAt?: number;
  /** True once the journal has an ending for this run of the flow. */
  closed: boolean;
}

/** Kept of the talk in state; the whole of it is in the journal. */
export const RECENT_TURNS = 8;
/** So many of the newest turns are kept whoever they are from: a reply is read by what it replies to. */
export const RECENT_REPLIES = 3;
export const RECENT_CHARACTERS = 400;
