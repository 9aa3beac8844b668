// A message cut into clauses, with what the phrases of its language do in each.
import { ANSWER_LANGUAGES, answerEntryOf, matcherOf, rowsIn } from './answer-lexicon.ts';
import type { AnswerEntry, AnswerLanguage } from './answer-lexicon.ts';
import { bitOf, rolesOf, type Role } from './words/lexicon.ts';
import { NO_ROW, type Hit, type Rows } from '../text/patterns.ts';
import { tokenize, type Tokens } from '../text/tokens.ts';

export type { AnswerLanguage } from './answer-lexicon.ts';

/** Words that were found to do something; of overlapping phrases the longest. */
export interface Part {
  readonly roles: ReadonlySet<Role>;
  /** The same as bits, see `bitOf`. */
  readonly bits: number;
  readonly first: number;
  readonly last: number;
}

export interface Clause {
  readonly parts: readonly Part[];
  /** What its parts do, all together. */
  readonly bits: number;
  /** Words that no phrase knows: what the clause is about. */
  readonly open: readonly number[];
  readonly first: number;
  readonly last: number;
  /** Ends in a question mark. */
  readonly marked: boolean;
}

export interface HeardAnswer {
  readonly tokens: Tokens;
  readonly language: AnswerLanguage;
  readonly clauses: readonly Clause[];
}

/**
 * The message in clauses, read in the language that knows most of its words; `language` is taken where several know as many.
 * Languages beside the seven are read as English.
 */
export function hearAnswer(text: string, language: string): HeardAnswer {
  const tokens = tokenize(text, unstemmed);
  return hearAmong(tokens, tokens.words.map(answerEntryOf), language);
}

/** The same for a message that is cut already, with what is known of each of its words. */
export function hearAmong(tokens: Tokens, entries: readonly AnswerEntry[], language: string): HeardAnswer {
  const own = codeOf(language);
  const counts = countsOf(entries);
  const home = ANSWER_LANGUAGES.indexOf(own);
  const atHome = counts[home] ?? 0;
  let best = own;
  let parts = partsOf(tokens, own, entries, home);
  let known = worthOf(parts) + OWN_FIRST;
  // Another language is looked at only where it knows enough words to win.
  for (let l = 0; l < ANSWER_LANGUAGES.length; l++) {
    const code = ANSWER_LANGUAGES[l] ?? own;
    const count = counts[l] ?? 0;
    if (l === home || count === 0 || count < atHome * LIKELY) continue;
    const most = count + (count > 1 ? Math.min(MOST_BETWEEN, entries.length - count) : 0);
    if (most <= known) continue;
    const others = partsOf(tokens, code, entries, l);
    const worth = worthOf(others);
    if (worth > known) [best, parts, known] = [code, others, worth];
  }
  return { tokens, language: best, clauses: clausesOf(tokens, parts) };
}

/** How many words of the message each language knows. */
function countsOf(entries: readonly AnswerEntry[]): number[] {
  const counts = ANSWER_LANGUAGES.map(() => 0);
  for (let i = 0; i < entries.length; i++) {
    const known = entries[i]?.known ?? 0;
    if (known === 0) continue;
    for (let l = 0; l < counts.length; l++) counts[l] = (counts[l] ?? 0) + ((known >> l) & 1);
  }
  return counts;
}

/** Of the words that the conversation's language knows, another one knows at least this share, or is not meant. */
const LIKELY = 0.6;
/** A language is preferred by this when it is the conversation's own. */
const OWN_FIRST = 0.9;
/** So many words that a language does not know may stand inside its phrases and count. */
const MOST_BETWEEN = 4;

/** The same in a language that is known. */
export function hearAs(text: string, language: AnswerLanguage): HeardAnswer {
  const tokens = tokenize(text, unstemmed);
  const parts = partsOf(tokens, language, tokens.words.map(answerEntryOf), ANSWER_LANGUAGES.indexOf(language));
  return { tokens, language, clauses: clausesOf(tokens, parts) };
}

/** Answers are read by their words alone. */
function unstemmed(): string {
  return '';
}

/** A phrase that means something tells more of the language than a filler. */
function worthOf(parts: readonly Part[]): number {
  let worth = 0;
  for (const { bits, first, last } of parts) worth += (last - first + 1) * ((bits & FILL) === 0 ? 1 : 0.6);
  return worth;
}

export function codeOf(language: string): AnswerLanguage {
  const short = language.split('-')[0];
  return ANSWER_LANGUAGES.find((code) => code === short) ?? 'en';
}

/** In a longer message nothing answers but its first and its last words. */
const WORDS_FROM_START = 80;
const WORDS_FROM_END = 40;

function partsOf(tokens: Tokens, code: AnswerLanguage, entries: readonly AnswerEntry[], l: number): Part[] {
  const n = entries.length;
  const rows: Rows[] = [];
  for (let i = 0; i < n; i++)
    rows.push(i >= WORDS_FROM_START && i < n - WORDS_FROM_END ? SILENT : rowsAt(entries[i], l));
  // No phrase goes over a comma: "non, va bene" is no "non va".
  const hits = matcherOf(code).find(tokens, rows);
  if (hits.length > 1) hits.sort(moreTelling);
  const taken: ({ bits: number; first: number; last: number } | undefined)[] = [];
  for (let i = 0; i < n; i++) taken.push(undefined);
  for (let h = 0; h < hits.length; h++) {
    const hit = hits[h];
    if (hit === undefined || !isUnbroken(tokens, hit.first, hit.last)) continue;
    const { tag, first, last } = hit;
    const there = taken[first];
    if (there !== undefined && there.first === first && there.last === last) there.bits |= bitOf(tag);
    else if (isFree(taken, first, last)) {
      const part = { bits: bitOf(tag), first, last };
      for (let i = first; i <= last; i++) taken[i] = part;
    }
  }
  const parts: Part[] = [];
  for (let i = 0; i < n; i++) {
    const part = taken[i];
    const fills = rows[i] !== SILENT && (((entries[i]?.fills ?? 0) >> l) & 1) !== 0;
    if (part === undefined) {
      if (fills) parts.push({ bits: FILL, roles: rolesOf(FILL), first: i, last: i });
    } else if (part.first === i) {
      const bits = fills && part.last === i ? part.bits | FILL : part.bits;
      parts.push({ bits, roles: rolesOf(bits), first: i, last: part.last });
    }
  }
  return parts;
}

function rowsAt(entry: AnswerEntry | undefined, l: number): Rows {
  return entry === undefined ? SILENT : (entry.rows[l] ?? rowsIn(entry, l));
}

const SILENT: Rows = { row: NO_ROW, stemRow: NO_ROW };
const FILL = bitOf('fill');
const JOIN = bitOf('join');

/** Phrases that say something before fillers, and longer ones before shorter ones. */
function moreTelling(a: Hit, b: Hit): number {
  return (
    Number(a.tag === 'fill') - Number(b.tag === 'fill') || b.last - b.first - (a.last - a.first) || a.first - b.first
  );
}

function isFree(taken: readonly (object | undefined)[], first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (taken[i] !== undefined) return false;
  return true;
}

function isUnbroken({ gaps }: Tokens, first: number, last: number): boolean {
  for (let i = first + 1; i <= last; i++) if (gaps[i] !== 0) return false;
  return true;
}

/** Cut at commas, stops and before words such as "but". */
function clausesOf(tokens: Tokens, parts: readonly Part[]): Clause[] {
  const n = tokens.words.length;
  const clauses: Clause[] = [];
  let first = 0;
  let from = 0;
  let next = 0;
  for (let i = 0; i <= n; i++) {
    while (next < parts.length && (parts[next]?.last ?? 0) < i) next++;
    const part = parts[next];
    const inside = part !== undefined && part.first < i && i <= part.last;
    if (i < n && (i === 0 || inside || !startsClause(tokens, part, i))) continue;
    clauses.push(clauseOf(tokens, parts.slice(from, next), first, i - 1));
    first = i;
    from = next;
  }
  return n === 0 ? [] : clauses;
}

/** Word `i` begins a clause; `part` is the first that does not end before it. */
function startsClause(tokens: Tokens, part: Part | undefined, i: number): boolean {
  if ((tokens.gaps[i] ?? 0) > 0 || (part !== undefined && part.first === i && (part.bits & JOIN) !== 0)) return true;
  const apart = (tokens.from[i] ?? 0) - (tokens.to[i - 1] ?? 0);
  return apart >= 3 && /\s[-–—]\s/.test(between(tokens, i - 1));
}

export function clauseOf(tokens: Tokens, parts: readonly Part[], first: number, last: number): Clause {
  const own: Part[] = [];
  let bits = 0;
  for (let p = 0; p < parts.length; p++) {
    const part = parts[p];
    if (part === undefined || part.first < first || part.last > last) continue;
    own.push(part);
    bits |= part.bits;
  }
  const open: number[] = [];
  let next = 0;
  for (let i = first; i <= last; i++) {
    while (next < own.length && (own[next]?.last ?? 0) < i) next++;
    const part = own[next];
    if (part === undefined || part.first > i) open.push(i);
  }
  return { parts: own, bits, open, first, last, marked: isAsked(tokens, last) };
}

/** A question mark stands between word `i` and the next. */
function isAsked({ text, to, from, questionMarks }: Tokens, i: number): boolean {
  if (questionMarks === 0) return false;
  const end = from[i + 1] ?? text.length;
  for (let at = to[i] ?? 0; at < end; at++) {
    const c = text.charCodeAt(at);
    if (c === 63 || c === 0xff1f) return true;
  }
  return false;
}

/** What stands between word `i` and the next. */
function between({ text, to, from }: Tokens, i: number): string {
  return text.slice(to[i] ?? 0, from[i + 1] ?? text.length);
}
