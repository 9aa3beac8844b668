const DRAWN_OUT = /(.)\1{2,}/u;

/**
 * A word without its drawn-out letters, once with one of each and once with two, or none where no letter stands three times:
 * `nooo` is `no`, `pleeease` `please` and `soooon` `soon`.
 */
export function squeezed(word: string): readonly string[] {
  if (!DRAWN_OUT.test(word)) return NONE;
  return [
    word.replaceAll(/(.)\1{2,}/gu, '$1'),
    word.replaceAll(/(.)\1{2,}/gu, '$1$1'),
    word.replaceAll(/(.)\1+/gu, '$1'),
  ];
}

const NONE: readonly string[] = [];
