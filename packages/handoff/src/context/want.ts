// What the customer wants, out of their own words: a turned sentence where the form is plain, else a quotation.
import type { CustomerLine } from './core-shape.ts';
import { toldOf } from './retell.ts';
import { isThanks } from '../words/courtesy.ts';
import { saysSomething } from '../words/says-something.ts';

/** What a customer wants, in a few words, with where it was read. */
export interface Want {
  /** Completes "<name> …": "wants a refund for their rug". At most 30 words. */
  readonly text: string;
  readonly messageId: string;
  /** The words it rests on. */
  readonly quote: string;
  /** Where it rests on more than one message: the others. */
  readonly more?: readonly { readonly claim: string; readonly messageId: string; readonly quote: string }[];
}

/** The port: null when no message says what it is about. */
export type WantOf = (messages: readonly CustomerLine[], language: string) => Want | null;

const MOST_WORDS = 24;

/** By rules, in English; messages in other languages are quoted. */
export const ruleWantOf: WantOf = (messages, language) => {
  const said: Said[] = [];
  for (const [i, line] of messages.entries()) {
    if (!isWorthReading(line, language)) continue;
    // Where a talk begins it says what it is about; what is newest is what is left to solve.
    const place = said.length === 0 ? 1.2 : (i / messages.length) * 0.9;
    for (const sentence of sentencesOf(line.text)) {
      const weight = weigh(sentence, line);
      if (weight > 0) said.push({ sentence, line, score: weight + place });
    }
  }
  const best = highest(said);
  if (!best) return plainest(messages, language);
  const isEnglish = language.startsWith('en');
  const text = isEnglish ? turn(best.sentence) : quoted('writes', best.sentence);
  const trouble = isEnglish ? troubleBeside(best, said) : null;
  return {
    text: trouble === null ? text : `${text}; ${toldOf(trouble) ?? `says “${trouble}”`}`,
    messageId: best.line.messageId,
    quote: best.sentence,
  };
};

/** No wish and no complaint, and yet something to go by: "my table wobbles", "refund". */
function plainest(messages: readonly CustomerLine[], language: string): Want | null {
  const line = messages.find((one) => !one.explicit && isWorthReading(one, language) && wordsOf(one.text).length > 0);
  if (!line || !language.startsWith('en')) return null;
  const sentence = withoutGreeting(line.text.replaceAll(/\s+/g, ' ').trim());
  return sentence === ''
    ? null
    : {
        text: quoted(sentence.endsWith('?') ? 'asks' : 'writes', sentence),
        messageId: line.messageId,
        quote: sentence,
      };
}

/** A call for a person may say what for: "a person, please, my lamp is broken". */
export function isWorthReading({ text, explicit }: CustomerLine, language: string): boolean {
  if (isThanks(text)) return false;
  if (language.startsWith('en')) return saysSomething(text);
  return !explicit || wordsOf(text).length >= MORE_THAN_A_CALL;
}

/** In languages of which the words are not known, a longer call says more than that. */
const MORE_THAN_A_CALL = 12;

interface Said {
  readonly sentence: string;
  readonly line: CustomerLine;
  readonly score: number;
}

function highest(said: readonly Said[]): Said | undefined {
  return said.toSorted((a, b) => b.score - a.score)[0];
}

/** What is wrong, when the wish alone does not tell: "wants a refund; says “the table arrived broken”". */
function troubleBeside(best: Said, said: readonly Said[]): string | null {
  if (TROUBLE.test(best.sentence.replaceAll(REMEDY, '')) || wordsOf(best.sentence).length > 14) return null;
  const others = said.filter((one) => {
    const count = wordsOf(one.sentence).length;
    const isPlain = !DESIRES.test(one.sentence) && !REQUESTS.test(one.sentence) && !one.sentence.endsWith('?');
    return isPlain && count <= 12 && TROUBLE.test(one.sentence.replaceAll(REMEDY, ''));
  });
  return highest(others)?.sentence.replace(/[.!]+$/, '') ?? null;
}

const GREETING =
  /^(?:hi|hello|hey|good (?:morning|day|afternoon|evening)|dear \w+|thank you(?: very much)?|thanks|ok(?:ay)?|yes|no|sure|well|so|and|but|um+|please|sorry|excuse me|guys|also|@\w+)\b[\s,.!:-]*/i;
const ASKS_FOR_PERSON =
  /\b(?:human|real person|(?:an?|the|your|live) (?:agent|person|human|representative|rep|operator|manager|colleague)|speak (?:to|with)|talk (?:to|with)|connect me|transfer me)\b/i;
const DESIRES = /\b(?:i|we)(?:'d|’d| would)? (?:\w+ ){0,2}?(?:want|need|like to|prefer|wish)\b/i;
const REQUESTS = /\b(?:can|could|would|will) (?:you|i|we)\b|\bhow (?:do|can|could|should) (?:i|we)\b/i;
const COMMAND =
  /^(?:please )?(?:cancel|refund|send|resend|change|close|delete|update|replace|reset|stop|check|track|return|exchange|help|fix|remove|add|block|unlock|book|reschedule|explain|confirm|repair|deliver|ship)\b/i;
const TROUBLE =
  /\b(?:broken?|damaged?|wrong|missing|late|never|charged|twice|not work\w*|doesn['’]?t|didn['’]?t|won['’]?t|can['’]?t|cannot|isn['’]?t|hasn['’]?t|failed|fails|error|lost|stolen|hacked|overcharged|refund|cancel\w*|return|delay\w*|stuck|locked|expired|declined|crash\w*)\b/i;

/** Words of trouble that are really what is asked for. */
const REMEDY = /\b(?:refund|cancel\w*|return)\b/gi;

/** Asking for help says nothing of what it is for. */
const ONLY_HELP =
  /^(?:i |we |can (?:you|someone) |please )*(?:need |want )?(?:some )?help(?: me| us| with (?:something|this|that))?(?: please)?[\s!.?]*$/i;

/** How well a sentence says what it is about; 0 and less says nothing. */
function weigh(sentence: string, line: CustomerLine): number {
  const words = wordsOf(sentence).length;
  if (words < 3 || ONLY_HELP.test(sentence) || (ASKS_FOR_PERSON.test(sentence) && !saysSomething(sentence))) return 0;
  return (
    (DESIRES.test(sentence) ? 3 : 0) +
    (REQUESTS.test(sentence) ? 2.5 : 0) +
    (COMMAND.test(sentence) ? 2.5 : 0) +
    (TROUBLE.test(sentence) ? 2 : 0) +
    (sentence.endsWith('?') ? 1.5 : 0) +
    (line.isQuestion ? 1 : 0) +
    Math.min(words, 12) / 12 -
    (words < 4 ? 1.5 : 0)
  );
}

/** A full stop, unless it ends a title or an initial. */
const SENTENCE_END = /(?<=[.!?…]["”']?)(?<!\b(?:dr|mr|mrs|ms|st|prof|no|vs|e\.g|i\.e|[a-z])\.)\s+(?=\S)/i;

function sentencesOf(text: string): string[] {
  return text
    .replaceAll(/\s+/g, ' ')
    .split(SENTENCE_END)
    .map((sentence) => withoutGreeting(sentence.trim()))
    .filter((sentence) => sentence !== '');
}

function withoutGreeting(sentence: string): string {
  let rest = sentence;
  for (let i = 0; i < 4 && GREETING.test(rest); i += 1) {
    const next = rest.replace(GREETING, '');
    if (next === '') return '';
    rest = next;
  }
  return rest;
}

interface Turn {
  readonly form: RegExp;
  readonly say: (rest: string) => string;
}

/** The first form that fits turns the sentence into the third person. */
const TURNS: readonly Turn[] = [
  { form: /\b(?:i|we)(?:'d|’d| would) (?:\w+ )?like (?<rest>.+)/i, say: (rest) => `would like ${rest}` },
  { form: /\b(?:i|we)(?:'d|’d| would) (?:\w+ )?prefer (?<rest>.+)/i, say: (rest) => `would prefer ${rest}` },
  { form: /\b(?:i|we) (?:\w+ly |just |still |also |do )*want (?<rest>.+)/i, say: (rest) => `wants ${rest}` },
  { form: /\b(?:i|we) (?:\w+ly |just |still |also |do )*need (?<rest>.+)/i, say: (rest) => `needs ${rest}` },
  {
    form: /^(?:can|could|would|will) you (?:please |kindly |maybe |possibly |also |just )*(?<rest>.+)/i,
    say: (rest) => `asks us to ${rest}`,
  },
  { form: /^how (?:do|can|could|should|would) (?:i|we) (?<rest>.+)/i, say: (rest) => `asks how to ${rest}` },
  {
    form: /^(?:can|could|may) (?:i|we) (?:please |also )*(?<rest>.+)/i,
    say: (rest) => `asks whether they can ${rest}`,
  },
];

function turn(sentence: string): string {
  if (COMMAND.test(sentence)) {
    const bare = sentence.replace(/^please /i, '');
    return `asks us to ${shorten(inThird(lowerFirst(bare)))}`;
  }
  for (const { form, say } of TURNS) {
    const rest = form.exec(sentence)?.groups?.['rest'];
    // "I would like to know why …?" turns well; a question inside a wish does not.
    // Nor does "my parcel is missing, I want a person", where all that is wanted is somebody to tell it to.
    if (rest !== undefined && saysSomething(rest)) return say(shorten(inThird(rest)));
  }
  const told = toldOf(sentence);
  return told === null ? quoted(sentence.endsWith('?') ? 'asks' : 'writes', sentence) : shorten(told);
}

function quoted(verb: string, sentence: string): string {
  const words = sentence.split(' ');
  const text = words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS).join(' ')} …` : sentence.replace(/[.]+$/, '');
  return `${verb}: “${text}”`;
}

const THIRD: readonly (readonly [RegExp, string])[] = [
  [/\b(?:i|we) was\b/gi, 'they were'],
  [/\bam i\b/gi, 'are they'],
  [/\b(?:i'm|i’m|i am|we're|we’re|we are)\b/gi, 'they are'],
  [/\b(?:i've|i’ve|we've|we’ve)\b/gi, 'they have'],
  [/\b(?:i'll|i’ll|we'll|we’ll)\b/gi, 'they will'],
  [/\b(?:i'd|i’d|we'd|we’d)\b/gi, 'they would'],
  [/\b(?:i|we)\b(?!['’])/gi, 'they'],
  [/\b(?:my|our)\b/gi, 'their'],
  [/\b(?:mine|ours)\b/gi, 'theirs'],
  [/\b(?:me|us)\b/gi, 'them'],
  [/\b(?:myself|ourselves)\b/gi, 'themselves'],
  [/\byour\b/gi, 'our'],
  [
    /\b(?<before>when|if|whether|that|what|why|where|how|because|and|which|do|can|will|could|would) you\b/gi,
    '$<before> we',
  ],
  [/\byou\b/gi, 'us'],
];

function inThird(text: string): string {
  // "your" becomes "our" after "our" became "their": the order of the list keeps them apart.
  return THIRD.reduce((sentence, [form, word]) => sentence.replaceAll(form, word), text.replace(/[.!?\s]+$/, ''));
}

/** Up to the next thought: what follows "…, but you" or "…, I" is no longer the wish. */
const NEXT_THOUGHT = /(?<=\w+ \w+), (?:but|and|so|because|us|they|it|he|she)\b.*/i;

function shorten(text: string): string {
  const words = text.replace(NEXT_THOUGHT, '').split(' ');
  return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS).join(' ')} …` : words.join(' ');
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
}
