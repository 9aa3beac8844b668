import { describe, expect, it } from 'vitest';
import type { CustomerLine } from './core-shape.ts';
import { ruleWantOf } from './want.ts';

function wantOf(texts: string[], explicit: number[] = []): string | undefined {
  const lines = texts.map((text, i): CustomerLine => ({
    messageId: `m${i}`,
    at: i,
    text,
    isQuestion: text.length > 15,
    explicit: explicit.includes(i),
    isReply: false,
    askId: null,
    isSettled: false,
  }));
  return ruleWantOf(lines, 'en')?.text;
}

describe('X2: what the customer wants', () => {
  it.each([
    ['Hello, I want to return my lamp', 'wants to return their lamp'],
    ['I just need an invoice for our office.', 'needs an invoice for their office'],
    ["Hi, I'd like to change the address of my order please", 'would like to change the address of their order please'],
    ['Can you tell me when you ship to Spain?', 'asks us to tell them when we ship to Spain'],
    ['How do I reset my password?', 'asks how to reset their password'],
    ['Can I pay by invoice?', 'asks whether they can pay by invoice'],
    ['Please cancel my order A-70455.', 'asks us to cancel their order A-70455'],
    ['Where is my parcel?', 'asks: “Where is my parcel?”'],
    ['The table arrived with a broken leg', 'says the table arrived with a broken leg'],
    ['I need an appointment with Dr. Johnson today', 'needs an appointment with Dr. Johnson today'],
  ])('X2: %j', (text, want) => {
    expect(wantOf([text])).toBe(want);
  });

  it('X2: what is neither wish nor complaint is still something to go by', () => {
    expect(wantOf(['hello', 'my table wobbles'])).toBe('writes: “my table wobbles”');
    expect(wantOf(['Hi, refund?'])).toBe('asks: “refund?”');
    expect(wantOf(['hello', 'perfect, thank you'])).toBeUndefined();
  });

  it('X2: from the whole talk: the wish with what is wrong', () => {
    expect(wantOf(['My parcel never arrived.', 'It was for a birthday', 'I want a refund'])).toBe(
      'wants a refund; says their parcel never arrived',
    );
  });

  it('X2: the request for a person is not what it is about', () => {
    expect(wantOf(['My order is missing a shelf', 'I want to speak to a human'], [1])).toBe(
      'says their order is missing a shelf',
    );
  });

  it('X2: greetings, thanks and bare calls for help say nothing', () => {
    expect(wantOf(['Hi', 'Thanks!', 'I need some help please', 'ok'])).toBeUndefined();
  });

  it('X2: is never longer than 30 words', () => {
    const words = wantOf([`I want ${'very '.repeat(80)}much`])?.split(' ').length ?? 0;
    expect(words).toBeLessThanOrEqual(30);
  });
});
