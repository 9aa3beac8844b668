import type { LanguageNamer } from './languages.ts';
import { GAP_SENTENCE } from './text/tokens.ts';
import type { Tokens } from './text/tokens.ts';
import { functionWords, telltaleEndings, telltaleLetters, unmistakable } from './words/languages.ts';

/**
 * The language of a message as an ISO 639-1 code. Other scripts than Latin decide by their letters; Latin by common
 * words and accented letters. English is assumed until there is clear evidence against it: a customer of an English
 * bot who writes "ok" or a name must not be sent to another team (R6).
 */
export function languageOf(
  tokens: Tokens,
  facts: readonly { hint: LanguageHint | null }[],
  home: string,
  nameLanguage: LanguageNamer | null = null,
): { code: string; score: number } {
  const script = scriptOf(tokens.text);
  if (script.code !== null) {
    // Short Cyrillic texts have no letter that tells.
    const name = script.code === 'ru' && !/[ыэёъ]/iu.test(tokens.text) ? (nameLanguage?.(tokens.text) ?? null) : null;
    const code = name !== null && CYRILLIC.has(name.code) ? name.code : script.code;
    return { code, score: script.share };
  }
  const scores: number[] = [...BLANK];
  const n = Math.min(tokens.words.length, MOST_WORDS);
  let known = 0;
  for (let i = 0; i < n; i++) {
    const hint = facts[i]?.hint ?? null;
    if (hint === null) continue;
    // A capital inside a sentence is often a name or a title, which may be in any language.
    const first = tokens.text.charCodeAt(tokens.from[i] ?? 0);
    const share = i > 0 && first >= 65 && first <= 90 && tokens.gaps[i] !== GAP_SENTENCE ? NAME_SHARE : 1;
    if (hint.listed) known++;
    const { languages, weight } = hint;
    for (let l = 0; l < languages.length; l++) {
      const language = languages[l] ?? 0;
      scores[language] = (scores[language] ?? 0) + share * weight;
    }
  }
  for (const letter of script.accented) {
    const languages = LETTER_INDEX.get(letter);
    if (languages !== undefined)
      for (const language of languages) scores[language] = (scores[language] ?? 0) + 1.5 / languages.length + 0.35;
  }
  const at = HOME_INDEX.get(home) ?? 0;
  const expected = (scores[at] ?? 0) + (tokens.words.length <= 1 ? HOME_FIRST_ALONE : HOME_FIRST);
  let best = at;
  let top = expected;
  let second = 0;
  for (let l = 0; l < scores.length; l++) {
    const score = scores[l] ?? 0;
    if (l === at) continue;
    if (score > top) {
      second = top;
      top = score;
      best = l;
    } else if (score > second) second = score;
  }
  const named = nameLanguage === null ? null : nameFor(tokens, best === at, top, scores[at] ?? 0, second, nameLanguage);
  if (named !== null) return { code: named, score: NAMED };
  if (known === 0 && script.accented.length === 0) return { code: LANGUAGES[at] ?? 'en', score: 0.5 };
  return { code: LANGUAGES[best] ?? 'en', score: Math.round((top / (top + second + 0.1)) * 100) / 100 };
}

/**
 * What the larger table says, asked only where English (or the home language) is ruled out and our own lists are not sure, or
 * where not one word of it was found in a message of several.
 */
function nameFor(
  { text, words }: Tokens,
  isHome: boolean,
  top: number,
  home: number,
  second: number,
  nameLanguage: LanguageNamer,
): string | null {
  if (isHome && (words.length < LEAST_WORDS || home > FEW_AT_HOME * words.length)) return null;
  if (!isHome && top / (top + second + 0.1) >= UNSURE) return null;
  const name = nameLanguage(text);
  if (name === null || name.code === 'en') return null;
  if (!isHome) return name.sure >= SURE_ABROAD ? name.code : null;
  const sure = home === 0 ? SURE_UNKNOWN : SURE_AT_HOME;
  return name.sure >= sure && LANGUAGES.includes(name.code) ? name.code : null;
}

/** How sure the larger table must be: once English is ruled out, where no word of it was found, and where some were. */
const SURE_ABROAD = 0.1;
const SURE_UNKNOWN = 0.5;
const SURE_AT_HOME = 0.9;
/** Few words of the home language: this much of a full score for each word. */
const FEW_AT_HOME = 0.18;
const CYRILLIC: ReadonlySet<string> = new Set(['ru', 'uk', 'be', 'bg', 'sr', 'mk']);
const NAMED = 0.7;
const LEAST_WORDS = 2;
const UNSURE = 0.6;
const NAME_SHARE = 0.3;
const ENDING_WEIGHT = 0.45;

function endingOf(word: string): readonly number[] | undefined {
  if (word.length < 5) return undefined;
  const longest = LONGEST_BY_TAIL.get(word.slice(-2));
  if (longest === undefined) return undefined;
  for (let n = Math.min(longest, word.length - 2); n >= 2; n--) {
    const found = ENDING_INDEX.get(word.slice(-n));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The languages that a word speaks for, and how much for each. */
export interface LanguageHint {
  readonly languages: readonly number[];
  readonly weight: number;
  /** A common word, not only an ending. */
  readonly listed: boolean;
}

export function languageHintOf(word: string): LanguageHint | null {
  const entry = WORD_INDEX.get(word);
  if (entry !== undefined) return { ...entry, listed: true };
  const ending = endingOf(word);
  return ending === undefined ? null : { languages: ending, weight: ENDING_WEIGHT / ending.length, listed: false };
}

/** Does a word speak for this language (ISO 639-1)? */
export function speaksFor({ languages }: LanguageHint, code: string): boolean {
  const at = HOME_INDEX.get(code);
  return at !== undefined && languages.includes(at);
}

/**
 * True where the common words of a message speak plainly for another language than `language`, in which the words from `first`
 * to `last` were found: "doctor" is Spanish too, and "will die" German. A language in other letters is never ruled out.
 */
export function isForeignTo(
  facts: readonly { hint: LanguageHint | null }[],
  language: string,
  first: number,
  last: number,
): boolean {
  const at = HOME_INDEX.get(language);
  if (at === undefined || facts.length === last - first + 1) return false;
  const scores: number[] = [...BLANK];
  for (let i = 0; i < Math.min(facts.length, MOST_WORDS); i++) {
    const hint = facts[i]?.hint ?? null;
    if (hint === null || !hint.listed) continue;
    for (const l of hint.languages) scores[l] = (scores[l] ?? 0) + hint.weight;
  }
  const own = scores[at] ?? 0;
  const least = own + (first === last ? PLAINLY_ANOTHER : PLAINLY_ANOTHER_PHRASE);
  return scores.some((score, l) => l !== at && score >= least);
}

/** A single word is given up where another language is ahead by this much, several words only where it is far ahead. */
const PLAINLY_ANOTHER = 0.7;
const PLAINLY_ANOTHER_PHRASE = 1.4;

/** True for a very common word of any language that is told apart here. */
export function isCommonWord(word: string): boolean {
  return WORD_INDEX.has(word);
}

const MOST_WORDS = 60;
/** The flow's own language starts ahead by this much … */
const HOME_FIRST = 0.6;
/** … and by this much when there is only one word. */
const HOME_FIRST_ALONE = 1.05;
const LANGUAGES = Object.keys(functionWords);
const BLANK: readonly number[] = LANGUAGES.map(() => 0);
const HOME_INDEX: ReadonlyMap<string, number> = new Map(LANGUAGES.map((code, l) => [code, l]));
const UNMISTAKABLE: ReadonlySet<string> = new Set(unmistakable);
const WORD_INDEX = indexWords();
const LETTER_INDEX = indexLetters();
const ENDING_INDEX: ReadonlyMap<string, number[]> = new Map(
  Object.entries(telltaleEndings).map(([ending, languages]) => [
    ending,
    languages
      .split(' ')
      .map((l) => LANGUAGES.indexOf(l))
      .filter((l) => l >= 0),
  ]),
);

/** The longest listed ending for each pair of last letters. */
const LONGEST_BY_TAIL: ReadonlyMap<string, number> = longestByTail();

function longestByTail(): Map<string, number> {
  const longest = new Map<string, number>();
  for (const ending of ENDING_INDEX.keys())
    longest.set(ending.slice(-2), Math.max(longest.get(ending.slice(-2)) ?? 0, ending.length));
  return longest;
}

function indexWords(): ReadonlyMap<string, { languages: number[]; weight: number }> {
  const index = new Map<string, { languages: number[]; weight: number }>();
  for (const [l, words] of Object.values(functionWords).entries()) {
    for (const word of new Set(words.split(' '))) {
      if (word === '') continue;
      const entry = index.get(word);
      if (entry === undefined) index.set(word, { languages: [l], weight: 1 });
      else entry.languages.push(l);
    }
  }
  for (const [word, entry] of index)
    entry.weight = (UNMISTAKABLE.has(word) ? 1.6 : 1) / Math.sqrt(entry.languages.length);
  return index;
}

function indexLetters(): ReadonlyMap<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [letters, languages] of Object.entries(telltaleLetters)) {
    for (const letter of letters) {
      const list = index.get(letter) ?? [];
      for (const language of languages.split(' ')) {
        const l = LANGUAGES.indexOf(language);
        if (l >= 0) list.push(l);
      }
      index.set(letter, list);
    }
  }
  return index;
}

/** Ranges of scripts that one language speaks for; Cyrillic and Arabic are looked at again by their letters. */
const SCRIPTS: readonly (readonly [number, number, string])[] = [
  [0x0370, 0x03ff, 'el'],
  [0x0400, 0x052f, 'ru'],
  [0x0530, 0x058f, 'hy'],
  [0x0590, 0x05ff, 'he'],
  [0x0600, 0x06ff, 'ar'],
  [0x0750, 0x077f, 'ar'],
  [0x0900, 0x097f, 'hi'],
  [0x0980, 0x09ff, 'bn'],
  [0x0a00, 0x0a7f, 'pa'],
  [0x0a80, 0x0aff, 'gu'],
  [0x0b80, 0x0bff, 'ta'],
  [0x0c00, 0x0c7f, 'te'],
  [0x0c80, 0x0cff, 'kn'],
  [0x0d00, 0x0d7f, 'ml'],
  [0x0e00, 0x0e7f, 'th'],
  [0x10a0, 0x10ff, 'ka'],
  [0x1100, 0x11ff, 'ko'],
  [0x3040, 0x30ff, 'ja'],
  [0x3400, 0x9fff, 'zh'],
  [0xac00, 0xd7af, 'ko'],
];

/** True for a text whose letters are all without accents. */
function isPlain(text: string): boolean {
  const n = Math.min(text.length, MOST_CHARACTERS);
  for (let i = 0; i < n; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

const PLAIN = { code: null, share: 0, accented: [] as const };

/** The language that the script alone decides, or null for Latin with the accented letters seen. */
function scriptOf(text: string): { code: string | null; share: number; accented: readonly string[] } {
  if (isPlain(text)) return PLAIN;
  const counts = new Map<string, number>();
  const accented: string[] = [];
  let latin = 0;
  let other = 0;
  const n = Math.min(text.length, MOST_CHARACTERS);
  for (let i = 0; i < n; i++) {
    const c = text.charCodeAt(i);
    if (c < 128) {
      const lower = c | 32;
      if (lower >= 97 && lower <= 122) latin++;
      continue;
    }
    if (c < 0x0250 || (c >= 0x1e00 && c < 0x1f00)) {
      if (c >= 0xbf || c === 0xa1) {
        latin++;
        if (accented.length < 40) accented.push((text[i] ?? '').toLowerCase());
      }
      continue;
    }
    for (const [low, high, code] of SCRIPTS) {
      if (c >= low && c <= high) {
        counts.set(code, (counts.get(code) ?? 0) + 1);
        other++;
        break;
      }
    }
  }
  // One ideograph says about as much as three letters.
  const ideographs = (counts.get('zh') ?? 0) + (counts.get('ja') ?? 0) + (counts.get('ko') ?? 0);
  // Titles and names in Latin letters are common inside other scripts; the reverse is rare.
  if (other + 2 * ideographs <= latin * FOREIGN_SHARE) return { code: null, share: 0, accented };
  const share = Math.round(Math.min(1, (other + 2 * ideographs) / (latin + other + 2 * ideographs)) * 100) / 100;
  if ((counts.get('ja') ?? 0) > 0 && (counts.get('ja') ?? 0) * 6 >= (counts.get('zh') ?? 0))
    return { code: 'ja', share, accented };
  let best = 'und';
  for (const [code, count] of counts) if (count > (counts.get(best) ?? 0)) best = code;
  if (best === 'ru') return { code: cyrillic(text), share, accented };
  if (best === 'ar')
    return { code: /[پچژگکی]/u.test(text) ? (/[ٹڈڑںے]/u.test(text) ? 'ur' : 'fa') : 'ar', share, accented };
  return { code: best, share, accented };
}

const MOST_CHARACTERS = 400;
const FOREIGN_SHARE = 0.35;

function cyrillic(text: string): string {
  const head = text.slice(0, MOST_CHARACTERS).toLowerCase();
  if (/[әғқңөұүһ]/u.test(head)) return 'kk';
  if (/[їєґ]/u.test(head)) return 'uk';
  if (/[ўі]/u.test(head)) return /ў/u.test(head) ? 'be' : 'uk';
  if (/[ђћџљњј]/u.test(head)) return /[ќѓѕ]/u.test(head) ? 'mk' : 'sr';
  if (/[ыэё]/u.test(head)) return 'ru';
  return /ъ/u.test(head) && !/[ыэ]/u.test(head) ? 'bg' : 'ru';
}
