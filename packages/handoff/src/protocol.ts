// What conversation, queue and presence tell each other (contracts, 9). Every message is an input body.
import type { EntityKind } from './entity.ts';
import type { Tier } from './workspace/workspace.ts';

/**
 * `busy` takes critical conversations only; `break`, `meeting`, `away` and `offline` take none. `away` is set by the house when
 * offers lapse or the desk is gone (W8, W10), never chosen unseen.
 */
export type AgentStatus = 'available' | 'busy' | 'break' | 'meeting' | 'away' | 'offline';
/** Why nobody of a team can be offered a conversation. */
export type NobodyReason = 'closed' | 'nobody-signed-on' | 'all-full' | 'all-lapsed' | 'no-skill' | 'no-team';
/** How an offer ended when it was not accepted. */
export type OfferOutcome = 'declined' | 'lapsed' | 'withdrawn';

/** R15: a step of the search for somebody, taken so long after joining, or at once while nobody is there before it. */
export type WidenStep = {
  /** The whole team, the team named here, or anyone who is present. Languages are always asked for. */
  to: 'team' | 'fallback' | 'anyone';
  afterSeconds: number;
  team?: string;
};

/** Inputs of `queue/<team>`. */
export type QueueBody =
  | {
      type: 'queue.join';
      conversation: string;
      tier: Tier;
      skills: string[];
      /** When the customer's wait began (ms); kept when a conversation comes back or moves. */
      since: number;
      /** R20, W7, W8: ahead of everyone of its tier. */
      front: boolean;
      /** An agent who must not get it (T25: the person named; W7: who fell silent). */
      notAgents: string[];
      /** A3: somebody promised to come until then (ms): that nobody is there yet is no news. */
      expectedUntil?: number;
      /** R16: who had the customer last, and comes first when free. */
      prefers?: string;
      /** R15; without it only the team's own, with every skill. */
      widen?: WidenStep[];
      /** An id of this stay, given back with every message of it: news of an earlier stay can then be told apart. */
      place?: string;
    }
  | { type: 'queue.leave'; conversation: string }
  | { type: 'queue.raise'; conversation: string; tier: Tier }
  | { type: 'queue.taken'; conversation: string; offerId: string; agent: string }
  | { type: 'queue.offerEnded'; conversation: string; offerId: string; agent: string; outcome: OfferOutcome }
  | { type: 'presence.confirmed'; offerId: string; agent: string }
  | { type: 'presence.refused'; offerId: string; agent: string; reason: 'status' | 'capacity' }
  | {
      type: 'presence.changed';
      agent: string;
      status: AgentStatus;
      /** Slots in use, reserved ones included. */
      load: number;
      capacity: number;
      /** When the oldest of the agent's running conversations began (ms), for R13; null when idle. */
      oldestSince: number | null;
      /** When the agent last closed a conversation (ms), for R13. */
      lastClosedAt: number | null;
      /** False while the desk's stream is lost: still signed on, but nothing is offered. */
      connected?: boolean;
      /** W10: away for offers that were missed; asked again after a pause when nobody else is there. */
      missedOffers?: boolean;
      /** A conversation that just ended, for the wait estimate of the team it came from. */
      served?: { team: string; seconds: number };
    }
  /** Callbacks are booked with the team, so that no slot is given twice. */
  | { type: 'slots.wanted'; conversation: string; askId: string; zone: string }
  | { type: 'slot.book'; conversation: string; askId: string; slotAt: number }
  | { type: 'slot.cancel'; conversation: string; slotAt: number }
  /** Teams, people, skills or hours are others now. */
  | { type: 'workspace.changed' };

/** Inputs of `presence/<agent>`. */
export type PresenceBody =
  | { type: 'presence.signOn' }
  | { type: 'presence.signOff' }
  | { type: 'presence.setStatus'; status: AgentStatus }
  /** The desk's stream opened or was lost. */
  | { type: 'presence.connection'; connected: boolean }
  | {
      type: 'presence.reserve';
      offerId: string;
      conversation: string;
      team: string;
      lapsesAt: number;
      tier?: Tier;
      /** W10: nobody else is there, so whoever was put on away is asked again. */
      evenAway?: boolean;
    }
  /** The conversation took the offer: the reservation becomes a running conversation. */
  | { type: 'presence.occupied'; offerId: string; conversation: string }
  /** The slot is free again. `lapsed` counts towards W10. */
  | { type: 'presence.ended'; offerId: string; outcome: 'closed' | 'lost' | 'passed' | OfferOutcome }
  /** R15: until then (ms) the queue of another team wants to know, too. */
  | { type: 'presence.watch'; team: string; until: number }
  /** The agent's teams or limit may be others now. */
  | { type: 'workspace.changed' };

/** What queue and presence send to `conversation/<id>`. */
export type ToConversationBody =
  | {
      type: 'queue.joined';
      team: string;
      /** 1 is next. */
      position: number;
      /** Null without 20 recent waits of the team (M9). */
      waitSeconds: number | null;
      place?: string;
    }
  | { type: 'queue.moved'; team: string; position: number; waitSeconds: number | null; place?: string }
  /** Nobody can take it now (A); said once, until somebody can again. The place is kept, and who comes later is still offered it. */
  | { type: 'queue.nobody'; team: string; reason: NobodyReason; place?: string }
  | {
      type: 'queue.offered';
      team: string;
      offerId: string;
      agent: { id: string; name: string };
      lapsesAt: number;
      place?: string;
    }
  /** R17: the agent of the open offer cannot take it any more. */
  | { type: 'queue.withdrawn'; team: string; offerId: string; place?: string }
  | { type: 'slots.offered'; askId: string; slots: number[] }
  | { type: 'slot.booked'; askId: string; slotAt: number }
  | { type: 'slot.refused'; askId: string; slots: number[] }
  /** W8: the connection of the agent who holds the conversation. */
  | { type: 'agent.connection'; agent: string; connected: boolean }
  /** R17: the agent who holds the conversation goes off duty. */
  | { type: 'agent.signedOff'; agent: string };

/** What an entity of a kind is told by the other two. */
export type BodyOf<K extends EntityKind> = {
  conversation: ToConversationBody;
  queue: QueueBody;
  presence: PresenceBody;
}[K];
