import type { TalkLine } from '@baton/wire';
import { expect, test } from 'vitest';
import { highlightUpTo, NOT_YET, withLine } from './follow-talk.ts';

const path = (seq: number, ...nodes: string[]): TalkLine => ({
  seq,
  entry: { type: 'path', at: seq, event: 'next', from: '', to: '', nodes },
});

test('row 31: the step it came to last is lit, and the way there; looking back shows how it stood then', () => {
  const lines = [path(1, 'start', 'bot'), path(3, 'gate'), path(7, 'transfer')];
  expect(highlightUpTo(lines, 9)).toEqual({ node: 'transfer', trail: ['start', 'bot', 'gate', 'transfer'] });
  expect(highlightUpTo(lines, 3)).toEqual({ node: 'gate', trail: ['start', 'bot', 'gate'] });
});

test('a stream that connects again sends lines twice, and they stand once', () => {
  const once = withLine(withLine(NOT_YET, path(1, 'start')), path(2, 'bot'));
  expect(withLine(withLine(once, path(1, 'start')), path(2, 'bot'))).toBe(once);
});
