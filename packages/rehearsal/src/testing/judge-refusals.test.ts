import { expect, test } from 'vitest';
import { wrongWith } from './judge-refusals.ts';

const text = '{"nodes":[{"id":"a","a/b":1}]}';
const good = { code: 'flow-shape', message: 'At /nodes/0/id: Write something else.', pointer: '/nodes/0/id' };

test('a refusal with code, pointer and sentence is right', () => {
  expect(wrongWith([good], text)).toBeUndefined();
});

test('a pointer may name the whole, what is missing, and keys with "/"', () => {
  const pointers = ['', '/nodes/0/kind', '/nodes/0/a~1b'];
  expect(pointers.map((pointer) => wrongWith([{ ...good, pointer }], text))).toEqual([undefined, undefined, undefined]);
});

test.each([
  ['no reason at all', [], 'refused without a reason'],
  ['a code that is none', [{ ...good, code: 'Bad Code' }], 'code "Bad Code"'],
  [
    'no end of the sentence',
    [{ ...good, message: 'Something is wrong' }],
    'flow-shape: no sentence: Something is wrong',
  ],
  ['a word for a sentence', [{ ...good, message: 'Wrong.' }], 'flow-shape: no sentence: Wrong.'],
  [
    'a page for a sentence',
    [{ ...good, message: `A ${'b'.repeat(2000)}.` }],
    'flow-shape: a sentence of 2003 characters',
  ],
  [
    'a pointer beside the document',
    [{ ...good, pointer: '/edges/0/id' }],
    'flow-shape: the pointer "/edges/0/id" leads nowhere',
  ],
  ['a pointer that is none', [{ ...good, pointer: 'nodes.0' }], 'flow-shape: the pointer "nodes.0" leads nowhere'],
  ['an escape that is none', [{ ...good, pointer: '/a~b' }], 'flow-shape: the pointer "/a~b" leads nowhere'],
])('%s is told', (_name, refusals, wrong) => {
  expect(wrongWith(refusals, text)).toBe(wrong);
});
