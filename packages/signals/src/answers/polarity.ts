// Yes and no over the whole message: each clause says something, and together they agree, decline, or leave it open.
import type { HeardAnswer, Clause, Part } from './hear-answer.ts';
import { clauseOf } from './hear-answer.ts';
import type { Role } from './words/lexicon.ts';
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

const has = (part: Part, ...roles: readonly Role[]): boolean => roles.some((role) => part.roles.has(role));
const wordsOf = (part: Part): number => part.last - part.first + 1;

/** The clauses with what each does; a yes or no with a sentence behind it counts as two. */
export function stancesOf({ tokens, clauses }: HeardAnswer): Stated[] {
  return clauses.flatMap((clause) => split(tokens, clause)).map((clause) => ({ clause, stance: stanceOf(clause) }));
}

/** "yes my lamp is broken" is a yes and a sentence. */
function split(tokens: Tokens, clause: Clause): Clause[] {
  const head = clause.parts.findIndex((part) => !has(part, 'fill') || has(part, 'yes!', 'no!'));
  const particle = clause.parts[head];
  if (!particle || !has(particle, 'yes!', 'no!') || particle.last >= clause.last) return [clause];
  if (clause.open.some((i) => i < particle.first)) return [clause];
  const behind = clauseOf(tokens, clause.parts, particle.last + 1, clause.last);
  const saysMore = behind.open.length > 0 || behind.parts.some((part) => has(part, 'ask'));
  if (!saysMore) return [clause];
  // "no light", "not at nine": a no that belongs to the word behind it.
  if (has(particle, 'not') && !has(particle, 'no')) {
    const turned = stanceOf({ ...clause, parts: clause.parts });
    if (turned === 'no') return [clause];
  }
  return [clauseOf(tokens, clause.parts, clause.first, particle.last), ...split(tokens, behind)];
}

/** So many words that no phrase knows may stand beside a phrase that agrees or declines. */
const FEW = 3;

export function stanceOf(clause: Clause): Stance {
  const { parts, open, marked } = clause;
  const speaking = parts.filter((part) => !has(part, 'fill') || has(part, 'yes!', 'no!', 'yes', 'no', 'nice', 'not'));
  const first = speaking.find((part) => !has(part, 'join') || has(part, 'ask'));
  const agrees = speaking.filter((part) => has(part, 'yes!', 'yes'));
  const praises = speaking.filter((part) => has(part, 'nice'));
  const declines = speaking.filter((part) => has(part, 'no!', 'no', 'stop') && !has(part, 'unsure'));
  const turns = speaking.filter((part) => has(part, 'not') && !has(part, 'yes!', 'yes'));
  const says =
    declines.length + turns.length > 0 ? 'no' : agrees.length > 0 ? 'yes' : praises.length > 0 ? 'nice' : null;
  if (says !== 'no' && open.length === 0 && !marked && speaking.some((part) => has(part, 'unsure'))) return 'unsure';
  if (speaking.some((part) => has(part, 'said') && !has(part, 'yes', 'no', 'solved', 'unsolved'))) return 'other';
  const asksFirst = first !== undefined && isAsking(first) && leads(clause, first);
  if (open.length === 0) {
    if (asksFirst && (marked || says === null)) return 'ask';
    if (says === null)
      return marked && speaking.length > 0
        ? 'ask'
        : speaking.length === 0
          ? marked && parts.length > 2
            ? 'ask'
            : 'fill'
          : 'other';
    // "non va bene": praise that a failure turns.
    if (agrees.length === 0 && says === 'nice' && speaking.some((part) => has(part, 'unsolved'))) return 'other';
    if (marked && says === 'yes' && agrees.every((part) => !has(part, 'yes!'))) return 'yes';
    return says === 'no' && endsInYes(speaking) ? 'both' : says;
  }
  if (marked || asksFirst) return 'ask';
  if (says === 'no') {
    // A refusal in so many words, or one that turns what would agree: "that would not be so great".
    const refuses = first !== undefined && has(first, 'no') && wordsOf(first) > 1 && !has(first, 'unsolved');
    const turnsIt = agrees.length + praises.length > 0 && turns.length + declines.length > 0 && open.length <= FEW;
    return refuses || turnsIt ? 'no' : 'other';
  }
  if (says === 'yes' && open.length <= 1 && agrees.some((part) => has(part, 'yes') && wordsOf(part) > 1)) return 'yes';
  return 'other';
}

/** "no wait, yes": the last word takes the first one back. */
function endsInYes(speaking: readonly Part[]): boolean {
  const last = speaking.at(-1);
  return (
    last !== undefined &&
    has(last, 'yes!') &&
    !has(last, 'no') &&
    speaking.some((part) => has(part, 'no!')) &&
    speaking.length > 1 &&
    !has(last, 'not')
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
function isAsking({ roles }: Part): boolean {
  return (
    roles.has('ask') &&
    [...roles].every(
      (role) =>
        role === 'ask' || role === 'join' || role === 'fill' || role === 'said' || role === 'or' || role === 'not',
    )
  );
}

/** A question begins with its first word, or behind a "well" or a "hello"; "it is …" tells. */
function leads({ parts, first }: Clause, asking: Part): boolean {
  return (
    asking.last - asking.first === 0 ||
    asking.first === first ||
    parts.filter((part) => part.last < asking.first).every((part) => !has(part, 'fill') || part.first < part.last)
  );
}
