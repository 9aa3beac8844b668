// A rating of one to so many, where the message holds little else.
import { hearAnswer, type Clause, type HeardAnswer } from './hear-answer.ts';
import { spelt } from './words/numbers.ts';

const STAR = /[★⭐]/gu;
const KEYCAP = /([1-9])\uFE0F?\u20E3/gu;

/** Words beside a rating that belong to it. */
const AROUND: ReadonlySet<string> = new Set(
  'star stars out of from a an the its it id give i you rate rating score points point solid clear strong full big only just its my maximum max stern sterne sternen von punkte punkt note eine ein klare klarer gebe ich euch von bewertung volle estrella estrellas de un una le doy nota puntos puntuacion etoile etoiles sur une je donne mets points estrela estrelas dou nota uma stella stelle su voto punti do ster sterren van een ik geef punten cijfer is would be say for und y et e en'.split(
    ' ',
  ),
);

const PRAISE: readonly (readonly string[])[] = [
  [
    'terrible',
    'awful',
    'horrible',
    'worst',
    'schrecklich',
    'furchtbar',
    'katastrophe',
    'pesimo',
    'horrible',
    'nul',
    'pessimo',
    'vreselijk',
    'terribile',
  ],
  ['bad', 'poor', 'schlecht', 'malo', 'mala', 'mauvais', 'ruim', 'mau', 'scarso', 'slecht'],
  ['okay', 'ok', 'so-so', 'meh', 'average', 'mittel', 'regular', 'moyen', 'medio', 'matig'],
  ['good', 'gut', 'bueno', 'buena', 'bien', 'bon', 'bom', 'boa', 'buono', 'goed'],
  [
    'great',
    'excellent',
    'perfect',
    'super',
    'amazing',
    'brilliant',
    'fantastic',
    'ausgezeichnet',
    'perfekt',
    'excelente',
    'perfecto',
    'parfait',
    'otimo',
    'perfeito',
    'ottimo',
    'eccellente',
    'perfetto',
    'uitstekend',
    'geweldig',
    'perfect',
  ],
];
const FEW_WORDS = 4;

/**
 * A rating from one to `most` in a message: `4`, `4/5`, `★★★★`, `four stars`, `great`. Null where the number counts something
 * else ("waited 5 minutes"), is refused ("not a 5"), compared, asked about, or one of several.
 */
export function readRating(text: string, most: number, language: string): number | null {
  const cut = text.slice(0, 200);
  if (/^\W*-\s?\d/.test(cut)) return null;
  const stars = cut.match(STAR)?.length ?? 0;
  if (stars > 0) return stars <= most ? stars : null;
  const keycaps = [...cut.matchAll(KEYCAP)];
  if (keycaps.length === 1) return inRange(Number(keycaps[0]?.[1]), most);
  const asterisks = /^\s*(\*+)\s*$/.exec(cut)?.[1]?.length ?? 0;
  if (asterisks > 0) return inRange(asterisks, most);
  const end = endOfScale(cut, most, language);
  if (end !== null) return end;
  const heard = hearAnswer(scaled(cut.replaceAll(HEDGE, ' '), most), language);
  const found = new Set<number>();
  let refused = false;
  for (const clause of heard.clauses) {
    const rating = inClause(heard, clause, most);
    if (rating === 'refused') {
      refused = true;
      continue;
    }
    if (rating !== null) found.add(rating);
    else if (/\d/.test(heard.tokens.words.slice(clause.first, clause.last + 1).join(' ')) && found.size === 0)
      return null;
  }
  const [only] = found;
  if (found.size > 1) return null;
  return only ?? (refused ? null : inWords(heard, most));
}

/** "full marks", "the lowest possible", "volle Punktzahl": the ends of the scale by name. */
function endOfScale(text: string, most: number, language: string): number | null {
  const plain = text.toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '');
  const top = TOP.test(plain);
  if (top === LOW.test(plain) || /[\d?]/.test(plain)) return null;
  const { tokens, clauses } = hearAnswer(text, language);
  const turned = clauses.some(({ parts }) => parts.some(({ roles }) => roles.has('not') || roles.has('no!')));
  if (turned || tokens.words.length > MOST_WORDS) return null;
  return top ? most : 1;
}

const MOST_WORDS = 6;
const SCALE =
  '(?:marks?|scores?|points?|stars?|ratings?|grade|punktzahl|punkte|sterne|note|bewertung|puntuacion|nota|puntos|estrellas|etoiles|points|voti|voto|stelle|punteggio|pontuacao|pontos|estrelas|punten|sterren|cijfer)';
const TOP = new RegExp(
  `\\b(?:full|top|max(?:imum)?|highest|best|all|volle|alle|maximale|hochste|beste|todas las|todos los|maxima|mejor|toutes les|meilleure|massimo|massima|tutte le|miglior|todas as|todos os|melhor|maximaal|maximale|hoogste|alle|beste) (?:possible )?(?:el |il |o )?${SCALE}\\b|\\b(?:nota|note|voto|puntuacion|pontuacao|punteggio) (?:maxim[ao]|maximale|massim[ao])\\b|^\\W*(?:the |das |la |le |il |o |het )?(?:maximum|max|highest(?: possible)?|hochste|maxima|massimo|maximo|hoogste)\\W*$`,
);
const LOW = new RegExp(
  `\\b(?:lowest|minimum|worst|niedrigste|schlechteste|minimale|minima|peor|minima|pire|plus mauvaise|minimo|peggior|pior|laagste|slechtste) (?:possible |mogliche |posible |possivel )?${SCALE}\\b|\\b(?:nota|note|voto|puntuacion|pontuacao|punteggio) (?:minim[ao]|minimale)\\b|^\\W*(?:the |das |la |le |il |o |het )?(?:minimum|lowest(?: possible)?|niedrigste|minima|minimo|laagste)\\W*$`,
);

/** Words beside a rating that make it no other one: "two stars at best". "at least" leaves it open and stays. */
const HEDGE =
  /(?<![\p{L}])(?:at (?:best|most|the (?:very )?most)|max(?:imum|imal)?|tops|barely|maybe|perhaps|probably|all the way|without a doubt|hands down|h[öo]chstens|vielleicht|im besten fall|au (?:mieux|maximum|plus)|peut-[êe]tre|como mucho|como m[áa]ximo|quiz[áa]s?|al massimo|forse|hooguit|hoogstens|misschien|no m[áa]ximo|talvez)(?![\p{L}])/giu;

/** "8/10", "nine out of ten" where it is of five: the same share of what was asked, one at the least; what lies between two is left to be asked. */
function scaled(text: string, most: number): string {
  const asked = (written: string, value: number, whole: number): string => {
    const share = (value / whole) * most;
    return whole === most || share > most || !Number.isInteger(share) ? written : String(Math.max(1, share));
  };
  return text
    .replaceAll(OF_WHOLE, (written, value: string, whole: string) => asked(written, Number(value), Number(whole)))
    .replaceAll(PERCENT, (written, value: string) => asked(written, Number(value), 100));
}

const OF_WHOLE = /(?<![\d.,/])(\d{1,3}) ?(?:\/|out of|of|von|sur|de|su|van|sobre|em) ?(5|10|100)(?![\d.,/%])/giu;
const PERCENT = /(?<![\d.,/])(\d{1,3}) ?%/gu;

function inClause({ tokens, language }: HeardAnswer, clause: Clause, most: number): number | 'refused' | null {
  const words = tokens.words.slice(clause.first, clause.last + 1);
  const numbers: number[] = [];
  let open = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const digits = /^\d+$/.test(word) ? Number(word) : null;
    const number =
      digits ?? (isOneStar(words, i) ? 1 : isArticle(words, i) ? null : (spelt(words, i, language)?.value ?? null));
    if (number !== null) numbers.push(number);
    else if (!AROUND.has(word) && !isQuiet(clause, clause.first + i) && !PRAISE.some((names) => names.includes(word)))
      open++;
  }
  if (numbers.length === 0) return null;
  const turned =
    clause.marked || clause.parts.some(({ roles }) => TURNING.some((role) => [...roles].some((one) => one === role)));
  if (turned) return 'refused';
  const [first, second, ...others] = numbers;
  if (open > 0 || others.length > 0 || first === undefined) return null;
  return second === undefined || second === most ? inRange(first, most) : null;
}

const TURNING = ['not', 'bound', 'said', 'or', 'ask', 'no!', 'no'] as const;

const ONES: ReadonlySet<string> = new Set(['un', 'una', 'une', 'um', 'uma', 'een', 'eine', 'ein', 'uno', 'a']);

/** "a three", "un 5": the article counts nothing. */
function isArticle(words: readonly string[], i: number): boolean {
  return ONES.has(words[i] ?? '') && i + 1 < words.length;
}

/** "ein Stern", "una de cinco". */
function isOneStar(words: readonly string[], i: number): boolean {
  return (
    ONES.has(words[i] ?? '') &&
    /^(?:star|stern|estrella|etoile|estrela|stella|ster|sur|von|su|out)/.test(words[i + 1] ?? '')
  );
}

function isQuiet(clause: Clause, word: number): boolean {
  return clause.parts.some(
    ({ roles, first, last }) =>
      first <= word &&
      word <= last &&
      ['fill', 'yes!', 'nice', 'join', 'done', 'yes'].some((role) => [...roles].some((one) => one === role)),
  );
}

function inWords({ tokens, clauses }: HeardAnswer, most: number): number | null {
  const { words } = tokens;
  const turned = clauses.some(
    (clause) => clause.marked || clause.parts.some(({ roles }) => roles.has('not') || roles.has('bound')),
  );
  if (most !== PRAISE.length || words.length === 0 || words.length > FEW_WORDS || turned) return null;
  const place = PRAISE.findIndex((names) => words.some((word) => names.includes(word)));
  return place < 0 ? null : place + 1;
}

function inRange(rating: number, most: number): number | null {
  return rating >= 1 && rating <= most ? rating : null;
}
