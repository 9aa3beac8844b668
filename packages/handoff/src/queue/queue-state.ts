// What `queue/<team>` remembers.
import type { AgentStatus, NobodyReason, WidenStep } from '../protocol.ts';
import type { Tier } from '../workspace/workspace.ts';

/** An offer that a queue has made and not yet heard of. */
export interface QueueOffer {
  readonly offerId: string;
  readonly agent: string;
  /** The agent's presence is asked first; the conversation hears of the offer when a slot is held. */
  readonly phase: 'reserving' | 'offered' | 'withdrawing';
  readonly lapsesAt: number;
}

/** A conversation in a queue, with when it came (milliseconds since the epoch). */
export interface Waiting {
  readonly conversation: string;
  /** The conversation's own id of this stay, or null when it gave none. */
  readonly place: string | null;
  readonly tier: Tier;
  readonly skills: readonly string[];
  /** When the customer's wait began (ms); decides the order within the tier. */
  readonly since: number;
  /** When it came into this queue (ms); what the team's waits are measured by. */
  readonly joinedAt: number;
  readonly front: boolean;
  readonly notAgents: readonly string[];
  /** R16: who had the customer last. */
  readonly prefers?: string | undefined;
  /** R15: how the search widens, earliest first. */
  readonly widen?: readonly WidenStep[] | undefined;
  /** A3: who answered an alert comes until then (ms); absent when nobody is awaited. */
  readonly expectedUntil?: number | undefined;
  /** Agents who declined or let an offer lapse, and until when (ms) they are left in peace. */
  readonly resting: readonly { readonly agent: string; readonly until: number }[];
  readonly offer: QueueOffer | null;
  /** Why the customer was told that nobody can take it, until somebody can. */
  readonly told: NobodyReason | null;
  /** The place and wait that the conversation last heard. */
  readonly said: {
    readonly position: number;
    readonly waitSeconds: number | null;
    /** When (ms); absent in states of before. */
    readonly at?: number;
  } | null;
}

/** What presence last told of an agent. */
export interface KnownAgent {
  readonly status: AgentStatus;
  readonly connected: boolean;
  readonly load: number;
  readonly capacity: number;
  readonly oldestSince: number | null;
  readonly lastClosedAt: number | null;
  /** Number of the agent's latest offer in this queue: the smallest is next in turn (R14). */
  readonly turn: number;
  /** Refused although it looked free: left out until presence tells something new. */
  readonly blocked: boolean;
  /** W10: since when (ms) the agent has been away for missed offers. */
  readonly missedSince?: number;
}

/** A call that is booked: when (milliseconds since the epoch), and with which team. */
export interface Booking {
  readonly conversation: string;
  readonly askId: string;
  readonly slotAt: number;
}

/** Who waits for a team, in which order, and what is offered to whom. */
export interface QueueState {
  /** First in line first, as of the newest input. */
  readonly waiting: readonly Waiting[];
  readonly agents: { readonly [agent: string]: KnownAgent };
  /** R15: agents of other teams who tell this queue of themselves, and until when (ms). */
  readonly watched?: { readonly [agent: string]: number };
  /** Counts offers; gives each its id and each agent its turn. */
  readonly offers: number;
  /** Recent waits from joining to an agent's yes (M9), newest last. */
  readonly waits: readonly { readonly at: number; readonly seconds: number }[];
  /** Lengths of recent conversations of the team in seconds, newest last. */
  readonly services: readonly number[];
  readonly bookings: readonly Booking[];
}

export const EMPTY_QUEUE: QueueState = {
  waiting: [],
  agents: {},
  offers: 0,
  waits: [],
  services: [],
  bookings: [],
};
