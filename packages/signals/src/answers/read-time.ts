// One of the offered times, as people name it: by the clock, the day, the part of the day, or its place in the list.
import { parserOf } from './date-parsers.ts';
import { codeOf, hearAnswer, hearAs, type AnswerLanguage, type Clause, type HeardAnswer } from './hear-answer.ts';
import { readChoice } from './read-choice.ts';
import { withoutRefused } from './without-refused.ts';
import { isOfAList } from './words/places.ts';
import { spelt } from './words/numbers.ts';
import { halfIsBefore, isBookingWord, timeWords, weekdayOf } from './words/times.ts';

/** When and where an answer about a time is read, so that “tomorrow” has a meaning. */
export interface Moment {
  /** Now, milliseconds since the epoch. */
  readonly at: number;
  /** IANA zone in which the times were shown. */
  readonly zone: string;
  readonly language: string;
}

/** Which of the offered times an answer means. */
export interface TimeReading {
  /** The offered time that is meant, milliseconds since the epoch. */
  readonly slot: number;
  /** Nothing but the time was written; otherwise it should be asked back before it binds (L5). */
  readonly plain: boolean;
}

const LONGEST = 200;

/**
 * Which of the offered times a message takes, or null: none, one that is refused or only compared with, or several (L2, L5).
 * Pure: `moment` says when and where it is read.
 */
export function readTime(text: string, slots: readonly number[], moment: Moment): TimeReading | null {
  const cut = withoutRefused(text.slice(0, LONGEST));
  const { language } = hearAnswer(cut, moment.language);
  const own = codeOf(moment.language);
  const reading = readAs(cut, slots, moment, language);
  if (reading !== 'nothing') return reading;
  const again = own === language ? reading : readAs(cut, slots, moment, own);
  return again === 'nothing' ? null : again;
}

/** Null where a time is refused or unclear; 'nothing' where no word of this language speaks of one. */
function readAs(
  text: string,
  slots: readonly number[],
  moment: Moment,
  language: AnswerLanguage,
): TimeReading | null | 'nothing' {
  const heard = hearAs(folded(text, language), language);
  const local = slots.map((slot) => localTime(slot, moment.zone));
  const taken: { places: number[]; plain: boolean }[] = [];
  let beside = false;
  let refused = false;
  for (const clause of clausesForTimes(heard)) {
    const said = told(clause.text, heard.language, moment);
    if (said === null) {
      if (clause.asks && OF_TIMES.test(clause.text)) return null;
      if (clause.refuses || clause.open > 0 || clause.asks) beside = true;
      continue;
    }
    if (clause.asks) return null;
    if (clause.refuses) {
      refused = true;
      continue;
    }
    const places = local.flatMap((slot, place) => (fits(slot, said) ? [place] : []));
    taken.push({ places: narrowed(places, local, said), plain: said.rest.length === 0 && said.open === undefined });
  }
  if (taken.length === 0) return byPlace(heard, slots) ?? (refused ? null : 'nothing');
  // "Tomorrow, at nine" is said in two parts: what fits both.
  const common = taken.map(({ places }) => places).reduce((a, b) => a.filter((place) => b.includes(place)));
  // "2" is the second of them where none is at two.
  if (common.length === 0) return byPlace(heard, slots);
  const slot = common.length === 1 ? slots[common[0] ?? 0] : undefined;
  return slot === undefined ? null : { slot, plain: !beside && taken.every(({ plain }) => plain) };
}

function byPlace(heard: HeardAnswer, slots: readonly number[]): TimeReading | null {
  const chosen = readChoice(
    heard,
    slots.map((slot) => ({ id: String(slot), label: '' })),
    (word) => isOfAList(word) || isBookingWord(word),
  );
  return chosen === null ? null : { slot: Number(chosen.id), plain: chosen.plain };
}

/** "… is that your time or mine?" */
const OF_TIMES =
  /\b(?:time|zone|mine|yours|zeit|zeitzone|hora|horario|huso|heure|fuseau|mienne|ora|fuso|tijd|tijdzone|mijne)\b/;

interface SaidClause {
  readonly text: string;
  readonly refuses: boolean;
  readonly asks: boolean;
  readonly open: number;
}

/** Words that turn, compare or report make a clause one that takes nothing. */
function clausesForTimes(heard: HeardAnswer): SaidClause[] {
  const { tokens } = heard;
  return heard.clauses.map((clause) => {
    const turning = clause.parts.some(({ roles, first, last }) =>
      ['not', 'no!', 'no', 'bound', 'said', 'or', 'none', 'unsolved'].some(
        (role) => [...roles].some((one) => one === role) && !isTimeWord(tokens.words.slice(first, last + 1).join(' ')),
      ),
    );
    const asks = clause.marked || clause.parts.some(({ roles }) => roles.has('ask') && roles.size === 1);
    return {
      text: textOf(tokens.text, heard, clause),
      refuses: turning || TOLD.test(unaccentedOf(tokens.text.slice(tokens.from[clause.first], tokens.to[clause.last]))),
      asks: asks && !isRequest(heard, clause),
      open: clause.open.length,
    };
  });
}

/** What was done at a time takes none. */
const TOLD =
  /\b(?:i|we|you|nobody|someone) (?:already )?(?:called|rang|phoned|tried|ordered|waited|came|arrived)\b|\b(?:habe|haben|hatte) .*\b(?:angerufen|gewartet|bestellt|versucht)\b|\b(?:llame|llamaron|pedi|espere|liguei|esperei|ligaram)\b|\b(?:ai|avons|avez) (?:appele|commande|attendu)\b|\bho (?:chiamato|ordinato|aspettato)\b|\bheb .*\b(?:gebeld|besteld|gewacht)\b/;

function unaccentedOf(text: string): string {
  return text.toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '');
}

/** "the earliest", "prima": places of a list that are also words of comparison. */
function isTimeWord(words: string): boolean {
  return /^(?:prima|primo|secondo|la prima|il primo|around|over|um|om|kwart over|about|circa|ungefahr|gegen)$/.test(
    words,
  );
}

/** "Could we do nine?" takes it, politely. */
function isRequest(heard: HeardAnswer, clause: Clause): boolean {
  const words = heard.tokens.words.slice(clause.first, clause.last + 1).join(' ');
  return /^(?:ok |yes |so )?(?:could|can|shall|may|would) (?:we|you|i) (?:do|make|take|say|book|have|call|ring|please)\b|^(?:konnen|konnten|geht|ginge|passt)\b.*\b(?:um|am|morgen)\b|^(?:puede|podria|podemos)\b|^(?:on peut|peut on)\b|^(?:pode|podemos|pode ser)\b|^(?:possiamo|facciamo)\b|^(?:kan|kunnen)\b/.test(
    words,
  );
}

function textOf(text: string, { tokens }: HeardAnswer, clause: Clause): string {
  return text.slice(tokens.from[clause.first], Math.max(tokens.to[clause.last] ?? 0, tokens.to[clause.last] ?? 0));
}

interface Said {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** 0 is Sunday. */
  readonly weekday?: number;
  readonly hour?: number;
  readonly minute?: number;
  /** The half of the day is known: 3 is three at night. */
  readonly exact: boolean;
  readonly from?: number;
  readonly to?: number;
  readonly earliest: boolean;
  /** Any time to one side of an hour will do; minutes of the day. */
  readonly open?: { readonly from: number } | { readonly until: number };
  /** Words that are no time. */
  readonly rest: readonly string[];
}

/** What a clause says of a time; null when it says nothing of one. */
function told(clause: string, language: AnswerLanguage, moment: Moment): Said | null {
  let text = clause;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = new RegExp(pattern.source, 'i').exec(text);
    if (found) text = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
    return found;
  };
  const today = localTime(moment.at, moment.zone);
  const said: { -readonly [K in keyof Said]?: Said[K] } = {};
  const onDay = (days: number): void => {
    const on = new Date(Date.UTC(today.year, today.month - 1, today.day + days));
    Object.assign(said, { year: on.getUTCFullYear(), month: on.getUTCMonth() + 1, day: on.getUTCDate() });
  };
  const bound = take(timeWords.BOUND);
  if (bound) said.open = bound[1] === 'from' ? { from: Number(bound[2]) } : { until: Number(bound[2]) };
  if (take(timeWords.EARLIEST)) said.earliest = true;
  const numeric = take(timeWords.NUMERIC);
  if (numeric) Object.assign(said, dayOf(numeric));
  if (take(timeWords.IN_TWO_DAYS)) onDay(2);
  const noon = take(timeWords.NOON);
  for (const [pattern, from, to] of timeWords.PARTS) {
    const part = take(pattern);
    if (!part) continue;
    Object.assign(said, { from, to });
    if (/^morgen(?:ochtend|middag)$/.test(part[0])) onDay(1);
  }
  if (said.day === undefined && take(timeWords.TOMORROW)) onDay(1);
  if (said.day === undefined && take(timeWords.TODAY)) onDay(0);
  if (noon) Object.assign(said, { hour: 12, minute: 0, exact: true });
  else clockIn(take, said, language);
  const weekday = said.day === undefined ? take(timeWords.WEEKDAY) : null;
  const named = weekday ? weekdayOf(weekday[0]) : null;
  if (named !== null) said.weekday = named;
  const date =
    said.day === undefined ? parserOf(language)(text, moment.at, offsetMinutes(moment.at, moment.zone)) : null;
  if (date) {
    text = text.replace(date.text.toLowerCase(), ' ');
    Object.assign(said, date.known);
    if (date.known.hour !== undefined) said.exact = date.known.meridiem !== undefined && date.known.hour > 12;
  }
  const ofMonth = said.day === undefined ? take(timeWords.DAY_OF_MONTH) : null;
  if (ofMonth) said.day = Number(ofMonth.slice(1).find((digits) => digits !== undefined));
  const isFound = [said.day, said.weekday, said.hour, said.from, said.earliest, said.open].some(
    (one) => one !== undefined,
  );
  if (said.hour === undefined) {
    const bare = /(?<![\d.:/-])(\d{1,2})(?:[:.](\d{2}))?(?![\d.:/-]*\d)/.exec(text);
    const others = text.replace(bare?.[0] ?? '', ' ');
    const alone = wordsIn(others).every((word) => isBookingWord(word));
    if (bare && alone && Number(bare[1]) < 24) {
      Object.assign(said, { hour: Number(bare[1]), minute: Number(bare[2] ?? 0), exact: bare[2] !== undefined });
      text = others;
    } else if (!isFound) return null;
  }
  const rest = wordsIn(text).filter((word) => !isBookingWord(word) && !isQuietHere(word, language));
  // "I ordered before 10" speaks of something else.
  return said.open !== undefined && rest.length > 0 ? null : { exact: false, earliest: false, ...said, rest };
}

/** The day first, unless there is no such month. */
function dayOf([, first, second, year]: RegExpExecArray): { day: number; month: number; year?: number } {
  const [a, b] = [Number(first), Number(second)];
  const [day, month] = b > 12 ? [b, a] : [a, b];
  return { day, month, ...(year === undefined ? {} : { year: (Number(year) % 100) + 2000 }) };
}

function clockIn(
  take: (pattern: RegExp) => RegExpExecArray | null,
  said: { hour?: number | undefined; minute?: number | undefined; exact?: boolean },
  language: AnswerLanguage,
): void {
  const firstOf = (found: RegExpExecArray): number => Number(found.slice(1).find((digits) => digits !== undefined));
  const set = (hour: number, minute: number, exact = false): void => {
    if (hour > 24 || minute > 59) return;
    Object.assign(said, { hour: hour % 24, minute, exact });
  };
  let found = take(timeWords.CLOCK);
  if (found) {
    const [, hour, minutes, , half, bare, bareHalf, ore] = found;
    const value = Number(hour ?? bare ?? ore);
    const side = (half ?? bareHalf)?.[0];
    const inDay = side === 'p' ? (value % 12) + 12 : side === 'a' ? value % 12 : value;
    return set(inDay, Number(minutes ?? 0), side !== undefined || value > 12);
  }
  found = take(timeWords.AT_HOUR) ?? (language === 'it' ? take(timeWords.LE_HOUR) : null);
  if (found) set(firstOf(found), 0);
}

/**
 * Lower case, without accents, with spelt numbers as digits and times of day as `15h30`: a colon, a full stop or the "past" of
 * "half past" cuts and bounds nothing there.
 */
function folded(text: string, language: AnswerLanguage): string {
  const plain = text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll(/[’'`]/g, ' ')
    .replaceAll(/\b([ap])\.m\.?/g, '$1m')
    .replaceAll(/(?<=\p{L})-(?=\p{L})/gu, ' ');
  const digits = digitsFor(plain, language);
  const half = (hour: string, minutes: string, less = 0): string =>
    `${(Number(hour) + 24 - less) % 24 || 12}h${minutes}`;
  return digits
    .replaceAll(/\b(\d{1,2}) (?:heures?|uhr|h|horas) (\d{2})\b/g, '$1h$2')
    .replaceAll(/(?<![\d.:/-])(\d{1,2})[.-](\d{1,2})[.-](\d{4}|\d{2})(?!\d)/g, '$1/$2/$3')
    .replaceAll(/(?<![\d.:/-])(\d{1,2})\.(\d{1,2})\.(?!\d)/g, '$1/$2')
    .replaceAll(/(?<![\d.:/-])(\d{1,2})[:.](\d{2})(?![\d./-]*\d)/g, '$1h$2')
    .replaceAll(/\b(\d{1,2})h(\d{2}) ?(?:uhr|uur|h|horas|heures)\b/g, '$1h$2')
    .replaceAll(all(timeWords.FOUR_DIGITS), '$1h$2')
    .replaceAll(all(timeWords.IN_TWO_DAYS), 'overmorgen')
    .replaceAll(all(timeWords.EARLIEST), 'asap')
    .replaceAll(/\bo clock\b/g, 'oclock')
    .replaceAll(all(timeWords.HALF_PAST), (...found) => half(firstNumber(found), '30'))
    .replaceAll(all(timeWords.QUARTER_PAST), (...found) => half(firstNumber(found), '15'))
    .replaceAll(all(timeWords.QUARTER_TO), (...found) => half(firstNumber(found), '45', 1))
    .replaceAll(all(timeWords.HALF_BEFORE), (...found) =>
      half(firstNumber(found), '30', halfIsBefore(language) ? 1 : 0),
    )
    .replaceAll(
      all(timeWords.MINUTES_PAST),
      (_, minutes: string, hour: string) => `${hour}h${minutes.padStart(2, '0')}`,
    )
    .replaceAll(all(timeWords.HOUR_AND_MINUTES), '$1h$2')
    .replaceAll(all(timeWords.AT_OR_AFTER), (...found) => `openfrom${fromMinutes(found)}`)
    .replaceAll(all(timeWords.BEFORE), (...found) => `openuntil${minutesOf(found)}`)
    .replaceAll(/[^\S\n]+/g, ' ')
    .trim();
}

/** "after four" is past it, "from four" and "not before four" are with it. */
function fromMinutes([written, side, ...clock]: readonly unknown[]): number {
  return minutesOf([written, ...clock]) + (typeof side === 'string' && PAST.test(side) ? 1 : 0);
}

const PAST = /^(?:after|later than|nach|spater als|despues de|apres|depois de|depois|dopo|na)$/;

/** Minutes of the day of an hour that bounds; from one to seven without a mark are after noon, as business goes. */
function minutesOf([, hour, minutes, half]: readonly unknown[]): number {
  const written = Number(hour);
  const side = half === 'pm' || (half === undefined && written >= 1 && written < FIRST_OF_MORNING);
  const inDay = half === 'am' ? written % 12 : side && written < 12 ? written + 12 : written;
  return inDay * 60 + Number(minutes ?? 0);
}

const FIRST_OF_MORNING = 8;

const all = (pattern: RegExp): RegExp => new RegExp(pattern.source, 'g');

function firstNumber(found: readonly unknown[]): string {
  const digits = found.slice(1).find((group) => typeof group === 'string' && /^\d{1,2}$/.test(group));
  return typeof digits === 'string' ? digits : '0';
}

function digitsFor(text: string, language: AnswerLanguage): string {
  return text.replaceAll(/\p{L}+(?: \p{L}+)*/gu, (run) => {
    const words = run.split(' ');
    const out: string[] = [];
    for (let i = 0; i < words.length;) {
      const word = words[i] ?? '';
      if (isOne(words, i)) {
        out.push('1');
        i++;
        continue;
      }
      const isArticle = ARTICLES.has(word) && !isHourWord(words[i - 1] ?? '');
      const number = isArticle ? null : spelt(words, i, language);
      // "neun dreissig" is half past nine, and no thirty-nine.
      const alone = number !== null && number.value > 24 ? spelt([word], 0, language) : number;
      out.push(alone === null ? word : String(alone.value));
      i += alone?.length ?? 1;
    }
    return out.join(' ');
  });
}

const ARTICLES: ReadonlySet<string> = new Set(['a', 'one', 'un', 'una', 'um', 'uma', 'een', 'une', 'uno']);
/** "la una", "all'una", "à uma da tarde": with no thing behind it. */
function isOne(words: readonly string[], i: number): boolean {
  if (!['una', 'uma', 'une'].includes(words[i] ?? '')) return false;
  const before = words[i - 1] ?? '';
  return before === 'la' || before === 'all' || (before === 'a' && AFTER_ONE.test(words[i + 1] ?? ''));
}

const AFTER_ONE = /^(?:da|hora|e|em|ponto|)$/;
const isHourWord = (word: string): boolean => ['la', 'at', 'a', 'om', 'um', 'all'].includes(word);

function wordsIn(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

function isQuietHere(word: string, language: AnswerLanguage): boolean {
  const { clauses } = hearAnswer(word, language);
  return clauses.every(({ open }) => open.length === 0);
}

interface Local {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
}

function fits(slot: Local, said: Said): boolean {
  if (said.year !== undefined && slot.year !== said.year) return false;
  if (said.month !== undefined && slot.month !== said.month) return false;
  if (said.day !== undefined && slot.day !== said.day) return false;
  if (said.weekday !== undefined && slot.weekday !== said.weekday) return false;
  if (said.open !== undefined) {
    const minutes = slot.hour * 60 + slot.minute;
    if ('from' in said.open ? minutes < said.open.from : minutes >= said.open.until) return false;
  }
  // "afternoon" is after noon, and yet "twelve in the afternoon" is noon.
  const from = said.hour === undefined ? said.from : Math.floor(said.from ?? 0);
  if (from !== undefined && slot.hour + slot.minute / 60 < from) return false;
  if (said.to !== undefined && slot.hour >= said.to) return false;
  if (said.hour === undefined) return true;
  const sameHour = slot.hour === said.hour || (!said.exact && said.hour <= 12 && slot.hour % 12 === said.hour % 12);
  return sameHour && slot.minute === (said.minute ?? 0);
}

/** Of several that fit: the earliest where that is asked for, and the hour as it was written rather than twelve hours on. */
function narrowed(places: readonly number[], local: readonly Local[], said: Said): number[] {
  if (said.earliest || said.open !== undefined) return places.slice(0, 1);
  const written = places.filter((place) => said.hour === undefined || local[place]?.hour === said.hour);
  return written.length > 0 ? written : [...places];
}

function localTime(at: number, zone: string): Local {
  const shifted = new Date(at + offsetMinutes(at, zone) * 60_000);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    weekday: shifted.getUTCDay(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
  };
}

/** Minutes that a zone is ahead of UTC at a moment. */
export function offsetMinutes(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(at);
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const local = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'));
  return Math.round((local - Math.floor(at / 60_000) * 60_000) / 60_000);
}
