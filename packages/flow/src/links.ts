// Where a message may lead a customer: to a page, a mail or a call, and nowhere that runs something.
import { fillText, parseText } from './template-text.ts';

/** Whether a whole address may be opened for a customer: `https:`, `mailto:`, `tel:`, or a path of the site that the chat stands on. */
export function isSafeLink(address: string): boolean {
  if (/[\s\p{Cc}]/u.test(address)) return false;
  return /^https:\/\/[^/?#\\]/i.test(address) || /^(?:mailto|tel):[^/]/i.test(address) || /^\/(?![/\\])/.test(address);
}

/** The address of a link with its places filled; what is filled in stays one piece of it and opens no other path. */
export function fillLink(link: string, value: (name: string) => string | undefined): string {
  // A link that is one place holds a whole address, which another system gave.
  const [first] = parseText(link);
  const isWhole = typeof first === 'object';
  return fillText(link, (name) => {
    const text = value(name);
    return text === undefined || (isWhole && first.name === name) ? text : encodeURIComponent(text);
  });
}

/**
 * What a drawn link begins with: the part that decides where it leads. A name where it begins with a place, whose value decides.
 */
export function linkBeginning(link: string): { text: string } | { name: string } {
  const [first = ''] = parseText(link.trim());
  if (typeof first === 'object') return { name: first.name };
  return { text: parseText(link.trim()).length > 1 ? `${first}x` : first };
}
