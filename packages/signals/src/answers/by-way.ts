// An option named by the way on that it stands for: "please phone me" takes "Book a call".
import { compilePatterns, type Matcher } from '../text/patterns.ts';
import { tokenize } from '../text/tokens.ts';
import type { Clause, HeardAnswer } from './hear-answer.ts';
import { stanceOf } from './polarity.ts';
import { wayLabels, wayRules, type Way } from './words/ways.ts';

/**
 * The place of the one option that stands for the way on that the message asks for, or null: none, two, one that is refused, or
 * one beside a matter of its own ("this is urgent, call me"), which is left to what else the words say.
 */
export function byWay(
  heard: HeardAnswer,
  shown: readonly { readonly id: string; readonly label: string }[],
): number | null {
  const ways = shown.map(wayOf);
  if (ways.every((way) => way === null)) return null;
  const { tokens, clauses } = heard;
  const hits = matcher().find(tokens);
  if (hits.length === 0) return null;
  const wanted = new Set<string>();
  for (const clause of clauses) {
    const found = hits.filter(({ first, last }) => clause.first <= first && last <= clause.last);
    if (found.length === 0 || isTurned(heard, clause)) {
      const saysMore = clause.open.length > 0 && ['ask', 'other'].includes(stanceOf(clause));
      if (saysMore && !isTurned(heard, clause)) return null;
      continue;
    }
    for (const { tag } of found) wanted.add(tag);
  }
  const [only] = wanted;
  if (only === undefined || wanted.size > 1 || ways.filter((way) => way === only).length !== 1) return null;
  return ways.findIndex((way) => way === only);
}

function wayOf({ id, label }: { readonly id: string; readonly label: string }): Way | null {
  const words = [...tokenize(label).words, ...tokenize(id.replaceAll('-', ' ')).words];
  const found = WAYS.filter((way) => words.some((word) => wayLabels[way].has(word)));
  return found.length === 1 ? (found[0] ?? null) : null;
}

const WAYS: readonly Way[] = ['call', 'write', 'self'];

/** "when will you call me?", "did you email me?": a fact is asked for, and no way on. */
const FACTS: ReadonlySet<string> = new Set(
  'when who why did does has have had was were wann wer warum wieso habt haben hat cuando quien pourquoi quand qui quando chi perche waarom wanneer wie'.split(
    ' ',
  ),
);
const LEADING: ReadonlySet<string> = new Set('and so but well und aber y et e en'.split(' '));

/** "don't call me", "no call needed", "you called me", "rather than a call". */
function isTurned({ tokens }: HeardAnswer, { parts, first, last }: Clause): boolean {
  const words = tokens.words.slice(first, last + 1);
  const denies = words.some((word, i) => DENYING.has(word) || (word === 'called' && SUBJECTS.has(words[i - 1] ?? '')));
  const asksOf = FACTS.has(words[0] ?? '') || (FACTS.has(words[1] ?? '') && LEADING.has(words[0] ?? ''));
  return denies || asksOf || parts.some(({ roles }) => roles.has('or') || roles.has('none'));
}

const DENYING: ReadonlySet<string> = new Set(
  'no not dont wont cant never without stop didnt nobody than nicht kein keine keinen keinem nie ohne pas jamais sans nunca sin tampoco nao sem non mai senza niet geen nooit zonder'.split(
    ' ',
  ),
);

const SUBJECTS: ReadonlySet<string> = new Set('i you he she they we somebody someone who'.split(' '));

let compiled: Matcher | null = null;

/** Compiled when first needed. */
function matcher(): Matcher {
  return (compiled ??= compilePatterns(wayRules, {}, (word) => word));
}
