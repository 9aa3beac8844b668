// Designers' patterns run on RE2: linear in the text, whatever is written (law 11).
import { RE2JS } from 're2js';

export interface Pattern {
  /** Does it occur anywhere in the text? Capitals do not count. */
  occursIn(text: string): boolean;
}

/** Patterns once read; a flow has few of them. */
const read = new Map<string, Pattern | null>();
const MOST_READ = 500;
const LONGEST_TEXT = 4000;

/** The pattern, or null when it is none. */
export function patternOf(source: string): Pattern | null {
  const known = read.get(source);
  if (known !== undefined) return known;
  if (read.size >= MOST_READ) read.clear();
  const pattern = compiled(source);
  read.set(source, pattern);
  return pattern;
}

function compiled(source: string): Pattern | null {
  try {
    const re = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE);
    return { occursIn: (text) => re.matcher(text.slice(0, LONGEST_TEXT)).find() };
  } catch {
    // The only way the engine has to say that it cannot read a pattern; the step's own check tells the designer.
    return null;
  }
}
