// What the bounded heart of the context package holds.
import type { HandoffReason, SentimentState, Trajectory, TriggerKind } from '../journal.ts';
import type { Tier } from '../workspace/workspace.ts';
import type { ProfilePart } from './profile-view.ts';

/** Words of a customer, with when they were written. */
export interface CustomerLine {
  readonly messageId: string;
  readonly at: number;
  readonly text: string;
  readonly isQuestion: boolean;
  /** A plain request for a person says nothing of what it is about. */
  readonly explicit: boolean;
  /** It followed a question of the bot. */
  readonly isReply: boolean;
  /** The question put to the bot that it was part of, if one. */
  readonly askId: string | null;
  /** An answer to it was said, and the customer did not object. */
  readonly isSettled: boolean;
}

/** X5. */
export interface BotAction {
  readonly at: number;
  readonly what: string;
  /** `answered` and `unsure` were said to the customer; `not-said` was found by the bot and never reached anybody. */
  readonly outcome:
    | 'offered'
    | 'accepted'
    | 'declined'
    | 'did-not-apply'
    | 'failed'
    | 'done'
    | 'answered'
    | 'unsure'
    | 'not-said';
  readonly node: string | null;
  /** Of an answer: percent, 0 to 100. */
  readonly confidence: number | null;
  /** Of an answer that was said: the title of the article it is from. */
  readonly article: string | null;
}

/** What was read in a customer's words beside their matter, and the words. */
export interface Reading {
  readonly of: 'category' | 'language' | 'urgent';
  /** The id of the category, the language's code; empty for urgency. */
  readonly what: string;
  readonly messageId: string;
  readonly quote: string;
}

/** An article that an answer was taken from. */
export interface ArticleRef {
  readonly id: string;
  readonly title: string;
  readonly url: string;
}

/** X11. */
export interface Addition {
  readonly messageId: string;
  readonly at: number;
  readonly text: string;
  /** Until the agent's first own message. */
  readonly isNew: boolean;
}

/** The bot's newest answer, as it is known again in what is said. */
export interface PendingAnswer {
  readonly askId: string;
  readonly at: number;
  readonly confidence: number;
  /** Its beginning without spaces: enough to know it again in what was said. */
  readonly text: string;
  readonly sources: readonly ArticleRef[];
}

/** The bounded part of what an agent is told, which stays in a conversation's state. */
export interface ContextCore {
  readonly number: string | null;
  readonly channel: string | null;
  readonly language: string | null;
  readonly profile: readonly ProfilePart[];
  readonly firstQuestion: CustomerLine | null;
  /** The newest message that says what the customer wants to come of it. */
  readonly desired: CustomerLine | null;
  readonly recent: readonly CustomerLine[];
  /** Messages in which a signal of trouble was heard, with the reason. */
  readonly confusion: readonly { readonly messageId: string; readonly because: string; readonly quote: string }[];
  readonly sentiment: { readonly score: number; readonly state: SentimentState; readonly trajectory: Trajectory };
  readonly category: string | null;
  readonly topics: readonly string[];
  readonly urgent: boolean;
  /** The words behind category, language and urgency: of each the newest. Absent in what was kept by an earlier version. */
  readonly readings?: readonly Reading[];
  readonly actions: readonly BotAction[];
  readonly articles: readonly ArticleRef[];
  readonly additions: readonly Addition[];
  readonly trigger: {
    readonly kind: TriggerKind;
    readonly topic: string | null;
    readonly because: string;
    readonly at: number;
  } | null;
  readonly place: {
    readonly team: string;
    readonly tier: Tier;
    readonly since: number;
    readonly reason: HandoffReason;
  } | null;
  /** R32: what agents tried and left for whoever comes next, and what they noted beside the talk. */
  readonly notes: readonly {
    readonly at: number;
    readonly agent: string;
    readonly note: string;
    readonly toTeam: string | null;
    /** Written beside the talk, rather than when it was handed on. */
    readonly beside?: true;
  }[];
  readonly promises: readonly {
    readonly promiseId: string;
    readonly kind: string;
    readonly dueAt: number;
    readonly text: string;
  }[];
  readonly ticket: string | null;
  /** Where the customer asked to be answered or called. */
  readonly contact: string | null;
  /** The question the bot was asked last, until it is answered. */
  readonly asked: { readonly askId: string; readonly question: string } | null;
  /** The bot's newest answer, until it is said. */
  readonly pending: PendingAnswer | null;
  /** The question whose answer was said last, until the customer writes again. */
  readonly answeredAsk: string | null;
  /** The newest message to the customer asked something. */
  readonly isQuestioned: boolean;
  /** The agent who was connected last: later entries give the id alone. */
  readonly agent: { readonly id: string; readonly name: string } | null;
  /** The newest ending says that it is solved. */
  readonly isSolved: boolean;
}
