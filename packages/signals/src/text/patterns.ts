import type { Evidence } from '../contract.ts';
import { GAP_SENTENCE, quote } from './tokens.ts';
import type { Tokens } from './tokens.ts';

/**
 * Patterns are phrases with a few freedoms, read left to right:
 * `talk|speak` one of these words; `<person>` one of a named list; `cancel~` any form of the word;
 * `please?` may be missing; `*3` up to three other words; `#` a number; `^` and `$` the start and the end of the message.
 * A pattern never crosses the end of a sentence.
 */
export interface PatternRule {
  /** Named in explanations. */
  rule: string;
  tag: string;
  weight?: number;
  because: string;
  /** ISO 639-1, where the words are those of one language: they are not heard in a message that is plainly in another. */
  language?: string;
  patterns: readonly string[];
}

export interface Hit {
  tag: string;
  rule: string;
  weight: number;
  because: string;
  /** The language whose words were found, or null where that does not matter. */
  language?: string | null;
  /** Index of the first and last word. */
  first: number;
  last: number;
}

/** The row of a word and of its stem in a matcher's index. */
export interface Rows {
  readonly row: number;
  readonly stemRow: number;
}

export interface Matcher {
  /** `rows` spares the look-ups of somebody who knows them already. */
  find(tokens: Tokens, rows?: readonly Rows[]): Hit[];
  rowOf(word: string): number;
  rowOfStem(stem: string): number;
  /** True for a word that some pattern names. */
  knows(word: string, stem: string): boolean;
}

interface Element {
  words: ReadonlySet<string>;
  stems: ReadonlySet<string>;
  optional: boolean;
  /** Any number fits as well. */
  anyNumber: boolean;
  /** More than 0: stands for up to this many arbitrary words. */
  skip: number;
  /** Its bit in every row of a `Lexicon`. */
  id: number;
}

interface Pattern {
  tag: string;
  rule: string;
  weight: number;
  because: string;
  language: string | null;
  elements: readonly Element[];
  atStart: boolean;
  atEnd: boolean;
}

/**
 * Patterns that begin with one element: those whose second word may only be one of a few by that word's row, the others as a list, each
 * with the key that has to be somewhere in the message, or `NO_KEY`.
 */
interface Head {
  readonly loose: Keyed;
  readonly byNext: Map<number, Keyed>;
  readonly byNextStem: Map<number, Keyed>;
}

interface Keyed {
  readonly patterns: Pattern[];
  readonly keys: number[];
}

/** Compiles rules into one matcher; throws a `PatternError` that names the pattern it cannot read. */
export function compilePatterns(
  rules: readonly PatternRule[],
  lists: Readonly<Record<string, string>>,
  stemOf: (word: string) => string,
): Matcher {
  // The same word or list stands in many patterns: it is read, and has its bits, only once.
  const known = new Map<string, Element>();
  const patterns: Pattern[] = [];
  for (const rule of rules)
    for (const source of rule.patterns) patterns.push(...variants(parse(source, rule, lists, stemOf, known), source));
  const elements = [...known.values()];
  const keys = keysOf(patterns);
  const words = lexiconOf(elements, keys, (e) => e.words);
  const stems = lexiconOf(elements, keys, (e) => e.stems);
  indexHeads(patterns, keys, words, stems);
  const seen: Seen = { at: new Int32Array(keys.ids.size), message: 0 };
  return {
    find: (tokens, rows = rowsFor(tokens, words, stems)) => find(tokens, words, stems, rows, seen),
    rowOf: (word) => rowOf(word, words),
    rowOfStem: (stem) => rowOf(stem, stems),
    knows: (word, wordStem) => words.rows.has(word) || stems.rows.has(wordStem),
  };
}

/** The pattern, and the pattern without each optional word it begins with. */
function variants(pattern: Pattern, source: string): Pattern[] {
  const head = pattern.elements[0];
  if (head === undefined || head.skip > 0)
    throw new PatternError(
      `The pattern "${source}" of ${pattern.rule} needs a word to begin with. Put one before its first "*".`,
    );
  return head.optional
    ? [pattern, ...variants({ ...pattern, elements: pattern.elements.slice(1) }, source)]
    : [pattern];
}

/** For each pattern the element behind its first that is named least, by the number of patterns that name its words. */
interface Keys {
  ids: Map<Element, number>;
  of: Map<Pattern, number>;
}

/** A pattern of one word, or of words that may all be missing, needs no other. */
const NO_KEY = -1;

function keysOf(patterns: readonly Pattern[]): Keys {
  const named = new Map<string, number>();
  for (const { elements } of patterns)
    for (const { words, stems } of elements)
      for (const word of [...words, ...stems]) named.set(word, (named.get(word) ?? 0) + 1);
  const costs = new Map<Element, number>();
  const costOf = (element: Element): number => {
    let cost = costs.get(element);
    if (cost === undefined) {
      cost = element.anyNumber ? FREQUENT : 0;
      for (const word of [...element.words, ...element.stems]) cost += named.get(word) ?? 0;
      costs.set(element, cost);
    }
    return cost;
  };
  const keys: Keys = { ids: new Map(), of: new Map() };
  for (const pattern of patterns) {
    let key: Element | null = null;
    for (const element of pattern.elements.slice(1))
      if (element.skip === 0 && !element.optional && (key === null || costOf(element) < costOf(key))) key = element;
    if (key === null) continue;
    const id = keys.ids.get(key) ?? keys.ids.size;
    keys.ids.set(key, id);
    keys.of.set(pattern, id);
  }
  return keys;
}

/** Numbers are in many messages. */
const FREQUENT = 100;

/** Which keys the present message holds: those marked with its number. */
interface Seen {
  at: Int32Array;
  message: number;
}

/** For every word of the patterns one row of bits, one bit for each element it fits: a look-up instead of a search. */
interface Lexicon {
  rows: ReadonlyMap<string, number>;
  bits: Uint8Array;
  stride: number;
  /** What begins with the word of a row. */
  heads: Head[][];
  /** The same in one, for the words that were met. */
  begins: (Head | undefined)[];
  numbers: readonly number[];
  /** The keys that the word of a row is. */
  keys: readonly (readonly number[])[];
}

/** The row of words that no pattern names, and of numbers that none names. */
export const NO_ROW = 0;
const NUMBER_ROW = 1;
const UNKNOWN: Rows = { row: NO_ROW, stemRow: NO_ROW };

function lexiconOf(elements: readonly Element[], keys: Keys, wordsOf: (e: Element) => ReadonlySet<string>): Lexicon {
  const rows = new Map<string, number>();
  for (const element of elements)
    for (const word of wordsOf(element)) if (!rows.has(word)) rows.set(word, rows.size + 2);
  const stride = (elements.length >> 3) + 1;
  const bits = new Uint8Array((rows.size + 2) * stride);
  const numbers = [NUMBER_ROW, ...[...rows].filter(([word]) => isNumber(word)).map(([, row]) => row)];
  const set = (row: number, id: number): void => {
    const at = row * stride + (id >> 3);
    bits[at] = (bits[at] ?? 0) | (1 << (id & 7));
  };
  for (const element of elements) {
    for (const word of wordsOf(element)) set(rows.get(word) ?? NO_ROW, element.id);
    if (element.anyNumber) for (const row of numbers) set(row, element.id);
  }
  const heads: Head[][] = Array.from({ length: rows.size + 2 }, () => []);
  const keysOfRow: number[][] = heads.map(() => []);
  for (const [element, id] of keys.ids) {
    for (const word of wordsOf(element)) keysOfRow[rows.get(word) ?? NO_ROW]?.push(id);
    if (element.anyNumber) for (const row of numbers) keysOfRow[row]?.push(id);
  }
  return { rows, bits, stride, heads, begins: heads.map(() => undefined), numbers, keys: keysOfRow };
}

function indexHeads(patterns: readonly Pattern[], keys: Keys, words: Lexicon, stems: Lexicon): void {
  const heads = new Map<Element, Head>();
  const headOf = (element: Element): Head => {
    const known = heads.get(element);
    if (known !== undefined) return known;
    const head: Head = {
      loose: { patterns: [], keys: [] },
      byNext: new Map(),
      byNextStem: new Map(),
    };
    heads.set(element, head);
    for (const word of element.words) words.heads[words.rows.get(word) ?? NO_ROW]?.push(head);
    for (const word of element.stems) stems.heads[stems.rows.get(word) ?? NO_ROW]?.push(head);
    if (element.anyNumber) for (const row of words.numbers) words.heads[row]?.push(head);
    return head;
  };
  for (const pattern of patterns) {
    const [first, second] = pattern.elements;
    if (first === undefined) continue;
    const head = headOf(first);
    const key = keys.of.get(pattern) ?? NO_KEY;
    if (second === undefined || second.optional || second.skip > 0) {
      add(head.loose, pattern, key);
      continue;
    }
    for (const word of second.words) addTo(head.byNext, words.rows.get(word), pattern, key);
    if (second.anyNumber) for (const row of words.numbers) addTo(head.byNext, row, pattern, key);
    for (const word of second.stems) addTo(head.byNextStem, stems.rows.get(word), pattern, key);
  }
}

function addTo(index: Map<number, Keyed>, row: number = NO_ROW, pattern: Pattern, key: number): void {
  const keyed = index.get(row) ?? { patterns: [], keys: [] };
  index.set(row, keyed);
  if (keyed.patterns.at(-1) !== pattern) add(keyed, pattern, key);
}

function add({ patterns, keys }: Keyed, pattern: Pattern, key: number): void {
  patterns.push(pattern);
  keys.push(key);
}

/** A pattern in a word list or in a designer's settings that cannot be read. */
export class PatternError extends Error {
  readonly code = 'signals-pattern-unreadable';
}

/** What a hit tells a person: its rule, its reason and the words. */
export function evidenceOf(hit: Hit, tokens: Tokens): Evidence {
  return { rule: hit.rule, because: hit.because, ...quote(tokens, hit.first, hit.last) };
}

function find(tokens: Tokens, words: Lexicon, stems: Lexicon, rows: readonly Rows[], seen: Seen): Hit[] {
  const text: Search = {
    tokens,
    words,
    stems,
    rows,
    seen,
  };
  const n = tokens.words.length;
  seen.message++;
  for (let i = 0; i < n; i++) {
    const { row, stemRow } = rows[i] ?? UNKNOWN;
    if (row !== NO_ROW) mark(seen, words.keys[row]);
    if (stemRow !== NO_ROW) mark(seen, stems.keys[stemRow]);
  }
  const hits: Hit[] = [];
  for (let i = 0; i < n; i++) {
    const { row, stemRow } = rows[i] ?? UNKNOWN;
    if (row !== NO_ROW) collect(text, words, row, i, hits);
    if (stemRow !== NO_ROW) collect(text, stems, stemRow, i, hits);
  }
  return hits;
}

function mark({ at, message }: Seen, keys: readonly number[] | undefined): void {
  if (keys !== undefined) for (let k = 0; k < keys.length; k++) at[keys[k] ?? 0] = message;
}

interface Search {
  tokens: Tokens;
  words: Lexicon;
  stems: Lexicon;
  rows: readonly Rows[];
  seen: Seen;
}

function rowsFor(tokens: Tokens, words: Lexicon, stems: Lexicon): Rows[] {
  return tokens.words.map((word, i) => ({
    row: rowOf(word, words),
    stemRow: rowOf(tokens.stems[i] ?? '', stems),
  }));
}

function rowOf(word: string, lexicon: Lexicon): number {
  return lexicon.rows.get(word) ?? (isNumber(word) ? NUMBER_ROW : NO_ROW);
}

/** Most patterns lack a word that they cannot do without: they are passed over by the next word or by their key. */
function collect(text: Search, lexicon: Lexicon, row: number, at: number, hits: Hit[]): void {
  const begins = (lexicon.begins[row] ??= mergedOf(lexicon.heads[row] ?? []));
  if (begins === NOTHING) return;
  if (begins.loose.keys.length > 0) match(text, begins.loose, null, 1, at, hits);
  if (!continues(text, at + 1)) return;
  const next = text.rows[at + 1] ?? UNKNOWN;
  const byNext = next.row === NO_ROW ? undefined : begins.byNext.get(next.row);
  if (byNext !== undefined) match(text, byNext, null, 2, at, hits);
  const byStem = next.stemRow === NO_ROW ? undefined : begins.byNextStem.get(next.stemRow);
  if (byStem !== undefined) match(text, byStem, byNext ?? null, 2, at, hits);
}

/** All that begins with one word in one head: put together when the word is met for the first time. */
function mergedOf(heads: readonly Head[]): Head {
  if (heads.length === 0) return NOTHING;
  const [only] = heads;
  if (heads.length === 1 && only !== undefined) return only;
  const merged: Head = { loose: { patterns: [], keys: [] }, byNext: new Map(), byNextStem: new Map() };
  const join = (into: Keyed, from: Keyed): void => {
    into.patterns.push(...from.patterns);
    into.keys.push(...from.keys);
  };
  const joinAll = (into: Map<number, Keyed>, from: ReadonlyMap<number, Keyed>): void => {
    for (const [row, keyed] of from) {
      const there = into.get(row) ?? { patterns: [], keys: [] };
      into.set(row, there);
      join(there, keyed);
    }
  };
  for (const head of heads) {
    join(merged.loose, head.loose);
    joinAll(merged.byNext, head.byNext);
    joinAll(merged.byNextStem, head.byNextStem);
  }
  return merged;
}

const NOTHING: Head = { loose: { patterns: [], keys: [] }, byNext: new Map(), byNextStem: new Map() };

/** Walks the patterns whose key is in the message from element `e` on, but those that were walked already. */
function match(text: Search, list: Keyed, already: Keyed | null, e: number, at: number, hits: Hit[]): void {
  const { at: seenAt, message } = text.seen;
  const { keys, patterns } = list;
  for (let k = 0; k < keys.length; k++) {
    const key = keys[k] ?? NO_KEY;
    if (key !== NO_KEY && seenAt[key] !== message) continue;
    const p = patterns[k];
    if (p === undefined || (p.atStart && at !== 0) || already?.patterns.includes(p) === true) continue;
    const last = walk(text, p, e, at + e - 1);
    if (last >= 0)
      hits.push({
        tag: p.tag,
        rule: p.rule,
        weight: p.weight,
        because: p.because,
        language: p.language,
        first: at,
        last,
      });
  }
}

/** The last word of a match whose element `e - 1` was matched by word `at`, or -1. */
function walk(text: Search, pattern: Pattern, e: number, at: number): number {
  const element = pattern.elements[e];
  if (element === undefined) return pattern.atEnd && at !== text.tokens.words.length - 1 ? -1 : at;
  if (element.skip > 0) {
    const after = pattern.elements[e + 1];
    if (after === undefined && !pattern.atEnd) return asFar(text, at, element.skip);
    const certain = after !== undefined && !after.optional && after.skip === 0 ? after : null;
    for (let s = 0; s <= element.skip; s++) {
      if (s > 0 && !continues(text, at + s)) return -1;
      if (certain !== null && !(continues(text, at + s + 1) && fits(text, certain, at + s + 1))) continue;
      const end = certain === null ? walk(text, pattern, e + 1, at + s) : walk(text, pattern, e + 2, at + s + 1);
      if (end >= 0) return end;
    }
    return -1;
  }
  if (continues(text, at + 1) && fits(text, element, at + 1)) {
    const end = walk(text, pattern, e + 1, at + 1);
    if (end >= 0) return end;
  }
  return element.optional ? walk(text, pattern, e + 1, at) : -1;
}

/** Up to `most` words on, as far as the sentence goes. */
function asFar(text: Search, at: number, most: number): number {
  let last = at;
  while (last < at + most && continues(text, last + 1)) last++;
  return last;
}

/** True when there is a word `i` and it belongs to the sentence of the word before it. */
function continues({ tokens }: Search, i: number): boolean {
  return i < tokens.words.length && tokens.gaps[i] !== GAP_SENTENCE;
}

function fits({ words, stems, rows }: Search, { id }: Element, i: number): boolean {
  const { row, stemRow } = rows[i] ?? UNKNOWN;
  const byte = id >> 3;
  const bit = 1 << (id & 7);
  const byWord = words.bits[row * words.stride + byte] ?? 0;
  if ((byWord & bit) !== 0) return true;
  return ((stems.bits[stemRow * stems.stride + byte] ?? 0) & bit) !== 0;
}

/** Stands for any number in a pattern. */
const NUMBER = '#';

function isNumber(word: string): boolean {
  const c = word.charCodeAt(0);
  return c >= 48 && c <= 57;
}

function parse(
  source: string,
  rule: PatternRule,
  lists: Readonly<Record<string, string>>,
  stemOf: (word: string) => string,
  known: Map<string, Element>,
): Pattern {
  const elements: Element[] = [];
  let atStart = false;
  let atEnd = false;
  for (const part of source.split(' ')) {
    if (part === '^') atStart = true;
    else if (part === '$') atEnd = true;
    else {
      const element = known.get(part) ?? elementOf(part, source, lists, stemOf, known.size);
      known.set(part, element);
      elements.push(element);
    }
  }
  const { tag, rule: name, weight = 1, because, language = null } = rule;
  return { tag, rule: name, weight, because, language, elements, atStart, atEnd };
}

function elementOf(
  part: string,
  source: string,
  lists: Readonly<Record<string, string>>,
  stemOf: (word: string) => string,
  id: number,
): Element {
  const words = new Set<string>();
  const stems = new Set<string>();
  const skip = part.startsWith('*') ? Number(part.slice(1) || '1') : 0;
  const optional = part.endsWith('?');
  if (skip === 0) {
    for (const word of expand(optional ? part.slice(0, -1) : part, lists, source)) {
      if (word.endsWith('~')) stems.add(stemOf(word.slice(0, -1)));
      else words.add(word);
    }
  }
  return { words, stems, optional, anyNumber: words.has(NUMBER), skip, id };
}

function expand(part: string, lists: Readonly<Record<string, string>>, source: string): string[] {
  return part.split('|').flatMap((word) => {
    if (!word.startsWith('<')) return [word];
    const list = lists[word.slice(1, -1)];
    if (list === undefined)
      throw new PatternError(
        `The pattern "${source}" names the list ${word}, which does not exist. Use one of: ${Object.keys(lists).join(', ')}.`,
      );
    return list.split(' ');
  });
}
