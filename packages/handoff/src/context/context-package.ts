// The context package (X1 to X8, X10, X11): everything an agent needs so that the customer repeats nothing.
import { addToCore, emptyCore } from './context-core.ts';
import type { ContextCore } from './core-shape.ts';
import type { ConversationEntry, Profile, SentimentState, Trajectory } from '../journal.ts';
import { type ProfileView, viewProfile } from './profile-view.ts';
import type { NextStep, Summarise, SummaryEvidence } from './summarise.ts';
import { READING } from './summary-strings.ts';
import { lineOf, type TranscriptLine } from './transcript.ts';

/** The colour that stands for how a customer feels. */
export type SentimentColour = 'green' | 'yellow' | 'orange' | 'red';

/** The package while it grows (X8): the bounded core, and the transcript. */
export interface PackageDraft {
  readonly core: ContextCore;
  readonly transcript: readonly TranscriptLine[];
  /** Lines before those kept; they are in the journal. */
  readonly earlierLines: number;
}

/** The finished package, in the three layers of the card (X7). */
export interface ContextPackage {
  readonly top: {
    readonly summary: string;
    readonly name: string | null;
    readonly sentiment: {
      readonly state: SentimentState;
      readonly score: number;
      readonly trajectory: Trajectory;
      readonly colour: SentimentColour;
    };
  };
  readonly middle: {
    readonly profile: ProfileView;
    readonly orders: NonNullable<Profile['orders']>;
    readonly botActions: ContextCore['actions'];
    readonly additions: ContextCore['additions'];
  };
  readonly bottom: {
    readonly transcript: readonly TranscriptLine[];
    readonly earlierLines: number;
    readonly nextSteps: readonly NextStep[];
    readonly articles: ContextCore['articles'];
    readonly notes: ContextCore['notes'];
    readonly promises: ContextCore['promises'];
  };
  /** Which messages the summary rests on. */
  readonly evidence: readonly SummaryEvidence[];
  readonly trigger: ContextCore['trigger'];
  readonly place: ContextCore['place'];
  readonly number: string | null;
  readonly ticket: string | null;
  readonly language: string | null;
  readonly category: string | null;
  readonly topics: readonly string[];
  readonly urgent: boolean;
}

const COLOURS: Record<SentimentState, SentimentColour> = {
  calm: 'green',
  mild: 'yellow',
  frustrated: 'orange',
  'very-frustrated': 'red',
  angry: 'red',
};

const MOST_LINES = 2000;

/** Five states show in four colours. */
export function sentimentColour(state: SentimentState): SentimentColour {
  return COLOURS[state];
}

/** What an agent is told before anything has happened. */
export function emptyPackage(): PackageDraft {
  return { core: emptyCore(), transcript: [], earlierLines: 0 };
}

/** The package after one more entry; the newest 2,000 lines are kept in it. */
export function addEntry(draft: PackageDraft, entry: ConversationEntry): PackageDraft {
  const line = lineOf(entry, draft.core);
  const core = addToCore(draft.core, entry);
  if (!line) return core === draft.core ? draft : { ...draft, core };
  const transcript = [...draft.transcript, line];
  const surplus = Math.max(0, transcript.length - MOST_LINES);
  return {
    core,
    transcript: surplus === 0 ? transcript : transcript.slice(surplus),
    earlierLines: draft.earlierLines + surplus,
  };
}

/** The package of a whole conversation. */
export function packageOf(entries: Iterable<ConversationEntry>): PackageDraft {
  let core = emptyCore();
  const lines: TranscriptLine[] = [];
  for (const entry of entries) {
    const line = lineOf(entry, core);
    core = addToCore(core, entry);
    if (line) lines.push(line);
  }
  const earlierLines = Math.max(0, lines.length - MOST_LINES);
  return { core, transcript: lines.slice(earlierLines), earlierLines };
}

/** The words behind category, language and urgency, as far as the package still says so. */
export function readingsOf({ readings = [], category, language, urgent }: ContextCore): SummaryEvidence[] {
  const stands = { category, language, urgent: urgent ? '' : null };
  return readings
    .filter(({ of, what }) => stands[of] === what)
    .map(({ of, what, messageId, quote }) => ({ claim: READING[of](what), messageId, quote }));
}

/** The card's contents (X7). */
export function finishPackage(draft: PackageDraft, summarise: Summarise): ContextPackage {
  const { core } = draft;
  const profile = viewProfile(core.profile);
  const { sentence, nextSteps, evidence } = summarise(core);
  return {
    top: {
      summary: sentence,
      name: profile.profile.name ?? null,
      sentiment: { ...core.sentiment, colour: sentimentColour(core.sentiment.state) },
    },
    middle: {
      profile,
      orders: profile.profile.orders ?? [],
      botActions: core.actions,
      additions: core.additions,
    },
    bottom: {
      transcript: draft.transcript,
      earlierLines: draft.earlierLines,
      nextSteps,
      articles: core.articles,
      notes: core.notes,
      promises: core.promises,
    },
    evidence: [...evidence, ...readingsOf(core)],
    trigger: core.trigger,
    place: core.place,
    number: core.number,
    ticket: core.ticket,
    language: core.language,
    category: core.category,
    topics: core.topics,
    urgent: core.urgent,
  };
}
