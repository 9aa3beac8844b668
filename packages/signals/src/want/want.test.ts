import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wantFromCompletion, wantRequest } from './want-port.ts';
import { MOST_WORDS_OF_WANT, wantOf } from './want.ts';
import type { Turn } from './want.ts';

const talk: Turn[] = [
  { from: 'customer', text: 'Hi! My name is Ana.' },
  { from: 'bot', text: 'Hello Ana, how can I help?' },
  { from: 'customer', text: 'I need to change my delivery address because I moved.' },
  { from: 'bot', text: 'What is your order number?' },
  { from: 'customer', text: '4711' },
  { from: 'bot', text: 'Done. Anything else?' },
  { from: 'customer', text: 'Yes, can you also tell me when the parcel will arrive?' },
];

describe('X2 what the customer wants', () => {
  it('says it from the whole conversation, with the pronouns turned', () => {
    const { sentence } = wantOf(talk);
    expect(sentence).toMatch(/^Customer wants to change their delivery address; /);
    expect(sentence).toMatch(/when the parcel will arrive/);
  });

  it('points each claim to the message it rests on', () => {
    const { evidence } = wantOf(talk);
    expect(evidence.map((e) => e.turn)).toEqual([2, 6]);
    for (const { turn, quote, from, to } of evidence) expect(talk[turn]?.text.slice(from, to)).toBe(quote);
  });

  it('quotes a report and a question in the words of the customer', () => {
    expect(wantOf([{ from: 'customer', text: 'My card was stolen yesterday' }]).sentence).toBe(
      'Customer says: "My card was stolen yesterday".',
    );
    expect(wantOf([{ from: 'customer', text: 'why is my parcel late?' }]).sentence).toBe(
      'Customer asks: "why is my parcel late".',
    );
  });

  it('takes a change of mind into account', () => {
    const { sentence } = wantOf([
      { from: 'customer', text: 'I want to book a room in Rome' },
      { from: 'bot', text: 'For when?' },
      { from: 'customer', text: 'Never mind, I found one myself.' },
    ]);
    expect(sentence).toContain('Never mind, I found one myself');
  });

  it('says nothing when nothing was asked', () => {
    expect(wantOf([{ from: 'customer', text: 'hello' }])).toEqual({ sentence: '', evidence: [] });
  });

  it('is never longer than 30 words and invents no word, for any conversation', () => {
    const phrase = fc.constantFrom(
      'I need to',
      'my order',
      'cancel',
      'the blue lamp',
      'because',
      'can you',
      'it is broken',
      'please',
      'when will it arrive?',
      'I lost my card.',
      'and',
      'my account',
      'Never mind',
      'thanks!',
      'how do I',
      'pay',
    );
    const turn = fc
      .array(phrase, { minLength: 1, maxLength: 15 })
      .map((parts): Turn => ({ from: 'customer', text: parts.join(' ') }));
    const ours = new Set(
      'customer wants want to know how says asks their them they theirs themselves are have would will'.split(' '),
    );
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 12 }), (turns) => {
        const { sentence } = wantOf(turns);
        expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(MOST_WORDS_OF_WANT);
        const said = new Set(turns.flatMap((t) => t.text.toLowerCase().split(/[^a-z]+/)));
        for (const word of sentence.toLowerCase().split(/[^a-z]+/))
          expect(word === '' || said.has(word) || ours.has(word), word).toBe(true);
      }),
    );
  });
});

describe('X2 through a language model', () => {
  it('asks with numbered messages', () => {
    const { messages } = wantRequest(talk, 'any');
    expect(messages[1]?.content).toContain('[2] customer: I need to change my delivery address');
  });

  const answer = (claims: unknown): unknown => ({ choices: [{ message: { content: JSON.stringify({ claims }) } }] });

  it('keeps a supported claim and drops the others', () => {
    const want = wantFromCompletion(
      answer([
        { text: 'wants to change their delivery address', turn: 2, quote: 'change my delivery address' },
        { text: 'wants a refund of 50', turn: 2, quote: 'change my delivery address' },
        { text: 'wants to change their address', turn: 6, quote: 'words nobody said' },
        { text: 'asks about the order number', turn: 3, quote: 'order number' },
      ]),
      talk,
    );
    expect(want).toEqual({
      sentence: 'Customer wants to change their delivery address.',
      evidence: [
        {
          claim: 'wants to change their delivery address',
          turn: 2,
          quote: 'change my delivery address',
          from: 10,
          to: 36,
        },
      ],
    });
  });

  it.each([
    null,
    'text',
    { choices: [] },
    { choices: [{ message: { content: 'no json' } }] },
    answer([]),
    answer([{ text: 'wants a boat', turn: 99, quote: 'boat' }]),
  ])('falls back to the rules for %j', (reply) => {
    expect(wantFromCompletion(reply, talk)).toBeNull();
  });
});
