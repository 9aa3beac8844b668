import { describe, expect, it } from 'vitest';
import { linkParts, safeUrl } from './safe-link.ts';

describe('safe links', () => {
  it.each(['https://example.com/returns', 'http://example.com/', 'mailto:a@example.com', 'tel:+441234567'])(
    '%s opens',
    (url) => {
      expect(safeUrl(url)).toBe(url);
    },
  );

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://example.com/1',
    '/relative',
    'not an address',
  ])('%s does not', (url) => {
    expect(safeUrl(url)).toBeNull();
  });

  it('finds addresses in a text and leaves the full stop outside', () => {
    expect(linkParts('See https://example.com/a?b=1. Or (http://example.org).')).toEqual([
      { text: 'See ', url: null },
      { text: 'https://example.com/a?b=1', url: 'https://example.com/a?b=1' },
      { text: '. Or (', url: null },
      { text: 'http://example.org', url: 'http://example.org/' },
      { text: ').', url: null },
    ]);
  });

  it('leaves markup as the text it is', () => {
    expect(linkParts('<img src=x onerror=alert(1)>')).toEqual([{ text: '<img src=x onerror=alert(1)>', url: null }]);
  });

  it('loses no character of any text', () => {
    const text = 'a https:// b https://x.y/z) c http://[ d';
    expect(
      linkParts(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });
});
