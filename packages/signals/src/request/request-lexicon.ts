import { cutPhrase } from '../text/tokens.ts';
import type { Tokens } from '../text/tokens.ts';
import type { RequestWords } from './lexicon.ts';

/** The parts of a request, one bit each. */
export const PART = {
  want: 1,
  can: 1 << 1,
  let: 1 << 2,
  talk: 1 << 3,
  link: 1 << 4,
  reach: 1 << 5,
  connect: 1 << 6,
  phrase: 1 << 7,
  me: 1 << 8,
  fill: 1 << 9,
  person: 1 << 10,
  someone: 1 << 11,
  department: 1 << 12,
  help: 1 << 13,
  exist: 1 << 14,
  here: 1 << 15,
  yours: 1 << 16,
  call: 1 << 17,
  please: 1 << 18,
  opening: 1 << 19,
  not: 1 << 20,
  but: 1 << 21,
  told: 1 << 22,
  bot: 1 << 23,
  enough: 1 << 24,
  notMine: 1 << 25,
  expert: 1 << 27,
} as const;
/** The later words of an entry of several. */
export const INSIDE = 1 << 26;

const NAMES = [
  'want',
  'can',
  'let',
  'talk',
  'link',
  'reach',
  'connect',
  'phrase',
  'me',
  'fill',
  'person',
  'someone',
  'department',
  'help',
  'exist',
  'here',
  'yours',
  'call',
  'please',
  'opening',
  'not',
  'but',
  'told',
  'bot',
  'enough',
  'notMine',
  'expert',
] as const;

/** Without one of these nobody is asked for. */
const ANCHORS =
  PART.person | PART.someone | PART.expert | PART.department | PART.phrase | PART.connect | PART.call | PART.bot;

/** The parts that a word has, by the place of the language; many small ones, for which plain arrays are cheaper than typed ones. */
type PartsByLanguage = number[];

export interface Node {
  next: Map<string, Node> | null;
  /** Parts by language. */
  parts: PartsByLanguage | null;
}

/** What the index holds of one word: entries that begin with it, and the parts of its beginning. */
export interface Entry {
  node: Node | null;
  open: PartsByLanguage | null;
  /** Languages in which the word alone is a part of a request, and those in which it is an anchor, as bits. */
  known: number;
  anchored: number;
}

/** Finds the parts of requests in a message, for each language that could be meant. */
export interface RequestLexicon {
  languages: readonly RequestWords[];
  /** For each language worth looking at, its index and the parts of every word; `anyway` also where no word asks for somebody. */
  partsOf(
    tokens: Tokens,
    facts: readonly { entry: Entry }[],
    anyway?: boolean,
  ): { language: number; parts: readonly number[] }[];
  /** Where a word stands in the index. */
  entryOf(word: string): Entry;
  /** True for a word that some entry names. */
  knows(word: string): boolean;
}

/** Languages with a part, and those with an anchor, as bits. */
interface Languages {
  known: number;
  anchored: number;
}
const NOWHERE: Languages = { known: 0, anchored: 0 };

/** How many letters of a word choose among beginnings. */
const HEAD = 3;

/** One index over the words of all languages: a look-up per word of a message, and no more where nobody is named. */
export function requestLexicon(languages: readonly RequestWords[]): RequestLexicon {
  const all = new Set<string>();
  const root: Node = { next: new Map(), parts: null };
  const beginnings = new Map<string, { begin: string; parts: PartsByLanguage }[]>();
  const endings: { end: string; parts: PartsByLanguage }[] = [];
  const size = languages.length;
  const none = (): number[] => Array.from({ length: size }, () => 0);
  for (const [l, words] of languages.entries())
    for (const name of NAMES)
      for (const entry of words[name].split(' ')) {
        if (entry === '') continue;
        const plain = entry.replaceAll('*', '').replaceAll('_', ' ');
        const spelt = cutPhrase(plain);
        const bit = PART[name];
        for (const word of spelt) all.add(word);
        if (entry.endsWith('*') && spelt.length === 1) {
          const begin = spelt[0] ?? '';
          const list = beginnings.get(begin.slice(0, HEAD)) ?? [];
          beginnings.set(begin.slice(0, HEAD), list);
          const same = list.find((b) => b.begin === begin) ?? { begin, parts: none() };
          if (!list.includes(same)) list.push(same);
          same.parts[l] = (same.parts[l] ?? 0) | bit;
        } else if (entry.startsWith('*')) {
          const end = spelt[0] ?? '';
          const same = endings.find((e) => e.end === end) ?? { end, parts: none() };
          if (!endings.includes(same)) endings.push(same);
          same.parts[l] = (same.parts[l] ?? 0) | bit;
        } else {
          let node = root;
          for (const word of spelt) {
            node.next ??= new Map();
            const next = node.next.get(word) ?? { next: null, parts: null };
            node.next.set(word, next);
            node = next;
          }
          node.parts ??= none();
          node.parts[l] = (node.parts[l] ?? 0) | bit;
        }
      }

  const openPartsOf = (word: string): PartsByLanguage | null => {
    if (word.length < HEAD) return null;
    const list = beginnings.get(word.slice(0, HEAD));
    let best: { begin: string; parts: PartsByLanguage } | null = null;
    if (list !== undefined)
      for (const b of list) if (word.startsWith(b.begin) && b.begin.length > (best?.begin.length ?? 0)) best = b;
    if (best !== null) return best.parts;
    if (word.length >= LONG_COMPOUND) for (const e of endings) if (word.endsWith(e.end)) return e.parts;
    return null;
  };

  /** The languages in which these are parts of a request; worked out once for each. */
  const languagesOf = (parts: PartsByLanguage | null): Languages => {
    if (parts === null) return NOWHERE;
    const before = languagesByParts.get(parts);
    if (before !== undefined) return before;
    const found: Languages = { known: 0, anchored: 0 };
    for (let l = 0; l < size; l++) {
      const p = parts[l] ?? 0;
      if (p !== 0) found.known |= 1 << l;
      if ((p & ANCHORS) !== 0) found.anchored |= 1 << l;
    }
    languagesByParts.set(parts, found);
    return found;
  };
  const languagesByParts = new Map<PartsByLanguage, Languages>();

  const partsOf = (
    { words }: Tokens,
    facts: readonly { entry: Entry }[],
    anyway = false,
  ): { language: number; parts: readonly number[] }[] => {
    const n = words.length;
    let anchored = anyway ? -1 : 0;
    for (let i = 0; i < n; i++) {
      const entry = facts[i]?.entry;
      if (entry === undefined) continue;
      anchored |= entry.anchored;
      if (entry.node?.next != null) anchored |= startsAnchor(entry.node, words, i);
    }
    if (anchored === 0) return [];
    const known = none();
    let most = 0;
    for (let l = 0; l < size; l++) {
      if ((anchored & (1 << l)) === 0) continue;
      let count = 0;
      for (let i = 0; i < n; i++) count += ((facts[i]?.entry.known ?? 0) >> l) & 1;
      known[l] = count;
      most = Math.max(most, count);
    }
    const found: { language: number; parts: readonly number[] }[] = [];
    for (let l = 0; l < size; l++)
      if ((anchored & (1 << l)) !== 0 && (known[l] ?? 0) >= most * LIKELY)
        found.push({ language: l, parts: partsIn(l, words, facts) });
    return found;
  };

  const partsIn = (l: number, words: readonly string[], facts: readonly { entry: Entry }[]): number[] => {
    const parts: number[] = [];
    for (let i = 0; i < words.length; i++) parts.push(0);
    for (let i = 0; i < words.length; i++) {
      const entry = facts[i]?.entry;
      if (entry === undefined) continue;
      if (entry.open !== null) parts[i] = (parts[i] ?? 0) | (entry.open[l] ?? 0);
      let node = entry.node;
      for (let j = i; node !== null; j++) {
        const p = node.parts?.[l] ?? 0;
        if (p !== 0) {
          parts[i] = (parts[i] ?? 0) | p;
          for (let k = i + 1; k <= j; k++) parts[k] = (parts[k] ?? 0) | INSIDE;
        }
        node = node.next === null ? null : (node.next.get(words[j + 1] ?? '') ?? null);
      }
    }
    return parts;
  };

  /** The languages in which an entry of several words with an anchor begins here. */
  const startsAnchor = (from: Node, words: readonly string[], at: number): number => {
    let anchored = 0;
    let node: Node | null = from;
    for (let j = at; node !== null; j++) {
      anchored |= languagesOf(node.parts).anchored;
      node = node.next === null ? null : (node.next.get(words[j + 1] ?? '') ?? null);
    }
    return anchored;
  };

  const entryOf = (word: string): Entry => {
    const node = root.next?.get(word) ?? null;
    const open = openPartsOf(word);
    const whole = languagesOf(node?.parts ?? null);
    const begun = languagesOf(open);
    return { node, open, known: whole.known | begun.known, anchored: whole.anchored | begun.anchored };
  };

  return { languages, partsOf, entryOf, knows: (word) => all.has(word) || openPartsOf(word) !== null };
}

/** A compound of at least this length may end in the name of a department. */
const LONG_COMPOUND = 11;
/** A language counts when it knows this share of the words that the best one knows. */
const LIKELY = 0.7;
