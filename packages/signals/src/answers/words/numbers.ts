// Numbers as they are spelt, from 0 to 9,999, in the seven languages of answers; folded as words are.
import type { AnswerLanguage } from '../hear-answer.ts';

interface Spelling {
  /** 0 to 19, then the tens from 20 to 90. */
  readonly small: string;
  readonly tens: string;
  readonly hundred: readonly string[];
  readonly thousand: readonly string[];
  /** Stands between the parts and says nothing. */
  readonly joins: readonly string[];
  /** Of a ten and a one in one word; the one first in German and Dutch. */
  readonly compound?: (ten: string, one: string) => readonly string[];
  /** Hundreds with a name of their own, by their first digit. */
  readonly hundreds?: string;
  /** Other forms, such as those of a gender or a country. */
  readonly also?: Readonly<Record<string, number>>;
}

const SPELLINGS: Readonly<Record<AnswerLanguage, Spelling>> = {
  en: {
    small:
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    tens: 'twenty thirty forty fifty sixty seventy eighty ninety',
    hundred: ['hundred'],
    thousand: ['thousand', 'grand'],
    joins: ['and'],
    also: {
      fourty: 40,
      fourtey: 40,
      fivety: 50,
      fifthy: 50,
      sixtey: 60,
      ninty: 90,
      ninteen: 19,
      fiveteen: 15,
      fourten: 14,
      twelv: 12,
      tweny: 20,
      twenny: 20,
      thirthy: 30,
      eigth: 8,
      eigthy: 80,
    },
  },
  de: {
    small:
      'null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn',
    tens: 'zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig',
    hundred: ['hundert'],
    thousand: ['tausend'],
    joins: ['und'],
    compound: (ten, one) => [`${one === 'eins' ? 'ein' : one}und${ten}`],
  },
  nl: {
    small:
      'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien',
    tens: 'twintig dertig veertig vijftig zestig zeventig tachtig negentig',
    hundred: ['honderd'],
    thousand: ['duizend'],
    joins: ['en'],
    compound: (ten, one) => [`${one}en${ten}`],
  },
  es: {
    small:
      'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve',
    tens: 'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
    hundred: ['cien', 'ciento'],
    thousand: ['mil'],
    joins: ['y'],
    compound: (ten, one) => (ten === 'veinte' ? [`veinti${one}`] : []),
    hundreds: '- doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos',
  },
  pt: {
    small:
      'zero um dois tres quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove',
    tens: 'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa',
    hundred: ['cem', 'cento'],
    thousand: ['mil'],
    joins: ['e'],
    also: { duas: 2, dezasseis: 16, dezassete: 17, dezanove: 19 },
    hundreds: '- duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos',
  },
  it: {
    small:
      'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
    tens: 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta',
    hundred: ['cento'],
    thousand: ['mille', 'mila'],
    joins: ['e'],
    compound: (ten, one) => [`${ten}${one}`, `${ten.slice(0, -1)}${one}`],
  },
  fr: {
    small:
      'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf',
    tens: 'vingt trente quarante cinquante soixante septante octante nonante',
    hundred: ['cent', 'cents'],
    thousand: ['mille'],
    joins: ['et'],
  },
};

interface Table {
  readonly below100: ReadonlyMap<string, number>;
  readonly spelling: Spelling;
}

const tables = new Map<AnswerLanguage, Table>();

function tableOf(language: AnswerLanguage): Table {
  const known = tables.get(language);
  if (known) return known;
  const spelling = SPELLINGS[language];
  const small = spelling.small.split(' ');
  const tens = spelling.tens.split(' ');
  const below100 = new Map<string, number>(small.map((word, n) => [word, n]));
  for (const [t, ten] of tens.entries()) {
    below100.set(ten, (t + 2) * 10);
    for (const [n, one] of small.slice(1, 10).entries())
      for (const word of spelling.compound?.(ten, one) ?? []) below100.set(word, (t + 2) * 10 + n + 1);
  }
  for (const [n, word] of (spelling.hundreds?.split(' ') ?? []).entries())
    if (word !== '-') below100.set(word, (n + 1) * 100);
  for (const [word, n] of Object.entries(spelling.also ?? {})) below100.set(word, n);
  const table = { below100, spelling };
  tables.set(language, table);
  return table;
}

export interface SpeltNumber {
  readonly value: number;
  /** Words of the list that it takes, from the one asked for. */
  readonly length: number;
}

/** The number that begins at word `at`, or null. "a hundred and twenty" is 120; a bare article is no number. */
export function spelt(words: readonly string[], at: number, language: AnswerLanguage): SpeltNumber | null {
  const { below100, spelling } = tableOf(language);
  let total = 0;
  let current: number | null = null;
  let end = at;
  for (let i = at; i < words.length;) {
    const read = oneWord(words, i, below100, spelling);
    if (read === null) {
      const joins = current !== null && spelling.joins.includes(words[i] ?? '');
      if (joins && oneWord(words, i + 1, below100, spelling) !== null) {
        i++;
        continue;
      }
      const article =
        i === at && ['a', 'one'].includes(words[i] ?? '') && spelling.hundred.includes(words[i + 1] ?? '');
      if (!article) break;
      i++;
      continue;
    }
    if (read.times !== undefined) {
      current = (current ?? 1) * read.times;
      if (read.times === 1000) {
        total += current;
        current = 0;
      }
    } else if (current === null) current = read.value;
    // "twenty five", "quatre vingt": smaller parts are added, a twenty after a four multiplies in French.
    else if (language === 'fr' && read.value === 20 && current === 4) current = 80;
    else if (lowest(current) > read.value || current === 0) current += read.value;
    else break;
    i += read.length;
    end = i;
  }
  return current === null || end === at ? null : { value: total + current, length: end - at };
}

function lowest(n: number): number {
  return n % 1000 === 0 ? 1000 : n % 100 === 0 ? 100 : n % 20 === 0 && n >= 60 ? 20 : n % 10 === 0 ? 10 : 1;
}

function oneWord(
  words: readonly string[],
  i: number,
  below100: ReadonlyMap<string, number>,
  spelling: Spelling,
): { value: number; length: number; times?: number } | null {
  const word = words[i] ?? '';
  const pair = below100.get(`${word}-${words[i + 1] ?? ''}`);
  if (pair !== undefined) return { value: pair, length: 2 };
  const value = below100.get(word);
  if (value !== undefined) return { value, length: 1 };
  if (spelling.hundred.includes(word)) return { value: 0, length: 1, times: 100 };
  if (spelling.thousand.includes(word)) return { value: 0, length: 1, times: 1000 };
  return joined(word, below100, spelling);
}

/** "hundertzwanzig", "zweihundert", "centoventi", "honderdtwintig". */
function joined(
  word: string,
  below100: ReadonlyMap<string, number>,
  { hundred }: Spelling,
): { value: number; length: number } | null {
  for (const name of hundred) {
    const at = word.indexOf(name);
    if (at < 0 || word === name) continue;
    const head = word.slice(0, at);
    const tail = word.slice(at + name.length).replace(/^und(?=.)|^en(?=[a-z]{3})/, '');
    const times = head === '' ? 1 : (below100.get(head) ?? (head === 'ein' ? 1 : undefined));
    const plus = tail === '' ? 0 : below100.get(tail);
    if (times !== undefined && plus !== undefined) return { value: times * 100 + plus, length: 1 };
  }
  return null;
}
