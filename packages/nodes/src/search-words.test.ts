import { expect, test } from 'vitest';
import { nodeKinds } from './index.ts';

test.each([
  ['human', 'warm-transfer'],
  ['human', 'explicit-request'],
  ['webhook', 'http-request'],
  ['api', 'http-request'],
  ['delay', 'wait'],
  ['hold', 'queue-message'],
  ['branch', 'condition'],
  ['if', 'condition'],
  ['csat', 'survey'],
  ['ai', 'bot-answer'],
  ['llm', 'bot-answer'],
  ['sentiment', 'frustration'],
  ['angry', 'frustration'],
  ['vip', 'priority'],
  ['phone', 'callback'],
  ['subflow', 'sub-flow'],
  ['jump', 'sub-flow'],
  ['comment', 'note'],
])('who looks for “%s” is offered %s', (word, kind) => {
  expect(nodeKinds.get(kind)?.search).toContain(word);
});

test('every kind is found by words of its own, written as they are typed', () => {
  for (const { kind, search } of nodeKinds.kinds) {
    expect(search.length, kind).toBeGreaterThan(2);
    expect(search, kind).toEqual(search.map((word) => word.trim().toLowerCase()));
  }
});
