// What a fold of a conversation is made of, and where it begins.
import type { TriggerKind } from '@baton/handoff';
import type { KnownFacts } from './asks-again.ts';
import type { AnswerFact, CaseFact, ExposureFact, PromiseFact, QuestionFact, TalkFact, VisitFact } from './facts.ts';

/** What a fold remembers of the case that is open. */
export interface OpenCase {
  /** What the conversation was in when the agent first spoke: a repeated question is recognised in English alone. */
  english: boolean;
  openingKept: boolean;
  middle: boolean;
  quoted: boolean;
  askedAgain: boolean;
  offered: boolean;
  nobody: boolean;
  solvedAlone: boolean;
}

/** A conversation so far. */
export interface TalkFold {
  talk: TalkFact;
  cases: CaseFact[];
  open: OpenCase | null;
  trigger: { kind: TriggerKind; topic: string | null; node: string } | null;
  known: KnownFacts;
  /** Asked and not followed up yet. */
  answer: (AnswerFact & { text: string; question: string }) | null;
  asked: { askId: string; question: string } | null;
  /** The customer came back, and has not said yet what about. */
  isBack: boolean;
  rest: { node: string; at: number } | null;
  /** Since the conversation was last over. */
  visits: VisitFact[];
  exposures: ExposureFact[];
  promises: PromiseFact[];
}

/** What became final or new with the entries folded since the changes were last emptied. */
export interface TalkChanges {
  /** As it was at the last change that a figure depends on; what only counts on is told with the next of them. */
  talk: TalkFact | null;
  /** A case began, closed or came back: how cases of the same customer stand to each other is others now. */
  turns: boolean;
  /** Numbers of cases that changed. */
  cases: Set<number>;
  answers: AnswerFact[];
  questions: QuestionFact[];
  exposures: ExposureFact[];
  /** Ids of promises that changed. */
  promises: Set<string>;
  /** Visits of each run that is over. */
  runs: VisitFact[][];
}

/** @returns changes that hold nothing yet */
export function noChanges(): TalkChanges {
  return {
    talk: null,
    turns: false,
    cases: new Set(),
    answers: [],
    questions: [],
    exposures: [],
    promises: new Set(),
    runs: [],
  };
}

/** A conversation of which nothing is known yet. */
export function emptyFold(id: string): TalkFold {
  return {
    talk: {
      id,
      at: 0,
      flow: '',
      version: 0,
      channel: '',
      language: '',
      category: null,
      customer: null,
      unitKind: 'conversation',
      unit: id,
      messages: 0,
      button: 0,
      cases: 0,
      botOutcome: 'none',
      mood: null,
      arm: '',
      test: false,
      endedAt: null,
    },
    cases: [],
    open: null,
    trigger: null,
    known: { name: false, email: false, phone: false, account: false, order: false },
    answer: null,
    asked: null,
    isBack: false,
    rest: null,
    visits: [],
    exposures: [],
    promises: [],
  };
}
