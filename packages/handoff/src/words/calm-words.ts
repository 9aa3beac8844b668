// What is held up to a customer of their own words: the matter, never what they shouted. English; shouting in any language.
import { saysSomething } from './says-something.ts';

const STRONG =
  /\b(?:damn\w*|crap\w*|shit\w*|bullshit|fuck\w*|wtf|hell|suck\w*|stupid\w*|idiot\w*|moron\w*|useless|pathetic|ridiculous|bastard\w*|arse\w*|ass(?:hole)?s?|thie(?:f|ves)|liars?|crooks?|criminals?|angry|furious|hate)\b/i;
const PARTS = /(?<=[.!?…])\s+|,\s+(?:(?:and|but|because|so)\s+)?|\s+(?:and|but|because)\s+/i;
const FEWEST_WORDS = 3;

/** The words as they are, or the first calm part of them that says something; null when there is none. */
export function calmWords(quote: string): string | null {
  if (!isHeated(quote)) return quote;
  const part = quote
    .split(PARTS)
    .find((one) => !isHeated(one) && one.split(/\s+/).length >= FEWEST_WORDS && saysSomething(one));
  return part ?? null;
}

function isHeated(quote: string): boolean {
  const isShouted = /\p{Lu}/u.test(quote) && !/\p{Ll}/u.test(quote) && quote.includes(' ');
  return isShouted || STRONG.test(quote);
}
