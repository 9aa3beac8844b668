import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--baton-([\w-]+):\s*light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g)].map((found) => [
    found[1],
    { light: found[2] ?? '', dark: found[3] ?? '' },
  ]),
);

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(ink: string, ground: string, theme: 'light' | 'dark'): number {
  const of = (name: string) => luminance(tokens.get(name)?.[theme] ?? `no token ${name}`);
  const [high, low] = [of(ink), of(ground)].toSorted((a, b) => b - a);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

const grounds = ['bg', 'sunken', 'surface', 'raised', 'hover'];
const tones = ['green', 'yellow', 'orange', 'red', 'accent', 'person'];
const words: [string, string][] = [
  ...['text', 'text-muted', 'text-faint'].flatMap((ink) => grounds.map((ground): [string, string] => [ink, ground])),
  ...tones.flatMap((tone) =>
    ['surface', 'bg', 'raised', `${tone}-soft`].map((ground): [string, string] => [`${tone}-text`, ground]),
  ),
  ...tones.map((tone): [string, string] => ['text', `${tone}-soft`]),
  ...tones.map((tone): [string, string] => ['text-muted', `${tone}-soft`]),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-person', 'person'],
  ['on-danger', 'danger'],
  ['on-danger', 'danger-hover'],
  ['on-ink', 'ink'],
];

describe.each(['light', 'dark'] as const)('tokens in the %s theme', (theme) => {
  it.each(words)('%s can be read on %s (AA, 4.5)', (ink, ground) => {
    expect(contrast(ink, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['focus', 'accent', 'person', 'green', 'orange', 'red'])('%s stands out from the surface (AA, 3)', (mark) => {
    expect(contrast(mark, 'surface', theme)).toBeGreaterThanOrEqual(3);
  });

  it('X4: the four colours of feeling stay apart from each other', () => {
    const inks = ['green', 'yellow', 'orange', 'red'].map((tone) => tokens.get(tone)?.[theme]);
    expect(new Set(inks).size).toBe(4);
  });
});

it.each(globSync('**/*.css', { cwd: new URL('..', import.meta.url) }).filter((file) => !file.endsWith('styles.css')))(
  '%s states the order of layers before its first rule, so that no bundle can turn it round',
  (file) => {
    const sheet = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    expect(sheet.trimStart().startsWith('@layer reset, tokens, ui, editor, app;')).toBe(true);
  },
);

it('raw colours are written in tokens.css alone', () => {
  const sheets = globSync('**/*.module.css', { cwd: new URL('..', import.meta.url) });
  const coloured = sheets.filter((file) =>
    /#[\da-f]{3,8}\b|\brgb|\bhsl|\boklch/i.test(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')),
  );
  expect(sheets.length).toBeGreaterThan(20);
  expect(coloured).toEqual([]);
});
