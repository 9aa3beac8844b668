// Steps that ask something of a customer who stands in line: the place is still theirs, and they hear so (R26).
import type { DueHint, GuardHint, Scope } from '@baton/flow';

/** Half a minute, as everywhere in line (R29). */
export const IN_LINE_SECONDS = 30;

/** A place is kept until another way is chosen: saying nothing loses none (A). */
export function isInLine({ place }: Pick<Scope, 'place'>): boolean {
  return place !== null;
}

/** The next word to who waits in line; none where nobody does. */
export function inLineDue({ at, place }: Pick<Scope, 'at' | 'place'>): number | null {
  return place === null ? null : at + IN_LINE_SECONDS * 1000;
}

export function isInLineHint(): GuardHint {
  return { yes: { waiting: true }, no: { waiting: false } };
}

export function inLineHint(): DueHint {
  return { seconds: IN_LINE_SECONDS, when: 'in-line' };
}
