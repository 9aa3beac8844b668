import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const textOf = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');
const tokensIn = (css: string) =>
  [...css.matchAll(/--baton-([\w-]+):\s*light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']): [string, { light: string; dark: string }] => [name, { light, dark }],
  );

const [asked = '', preferred = ''] = textOf('contrast.css').split('@media');
const more = new Map([...tokensIn(textOf('tokens.css')), ...tokensIn(asked)]);

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

describe.each(['light', 'dark'] as const)('high contrast, %s', (theme) => {
  const contrast = (ink: string, ground: string) => {
    const of = (name: string) => luminance(more.get(name)?.[theme] ?? '');
    const [high = 0, low = 0] = [of(ink), of(ground)].toSorted((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  };
  const grounds = ['bg', 'sunken', 'surface', 'raised', 'hover'];
  const tones = ['green', 'yellow', 'orange', 'red', 'accent', 'person'];

  it('every word on every ground reaches 7 : 1 (AAA)', () => {
    const pairs = [
      ...['text', 'text-muted', 'text-faint'].flatMap((ink) => grounds.map((ground) => [ink, ground] as const)),
      ...tones.flatMap((tone) =>
        ['surface', 'bg', 'raised', `${tone}-soft`].map((on) => [`${tone}-text`, on] as const),
      ),
      ...tones.flatMap((tone) => ['text', 'text-muted'].map((ink) => [ink, `${tone}-soft`] as const)),
      ...['accent', 'accent-hover', 'person', 'danger', 'danger-hover'].map(
        (on) => [on === 'person' ? 'on-person' : on.startsWith('danger') ? 'on-danger' : 'on-accent', on] as const,
      ),
      ['on-ink', 'ink'] as const,
    ];
    expect(pairs.filter(([ink, on]) => contrast(ink, on) < 7).map(([ink, on]) => `${ink} on ${on}`)).toEqual([]);
  });

  it('every line and mark stands out from the surface (AA, 3)', () => {
    const lines = ['line', 'line-strong', 'line-control', 'focus', ...tones.map((tone) => `${tone}-line`)];
    expect(lines.filter((line) => contrast(line, 'surface') < 3)).toEqual([]);
  });
});

it('what is asked for and what the device prefers are the same', () => {
  expect(tokensIn(preferred)).toEqual(tokensIn(asked));
});
