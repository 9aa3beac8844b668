import { describe, expect, it } from 'vitest';
import { explainBatch, explainConversation, explainMessage, parseConversation, parseMessages } from './try-it.ts';

describe('the try-it box', () => {
  it('says what a message fires, why, and the score', () => {
    const { fired } = explainMessage('Someone hacked my account, let me talk to a human');
    expect(fired.map((f) => [f.trigger, f.what])).toEqual([
      ['policy-topic', 'topic account-security'],
      ['explicit-request', 'asks for a person'],
      ['reading', 'category account-security'],
    ]);
    expect(fired[1]?.why).toBe('asks for a person: "talk to a human"');
  });

  it('R1 to R6, A3: says what in the words made it a category, a language or urgent', () => {
    const whyOf = (text: string) =>
      explainMessage(text)
        .fired.filter(({ trigger, what }) => trigger === 'reading' && !what.startsWith('frustration'))
        .map(({ what, why }) => [what, why]);
    expect(whyOf('I was charged twice and need this fixed right now')).toEqual([
      ['urgent', expect.stringContaining('right now')],
      ['category billing', expect.stringContaining('charged twice')],
    ]);
    expect(whyOf('quiero devolver la lámpara que compré')).toContainEqual([
      'language es',
      expect.stringMatching(/common word of this language: "quiero"/),
    ]);
    expect(whyOf('где моя посылка')).toContainEqual(['language ru', expect.stringContaining('"где"')]);
    expect(whyOf('hello there')).toEqual([]);
  });

  it('uses the settings of the node', () => {
    expect(explainMessage('beam me up', { explicitPhrases: ['beam me up'] }).fired[0]?.what).toBe('asks for a person');
  });

  it('reads a pasted conversation, with or without speakers', () => {
    expect(parseConversation('Customer: hi\nBot: Hello\nthere\n\nCustomer: I need help')).toEqual([
      { from: 'customer', text: 'hi' },
      { from: 'bot', text: 'Hello\nthere' },
      { from: 'customer', text: 'I need help' },
    ]);
    expect(parseConversation('where is it\nstill waiting')).toEqual([
      { from: 'customer', text: 'where is it' },
      { from: 'customer', text: 'still waiting' },
    ]);
  });

  it('tells at which turn the first trigger fires', () => {
    const explained = explainConversation(
      parseConversation(
        'Customer: where is my order\nBot: Sorry, I did not understand\nCustomer: this is ridiculous\nBot: Sorry, I did not understand\nCustomer: are you even listening, you stupid idiot',
      ),
    );
    expect(explained.firstFiredAt).toBe(4);
    expect(explained.turns[4]?.explanation?.fired[0]).toMatchObject({ trigger: 'frustration' });
    expect(explained.turns.map((t) => t.score)).toEqual(explained.turns.map((t) => t.score).toSorted((a, b) => a - b));
  });

  it('counts a file of past messages, with examples', () => {
    const batch = explainBatch(['agent please', 'I want an agent', 'hello', 'where is the nearest shop']);
    expect(batch).toMatchObject({ messages: 4, silent: 2 });
    expect(batch.fired[0]).toMatchObject({
      what: 'asks for a person',
      count: 2,
      percent: 50,
      examples: [{ text: 'agent please' }, { text: 'I want an agent' }],
    });
  });

  it('takes messages out of JSON lines, CSV and plain lines', () => {
    expect(parseMessages('{"text":"a"}\nbroken\n{"text":"b","x":1}')).toEqual(['a', 'b']);
    expect(parseMessages('id,text\n1,"hello, you"\n2,"say ""hi"""')).toEqual(['hello, you', 'say "hi"']);
    expect(parseMessages('one\n\ntwo')).toEqual(['one', 'two']);
  });

  it('reads a megabyte of hostile text at once', () => {
    const { signals } = explainMessage('talk to the someone used my ((( NO!!! '.repeat(27_000));
    expect(signals.frustration.score).toBeGreaterThan(0);
  });
});
