// What the figures count, one row for each thing: narrow, without anybody's words but the questions nobody answered.
import type { Disposition, HandoffReason, SentimentState, Tier, TriggerKind, UnitKind } from '@baton/handoff';

/** Which way a case went first (I0). */
export type CaseWay = 'queue' | 'ticket' | 'callback' | 'on-call' | 'self-service' | 'none';
/** Where a customer stood in the handoff when they left. */
export type LeavingPhase = 'bot' | 'line' | 'offer' | 'accepted' | 'nobody';
/** How the customer's page told that they left. */
export type LeavingSign = 'button' | 'page' | 'silence';
/** What became of a bot answer: said as it is, said with a check, kept back, or none came. */
export type AnswerFate = 'said' | 'checked' | 'withheld' | 'failed';
/** What the customer did after a bot answer. */
export type AnswerNext = 'thanked' | 'asked-again' | 'refused' | 'person' | 'left' | 'other' | 'open';
/** What the bot achieved in a conversation, by its last answer. */
export type BotOutcome = 'confirmed' | 'assumed' | 'unresolved' | 'none';

/** A conversation. Times in milliseconds since the epoch. */
export interface TalkFact {
  id: string;
  at: number;
  flow: string;
  version: number;
  channel: string;
  /** The customer's, as last read. */
  language: string;
  category: string | null;
  /** Only who was vouched for (X10). */
  customer: string | null;
  unitKind: UnitKind;
  unit: string;
  messages: number;
  /** Presses of the button that is always there (T2). */
  button: number;
  cases: number;
  botOutcome: BotOutcome;
  mood: SentimentState | null;
  /** The first experiment's arm, as `experiment/arm`; empty without one. */
  arm: string;
  test: boolean;
  endedAt: number | null;
}

/** A case: from the ask, the yes or the policy topic to the close (I0). Waits in seconds. */
export interface CaseFact {
  /** Counted in its conversation from 1. */
  n: number;
  /** Of the entry that began it. */
  seq: number;
  at: number;
  node: string;
  team: string | null;
  tier: Tier | null;
  agent: string | null;
  trigger: TriggerKind;
  topic: string | null;
  way: CaseWay;
  /** A ticket, a callback or on-call was chosen while in line. */
  alternative: boolean;
  reasonAtQueue: HandoffReason | null;
  reasonAtClose: HandoffReason | null;
  leftAt: number | null;
  leftPhase: LeavingPhase | null;
  leftBy: LeavingSign | null;
  acceptedAt: number | null;
  /** To the agent's first own message. */
  firstWordSeconds: number | null;
  /** Null where it cannot be known: not served, or not in English. */
  contextUsed: boolean | null;
  closedAt: number | null;
  disposition: Disposition | null;
  /** Measured at the desk; null where no desk told. */
  activeSeconds: number | null;
  effort: number | null;
  /** Scaled to five. */
  score: number | null;
  /** What the conversation was about when the case closed. */
  categoryAtClose: string | null;
  /** When the customer came back to the same conversation about the same matter (ms). */
  backAt: number | null;
}

/** A bot answer, or that none came. */
export interface AnswerFact {
  askId: string;
  seq: number;
  at: number;
  node: string;
  /** Percent. */
  confidence: number | null;
  article: string | null;
  fate: AnswerFate;
  next: AnswerNext;
}

/** A question nobody answered, in the customer's words (masked before they are written down, S1). */
export interface QuestionFact {
  askId: string;
  seq: number;
  at: number;
  text: string;
  language: string;
  article: string | null;
  confidence: number | null;
}

/** First exposure of a conversation to an experiment. */
export interface ExposureFact {
  experiment: string;
  arm: string;
  at: number;
}

/** A promise (I8). */
export interface PromiseFact {
  id: string;
  kind: string;
  at: number;
  dueAt: number;
  keptAt: number | null;
  withdrawn: boolean;
}

/** Visits of one step in one conversation, and from which step they came. */
export interface VisitFact {
  node: string;
  /** The step before; empty at a beginning, and where a trigger led here. */
  came: string;
  visits: number;
  left: number;
  /** How long the conversation stood here each time, in milliseconds. */
  waits: number[];
}
