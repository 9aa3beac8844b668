// A long text becomes several messages: nothing is cut off, and no word, character or address is torn while there is another way.

/** Whether a text fits into one message. Must hold for every shorter beginning of a text that fits. */
export type Fits = (text: string) => boolean;

/**
 * The text in as few messages as its breaks allow: at blank lines, else at line ends, sentence ends, spaces, and only within a single
 * long word between two characters.
 */
export function splitText(text: string, fits: Fits): string[] {
  const parts: string[] = [];
  let rest = text;
  while (!fits(rest)) {
    const end = breakOf(rest, longest(rest, fits));
    parts.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  if (rest !== '' || parts.length === 0) parts.push(rest);
  return parts.filter((part, index) => part !== '' || (index === 0 && parts.length === 1));
}

/** How many UTF-16 units of the text fit; at least one. */
function longest(text: string, fits: Fits): number {
  let low = 1;
  let high = text.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(text.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** From the best to the worst; each match ends where the next message may begin. */
const BREAKS = [/\n\s*\n/g, /\n/g, /[.!?。！？]["')\]]*\s/g, /\s/g];
/** A break in the first third would leave a message nearly empty. */
const LEAST_SHARE = 1 / 3;

function breakOf(text: string, most: number): number {
  // One more: a message may end exactly before a blank.
  const window = text.slice(0, most + 1);
  for (const pattern of BREAKS) {
    const ends = [...window.matchAll(pattern)].map(({ index, 0: { length } }) => index + length);
    const end = ends.findLast((one) => one - 1 <= most);
    if (end !== undefined && end > most * (pattern.source === '\\s' ? 0 : LEAST_SHARE))
      return Math.min(end, text.length);
  }
  return betweenCharacters(text, most);
}

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The last boundary of whole characters at or before `most`; one character that alone is too long is torn at its code points. */
function betweenCharacters(text: string, most: number): number {
  const near = Math.max(0, most - 64);
  let end = 0;
  for (const { index, segment } of characters.segment(text.slice(near, most + 64))) {
    const to = near + index + segment.length;
    if (to > most) break;
    end = to;
  }
  if (end > near) return end;
  const half = /[\uD800-\uDBFF]/.test(text.charAt(most - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(most));
  return Math.max(1, half && most > 1 ? most - 1 : most);
}
