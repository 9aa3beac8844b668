import { expect, it } from 'vitest';
import { predictKb } from './predict-kb.ts';

const entries = [
  { id: 'a:keys', kb: 'a', title: 'Lost keys', questions: ['I lost my keys'], answer: null },
  { id: 'a:heat', kb: 'a', title: 'Heating', questions: ['The heating is cold'], answer: null },
  { id: 'b:keys', kb: 'b', title: 'Spare keys', questions: ['Where do I buy spare keys?'], answer: null },
];

it('answers each row from its own base, in the order of the rows, with a probability', () => {
  const rows = predictKb(entries, [
    { id: '1', kb: 'b', text: 'spare keys' },
    { id: '2', kb: 'a', text: 'i lost my keys' },
  ]);
  expect(rows.map(({ id, entry }) => [id, entry])).toEqual([
    ['1', 'b:keys'],
    ['2', 'a:keys'],
  ]);
  expect(rows.filter(({ confidence }) => !(confidence > 0 && confidence < 1))).toEqual([]);
});

it('answers nothing without confidence where there is no base or nothing in common', () => {
  expect(
    predictKb(entries, [
      { id: '1', kb: 'c', text: 'spare keys' },
      { id: '2', kb: 'a', text: '漢字' },
    ]),
  ).toEqual([
    { id: '1', entry: null, confidence: 0 },
    { id: '2', entry: null, confidence: 0 },
  ]);
});
