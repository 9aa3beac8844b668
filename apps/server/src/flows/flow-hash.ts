import { createHash } from 'node:crypto';

/** SHA-256 of a flow's text, in hexadecimal: the name of a version for ever. */
export function flowHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A strong entity tag for the text with this hash. */
export function etagOf(hash: string): string {
  return `"${hash.slice(0, 32)}"`;
}
