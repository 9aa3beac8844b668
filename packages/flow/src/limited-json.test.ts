import { describe, expect, test } from 'vitest';
import { firstRefusal, parseLimitedJson, pointerOf } from './limited-json.ts';

function refused(text: string) {
  const read = parseLimitedJson(text);
  return 'issue' in read ? { code: read.issue.code, pointer: read.issue.at.pointer } : undefined;
}

const lists = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

test('JSON is read, also with a mark for its encoding at the beginning', () => {
  expect(parseLimitedJson('{"a":[1,"x",null]}')).toEqual({ value: { a: [1, 'x', null] } });
  expect(parseLimitedJson('\uFEFF{}')).toEqual({ value: {} });
});

test.each(['', '{', '{"a":NaN}', "{'a':1}", '{"a":01}', '[1,]', '\uFEFF\uFEFF{}', '['.repeat(100_000)])(
  'what is no JSON is refused as a whole (%#)',
  (text) => {
    expect(refused(text)).toEqual({ code: 'not-json', pointer: '' });
  },
);

test('the refusal of a long text is a short sentence', () => {
  const read = parseLimitedJson('x'.repeat(100_000));
  expect('issue' in read && read.issue.message.length).toBeLessThan(300);
});

describe('depth', () => {
  test('64 levels inside the outermost are read', () => {
    expect(refused(lists(65))).toBeUndefined();
  });

  test('one more is refused, with a pointer to the part it is in', () => {
    expect(refused(lists(66))).toEqual({ code: 'too-deep', pointer: '/0/0/0/0/0/0' });
  });

  test('a hundred thousand levels are refused without a crash', () => {
    expect(refused(lists(100_000))?.code).toBe('too-deep');
  });
});

describe('keys that reach into an object’s prototype', () => {
  test.each(['__proto__', 'constructor', 'prototype'])('%s is refused where it stands', (key) => {
    expect(refused(`{"a":[{"${key}":{"x":1}}]}`)).toEqual({ code: 'forbidden-key', pointer: `/a/0/${key}` });
  });

  test('they are fine as values', () => {
    expect(refused('["__proto__","constructor"]')).toBeUndefined();
  });

  test('a key with "/" and "~" is told as a pointer is written', () => {
    expect(refused('{"a/b~c":{"__proto__":1}}')?.pointer).toBe('/a~1b~0c/__proto__');
  });

  test('nothing is changed by reading them', () => {
    parseLimitedJson('{"__proto__":{"polluted":true}}');
    expect('polluted' in {}).toBe(false);
  });
});

test('a value that has been read already is held to the same', () => {
  expect(firstRefusal({ a: 1 })).toBeUndefined();
  expect(firstRefusal(JSON.parse('{"__proto__":1}'))?.code).toBe('forbidden-key');
  expect(firstRefusal('text')).toBeUndefined();
});

test('pointers are written as RFC 6901 has them', () => {
  expect([pointerOf([]), pointerOf(['nodes', 0, 'a/b', '~']), pointerOf([''])]).toEqual(['', '/nodes/0/a~1b/~0', '/']);
});
