const MOST_CHARACTERS = 60;

/** A designer's text as it stands in a sentence about something else: its beginning, when it is a page long. */
export function briefly(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  // By characters, so that none is cut in half.
  return `${[...text.slice(0, 2 * MOST_CHARACTERS)].slice(0, MOST_CHARACTERS - 1).join('')}…`;
}
