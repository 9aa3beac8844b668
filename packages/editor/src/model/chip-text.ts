// A text with places, cut into what is typed and what stands as a chip. Offsets count characters of the text as it is saved.

export interface TextPiece {
  /** Where it begins in the text. */
  start: number;
  /** As it is saved: words, or `{{name|fallback}}`. */
  code: string;
  /** Of a place: the value's name and what is said where there is none; null for words. */
  place: { name: string; fallback: string | null } | null;
}

const PLACE = /\{\{\s*([A-Za-z][\w.-]{0,63})\s*(?:\|([^{}]*))?\}\}/g;

/** @param open the place that is being changed stays words: where it begins */
export function chipPieces(text: string, open: number | null = null): TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  const words = (until: number) => {
    if (until > end) pieces.push({ start: end, code: text.slice(end, until), place: null });
  };
  for (const match of text.matchAll(PLACE)) {
    if (match.index === open) continue;
    words(match.index);
    end = match.index + match[0].length;
    pieces.push({
      start: match.index,
      code: match[0],
      place: { name: match[1] ?? '', fallback: match[2] ?? null },
    });
  }
  words(text.length);
  return pieces;
}

/** The chip that ends at the cursor, or begins there. */
export function chipBeside(pieces: readonly TextPiece[], cursor: number, side: 'before' | 'after'): TextPiece | null {
  return (
    pieces.find(
      ({ start, code, place }) => place !== null && (side === 'before' ? start + code.length : start) === cursor,
    ) ?? null
  );
}
