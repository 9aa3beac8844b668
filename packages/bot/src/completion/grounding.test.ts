import { describe, expect, it } from 'vitest';
import { grounded } from './grounding.ts';

const returns =
  'Sending something back. You have 60 days. Returns within the EU are free. Engraved items cannot be refunded, unless they are faulty. Standard delivery costs 4.90. We are open Monday to Friday from 10:00 to 19:00.';
const kept = (answer: string, sameLanguage = true): string => grounded(answer, [returns], { sameLanguage }).text;

describe('what a model says goes only as far as its sources', () => {
  it.each([
    'You have 60 days to send something back.',
    'You have sixty days? Returns are free within the EU.',
    'Engraved items cannot be refunded.',
    'Delivery costs 4,90.',
    'We are open on Friday until 19:00.',
  ])('keeps "%s"', (answer) => {
    expect(kept(answer)).toBe(answer);
  });

  it.each([
    ['a figure', 'You have 90 days to send something back.'],
    ['a number in words', 'You have seven days to send something back.'],
    ['a price', 'Standard delivery costs 3.50.'],
    ['a discount', 'You get a discount on standard delivery.'],
    ['a day', 'We are open on Sunday.'],
    ['a refund that the source refuses', 'Engraved items are refunded.'],
    ['a compensation', 'We send you compensation for the delivery.'],
    ['a promise', 'I promise that standard delivery works.'],
    ['something done', 'I have changed your standard delivery.'],
    ['an address', 'Write to boss@shop.example about returns.'],
    ['a link', 'See https://elsewhere.example/returns for returns.'],
    ['another matter', 'Penguins dance beautifully underneath volcanoes.'],
  ])('withholds %s that stands in no source', (_what, answer) => {
    expect(kept(answer)).toBe('');
  });

  it('leaves out the sentence and keeps its neighbours', () => {
    const {
      text,
      kept: share,
      withheld,
    } = grounded('You have 60 days. I give you 20 % off. Returns within the EU are free.', [returns], {
      sameLanguage: true,
    });
    expect(text).toBe('You have 60 days. Returns within the EU are free.');
    expect(share).toBeCloseTo(2 / 3, 6);
    expect(withheld).toEqual([{ sentence: 'I give you 20 % off.', because: '20' }]);
  });

  it('looks at figures and commitments in the customer’s language too', () => {
    expect(kept('Sie haben 60 Tage. Rücksendungen in der EU sind kostenlos.', false)).toBe(
      'Sie haben 60 Tage. Rücksendungen in der EU sind kostenlos.',
    );
    expect(kept('Sie haben 90 Tage.', false)).toBe('');
    expect(kept('Sie bekommen einen Rabatt.', false)).toBe('');
    expect(kept('Le prometemos una indemnización.', false)).toBe('');
    expect(kept('Wir öffnen am Sonntag.', false)).toBe('');
  });
});
