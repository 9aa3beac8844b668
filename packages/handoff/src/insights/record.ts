// What the metrics need of one conversation: a fold over its entries, kept by a read model and rebuilt from zero at will.
import type { ConversationEntry, Disposition, HandoffReason, TriggerKind } from '../journal.ts';
import { asksAgain, type KnownFacts } from './asks-again.ts';

/** A handoff as the figures count it: waits are in seconds. */
export interface TransferRecord {
  /** The trigger, or where none was written down the place in the queue (ms). */
  readonly at: number;
  readonly trigger: TriggerKind;
  readonly topic: string | null;
  readonly reason: HandoffReason;
  readonly team: string;
  readonly node: string;
  readonly agent: string | null;
  readonly connectedAt: number | null;
  readonly firstWordSeconds: number | null;
  /** A callback, ticket or answer by mail was chosen instead of waiting. */
  readonly alternative: boolean;
  /** The customer went away before the agent's first message. */
  readonly left: boolean;
  readonly openingKept: boolean;
  readonly card: readonly ('opened' | 'middle' | 'quoted')[];
  /** The agent asked for something the package already held. */
  readonly askedAgain: boolean;
  readonly closedAt: number | null;
  readonly disposition: Disposition | null;
  /** Taps at the close (I9). */
  readonly effort: number | null;
}

/** A promise as the figures count it: when it was due, and when it was kept. */
export interface PromiseRecord {
  readonly promiseId: string;
  readonly kind: string;
  readonly dueAt: number;
  readonly keptAt: number | null;
}

/** What the figures need of one conversation, folded from its journal. */
export interface ConversationRecord {
  readonly id: string;
  readonly flow: { readonly id: string; readonly hash: string; readonly version: number } | null;
  readonly startedAt: number;
  readonly customerId: string | null;
  readonly category: string | null;
  readonly customerMessages: number;
  readonly escapeHatch: number;
  readonly transfers: readonly TransferRecord[];
  /** Answers per band of five percent, from 0; the last holds 95 to 100 (G4). */
  readonly confidence: readonly number[];
  readonly topics: Readonly<Record<string, number>>;
  readonly promises: readonly PromiseRecord[];
  readonly rating: { readonly at: number; readonly score: number; readonly of: number } | null;
  readonly returnedAt: readonly number[];
  readonly trigger: { readonly kind: TriggerKind; readonly topic: string | null; readonly at: number } | null;
  readonly known: KnownFacts;
}

const BANDS = 20;
const MOST_RETURNS = 20;

/** What the figures know before anything has happened. */
export function emptyRecord(id: string): ConversationRecord {
  return {
    id,
    flow: null,
    startedAt: 0,
    customerId: null,
    category: null,
    customerMessages: 0,
    escapeHatch: 0,
    transfers: [],
    confidence: Array.from({ length: BANDS }, () => 0),
    topics: {},
    promises: [],
    rating: null,
    returnedAt: [],
    trigger: null,
    known: { name: false, email: false, phone: false, account: false, order: false },
  };
}

/** The record after one more entry. */
export function addToRecord(record: ConversationRecord, entry: ConversationEntry): ConversationRecord {
  switch (entry.type) {
    case 'started':
      return { ...record, flow: entry.flow, startedAt: entry.at };
    case 'profile': {
      const { name, email, phone, accountId, orders, customerId } = entry.profile;
      const { known } = record;
      return {
        ...record,
        customerId: customerId !== undefined && entry.verified ? customerId : record.customerId,
        known: {
          name: known.name || name !== undefined,
          email: known.email || email !== undefined,
          phone: known.phone || phone !== undefined,
          account: known.account || (accountId !== undefined && entry.verified),
          order: known.order || (orders !== undefined && orders.length > 0 && entry.verified),
        },
      };
    }
    case 'customer':
      return {
        ...record,
        customerMessages: record.customerMessages + 1,
        escapeHatch: record.escapeHatch + (entry.escapeHatch ? 1 : 0),
        category: entry.signals.category === 'other' ? (record.category ?? 'other') : entry.signals.category,
      };
    case 'answered':
      if (entry.late) return record;
      return {
        ...record,
        confidence: record.confidence.map((count, i) => count + (i === bandOf(entry.confidence) ? 1 : 0)),
      };
    case 'triggered': {
      const topic = entry.topic ?? null;
      const topics = topic === null ? record.topics : { ...record.topics, [topic]: (record.topics[topic] ?? 0) + 1 };
      return { ...record, topics, trigger: { kind: entry.trigger, topic, at: entry.at } };
    }
    case 'promised':
      return {
        ...record,
        promises: [
          ...record.promises.filter((one) => one.promiseId !== entry.promiseId),
          { promiseId: entry.promiseId, kind: entry.kind, dueAt: entry.dueAt, keptAt: null },
        ],
      };
    case 'promiseKept':
      return {
        ...record,
        promises: record.promises.map((one) =>
          one.promiseId === entry.promiseId && one.keptAt === null ? { ...one, keptAt: entry.at } : one,
        ),
      };
    // Nothing is broken by what the customer knew would not come.
    case 'promiseWithdrawn':
      return { ...record, promises: record.promises.filter((one) => one.promiseId !== entry.promiseId) };
    case 'rated':
      return { ...record, rating: { at: entry.at, score: entry.score, of: entry.of } };
    case 'customerReturned':
      return { ...record, returnedAt: [...record.returnedAt, entry.at].slice(-MOST_RETURNS) };
    default:
      return addToTransfers(record, entry);
  }
}

/** The record of a whole conversation. */
export function recordOf(id: string, entries: Iterable<ConversationEntry>): ConversationRecord {
  let record = emptyRecord(id);
  for (const entry of entries) record = addToRecord(record, entry);
  return record;
}

function addToTransfers(record: ConversationRecord, entry: ConversationEntry): ConversationRecord {
  const open = record.transfers.at(-1);
  const isOpen = open !== undefined && open.closedAt === null && !open.left && !open.alternative;
  const change = (fields: Partial<TransferRecord>): ConversationRecord =>
    isOpen ? { ...record, transfers: record.transfers.with(-1, { ...open, ...fields }) } : record;

  switch (entry.type) {
    case 'queued':
      // Moved, passed on or offered again after an agent was lost, it is still the same transfer.
      return isOpen
        ? change({ team: entry.team })
        : { ...record, transfers: [...record.transfers, begin(record, entry)] };
    case 'connected':
      return change({ agent: entry.agent.id, connectedAt: open?.connectedAt ?? entry.at });
    case 'firstWord':
      return change({
        firstWordSeconds: open?.firstWordSeconds ?? entry.sinceTriggerSeconds,
        openingKept: open?.openingKept === true || entry.openingKept,
      });
    case 'cardUsed':
      return open?.card.includes(entry.part) ? record : change({ card: [...(open?.card ?? []), entry.part] });
    case 'said':
      if (entry.speaker !== 'agent' || open?.askedAgain || !asksAgain(entry.message.text, record.known)) return record;
      return change({ askedAgain: true });
    case 'ticket':
    case 'callbackBooked':
      return open?.firstWordSeconds === null ? change({ alternative: true }) : record;
    case 'leftQueue':
      if (entry.why === 'alternative') return change({ alternative: true });
      return entry.why === 'customer-left' ? change({ left: true }) : record;
    case 'customerLeft':
      return open?.firstWordSeconds === null ? change({ left: true }) : record;
    case 'returned':
      return change({ closedAt: entry.at });
    case 'closed':
      return change({
        closedAt: entry.at,
        disposition: entry.disposition,
        effort: entry.effort ?? null,
        reason: entry.reason ?? open?.reason ?? 'complexity',
      });
    default:
      return record;
  }
}

function begin(record: ConversationRecord, entry: Extract<ConversationEntry, { type: 'queued' }>): TransferRecord {
  return {
    at: record.trigger?.at ?? entry.since,
    trigger: record.trigger?.kind ?? 'flow',
    topic: record.trigger?.topic ?? null,
    reason: entry.reason,
    team: entry.team,
    node: entry.node,
    agent: null,
    connectedAt: null,
    firstWordSeconds: null,
    alternative: false,
    left: false,
    openingKept: false,
    card: [],
    askedAgain: false,
    closedAt: null,
    disposition: null,
    effort: null,
  };
}

function bandOf(confidence: number): number {
  return Math.min(BANDS - 1, Math.max(0, Math.floor(confidence / (100 / BANDS))));
}
