// The phrases of answers in seven languages: one index of words over all of them, and a matcher for each that is compiled when it is needed.
import { compilePatterns, type Matcher, NO_ROW, type Rows } from '../text/patterns.ts';
import { squeezed } from '../text/squeeze.ts';
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

/** In which languages some phrase has a word, as bits in the order of `ANSWER_LANGUAGES`. */
export interface AnswerEntry {
  readonly known: number;
  /** Languages in which the word by itself is a filler, as bits. */
  readonly fills: number;
  /** As it was looked up. */
  readonly word: string;
  /** Its place in the matcher of each language, once that was asked for. */
  readonly rows: (Rows | undefined)[];
}

/** Where a word stands in the matcher of a language; only languages that are read are compiled. */
export function rowsIn(entry: AnswerEntry, l: number): Rows {
  const before = entry.rows[l];
  if (before !== undefined) return before;
  const code = ANSWER_LANGUAGES[l];
  const isKnown = code !== undefined && ((entry.known >> l) & 1) !== 0;
  const rows = isKnown ? { row: matcherOf(code).rowOf(entry.word), stemRow: NO_ROW } : UNKNOWN;
  entry.rows[l] = rows;
  return rows;
}

export function answerEntryOf(word: string): AnswerEntry {
  const before = entries.get(word);
  if (before !== undefined) return before;
  let known = 0;
  let fills = 0;
  for (const [l, code] of ANSWER_LANGUAGES.entries()) {
    const { words, fillers } = vocabularyOf(code);
    if (!words.has(word)) continue;
    known |= 1 << l;
    if (fillers.has(word)) fills |= 1 << l;
  }
  const entry = known === 0 ? drawnOut(word) : { known, fills, word, rows: unread() };
  if (entries.size < MOST_WORDS_KEPT) entries.set(word, entry);
  return entry;
}

/** "nooo" is "no". */
function drawnOut(word: string): AnswerEntry {
  return (
    squeezed(word)
      .map(answerEntryOf)
      .find(({ known }) => known !== 0) ?? NOWHERE
  );
}

const UNKNOWN: Rows = { row: NO_ROW, stemRow: NO_ROW };
const unread = (): (Rows | undefined)[] => ANSWER_LANGUAGES.map(() => undefined);
const NOWHERE: AnswerEntry = { known: 0, fills: 0, word: '', rows: unread() };
/** Bounded, and only a memory of what is worked out in the same way again. */
const MOST_WORDS_KEPT = 20_000;
const entries = new Map<string, AnswerEntry>();
const vocabularies = new Map<AnswerLanguage, Vocabulary>();
const matchers = new Map<AnswerLanguage, Matcher>();

interface Vocabulary {
  /** Every word that a phrase of the language names. */
  readonly words: ReadonlySet<string>;
  /** Words that say nothing by themselves. */
  readonly fillers: ReadonlySet<string>;
}

function vocabularyOf(code: AnswerLanguage): Vocabulary {
  const known = vocabularies.get(code);
  if (known) return known;
  const words = new Set<string>();
  const fillers = new Set<string>();
  for (const [role, patterns] of Object.entries(LANGUAGES[code]))
    for (const pattern of patterns)
      for (const part of pattern.split(' ')) {
        if (part.startsWith('*') || part === '^' || part === '$') continue;
        for (const word of part.replace(/\?$/, '').split('|')) {
          words.add(word);
          if (role === 'fill' && isOneWord(pattern)) fillers.add(word);
        }
      }
  const vocabulary = { words, fillers };
  vocabularies.set(code, vocabulary);
  return vocabulary;
}

function isOneWord(pattern: string): boolean {
  return !pattern.includes(' ');
}

/** Compiled at the first message that answers something in this language; fillers of one word are looked up instead. */
export function matcherOf(code: AnswerLanguage): Matcher {
  const known = matchers.get(code);
  if (known) return known;
  const rules = Object.entries(LANGUAGES[code]).map(([role, patterns]) => ({
    rule: role,
    tag: role,
    because: role,
    patterns: role === 'fill' ? patterns.filter((pattern) => !isOneWord(pattern)) : patterns,
  }));
  const matcher = compilePatterns(rules, {}, (word) => word);
  matchers.set(code, matcher);
  return matcher;
}
