// E1: where a customer falls in an experiment. The same customer falls into the same place for ever, and two experiments
// have nothing to do with each other.

/** A number from 0 up to 1 out of the customer's sticky number and the experiment's name (FNV-1a, then MurmurHash3's mixer). */
export function shareOf(bucket: number, experiment: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${experiment}\n${bucket}`) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  hash ^= hash >>> 16;
  return (hash >>> 0) / 0x1_0000_0000;
}
