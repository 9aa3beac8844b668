// Yes and no over the whole message: each clause says something, and together they agree, decline, or leave it open.
import type { HeardAnswer, Clause, Part } from './hear-answer.ts';
import { clauseOf } from './hear-answer.ts';
import { bitsOf } from './words/lexicon.ts';
import type { Tokens } from '../text/tokens.ts';

/** What a clause does in an answer. */
export type Stance =
  | 'yes'
  | 'no'
  /** Praise: a yes unless something declines. */
  | 'nice'
  /** Yes and no against each other: "no yes". */
  | 'both'
  /** Leaves it open: "whatever", "maybe", "it depends". */
  | 'unsure'
  | 'fill'
  | 'ask'
  /** A sentence of its own. */
  | 'other';

export interface Stated {
  readonly clause: Clause;
  readonly stance: Stance;
}

const has = (part: Part, bits: number): boolean => (part.bits & bits) !== 0;
const FILL = bitsOf('fill');
const PARTICLE = bitsOf('yes!', 'no!');
const ASK = bitsOf('ask');
const NOT = bitsOf('not');
const NO = bitsOf('no');
const SPEAKS = bitsOf('yes!', 'no!', 'yes', 'no', 'nice', 'not');
const JOIN = bitsOf('join');
const AGREES = bitsOf('yes!', 'yes');
const NICE = bitsOf('nice');
const DECLINES = bitsOf('no!', 'no', 'stop');
const UNSURE = bitsOf('unsure');
const SAID = bitsOf('said');
const ANSWERS = bitsOf('yes', 'no', 'solved', 'unsolved');
const UNSOLVED = bitsOf('unsolved');
const YES_ALONE = bitsOf('yes!');
const YES = bitsOf('yes');
const NO_ALONE = bitsOf('no!');
const SPOKEN = SPEAKS | AGREES | DECLINES | UNSURE | SAID | ASK;
const wordsOf = (part: Part): number => part.last - part.first + 1;

/** The clauses with what each does; a yes or no with a sentence behind it counts as two. */
export function stancesOf({ tokens, clauses }: HeardAnswer): Stated[] {
  const stated: Stated[] = [];
  for (const clause of clauses) {
    if ((clause.bits & PARTICLE) === 0) stated.push({ clause, stance: stanceOf(clause) });
    else for (const half of split(tokens, clause)) stated.push({ clause: half, stance: stanceOf(half) });
  }
  return stated;
}

/** "yes my lamp is broken" is a yes and a sentence. */
function split(tokens: Tokens, clause: Clause): Clause[] {
  const head = clause.parts.findIndex((part) => !has(part, FILL) || has(part, PARTICLE));
  const particle = clause.parts[head];
  if (!particle || !has(particle, PARTICLE) || particle.last >= clause.last) return [clause];
  if (clause.open.some((i) => i < particle.first)) return [clause];
  const behind = clauseOf(tokens, clause.parts, particle.last + 1, clause.last);
  const saysMore = behind.open.length > 0 || behind.parts.some((part) => has(part, ASK));
  if (!saysMore) return [clause];
  // "no light", "not at nine": a no that belongs to the word behind it.
  if (has(particle, NOT) && !has(particle, NO)) {
    const turned = stanceOf({ ...clause, parts: clause.parts });
    if (turned === 'no') return [clause];
  }
  return [clauseOf(tokens, clause.parts, clause.first, particle.last), ...split(tokens, behind)];
}

/** So many words that no phrase knows may stand beside a phrase that agrees or declines. */
const FEW = 3;

export function stanceOf(clause: Clause): Stance {
  const { parts, bits, open, marked } = clause;
  // Nothing in it agrees, declines or asks: it is a sentence of its own.
  if (open.length > 0 && (bits & SPOKEN) === 0) return marked ? 'ask' : 'other';
  const speaking = parts.filter((part) => !has(part, FILL) || has(part, SPEAKS));
  const first = speaking.find((part) => !has(part, JOIN) || has(part, ASK));
  const agrees = speaking.filter((part) => has(part, AGREES));
  const praises = speaking.filter((part) => has(part, NICE));
  const declines = speaking.filter((part) => has(part, DECLINES) && !has(part, UNSURE));
  const turns = speaking.filter((part) => has(part, NOT) && !has(part, AGREES));
  const says =
    declines.length + turns.length > 0 ? 'no' : agrees.length > 0 ? 'yes' : praises.length > 0 ? 'nice' : null;
  if (says !== 'no' && open.length === 0 && !marked && speaking.some((part) => has(part, UNSURE))) return 'unsure';
  if (speaking.some((part) => has(part, SAID) && !has(part, ANSWERS))) return 'other';
  const asksFirst = first !== undefined && isAsking(first) && leads(clause, first);
  if (open.length === 0) {
    // "are they nice" asks without a mark.
    const asksOfPraise = says === 'nice' && first !== undefined && wordsOf(first) > 1 && first.first === clause.first;
    if (asksFirst && (marked || says === null || asksOfPraise)) return 'ask';
    if (says === null)
      return marked && speaking.length > 0
        ? 'ask'
        : speaking.length === 0
          ? marked && parts.length > 2
            ? 'ask'
            : 'fill'
          : 'other';
    // "non va bene": praise that a failure turns.
    if (agrees.length === 0 && says === 'nice' && speaking.some((part) => has(part, UNSOLVED))) return 'other';
    if (marked && says === 'yes' && agrees.every((part) => !has(part, YES_ALONE))) return 'yes';
    return says === 'no' && endsInYes(speaking) ? 'both' : says;
  }
  if (marked || asksFirst) return 'ask';
  if (says === 'no') {
    // A refusal in so many words, or one that turns what would agree: "that would not be so great".
    const refuses = first !== undefined && has(first, NO) && wordsOf(first) > 1 && !has(first, UNSOLVED);
    const turnsIt = agrees.length + praises.length > 0 && turns.length + declines.length > 0 && open.length <= FEW;
    return refuses || turnsIt ? 'no' : 'other';
  }
  if (says === 'yes' && open.length <= 1 && agrees.some((part) => has(part, YES) && wordsOf(part) > 1)) return 'yes';
  return 'other';
}

/** "no wait, yes": the last word takes the first one back. */
function endsInYes(speaking: readonly Part[]): boolean {
  const last = speaking.at(-1);
  return (
    last !== undefined &&
    has(last, YES_ALONE) &&
    !has(last, NO) &&
    speaking.some((part) => has(part, NO_ALONE)) &&
    speaking.length > 1 &&
    !has(last, NOT)
  );
}

/** What the clauses say together, and where the rest begins and ends; null where yes and no stand against each other. */
export function saysOf(stated: readonly Stated[]): { says: 'yes' | 'no' | null; rest: readonly Clause[] } {
  let says: 'yes' | 'no' | 'nice' | 'both' | null = null;
  let open = false;
  const rest: Clause[] = [];
  for (const { clause, stance } of stated) {
    if (stance === 'fill') continue;
    if (stance === 'ask' || stance === 'other') {
      rest.push(clause);
      continue;
    }
    if (stance === 'unsure') {
      open = true;
      continue;
    }
    if (stance === 'both') says = 'both';
    else says = says === null || (says === 'nice' && stance !== 'nice') ? stance : joined(says, stance);
  }
  // "ok, whatever" is no yes to anything.
  if (says === 'both' || (open && says !== 'no')) return { says: null, rest };
  return { says: says === 'nice' ? 'yes' : says, rest };
}

function joined(before: 'yes' | 'no' | 'nice' | 'both', stance: 'yes' | 'no' | 'nice'): 'yes' | 'no' | 'nice' | 'both' {
  if (stance === 'nice' || before === stance || before === 'both') return before;
  // "yes … no" ends in a no; "no … yes" is not to be trusted either way.
  return before === 'yes' ? 'no' : 'both';
}

/** Begins a question, and is nothing else: "why not" agrees. */
function isAsking({ bits }: Part): boolean {
  return (bits & ASK) !== 0 && (bits & ~ASKING) === 0;
}

const ASKING = bitsOf('ask', 'join', 'fill', 'said', 'or', 'not');

/** A question begins with its first word, or behind a "well" or a "hello"; "it is …" tells. */
function leads({ parts, first }: Clause, asking: Part): boolean {
  return (
    asking.last - asking.first === 0 ||
    asking.first === first ||
    parts.filter((part) => part.last < asking.first).every((part) => !has(part, FILL) || part.first < part.last)
  );
}
