// Texts with places: `{{name}}` or `{{name|fallback}}`. Parsed once, never evaluated (law 11).

/** A piece of a parsed text: plain words, or a place with its fallback. */
export type TextPart = string | { name: string; fallback: string | null };

const place = /\{\{\s*([A-Za-z][\w.-]{0,63})\s*(?:\|([^{}]*))?\}\}/g;

/** Splits a text into plain parts and places. A malformed place stays as it was written. */
export function parseText(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(place)) {
    if (match.index > end) parts.push(text.slice(end, match.index));
    parts.push({ name: match[1] ?? '', fallback: match[2] ?? null });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts;
}

/** The names a text needs, with whether each has a fallback. */
export function placesOf(text: string): { name: string; hasFallback: boolean }[] {
  if (!text.includes('{{')) return [];
  return parseText(text).flatMap((part) =>
    typeof part === 'string' ? [] : [{ name: part.name, hasFallback: part.fallback !== null }],
  );
}

/** Fills every place; a name without value takes its fallback, else nothing. */
export function fillText(text: string, value: (name: string) => string | undefined): string {
  if (!text.includes('{{')) return text;
  return parseText(text)
    .map((part) => (typeof part === 'string' ? part : (value(part.name) ?? part.fallback ?? '')))
    .join('');
}

/** The text with every place under another name; fallbacks stay. */
export function renamePlaces(text: string, rename: (name: string) => string): string {
  if (!text.includes('{{')) return text;
  return parseText(text)
    .map((part) =>
      typeof part === 'string' ? part : `{{${rename(part.name)}${part.fallback === null ? '' : `|${part.fallback}`}}}`,
    )
    .join('');
}
