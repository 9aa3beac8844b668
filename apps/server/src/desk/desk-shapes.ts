// What one agent is shown.
import type { AgentStatus, Tier } from '@baton/handoff';
import type { OutboxItem } from '../effects/outbox-table.ts';
import type { ConversationRow, LossRow, PromiseRow } from '../read-model/queries.ts';
import type { DeskCard } from './desk-card.ts';

/** One SLA clock (R30): amber from `amberAt`, late from `dueAt`, stopped at `doneAt`. */
export interface SlaClock {
  startedAt: number;
  amberAt: number;
  dueAt: number;
  doneAt: number | null;
}

export interface DeskConversation {
  id: string;
  seq: number;
  number: string;
  customerName: string | null;
  channel: string;
  language: string;
  team: { id: string; name: string } | null;
  tier: Tier | null;
  sentiment: ConversationRow['sentiment'];
  floor: ConversationRow['floor'];
  agent: { id: string; name: string } | null;
  lastText: string | null;
  lastSpeaker: string | null;
  lastAt: number;
  lastCustomerAt: number | null;
  unread: number;
  acceptedAt: number | null;
  firstWordAt: number | null;
  firstResponse: SlaClock | null;
  resolution: SlaClock | null;
  ticket: string | null;
  ended: boolean;
}

interface DeskOffer {
  conversation: DeskConversation;
  offerId: string;
  offeredAt: number;
  lapsesAt: number;
  card: DeskCard;
}

export interface DeskQueue {
  team: { id: string; name: string };
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

export interface DeskPromise {
  id: string;
  conversation: string;
  number: string;
  customerName: string | null;
  kind: PromiseRow['kind'];
  text: string;
  team: { id: string; name: string } | null;
  contact: string | null;
  urgent: boolean;
  promisedAt: number;
  amberAt: number;
  dueAt: number;
  claimedBy: { id: string; name: string } | null;
}

/** What went from this agent without their doing, and where it is now. */
export interface DeskLoss {
  conversation: string;
  /** Of the entry that took it: told back when the agent has read of it. */
  seq: number;
  at: number;
  why: LossRow['why'];
  number: string;
  customerName: string | null;
  team: { id: string; name: string } | null;
  floor: ConversationRow['floor'];
  ended: boolean;
  /** Whoever has it now, and whoever is asked to take it. */
  agentName: string | null;
  offeredTo: string | null;
}

interface DeskAlert {
  key: string;
  kind: OutboxItem['kind'];
  at: number;
  subject: string;
  text: string;
  conversation: string;
}

export interface DeskView {
  agent: {
    id: string;
    name: string;
    lead: boolean;
    limit: number;
    teams: { id: string; name: string }[];
    languages: string[];
  };
  status: AgentStatus;
  /** Why the house put the agent on away (W8, W10). */
  awayBecause: 'lapses' | 'connection' | null;
  load: number;
  /** Of the agent's first team: times at the desk are written in it. */
  zone: string;
  offers: DeskOffer[];
  conversations: DeskConversation[];
  queues: DeskQueue[];
  promises: DeskPromise[];
  alerts: DeskAlert[];
  /** Until they are dismissed; the oldest first. */
  losses: DeskLoss[];
  /** Where a conversation can be passed to (R32). */
  teams: { id: string; name: string; lead: boolean }[];
}
