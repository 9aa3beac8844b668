import { expect, test } from 'vitest';
import { chipBeside, chipPieces } from './chip-text.ts';

const text = 'Hi {{customer.name|there}}, {{queue.place}}';

test('a text is cut into words and chips, and together they are the text', () => {
  const pieces = chipPieces(text);
  expect(pieces.map(({ code }) => code).join('')).toBe(text);
  expect(pieces.map(({ place }) => place)).toEqual([
    null,
    { name: 'customer.name', fallback: 'there' },
    null,
    { name: 'queue.place', fallback: null },
  ]);
});

test('the place that is being changed is words, and so is what is no place', () => {
  expect(
    chipPieces(text, 3)
      .filter(({ place }) => place)
      .map(({ start }) => start),
  ).toEqual([28]);
  expect(chipPieces('{{ }} {{1x}} {{open').map(({ place }) => place)).toEqual([null]);
});

test('beside the cursor stands the chip that ends or begins there', () => {
  const pieces = chipPieces(text);
  expect(chipBeside(pieces, 26, 'before')?.place?.name).toBe('customer.name');
  expect(chipBeside(pieces, 28, 'after')?.place?.name).toBe('queue.place');
  expect(chipBeside(pieces, 5, 'before')).toBeNull();
});
