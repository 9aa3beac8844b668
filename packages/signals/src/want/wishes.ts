import type { Hear } from '../rules.ts';
import type { Hit } from '../text/patterns.ts';
import type { Tokens } from '../text/tokens.ts';
import { hasItsVerb, IMPERATIVES, leadAt } from './leads.ts';
import type { LeadForm } from './leads.ts';
import { sayWish } from './say-wish.ts';
import type { WishForm } from './say-wish.ts';
import { endsWithQuestion, sentences } from './sentences.ts';

/** Something a customer asked for, asked about or reported, in one sentence of a message. */
export interface Wish {
  turn: number;
  /** How clearly it is a wish; from 3 it is one. */
  strength: number;
  /** Says that something is no longer wanted, or wanted otherwise. */
  changed: boolean;
  quote: string;
  from: number;
  to: number;
  /** Stems that carry its meaning. */
  words: ReadonlySet<string>;
  /** The wish as part of a sentence about the customer, in at most `most` words; a lead that was just used is not said again. */
  say(most: number, lead: string): { claim: string; lead: string };
}

/** The wishes of one message, in order; `answering` when the bot had just asked something. */
export function wishesIn(hear: Hear, text: string, turn: number, answering: boolean): Wish[] {
  const { tokens, hits } = hear(text);
  const wishes: Wish[] = [];
  for (const [first, last] of sentences(tokens)) {
    const wish = wishOf(tokens, hits, first, last, turn, answering);
    if (wish !== null) wishes.push(wish);
  }
  return wishes;
}

function wishOf(
  tokens: Tokens,
  hits: readonly Hit[],
  first: number,
  last: number,
  turn: number,
  answering: boolean,
): Wish | null {
  let at = first;
  while (at < last && FILLERS.has(tokens.words[at] ?? '') && leadAt(tokens, at, last) === null) at++;
  const thanking = tokens.words[at] === 'thank' || tokens.words[at - 1] === 'thanks';
  const found = ledTo(tokens, at, last);
  const asked = endsWithQuestion(tokens, last) || QUESTION_WORDS.has(tokens.words[at] ?? '');
  const inside = hits.filter((h) => h.first >= first && h.last <= last);
  const trouble = inside.some((h) => TROUBLE.has(h.tag));
  const length = last - at + 1;
  const form: WishForm = changesMind(tokens, first, last) ? 'report' : (found?.form ?? (asked ? 'ask' : 'report'));
  const start = form === 'ask' || form === 'report' || found === null ? at : found.start;
  const words = meaning(tokens, start, last);
  let strength = found !== null ? 3 : asked ? 2 : trouble ? 2.5 : 0;
  if (form === 'report' && trouble && turn > 8) strength -= 1;
  if (trouble && found !== null) strength += 1;
  if (found !== null && VAGUE.has(tokens.words[found.start] ?? '')) strength -= 1.5;
  if (found !== null && found.start === last && !WHOLE_WISHES.has(tokens.words[last] ?? '')) strength -= 1.5;
  if (form === 'ask' && words.size >= 3 && !answering) strength += 1;
  if (form === 'report' && trouble && words.size < 2) strength -= 2;
  if (words.size === 0) strength -= 3;
  if (found === null && thanking) strength -= 3;
  if (form === 'ask' && isSmallTalk(tokens, at, last)) strength -= 2;
  if (form === 'report' && !trouble && turn <= 2 && words.size >= 2)
    strength += length >= 5 && hasNegation(tokens, at, last) ? 2.5 : words.size >= 3 ? 1.2 : 0;
  // A change of mind is part of what is wanted now.
  const changed = changesMind(tokens, first, last);
  if (changed) strength = Math.max(strength, 3.5);
  if (words.size >= 3) strength += 0.5;
  if (answering && length <= 5 && found === null) strength -= 2;
  if (inside.some((h) => h.tag === 'ask')) strength += 1;
  if (strength <= 0 || start > last) return null;
  const from = tokens.from[at] ?? 0;
  const to = tokens.to[last] ?? from;
  return {
    turn,
    strength,
    changed,
    quote: tokens.text.slice(from, to),
    from,
    to,
    words,
    say: (most, lead) => sayWish(tokens, form, start, last, most, lead),
  };
}

/** Where the wish itself begins, after what leads into it; null where nothing does. */
function ledTo(tokens: Tokens, at: number, last: number): { start: number; form: LeadForm } | null {
  for (let i = at; i <= Math.min(last, at + FAR_LEAD); i++) {
    const lead = leadAt(tokens, i, last);
    if (
      lead !== null &&
      (i === at || lead.strong) &&
      hasItsVerb(tokens, lead.next) &&
      !EMPTY_OBJECTS.has(tokens.words[lead.next] ?? '')
    )
      return { start: lead.next, form: lead.form };
  }
  return IMPERATIVES.has(tokens.words[at] ?? '') ? { start: at, form: 'do' } : null;
}

/** A wish may begin this many words into its sentence ("my card was stolen so I need to block it"). */
const FAR_LEAD = 14;

const TROUBLE = new Set([
  'concept:fraud',
  'concept:lost',
  'concept:broken',
  'concept:fee',
  'concept:dispute',
  'concept:refund',
  'concept:refund-waiting',
  'topic:outage',
  'topic:employee-complaint',
  'topic:legal',
  'concept:software',
  'concept:payment-trouble',
  'concept:sign-in',
  'concept:health',
  'anger',
  'complaint',
]);

/** What is wanted is said elsewhere ("all I want is …", "I need it for …"). */
const EMPTY_OBJECTS = new Set(['is', 'was', 'are', 'it']);
/** Bare verbs that are a whole wish. */
const WHOLE_WISHES = new Set(['cancel', 'refund', 'help', 'unsubscribe']);
/** A wish that begins like this points at something said before. */
const VAGUE = new Set('do that this it is be confirm proceed say thank know see double'.split(' '));
const CONTENT_FREE = new Set([
  'help',
  'else',
  'thing',
  'ask',
  'question',
  'know',
  'be',
  'that',
  'it',
  'this',
  'something',
  'you',
  'me',
  'anything',
  'confirm',
  'assistance',
]);

function isSmallTalk(tokens: Tokens, first: number, last: number): boolean {
  for (let i = first; i <= last; i++)
    if (tokens.words[i] === 'day' || (tokens.words[i] === 'are' && tokens.words[i + 1] === 'you'))
      return last - first < 7 && (tokens.words[first] ?? '').startsWith('how');
  return false;
}

/** "Never mind, I found one", "sorry, I meant John", "I'll take that instead". */
function changesMind(tokens: Tokens, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) {
    const word = tokens.words[i];
    const next = tokens.words[i + 1];
    if (
      last - first >= 3 &&
      (word === 'nevermind' || (word === 'instead' && next !== 'of') || (word === 'never' && next === 'mind'))
    )
      return true;
    if (word === 'i' && next === 'meant' && last - first >= 2) return true;
    if (word === 'changed' && tokens.words[i + 2] === 'mind') return true;
    if (word === 'no' && next === 'longer' && (tokens.words[i + 2] === 'need' || tokens.words[i + 2] === 'want'))
      return true;
  }
  return false;
}

const NEGATIONS = new Set(
  'cant cannot wont doesnt dont didnt isnt not unable never no havent hasnt couldnt wouldnt nothing still gone missing lost'.split(
    ' ',
  ),
);

function hasNegation(tokens: Tokens, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (NEGATIONS.has(tokens.words[i] ?? '')) return true;
  return false;
}

function meaning(tokens: Tokens, start: number, last: number): ReadonlySet<string> {
  const words = new Set<string>();
  for (let i = start; i <= last; i++) {
    const word = tokens.words[i] ?? '';
    if (
      word.length >= 3 &&
      !FILLERS.has(word) &&
      !QUESTION_WORDS.has(word) &&
      !CONTENT_FREE.has(word) &&
      !SMALL.has(word)
    )
      words.add(tokens.stems[i] ?? word);
  }
  return words;
}

const SMALL = new Set(
  'the and for with you your are that this there here from into onto need want like get our out all his her they them their been was were not dont cant'.split(
    ' ',
  ),
);

const QUESTION_WORDS = new Set(
  'what when where who why which how is are do does did can could will would whats wheres hows has have any'.split(' '),
);
/** Words before a wish that add nothing to it. */
const FILLERS = new Set(
  'hi hello hey yes yeah ok okay oh well so and also but then great perfect thanks good morning afternoon evening please actually now awesome alright sure no wait hmm um uh cool nice right um brand user just'.split(
    ' ',
  ),
);
