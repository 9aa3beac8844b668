// The interface between what a customer writes and what the rest of the house makes of it (contracts, 11).

import type { Answer } from './answers/answer.ts';

/** What the conversation is waiting for when a message arrives; decides how a short answer is read. */
export type Awaiting =
  | { kind: 'nothing' }
  /** A yes/no question, for instance "Shall I connect you?". */
  | { kind: 'offer' }
  | { kind: 'choice'; options: { id: string; label: string }[] }
  /** A question that any words may answer; amounts, dates and contacts are read by the step that asked. */
  | { kind: 'question' };

/** What is known of the customer that a trigger may depend on. Only signed or looked-up values belong here. */
export interface SignalProfile {
  tier?: 'standard' | 'enterprise' | 'vip';
  /** Milliseconds since the epoch. */
  customerSince?: number;
  /** Amount of the latest order, in `currency`. */
  orderAmount?: number;
  currency?: string;
}

/** Words of the customer that made a rule fire; `from` and `to` are offsets into the message. */
export interface Evidence {
  rule: string;
  /** A sentence for a person, such as `third time this question`. */
  because: string;
  quote: string;
  from: number;
  to: number;
}

/** A sign of trouble in what a customer writes. */
export type FrustrationSignal =
  | 'rising-negativity'
  | 'rephrasing'
  | 'curt-reply'
  | 'length-collapse'
  | 'strong-language'
  | 'silence-then-anger';

/** How a customer feels, from calm to angry. */
export type SentimentState = 'calm' | 'mild' | 'frustrated' | 'very-frustrated' | 'angry';
/** Where a customer's mood is going. */
export type Trajectory = 'rising' | 'steady' | 'falling';

/** The topics with a rule that ship. */
export type PolicyTopicId =
  | 'refund'
  | 'legal'
  | 'account-security'
  | 'contract'
  | 'medical'
  | 'self-harm'
  | 'employee-complaint'
  | 'vip'
  | 'cancellation'
  | 'outage';

/** What a message is about. */
export type Category = 'billing' | 'technical' | 'sales' | 'account-security' | 'cancellation' | 'other';

/** A sum of money in a text: value, currency if it was said, and the words. */
export interface Amount {
  value: number;
  /** ISO 4217, or null when the message names none. */
  currency: string | null;
}

/** A topic for which there is a rule, with how likely (0 to 1) the message is about it. */
export interface PolicyReading {
  /** A shipped topic or the id of a designer's own topic. */
  topic: string;
  /** 0 to 1. */
  score: number;
  evidence: Evidence[];
}

/** All that was read in one message. */
export interface Signals {
  explicit: { asked: boolean; score: number; evidence: Evidence[] };
  frustration: {
    /** The weighted score after this message (T9). */
    score: number;
    state: SentimentState;
    trajectory: Trajectory;
    /** The tone of this message alone: 0 delighted, 1 furious. */
    tone?: number;
    /** Signals that this message added, each with its weight. */
    added: { signal: FrustrationSignal; weight: number; evidence: Evidence }[];
  };
  policy: PolicyReading[];
  amount: Amount | null;
  category: {
    id: Category;
    score: number;
    /** The words that made it so; absent for "other" and for what an earlier message decided. */
    evidence?: Evidence[];
    /** The other category that it may be as well, where the message leaves two open. */
    rival?: { id: Category; score: number };
  };
  language: {
    code: string;
    score: number;
    /** The words that made it so; absent for the flow's own language and for what an earlier message decided. */
    evidence?: Evidence[];
  };
  urgent: boolean;
  /** The words that made it urgent; absent where it is not. */
  urgency?: Evidence[];
  /** How the message answers what was awaited; null when nothing was. */
  answer: Answer | null;
  /** True for a message that carries a question or a wish of its own (not a bare yes, thanks or greeting). */
  isQuestion: boolean;
}

/** Everything a designer sets on trigger nodes, gathered once per flow version. */
export interface SignalSettings {
  languages: string[];
  explicitPhrases: string[];
  /** Weighted-score bands of T9; defaults 1, 2, 3, 4. */
  bands: { mild: number; frustrated: number; veryFrustrated: number; angry: number };
  weights: Partial<Record<FrustrationSignal, number>>;
  /** Own topics from a few example phrases. */
  topics: { id: string; phrases: string[] }[];
  /** An answer of the bot that is less sure than this (percent) counts as unsure. Default 80. */
  unsureBelow?: number;
}

/** Fixed shape, at most 2 kB as JSON; opaque to everyone else. */
export type SignalMemory = { [key: string]: number | string | boolean | null | (number | string)[] };

/** A message with what it may reply to; `at` in milliseconds since the epoch. */
export interface ReadInput {
  text: string;
  /** Milliseconds since the epoch. */
  at: number;
  profile: SignalProfile;
  awaiting: Awaiting;
  /** The language spoken so far: what could be in several is read as this one. Default: the flow's first. */
  language?: string;
  /** Names of those who work here, such as "Dave Hill": who asks for one of them by first name asks for a person. */
  people?: readonly string[];
}

/** Something that happened beside the customer's words, such as an answer the bot was unsure of. */
export type Note = { bot: 'answered' | 'unsure' | 'failed'; at: number } | { scoreReset: true };

/** Reads messages by the settings it was prepared with. Pure: the same message and memory give the same reading. */
export interface Reader {
  read(input: ReadInput, memory: SignalMemory): { signals: Signals; memory: SignalMemory };
  note(note: Note, memory: SignalMemory): SignalMemory;
  /** The memory of a conversation that has just begun. */
  readonly empty: SignalMemory;
}
