import type { Evidence } from './contract.ts';
import { evidenceOf } from './text/patterns.ts';
import type { Hit } from './text/patterns.ts';
import { quote } from './text/tokens.ts';
import type { Tokens } from './text/tokens.ts';

/** How a single message sounds. */
export interface Tone {
  /** How negative, 0 to 1. */
  negative: number;
  /** The strongest reason for it. */
  evidence: Evidence | null;
  /** Strong language: profanity, capitals, rows of exclamation marks; 0 to 2, with the strongest reason. */
  strong: number;
  strongEvidence: Evidence | null;
}

/** What each group of words adds to how negative a message sounds. */
const NEGATIVE: Readonly<Record<string, number>> = {
  anger: 0.7,
  insult: 0.8,
  complaint: 0.4,
  impatience: 0.35,
  repeated: 0.5,
  sarcasm: 0.5,
  sigh: 0.35,
  pressure: 0.1,
  distress: 0.2,
  thanks: -0.3,
};
const STRONG: Readonly<Record<string, number>> = { profanity: 1, 'mild-profanity': 0.6 };

/** Reads the tone from word lists, capitals and punctuation. */
export function toneOf(tokens: Tokens, hits: readonly Hit[]): Tone {
  let negative = 0;
  let strong = 0;
  let worst: Hit | null = null;
  let strongest: Hit | null = null;
  for (const hit of hits) {
    const add = NEGATIVE[hit.tag];
    if (add !== undefined) {
      negative += add;
      if (add > 0 && (worst === null || add > (NEGATIVE[worst.tag] ?? 0))) worst = hit;
    }
    const swear = STRONG[hit.tag];
    if (swear !== undefined) {
      strong = Math.max(strong, swear);
      if (strongest === null || swear > (STRONG[strongest.tag] ?? 0)) strongest = hit;
    }
  }
  let evidence = worst === null ? null : evidenceOf(worst, tokens);
  let strongEvidence = strongest === null ? null : evidenceOf(strongest, tokens);
  const capitals = capitalRun(tokens);
  if (capitals !== null) {
    strong += 0.6;
    strongEvidence ??= capitals;
  }
  const marks = /[!?]{2,}/.exec(tokens.text.slice(0, MOST_CHARACTERS));
  if (marks !== null) {
    negative += 0.3;
    evidence ??= {
      rule: 'T3 exclamation',
      because: 'several marks in a row',
      quote: marks[0].slice(0, 12),
      from: marks.index,
      to: marks.index + marks[0].length,
    };
  }
  return { negative: Math.max(0, Math.min(1, negative)), evidence, strong: Math.min(2, strong), strongEvidence };
}

const MOST_CHARACTERS = 4000;
/** Words that are written in capitals without shouting. */
const ABBREVIATIONS = new Set(
  'ok usa uk us eu atm pin id usd eur gbp api url vip faq pdf sms tv pc ssn iban bic vat asap ps app ios sim wifi usb gps dob hp ps4 ps5 xbox gta lol omg wtf nyc'.split(
    ' ',
  ),
);

/** Two or more words in capitals that are no abbreviations, or a message mostly in capitals. */
function capitalRun(tokens: Tokens): Evidence | null {
  let count = 0;
  let first = -1;
  let last = -1;
  for (let i = 0; i < tokens.words.length; i++) {
    if (tokens.capitals[i] !== 1 || ABBREVIATIONS.has(tokens.words[i] ?? '')) continue;
    count += (tokens.words[i] ?? '').length >= 3 ? 1 : 0.5;
    if (first < 0) first = i;
    last = i;
  }
  const shouted = tokens.letters >= 6 && tokens.capitalLetters / tokens.letters > 0.7 && count >= 1;
  return count >= 2 || shouted ? { rule: 'T7 capitals', because: 'in capitals', ...quote(tokens, first, last) } : null;
}
