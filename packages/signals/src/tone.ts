import type { Evidence, FrustrationSignal } from './contract.ts';
import { evidenceOf } from './text/patterns.ts';
import type { Hit } from './text/patterns.ts';
import { quote } from './text/tokens.ts';
import { valenceOf } from './valence.ts';
import type { WordMood } from './valence.ts';
import type { Tokens } from './text/tokens.ts';

/** One reason why a message sounds the way it does. */
interface ToneReason {
  signal: Extract<FrustrationSignal, 'rising-negativity' | 'strong-language'>;
  /** How much it adds to the score at the default weight. */
  strength: number;
  evidence: Evidence;
}

/** How a single message sounds, whatever came before it. */
export interface Tone {
  reasons: ToneReason[];
  /** What content words take off the score. */
  calming: number;
  /** How negative, 0 to 1. */
  negative: number;
  /** The same with pleasant words weighed against unpleasant ones: 0 delighted, 1 furious. */
  tone: number;
}

/**
 * What each group of words adds to the score. Chosen on labelled conversations, where these groups tell annoyed customers
 * from calm ones; shrunk towards whole steps so that they hold elsewhere.
 */
const STRENGTH: Readonly<Record<string, number>> = {
  anger: 1.2,
  insult: 1.3,
  complaint: 0.5,
  impatience: 1,
  repeated: 0.7,
  sarcasm: 1.3,
  sigh: 0.5,
  pressure: 0.1,
  distress: 0.4,
  profanity: 1.1,
  'mild-profanity': 0.4,
};
const STRONG: ReadonlySet<string> = new Set(['profanity', 'mild-profanity']);
/** Groups that no pleasant word makes up for. */
const CROSS = ['sarcasm', 'anger', 'insult', 'complaint'] as const;
const CAPITALS = 0.9;
const MARKS = 0.2;
/** A second finding of one group counts less than the first. */
const REPEATED_GROUP = 1.4;
const CALMING = 0.25;

/** One unpleasant word more than pleasant ones adds this much, where no group of words has told it better. */
const PER_VALENCE = 0.12;
const MOST_BY_VALENCE = 0.6;
const LEAST_VALENCE = 2;
/** From this sum on a message is praise: strong words and marks in it are joy. */
const PRAISE = 3;
const PRAISE_WITH_THANKS = 2;

/** Reads the tone from word lists, valences, capitals and punctuation. `shouts` says that this customer always writes in capitals. */
export function toneOf(
  tokens: Tokens,
  hits: readonly Hit[],
  facts: readonly { mood: WordMood }[],
  shouts: boolean,
): Tone {
  const valence = valenceOf(tokens, facts);
  const groups = new Map<string, { hit: Hit; count: number }>();
  let calming = 0;
  for (const hit of hits) {
    if (hit.tag === 'thanks') calming = CALMING;
    if (STRENGTH[hit.tag] === undefined) continue;
    const group = groups.get(hit.tag);
    if (group === undefined) groups.set(hit.tag, { hit, count: 1 });
    else if (hit.first > group.hit.last) group.count++;
  }
  const reasons: ToneReason[] = [];
  const isPraise = valence.sum >= (calming > 0 ? PRAISE_WITH_THANKS : PRAISE) && !CROSS.some((tag) => groups.has(tag));
  for (const [tag, { hit, count }] of groups) {
    if (isPraise && STRONG.has(tag)) continue;
    const strength = (STRENGTH[tag] ?? 0) * (count > 1 ? REPEATED_GROUP : 1);
    reasons.push({
      signal: STRONG.has(tag) ? 'strong-language' : 'rising-negativity',
      strength,
      evidence: evidenceOf(hit, tokens),
    });
  }
  if (valence.sum <= -LEAST_VALENCE && !reasons.some((r) => r.signal === 'rising-negativity'))
    reasons.push({
      signal: 'rising-negativity',
      strength: Math.min(MOST_BY_VALENCE, -valence.sum * PER_VALENCE),
      evidence: {
        rule: 'T3 unpleasant word',
        because: 'an unpleasant word',
        ...quote(tokens, valence.worst, valence.worst),
      },
    });
  const capitals = isPraise || shouts ? null : capitalRun(tokens);
  if (capitals !== null) reasons.push({ signal: 'strong-language', strength: CAPITALS, evidence: capitals });
  const marks = isPraise ? null : marksRun(tokens.text);
  if (marks !== null) reasons.push({ signal: 'strong-language', strength: MARKS, evidence: marks });
  const sum = reasons.reduce((total, r) => total + r.strength, 0);
  return {
    reasons,
    calming: groups.has('sarcasm') ? 0 : calming,
    negative: Math.max(0, Math.min(1, (sum - calming) / 1.5)),
    tone: Math.round(1000 / (1 + Math.exp(1 - 2 * (sum - calming) + 0.35 * valence.sum))) / 1000,
  };
}

const MOST_CHARACTERS = 4000;

/** Two or more marks in a row with a question or an exclamation mark among them. */
function marksRun(text: string): Evidence | null {
  const n = Math.min(text.length, MOST_CHARACTERS);
  for (let i = 1; i < n; i++) {
    const c = text.charCodeAt(i);
    if (c !== 33 && c !== 63) continue;
    const before = text.charCodeAt(i - 1);
    if (before !== 33 && before !== 63) continue;
    let end = i + 1;
    while (end < n && end < i + 11 && (text.charCodeAt(end) === 33 || text.charCodeAt(end) === 63)) end++;
    return { rule: 'T7 marks', because: 'several marks in a row', quote: text.slice(i - 1, end), from: i - 1, to: end };
  }
  return null;
}

/** Words that are written in capitals without shouting. */
const ABBREVIATIONS = new Set(
  'ok usa uk us eu atm pin id usd eur gbp api url vip faq pdf sms tv pc ssn iban bic vat asap ps app ios sim wifi usb gps dob hp ps4 ps5 xbox gta lol omg wtf nyc cpu gpu ram'.split(
    ' ',
  ),
);

/** Two or more words in capitals that are no abbreviations, or a message mostly in capitals. */
function capitalRun(tokens: Tokens): Evidence | null {
  if (tokens.capitalLetters < 2) return null;
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
