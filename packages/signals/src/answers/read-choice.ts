// One of the shown options, by its label, its place or its number, where the message holds little else (L2).
import { stem } from '../text/stem.ts';
import { tokenize, type Tokens } from '../text/tokens.ts';
import { byWay } from './by-way.ts';
import { hearAnswer, type Clause, type HeardAnswer } from './hear-answer.ts';
import { stanceOf } from './polarity.ts';
import { restOf } from './rest-of.ts';
import { isOfAList, isPicking, placeNamed, placeNumbered, WHAT_ABOUT } from './words/places.ts';
import type { Role } from './words/lexicon.ts';

export interface Option {
  id: string;
  label: string;
}

export interface Chosen {
  id: string;
  plain: boolean;
  rest: string | null;
  /** The words ask for it, and neither agree nor decline. */
  isAskedFor?: true;
}

/** The option that is taken, or null: none, one that is refused, or more than one. */
export function readChoice(
  heard: HeardAnswer,
  options: readonly Option[],
  /** Words that say nothing here. */
  isAround: (word: string) => boolean = isOfAList,
): Chosen | null {
  const { tokens } = heard;
  const exact = byLabel(tokens, options);
  if (exact !== null) return { id: exact, plain: true, rest: null };
  const shown = options.map((option) => wordsOf(option, heard.language));
  const named: { clause: Clause; place: number }[] = [];
  const others: Clause[] = [];
  const isContact = contactWords(tokens);
  for (const clause of heard.clauses) {
    if (isContact(clause.first) && isContact(clause.last)) continue;
    if (refuses(tokens, clause, shown)) continue;
    const place = placeAt(tokens, clause, options.length, isAround) ?? inLabels(tokens, clause, shown, isContact);
    if (place !== null) named.push({ clause, place });
    else if (['ask', 'other'].includes(stanceOf(clause)) || clause.open.length > 0) others.push(clause);
  }
  const places = new Set(named.map(({ place }) => place));
  const [only] = places;
  if (only === undefined) return askedFor(heard, options);
  const option = places.size > 1 ? undefined : options[only];
  if (!option) return null;
  // Beside a sentence of its own an option is no more than mentioned, unless it was named first.
  const first = named[0]?.clause.first ?? 0;
  if (others.some((clause) => clause.first < first)) return null;
  return { id: option.id, plain: others.length === 0, rest: restOf(tokens.text, heard, others) };
}

function askedFor(heard: HeardAnswer, options: readonly Option[]): Chosen | null {
  const place = byWay(heard, options);
  const option = place === null ? undefined : options[place];
  return option === undefined ? null : { id: option.id, plain: true, rest: null, isAskedFor: true };
}

function byLabel(tokens: Tokens, options: readonly Option[]): string | null {
  const said = tokens.words.join(' ');
  if (said === '') return null;
  const found = options.filter(({ label }) => tokenize(label).words.join(' ') === said);
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

const TURNING: readonly Role[] = ['not', 'bound', 'or', 'said', 'no!', 'no', 'none', 'unsolved'];

/** Denied, compared, weighed against another, asked about or reported: nothing is taken. */
function refuses(tokens: Tokens, clause: Clause, shown: readonly (readonly string[])[]): boolean {
  const text = tokens.text.slice(tokens.from[clause.first], tokens.to[clause.last]);
  if (NUMBERED.test(text)) return false;
  const aboutIt = isPolite(text);
  if (clause.marked && !aboutIt) return true;
  return clause.parts.some(
    ({ roles, first, last }) =>
      (TURNING.some((role) => roles.has(role)) &&
        !(first === last && placeNamed(tokens.words[first] ?? '', 99) !== null) &&
        !(roles.size === 1 && roles.has('no') && isOfLabel(tokens.words.slice(first, last + 1), shown))) ||
      (roles.has('ask') && roles.size === 1 && !aboutIt),
  );
}

/** Asked politely, and yet taken. */
function isPolite(text: string): boolean {
  return WHAT_ABOUT.test(text) || ASKS_FOR.test(text) || ASKS_TO.test(text);
}

/** "I'll wait" declines an offer, and takes the button "Keep waiting". */
function isOfLabel(words: readonly string[], shown: readonly (readonly string[])[]): boolean {
  const turns = words.some((word) => NEGATORS.has(word));
  return !turns && words.some((word) => shown.some((label) => label.some((one) => isSame(one, word))));
}

const NEGATORS: ReadonlySet<string> = new Set(
  'no not dont wont cant never nicht kein keine keinen nie ne pas nao non niet geen nunca jamais mai nooit'.split(' '),
);

/** "Can I have the second one?" takes it, politely. */
const ASKS_FOR =
  /^\W*(?:ok(?:ay)?,? |yes,? )?(?:(?:can|could|may) (?:i|we) (?:have|take|get|do|choose|pick|please|book)|kann ich|könnte ich|puedo (?:tomar|elegir|coger)|je peux (?:avoir|prendre)|puis-je|posso (?:avere|prendere|ter|escolher)|mag ik|kan ik)\b/iu;

/** "Could you just call me back?" takes it as well: it asks for a deed, not for a fact. */
const ASKS_TO =
  /^\W*(?:(?:ok(?:ay)?|yes|no|then|so|sorry|please|hm+),? )*(?:(?:can|could|would|will|can['’]?t|won['’]?t) (?:you|someone|somebody|anyone|they|u) (?:please |just |maybe |rather |perhaps |not )*(?!tell\b|say\b|explain\b)[a-z]+|(?:können|könnten|würden|kannst|könntest) (?:sie|du|ihr) (?:mich|mir|uns|bitte|nicht|einfach)\b|(?:me )?(?:puede[ns]?|podr[ií]a[ns]?) (?:llamar|escribir|responder|contestar|enviar|mandar)|(?:pouvez|pourriez|peux|pourrais)-(?:vous|tu) (?:me |m['’]|nous )?(?:rappeler|appeler|écrire|répondre|envoyer)|(?:pode[mr]?|poderia[mn]?)(?:-me| me)? (?:ligar|telefonar|escrever|responder|enviar)|(?:pu[oò]|potete|potrebbe) (?:chiamarmi|richiamarmi|scrivermi|rispondermi)|(?:kunt|kun|zou) (?:u|je|jij) (?:mij|me)\b)/iu;

/** "no. 2", where "no" is no "no". */
const NUMBERED = /^\W*(?:(?:choose|pick|option|take|nr|num|wähle|nehme)\W+)?no\.?\s?\d\b/i;

function placeAt(tokens: Tokens, clause: Clause, count: number, isAround: (word: string) => boolean): number | null {
  const text = tokens.text.slice(tokens.from[clause.first], tokens.to[clause.last]);
  const aboutIt = isPolite(text);
  const words = tokens.words.slice(clause.first, clause.last + 1);
  const picks = words.some(isPicking);
  const ordinals = new Set<number>();
  const numbers = new Set<number>();
  for (const [at, word] of words.entries()) {
    const i = clause.first + at;
    // "One second, please" is no second option.
    const isMoment =
      !picks && clause.parts.some(({ roles, first, last }) => roles.has('more') && first <= i && i <= last);
    const isPhrase = clause.parts.some(
      (part) => part.roles.has('fill') && part.first < part.last && part.first <= i && i <= part.last,
    );
    const ordinal = isMoment || isPhrase ? null : placeNamed(word, count);
    const number = placeNumbered(word, count);
    const isArticle = ARTICLES.has(word) && words.length > 1 && !NUMBER_WORDS.has(words[at - 1] ?? '');
    if (ordinal !== null) ordinals.add(ordinal);
    else if (number !== null && !isArticle) numbers.add(number);
    else if (!isArticle && !isQuiet(clause, i) && !isAround(word) && !aboutIt) return null;
  }
  const [place] = ordinals.size > 0 ? ordinals : numbers;
  return place === undefined || ordinals.size > 1 || (ordinals.size === 0 && numbers.size > 1) ? null : place;
}

/** Also numbers in some languages: they count only where they stand alone or behind "number". */
const ARTICLES: ReadonlySet<string> = new Set('a e un una uno une um uma een eine einer one'.split(' '));
const NUMBER_WORDS: ReadonlySet<string> = new Set(
  'number no nr num numero nummer option opcion opcao opzione optie choice'.split(' '),
);

function isQuiet(clause: Clause, word: number): boolean {
  return clause.parts.some(
    ({ roles, first, last }) =>
      first <= word &&
      word <= last &&
      ['fill', 'yes!', 'yes', 'nice', 'join'].some((role) => [...roles].some((one) => one === role)),
  );
}

/** The words of a label that tell it from others. */
function wordsOf({ id, label }: Option, language: string): string[] {
  const { tokens, clauses } = hearAnswer(label, language);
  const content = clauses.flatMap((clause) =>
    tokens.words.slice(clause.first, clause.last + 1).filter((_, i) => !isSmall(clause, clause.first + i)),
  );
  return [...content, ...tokenize(id).words].filter((word) => word.length > 1 && !/^\d+$/.test(word));
}

function isSmall(clause: Clause, word: number): boolean {
  return isIn(clause, word, 'fill');
}

function isIn(clause: Clause, word: number, role: Role): boolean {
  return clause.parts.some(({ roles, first, last }) => first <= word && word <= last && roles.has(role));
}

/** The one option whose label holds every word of the clause that says something. */
function inLabels(
  tokens: Tokens,
  clause: Clause,
  shown: readonly (readonly string[])[],
  isContact: (word: number) => boolean,
): number | null {
  const said: string[] = [];
  for (let i = clause.first; i <= clause.last; i++) {
    const word = tokens.words[i] ?? '';
    const inOne = shown.some((words) => words.some((one) => isSame(one, word)));
    if (isContact(i) || (isContact(i + 1) && BEFORE_CONTACT.has(word))) continue;
    if (inOne && !isSmall(clause, i)) said.push(word);
    else if (!isQuiet(clause, i) && !isOfAList(word) && !WISHES.has(word) && !isIn(clause, i, 'no')) return null;
  }
  if (said.length === 0) return null;
  const scores = shown.map((words) => (said.every((word) => words.some((one) => isSame(one, word))) ? said.length : 0));
  const fitting = scores.flatMap((score, place) => (score > 0 ? [place] : []));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** "Call me on +49 30 901820" takes the call; the number belongs to it. */
function contactWords({ text, from }: Tokens): (word: number) => boolean {
  const parts = [...text.matchAll(CONTACT)].map(({ index, 0: found }) => [index, index + found.length] as const);
  return (word) => {
    const at = from[word];
    return at !== undefined && parts.some(([start, end]) => start <= at && at < end);
  };
}

const CONTACT = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\+?\d[\d\s()./-]{5,}\d/g;
const BEFORE_CONTACT: ReadonlySet<string> = new Set(
  'on at to under via number using auf unter an bei al a en au sur le sur no para pelo sul su op naar'.split(' '),
);

/** What people put before an option: "I need to", "show me". */
const WISHES: ReadonlySet<string> = new Set(
  'a an i someone somebody anyone have would will may need can could you we should show tell about give get help lets rather prefer instead bitte brauche zeig zeigen besoin voudrais quisiera necesito gostaria preciso vorrei ho bisogno wil graag nodig over'.split(
    ' ',
  ),
);

/** Ways on by many names: a label says one of them. */
const SAME: readonly ReadonlySet<string>[] = [
  'ticket tickets email emails mail mails message note write nachricht schreiben correo mensaje escribir courriel mensagem escrever messaggio scrivere bericht mailen mailtje',
  'call calls phone phoned ring callback telephone ruckruf anruf anrufen zuruckrufen zurueckrufen zuruckzurufen telefon telefonisch llamada llamar llamarme llamarnos llamame llameme telefono appel appeler rappeler appelez telephone ligacao ligar ligue telefonema chiamata chiamare chiamarmi richiamarmi chiami bellen terugbellen belletje telefoon',
  'urgent alert emergency dringend notfall urgente urgencia urgence emergenza spoed',
].map((words) => new Set(words.split(' ')));

function isSame(label: string, word: string): boolean {
  if (label === word || SAME.some((words) => words.has(label) && words.has(word))) return true;
  const [a, b] = [stem(label), stem(word)];
  // "whatever" is no "what".
  const shorter = Math.min(a.length, b.length);
  return shorter >= 4 && (a === b || (shorter >= 5 && (a.startsWith(b) || b.startsWith(a))));
}
