const OPENS: ReadonlySet<string> = new Set(['https:', 'http:', 'mailto:', 'tel:']);

/**
 * The address, when a customer's browser may open it: a page, a mail, a call, or a path on the site that the chat stands on. Anything
 * else (javascript:, data: …) is null.
 */
export function safeUrl(url: string): string | null {
  try {
    const isPath = /^\/(?![/\\])/.test(url);
    const parsed = isPath ? new URL(url, globalThis.document?.baseURI) : new URL(url);
    return OPENS.has(parsed.protocol) ? parsed.href : null;
  } catch {
    return null;
  }
}

export type TextPart = { text: string; url: string | null };

/** Splits a text at the web addresses in it. One pass; a full stop or bracket after an address stays outside of it. */
export function linkParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const found of text.matchAll(/https?:\/\/[^\s<>"']+/gi)) {
    const address = trimEnd(found[0]);
    const url = safeUrl(address);
    if (url === null) continue;
    if (found.index > from) parts.push({ text: text.slice(from, found.index), url: null });
    parts.push({ text: address, url });
    from = found.index + address.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), url: null });
  return parts;
}

function trimEnd(address: string): string {
  let end = address.length;
  while (end > 0 && '.,;:!?)]}…'.includes(address.charAt(end - 1))) end -= 1;
  return address.slice(0, end);
}
