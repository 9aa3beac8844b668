// PostgreSQL's text holds no NUL and no half of a surrogate pair, and what strangers choose as an id may have both.
import type { Ref } from '@baton/handoff';
import { isKind, refText } from '../engine/ref-text.ts';
import { damaged } from './row.ts';

const ESCAPED = '\u0001';

/** A text as it is kept: itself, or its JSON behind a mark. */
export function storedText(text: string): string {
  return text.includes('\0') || text.startsWith(ESCAPED) || !text.isWellFormed()
    ? ESCAPED + JSON.stringify(text)
    : text;
}

/** The text that was stored so. */
export function readText(stored: string): string {
  if (!stored.startsWith(ESCAPED)) return stored;
  const text: string = JSON.parse(stored.slice(1));
  return text;
}

/** `<kind>/<key>` as it is kept. */
export function storedRef(ref: Ref): string {
  return storedText(refText(ref));
}

/** The ref that was stored so: kinds have no stroke in them. */
export function readRef(stored: string): Ref {
  const text = readText(stored);
  const stroke = text.indexOf('/');
  const kind = text.slice(0, stroke);
  return isKind(kind) ? { kind, key: text.slice(stroke + 1) } : damaged('ref', text);
}

/** Which of the 256 shards an entity's alarm lies in: FNV-1a over its stored ref. */
export function shardOf(stored: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < stored.length; at += 1) hash = Math.imul(hash ^ stored.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 8) ^ (hash >>> 16)) & 255;
}
