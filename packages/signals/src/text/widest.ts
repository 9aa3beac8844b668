import type { Evidence } from '../contract.ts';

/** At most so many of the evidence, in its order: a quote inside another one, or the same again, says nothing more. */
export function widest(evidence: readonly Evidence[], most: number): Evidence[] {
  const isCovered = (one: Evidence, i: number): boolean =>
    evidence.some(
      (other, o) =>
        o !== i &&
        other.from <= one.from &&
        other.to >= one.to &&
        (o < i || other.from < one.from || other.to > one.to),
    );
  return evidence.filter((one, i) => !isCovered(one, i)).slice(0, most);
}
