// Phone numbers as they are said: "oh double seven …", digit by digit or in tens and hundreds.
import { codeOf } from './hear-answer.ts';
import { spelt } from './words/numbers.ts';

const FEWEST_SPOKEN = 4;
const FEWEST_DIGITS = 7;

/**
 * The text with each run of spoken digits written in figures, where it is as long as a phone number and at least four of its parts
 * were words; else as it is. Of the seven languages of answers.
 */
export function inFigures(text: string, language: string): string {
  const found = [...text.matchAll(/[\p{L}\p{M}]+|\+?\d+/gu)];
  const words = found.map(([word]) => plain(word));
  let out = '';
  let read = 0;
  for (let i = 0; i < words.length;) {
    const run = runFrom(words, i, codeOf(language));
    const first = found[i];
    const last = found[i + run.length - 1];
    if (first && last && run.spoken >= FEWEST_SPOKEN && run.digits.replace('+', '').length >= FEWEST_DIGITS) {
      out += text.slice(read, first.index) + run.digits;
      read = last.index + last[0].length;
    }
    i += Math.max(1, run.length);
  }
  return out + text.slice(read);
}

function runFrom(words: readonly string[], from: number, language: ReturnType<typeof codeOf>) {
  let digits = '';
  let spoken = 0;
  let at = from;
  while (at < words.length) {
    const word = words[at] ?? '';
    const times = TIMES.get(word);
    const repeated = times === undefined ? null : digitOf(words[at + 1] ?? '', language);
    if (times !== undefined && repeated !== null) {
      digits += repeated.repeat(times);
      spoken += 2;
      at += 2;
    } else if (digits === '' && (word === 'plus' || word === 'piu')) {
      digits = '+';
      at += 1;
    } else if (/^\+?\d+$/.test(word)) {
      digits += word;
      at += 1;
    } else {
      const number = partAt(words, at, language);
      if (number === null) break;
      digits += number.written;
      spoken += 1;
      at += number.length;
    }
  }
  return { digits, spoken, length: at - from };
}

/** A digit, a round hundred ("seven hundred"), or a number below a hundred: what follows it is said anew. */
function partAt(words: readonly string[], at: number, language: ReturnType<typeof codeOf>) {
  const digit = digitOf(words[at] ?? '', language);
  if (digit !== null) {
    const hundred = digit === '0' ? null : spelt(words.slice(at, at + 2), 0, language);
    const isRound = hundred?.length === 2 && hundred.value === Number(digit) * 100;
    // French counts on from four: "quatre-vingt-deux" is 82.
    const counted = spelt(words.slice(at, at + MOST_WORDS), 0, language);
    if (counted !== null && counted.value > 69 && counted.value < 100)
      return { written: String(counted.value), length: counted.length };
    return isRound ? { written: `${digit}00`, length: 2 } : { written: digit, length: 1 };
  }
  const next = words.slice(at, at + MOST_WORDS);
  const zero = next.findIndex((word) => digitOf(word, language) === '0');
  const number = spelt(zero < 0 ? next : next.slice(0, zero), 0, language);
  return number === null ? null : { written: String(number.value), length: number.length };
}

const MOST_WORDS = 4;

function digitOf(word: string, language: ReturnType<typeof codeOf>): string | null {
  if (word === 'oh' || word === 'o' || word === 'nought') return '0';
  const number = spelt([word], 0, language);
  return number !== null && number.value < 10 ? String(number.value) : null;
}

const TIMES: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['doppel', 2],
  ['doble', 2],
  ['duplo', 2],
  ['doppio', 2],
  ['dubbel', 2],
  ['triple', 3],
  ['treble', 3],
]);

function plain(word: string): string {
  return word.toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll('\u00df', 'ss');
}
