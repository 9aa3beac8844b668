// What the customer wants, as the reader of messages hears it, in the form that cards and openings take (X2).
import {
  calmWords,
  isWorthReading,
  ruleWantOf,
  saysSomething,
  toldOf,
  type CustomerLine,
  type WantOf,
} from '@baton/handoff';
import { wantOf, type Turn, type WantEvidence } from '@baton/signals';

/**
 * The port of summaries (`ruleSummary({ wantOf })`): the first wish and the newest ones in the customer's own words, each with
 * its message. Where nothing is heard, as in a language without forms of asking, the rules of `handoff` quote the customer.
 */
export const readWant: WantOf = (lines, language) => {
  const told = lines.filter((line) => isWorthReading(line, language));
  // "My parcel is missing, I want a person": what the person is for is in the other words.
  const heard = claimsIn(told).filter(({ quote }) => !language.startsWith('en') || saysSomething(quote));
  const newest = told.findLast(({ text }) => text.trimEnd().endsWith('?'));
  // A plain question is weaker than a wish, and yet the newest of them is what waits for an answer.
  const isLeftOut = newest !== undefined && heard.length === 1 && heard[0]?.messageId !== newest.messageId;
  const [first, ...more] = isLeftOut ? [...heard, ...claimsIn([newest]).slice(0, 1)] : heard;
  if (!first) return ruleWantOf(lines, language);
  const opener = openerOf(told, first, language);
  if (opener) return { ...opener, text: `${opener.text}; ${first.claim}`, more: [first, ...more] };
  const text = [first, ...more].map(({ claim }) => claim).join('; ');
  // "Any advice?" alone is not what it is about.
  if (contentWords(text) < 2) {
    const other = ruleWantOf(lines, language);
    if (other && contentWords(other.text) > contentWords(text)) return other;
  }
  return { text, messageId: first.messageId, quote: first.quote, ...(more.length > 0 ? { more } : {}) };
};

/** "When will it come?" tells nothing without the words before it: "Parcel missing!". */
function openerOf(
  told: readonly CustomerLine[],
  { claim, messageId }: Claim,
  language: string,
): { text: string; messageId: string; quote: string } | null {
  if (!language.startsWith('en') || !POINTS_BACK.test(claim) || contentWords(claim) > 1) return null;
  const before = told.slice(
    0,
    told.findIndex((line) => line.messageId === messageId),
  );
  const line = before.find(({ text, explicit }) => !explicit && saysSomething(text) && contentWords(text) > 0);
  if (!line) return null;
  const verb = line.text.trimEnd().endsWith('?') ? 'asks' : 'says';
  const turned = toldOf(line.text);
  return {
    text: turned === null ? `${verb}: “${firstWords(line.text)}”` : clipped(turned),
    messageId: line.messageId,
    quote: line.text,
  };
}

interface Claim {
  readonly claim: string;
  readonly messageId: string;
  readonly quote: string;
}

function claimsIn(lines: readonly CustomerLine[]): Claim[] {
  const turns: (Turn & { readonly line?: CustomerLine })[] = lines.flatMap((line) => [
    ...(line.isReply ? [{ from: 'bot' as const, text: '?' }] : []),
    { from: 'customer' as const, text: line.text, line },
  ]);
  return wantOf(turns).evidence.flatMap((evidence, i) => {
    const line = turns[evidence.turn]?.line;
    if (!line) return [];
    return [
      { claim: claimOf(evidence, line.text, i === 0), messageId: line.messageId, quote: quoteOf(evidence, line.text) },
    ];
  });
}

/** With the question mark that belongs to it. */
function quoteOf({ quote, to }: WantEvidence, text: string): string {
  return text.slice(to).startsWith('?') ? `${quote}?` : quote;
}

/** A claim as one reads it: closed brackets and quotation marks, no capital inside, and "us" where something was asked of us. */
function claimOf(evidence: WantEvidence, text: string, isFirst: boolean): string {
  const { claim, quote, to } = evidence;
  const quoted = /^(?<verb>(?:asks|says): )?"(?<words>.*)"$/s.exec(claim)?.groups;
  if (quoted?.['words'] !== undefined) {
    const words = quoted['words'];
    const isWhole = !words.endsWith('…') && text.slice(to).startsWith('?');
    const calm = isWhole ? null : calmWords(quoteOf(evidence, text));
    const told = calm === null ? null : toldOf(calm);
    if (told !== null) return clipped(told);
    const verb = isWhole ? quoted['verb']?.replace('says', 'asks') : quoted['verb'];
    return `${verb ?? ''}“${words}${isWhole ? '?' : ''}”`;
  }
  // "Where it is" tells nothing unless something was named before.
  if (isFirst && POINTS_BACK.test(claim) && contentWords(claim) < 2 && contentWords(quote) > contentWords(claim)) {
    return `${text.slice(to).startsWith('?') ? 'asks' : 'says'}: “${firstWords(quoteOf(evidence, text))}”`;
  }
  const plain = claim
    .replace(
      /^(?<lead>(?:wants )?to )(?<first>[A-Z])(?=[a-z])/,
      (_, lead: string, first: string) => lead + first.toLowerCase(),
    )
    .replace(/^wants to (?=(?<verb>\w+))/, (lead, verb: string) => (isAskedOfUs(quote, verb) ? 'wants us to ' : lead))
    .replace(/\s+(?<mark>[,;])/g, '$<mark>')
    // Told to an agent: whoever is addressed is the house.
    .replace(/\byour(?<s>s)?\b/gi, 'our$<s>')
    .replace(
      /\b(?<before>(?:when|if|whether|that|what|why|where|how|do|did|can|could|will|would|are|have|had)) you\b/gi,
      '$<before> we',
    )
    .replace(/\byou\b(?= \w+ed\b)/gi, 'we')
    .replace(/\byou\b(?=[’'](?:re|ve|ll|d)\b| (?:are|were|have|had|will|can|do|did)\b)/gi, 'we')
    .replace(DID, 'we')
    .replace(/\byou\b/gi, 'us');
  return closed(plain.replace(DANGLING, '…'));
}

/** Up to the end of a clause where it is long. */
function clipped(told: string): string {
  const words = told.split(' ');
  if (words.length <= MOST_TOLD) return told;
  const short = words.slice(0, MOST_TOLD).join(' ');
  const comma = Math.max(short.lastIndexOf(', '), short.lastIndexOf(' but '), short.lastIndexOf(' and '));
  return comma > short.length / 2 ? short.slice(0, comma) : `${short.replace(DANGLING, '')}…`;
}

const MOST_TOLD = 20;

const POINTS_BACK = /\b(?:it|that|this|these|those|one|so)\b/i;
const SMALL =
  /^(?:wants?|know|what|when|where|which|that|this|these|those|with|from|have|does|they|them|their|there|here|will|tell|please|could|would|about|again|asks|says)$/i;

function contentWords(text: string): number {
  return (text.match(/[\p{L}\p{N}]{4,}/gu) ?? []).filter((word) => !SMALL.test(word)).length;
}

const MOST_QUOTED = 22;

function firstWords(text: string): string {
  const words = text.split(/\s+/);
  return words.length > MOST_QUOTED ? `${words.slice(0, MOST_QUOTED).join(' ')}…` : words.join(' ');
}

function isAskedOfUs(quote: string, verb: string): boolean {
  if (verb === 'know' || ASKED_FOR_HELP.test(quote)) return false;
  return ASKED_OF_US.test(quote) || quote.toLowerCase().includes(`please ${verb}`);
}

/** "The lamp you sent", "what you promised": whoever did it. */
const DID = /\byou\b(?= (?:\w{3,}ed|sent|gave|sold|told|made|said|wrote|took|got|owe|charge|sell|let)\b)/gi;
const ASKED_OF_US = /\b(?:can|could|would|will) (?:you|u|someone|somebody)\b/i;
const ASKED_FOR_HELP = /\bhelp (?:me|us)\b/i;
/** A phrase cut off after one of these misses its object. */
const DANGLING = /(?:\s(?:from|to|with|for|of|the|a|an|at|in|on|and|or|before|after|by|following))+$/;

function closed(text: string): string {
  const bracket = text.lastIndexOf('(') > text.lastIndexOf(')') ? ')' : '';
  const opened = (text.match(/(?<=^|\s)['‘](?=\w)/g) ?? []).length;
  const ended = (text.match(/(?<=\w)['’](?=\s|$|[.,;])/g) ?? []).length;
  const openedDouble = (text.match(/(?<=^|[\s(])"(?=\w)/g) ?? []).length;
  const endedDouble = (text.match(/(?<=\w)"(?=\s|$|[.,;)])/g) ?? []).length;
  return `${text}${opened > ended ? "'" : ''}${openedDouble > endedDouble ? '"' : ''}${bracket}`;
}
