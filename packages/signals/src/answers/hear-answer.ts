// A message cut into clauses, with what the phrases of its language do in each.
import { compilePatterns, type Matcher } from '../text/patterns.ts';
import { tokenize, type Tokens } from '../text/tokens.ts';
import type { AnswerWords, Role } from './words/lexicon.ts';
import { dutch } from './words/dutch.ts';
import { english } from './words/english.ts';
import { french } from './words/french.ts';
import { german } from './words/german.ts';
import { italian } from './words/italian.ts';
import { portuguese } from './words/portuguese.ts';
import { spanish } from './words/spanish.ts';

const LANGUAGES = {
  en: english,
  de: german,
  es: spanish,
  fr: french,
  pt: portuguese,
  it: italian,
  nl: dutch,
} as const satisfies Readonly<Record<string, AnswerWords>>;

export type AnswerLanguage = keyof typeof LANGUAGES;

const CODES: readonly AnswerLanguage[] = ['en', 'de', 'es', 'fr', 'pt', 'it', 'nl'];

/** Words that were found to do something; of overlapping phrases the longest. */
export interface Part {
  readonly roles: ReadonlySet<Role>;
  readonly first: number;
  readonly last: number;
}

export interface Clause {
  readonly parts: readonly Part[];
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
  const tokens = tokenize(text);
  const own = codeOf(language);
  const readings = CODES.map((code) => {
    const parts = partsOf(tokens, matcherOf(code));
    return { code, parts, known: parts.reduce((sum, part) => sum + worth(part), code === own ? 0.9 : 0) };
  });
  const best = readings.reduce((a, b) => (b.known > a.known ? b : a));
  return { tokens, language: best.code, clauses: clausesOf(tokens, best.parts) };
}

/** The same in a language that is known. */
export function hearAs(text: string, language: AnswerLanguage): HeardAnswer {
  const tokens = tokenize(text);
  return { tokens, language, clauses: clausesOf(tokens, partsOf(tokens, matcherOf(language))) };
}

/** A phrase that means something tells more of the language than a filler. */
function worth({ roles, first, last }: Part): number {
  return (last - first + 1) * (roles.has('fill') ? 0.6 : 1);
}

export function codeOf(language: string): AnswerLanguage {
  const short = language.split('-')[0];
  return CODES.find((code) => code === short) ?? 'en';
}

const matchers = new Map<AnswerLanguage, Matcher>();

/** Compiled at the first message that answers something; only a memory of what the words give. */
function matcherOf(code: AnswerLanguage): Matcher {
  const known = matchers.get(code);
  if (known) return known;
  const rules = Object.entries(LANGUAGES[code]).map(([role, patterns]) => ({
    rule: role,
    tag: role,
    because: role,
    patterns,
  }));
  const matcher = compilePatterns(rules, {}, (word) => word);
  matchers.set(code, matcher);
  return matcher;
}

function partsOf(tokens: Tokens, matcher: Matcher): Part[] {
  const hits = matcher
    .find(tokens)
    // No phrase goes over a comma: "non, va bene" is no "non va".
    .filter(({ first, last }) => isUnbroken(tokens, first, last))
    .toSorted(
      (a, b) =>
        Number(a.tag === 'fill') - Number(b.tag === 'fill') ||
        b.last - b.first - (a.last - a.first) ||
        a.first - b.first,
    );
  const taken: (Part | undefined)[] = tokens.words.map(() => undefined);
  const parts: { roles: Set<Role>; first: number; last: number }[] = [];
  for (const hit of hits) {
    const same = parts.find(({ first, last }) => first === hit.first && last === hit.last);
    const role = roleOf(hit.tag);
    if (role === null) continue;
    if (same) same.roles.add(role);
    else if (taken.slice(hit.first, hit.last + 1).every((part) => part === undefined)) {
      const part = { roles: new Set([role]), first: hit.first, last: hit.last };
      parts.push(part);
      taken.fill(part, hit.first, hit.last + 1);
    }
  }
  return parts.toSorted((a, b) => a.first - b.first);
}

function isUnbroken({ gaps }: Tokens, first: number, last: number): boolean {
  for (let i = first + 1; i <= last; i++) if (gaps[i] !== 0) return false;
  return true;
}

const ROLES: readonly Role[] = [
  'yes!',
  'no!',
  'yes',
  'no',
  'nice',
  'not',
  'fill',
  'solved',
  'unsolved',
  'stop',
  'none',
  'more',
  'done',
  'ask',
  'said',
  'join',
  'bound',
  'or',
  'unsure',
];

const ROLE_BY_TAG: ReadonlyMap<string, Role> = new Map(ROLES.map((role) => [role, role]));

function roleOf(tag: string): Role | null {
  return ROLE_BY_TAG.get(tag) ?? null;
}

/** Cut at commas, stops and before words such as "but". */
function clausesOf(tokens: Tokens, parts: readonly Part[]): Clause[] {
  const starts = tokens.words.map((_, i) => {
    if (i === 0) return true;
    const inside = parts.some(({ first, last }) => first < i && i <= last);
    if (inside) return false;
    const joins = parts.some(({ roles, first }) => first === i && roles.has('join'));
    return (tokens.gaps[i] ?? 0) > 0 || joins || /\s[-–—]\s/.test(between(tokens, i - 1));
  });
  const clauses: Clause[] = [];
  for (let first = 0; first < starts.length;) {
    let last = first;
    while (last + 1 < starts.length && !starts[last + 1]) last++;
    clauses.push(clauseOf(tokens, parts, first, last));
    first = last + 1;
  }
  return clauses;
}

export function clauseOf(tokens: Tokens, parts: readonly Part[], first: number, last: number): Clause {
  const own = parts.filter((part) => part.first >= first && part.last <= last);
  const open: number[] = [];
  for (let i = first; i <= last; i++) if (!own.some((part) => part.first <= i && i <= part.last)) open.push(i);
  return { parts: own, open, first, last, marked: /[?？]/.test(between(tokens, last)) };
}

/** What stands between word `i` and the next. */
function between({ text, to, from }: Tokens, i: number): string {
  return text.slice(to[i] ?? 0, from[i + 1] ?? text.length);
}
