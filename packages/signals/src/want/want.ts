import type { Hear } from '../rules.ts';
import { hearingFor } from '../rules.ts';
import { settle } from '../settings.ts';
import { wishesIn } from './wishes.ts';
import type { Wish } from './wishes.ts';

/** One thing that was said, oldest first. */
export interface Turn {
  from: 'customer' | 'bot' | 'agent';
  text: string;
}

/** A part of the sentence and the words of the customer that it rests on. */
export interface WantEvidence {
  claim: string;
  /** Index into the turns. */
  turn: number;
  quote: string;
  from: number;
  to: number;
}

/** What a customer wants, in a few words, with how sure the reading is. */
export interface Want {
  /** At most 30 words, or empty when the customer has not yet said what they want. */
  sentence: string;
  evidence: WantEvidence[];
}

/** The most words the sentence has (X2). */
export const MOST_WORDS_OF_WANT = 30;
const MOST_WISHES = 3;
/** Words kept free for each wish still to be said, and the most for one. */
const WORDS_KEPT_FOR_EACH = 8;
const WORDS_OF_ONE = 22;
/** Two wishes that share this much are one. */
const SAME_WISH = 0.5;

/**
 * What the customer wants, in one sentence from the whole conversation (X2): the first wish and the last ones, in the
 * customer's own words with the pronouns turned. Nothing is said that no message says; each part names its message.
 */
export function wantOf(turns: readonly Turn[]): Want {
  const wishes = pick(allWishes(turns));
  const evidence: WantEvidence[] = [];
  const parts: string[] = [];
  let room = MOST_WORDS_OF_WANT - 1;
  let lead = '';
  for (const [i, wish] of wishes.entries()) {
    const kept = (wishes.length - 1 - i) * WORDS_KEPT_FOR_EACH;
    const said = wish.say(Math.min(WORDS_OF_ONE, room - kept), lead);
    lead = said.lead;
    const words = said.claim.split(' ').length;
    if (words > room) break;
    room -= words;
    parts.push(said.claim);
    evidence.push({ claim: said.claim, turn: wish.turn, quote: wish.quote, from: wish.from, to: wish.to });
  }
  return { sentence: parts.length === 0 ? '' : `Customer ${parts.join('; ')}.`, evidence };
}

let shipped: Hear | null = null;

/** The shipped rules, compiled when they are first needed. */
function hear(text: string): ReturnType<Hear> {
  shipped ??= hearingFor(settle({}));
  return shipped(text);
}

function allWishes(turns: readonly Turn[]): Wish[] {
  const wishes: Wish[] = [];
  for (const [turn, { from, text }] of turns.entries()) {
    if (from !== 'customer') continue;
    const before = turns[turn - 1];
    const answering = before !== undefined && before.from !== 'customer' && before.text.includes('?');
    wishes.push(...wishesIn(hear, text, turn, answering));
  }
  return wishes;
}

/** The clear wishes, without repetitions: the first and the latest ones, in the order they came. */
function pick(wishes: readonly Wish[]): Wish[] {
  const top = Math.max(0, ...wishes.map((w) => (w.changed ? 0 : w.strength)));
  const lastChange = wishes.findLast((w) => w.changed);
  const clear = wishes.filter((w) => (w.changed ? w === lastChange : w.strength >= Math.min(3, top) && w.strength > 0));
  const kept: Wish[] = [];
  for (const wish of clear) {
    const same = kept.findIndex((k) => overlap(k.words, wish.words) >= SAME_WISH);
    if (same < 0) kept.push(wish);
    else if (wish.strength > (kept[same]?.strength ?? 0)) kept[same] = wish;
  }
  if (kept.length <= MOST_WISHES) return kept;
  const [first, ...rest] = kept;
  const later = rest
    .toSorted((a, b) => Number(b.changed) - Number(a.changed) || b.strength - a.strength || b.turn - a.turn)
    .slice(0, MOST_WISHES - 1);
  return first === undefined ? later : [first, ...later.toSorted((a, b) => a.turn - b.turn || a.from - b.from)];
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared / Math.max(1, Math.min(a.size, b.size));
}
