import { PatternError } from './patterns.ts';
import { cutPhrase } from './tokens.ts';

/**
 * Makes patterns that are spelt in their own language into the words that messages are cut into: without accents, and in
 * Chinese, Japanese and Korean character by character. `<name>` stands for the words of that list; `_` for a space inside
 * an alternative. What becomes several words inside an alternative cannot stay one alternative, so each of those is a
 * pattern of its own, as is `$` among them, the end of the message. Throws a `PatternError` for a list that does not exist.
 */
export function speller(lists: Readonly<Record<string, string>>): (pattern: string) => string[] {
  const known = new Map<string, readonly string[][]>();
  return (pattern) => {
    let spelt: string[][] = [[]];
    for (const part of pattern.split(' ')) {
      const choices = known.get(part) ?? choicesOf(part, pattern, lists);
      known.set(part, choices);
      spelt = spelt.flatMap((before) => choices.map((choice) => [...before, ...choice]));
    }
    return spelt.map((parts) => parts.join(' '));
  };
}

/** The alternatives of one word in the middle of one choice, each longer one as a choice beside it. */
function choicesOf(part: string, pattern: string, lists: Readonly<Record<string, string>>): string[][] {
  if (part === '^' || part === '$' || part === '#' || part.startsWith('*')) return [[part]];
  const optional = part.endsWith('?');
  const single: string[] = [];
  const choices: string[][] = [];
  for (const spelling of (optional ? part.slice(0, -1) : part).split('|').flatMap((w) => listed(w, pattern, lists))) {
    if (spelling === '$') {
      choices.push([spelling]);
      continue;
    }
    const words = cutPhrase(spelling);
    // Any form of the word: the mark is no letter, so it is put back.
    if (spelling.endsWith('~') && words.length > 0) words.push(`${words.pop() ?? ''}~`);
    if (words.length > 1) choices.push(words);
    else single.push(words[0] ?? '');
  }
  if (single.length > 0) choices.push([`${single.join('|')}${optional ? '?' : ''}`]);
  else if (optional) choices.push([]);
  return choices;
}

function listed(word: string, pattern: string, lists: Readonly<Record<string, string>>): string[] {
  if (!word.startsWith('<')) return [word];
  const list = lists[word.slice(1, -1)];
  if (list === undefined)
    throw new PatternError(
      `The pattern "${pattern}" names the list ${word}, which does not exist. Use one of: ${Object.keys(lists).join(', ')}.`,
    );
  return list.split(' ');
}
