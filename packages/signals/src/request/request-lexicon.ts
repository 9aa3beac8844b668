import { tokenize } from '../text/tokens.ts';
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
const ANCHORS = PART.person | PART.someone | PART.expert | PART.department | PART.phrase | PART.connect | PART.call | PART.bot;

export interface Node {
  next: Map<string, Node> | null;
  /** Parts by language. */
  parts: Int32Array | null;
}

/** What the index holds of one word: entries that begin with it, and the parts of its beginning. */
export interface Entry {
  node: Node | null;
  open: Int32Array | null;
}

/** The same for every word of a message. */
export interface Entries {
  nodes: readonly (Node | null)[];
  opens: readonly (Int32Array | null)[];
}

/** Finds the parts of requests in a message, for each language that could be meant. */
export interface RequestLexicon {
  languages: readonly RequestWords[];
  /** For each language worth looking at, its index and the parts of every word. */
  partsOf(tokens: Tokens, entries: Entries): { language: number; parts: Int32Array }[];
  /** Where a word stands in the index. */
  entryOf(word: string): Entry;
  /** True for a word that some entry names. */
  knows(word: string): boolean;
}

/** Languages by their indices, and those with an anchor as bits. */
interface Languages {
  all: number[];
  anchored: number;
}
const NOWHERE: Languages = { all: [], anchored: 0 };

/** How many letters of a word choose among beginnings. */
const HEAD = 3;

/** One index over the words of all languages: a look-up per word of a message, and no more where nobody is named. */
export function requestLexicon(languages: readonly RequestWords[]): RequestLexicon {
  const all = new Set<string>();
  const root: Node = { next: new Map(), parts: null };
  const beginnings = new Map<string, { begin: string; parts: Int32Array }[]>();
  const endings: { end: string; parts: Int32Array }[] = [];
  const size = languages.length;
  for (const [l, words] of languages.entries())
    for (const name of NAMES)
      for (const entry of words[name].split(' ')) {
        if (entry === '') continue;
        const plain = entry.replaceAll('*', '').replaceAll('_', ' ');
        const spelt = tokenize(plain).words;
        const bit = PART[name];
        for (const word of spelt) all.add(word);
        if (entry.endsWith('*') && spelt.length === 1) {
          const begin = spelt[0] ?? '';
          const list = beginnings.get(begin.slice(0, HEAD)) ?? [];
          beginnings.set(begin.slice(0, HEAD), list);
          const same = list.find((b) => b.begin === begin) ?? { begin, parts: new Int32Array(size) };
          if (!list.includes(same)) list.push(same);
          same.parts[l] = (same.parts[l] ?? 0) | bit;
        } else if (entry.startsWith('*')) {
          const end = spelt[0] ?? '';
          const same = endings.find((e) => e.end === end) ?? { end, parts: new Int32Array(size) };
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
          node.parts ??= new Int32Array(size);
          node.parts[l] = (node.parts[l] ?? 0) | bit;
        }
      }

  const openPartsOf = (word: string): Int32Array | null => {
    if (word.length < HEAD) return null;
    const list = beginnings.get(word.slice(0, HEAD));
    let best: { begin: string; parts: Int32Array } | null = null;
    if (list !== undefined)
      for (const b of list) if (word.startsWith(b.begin) && b.begin.length > (best?.begin.length ?? 0)) best = b;
    if (best !== null) return best.parts;
    if (word.length >= LONG_COMPOUND) for (const e of endings) if (word.endsWith(e.end)) return e.parts;
    return null;
  };

  /** The languages in which these are parts of a request; worked out once for each. */
  const languagesOf = (parts: Int32Array): Languages => {
    const known = languagesByParts.get(parts);
    if (known !== undefined) return known;
    const found: Languages = { all: [], anchored: 0 };
    for (let l = 0; l < size; l++) {
      const p = parts[l] ?? 0;
      if (p !== 0) found.all.push(l);
      if ((p & ANCHORS) !== 0) found.anchored |= 1 << l;
    }
    languagesByParts.set(parts, found);
    return found;
  };
  const languagesByParts = new Map<Int32Array, Languages>();

  const partsOf = (tokens: Tokens, { nodes: first, opens }: Entries): { language: number; parts: Int32Array }[] => {
    const { words } = tokens;
    const n = words.length;
    const known = new Int32Array(size);
    let anchored = 0;
    for (let i = 0; i < n; i++) {
      const node = first[i] ?? null;
      const begun = opens[i] ?? null;
      const parts = node?.parts ?? null;
      if (parts === null && begun === null) {
        if (node !== null) anchored |= startsAnchor(node, words, i);
        continue;
      }
      const whole = parts === null ? NOWHERE : languagesOf(parts);
      const open = begun === null ? NOWHERE : languagesOf(begun);
      anchored |= whole.anchored | open.anchored;
      for (const l of whole.all) known[l] = (known[l] ?? 0) + 1;
      for (const l of open.all) if ((parts?.[l] ?? 0) === 0) known[l] = (known[l] ?? 0) + 1;
      if (node?.next != null) anchored |= startsAnchor(node, words, i);
    }
    if (anchored === 0) return [];
    let most = 0;
    for (let l = 0; l < size; l++) if ((anchored & (1 << l)) !== 0) most = Math.max(most, known[l] ?? 0);
    const found: { language: number; parts: Int32Array }[] = [];
    for (let l = 0; l < size; l++) {
      if ((anchored & (1 << l)) === 0 || (known[l] ?? 0) < most * LIKELY) continue;
      const parts = new Int32Array(n);
      for (let i = 0; i < n; i++) {
        parts[i] = (parts[i] ?? 0) | (opens[i]?.[l] ?? 0);
        let node = first[i] ?? null;
        for (let j = i; node !== null; j++) {
          const p = node.parts?.[l] ?? 0;
          if (p !== 0) {
            parts[i] = (parts[i] ?? 0) | p;
            for (let k = i + 1; k <= j; k++) parts[k] = (parts[k] ?? 0) | INSIDE;
          }
          node = node.next?.get(words[j + 1] ?? '') ?? null;
        }
      }
      found.push({ language: l, parts });
    }
    return found;
  };

  /** The languages in which an entry of several words with an anchor begins here. */
  const startsAnchor = (from: Node, words: readonly string[], at: number): number => {
    let anchored = 0;
    let node: Node | null = from;
    for (let j = at; node !== null; j++) {
      if (node.parts !== null)
        for (let l = 0; l < size; l++) if (((node.parts[l] ?? 0) & ANCHORS) !== 0) anchored |= 1 << l;
      node = node.next?.get(words[j + 1] ?? '') ?? null;
    }
    return anchored;
  };

  const entryOf = (word: string): Entry => ({ node: root.next?.get(word) ?? null, open: openPartsOf(word) });

  return { languages, partsOf, entryOf, knows: (word) => all.has(word) || openPartsOf(word) !== null };
}

/** A compound of at least this length may end in the name of a department. */
const LONG_COMPOUND = 11;
/** A language counts when it knows this share of the words that the best one knows. */
const LIKELY = 0.7;
