// The phrases of answers in seven languages: one index of words over all of them, and a matcher for each that is compiled when it is needed.
import { compilePatterns, type Matcher, NO_ROW, type Rows } from '../text/patterns.ts';
import { dutch } from './words/dutch.ts';
import { english } from './words/english.ts';
import { french } from './words/french.ts';
import { german } from './words/german.ts';
import { italian } from './words/italian.ts';
import type { AnswerWords } from './words/lexicon.ts';
import { portuguese } from './words/portuguese.ts';
import { spanish } from './words/spanish.ts';

const LANGUAGES = {
  en: english,
  de: german,
  es: spanish,
  fr: french,
  pt: portuguese,
  it: italian,
  nl: dutch,
} as const satisfies Readonly<Record<string, AnswerWords>>;

export type AnswerLanguage = keyof typeof LANGUAGES;

export const ANSWER_LANGUAGES: readonly AnswerLanguage[] = ['en', 'de', 'es', 'fr', 'pt', 'it', 'nl'];

/** In which languages some phrase has a word, as bits in the order of `ANSWER_LANGUAGES`, and its place in each matcher. */
export interface AnswerEntry {
  readonly known: number;
  readonly rows: readonly (Rows | null)[];
}

export function answerEntryOf(word: string): AnswerEntry {
  const before = entries.get(word);
  if (before !== undefined) return before;
  let known = 0;
  const rows = ANSWER_LANGUAGES.map((code, l) => {
    if (!vocabularyOf(code).has(word)) return null;
    known |= 1 << l;
    return { row: matcherOf(code).rowOf(word), stemRow: NO_ROW };
  });
  const entry = known === 0 ? NOWHERE : { known, rows };
  if (entries.size < MOST_WORDS_KEPT) entries.set(word, entry);
  return entry;
}

const NOWHERE: AnswerEntry = { known: 0, rows: [] };
/** Bounded, and only a memory of what is worked out in the same way again. */
const MOST_WORDS_KEPT = 20_000;
const entries = new Map<string, AnswerEntry>();
const vocabularies = new Map<AnswerLanguage, ReadonlySet<string>>();
const matchers = new Map<AnswerLanguage, Matcher>();

/** Every word that a phrase of the language names. */
function vocabularyOf(code: AnswerLanguage): ReadonlySet<string> {
  const known = vocabularies.get(code);
  if (known) return known;
  const words = new Set<string>();
  for (const patterns of Object.values(LANGUAGES[code]))
    for (const pattern of patterns)
      for (const part of pattern.split(' '))
        if (!part.startsWith('*') && part !== '^' && part !== '$')
          for (const word of part.replace(/\?$/, '').split('|')) words.add(word);
  vocabularies.set(code, words);
  return words;
}

/** Compiled at the first message that answers something in this language. */
export function matcherOf(code: AnswerLanguage): Matcher {
  const known = matchers.get(code);
  if (known) return known;
  const rules = Object.entries(LANGUAGES[code]).map(([role, patterns]) => ({
    rule: role,
    tag: role,
    because: role,
    patterns,
  }));
  const matcher = compilePatterns(rules, {}, (word) => word);
  matchers.set(code, matcher);
  return matcher;
}
