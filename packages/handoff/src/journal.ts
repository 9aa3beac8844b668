// What a conversation's journal holds: every decision, with the facts that the card and the metrics need (contracts, 7).
import type { AgentStatus, NobodyReason, OfferOutcome } from './protocol.ts';
import type { Tier } from './workspace/workspace.ts';

/** Who has the word in a conversation. */
export type FloorHolder = 'bot' | 'queue' | 'agent' | 'nobody';
/** How a customer feels, from calm to angry. */
export type SentimentState = 'calm' | 'mild' | 'frustrated' | 'very-frustrated' | 'angry';
/** Where a customer's mood is going. */
export type Trajectory = 'rising' | 'steady' | 'falling';
/** What made a conversation leave the bot. */
export type TriggerKind = 'explicit' | 'frustration' | 'policy' | 'low-confidence' | 'returning' | 'flow';
/** I10. */
export type HandoffReason = 'knowledge-gap' | 'phrasing-gap' | 'trust-gap' | 'complexity' | 'preference' | 'policy';
/** Whom an experiment counts (E1). */
export type UnitKind = 'customer' | 'device' | 'conversation';
/** What a lead does with somebody else's conversation (I15). */
export type LeadAct =
  | { type: 'move'; team: string; before: string }
  | { type: 'tier'; tier: Tier; before: Tier }
  | { type: 'reassign'; agent: string; before: string | null }
  | { type: 'join' }
  | { type: 'whisper'; text: string };
/** What is done about a customer who insults, threatens, harasses or floods: by an agent, each with its reason. */
export type AbuseAct = 'flagged' | 'warned' | 'escalated' | 'blocked' | 'unblocked';
/** Why something is done about it. */
export type AbuseReason = 'insults' | 'threats' | 'harassment' | 'spam' | 'other';
/** How a call to a customer went. */
export type CallOutcome = 'reached' | 'no-answer' | 'wrong-number';
/** How an agent's part ended. */
export type Disposition = 'solved' | 'unsolved' | 'follow-up' | 'customer-left';

/** A button under a message: what is sent back, and what it says. */
export interface Choice {
  id: string;
  label: string;
}

/** A file that a customer or an agent has sent; `size` in bytes. */
export interface SentFile {
  id: string;
  name: string;
  /** A media type, such as `image/png`. */
  type: string;
  size: number;
}

/** A message as it was said: every place filled. */
export interface SaidMessage {
  text: string;
  /** Sent along; kept by the house and fetched one at a time. */
  files?: SentFile[];
  choices?: Choice[];
  link?: { label: string; url: string };
  card?: { title: string; lines: string[] };
}

/** An order of a customer; amounts in the currency it names, `placedAt` in milliseconds since the epoch. */
export interface Order {
  id: string;
  placedAt: number;
  amount: number;
  currency: string;
  status: string;
  items: string[];
}

/** X3. */
export interface Profile {
  customerId?: string;
  name?: string;
  email?: string;
  phone?: string;
  accountId?: string;
  tier?: 'standard' | 'enterprise' | 'vip';
  loyaltyTier?: string;
  customerSince?: number;
  lifetimeValue?: number;
  currency?: string;
  zone?: string;
  language?: string;
  orders?: Order[];
  earlier?: { at: number; topic: string; outcome: string }[];
}

/** How something about a customer came to be known. */
export type ProfileSource = 'signed' | 'lookup' | 'customer' | 'earlier';

interface At {
  at: number;
}

/** A line of a conversation's journal, by `type`; `at` in milliseconds since the epoch. */
export type ConversationEntry = At &
  (
    | {
        type: 'started';
        flow: { id: string; hash: string; version: number };
        workspace: string;
        channel: string;
        language: string;
        number: string;
        /** E1: whom an experiment counts: a signed customer, else a browser, else this conversation alone. */
        unit?: { kind: UnitKind; id: string };
        /** Made while trying the flow out: left out of every figure unless it is asked for. */
        test?: boolean;
        /** S6: the customer agreed to the text of this workspace before the first message. */
        agreed?: boolean;
      }
    | { type: 'profile'; profile: Profile; source: ProfileSource; verified: boolean }
    | {
        type: 'customer';
        messageId: string;
        text: string;
        choice?: string;
        /** T2: the always visible button. */
        escapeHatch?: boolean;
        /** L7: an autoresponder's; kept and left alone. */
        automatic?: boolean;
        /** X11: said while the place in the queue was held. */
        whileWaiting?: boolean;
        /** C4: the channel they went on with, where it is another one than before. */
        channel?: string;
        /** What a mail quotes, beside the customer's own words. */
        quoted?: string;
        files?: SentFile[];
        signals: {
          score: number;
          state: SentimentState;
          trajectory: Trajectory;
          added: { signal: string; weight: number; because: string; quote: string }[];
          explicit: boolean;
          topics: string[];
          category: string;
          language: string;
          urgent: boolean;
          isQuestion: boolean;
          /** The words of this message that made it of that category, in that language, or urgent. */
          why?: { category?: string; language?: string; urgent?: string };
          /** What the message answers to the question before it, where it does. */
          says?: 'yes' | 'no';
          /** The customer says that it is solved, or thanks. */
          solved?: boolean;
        };
      }
    | {
        type: 'said';
        messageId: string;
        speaker: 'bot' | 'queue' | 'agent' | 'notice';
        agent?: { id: string; name: string };
        /** The drawn node that said it. */
        node?: string;
        /** M1 to M8, when it came from the library. */
        template?: string;
        floorVersion: number;
        message: SaidMessage;
      }
    /** A message that the customer's channel did not take; in words, why. */
    | {
        type: 'notDelivered';
        messageId: string;
        channel: string;
        why: 'window-closed' | 'opted-out' | 'unreachable' | 'refused' | 'unknown';
        reason: string;
        /** The channel that took it in the place of this one. */
        instead?: string;
      }
    | { type: 'asked'; askId: string; question: string }
    | {
        type: 'answered';
        askId: string;
        text: string;
        confidence: number;
        sources: { id: string; title: string; url: string }[];
        /** Came after the floor had changed or the question was asked anew: kept, not said. */
        late: boolean;
      }
    | { type: 'botFailed'; askId: string; reason: string }
    /** X5: an attempt to resolve and how it ended. */
    | {
        type: 'tried';
        what: string;
        outcome: 'offered' | 'accepted' | 'declined' | 'did-not-apply' | 'failed' | 'done';
        node?: string;
      }
    | {
        type: 'triggered';
        trigger: TriggerKind;
        node: string;
        topic?: string;
        score?: number;
        because: string;
        quotes: string[];
      }
    /** The way the token took: drawn nodes in order. */
    | { type: 'path'; event: string; nodes: string[]; from: string; to: string }
    | { type: 'floor'; holder: FloorHolder; version: number; agent?: { id: string; name: string } }
    | {
        type: 'queued';
        team: string;
        tier: Tier;
        since: number;
        node: string;
        front: boolean;
        skills: string[];
        reason: HandoffReason;
      }
    | { type: 'position'; team: string; position: number; waitSeconds: number | null }
    /** R33: frustration that grew in line. */
    | { type: 'raised'; team: string; tier: Tier }
    | { type: 'nobody'; team: string; reason: NobodyReason }
    | {
        type: 'leftQueue';
        team: string;
        why: 'accepted' | 'alternative' | 'too-long' | 'nobody' | 'customer-left' | 'moved';
      }
    | { type: 'offered'; offerId: string; agent: { id: string; name: string }; team: string; lapsesAt: number }
    | { type: 'offerEnded'; offerId: string; agent: string; outcome: 'accepted' | OfferOutcome }
    | { type: 'connected'; agent: { id: string; name: string }; team: string; waitedSeconds: number }
    /** R30: from the trigger (or the customer's yes) to the agent's first own message. */
    | {
        type: 'firstWord';
        agent: string;
        sinceTriggerSeconds: number;
        sinceAcceptSeconds: number;
        openingKept: boolean;
      }
    | { type: 'nudged'; agent: string; why: 'first-word' | 'silence' }
    | { type: 'agentLost'; agent: string; why: 'first-word' | 'silence' | 'connection' }
    | { type: 'agentConnection'; agent: string; connected: boolean }
    | { type: 'agentSignedOff'; agent: string }
    /** What colleagues tell one another beside the talk: never shown to the customer, nor sent to them. */
    | { type: 'noted'; noteId: string; by: { id: string; name: string }; text: string; mentions: string[] }
    /** A11: until when the next word is the agent's. */
    | { type: 'held'; agent: string; until: number; note: string }
    | { type: 'agentStatus'; agent: string; status: AgentStatus }
    | { type: 'passed'; agent: string; toTeam: string; note: string; warm: boolean }
    | { type: 'returned'; agent: string; note: string }
    | { type: 'leadAlerted'; why: string; team: string }
    | {
        type: 'ticket';
        number: string;
        team: string;
        promiseId: string;
        dueAt: number;
        contact: string | null;
        urgent: boolean;
        front: boolean;
      }
    | { type: 'callbackBooked'; promiseId: string; slotAt: number; team: string; contact: string | null }
    | { type: 'paged'; pageId: string; team: string; level: 'first' | 'backup'; ackBy: number }
    | { type: 'pageAcknowledged'; pageId: string; by: string }
    /** Handed to a help desk elsewhere, by the name of its connection (X9). */
    | { type: 'deskAsked'; deskId: string; desk: string; team: string }
    | { type: 'deskOpened'; deskId: string; desk: string; ticket: string }
    /** Somebody there has the floor, from their first answer on. */
    | { type: 'deskJoined'; deskId: string; agent: { id: string; name: string }; waitedSeconds: number }
    | { type: 'deskState'; deskId: string; state: 'open' | 'waiting' | 'solved' | 'closed' }
    /** The desk did not take it, or a note for it. */
    | { type: 'deskFailed'; deskId: string; desk: string; reason: string }
    /** The flow waits for that desk no longer. */
    | {
        type: 'deskLeft';
        deskId: string;
        why: 'closed' | 'declined' | 'too-long' | 'silent' | 'failed' | 'customer-left';
      }
    | { type: 'pageEnded'; pageId: string; outcome: 'acknowledged' | 'silent' | 'refused'; real?: boolean }
    | {
        type: 'promised';
        promiseId: string;
        kind: 'ticket' | 'callback' | 'on-call' | 'next-word';
        dueAt: number;
        text: string;
        /** The matter's own number, where the talk has had others before (A10). */
        number?: string;
      }
    | { type: 'promiseKept'; promiseId: string; by: string | null }
    /** A2: a call that was made, the how manieth of this promise, and how it went. */
    | { type: 'callMade'; promiseId: string; by: string; outcome: CallOutcome; attempt: number }
    | { type: 'promiseClaimed'; promiseId: string; by: string }
    /** Taken back before its time: `replaced` by another promise, or the customer or the talk had gone on without it. */
    | { type: 'promiseWithdrawn'; promiseId: string; why: 'replaced' | 'customer-left' | 'gone-on' | 'cancelled' }
    | { type: 'mailed'; to: string; subject: string; text: string; about: string }
    | { type: 'cardUsed'; agent: string; part: 'opened' | 'middle' | 'quoted' }
    /** By a step of the flow, or by an agent. */
    | { type: 'tagged'; tag: string; node?: string; by?: string }
    | { type: 'untagged'; tag: string; by: string }
    /** A colleague who is asked beside the talk, and may see it from then on; the question is a note of its own. */
    | { type: 'consulted'; noteId: string; by: string; colleague: string }
    | {
        type: 'abuse';
        act: AbuseAct;
        by: { id: string; name: string };
        reason: AbuseReason;
        note: string;
        /** Of a block: until when (ms), or null for good; and every name under which this customer would come back. */
        until?: number | null;
        names?: string[];
      }
    | {
        type: 'closed';
        by: 'agent' | 'customer' | 'flow';
        disposition: Disposition;
        reason: HandoffReason | null;
        summary: string;
        effort?: number;
      }
    | { type: 'customerLeft' }
    /** The customer's page was closed, or its line was lost and did not come back; later, that it is open again. `since` is when it happened (ms). */
    | { type: 'customerPage'; open: boolean; by: 'page' | 'silence'; since: number }
    /** I9: so long was the conversation open and in front at the agent's desk. */
    | { type: 'agentFocus'; agent: string; seconds: number }
    /** I15: what a lead did from the wall. */
    | { type: 'leadActed'; by: string; act: LeadAct }
    | { type: 'customerReturned' }
    /** Law 10: it goes on in another version of its flow. */
    | { type: 'flowMoved'; from: number; flow: { id: string; hash: string; version: number } }
    | { type: 'ended'; node: string }
    | { type: 'rated'; score: number; of: number }
    | { type: 'failed'; inputId: string; code: string; message: string }
  );
