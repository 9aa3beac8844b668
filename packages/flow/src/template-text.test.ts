import { expect, test } from 'vitest';
import { fillText, placesOf, renamePlaces } from './template-text.ts';

test('law 11: a place is filled, never evaluated', () => {
  expect(fillText('Hi {{name|there}}, {{1+1}} {{x}}.', (name) => (name === 'x' ? '{{name}}' : undefined))).toBe(
    'Hi there, {{1+1}} {{name}}.',
  );
});

test('places are renamed with their fallbacks kept', () => {
  const renamed = renamePlaces('{{ city }} in {{country|your country}}, {{broken', (name) => `child.${name}`);
  expect(renamed).toBe('{{child.city}} in {{child.country|your country}}, {{broken');
  expect(placesOf(renamed)).toEqual([
    { name: 'child.city', hasFallback: false },
    { name: 'child.country', hasFallback: true },
  ]);
});
