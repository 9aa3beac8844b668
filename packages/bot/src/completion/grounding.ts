// What a language model says goes only as far as its sources: each sentence is held against the articles it was given.

export interface Grounded {
  /** The sentences that the sources support, in order; empty when none is. */
  text: string;
  /** Share of the sentences that stayed, 0 to 1. */
  kept: number;
  /** The sentences left out, and what no source supports in each. */
  withheld: { sentence: string; because: string }[];
}

/** Share of a sentence's longer words that the sources must have, where both are in one language. */
const LEAST_SHARED = 0.5;

/**
 * Leaves out every sentence with a figure, date, address or commitment that stands in no source, and, with `sameLanguage`,
 * every sentence that is mostly about something else. A commitment counts only with the sign it has in the source: what
 * "cannot be refunded" supports no refund.
 */
export function grounded(
  answer: string,
  sources: readonly string[],
  { sameLanguage }: { sameLanguage: boolean },
): Grounded {
  const facts = new Set(sources.flatMap(factsIn));
  const promises = sources.flatMap(sentencesOf).map((sentence) => ({ ...commitmentsIn(sentence) }));
  const words = new Set(sources.flatMap(longWords));
  const sentences = sentencesOf(answer);
  const withheld: Grounded['withheld'] = [];
  const stays = sentences.filter((sentence) => {
    const because =
      factsIn(sentence).find((fact) => !facts.has(fact)) ??
      unsupportedCommitment(sentence, promises) ??
      (sameLanguage ? strangerIn(sentence, words) : undefined);
    if (because !== undefined) withheld.push({ sentence, because });
    return because === undefined;
  });
  return { text: stays.join(' '), kept: sentences.length === 0 ? 0 : stays.length / sentences.length, withheld };
}

export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

const NUMBER_WORDS: readonly (readonly string[])[] = [
  ['one', 'ein', 'eine', 'einen', 'einem', 'uno', 'una', 'un', 'une', 'um', 'uma', 'een'],
  ['two', 'zwei', 'dos', 'deux', 'dois', 'duas', 'due', 'twee'],
  ['three', 'drei', 'tres', 'trois', 'três', 'tre', 'drie'],
  ['four', 'vier', 'cuatro', 'quatre', 'quatro', 'quattro'],
  ['five', 'fünf', 'cinco', 'cinq', 'cinque', 'vijf'],
  ['six', 'sechs', 'seis', 'sei', 'zes'],
  ['seven', 'sieben', 'siete', 'sept', 'sete', 'sette', 'zeven'],
  ['eight', 'acht', 'ocho', 'huit', 'oito', 'otto'],
  ['nine', 'neun', 'nueve', 'neuf', 'nove', 'negen'],
  ['ten', 'zehn', 'diez', 'dix', 'dez', 'dieci', 'tien'],
];
const DIGIT_OF = new Map(
  NUMBER_WORDS.flatMap((names, index) => names.map((name) => [name, String(index + 1)] as const)),
);
/** Articles and pronouns as well as numbers: in an answer they claim nothing. */
const ALSO_ARTICLES = new Set(NUMBER_WORDS[0]);

const DAYS: readonly (readonly string[])[] = [
  ['monday', 'montag', 'lunes', 'lundi', 'segunda', 'lunedì', 'maandag'],
  ['tuesday', 'dienstag', 'martes', 'mardi', 'terça', 'martedì', 'dinsdag'],
  ['wednesday', 'mittwoch', 'miércoles', 'mercredi', 'quarta', 'mercoledì', 'woensdag'],
  ['thursday', 'donnerstag', 'jueves', 'jeudi', 'quinta', 'giovedì', 'donderdag'],
  ['friday', 'freitag', 'viernes', 'vendredi', 'sexta', 'venerdì', 'vrijdag'],
  ['saturday', 'samstag', 'sábado', 'samedi', 'sabato', 'zaterdag'],
  ['sunday', 'sonntag', 'domingo', 'dimanche', 'domenica', 'zondag'],
  ['tomorrow', 'morgen', 'mañana', 'demain', 'amanhã', 'domani'],
  ['today', 'heute', 'hoy', "aujourd'hui", 'hoje', 'oggi', 'vandaag'],
  ['tonight', 'heute abend', 'esta noche', 'ce soir', 'hoje à noite', 'stasera', 'vanavond'],
];
const DAY_OF = new Map(DAYS.flatMap((names, index) => names.map((name) => [name, `day-${index}`] as const)));

/** Numbers, days, addresses of mail and web, each in one spelling. */
function factsIn(text: string): string[] {
  const lower = text.toLowerCase();
  const addresses = lower.match(/\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\bhttps?:\/\/[^\s)]+|\bwww\.[^\s)]+/gu) ?? [];
  const rest = addresses.reduce((left, address) => left.replace(address, ' '), lower);
  const numbers = (rest.match(/\d+(?:[.,:]\d+)*/g) ?? []).map(plainNumber);
  const words = rest.match(/[\p{L}'’]+/gu) ?? [];
  return [
    ...addresses.map((address) => address.replace(/[.,;]+$/, '')),
    ...numbers,
    ...words.flatMap((word) => (ALSO_ARTICLES.has(word) ? [] : (DIGIT_OF.get(word) ?? []))),
    ...words.flatMap((word) => DAY_OF.get(word) ?? []),
  ];
}

/** 4,90 and 4.90 are one figure, and so are 1,000 and 1000; a time keeps its colon. */
function plainNumber(written: string): string {
  if (written.includes(':')) return written.replace(/^0/, '');
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(written)) return written.replace(/[.,]/g, '');
  return written.replace(',', '.').replace(/\.0+$/, '');
}

/** What costs somebody something, by the beginnings of its words in seven languages. */
const COMMITMENTS: Readonly<Record<string, RegExp>> = {
  refund: /\b(?:refund|reimburs|money back|erstatt|geld zurück|reembols|rembours|rimbors|terugbetal|geld terug)/u,
  discount:
    /\b(?:discount|\d+ ?% off|percent off|coupon|voucher|rabatt|gutschein|descuento|cupón|remise|réduction|bon d'achat|desconto|sconto|buono|korting|tegoedbon)/u,
  free: /\b(?:free of charge|for free|free|gratis|kostenlos|gratuit|gratuito|gratuita|complimentary|no charge|waive)/u,
  guarantee: /\b(?:guarantee|garantier|garantiz|garantir|garantit|garantia|garanzia|garantie|warrant)/u,
  compensation: /\b(?:compensat|goodwill|entschädig|kulanz|indemn|indenniz|risarc|schadevergoed|schadeloos)/u,
  replacement: /\b(?:replac|ersatz|ersetz|reemplaz|remplac|substitu|sostitu|vervang)/u,
  credit: /\b(?:store credit|credit note|credit to your|gutschrift|nota de crédito|avoir|nota di credito|creditnota)/u,
  promise:
    /\b(?:i promise|we promise|you have my word|versprech|prometo|prometemos|promets|promettons|prometto|promettiamo|beloof|beloven)/u,
  upgrade: /\b(?:upgrad)/u,
  cancel:
    /\b(?:i have cancel|i've cancel|we have cancel|has been cancel|have been cancel|is cancelled now|storniert|gekündigt|he cancelado|annulé votre|cancelei|ho annullato|heb .*geannuleerd)/u,
  done: /\b(?:i have (?:changed|updated|booked|ordered|sent|refunded|extended|opened|created)|i've (?:changed|updated|booked|ordered|sent|refunded|extended|opened|created)|habe .*(?:geändert|gebucht|bestellt|gesendet|verlängert))/u,
};

const NEGATED =
  /\b(?:not|no|never|cannot|can't|don't|doesn't|won't|isn't|aren't|without|except|nicht|kein|keine|keinen|nie|niemals|nunca|ningún|ninguna|ne|pas|jamais|aucun|aucune|não|nenhum|nenhuma|non|mai|nessun|nessuna|niet|geen|nooit)\b|n't\b/u;

interface Committed {
  made: string[];
  refused: string[];
}

function commitmentsIn(sentence: string): Committed {
  const lower = sentence.toLowerCase().replaceAll('’', "'");
  const found = Object.entries(COMMITMENTS).flatMap(([name, pattern]) => (pattern.test(lower) ? [name] : []));
  return NEGATED.test(lower) ? { made: [], refused: found } : { made: found, refused: [] };
}

function unsupportedCommitment(sentence: string, sources: readonly Committed[]): string | undefined {
  const { made, refused } = commitmentsIn(sentence);
  return (
    made.find((name) => !sources.some((source) => source.made.includes(name))) ??
    refused.find((name) => !sources.some((source) => source.made.includes(name) || source.refused.includes(name)))
  );
}

/** Words of five letters and more, by their first five. */
function longWords(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).map((word) => word.slice(0, 5));
}

/** The first word of a sentence that is mostly about something else than the sources. */
function strangerIn(sentence: string, known: ReadonlySet<string>): string | undefined {
  const words = longWords(sentence);
  const strange = words.filter((word) => !known.has(word));
  return words.length > 1 && 1 - strange.length / words.length < LEAST_SHARED ? strange[0] : undefined;
}
