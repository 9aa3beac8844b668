import { amountOf } from './amount.ts';
import { answerAmong } from './answers/read-answer.ts';
import { categoryOf } from './category.ts';
import type { Answer } from './answers/answer.ts';
import type { Awaiting, Note, ReadInput, Reader, SignalMemory, SignalSettings, Signals } from './contract.ts';
import { explicitOf } from './explicit.ts';
import { readFrustration, shouts } from './frustration.ts';
import { languageEvidence } from './language-evidence.ts';
import { languageOf } from './language.ts';
import type { LanguageNamer } from './languages.ts';
import { scorerOf } from './linear.ts';
import type { Scorer } from './linear.ts';
import { EMPTY_MEMORY, recall, store } from './memory.ts';
import { shippedModels } from './models.ts';
import type { Models } from './models.ts';
import { ownTopics } from './own-topics.ts';
import { policyOf } from './policy.ts';
import { hearingFor } from './rules.ts';
import type { WordFacts } from './rules.ts';
import { settle } from './settings.ts';
import { evidenceOf } from './text/patterns.ts';
import type { Hit } from './text/patterns.ts';
import { widest } from './text/widest.ts';
import { toneOf } from './tone.ts';

/**
 * Builds a reader from a flow's settings; costs a few milliseconds, so it is kept per flow version.
 * The reader is pure: the same message and memory give the same signals. Throws a `PatternError` when a shipped list is broken.
 */
export function prepare(settings: Partial<SignalSettings>, tables: Tables = {}): Reader {
  return prepareWith(settings, shippedModels(), tables);
}

/** What is loaded apart because of its size. */
export interface Tables {
  /** See `loadLanguageNamer` in `@baton/signals/languages`. */
  nameLanguage?: LanguageNamer;
}

/** The same with other models, for cross-validation. */
export function prepareWith(settings: Partial<SignalSettings>, models: Models, tables: Tables = {}): Reader {
  const settled = settle(settings);
  const scorer = scorerFor(models);
  const hear = hearingFor(settled, scorer);
  const own = ownTopics(settled);
  const home = (settled.languages[0] ?? 'en').split('-')[0] ?? 'en';
  const read = (input: ReadInput, memory: SignalMemory): { signals: Signals; memory: SignalMemory } => {
    const { tokens, facts, hits } = hear(input.text, input.people);
    const [topicScores = NO_SCORES, categoryScores = NO_SCORES] = scorer.scoresOf(tokens, hits, facts);
    const before = recall(memory);
    const tone = toneOf(tokens, hits, facts, shouts(before));
    const urgent = urgentIn(hits);
    const answer = answerOf(answerAmong(tokens, facts, input.awaiting, input.language ?? home), input.awaiting, hits);
    const language = languageOf(tokens, facts, input.language?.split('-')[0] ?? home, tables.nameLanguage);
    const isQuestion = carriesWish(facts, tokens.questionMarks > 0);
    const { frustration, after } = readFrustration(
      input,
      { tokens, hits, tone, isQuestion, agrees: answer?.says === 'yes', declines: declines(input, answer) },
      before,
      settled,
    );
    return {
      signals: {
        explicit: explicitOf(tokens, hits),
        frustration,
        policy: policyOf(tokens, hits, topicScores, models.topics, input.profile, own),
        amount: amountOf(tokens, facts),
        category: categoryOf(categoryScores, models.categories, tokens, hits),
        language:
          language.code === home ? language : { ...language, evidence: languageEvidence(tokens, facts, language.code) },
        urgent: urgent.length > 0,
        ...(urgent.length === 0
          ? {}
          : {
              urgency: widest(
                urgent.map((hit) => evidenceOf(hit, tokens)),
                MOST_URGENCY,
              ),
            }),
        answer,
        isQuestion,
      },
      memory: store(after),
    };
  };
  return { read, note, empty: EMPTY_MEMORY };
}

/** The scorer of a pair of models is built once, whoever reads by it. */
function scorerFor(models: Models): Scorer {
  const known = scorers.get(models);
  if (known) return known;
  const made = scorerOf([models.topics, models.categories]);
  scorers.set(models, made);
  return made;
}

const scorers = new WeakMap<Models, Scorer>();

const NO_SCORES: readonly number[] = [];
const MOST_URGENCY = 2;

/** The words of urgency (A3) that are not taken back: "it's not urgent", "can't wait to get it". */
function urgentIn(hits: readonly Hit[]): Hit[] {
  const unhurried = hits.filter((h) => h.tag === 'unhurried');
  return hits.filter((h) => h.tag === 'urgent' && !unhurried.some((u) => u.first <= h.last && u.last >= h.first));
}

/** Who is offered a person and asks for one in other words has said yes. */
function answerOf(answer: Answer | null, awaiting: Awaiting, hits: readonly Hit[]): Answer | null {
  if (answer === null || awaiting.kind !== 'offer' || answer.says !== null) return answer;
  const asks = hits.some(({ tag }) => tag === 'ask') && !hits.some(({ tag }) => tag === 'no-ask');
  return asks ? { ...answer, says: 'yes', rest: null } : answer;
}

function note(entry: Note, memory: SignalMemory): SignalMemory {
  const before = recall(memory);
  if ('scoreReset' in entry)
    return store({ ...before, score: 0, scores: [], tones: [], failures: 0, fired: recall(EMPTY_MEMORY).fired });
  return store({ ...before, lastBot: entry.bot });
}

/** True for a message with a question or wish of its own: not a bare yes, thanks or greeting. */
function carriesWish(facts: readonly WordFacts[], asked: boolean): boolean {
  let content = 0;
  for (let i = 0; i < facts.length && content < 2; i++) if (facts[i]?.isSmallTalk === false) content++;
  return content >= 2 || (content === 1 && (asked || facts.length > 1));
}

/** A plain no to what was offered. */
function declines({ awaiting }: ReadInput, answer: Signals['answer']): boolean {
  return awaiting.kind === 'offer' && answer?.says === 'no' && answer.plain;
}
