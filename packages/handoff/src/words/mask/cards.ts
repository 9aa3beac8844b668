// Cards by network and check digit, however they are written.
import { secretAt, type Secret } from './secret.ts';

/** Any script's digits; what nobody sees may stand between them. */
const DIGITS = /\p{Nd}(?:[\u00ad\u200b-\u200f\u2060\ufeff]*\p{Nd})*/gu;
const GAP = /^[\s.,/_·•\p{Pd}\u200b-\u200f\u2060\ufeff]{1,3}$/u;
/** Letters and other signs between groups of four, as people write who know that cards are hidden. */
const ODD_GAP = /^\D{1,10}$/u;
/** How cards are written, by the lengths of the groups: in one piece, in fours, or as on cards of 14 and 15 digits. */
const WRITTEN = /^(?:1[3-9]|4,4,4,4(?:,[1-3])?|4,6,[45])$/;
const MOST_GROUPS = 5;
const SHORTEST_FIRST_GROUP = 4;
/** Digit by digit, with one sign between some of them. */
const DIGIT_GROUPS = /(?<!\d[ .-]?)\d(?:[ .-]?\d){12,18}(?![ .-]?\d)/g;

/** First digits and lengths of the networks (their bank identification ranges, ISO/IEC 7812). */
const NETWORKS: readonly RegExp[] = [
  // Visa
  /^4(?:\d{12}|\d{15}|\d{18})$/,
  // Mastercard
  /^(?:5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12})$/,
  // American Express
  /^3[47]\d{13}$/,
  // Discover
  /^6(?:011|4[4-9]\d|5\d\d)\d{12}(?:\d{3})?$/,
  // Diners Club
  /^3(?:0[0-59]|[689]\d)\d{11}$/,
  // JCB
  /^35(?:2[89]|[3-8]\d)\d{12}$/,
  // UnionPay
  /^62\d{14,17}$/,
  // Maestro
  /^(?:50|5[6-8]|6[3789])\d{12,17}$/,
  // Mir
  /^220[0-4]\d{12,15}$/,
  // RuPay
  /^(?:508|60[4-9]|81|82)\d{13,14}$/,
];

/** Numbers that are named as something else. */
const NAMED_OTHERWISE =
  /(?:order|tracking|parcel|shipment|consignment|invoice|ticket|case|reference|ref|serial|imei|isbn|ean|gtin|sku|article|item|customer|contract|booking|reservation|bestell|auftrags|sendungs|rechnungs|kunden|pedido|commande|suivi|seguimiento)[\s-]?(?:number|num|no\.?|nr\.?|id|code|nummer|n[º°o]\.?|numéro|número)?\s{0,2}(?:is|was|lautet|ist|es|est|[:#=])?\s{0,2}#?$/iu;

export function findCards(text: string): Secret[] {
  const alone = [...text.matchAll(DIGIT_GROUPS)].flatMap((match) => {
    const digits = match[0].replaceAll(/\D/g, '');
    if (!isCard(digits) || isOtherwise(text, match.index, digits)) return [];
    return [cardAt(match.index, match[0].length, digits)];
  });
  return [...alone, ...findWrittenCards(text), ...findSpelledCards(text)];
}

/** Expiry dates, check codes and order numbers stand before and behind: each group may begin a card. */
function findWrittenCards(text: string): Secret[] {
  const groups = [...text.matchAll(DIGITS)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    digits: plainDigits(match[0]),
  }));
  const found: Secret[] = [];
  for (let i = 0; i < groups.length; i += 1) {
    if ((groups[i]?.digits.length ?? 0) < SHORTEST_FIRST_GROUP) continue;
    for (let count = Math.min(MOST_GROUPS, groups.length - i); count > 0; count -= 1) {
      const some = groups.slice(i, i + count);
      const lengths = some.map((group) => group.digits.length).join(',');
      if (!WRITTEN.test(lengths)) continue;
      const digits = some.map((group) => group.digits).join('');
      const gap = /^4,(?:4,4,4|6,[45])$/.test(lengths) ? ODD_GAP : GAP;
      const joined = some.every((group, n) => n === 0 || gap.test(text.slice(some[n - 1]?.to, group.from)));
      const [first, last] = [some[0], some.at(-1)];
      if (!first || !last || !joined || !isCard(digits)) continue;
      if (count === 1 && isOtherwise(text, first.from, digits)) continue;
      found.push(cardAt(first.from, last.to - first.from, digits));
      i += count - 1;
      break;
    }
  }
  return found;
}

const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;
const SPELLED =
  /(?<!\p{L})(?:(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)(?!\p{L})[\s,.;-]{0,3}){13,19}/giu;

/** Read out, digit by digit. */
function findSpelledCards(text: string): Secret[] {
  return [...text.matchAll(SPELLED)].flatMap((match) => {
    const words = match[0].toLowerCase().match(/\p{L}+/gu) ?? [];
    const digits = words
      .map((word) =>
        Math.max(
          0,
          WORDS.findIndex((known) => known === word),
        ),
      )
      .join('');
    return isCard(digits) ? [cardAt(match.index, match[0].trimEnd().length, digits)] : [];
  });
}

/** The same digits as 0 to 9: each script has its ten in one row. */
function plainDigits(text: string): string {
  if (/^[0-9]+$/.test(text)) return text;
  return Array.from(text.matchAll(/\p{Nd}/gu), ([digit]) => {
    const code = digit.codePointAt(0) ?? 0;
    let value = 0;
    while (/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
    return String(value % 10);
  }).join('');
}

/** In one piece behind the name of another number, or an article's number as it stands under a bar code. */
function isOtherwise(text: string, from: number, digits: string): boolean {
  if (NAMED_OTHERWISE.test(text.slice(Math.max(0, from - 40), from))) return true;
  return digits.length === 13 && isArticleNumber(digits) && !/visa|card|karte|tarjeta|carte/i.test(text);
}

/** EAN-13: weights 1 and 3 in turn. */
function isArticleNumber(digits: string): boolean {
  const sum = Array.from(digits).reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}

function isCard(digits: string): boolean {
  return !/^(\d)\1*$/.test(digits) && NETWORKS.some((network) => network.test(digits)) && passesLuhn(digits);
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

function cardAt(from: number, length: number, digits: string): Secret {
  return secretAt('card', from, length, `[card ending ${digits.slice(-4)}]`);
}
