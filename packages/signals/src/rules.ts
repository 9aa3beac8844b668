import type { SignalSettings } from './contract.ts';
import { isCommonWord, languageHintOf } from './language.ts';
import type { LanguageHint } from './language.ts';
import { withRequests } from './request/grammar.ts';
import { requestLanguages } from './request/languages.ts';
import { requestLexicon } from './request/request-lexicon.ts';
import type { Entry } from './request/request-lexicon.ts';
import type { AnswerEntry } from './answers/answer-lexicon.ts';
import { mayCount } from './amount.ts';
import type { Scorer, WordGains } from './linear.ts';
import { moodOf } from './valence.ts';
import type { WordMood } from './valence.ts';
import { isSmallTalk } from './words/small-talk.ts';
import { compilePatterns } from './text/patterns.ts';
import type { Hit, PatternRule, Rows } from './text/patterns.ts';
import { standing } from './standing.ts';
import { respeller } from './text/respell.ts';
import { squeezed } from './text/squeeze.ts';
import { stem } from './text/stem.ts';
import { cutPhrase, tokenize } from './text/tokens.ts';
import type { Tokens } from './text/tokens.ts';
import { categoriesEnglish, categoryLists } from './words/categories-english.ts';
import { dangerRules } from './words/danger/danger.ts';
import { dangerLanguages } from './words/danger/languages.ts';
import { englishLists, explicitEnglish } from './words/explicit/english.ts';
import { frustrationEnglish, frustrationLists } from './words/frustration-english.ts';
import { keyWords, lookAlikes } from './words/key-words.ts';
import { profanityOther } from './words/profanity-other.ts';
import { topicLists, topicsEnglish } from './words/topics/english.ts';
import { settledRules } from './words/topics/settled.ts';
import { topicsOther } from './words/topics/other-languages.ts';
import { urgencyRules } from './words/urgency.ts';

const SHIPPED: readonly PatternRule[] = [
  ...explicitEnglish,

  ...frustrationEnglish,
  ...profanityOther,
  ...topicsEnglish,
  ...topicsOther,
  ...categoriesEnglish,
  ...urgencyRules,
  ...dangerRules(dangerLanguages),
  ...settledRules,
];
const LISTS = { ...englishLists, ...frustrationLists, ...topicLists, ...categoryLists };

/** A message cut into words, with what is known of each and what the rules found in it. */
interface Heard {
  tokens: Tokens;
  facts: readonly WordFacts[];
  hits: Hit[];
}

/** Cuts, respells and searches a message. */
export type Hear = (text: string, people?: readonly string[]) => Heard;

/**
 * The shipped rules together with the designer's own phrases and topics. To build it costs some forty milliseconds and
 * megabytes, and most flows and versions have the same few phrases or none: the newest are kept and shared, for each scorer.
 */
export function hearingFor({ explicitPhrases, topics }: SignalSettings, scorer: Scorer | null = null): Hear {
  const hearings = scorer === null ? unscored : (scored.get(scorer) ?? new Map<string, Hear>());
  if (scorer !== null) scored.set(scorer, hearings);
  const key = JSON.stringify([explicitPhrases, topics.map(({ id, phrases }) => [id, phrases])]);
  const hear = hearings.get(key) ?? buildHearing({ explicitPhrases, topics }, scorer);
  hearings.delete(key);
  hearings.set(key, hear);
  const [oldest] = hearings.keys();
  if (hearings.size > MOST_HEARINGS_KEPT && oldest !== undefined) hearings.delete(oldest);
  return hear;
}

const unscored = new Map<string, Hear>();
const scored = new WeakMap<Scorer, Map<string, Hear>>();
const MOST_HEARINGS_KEPT = 8;

function buildHearing(settings: Pick<SignalSettings, 'explicitPhrases' | 'topics'>, scorer: Scorer | null): Hear {
  const own: PatternRule[] = [];
  const phrases = settings.explicitPhrases.map(literal).filter((p) => p !== '');
  if (phrases.length > 0)
    own.push({ rule: 'own phrase', tag: 'ask', weight: 1.05, because: 'one of your own phrases', patterns: phrases });
  for (const topic of settings.topics) {
    const patterns = topic.phrases.map(literal).filter((p) => p !== '');
    if (patterns.length > 0)
      own.push({
        rule: `own topic ${topic.id}`,
        tag: `own:${topic.id}`,
        because: 'one of your own example phrases',
        patterns,
      });
  }
  const matcher = compilePatterns([...SHIPPED, ...own], LISTS, stem);
  const isKnown = (word: string, wordStem: string): boolean =>
    matcher.knows(word, wordStem) || lexicon.knows(word) || isCommonWord(word) || LOOK_ALIKES.has(word);
  const spelling = respeller(keyWords, isKnown);
  const known = new Map<string, WordFacts>();
  const factsOf = (word: string): WordFacts => {
    const stemmed = stem(word);
    const better =
      (isKnown(word, stemmed) ? undefined : squeezed(word).find((shorter) => isKnown(shorter, stem(shorter)))) ??
      spelling.correct(word, stemmed) ??
      word;
    const betterStem = better === word ? stemmed : stem(better);
    const facts: WordFacts = {
      word: better,
      stem: betterStem,
      row: matcher.rowOf(better),
      stemRow: matcher.rowOfStem(betterStem),
      entry: lexicon.entryOf(better),
      gains: scorer?.gainsOf(better, betterStem) ?? null,
      hint: languageHintOf(better),
      mood: moodOf(better),
      counts: mayCount(better),
      isSmallTalk: isSmallTalk(better),
      answers: null,
    };
    if (known.size < MOST_WORDS_KEPT) known.set(word, facts);
    return facts;
  };
  return (text, people = NOBODY) => {
    const tokens = tokenize(text, unstemmed);
    const { words, stems } = tokens;
    const facts: WordFacts[] = [];
    for (let i = 0; i < words.length; i++) {
      const word = words[i] ?? '';
      const found = known.get(word) ?? factsOf(word);
      words[i] = found.word;
      stems[i] = found.stem;
      facts.push(found);
    }
    const hits = standing(matcher.find(tokens, facts), facts);
    return { tokens, facts, hits: withRequests(tokens, hits, lexicon, facts, firstNamesOf(people)) };
  };
}

/** What is known of a word by itself: worked out once, as people use few words. */
export interface WordFacts extends Rows {
  readonly word: string;
  readonly stem: string;
  readonly entry: Entry;
  readonly gains: WordGains | null;
  readonly hint: LanguageHint | null;
  readonly mood: WordMood;
  /** An amount may begin with it. */
  readonly counts: boolean;
  readonly isSmallTalk: boolean;
  /** Filled in when the first answer with this word is read. */
  answers: AnswerEntry | null;
}

/** Bounded, and only a memory of what is worked out in the same way again. */
const MOST_WORDS_KEPT = 20_000;

/** Stems are filled in from what is known of the words. */
function unstemmed(): string {
  return '';
}

/** Folded as words are; kept with the list that they come from. */
function firstNamesOf(people: readonly string[]): ReadonlySet<string> {
  const before = firstNames.get(people);
  if (before !== undefined) return before;
  const names = new Set(people.flatMap((name) => cutPhrase(name).slice(0, 1)).filter((name) => name.length > 1));
  firstNames.set(people, names);
  return names;
}

const NOBODY: readonly string[] = [];
const firstNames = new WeakMap<readonly string[], ReadonlySet<string>>();

const lexicon = requestLexicon(requestLanguages);

const LOOK_ALIKES: ReadonlySet<string> = new Set(lookAlikes);

/** A designer's phrase as a pattern: its words as they are, so no sign in it can mean anything else. */
function literal(phrase: string): string {
  return tokenize(phrase).words.join(' ');
}
