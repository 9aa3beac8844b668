import { expect, it } from 'vitest';
import { languageTag } from './language-tag.ts';

it.each([
  ['en', 'en'],
  ['pt-br', 'pt-BR'],
  ['en_US', 'en-US'],
  ['en-12', 'en'],
  ['de-u-hc-h12', 'de'],
  ['', 'en'],
  ['no language', 'en'],
])('the page says %j, the chat speaks %s', (given, tag) => {
  expect(languageTag(given)).toBe(tag);
});
