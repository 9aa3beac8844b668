// What the server sends a desk. The shapes are its `desk-view.ts`; entries and cards are the house's own.
import type {
  AgentStatus,
  ContextPackage,
  ConversationEntry,
  ConversationSummary,
  FloorHolder,
  SentimentState,
  Tier,
} from '@baton/handoff';

interface Named {
  id: string;
  name: string;
}

/** Amber from `amberAt`, late from `dueAt`, stopped at `doneAt`. */
export interface SlaTimes {
  startedAt: number;
  amberAt: number;
  dueAt: number;
  doneAt: number | null;
}

export interface Conversation {
  id: string;
  seq: number;
  number: string;
  customerName: string | null;
  channel: string;
  language: string;
  team: Named | null;
  tier: Tier | null;
  sentiment: SentimentState | null;
  floor: FloorHolder;
  agent: Named | null;
  lastText: string | null;
  lastSpeaker: string | null;
  lastAt: number;
  lastCustomerAt: number | null;
  unread: number;
  acceptedAt: number | null;
  firstWordAt: number | null;
  firstResponse: SlaTimes | null;
  resolution: SlaTimes | null;
  ticket: string | null;
  ended: boolean;
}

export interface Offer {
  conversation: Conversation;
  offerId: string;
  offeredAt: number;
  lapsesAt: number;
  card: ContextPackage;
}

interface Queue {
  team: Named;
  waiting: {
    conversation: string;
    number: string;
    customerName: string | null;
    tier: Tier;
    since: number;
    position: number;
    offeredTo: string | null;
  }[];
  agents: { id: string; name: string; status: AgentStatus; load: number; capacity: number; connected: boolean }[];
}

export interface PromiseItem {
  id: string;
  conversation: string;
  number: string;
  customerName: string | null;
  kind: 'ticket' | 'callback' | 'on-call' | 'next-word';
  text: string;
  team: Named | null;
  contact: string | null;
  urgent: boolean;
  promisedAt: number;
  amberAt: number;
  dueAt: number;
  claimedBy: Named | null;
}

/** What went from this agent without their doing (W7 to W10), and where it is now. */
export interface Loss {
  conversation: string;
  seq: number;
  at: number;
  why: 'first-word' | 'silence' | 'connection' | 'closed' | 'moved' | 'offer';
  number: string;
  customerName: string | null;
  team: Named | null;
  floor: FloorHolder;
  ended: boolean;
  /** Whoever has it now, and whoever is asked to take it. */
  agentName: string | null;
  offeredTo: string | null;
}

interface Alert {
  key: string;
  kind: 'mail' | 'page' | 'alert';
  at: number;
  subject: string;
  text: string;
  conversation: string;
}

export interface DeskView {
  agent: Named & { lead: boolean; limit: number; teams: Named[]; languages: string[] };
  status: AgentStatus;
  awayBecause: 'lapses' | 'connection' | null;
  load: number;
  zone: string;
  offers: Offer[];
  conversations: Conversation[];
  queues: Queue[];
  promises: PromiseItem[];
  alerts: Alert[];
  losses: Loss[];
  teams: (Named & { lead: boolean })[];
}

export interface AgentToChoose extends Named {
  lead: boolean;
  languages: string[];
  teams: Named[];
  status: AgentStatus;
}

export type TalkSummary = Pick<ConversationSummary, 'sentence' | 'evidence'>;

export interface ConversationRead {
  conversation: Conversation;
  opening: string;
  /** X2: as the server reads it, which hears more than a browser needs to know. */
  summary: TalkSummary;
  entries: { seq: number; entry: ConversationEntry }[];
}
