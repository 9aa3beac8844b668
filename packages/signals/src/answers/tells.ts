// What an answer tells besides yes and no.
import type { Tell } from './answer.ts';
import type { Stated } from './polarity.ts';
import { bitOf, bitsOf, type Role } from './words/lexicon.ts';

/** So many words may stand beside the phrase that no phrase knows. */
const BESIDE: readonly (readonly [Role & Tell, number])[] = [
  ['unsolved', 8],
  ['solved', 3],
  ['stop', 0],
  ['none', 2],
  ['more', 4],
  ['done', 2],
];

const TELLING = bitsOf('said', 'unsolved', 'solved', 'stop', 'none', 'more', 'done');

export function tellsOf(stated: readonly Stated[]): Tell[] {
  const told = new Set<Tell>();
  for (const { clause, stance } of stated) {
    if (stance === 'ask') {
      told.add('question');
      // "one more question: is it free?" is asked with a mark, and yet goes on.
      continue;
    }
    if ((clause.bits & TELLING) === 0) {
      if (stance === 'other') told.add('matter');
      continue;
    }
    if (clause.parts.some(({ roles }) => roles.has('said') && roles.size === 1)) {
      told.add('matter');
      continue;
    }
    const found = BESIDE.filter(([role, most]) => (clause.bits & bitOf(role)) !== 0 && clause.open.length <= most).map(
      ([role]) => role,
    );
    const failed = found.includes('unsolved');
    for (const role of found) {
      // "not fixed" is not fixed, and "the problem is back" no "it is back".
      if (role === 'solved' && (failed || turned(clause.parts))) told.add('unsolved');
      else told.add(role);
    }
    if (found.length === 0 && stance === 'other') told.add('matter');
  }
  return [...told];
}

function turned(parts: Stated['clause']['parts']): boolean {
  return parts.some(
    ({ roles }) => roles.has('not') && !roles.has('solved') && !roles.has('none') && !roles.has('stop'),
  );
}
