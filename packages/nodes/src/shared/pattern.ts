// Designers' patterns run on RE2: linear in the text, whatever is written (law 11). Linear in the pattern too, and counted repetitions
// unfold: a short pattern can stand for thousands of instructions. Both together have a budget.
import { RE2JS } from 're2js';

export interface Pattern {
  /** Does it occur anywhere in the text? Capitals do not count. */
  occursIn(text: string): boolean;
  /** Instructions, unfolded. */
  readonly size: number;
  /** Unfolded it is longer than what may be published: of a long text only the beginning is read. */
  readonly isTooLong: boolean;
}

/** Patterns once read; a flow has few of them. */
const read = new Map<string, Pattern | null>();
const MOST_READ = 500;
const LONGEST_TEXT = 4000;
/** What may be published: room for an address such as `[a-z0-9._-]{1,64}@[a-z0-9.-]{1,100}`. */
const MOST_INSTRUCTIONS = 500;
/** Instructions times characters, of a long text its beginning. Measured: 60 to 120 ns for each, so that nobody waits for longer than 100 ms. */
const BUDGET = 800_000;
/** The pattern, or null when it is none. */
export function patternOf(source: string): Pattern | null {
  const known = read.get(source);
  if (known !== undefined) return known;
  if (read.size >= MOST_READ) read.clear();
  const pattern = compiled(source);
  read.set(source, pattern);
  return pattern;
}

/** What keeps a pattern from being published, with its sentence; none when it may. */
export function patternIssue(
  name: string,
  source: string,
  of = '',
): { code: 'pattern-unreadable' | 'pattern-too-long'; severity: 'error'; message: string } | null {
  const pattern = patternOf(source);
  if (pattern === null)
    return {
      code: 'pattern-unreadable',
      severity: 'error',
      message: `"${name}" cannot read the pattern "${source}"${of}. Fix the pattern; look-ahead and back-references are not supported.`,
    };
  if (!pattern.isTooLong) return null;
  return {
    code: 'pattern-too-long',
    severity: 'error',
    message: `"${name}" has a pattern "${source}"${of} whose repetitions make it ${pattern.size} parts long; ${MOST_INSTRUCTIONS} is the most, so that no answer keeps others waiting. Use * or + in place of large counts.`,
  };
}

function compiled(source: string): Pattern | null {
  try {
    const re = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE);
    const size = re.programSize();
    const most = Math.min(LONGEST_TEXT, Math.ceil(BUDGET / Math.max(1, size)));
    return { occursIn: (text) => re.matcher(text.slice(0, most)).find(), size, isTooLong: size > MOST_INSTRUCTIONS };
  } catch {
    // The only way the engine has to say that it cannot read a pattern; the step's own check tells the designer.
    return null;
  }
}
