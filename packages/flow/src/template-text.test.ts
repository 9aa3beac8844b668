import { describe, expect, test } from 'vitest';
import { fillText, parseText, placesOf, renamePlaces } from './template-text.ts';

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

describe('a text falls into plain parts and places', () => {
  test('in the order in which they stand', () => {
    expect(parseText('Hello {{agent.name|one of us}}, {{team}}')).toEqual([
      'Hello ',
      { name: 'agent.name', fallback: 'one of us' },
      ', ',
      { name: 'team', fallback: null },
    ]);
  });

  test('places that touch, and a place alone', () => {
    expect(parseText('{{a}}{{b}}')).toEqual([
      { name: 'a', fallback: null },
      { name: 'b', fallback: null },
    ]);
  });

  test('nothing is no part at all', () => {
    expect(parseText('')).toEqual([]);
  });

  test('an empty fallback is one, and a fallback may run over lines', () => {
    expect(parseText('{{a|}}{{b|x\ny}}')).toEqual([
      { name: 'a', fallback: '' },
      { name: 'b', fallback: 'x\ny' },
    ]);
  });
});

describe('what is no place stays as it was written', () => {
  test.each([
    '{{}}',
    '{{ }}',
    '{{1a}}',
    '{{a b}}',
    '{a}',
    '{{a',
    'a}}',
    '{{a|{b}}}',
    '{{_a}}',
    `{{${'a'.repeat(65)}}}`,
  ])('%s', (text) => {
    expect(fillText(text, () => 'filled')).toBe(text);
  });

  test('around a place that is one', () => {
    expect(fillText('{{{a}}} {{x {{a}}', () => 'ok')).toBe('{ok} {{x ok');
  });
});

describe('filling', () => {
  test('takes the value before the fallback, also when it is empty', () => {
    expect(fillText('[{{a|none}}]', () => '')).toBe('[]');
  });

  test('leaves nothing where there is neither value nor fallback', () => {
    expect(fillText('[{{a}}]', () => undefined)).toBe('[]');
  });

  test('asks for names such as "constructor" like for any other', () => {
    const asked: string[] = [];
    fillText('{{constructor}} {{toString}}', (name) => {
      asked.push(name);
      return undefined;
    });
    expect(asked).toEqual(['constructor', 'toString']);
  });

  test('does not stumble over a hundred thousand braces', () => {
    const text = '{{a|'.repeat(25_000);
    expect(fillText(text, () => 'x')).toBe(text);
  });
});
