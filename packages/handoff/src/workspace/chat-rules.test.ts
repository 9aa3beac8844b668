import { describe, expect, it } from 'vitest';
import { mayShowChat, textIn } from './chat-rules.ts';
import { fixtureWorkspace } from './fixture-workspace.ts';
import { parseWorkspace } from './parse-workspace.ts';

describe('websites that may show the chat', () => {
  it.each([
    [[], 'https://anybody.example', true],
    [['https://shop.example'], 'https://shop.example', true],
    [['https://Shop.example'], 'https://shop.example', true],
    [['https://shop.example'], 'https://shop.example.evil.example', false],
    [['https://shop.example'], 'http://shop.example', false],
    [['https://shop.example'], 'https://shop.example:8443', false],
    [['http://localhost:3000'], 'http://localhost:3000', true],
    [['https://*.shop.example'], 'https://help.shop.example', true],
    [['https://*.shop.example'], 'https://shop.example', false],
    [['https://*.shop.example'], 'https://evilshop.example', false],
    [['https://shop.example'], 'null', false],
  ])('%j lets %s in: %s', (websites, origin, expected) => {
    expect(mayShowChat(websites, origin)).toBe(expected);
  });

  it('a website with a path, or none at all, is refused when the settings are saved', () => {
    for (const website of ['https://shop.example/help', 'shop.example', 'https://', 'javascript:alert(1)', '*'])
      expect(parseWorkspace({ ...fixtureWorkspace([]), chat: { websites: [website] } })).toMatchObject({
        issues: [{ at: '/chat/websites/0' }],
      });
  });
});

it('an opening without a time or a place to have scrolled to is refused', () => {
  expect(parseWorkspace({ ...fixtureWorkspace([]), chat: { openings: [{ page: '/' }] } })).toMatchObject({
    issues: [{ at: '/chat/openings/0' }],
  });
});

it('M13: a text is found by language, by its root, by the fallback, and null where nothing is written', () => {
  const text = { en: 'Hello', pt: 'Olá', de: '' };
  expect(textIn(text, 'pt-BR', 'en')).toBe('Olá');
  expect(textIn(text, 'de', 'en')).toBe('Hello');
  expect(textIn({ fr: 'Bonjour' }, 'de', 'en')).toBe('Bonjour');
  expect(textIn({ en: '' }, 'en', 'en')).toBeNull();
});
