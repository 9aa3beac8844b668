import type { Amount } from './contract.ts';
import type { Tokens } from './text/tokens.ts';

/**
 * The amount of money a message names: `$1,499.00`, `1.499,00 €`, `EUR 20`, `two hundred bucks`, `57 dollars and 86
 * cents`. Of several the largest, since a limit is what it is compared with. Null when neither a currency nor a
 * word of money stands beside it.
 */
export function amountOf(tokens: Tokens, facts: readonly { counts: boolean }[]): Amount | null {
  let best: Amount | null = null;
  for (let i = 0; i < tokens.words.length; i++) {
    if (facts[i]?.counts === false) continue;
    const found = signed(tokens, i) ?? worded(tokens, i);
    if (found !== null && (best === null || found.value > best.value)) best = found;
  }
  return best;
}

/** True for a word with which an amount may begin. */
export function mayCount(word: string): boolean {
  return (
    isDigit(word.charCodeAt(0)) ||
    isDigit(word.charCodeAt(word.length - 1)) ||
    SMALL.has(word) ||
    word === 'a' ||
    word === 'couple'
  );
}

const SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₽': 'RUB',
  '₩': 'KRW',
  '₺': 'TRY',
  '₴': 'UAH',
  '₫': 'VND',
};

const UNITS: Readonly<Record<string, string>> = {
  dollar: 'USD',
  dollars: 'USD',
  bucks: 'USD',
  buck: 'USD',
  buckaroos: 'USD',
  usd: 'USD',
  us: 'USD',
  dolares: 'USD',
  dolar: 'USD',
  dollarn: 'USD',
  euro: 'EUR',
  euros: 'EUR',
  eur: 'EUR',
  pound: 'GBP',
  pounds: 'GBP',
  quid: 'GBP',
  gbp: 'GBP',
  sterling: 'GBP',
  libras: 'GBP',
  livres: 'GBP',
  pfund: 'GBP',
  rupee: 'INR',
  rupees: 'INR',
  rs: 'INR',
  inr: 'INR',
  yen: 'JPY',
  jpy: 'JPY',
  yuan: 'CNY',
  cny: 'CNY',
  reais: 'BRL',
  real: 'BRL',
  brl: 'BRL',
  chf: 'CHF',
  franken: 'CHF',
  francs: 'CHF',
  cad: 'CAD',
  aud: 'AUD',
  sek: 'SEK',
  nok: 'NOK',
  dkk: 'DKK',
  pln: 'PLN',
  zloty: 'PLN',
  mxn: 'MXN',
  pesos: 'MXN',
  try: 'TRY',
  lira: 'TRY',
  kr: 'SEK',
  krona: 'SEK',
};

const CENTS = new Set(['cent', 'cents', 'pence', 'centavos', 'centimes', 'centimos']);

/** A number in figures that begins at word `i`, with its currency before or after it. */
function signed(tokens: Tokens, i: number): Amount | null {
  const first = tokens.words[i] ?? '';
  if (!isDigit(first.charCodeAt(0)) && !isDigit(first.charCodeAt(first.length - 1))) return null;
  const figures = /^(\d{1,12})(k|m|[a-z]{2,9})?$/.exec(first);
  if (figures === null) {
    // "rs500" and "usd20": the unit grown together with its number.
    const grown = /^([a-z]{2,7})(\d{1,12})$/.exec(first);
    const unit = grown === null ? undefined : UNITS[grown[1] ?? ''];
    return grown === null || unit === undefined
      ? null
      : { value: numeral(tokens, i, grown[2] ?? '').value, currency: unit };
  }
  if (i > 0 && partOfNumber(tokens, i)) return null;
  const { value, last } = numeral(tokens, i, figures[1] ?? '');
  const tail: string | undefined = last > i ? /[a-z]+$/.exec(tokens.words[last] ?? '')?.[0] : figures[2];
  const scale = tail === 'k' ? 1000 : tail === 'm' ? 1_000_000 : 1;
  const before = signBefore(tokens, i) ?? wordUnit(tokens, i - 1);
  const after = signAfter(tokens, last) ?? UNITS[tail ?? ''] ?? followingUnit(tokens, last);
  const currency = before ?? after;
  if (currency === null)
    return tail === undefined && namesMoney(tokens, i, last) ? { value: round(value), currency } : null;
  const scaled = scaleWord(tokens.words[last + 1]);
  return { value: round(value * scale * (scaled ?? 1) + centsAfter(tokens, last)), currency };
}

/** Words of money before a number, and those that may end a wish. */
const MONEY = new Set(
  'refund refunds refunded paid pay charged charge cost costs amount total price reimburse'.split(' '),
);
const CLOSING = new Set(['please', 'pls', 'plz', 'back', 'thanks', 'now']);

/** "refund 99.99 please": a price without its currency, after a word of money and with cents or nothing else to count. */
function namesMoney({ text, words, from, to, gaps }: Tokens, first: number, last: number): boolean {
  const figure = text.slice(from[first] ?? 0, to[last] ?? 0);
  if (/^\d{1,3}(?:[.,]?\d{3})*[.,]\d{2}$/.test(figure) && !/^[.,:]\d/.test(text.slice(to[last] ?? 0)))
    return words.slice(Math.max(0, first - 3), first).some((word) => MONEY.has(word));
  const next = words[last + 1];
  const ends = next === undefined || (gaps[last + 1] ?? 0) > 0 || CLOSING.has(next);
  return /^\d{1,5}$/.test(figure) && ends && MONEY.has(words[first - 1] ?? '');
}

/** Joins the groups of one number: `1,499.00`, `1.499,00`, `1 499`. */
function numeral(tokens: Tokens, i: number, head: string): { value: number; last: number } {
  let digits = head;
  let last = i;
  let fraction = '';
  while (last + 1 < tokens.words.length) {
    const next = tokens.words[last + 1] ?? '';
    const between = tokens.text.slice(tokens.to[last], tokens.from[last + 1]);
    const group = /^(\d+)[a-z]*$/.exec(next)?.[1] ?? '';
    if (group.length === 3 && (between === ',' || between === '.' || between === "'") && digits.length <= 9) {
      digits += group;
      last++;
    } else if ((group.length === 2 || group.length === 1) && (between === '.' || between === ',')) {
      fraction = group;
      last++;
      break;
    } else break;
  }
  return { value: Number(fraction === '' ? digits : `${digits}.${fraction}`), last };
}

function partOfNumber(tokens: Tokens, i: number): boolean {
  const between = tokens.text.slice(tokens.to[i - 1], tokens.from[i]);
  return (
    (between === ',' || between === '.') &&
    /^\d+$/.test(tokens.words[i - 1] ?? '') &&
    /^\d{1,3}[a-z]*$/.test(tokens.words[i] ?? '')
  );
}

function signBefore(tokens: Tokens, i: number): string | null {
  const at = tokens.from[i] ?? 0;
  const near = tokens.text.slice(Math.max(0, at - 2), at).trimEnd();
  return SIGNS[near.at(-1) ?? ''] ?? null;
}

function signAfter(tokens: Tokens, last: number): string | null {
  const at = tokens.to[last] ?? 0;
  const near = tokens.text.slice(at, at + 2).trimStart();
  return SIGNS[near[0] ?? ''] ?? null;
}

function wordUnit(tokens: Tokens, i: number): string | null {
  const word = tokens.words[i] ?? '';
  return word === 'us' || word === 'try' || word === 'real' ? null : (UNITS[word] ?? null);
}

function followingUnit(tokens: Tokens, last: number): string | null {
  const next = tokens.words[last + 1] ?? '';
  if (next === 'us' || next === 'k' || scaleWord(next) !== undefined)
    return UNITS[tokens.words[last + 2] ?? ''] ?? null;
  return next === 'try' ? null : (UNITS[next] ?? null);
}

function scaleWord(word: string | undefined): number | undefined {
  return word === 'k' || word === 'thousand' || word === 'grand'
    ? 1000
    : word === 'million'
      ? 1_000_000
      : word === 'hundred'
        ? 100
        : undefined;
}

function centsAfter(tokens: Tokens, last: number): number {
  for (let j = last + 2; j <= last + 5 && j < tokens.words.length; j++) {
    if (CENTS.has(tokens.words[j] ?? '')) {
      const part = numberWords(tokens, j - 1, true);
      const value = /^\d{1,2}$/.test(tokens.words[j - 1] ?? '') ? Number(tokens.words[j - 1]) : part;
      return value > 0 && value < 100 ? value / 100 : 0;
    }
  }
  return 0;
}

const SMALL_NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

const SMALL: ReadonlyMap<string, number> = new Map(Object.entries(SMALL_NUMBERS));

/** A number in words that begins at word `i` and is followed by a currency. */
function worded(tokens: Tokens, i: number): Amount | null {
  const head = tokens.words[i] ?? '';
  if (
    SMALL.get(head) === undefined &&
    !(
      (head === 'a' || head === 'couple') &&
      (tokens.words[i + 1] === 'hundred' || tokens.words[i + 1] === 'thousand' || tokens.words[i + 1] === 'grand')
    )
  )
    return null;
  if (i > 0 && SMALL.get(tokens.words[i - 1] ?? '') !== undefined) return null;
  let total = 0;
  let part = head === 'a' ? 1 : head === 'couple' ? 2 : (SMALL.get(head) ?? 0);
  let j = i + 1;
  let grand = false;
  for (; j < tokens.words.length && j < i + 10; j++) {
    const word = tokens.words[j] ?? '';
    const small = SMALL.get(word);
    if (small !== undefined) part += small;
    else if (word === 'hundred') part = Math.max(1, part) * 100;
    else if (word === 'thousand' || word === 'grand') {
      total += Math.max(1, part) * 1000;
      part = 0;
      grand = word === 'grand';
    } else if (word === 'million') {
      total += Math.max(1, part) * 1_000_000;
      part = 0;
    } else if (word !== 'and') break;
  }
  const currency = UNITS[tokens.words[j] ?? ''] ?? null;
  if (currency === null && !grand) return null;
  return { value: round(total + part + (currency === null ? 0 : centsAfter(tokens, j - 1))), currency };
}

/** The small number in words that ends at word `end`, such as `eighty six`. */
function numberWords(tokens: Tokens, end: number, backwards: boolean): number {
  const last = SMALL.get(tokens.words[end] ?? '');
  if (last === undefined) return 0;
  const ten = backwards ? SMALL.get(tokens.words[end - 1] ?? '') : undefined;
  return last + (ten !== undefined && ten >= 20 && last < 10 ? ten : 0);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
