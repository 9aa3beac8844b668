// What a kind's settings refuse, said for the person who fills them in.
import type * as z from 'zod';
import { strings } from '../strings.ts';

/** A sentence that says what to do about one refused value. */
export function plainProblem(problem: z.core.$ZodIssue): string {
  const words = strings.problems;
  switch (problem.code) {
    case 'too_small':
      return words.tooSmall(problem.origin, Number(problem.minimum), problem.inclusive ?? true);
    case 'too_big':
      return words.tooBig(problem.origin, Number(problem.maximum), problem.inclusive ?? true);
    case 'not_multiple_of':
      return words.step(problem.divisor);
    case 'invalid_type':
      if (problem.expected === 'int') return words.whole;
      return problem.input === undefined || problem.input === null || problem.input === ''
        ? words.missing
        : expected(problem.expected);
    case 'invalid_format':
      return words.format[problem.format] ?? asSentence(problem.message);
    case 'invalid_value':
      return words.choose;
    case 'invalid_union':
      return words.choose;
    default:
      return asSentence(problem.message);
  }
}

function expected(type: string): string {
  if (type === 'number') return strings.problems.number;
  return strings.problems.missing;
}

function asSentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}
