const WORDS = [
  ['one', 'terrible', 'awful', 'horrible', 'eins', 'uno', 'un', 'um'],
  ['two', 'bad', 'poor', 'zwei', 'dos', 'deux', 'dois'],
  ['three', 'okay', 'ok', 'so-so', 'meh', 'drei', 'tres', 'trois'],
  ['four', 'good', 'vier', 'cuatro', 'quatre', 'quatro'],
  ['five', 'great', 'excellent', 'perfect', 'super', 'funf', 'cinco', 'cinq'],
];
const LONGEST_WORDS = 4;

/** A rating of one to five in a message: `4`, `4/5`, `★★★★`, `four`, `great`. Null when there is none. */
export function ratingIn(text: string): number | null {
  const plain = text.trim().slice(0, 120).toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '');
  const stars = plain.match(/[★⭐]/gu)?.length ?? 0;
  if (stars > 0) return stars <= 5 ? stars : null;
  const digits = [...plain.matchAll(/(?<![\d.,-])(\d+)(?![\d.,]*\d)/g)].map(([, digit]) => Number(digit));
  const [first, second] = digits;
  if (first !== undefined) return first >= 1 && first <= 5 && (second === undefined || second === 5) ? first : null;
  const words = plain.split(/[^\p{L}-]+/u).filter((word) => word !== '');
  if (words.length > LONGEST_WORDS || words.includes('not')) return null;
  const found = WORDS.findIndex((names) => words.some((word) => names.includes(word)));
  return found < 0 ? null : found + 1;
}
