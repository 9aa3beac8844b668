import { describe, expect, it } from 'vitest';
import type { Article } from '../contract.ts';
import { prepareKnowledge } from './knowledge.ts';

const article = (id: string, questions: string[], answer: string): Article => ({
  id,
  title: id,
  questions,
  answer,
  url: `https://help.test/${id}`,
});

const clear = [
  article(
    'opening hours',
    ['when do you open', 'what time do you open', 'are you open on sunday'],
    'From nine to five.',
  ),
  article('parking', ['where can I park', 'is there parking', 'can I park my car'], 'Behind the house, for two hours.'),
  article('vouchers', ['do you sell vouchers', 'can I buy a voucher', 'how long is a voucher valid'], 'Three years.'),
];

describe('a knowledge base asked its own example questions', () => {
  it('finds every article again where the examples are alike', () => {
    const check = prepareKnowledge(clear).selfCheck();
    expect([check.questions, check.found]).toEqual([9, 1]);
    expect(check.calibrationError).toBeLessThan(0.5);
  });

  it('says that it asked nothing where no article has two examples', () => {
    const single = clear.map((one) => ({ ...one, questions: one.questions.slice(0, 1) }));
    expect(prepareKnowledge(single).selfCheck()).toEqual({
      questions: 0,
      found: 0,
      calibrationError: 0,
      sure: 0,
      sureRight: null,
    });
  });

  it('is less sure of one and the same article where the base confuses its own examples', () => {
    const muddled = [
      ...clear,
      ...['a', 'b', 'c', 'd'].map((id) =>
        article(
          id,
          ['do you sell vouchers there', 'is there parking there', 'when do you open there'],
          `This is ${id}.`,
        ),
      ),
    ];
    const [plain = 0, confused = 0] = [clear, muddled].map(
      (articles) => prepareKnowledge(articles).find('how long is a voucher valid')?.probability ?? 0,
    );
    expect(confused).toBeLessThan(plain);
  });

  it('finds what only the answer names', () => {
    const found = prepareKnowledge([
      ...clear,
      article('shops', ['where are you', 'where is your shop'], 'You find us in Hamburg, Leipzig and Graz.'),
    ]).find('something in leipzig');
    expect(found?.article.id).toBe('shops');
  });
});
