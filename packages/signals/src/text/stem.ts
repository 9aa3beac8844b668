/**
 * The stem of an English word that is already in lower case, for instance `cancel` for `cancelling` and `cancellation`.
 * A short suffix stripper: what matters is that the forms of one word meet, not that the stem is a word.
 */
export function stem(word: string): string {
  const n = word.length;
  if (n < 4) return word;
  let w = word;
  if (w.endsWith('s') && !w.endsWith('ss') && !w.endsWith('us') && !w.endsWith('is')) {
    w =
      w.endsWith('ies') && n > 4
        ? `${w.slice(0, -3)}y`
        : w.endsWith('sses') || w.endsWith('ches') || w.endsWith('shes') || w.endsWith('xes')
          ? w.slice(0, -2)
          : w.slice(0, -1);
  }
  for (const [suffix, shortest] of SUFFIXES) {
    if (w.length >= shortest && w.endsWith(suffix)) {
      w = undouble(w.slice(0, -suffix.length));
      break;
    }
  }
  if (w.length > 4 && w.endsWith('e')) return w.slice(0, -1);
  return w.length > 4 && w.endsWith('y') ? `${w.slice(0, -1)}i` : w;
}

/** Suffix and the shortest word it may be taken from; the first that fits is taken. */
const SUFFIXES: readonly (readonly [string, number])[] = [
  ['ations', 9],
  ['ation', 8],
  ['ments', 8],
  ['ment', 8],
  ['ings', 7],
  ['ing', 6],
  ['ated', 8],
  ['ate', 8],
  ['ions', 8],
  ['ion', 7],
  ['ed', 5],
  ['al', 7],
  ['ly', 6],
];

function undouble(w: string): string {
  const n = w.length;
  return n > 3 && w.charCodeAt(n - 1) === w.charCodeAt(n - 2) && !/[aeiouszl]$/.test(w)
    ? w.slice(0, -1)
    : w.endsWith('ll') && n > 5
      ? w.slice(0, -1)
      : w;
}
