// What a refusal owes the person whose file is refused.

export interface Refusal {
  code: string;
  message: string;
  /** JSON pointer into the document. */
  pointer: string;
}

/** So long may a sentence be; a refusal that repeats a whole file helps nobody. */
const MOST_CHARACTERS = 1_000;

/** What is wrong with refusals: nothing when each has a code, a pointer that leads into the document, and a sentence. */
export function wrongWith(refusals: readonly Refusal[], text: string): string | undefined {
  if (refusals.length === 0) return 'refused without a reason';
  const document = refusals.some(({ pointer }) => pointer !== '') ? read(text) : undefined;
  for (const { code, message, pointer } of refusals) {
    if (!/^[a-z]+(-[a-z]+)*$/.test(code)) return `code "${code}"`;
    if (!/^["“\p{Lu}]/u.test(message) || !/\s/.test(message) || !/[.!?]$/.test(message))
      return `${code}: no sentence: ${message.slice(0, 300)}`;
    if (message.length > MOST_CHARACTERS) return `${code}: a sentence of ${message.length} characters`;
    if (!leadsInto(document, pointer)) return `${code}: the pointer "${pointer}" leads nowhere`;
  }
  return undefined;
}

/** The document; undefined when it is no JSON, and every pointer has to be the whole. */
function read(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** The last part may name what is missing. */
function leadsInto(document: unknown, pointer: string): boolean {
  if (pointer === '') return true;
  if (!/^(\/([^/~]|~[01])*)*$/.test(pointer)) return false;
  const parts = pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  let inside = document;
  for (const part of parts) {
    if (typeof inside !== 'object' || inside === null) return false;
    inside = Object.hasOwn(inside, part) ? Reflect.get(inside, part) : undefined;
  }
  return true;
}
