import { expect, it } from 'vitest';
import { askedAt, filledIn, matching, mentionsIn } from './suggest.ts';

it.each([
  ['at the beginning', '@lu', 3, '@', { from: 0, words: 'lu' }],
  ['after a space', 'Ask @lucia f', 12, '@', { from: 4, words: 'lucia f' }],
  ['in a bracket', '(@a', 3, '@', { from: 1, words: 'a' }],
  ['up to the caret alone', '/ref and more', 4, '/', { from: 0, words: 'ref' }],
  ['not inside of a word', 'ann@mail', 8, '@', null],
  ['not in a fraction or a link', 'see https://a', 13, '/', null],
  ['not after a gap', 'a / b', 5, '/', null],
  ['not on the line before', '/ref\nmore', 9, '/', null],
  ['not without the sign', 'refund', 6, '/', null],
] as const)('asks %s', (_name, text, caret, sign, asked) => {
  expect(askedAt(text, caret, sign)).toEqual(asked);
});

it('finds by the beginning of any word, whatever its capitals and accents', () => {
  const people = [{ name: 'Lucía Ferreira' }, { name: 'Callum Reid' }, { name: 'Élise Fontaine' }];
  expect(matching(people, 'lucia').map(({ name }) => name)).toEqual(['Lucía Ferreira']);
  expect(matching(people, 'F').map(({ name }) => name)).toEqual(['Lucía Ferreira', 'Élise Fontaine']);
  expect(matching(people, 'fo el').map(({ name }) => name)).toEqual(['Élise Fontaine']);
  expect(matching(people, 'eid')).toEqual([]);
  expect(matching(people, '')).toHaveLength(3);
});

it('puts what was chosen in the place of what asked for it, with one space behind it', () => {
  expect(filledIn('Ask @lu', { from: 4, words: 'lu' }, '@Lucía Ferreira')).toEqual({
    text: 'Ask @Lucía Ferreira ',
    caret: 20,
  });
  expect(filledIn('/re then', { from: 0, words: 're' }, 'It is paid back.')).toEqual({
    text: 'It is paid back. then',
    caret: 17,
  });
});

it('knows whom a note names', () => {
  const people = [
    { id: 'ann', name: 'Ann' },
    { id: 'lee', name: 'Ann Lee' },
    { id: 'joe', name: 'Joe (night)' },
  ];
  expect(mentionsIn('@Ann Lee, look at this', people)).toEqual(['lee']);
  expect(mentionsIn('@ann and @Joe (night)', people)).toEqual(['joe', 'ann']);
  expect(mentionsIn('@Anna is somebody else, and ann is not called', people)).toEqual([]);
});
