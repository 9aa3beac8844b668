import { foldLetter, isWordByItself } from './fold.ts';
import { stem } from './stem.ts';

/** How much of a long message is read: this many characters from its start and from its end, a page of text. */
export const READ_FROM_START = 2000;
/** Of a longer message, so many characters are read from its end. */
export const READ_FROM_END = 1000;

/** What stands between a word and the word before it. */
const GAP_NONE = 0;
export const GAP_CLAUSE = 1;
export const GAP_SENTENCE = 2;

/** A message cut into words. Columns, not objects: this is the inner loop of everything. */
export interface Tokens {
  text: string;
  /** Lower case, without accents and apostrophes: `Don't` is `dont`, `réclamé` is `reclame`. */
  words: string[];
  stems: string[];
  /** Offsets into `text`. */
  from: number[];
  to: number[];
  /** One of the `GAP_` constants. */
  gaps: readonly number[];
  /** 1 where every letter of the word is a capital and there are at least two. */
  capitals: readonly number[];
  exclamations: number;
  questionMarks: number;
  letters: number;
  capitalLetters: number;
  /** True when the middle of a very long message was left out. */
  cut: boolean;
}

/** Cuts a message into words in one pass over at most `READ_FROM_START + READ_FROM_END` characters. */
export function tokenize(text: string, stemOf: (word: string) => string = stem): Tokens {
  const cut = text.length > READ_FROM_START + READ_FROM_END;
  const words: string[] = [];
  const stems: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const gaps: number[] = [];
  const capitals: number[] = [];
  const t = { exclamations: 0, questionMarks: 0, letters: 0, capitalLetters: 0 };
  let gap = GAP_NONE;
  // A word is what was folded so far and the plain run since `run`, or only the plain run: most words never need joining.
  let folded = '';
  let run = -1;
  let start = 0;
  let upper = 0;
  let letters = 0;

  const flush = (end: number): void => {
    if (run < 0) return;
    const plain = text.slice(run, end);
    folded += upper > 0 ? plain.toLowerCase() : plain;
    run = -1;
  };

  const close = (end: number): void => {
    flush(end);
    if (folded === '') return;
    words.push(folded);
    stems.push(stemOf(folded));
    from.push(start);
    to.push(end);
    gaps.push(gap);
    capitals.push(letters > 1 && upper === letters ? 1 : 0);
    t.letters += letters;
    t.capitalLetters += upper;
    folded = '';
    upper = 0;
    letters = 0;
    gap = GAP_NONE;
  };

  /** True at the first character of a word. */
  const opens = (): boolean => folded === '' && run < 0;

  const scan = (begin: number, stop: number): void => {
    for (let i = begin; i < stop; i++) {
      const c = text.charCodeAt(i);
      if ((c >= 97 && c <= 122) || (c >= 48 && c <= 57) || (c >= 65 && c <= 90)) {
        if (run < 0) {
          if (folded === '') start = i;
          run = i;
        }
        if (c >= 65) letters++;
        if (c >= 65 && c <= 90) upper++;
      } else if (c === 39 || c === 0x2019 || c === 0x2bc) {
        // An apostrophe inside a word belongs to it; one at its edge is a quotation mark.
        const next = text.charCodeAt(i + 1) | 32;
        if (opens() || next < 97 || next > 122) close(i);
        else flush(i);
      } else if (c < 128) {
        close(i);
        if (c === 33) t.exclamations++;
        if (c === 63) t.questionMarks++;
        if (c === 46 || c === 33 || c === 63 || c === 10 || c === 59) gap = GAP_SENTENCE;
        else if ((c === 44 || c === 58 || c === 40 || c === 41) && gap < GAP_CLAUSE) gap = GAP_CLAUSE;
      } else {
        const point = text.codePointAt(i) ?? c;
        const width = point > 0xffff ? 2 : 1;
        const alone = isWordByItself(point);
        const plain = alone ? String.fromCodePoint(point) : foldLetter(point);
        if (plain === '') {
          // A combining mark: part of the word it stands on, without a letter of its own.
          flush(i);
        } else if (plain === ' ') {
          close(i);
          if (SENTENCE_ENDS.has(point)) gap = GAP_SENTENCE;
          else if (COMMAS.has(point) && gap < GAP_CLAUSE) gap = GAP_CLAUSE;
          if (point === 0xff1f || point === 0x61f) t.questionMarks++;
          if (point === 0xff01) t.exclamations++;
        } else if (alone) {
          close(i);
          start = i;
          letters = 1;
          folded = plain;
          close(i + width);
        } else {
          if (opens()) start = i;
          flush(i);
          letters++;
          if (plain !== text[i] && isCapital(point)) upper++;
          folded += plain;
        }
        i += width - 1;
      }
      if ((run < 0 ? folded.length : folded.length + i - run) >= LONGEST_WORD) close(i + 1);
    }
    close(stop);
  };

  if (cut) {
    scan(0, READ_FROM_START);
    gap = GAP_SENTENCE;
    scan(text.length - READ_FROM_END, text.length);
  } else {
    scan(0, text.length);
  }
  return {
    text,
    words,
    stems,
    from,
    to,
    gaps,
    capitals,
    cut,
    ...t,
  };
}

const PLAIN = /^[a-z0-9]{1,39}$/;

/** The words of a phrase in a list, cut as messages are; most are one plain word already. */
export function cutPhrase(phrase: string): string[] {
  return PLAIN.test(phrase) ? [phrase] : tokenize(phrase, () => '').words;
}

/** The words as written, from word `first` up to and including word `last`. */
export function quote(tokens: Tokens, first: number, last: number): { quote: string; from: number; to: number } {
  const from = tokens.from[first] ?? 0;
  const to = tokens.to[last] ?? from;
  return { quote: tokens.text.slice(from, to), from, to };
}

/** Longer runs of letters are cut here, so that one endless word costs no more than many short ones. */
const LONGEST_WORD = 40;

/** Full stops, question and exclamation marks of Chinese, Japanese, Arabic and Hindi, and three dots. */
const SENTENCE_ENDS: ReadonlySet<number> = new Set([0x3002, 0xff01, 0xff1f, 0x2026, 0x61f, 0x6d4, 0x964]);

/** Commas of Chinese, Japanese and Arabic. */
const COMMAS: ReadonlySet<number> = new Set([0xff0c, 0x3001, 0x60c]);

function isCapital(point: number): boolean {
  const char = String.fromCodePoint(point);
  return char !== char.toLowerCase();
}
