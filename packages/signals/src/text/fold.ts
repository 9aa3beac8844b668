/** A letter in lower case without accents; the empty string for an accent alone; a space for what is no letter. */
export function foldLetter(point: number): string {
  return folds.get(point) ?? remember(point);
}

/** Foldings already worked out; bounded, and only a memory of what `fold` gives. */
const folds = new Map<number, string>();
const MOST_FOLDS = 4000;

function remember(point: number): string {
  const folded = fold(point);
  if (folds.size < MOST_FOLDS) folds.set(point, folded);
  return folded;
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;
const MARK = /\p{M}/u;
/** Scripts in which people leave accents out; elsewhere, as in Hindi, a mark is a vowel. */
const ACCENTED = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}]/u;
/** Marks that may be left out: accents, the vowel signs of Arabic, the dot below of Hindi. */
const LOOSE_MARK = /[\u0300-\u036f\u064b-\u065f\u0670\u093c]/u;
/** Letters that Unicode does not take apart, as they are written without the right keyboard; the Arabic stroke is only length. */
const PLAINER: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['ł', 'l'],
  ['ı', 'i'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ς', 'σ'],
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ک', 'ك'],
  ['ة', 'ه'],
  ['ـ', ''],
]);

function fold(point: number): string {
  const char = String.fromCodePoint(point);
  if (!LETTER.test(char)) {
    // Letters in circles, bold or script alphabets and full width forms are compatibility forms of plain ones.
    const plain = point > 0xff00 || (point >= 0x2460 && point <= 0x24ff) ? char.normalize('NFKD') : char;
    return plain !== char && LETTER.test(plain) ? plain.toLowerCase() : ' ';
  }
  if (MARK.test(char)) return LOOSE_MARK.test(char) ? '' : char;
  const lower = char.toLowerCase();
  const plainer = PLAINER.get(lower);
  if (plainer !== undefined) return plainer;
  const plain = lower.normalize('NFKD');
  if (ACCENTED.test(plain) || point >= 0xff00) return plain.replace(/\p{M}/gu, '').toLowerCase();
  return LOOSE_MARK.test(plain) ? (plain[0] ?? lower) : lower;
}

/** Scripts written without spaces, and Korean, whose endings hang on the word: each character counts as a word. */
export function isWordByItself(point: number): boolean {
  return (
    (point >= 0x3040 && point <= 0x30ff) ||
    (point >= 0x3400 && point <= 0x9fff) ||
    (point >= 0xac00 && point <= 0xd7a3) ||
    (point >= 0xf900 && point <= 0xfaff) ||
    (point >= 0x20000 && point <= 0x3134f) ||
    (point >= 0x0e00 && point <= 0x0e7f)
  );
}
