// What a customer answered to a question, or that it could not be read. The words are theirs; the form is the asked one.
import { exactly, meantOf, readAmount } from '@baton/signals/answers';
import { patternOf } from '../shared/pattern.ts';
import { dateIn } from './date-in.ts';

export type Expected = 'text' | 'number' | 'email' | 'phone' | 'date' | 'order-number';

export interface Asked {
  expects: Expected;
  /** Of a text or an order number; null is any. */
  pattern: string | null;
  least: number | null;
  most: number | null;
  dayFirst: boolean;
}

/** An address and a number are read with the customer in sight. */
type FormAsked = Asked & { expects: Exclude<Expected, 'email' | 'phone'> };

const LONGEST = 2000;
/** Letters and figures with a space or another dash between them. */
const LOOSE_NUMBER = /(?<![\w#-])#?[A-Z]{1,8}[\s._/‐–—]{1,3}\d{2,20}(?![\w-])/gi;
const ORDER_NUMBER = /(?<![\w#-])#?((?=[A-Z-]{0,8}\d)[A-Z\d][A-Z\d-]{2,23})(?![\w-])/gi;

/**
 * The answer in the form that was asked for, or null when there is none.
 *
 * @param today `2026-11-17`, the customer's
 * @param language of the customer
 */
export function readAnswer(text: string, asked: FormAsked, today: string, language: string): string | number | null {
  const answer = text.trim().slice(0, LONGEST);
  switch (asked.expects) {
    case 'text':
      return answer !== '' && fits(asked.pattern, answer) ? answer : null;
    case 'number':
      return inRange(numberIn(answer, language), asked);
    case 'date':
      return dateIn(answer, today, asked.dayFirst);
    case 'order-number':
      return orderNumberIn(answer, asked.pattern, language);
  }
}

/** The same out of a message that was not written as an answer: only an order number of a given form cannot be anything else. */
export function readUnasked(text: string, { expects, pattern }: Asked): string | null {
  return expects === 'order-number' && pattern !== null ? orderNumberIn(text.slice(0, LONGEST), pattern, 'en') : null;
}

/**
 * The first that fits and is not taken back ("10423, not 10432", "10432, sorry, I meant 10423"): a date or an amount before it is
 * none. "LL 10423", "ll10423" and "LL–10423" are read as the form has it.
 */
function orderNumberIn(text: string, pattern: string | null, language: string): string | null {
  const fitting = (numbers: RegExp) =>
    [...text.matchAll(numbers)].flatMap((match) => {
      const value = formsOf(match).find((form) => fits(pattern, form));
      return value === undefined ? [] : [{ value, from: match.index, to: match.index + match[0].length }];
    });
  const written = fitting(ORDER_NUMBER);
  const found = written.length > 0 || pattern === null ? written : fitting(LOOSE_NUMBER);
  return found.length > 1 ? meantOf(found, text, language) : (found[0]?.value ?? null);
}

/** As it was written, then with a hyphen and with nothing between letters and figures. */
function formsOf([written, number]: RegExpExecArray): string[] {
  const parts = /^#?([a-z]{1,8})[\s._/‐–—-]*(\d{2,20})$/i.exec(written);
  const [, letters, figures] = parts ?? [];
  const put = letters === undefined || figures === undefined ? [] : [`${letters}-${figures}`, `${letters}${figures}`];
  return [...(number === undefined ? [] : [number]), ...put].map((form) => form.toUpperCase());
}

function fits(pattern: string | null, answer: string): boolean {
  return pattern === null || (patternOf(pattern)?.occursIn(answer) ?? true);
}

function inRange(number: number | null, { least, most }: Asked): number | null {
  if (number === null) return null;
  return (least === null || number >= least) && (most === null || number <= most) ? number : null;
}

/** A number alone or with what it counts ("about 12 lamps"); one that is refused, compared or asked about is none. */
function numberIn(text: string, language: string): number | null {
  const minus = /^\W*-\d/.test(text) ? -1 : 1;
  const unsigned = text.replace(/^(\W*)-(?=\d)/, '$1');
  const amount = exactly(readAmount(unsigned, language));
  if (amount !== null) return minus * amount;
  const only = [...text.matchAll(/(?<![\p{L}\d.,])\d{1,12}(?![\d.,]*\d)/gu)];
  const counted = exactly(readAmount(text.replace(/(\d)\s+[\p{L}\s]+[.!]*$/u, '$1'), language));
  return only.length === 1 && counted !== null ? minus * counted : null;
}
