// One input's work on a copy of a queue's state; nothing of it outlives the input.
import type { JournalEntry, Outcome, Send } from '../entity.ts';
import type { HandoffFacts } from '../facts.ts';
import type { NobodyReason, OfferOutcome, PresenceBody, ToConversationBody } from '../protocol.ts';
import type { SlotEntry } from './queue-slots.ts';
import type { QueueOffer, QueueState, Waiting } from './queue-state.ts';
import type { Tier } from '../workspace/workspace.ts';

/** A line of a queue's journal. */
export type QueueEntry =
  | SlotEntry
  | { type: 'joined'; at: number; conversation: string; tier: Tier; skills: string[]; since: number; front: boolean }
  | { type: 'raised'; at: number; conversation: string; tier: Tier }
  | { type: 'left'; at: number; conversation: string }
  | { type: 'offered'; at: number; conversation: string; offerId: string; agent: string; lapsesAt: number }
  | {
      type: 'offerEnded';
      at: number;
      conversation: string;
      offerId: string;
      agent: string;
      outcome: OfferOutcome | 'refused';
    }
  | { type: 'taken'; at: number; conversation: string; offerId: string; agent: string; waitSeconds: number }
  | { type: 'nobody'; at: number; conversation: string; reason: NobodyReason };

type New<E> = E extends { at: number } ? Omit<E, 'at'> : never;

export class QueueDraft {
  readonly team: string;
  readonly at: number;
  readonly facts: HandoffFacts;
  readonly entries: (QueueEntry & JournalEntry)[] = [];
  readonly sends: Send[] = [];
  /** The conversation that has just come. */
  joined: string | null = null;
  private current: QueueState;
  /** The line as it is being changed; a list of its own, so that one input copies it once. */
  private line: Waiting[] | null = null;

  constructor(team: string, state: QueueState, at: number, facts: HandoffFacts) {
    this.team = team;
    this.current = state;
    this.at = at;
    this.facts = facts;
  }

  get state(): QueueState {
    return this.current;
  }

  change(part: Partial<QueueState>): void {
    this.current = { ...this.current, ...part };
    if (part.waiting) this.line = null;
  }

  find(conversation: string): Waiting | undefined {
    return this.current.waiting.find((one) => one.conversation === conversation);
  }

  findOffer(offerId: string): Waiting | undefined {
    return this.current.waiting.find((one) => one.offer?.offerId === offerId);
  }

  put(waiting: Waiting, at = this.indexOf(waiting.conversation)): void {
    const line = this.ownLine();
    if (at === -1) line.push(waiting);
    else line[at] = waiting;
  }

  remove(conversation: string): void {
    const at = this.indexOf(conversation);
    if (at !== -1) this.ownLine().splice(at, 1);
  }

  note(entry: New<QueueEntry>): void {
    this.entries.push(asEntry({ ...entry, at: this.at }));
  }

  /** The conversation tells presence too; whoever comes first frees the slot. */
  endSlot({ offerId, agent }: Pick<QueueOffer, 'offerId' | 'agent'>, outcome: OfferOutcome): void {
    this.tellPresence(agent, { type: 'presence.ended', offerId, outcome });
  }

  tell({ conversation, place }: Waiting, body: ToConversationBody): void {
    const placed = place === null ? body : { ...body, place };
    this.sends.push({ to: { kind: 'conversation', key: conversation }, body: placed });
  }

  tellPresence(agent: string, body: PresenceBody): void {
    this.sends.push({ to: { kind: 'presence', key: agent }, body });
  }

  outcome(wakeAt: number | null): Outcome<QueueState> {
    return { state: this.current, entries: this.entries, effects: [], sends: this.sends, wakeAt };
  }

  private indexOf(conversation: string): number {
    return this.current.waiting.findIndex((one) => one.conversation === conversation);
  }

  private ownLine(): Waiting[] {
    if (this.line) return this.line;
    this.line = [...this.current.waiting];
    this.current = { ...this.current, waiting: this.line };
    return this.line;
  }
}

/** An entry without its time, given the time, is that entry again: the compiler cannot follow a union through `Omit`. */
function asEntry(entry: New<QueueEntry> & { at: number }): QueueEntry & JournalEntry {
  return entry as QueueEntry & JournalEntry;
}
