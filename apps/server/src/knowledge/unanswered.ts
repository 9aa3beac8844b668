// What customers asked and were not helped with by the bot, the same question once.
import type { UnansweredQuestion } from '@baton/wire';

export interface AskedQuestion {
  readonly text: string;
  readonly at: number;
  readonly language: string;
  /** Percent; null when the bot failed. */
  readonly confidence: number | null;
}

/** Two questions with so much of their words in common are one. */
const ALIKE = 0.6;
const MOST = 50;
const SAYS_LITTLE = new Set(
  'a an the is are was do does did can could i my me we you your it to of for on in at and or how what when where why please hi hello hey'.split(
    ' ',
  ),
);

/** Most asked first, then the newest. The wording shown is the newest one. */
export function unanswered(questions: readonly AskedQuestion[]): UnansweredQuestion[] {
  const groups: { words: ReadonlySet<string>; shown: UnansweredQuestion }[] = [];
  for (const { text, at, language, confidence } of questions.toSorted((one, other) => other.at - one.at)) {
    const words = wordsOf(text);
    const known = groups.find((group) => isAlike(group.words, words));
    if (known) known.shown = { ...known.shown, times: known.shown.times + 1 };
    else groups.push({ words, shown: { text, at, language, confidence, times: 1 } });
  }
  return groups
    .map(({ shown }) => shown)
    .toSorted((one, other) => other.times - one.times || other.at - one.at)
    .slice(0, MOST);
}

function wordsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !SAYS_LITTLE.has(word));
  return new Set(telling.length > 0 ? telling : words);
}

function isAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared > 0 && shared >= ALIKE * Math.max(one.size, other.size);
}
