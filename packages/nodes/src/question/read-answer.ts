// What a customer answered to a question, or that it could not be read. The words are theirs; the form is the asked one.
import { exactly, readAmount } from '@baton/signals/answers';
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
      return orderNumberIn(answer, asked.pattern);
  }
}

/** The same out of a message that was not written as an answer: only an order number of a given form cannot be anything else. */
export function readUnasked(text: string, { expects, pattern }: Asked): string | null {
  return expects === 'order-number' && pattern !== null ? orderNumberIn(text.slice(0, LONGEST), pattern) : null;
}

/** The first that fits: a date or an amount before it is none. */
function orderNumberIn(text: string, pattern: string | null): string | null {
  const all = [...text.matchAll(ORDER_NUMBER)].map(([, number = '']) => number.toUpperCase());
  return all.find((number) => fits(pattern, number)) ?? null;
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
