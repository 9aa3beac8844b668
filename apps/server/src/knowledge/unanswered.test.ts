import { expect, it } from 'vitest';
import { unanswered } from './unanswered.ts';

it('the same question is shown once with how often it came, the most asked first', () => {
  const asked = (text: string, at: number, confidence: number | null = 30) => ({
    text,
    at,
    language: 'en',
    confidence,
  });
  const found = unanswered([
    asked('Do you deliver to Jersey?', 1),
    asked('can you deliver to jersey please', 3),
    asked('Is the lamp dimmable?', 2, null),
  ]);
  expect(found).toEqual([
    { text: 'can you deliver to jersey please', at: 3, language: 'en', confidence: 30, times: 2 },
    { text: 'Is the lamp dimmable?', at: 2, language: 'en', confidence: null, times: 1 },
  ]);
  expect(unanswered([asked('how?', 1), asked('why?', 2)])).toHaveLength(2);
});
