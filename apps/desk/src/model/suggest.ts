// What is asked for while writing: a sign that begins a word, and what stands behind it up to the caret. Pure.

export interface Asked {
  /** Where the sign stands. */
  readonly from: number;
  readonly words: string;
}

const MOST_CHARACTERS = 40;
const MOST_SHOWN = 8;

/** @returns null where nothing is asked for: no sign, one inside a word ("and/or", "ann@mail"), or the line has gone on */
export function askedAt(text: string, caret: number, sign: string): Asked | null {
  const before = text.slice(0, caret);
  const from = before.lastIndexOf(sign);
  if (from === -1 || (from > 0 && !/[\s(]/.test(before.charAt(from - 1)))) return null;
  const words = before.slice(from + sign.length);
  if (words.length > MOST_CHARACTERS || words.startsWith(' ') || words.includes('\n')) return null;
  return { from, words };
}

/** Those of which every word that was typed begins a word; capitals and accents do not count. */
export function matching<T extends { readonly name: string }>(items: readonly T[], words: string): readonly T[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  return items
    .filter(({ name }) => {
      const parts = plain(name).split(/[^\p{L}\p{N}]+/u);
      return wanted.every((word) => parts.some((part) => part.startsWith(word)));
    })
    .slice(0, MOST_SHOWN);
}

/** The text with what was chosen in the place of what asked for it, and where the caret then stands. */
export function filledIn(text: string, { from, words }: Asked, chosen: string): { text: string; caret: number } {
  const rest = text.slice(from + 1 + words.length);
  const gap = /^\s/.test(rest) ? '' : ' ';
  return { text: `${text.slice(0, from)}${chosen}${gap}${rest}`, caret: from + chosen.length + 1 };
}

/** Whom a text names by "@" and their whole name. Of "Ann" and "Ann Lee" the longer name is meant where it stands. */
export function mentionsIn(text: string, people: readonly { readonly id: string; readonly name: string }[]): string[] {
  let rest = text;
  const named: string[] = [];
  for (const { id, name } of people.toSorted((a, b) => b.name.length - a.name.length)) {
    const sign = new RegExp(`@${escaped(name)}(?![\\p{L}\\p{N}])`, 'giu');
    const without = rest.replace(sign, ' ');
    if (without !== rest) named.push(id);
    rest = without;
  }
  return named;
}

function escaped(name: string): string {
  return name.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
