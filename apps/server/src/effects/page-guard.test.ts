import { readFileSync } from 'node:fs';
import { parseWorkspace } from '@baton/handoff';
import { expect, test } from 'vitest';
import type { OutboxItem } from '@baton/wire';
import { judgePage } from './page-guard.ts';

const parsed = parseWorkspace(readFileSync(new URL('../../../../flows/demo.workspace.json', import.meta.url), 'utf8'));
if (!('workspace' in parsed)) throw new Error('The demo workspace does not parse.');
const { workspace } = parsed;
const minute = 60_000;
const now = 48 * 60 * minute;

function paged(conversation: string, minutesAgo: number): OutboxItem {
  return {
    key: conversation,
    kind: 'page',
    conversation,
    at: now - minutesAgo * minute,
    recipient: 'kofi',
    subject: '',
    text: '',
    state: 'sent',
    detail: '',
  };
}

const judge = (pages: OutboxItem[], customer: string | null = 'ada') =>
  judgePage({ conversation: 'new', customer, at: now }, pages, workspace, (conversation) =>
    conversation === 'nobody-asked' ? undefined : (conversation.split('-')[0] ?? null),
  );

test('A8: two pages for one customer in 24 hours, and no third', () => {
  expect(judge([paged('ada-1', 300)])).toBe('page');
  expect(judge([paged('ada-1', 300), paged('ada-2', 200)])).toBe('customer-limit');
  expect(judge([paged('bo-1', 300), paged('bo-2', 200)])).toBe('page');
});

test('A8: five cases an hour in all; a backup of the same case does not count twice', () => {
  const four = ['a', 'b', 'c', 'd'].map((name) => paged(`${name}-1`, 10));
  expect(judge([...four, paged('a-1', 5)])).toBe('page');
  expect(judge([...four, paged('e-1', 5)])).toBe('hour-limit');
  expect(judge([...four, paged('e-1', 61)])).toBe('page');
});

test('A8: pages of the case itself never stand in its way', () => {
  expect(judge(Array.from({ length: 9 }, () => paged('new', 1)))).toBe('page');
});

test('a customer nobody knows is bound by the hour alone', () => {
  expect(judge([paged('ada-1', 300), paged('ada-2', 200)], null)).toBe('page');
});

test('a case whose customer nobody has asked for is asked for before it is judged', () => {
  expect(judge([paged('nobody-asked', 300)])).toBe('ask');
  expect(judge([paged('nobody-asked', 300)], null)).toBe('page');
});
