// What a customer answered to a question, or that it could not be read. The words are theirs; the form is the asked one.
import { emailIn, phoneIn } from '@baton/handoff';
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

const LONGEST = 2000;
const ORDER_NUMBER = /(?<![\w#-])#?((?=[A-Z-]{0,8}\d)[A-Z\d][A-Z\d-]{2,23})(?![\w-])/gi;

/**
 * The answer in the form that was asked for, or null when there is none.
 *
 * @param today `2026-11-17`, the customer's
 * @param amount a number that was read from words, such as "two hundred"
 */
export function readAnswer(text: string, asked: Asked, today: string, amount: number | null): string | number | null {
  const answer = text.trim().slice(0, LONGEST);
  switch (asked.expects) {
    case 'text':
      return answer !== '' && fits(asked.pattern, answer) ? answer : null;
    case 'number':
      return inRange(numberIn(answer) ?? amount, asked);
    case 'email':
      return emailIn(answer);
    case 'phone':
      return phoneIn(answer);
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

/** `1,250.50`, `1.250,50`, `1 250`, `-3`: the last mark is the decimal one unless three digits follow it. */
function numberIn(text: string): number | null {
  const found = /-?\d{1,3}(?:[ .,\u00a0’']\d{3})+(?:[.,]\d{1,6})?(?!\d)|-?\d{1,15}(?:[.,]\d{1,6})?/.exec(text)?.[0];
  if (found === undefined) return null;
  const last = Math.max(found.lastIndexOf('.'), found.lastIndexOf(','));
  const marks = found.replaceAll(/[^.,]/g, '');
  const decimals = found.length - last - 1;
  const isDecimal = last >= 0 && (decimals !== 3 || (marks.length > 1 && marks.at(-1) !== marks[0]));
  const whole = (isDecimal ? found.slice(0, last) : found).replaceAll(/[^\d-]/g, '');
  return Number(isDecimal ? `${whole}.${found.slice(last + 1)}` : whole);
}
