import { expect, test } from 'vitest';
import { strings } from './strings.ts';

/** The words of the code; people who draw flows should never meet them. */
const forbidden = /\b(ports?|tokens?|listeners?|schemas?|entit(y|ies)|nodes?|edges?|configs?|kinds? id)\b/i;

test('no text of the interface uses a word of the code', () => {
  const texts: string[] = [];
  collect(strings, texts);
  expect(texts.length).toBeGreaterThan(150);
  expect(texts.filter((text) => forbidden.test(text))).toEqual([]);
});

function collect(value: unknown, texts: string[]): void {
  if (typeof value === 'string') texts.push(value);
  else if (typeof value === 'function') texts.push(String(value('a', 'b', 'c')));
  else if (typeof value === 'object' && value !== null) for (const entry of Object.values(value)) collect(entry, texts);
}
