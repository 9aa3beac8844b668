import type { FlowEvent } from '@baton/flow';
import { describe, expect, test } from 'vitest';
import { calm, NOON, playNode, type PlayOptions } from '../shared/play-node.ts';
import { question } from './question.node.ts';

const asking = (settings: object = {}, options: PlayOptions = {}) => {
  const step = playNode(question, settings, options);
  step.enter();
  return step;
};
const answer = (settings: object, text: string) => {
  const played = asking({ into: 'it', ...settings }).says(text);
  return played.to === 'answered' ? played.vars['it'] : played.to;
};

describe('each form of answer', () => {
  test.each([
    ['text', 'The green one', 'The green one'],
    ['number', 'about 1,250.50 I think', 1250.5],
    ['number', '1.250,50', 1250.5],
    ['number', '1.250', 1250],
    ['number', '12 lamps', 12],
    ['number', '-3', -3],
    ['email', 'sure: ada.l+shop@mail.example.com.', 'ada.l+shop@mail.example.com'],
    ['phone', 'call +49 (30) 123 4567', '+49301234567'],
    ['date', 'yesterday', '2026-11-16'],
    ['order-number', 'it is #ll-10042 I believe', 'LL-10042'],
    ['email', 'ada at example dot com', 'ada@example.com'],
    ['order-number', '48211', '48211'],
    ['order-number', 'sorry, 10423 not 10432', '10423'],
    ['order-number', '10432, sorry, I meant 10423', '10423'],
    ['order-number', 'not 10432 but 10423', '10423'],
  ])('%s: "%s" is kept as %j', (expects, text, expected) => {
    expect(answer({ expects }, text)).toBe(expected);
  });

  test.each([
    ['number', 'quite a few'],
    ['email', 'ada at the office'],
    ['phone', '12345'],
    ['date', 'a while ago'],
    ['order-number', 'I do not know'],
  ])('%s: "%s" is asked again', (expects, text) => {
    expect(answer({ expects }, text)).toBe('wait');
  });

  test('a number in words is taken from what the reading heard', () => {
    const step = asking({ expects: 'number', into: 'it' });
    const played = step.says('two hundred bucks', { signals: { amount: { value: 200, currency: 'USD' } } });
    expect([played.to, played.vars['it']]).toEqual(['answered', 200]);
  });

  test('a day is the customer’s: after midnight in Tokyo it is already tomorrow', () => {
    const step = asking(
      { expects: 'date', into: 'it' },
      { at: Date.UTC(2026, 10, 17, 20), around: { profile: { zone: 'Asia/Tokyo' } } },
    );
    expect(step.says('today').vars['it']).toBe('2026-11-18');
  });
});

test.each(['constructor', 'hasOwnProperty'])('a variable called "%s" is asked for before it is set', (into) => {
  expect(playNode(question, { into }).enter().to).toBe('wait');
});

describe('asking again', () => {
  test('says what is missing, with a text for each form', () => {
    const said = (expects: string) => asking({ expects }).says('hm').said;
    expect([said('email'), said('date'), said('order-number')]).toEqual([
      ['question-again-email'],
      ['question-again-date'],
      ['question-again-order-number'],
    ]);
  });

  test('the designer’s own words stand in its place', () => {
    const step = asking({ expects: 'email', again: { use: 'own', text: { en: 'An address, please.' } } });
    expect(step.says('hm').said).toEqual(['An address, please.']);
  });

  test('after so many tries it goes on without one, and each time the wait begins anew', () => {
    const step = asking({ expects: 'email', tries: 3 });
    expect([step.says('what?').to, step.says('why?').to, step.says('hm').to]).toEqual(['wait', 'wait', 'gaveUp']);
  });

  test('a refusal is taken at once', () => {
    expect(asking({ expects: 'email' }).says('no, I would rather not').to).toBe('gaveUp');
    expect(asking({ expects: 'text' }).says("I don't have one").to).toBe('gaveUp');
  });

  test('silence has a way of its own', () => {
    const step = asking({ waitSeconds: 120 });
    expect([step.dueAt('noReply'), step.deadline('noReply').to]).toEqual([NOON + 120_000, 'silent']);
  });
});

describe('what is known is not asked', () => {
  test('from the talk', () => {
    const played = playNode(question, {}, { vars: { 'order.number': 'LL-1' } }).enter();
    expect([played.to, played.said]).toEqual(['answered', []]);
  });

  test('from the profile, and kept under the name', () => {
    const around = { profile: { email: 'ada@example.com' }, signals: calm };
    const played = playNode(question, { expects: 'email', into: 'customer.email' }, { around }).enter();
    expect([played.to, played.vars['customer.email']]).toEqual(['answered', 'ada@example.com']);
  });

  test('from the message that leads here, which counts more than what was known before', () => {
    const settings = { pattern: '^[A-Z]-[0-9]{5}$' };
    const led = (event: FlowEvent) => {
      const played = playNode(question, settings, { vars: { 'order.number': 'A-10001' } }).enter(event);
      return [played.to, played.vars['order.number']];
    };
    const text = 'on 2026-11-12 I bought 250 tiles, order a-70455, where are they?';
    expect(led({ type: 'customer.message', text, choice: null })).toEqual(['answered', 'A-70455']);
    expect(led({ type: 'listener', because: '', topic: null, score: 1, text })).toEqual(['answered', 'A-70455']);
    expect(led({ type: 'customer.message', text: 'where is it?', choice: null })).toEqual(['answered', 'A-10001']);
  });

  test('a number in a message is no order number unless the form of one is given', () => {
    const event: FlowEvent = { type: 'customer.message', text: 'I want 250 euros back', choice: null };
    expect(playNode(question).enter(event).to).toBe('wait');
    expect(playNode(question, { expects: 'number' }).enter(event).to).toBe('wait');
  });

  test('unless it is to be asked all the same', () => {
    const played = playNode(question, { skipKnown: false }, { vars: { 'order.number': 'LL-1' } }).enter();
    expect([played.to, played.said]).toEqual(['wait', ['What is your order number?']]);
  });
});

describe('limits', () => {
  test('a number is between least and most', () => {
    const number = (text: string) => answer({ expects: 'number', least: 1, most: 500 }, text);
    expect([number('500'), number('501'), number('0')]).toEqual([500, 'wait', 'wait']);
  });

  test('law 11: a pattern runs on RE2; one that would hang elsewhere answers at once', () => {
    const fits = (text: string) => answer({ expects: 'text', pattern: '^(a+)+$' }, text);
    expect([fits('aaaa'), fits(`${'a'.repeat(1900)}!`)]).toEqual(['aaaa', 'wait']);
  });

  test('an order number fits the shop’s own form', () => {
    const number = (text: string) => answer({ expects: 'order-number', pattern: '^LL-[0-9]{5}$' }, text);
    expect([number('ll-10042'), number('48211')]).toEqual(['LL-10042', 'wait']);
  });

  test('a pattern that cannot be read, and numbers that none can meet, do not publish', () => {
    const codes = (settings: object) =>
      question
        .check?.({
          id: 'q',
          name: 'Order?',
          config: question.config.parse(settings),
          connected: () => true,
          at: () => ({ pointer: '' }),
        })
        .map(({ code }) => code);
    expect(codes({ pattern: '(a' })).toEqual(['pattern-unreadable']);
    expect(codes({ pattern: '(?=a)' })).toEqual(['pattern-unreadable']);
    expect(codes({ pattern: '(a{0,30}){0,30}$' })).toEqual(['pattern-too-long']);
    expect(codes({ pattern: '^[a-z0-9._-]{1,64}@[a-z0-9-]{1,63}\\.[a-z]{2,9}$' })).toEqual([]);
    expect(codes({ least: 5, most: 4 })).toEqual(['no-number-fits']);
    expect(codes({ pattern: '^LL-' })).toEqual([]);
  });
});
