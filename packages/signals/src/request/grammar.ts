import type { Hit } from '../text/patterns.ts';
import { GAP_CLAUSE, GAP_SENTENCE } from '../text/tokens.ts';
import type { Tokens } from '../text/tokens.ts';
import { INSIDE, PART } from './request-lexicon.ts';
import type { RequestWords } from './lexicon.ts';
import type { Entry, RequestLexicon } from './request-lexicon.ts';

const WHOM = PART.person | PART.someone | PART.expert | PART.department;
const FORCE = PART.want | PART.can | PART.let | PART.please;
const EASY = PART.fill | PART.link | PART.me | PART.please | PART.opening | PART.yours | INSIDE;
const BARE = PART.fill | PART.please | PART.opening | PART.person | PART.department | INSIDE;

/**
 * What was found in a message together with the requests for a person in it (T1), by the grammar that all languages share: a wish,
 * a question or an imperative, a way to reach, and somebody to be reached. Negation, reports and other people's persons take
 * it back; negation takes back what an idiom found, too.
 */
export function withRequests(
  tokens: Tokens,
  hits: Hit[],
  lexicon: RequestLexicon,
  facts: readonly { entry: Entry }[],
  /** First names of those who work here, folded as words are. */
  people: ReadonlySet<string> = NOBODY,
): Hit[] {
  let all = hits;
  const named = people.size === 0 ? NONE : tokens.words.flatMap((word, i) => (people.has(word) ? [i] : []));
  for (const { language, parts } of lexicon.partsOf(tokens, facts, named.length > 0)) {
    const words = lexicon.languages[language];
    if (words === undefined) continue;
    const reading = new Reading(tokens, parts, words, named);
    if (words.language === 'en' && all.some((h) => h.tag === 'ask'))
      all = all.filter((h) => h.tag !== 'ask' || NEEDS_NO_WISH.has(h.rule) || !reading.isNegated(h));
    const found = reading.find();
    if (found !== null)
      all.push({
        tag: 'ask',
        rule: `T1 ${found.rule} (${words.language})`,
        weight: 1,
        because: BECAUSE[found.rule] ?? 'asks for a person',
        first: found.first,
        last: found.last,
      });
  }
  return all;
}

/** Idioms in which a negation is part of the request. */
const NEEDS_NO_WISH: ReadonlySet<string> = new Set([
  'T1 nobody to talk to',
  'T1 no bot',
  'T1 the bot does not help',
  'own phrase',
]);

const NOBODY: ReadonlySet<string> = new Set();
const NONE: readonly number[] = [];

const BECAUSE: Readonly<Record<string, string>> = {
  'no bot': 'does not want to talk to a bot',
  'asks by name': 'asks for somebody by name',
};

interface Found {
  rule: string;
  first: number;
  last: number;
}

/** One message as one language reads it. */
class Reading {
  private readonly tokens: Tokens;
  private readonly parts: readonly number[];
  private readonly verbLast: boolean;

  /** "me llame", "mich anrufen": in English and Swedish the verb comes first. */
  private readonly meFirst: boolean;

  /** Every character is a word. */
  private readonly unspaced: boolean;

  /** Where somebody who works here is named. */
  private readonly named: readonly number[];

  constructor(
    tokens: Tokens,
    parts: readonly number[],
    { language, verbLast }: RequestWords,
    named: readonly number[] = NONE,
  ) {
    this.named = named;
    this.tokens = tokens;
    this.parts = parts;
    this.verbLast = verbLast;
    this.meFirst = language !== 'en' && language !== 'sv';
    this.unspaced = language === 'ja' || language === 'zh' || language === 'ko';
  }

  find(): Found | null {
    const n = this.tokens.words.length;
    for (let from = 0; from < n;) {
      let to = from + 1;
      while (to < n && this.gap(to) !== GAP_SENTENCE) to++;
      const found = this.inSentence(from, to);
      if (found !== null) return found;
      from = to;
    }
    return this.bare();
  }

  private inSentence(a: number, b: number): Found | null {
    for (let j = a; j < b; j++) {
      const p = this.part(j);
      let found: Found | null = null;
      if ((p & PART.phrase) !== 0) found = this.found('asks', j, this.endOf(j, b));
      if (found === null && (p & WHOM) !== 0) found = this.aroundPerson(j, a, b);
      if (found === null && (p & PART.connect) !== 0) found = this.passedOn(j, b);
      if (found === null && (p & PART.call) !== 0) found = this.calledBack(j, a, b);
      if (found === null && (p & PART.bot) !== 0) found = this.noBot(j, a, b);
      if (found === null && this.named.includes(j)) found = this.byName(j, a, b);
      if (found !== null && !this.isTakenBack(found, a, b)) return found;
    }
    return null;
  }

  /** Verb and person, wish and person, person and what they are to do. */
  private aroundPerson(j: number, a: number, b: number): Found | null {
    const p = this.part(j);
    const strict = (p & PART.person) !== 0;
    const end = this.endOf(j, b);
    if (this.isOthers(j, end, a, b)) return null;
    for (let i = j - 1; i >= Math.max(a, j - 8); i--) {
      const v = this.part(i);
      if ((v & PART.talk) !== 0 && (this.verbLast || this.any(i, j, PART.link)) && this.unknown(i + 1, j) <= 2)
        if (this.hasForce(i, j, a, b)) return this.found('talk to a person', i, end);
      if ((v & PART.connect) !== 0 && this.unknown(i + 1, j) <= (strict || this.any(i, j, PART.me) ? 2 : 0))
        if (this.hasForce(i, j, a, b)) return this.found('pass on to a person', i, end);
      if ((v & PART.reach) !== 0 && this.unknown(i + 1, j) <= (strict ? 1 : 0) && j - i <= 6) {
        const fits = strict || this.isFetched(i, j, end, b);
        if (fits && this.hasForce(i, j, a, b)) return this.found('reach a person', i, end);
      }
      if ((v & PART.want) !== 0 && strict && j - i <= 6 && this.unknown(i + 1, j, EASY | PART.help | PART.talk) === 0)
        return this.found('want a person', i, end);
    }
    // "puede ayudarme un empleado", "someone from billing".
    const near = Math.max(a, j - 5);
    const isColleague = (p & PART.expert) !== 0 && this.any(near, Math.min(b, end + 3), PART.yours);
    if (
      (strict || isColleague) &&
      this.any(near, j, PART.help) &&
      this.any(Math.max(a, j - 7), j, PART.can | PART.want) &&
      this.unknown(near, j, EASY | PART.help | PART.can | PART.want) <= 1
    )
      return this.found('a person to help', near, end);
    if ((p & PART.someone) !== 0)
      for (let i = end + 1; i < Math.min(b, end + 5); i++)
        if (
          (this.part(i) & PART.department) !== 0 &&
          this.unknown(end + 1, i) === 0 &&
          this.any(end + 1, i, PART.fill | PART.link) &&
          this.hasForce(j, i, a, b)
        )
          return this.found('names a person', j, this.endOf(i, b));
    // "можно оператора".
    const asked = end + 1 >= b || this.gap(end + 1) >= GAP_CLAUSE;
    if (strict && asked && this.any(Math.max(a, j - 1), j, PART.can)) return this.found('want a person', j - 1, end);
    // "any chance of a human".
    for (let i = j - 1; strict && asked && i >= Math.max(a, j - 6); i--)
      if ((this.part(i) & PART.can) !== 0 && (this.part(i + 1) & INSIDE) !== 0 && this.unknown(i + 1, j) === 0)
        return this.found('want a person', i, end);
    // "I need the returns team".
    if ((p & PART.department) !== 0 && asked)
      for (let i = j - 1; i >= Math.max(a, j - 4); i--)
        if ((this.part(i) & PART.want) !== 0 && this.all(i + 1, j, PART.fill | PART.me | INSIDE) && end > j)
          return this.found('want a person', i, end);
    const after = Math.min(b, end + 7);
    if (this.verbLast)
      for (let i = end + 1; i < after; i++) {
        const v = this.part(i);
        if (this.unknown(end + 1, i) > 2) break;
        if ((v & (PART.talk | PART.connect | (strict ? PART.reach : 0))) !== 0 && this.hasForce(j, i, a, b))
          return this.found('talk to a person', j, this.endOf(i, b));
        if ((v & PART.want) !== 0 && strict && this.unknown(end + 1, i) === 0)
          return this.found('want a person', j, this.endOf(i, b));
      }
    for (let i = end + 1; i < after; i++) {
      if ((this.part(i) & PART.help) === 0 || this.unknown(end + 1, i) > 2) continue;
      const asked = this.any(
        Math.max(a, j - 4),
        this.verbLast ? Math.min(b, i + 5) : i,
        PART.can | PART.let | PART.want,
      );
      if (!strict && this.breaks(j + 1, i + 1)) break;
      const isYours =
        strict ||
        (p & PART.expert) !== 0 ||
        this.any(Math.max(a, j - 3), i + 1, PART.yours) ||
        (this.part(i) & PART.call) !== 0;
      if (asked && isYours) return this.found('a person to help', j, this.endOf(i, b));
    }
    for (let i = j - 1; i >= Math.max(a, j - 5); i--)
      if ((this.part(i) & PART.exist) !== 0 && this.unknown(i + 1, j) <= 1) {
        const rest = this.any(
          end + 1,
          Math.min(b, end + 9),
          PART.talk | PART.help | (strict ? PART.can | PART.want : 0),
        );
        const here = this.any(end + 1, Math.min(b, end + 3), PART.here) || (end + 1 === b && strict);
        if (rest || here) return this.found('is a person there', i, end);
      }
    if (this.verbLast && this.any(end + 1, Math.min(b, end + 4), PART.exist) && (strict || this.any(a, j, PART.talk)))
      return this.found('is a person there', j, end);
    // "… agent please": the matter before, without a comma.
    const polite = end + 1 < b && this.all(end + 1, b, PART.please | PART.opening | INSIDE);
    if (strict && polite && this.any(end + 1, b, PART.please) && (j === a || this.standsAlone(j, a)))
      return this.found('names a person', j, b - 1);
    return null;
  }

  /** "put Dave on", "I want Dave back", "is Dave there": a name alone asks for nobody. */
  private byName(j: number, a: number, b: number): Found | null {
    const from = this.clauseStart(j, a);
    const before = j > from ? this.part(j - 1) : 0;
    if ((before & PART.notMine) !== 0 || FOR.has(this.tokens.words[j - 1] ?? '')) return null;
    for (let i = j - 1; i >= Math.max(from, j - 5); i--) {
      const v = this.part(i);
      if (this.unknown(i + 1, j) > 0) break;
      const talks = (v & PART.talk) !== 0 && (this.verbLast || this.any(i, j, PART.link));
      const isHad = HAVE.has(this.tokens.words[i] ?? '') && this.any(from, i, PART.can | PART.let);
      const fetches = talks || isHad || (v & (PART.connect | PART.reach)) !== 0;
      if (fetches && this.hasForce(i, j, a, b)) return this.found('asks by name', i, j);
      if ((v & PART.want) !== 0 && this.endsWithName(j, b)) return this.found('asks by name', i, j);
    }
    if (this.verbLast)
      for (let i = j + 1; i < Math.min(b, j + 4) && this.unknown(j + 1, i) === 0; i++)
        if ((this.part(i) & (PART.talk | PART.connect)) !== 0 && this.hasForce(j, i, a, b))
          return this.found('asks by name', j, i);
    if (this.all(from, j, PART.opening | PART.please) && this.any(j, b, PART.please) && this.endsWithName(j, b))
      return this.found('asks by name', j, j + 1);
    const isAskedAfter = j === from + 1 && IS.has(this.tokens.words[from] ?? '') && this.endsWithName(j, b);
    return isAskedAfter && j + 1 < b ? this.found('asks by name', from, j) : null;
  }

  /** Nothing behind the name but "again", "there", "please". */
  private endsWithName(j: number, b: number): boolean {
    let end = j + 1;
    while (end < b && this.gap(end) < GAP_CLAUSE) end++;
    for (let k = j + 1; k < end; k++)
      if ((this.part(k) & (EASY | PART.here | PART.talk | PART.help)) === 0 && !AGAIN.has(this.tokens.words[k] ?? ''))
        return false;
    return true;
  }

  /** "get me billing", "could you loop in a colleague": whoever is named ends the clause, and is not somebody else's doing. */
  private isFetched(i: number, j: number, end: number, b: number): boolean {
    const p = this.part(j);
    if (this.any(i, j, (p & PART.department) !== 0 ? PART.link : PART.me)) return true;
    const ends =
      end + 1 >= b ||
      this.gap(end + 1) >= GAP_CLAUSE ||
      this.all(end + 1, b, PART.please | PART.opening | PART.here | INSIDE);
    if (!ends) return false;
    if ((p & PART.department) !== 0) return this.any(i, j, PART.me);
    return (p & (PART.expert | PART.someone)) !== 0 && this.any(this.clauseStart(i, 0), i, PART.can | PART.please);
  }

  /** "transfer me", "connect me please". */
  private passedOn(j: number, b: number): Found | null {
    const end = this.endOf(j, b);
    for (let i = end + 1; i < Math.min(b, end + 3); i++)
      if ((this.part(i) & PART.me) !== 0 && this.all(i + 1, b, PART.please | PART.opening | PART.here | INSIDE))
        if (this.hasForce(j, i, j, b) || this.startsClause(j)) return this.found('pass on', j, i);
    return null;
  }

  /** "call me back", "me rappeler". */
  private calledBack(j: number, a: number, b: number): Found | null {
    const end = this.endOf(j, b);
    const near = (i: number): boolean => i >= a && i < b && (this.part(i) & PART.me) !== 0;
    const me = (this.meFirst ? [end + 1, j - 1, j - 2, j - 3, end + 2] : [end + 1, end + 2]).find(near);
    if (me === undefined) return null;
    const last = Math.max(end, me);
    const first = Math.min(j, me);
    const { rest } = this.clauseAfter(last, b);
    if (rest > 3 || !(this.any(this.clauseStart(first, a), last + 1, FORCE) || this.any(last, b, PART.please)))
      return this.startsClause(first) && rest <= 1 && !this.any(a, first, PART.not)
        ? this.found('call back', first, last)
        : null;
    return this.found('call back', first, last);
  }

  private noBot(j: number, a: number, b: number): Found | null {
    const from = Math.max(this.clauseStart(j, a), j - 5);
    for (let i = from; i < Math.min(b, j + 4); i++)
      if ((this.part(i) & PART.enough) !== 0) return { rule: 'no bot', first: Math.min(i, j), last: Math.max(i, j) };
    const refused = this.any(from, j, PART.not) && this.any(from, Math.min(b, j + 4), PART.talk | PART.want);
    return refused ? { rule: 'no bot', first: from, last: j } : null;
  }

  /** Clauses of nothing but a person and politeness: "hello, agent please", "my parcel is lost, human please", "AGENT AGENT". */
  private bare(): Found | null {
    const n = this.tokens.words.length;
    let alone = true;
    let found: Found | null = null;
    for (let from = 0; from < n;) {
      let to = from + 1;
      while (to < n && this.gap(to) < GAP_CLAUSE) to++;
      const at = this.personOf(from, to);
      const isBare = at >= 0 && this.all(from, to, BARE) && !this.isRefusedAt(at, from, to);
      if (isBare && (this.any(from, to, PART.please) || (this.count(from, to) <= SHORT_CLAUSE && !this.goesOn(from))))
        found ??= this.found('names a person', from, to - 1);
      if (!isBare && !this.all(from, to, PART.please | PART.opening | PART.fill | INSIDE)) alone = false;
      from = to;
    }
    if (found === null) return null;
    const strict = this.any(found.first, found.last + 1, PART.person);
    return alone || strict || this.any(found.first, found.last + 1, PART.please) ? found : null;
  }

  /** "a real, live person": the clause before has not ended. */
  private goesOn(from: number): boolean {
    return (
      from > 0 &&
      this.gap(from) === GAP_CLAUSE &&
      (this.part(from - 1) & (PART.fill | PART.link)) !== 0 &&
      (this.part(from - 1) & (PART.please | PART.opening)) === 0
    );
  }

  /** Words and runs of words from `from` up to `to`, without greetings, yes and no. */
  private count(from: number, to: number): number {
    let count = 0;
    for (let i = from; i < to; i++) if ((this.part(i) & (INSIDE | PART.opening)) === 0) count++;
    return count;
  }

  private personOf(from: number, to: number): number {
    for (let i = from; i < to; i++) if ((this.part(i) & (PART.person | PART.department)) !== 0) return i;
    return -1;
  }

  /** "no agent", said in one breath. */
  private isRefusedAt(at: number, from: number, to: number): boolean {
    for (let i = at + 1; i < to; i++) if ((this.part(i) & PART.not) !== 0 && (this.part(i) & INSIDE) === 0) return true;
    for (let i = from; i < at; i++)
      if ((this.part(i) & (PART.not | PART.notMine | PART.told)) !== 0 || REFUSALS.has(this.tokens.words[i] ?? ''))
        return true;
    return false;
  }

  /** Of somebody else ("my manager"), a count ("for two people") or part of another noun ("agent number"). */
  private isOthers(j: number, end: number, a: number, b: number): boolean {
    // "arrange for somebody": the word belongs to what stands before it.
    const isArranged = j > a && (this.part(j - 1) & INSIDE) !== 0 && FOR.has(this.tokens.words[j - 1] ?? '');
    const before = j > a && !isArranged ? this.part(j - 1) : 0;
    const further = j - 1 > a && (before & (PART.fill | PART.link)) !== 0 ? this.part(j - 2) : 0;
    const isFor = (this.part(j) & PART.person) !== 0 && FOR.has(this.tokens.words[end + 1] ?? '');
    const follows = end + 1 < b && this.gap(end + 1) < GAP_CLAUSE && !isFor;
    const after = follows ? this.part(end + 1) : 0;
    return (
      ((before | (this.verbLast ? 0 : further & ~PART.link)) & PART.notMine) !== 0 ||
      ((after & PART.notMine) !== 0 && (after & (PART.please | PART.link)) === 0)
    );
  }

  private hasForce(first: number, last: number, a: number, b: number): boolean {
    const from = this.clauseStart(first, a);
    return (
      this.any(from, Math.min(b, last + 4), FORCE) ||
      this.all(from, first, PART.opening | PART.please | PART.fill | PART.link | PART.me | INSIDE)
    );
  }

  /** Negated, reported or told: then it is no request. */
  private isTakenBack({ rule, first, last }: Found, a: number, b: number): boolean {
    const from = this.clauseStart(first, a);
    const to = Math.min(b, this.verbLast ? this.clauseAfter(last, b).end : last + 2);
    for (let i = from; i < to; i++) {
      const p = this.part(i);
      // "ない" in "つないで", "不" in "能不能": part of another word.
      if ((p & INSIDE) !== 0 && this.unspaced) continue;
      // "to be called" asks, though "called" tells.
      // "can you put me …" asks, though "you put me …" tells.
      const isAsked = (p & INSIDE) !== 0 && i > from && (this.part(i - 1) & PART.can) !== 0;
      if ((p & PART.told) !== 0 && !isAsked && !(rule === 'asks' && i >= first && i <= last)) return true;
      if ((p & PART.not) === 0 || (p & PART.can) !== 0 || rule === 'no bot') continue;
      if ((p & PART.opening) !== 0 && i === from && i + 1 < b && this.gap(i + 1) >= GAP_CLAUSE) continue;
      if (i > last && (i > last + 3 || this.any(i, Math.min(b, i + 4), PART.bot))) continue;
      if (i < first && this.any(i, first, PART.bot) && !this.any(i, first, WHOM)) continue;
      return true;
    }
    return false;
  }

  /** True when the clause of a hit negates before it. */
  isNegated({ first, last }: Hit): boolean {
    for (let i = this.clauseStart(first, this.sentenceStart(first)); i <= last; i++) {
      const p = this.part(i);
      if ((p & PART.not) !== 0 && (p & PART.can) === 0 && !this.any(i, last + 1, PART.bot)) return true;
    }
    return false;
  }

  private sentenceStart(i: number): number {
    let at = i;
    while (at > 0 && this.gap(at) !== GAP_SENTENCE) at--;
    return at;
  }

  private clauseStart(i: number, a: number): number {
    let at = i;
    while (at > a && this.gap(at) < GAP_CLAUSE && (this.part(at) & PART.but) === 0) at--;
    if (at === i || (this.part(at) & PART.but) === 0) return at;
    // "but …", "I don't know how …": what it says itself is not negation of what follows.
    return (this.part(at) & (PART.not | INSIDE)) === PART.not ? this.endOf(at, i) + 1 : at;
  }

  private clauseAfter(i: number, b: number): { end: number; rest: number } {
    let end = i + 1;
    while (end < b && this.gap(end) < GAP_CLAUSE) end++;
    return { end, rest: this.unknown(i + 1, end, EASY | PART.here) };
  }

  private startsClause(i: number): boolean {
    return this.all(this.clauseStart(i, 0), i, PART.opening | PART.please | INSIDE);
  }

  /** The word before belongs to something else, not to this person. */
  private standsAlone(j: number, a: number): boolean {
    const before = this.part(j - 1);
    return (
      j > a &&
      (before & (PART.link | PART.notMine | PART.not | PART.me)) === 0 &&
      !/^\d/.test(this.tokens.words[j - 1] ?? '')
    );
  }

  /** Words from `i` up to `j` that are in none of these parts. */
  private unknown(i: number, j: number, allowed: number = EASY | WHOM): number {
    let count = 0;
    for (let k = i; k < j; k++) if ((this.part(k) & allowed) === 0 && !this.isFigure(k)) count++;
    return count;
  }

  /** A number, such as the one to ring. */
  private isFigure(i: number): boolean {
    return /^\d/.test(this.tokens.words[i] ?? '');
  }

  /** A comma or more stands before one of the words from `i` up to `j`. */
  private breaks(i: number, j: number): boolean {
    for (let k = i; k < j; k++) if (this.gap(k) >= GAP_CLAUSE) return true;
    return false;
  }

  private any(i: number, j: number, mask: number): boolean {
    for (let k = i; k < j; k++) if ((this.part(k) & mask) !== 0) return true;
    return false;
  }

  private all(i: number, j: number, mask: number): boolean {
    for (let k = i; k < j; k++) if ((this.part(k) & mask) === 0) return false;
    return true;
  }

  private endOf(i: number, b: number): number {
    let end = i;
    while (end + 1 < b && (this.part(end + 1) & INSIDE) !== 0) end++;
    return end;
  }

  private found(rule: string, first: number, last: number): Found {
    return { rule, first, last };
  }

  private part(i: number): number {
    return this.parts[i] ?? 0;
  }

  private gap(i: number): number {
    return this.tokens.gaps[i] ?? 0;
  }
}

/** What a question after somebody begins with. */
const IS: ReadonlySet<string> = new Set('is ist est esta es e is'.split(' '));
const HAVE: ReadonlySet<string> = new Set('have haben tener avoir ter avere hebben'.split(' '));
const AGAIN: ReadonlySet<string> = new Set(
  'again back on over in around today nochmal wieder zuruck otra vez encore retour novamente volta ancora weer terug'.split(
    ' ',
  ),
);

/** A clause of at most this many words may name a person without "please". */
const SHORT_CLAUSE = 3;
/** "a supervisor for the third time": what comes after it is no count. */
const FOR: ReadonlySet<string> = new Set(['for', 'fur', 'pour', 'para', 'per', 'voor']);
const REFUSALS: ReadonlySet<string> = new Set(['no', 'non', 'nao', 'nej', 'nein', 'nee', 'нет', 'ні', 'οχι', 'hayir']);
