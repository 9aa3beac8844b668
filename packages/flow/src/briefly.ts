const MOST_CHARACTERS = 60;

/** A designer's text as it stands in a sentence about something else: its beginning, when it is a page long. */
export function briefly(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  const beginning = text.slice(0, MOST_CHARACTERS - 1);
  // An emoji is two units; half of one is no text.
  return `${beginning.replace(/[\uD800-\uDBFF]$/, '')}…`;
}
