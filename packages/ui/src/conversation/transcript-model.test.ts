import { expect, it } from 'vitest';
import { storyLines } from './story-context.ts';
import { sameVoice } from './transcript-model.ts';

const [first] = storyLines;

it('X1: two messages of one speaker within three minutes stand under one name', () => {
  if (!first) throw new Error('The story has no first line.');
  expect(sameVoice(undefined, first)).toBe(false);
  expect(sameVoice(first, { ...first, at: first.at + 179_000 })).toBe(true);
  expect(sameVoice(first, { ...first, at: first.at + 180_000 })).toBe(false);
});

it('X1: another speaker, or another agent, gets a name of their own', () => {
  if (!first) throw new Error('The story has no first line.');
  expect(sameVoice(first, { ...first, speaker: 'customer' })).toBe(false);
  const tom = { ...first, speaker: 'agent' as const, name: 'Tom' };
  expect(sameVoice(tom, { ...tom, name: 'Ines' })).toBe(false);
});
