import { CHAT_BEGINNING } from '@baton/conversation';
import { expect, it } from 'vitest';
import { foldMarks } from './fold-marks.ts';

it('gives the newest mark that is not after the line, and forgets old ones and what is known already', () => {
  const marks = foldMarks();
  const at = (seq: number) => ({ seq, fold: { ...CHAT_BEGINNING, botThinks: seq % 2 === 0 } });
  expect(marks.before('c', 100)).toBeUndefined();
  for (let seq = 10; seq <= 100; seq += 10) marks.keep('c', at(seq));
  marks.keep('c', at(40));
  expect(marks.before('c', 100)).toEqual(at(100));
  expect(marks.before('c', 75)).toEqual(at(70));
  expect(marks.before('c', 29)).toBeUndefined();
  expect(marks.before('other', 100)).toBeUndefined();
});
