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
  patterns: readonly string[];
}

export interface Hit {
  tag: string;
  rule: string;
  weight: number;
  because: string;
  /** Index of the first and last word. */
  first: number;
  last: number;
}

export interface Matcher {
  find(tokens: Tokens): Hit[];
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
}

interface Pattern {
  tag: string;
  rule: string;
  weight: number;
  because: string;
  elements: readonly Element[];
  atStart: boolean;
  atEnd: boolean;
}

/** Compiles rules into one matcher; throws a `PatternError` that names the pattern it cannot read. */
export function compilePatterns(
  rules: readonly PatternRule[],
  lists: Readonly<Record<string, string>>,
  stemOf: (word: string) => string,
): Matcher {
  const byWord = new Map<string, Pattern[]>();
  const byStem = new Map<string, Pattern[]>();
  const words = new Set<string>();
  const stems = new Set<string>();
  for (const rule of rules) {
    for (const source of rule.patterns) {
      let pattern = parse(source, rule, lists, stemOf);
      for (const element of pattern.elements) {
        for (const word of element.words) words.add(word);
        for (const s of element.stems) stems.add(s);
      }
      for (let head = pattern.elements[0]; ; head = pattern.elements[0]) {
        if (head === undefined || head.skip > 0)
          throw new PatternError(
            `The pattern "${source}" of ${rule.rule} needs a word to begin with. Put one before its first "*".`,
          );
        for (const word of head.words) push(byWord, word, pattern);
        for (const s of head.stems) push(byStem, s, pattern);
        if (!head.optional) break;
        pattern = { ...pattern, elements: pattern.elements.slice(1) };
      }
    }
  }
  return {
    find: (tokens) => find(tokens, byWord, byStem),
    knows: (word, wordStem) => words.has(word) || stems.has(wordStem),
  };
}

/** A pattern in a word list or in a designer's settings that cannot be read. */
export class PatternError extends Error {
  readonly code = 'signals-pattern-unreadable';
}

/** What a hit tells a person: its rule, its reason and the words. */
export function evidenceOf(hit: Hit, tokens: Tokens): Evidence {
  return { rule: hit.rule, because: hit.because, ...quote(tokens, hit.first, hit.last) };
}

function find(tokens: Tokens, byWord: ReadonlyMap<string, Pattern[]>, byStem: ReadonlyMap<string, Pattern[]>): Hit[] {
  const hits: Hit[] = [];
  const n = tokens.words.length;
  const collect = (patterns: readonly Pattern[] | undefined, at: number): void => {
    if (patterns === undefined) return;
    for (const p of patterns) {
      if (p.atStart && at !== 0) continue;
      const last = walk(tokens, p, 1, at);
      if (last >= 0) hits.push({ tag: p.tag, rule: p.rule, weight: p.weight, because: p.because, first: at, last });
    }
  };
  for (let i = 0; i < n; i++) {
    collect(byWord.get(tokens.words[i] ?? ''), i);
    collect(byStem.get(tokens.stems[i] ?? ''), i);
  }
  return hits;
}

/** The last word of a match whose element `e - 1` was matched by word `at`, or -1. */
function walk(tokens: Tokens, pattern: Pattern, e: number, at: number): number {
  const element = pattern.elements[e];
  if (element === undefined) return pattern.atEnd && at !== tokens.words.length - 1 ? -1 : at;
  if (element.skip > 0) {
    const after = pattern.elements[e + 1];
    const certain = after !== undefined && !after.optional && after.skip === 0 ? after : null;
    for (let s = 0; s <= element.skip; s++) {
      if (s > 0 && !continues(tokens, at + s)) return -1;
      if (certain !== null && !(continues(tokens, at + s + 1) && fits(certain, tokens, at + s + 1))) continue;
      const end = certain === null ? walk(tokens, pattern, e + 1, at + s) : walk(tokens, pattern, e + 2, at + s + 1);
      if (end >= 0) return end;
    }
    return -1;
  }
  if (continues(tokens, at + 1) && fits(element, tokens, at + 1)) {
    const end = walk(tokens, pattern, e + 1, at + 1);
    if (end >= 0) return end;
  }
  return element.optional ? walk(tokens, pattern, e + 1, at) : -1;
}

/** True when there is a word `i` and it belongs to the sentence of the word before it. */
function continues(tokens: Tokens, i: number): boolean {
  return i < tokens.words.length && tokens.gaps[i] !== GAP_SENTENCE;
}

function fits(element: Element, tokens: Tokens, i: number): boolean {
  const word = tokens.words[i] ?? '';
  return (
    element.words.has(word) ||
    (element.stems.size > 0 && element.stems.has(tokens.stems[i] ?? '')) ||
    (element.anyNumber && isNumber(word))
  );
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
): Pattern {
  const elements: Element[] = [];
  let atStart = false;
  let atEnd = false;
  for (const part of source.split(' ')) {
    if (part === '^') atStart = true;
    else if (part === '$') atEnd = true;
    else if (part.startsWith('*'))
      elements.push({
        words: new Set(),
        stems: new Set(),
        optional: false,
        anyNumber: false,
        skip: Number(part.slice(1) || '1'),
      });
    else {
      const optional = part.endsWith('?');
      const words = new Set<string>();
      const stems = new Set<string>();
      for (const word of expand(optional ? part.slice(0, -1) : part, lists, source)) {
        if (word.endsWith('~')) stems.add(stemOf(word.slice(0, -1)));
        else words.add(word);
      }
      elements.push({ words, stems, optional, anyNumber: words.has(NUMBER), skip: 0 });
    }
  }
  return { tag: rule.tag, rule: rule.rule, weight: rule.weight ?? 1, because: rule.because, elements, atStart, atEnd };
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

function push(index: Map<string, Pattern[]>, key: string, pattern: Pattern): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [pattern]);
  else list.push(pattern);
}
