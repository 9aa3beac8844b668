// A sum of money or a number, with the bounds that words of comparison give it.
import { hearAnswer, type AnswerLanguage, type Clause, type HeardAnswer } from './hear-answer.ts';
import { withoutRefused } from './without-refused.ts';
import { spelt } from './words/numbers.ts';

/** At least and at most so much; the same twice where it was said plainly. Null is unbounded. */
export interface AmountReading {
  readonly least: number | null;
  readonly most: number | null;
  /** ISO 4217, or null when none is named. */
  readonly currency: string | null;
  /** Nothing but the amount was written. */
  readonly plain: boolean;
}

const CURRENCIES: readonly (readonly [string, RegExp])[] = [
  ['EUR', /€|\beuros?\b|\beur\b/i],
  ['GBP', /£|\bpounds?\b|\bgbp\b|\bquid\b|\bpfund\b|\blibras?\b|\bsterling\b|\bsterline\b/i],
  ['BRL', /R\$|\breais\b|\breal\b|\bbrl\b/i],
  ['USD', /\$|\bdollars?\b|\busd\b|\bbucks?\b|\bd[oó]lares?\b|\bdollari?\b/i],
  ['CHF', /\bchf\b|\bfranken\b|\bfrancs? suisses?\b|\bfr\./i],
  ['JPY', /¥|\bjpy\b|\byen\b/i],
  ['SEK', /\bsek\b|\bkron(?:or|a)\b/i],
  ['PLN', /\bpln\b|\bz[łl]oty\w*|\bzł\b/i],
];

const NUMBER =
  /(?<![\p{L}\d.,#/-])\d{1,3}(?:[., \u00a0\u202f'’]\d{3})+(?:[.,]\d{1,2})?(?![\p{L}\d/-])|(?<![\p{L}\d.,#/-])\d{1,12}(?:[.,]\d{1,2})?(?![\p{L}\d/:%-])(?:[,.]-)?|\d{1,9}(?=\s?(?:€|£|\$|euro|eur\b))/giu;
/** "89€99". */
const MARK_INSIDE = /(\d{1,9})(€|£|\$)(\d{2})(?!\d)/u;

const MORE =
  /\b(?:more than|over|above|at least|north of|upwards of|minimum|mehr als|uber|ueber|mindestens|mas de|al menos|como minimo|por lo menos|plus de|au moins|au dessus de|mais de|acima de|pelo menos|no minimo|piu di|oltre|almeno|meer dan|boven|minstens|ruim)\b/;
const LESS =
  /\b(?:less than|under|below|at most|up to|no more than|not more than|maximum|weniger als|unter|hochstens|maximal|bis zu|menos de|como mucho|como maximo|hasta|no mas de|moins de|au plus|jusqu a|pas plus de|menos de|abaixo de|no maximo|ate|meno di|al massimo|fino a|non piu di|minder dan|onder|hoogstens|tot|niet meer dan)\b/;
const BETWEEN =
  /\b(?:between|zwischen|entre|tra|fra|tussen)\b|\b(?:from|von|de|da|van) \d[\d.,]* (?:to|bis|a|ate|tot)\b|\d ?[-–] ?\d/;

/** A number behind one of these is no sum: "order 12345", "on the 12th". */
const NO_SUM_BEFORE =
  /(?:\b(?:order|number|no|nr|invoice|ticket|case|ref(?:erence)?|on|since|in|bestellung|bestellnummer|rechnung|auftrag|am|seit|pedido|factura|numero|el|dia|commande|facture|le|depuis|encomenda|nota|ordine|fattura|il|dal|bestelling|factuur|op|sinds|bestelnummer|half of|half|third of|quarter of|halfte von|mitad de|moitie de|metade de|meta di|helft van|item|artikel|zip|code|version|room|flat|house)\b[ .:#°º]*|#\s*)$/;
/** Nor one before a unit or a thing: "5 minutes", "2 lamps". */
const CURRENCY_WORD =
  /^\s*(?:€|£|\$|¥|euros?\b|eur\b|pounds?\b|gbp\b|quid\b|pfund\b|dollars?\b|usd\b|bucks?\b|reais\b|real\b|brl\b|chf\b|franken\b|sterline\b|libras?\b|dolares\b|dollari\b|zl\b|pln\b|kronor\b|sek\b|yen\b)/i;

/**
 * The amount that a message states, or null. Of several the one with a currency counts, else the largest; a refused one does not
 * ("not 54, 45"), nor does one that somebody is asked about. "more than 100" is bounded below, "between 50 and 80" on both sides.
 */
export function readAmount(text: string, language: string): AmountReading | null {
  const heard = hearAnswer(withoutRefused(inFigures(text.slice(0, 400))), language);
  const found: (AmountReading & { refused: boolean })[] = [];
  let beside = false;
  for (const clause of joined(heard)) {
    const words = plainOf(clause.text);
    if (clause.asks) {
      beside = true;
      continue;
    }
    const sums = sumsIn(clause.text, heard.language);
    if (sums.length === 0) {
      if (clause.open > 0) beside = true;
      continue;
    }
    const marked = sums.filter(({ currency }) => currency !== null);
    const best = (marked.length > 0 ? marked : sums).toSorted((a, b) => b.value - a.value);
    const values = best.map(({ value }) => value);
    const currency = best[0]?.currency ?? sums.find((sum) => sum.currency !== null)?.currency ?? null;
    const largest = values[0] ?? 0;
    const around = clause.open - (clause.text.match(/\d+/g)?.length ?? 0) > 0;
    const base = { currency, plain: !around && best.length === 1 };
    if (BETWEEN.test(words) && values.length > 1) {
      found.push({ ...base, plain: false, least: Math.min(...values), most: largest, refused: false });
    } else if (LESS.test(words)) found.push({ ...base, plain: false, least: null, most: largest, refused: false });
    else if (MORE.test(words)) found.push({ ...base, plain: false, least: largest, most: null, refused: false });
    else found.push({ ...base, least: largest, most: largest, refused: clause.refuses });
  }
  const kept = found.filter(({ refused }) => !refused);
  const withCurrency = kept.filter(({ currency }) => currency !== null);
  const [best] = (withCurrency.length > 0 ? withCurrency : kept).toSorted((a, b) => sizeOf(b) - sizeOf(a));
  if (!best) return null;
  const { least, most, currency, plain } = best;
  return { least, most, currency, plain: plain && !beside && kept.length === 1 };
}

/** "1.2k", "2 grand", "a tenner". */
function inFigures(text: string): string {
  return text
    .replaceAll(/(?<![\p{L}\d.,])(\d{1,4}(?:[.,]\d{1,2})?)\s?(?:k|grand)(?![\p{L}\d])/giu, (_, figure: string) =>
      String(Math.round(Number(figure.replace(',', '.')) * 1000)),
    )
    .replaceAll(/\btenner\b/gi, '10 pounds')
    .replaceAll(/\bfiver\b/gi, '5 pounds');
}

/** The one number that was stated, or null where only bounds are known. */
export function exactly(reading: AmountReading | null): number | null {
  return reading !== null && reading.least === reading.most ? reading.least : null;
}

function sizeOf({ least, most }: AmountReading): number {
  return most ?? least ?? 0;
}

interface SumClause {
  readonly text: string;
  readonly refuses: boolean;
  readonly asks: boolean;
  readonly open: number;
}

/** Clauses as amounts need them: a comma inside a number cuts nothing. */
function joined({ tokens, clauses }: HeardAnswer): SumClause[] {
  const out: { first: number; last: number; clause: Clause; parts: Clause['parts']; open: number; marked: boolean }[] =
    [];
  for (const clause of clauses) {
    const before = out.at(-1);
    const gap = before ? tokens.text.slice(tokens.to[before.last], tokens.from[clause.first]) : ' ';
    const inNumber =
      before !== undefined &&
      /^[.,'’ ]$/.test(gap) &&
      isDigits(tokens.words[before.last]) &&
      isDigits(tokens.words[clause.first]) &&
      gap !== ' ';
    if (before && inNumber) {
      before.last = clause.last;
      before.parts = [...before.parts, ...clause.parts];
      before.open += clause.open.length;
      before.marked ||= clause.marked;
    } else
      out.push({
        first: clause.first,
        last: clause.last,
        clause,
        parts: clause.parts,
        open: clause.open.length,
        marked: clause.marked,
      });
  }
  return out.map(({ first, parts, open, marked }) => {
    const before = out.find((one) => one.first === first);
    const index = before ? out.indexOf(before) : 0;
    const from = index === 0 ? 0 : (tokens.to[out[index - 1]?.last ?? 0] ?? 0);
    const to = tokens.from[out[index + 1]?.first ?? tokens.words.length] ?? tokens.text.length;
    return {
      text: tokens.text.slice(from, to),
      refuses: parts.some(({ roles }) => ['not', 'no', 'no!'].some((role) => [...roles].some((one) => one === role))),
      asks: marked || parts.some(({ roles, first: at }) => roles.has('ask') && roles.size === 1 && at === first),
      open,
    };
  });
}

const isDigits = (word: string | undefined): boolean => word !== undefined && /^\d+$/.test(word);

function plainOf(text: string): string {
  return text.toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(/[’']/g, ' ');
}

interface Sum {
  readonly value: number;
  readonly currency: string | null;
}

function sumsIn(text: string, language: AnswerLanguage): Sum[] {
  const inside = MARK_INSIDE.exec(text);
  if (inside) return [{ value: Number(`${inside[1] ?? 0}.${inside[3] ?? 0}`), currency: currencyIn(inside[2] ?? '') }];
  const sums = [...text.matchAll(NUMBER)].flatMap((found) => {
    const before = plainOf(text.slice(0, found.index));
    const after = text.slice(found.index + found[0].length);
    const nearBefore =
      /(?:€|£|R\$|\$|¥|\b(?:eur|gbp|usd|chf|brl|pln))\s?$/i.exec(text.slice(0, found.index))?.[0] ?? '';
    const nearAfter = CURRENCY_WORD.exec(plainOf(after))?.[0] ?? '';
    const currency = currencyIn(nearBefore) ?? currencyIn(nearAfter);
    const thing =
      currency === null &&
      !/^(?:\s*$|\s*[^\p{L}\s]|\s+(?:and|und|y|et|e|en|to|bis|a|ou|or|oder|o|of|i|ich|je|yo|creo|acho|credo|ik|please|bitte|in|for|on|altogether|total|thanks|por|sil|s|each|apiece|jeweils|cada|chacun|chacune|ciascuno|elk)\b)/iu.test(
        after,
      );
    const number = currency === null && NO_SUM_BEFORE.test(before);
    return thing || number ? [] : [{ value: valueOf(found[0]), currency }];
  });
  return sums.length > 0 ? sums : speltSums(text, language);
}

function speltSums(text: string, language: AnswerLanguage): Sum[] {
  const words = plainOf(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const sums: Sum[] = [];
  for (let i = 0; i < words.length; i++) {
    const number = spelt(words, i, language);
    if (number === null) continue;
    // "one fifty" is 150 to one and 1.50 to another.
    if (spelt(words, i + number.length, language) !== null) return [];
    const behind = words.slice(i + number.length).join(' ');
    const currency = currencyIn(CURRENCY_WORD.exec(behind)?.[0] ?? '');
    if (currency !== null || (behind === '' && number.value > 1)) sums.push({ value: number.value, currency });
    i += number.length - 1;
  }
  return sums;
}

function currencyIn(text: string): string | null {
  return CURRENCIES.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** `1,250.50`, `1.250,50`, `1 250`: the last mark is the decimal one unless three digits follow it. */
function valueOf(written: string): number {
  const digits = written.replace(/[,.]-$/, '');
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const isDecimal = last >= 0 && digits.length - last - 1 !== 3;
  const whole = (isDecimal ? digits.slice(0, last) : digits).replaceAll(/\D/g, '');
  return Number(isDecimal ? `${whole}.${digits.slice(last + 1)}` : whole);
}
