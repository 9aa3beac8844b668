import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listen } from './listen.ts';
import { stateOf } from './frustration.ts';
import { defaultBands } from './settings.ts';

const names = (added: { signal: string }[]): string[] => added.map((a) => a.signal);

describe('T3 to T9 frustration', () => {
  it('T7: hears profanity and capitals, and quotes them', () => {
    const { added } = listen().says('WHERE IS MY DAMN ORDER').frustration;
    expect(added.map((a) => a.evidence)).toEqual([
      expect.objectContaining({ because: 'strong language', quote: 'DAMN' }),
      expect.objectContaining({ because: 'in capitals', quote: 'WHERE IS MY DAMN ORDER' }),
    ]);
  });

  it('T7: an abbreviation in capitals is not shouting', () => {
    expect(listen().says('my ATM PIN for the USA').frustration.added).toEqual([]);
  });

  it('T3: says that the customer was calmer before', () => {
    const talk = listen();
    talk.says('Hello, I would like to change my seat');
    talk.says('Row 12 would be fine, thanks');
    const { added } = talk.says('This is ridiculous, you are wasting my time').frustration;
    expect(names(added)).toContain('rising-negativity');
    expect(added[0]?.evidence.because).toMatch(/calmer before$/);
  });

  it('T4: counts one question put three times, not twice', () => {
    const talk = listen();
    talk.says('How do I change the delivery address of my parcel?');
    expect(talk.says('Can you change the delivery address for the parcel?').frustration.added).toEqual([]);
    const third = talk.says('I want another delivery address for my parcel').frustration.added;
    expect(third).toEqual([
      expect.objectContaining({
        signal: 'rephrasing',
        evidence: expect.objectContaining({ because: 'third time this question' }),
      }),
    ]);
  });

  it('T5: a curt no counts only after an answer that did not help', () => {
    const calm = listen();
    calm.botAnswered('answered');
    expect(calm.says('wrong').frustration.added).toEqual([]);
    const letDown = listen();
    letDown.botAnswered('failed');
    expect(names(letDown.says('wrong').frustration.added)).toEqual(['curt-reply']);
  });

  it('T9: three failed turns in a row reach the offer whatever the mood, and the third says why', () => {
    const talk = listen();
    const scores = ['where is my parcel', 'it is the blue lamp', 'sent on monday I think', 'to my office'].map(
      (text) => {
        const { frustration } = talk.says(text);
        talk.botAnswered('unsure');
        return frustration;
      },
    );
    expect(scores.map(({ score }) => score >= 2)).toEqual([false, false, false, true]);
    expect(scores[3]?.added.at(-1)?.evidence.because).toBe('3 failed turns in a row');
  });

  it('T5, T9: three curt noes to answers reach the offer by themselves; an answer that is taken ends the count', () => {
    const refusing = listen();
    const refused = ['no', 'wrong', 'nope'].map((text) => {
      refusing.botAnswered('answered');
      return refusing.says(text).frustration.score >= 2;
    });
    expect(refused).toEqual([false, false, true]);
    const mixed = listen();
    const spread = ['no', 'and what does the lamp cost', 'no', 'how wide is it', 'no'].map((text) => {
      mixed.botAnswered('answered');
      return mixed.says(text).frustration.score >= 2;
    });
    expect(spread).toEqual([false, false, false, false, false]);
  });

  it('T3, T9: a tone that turns from calm to negative and stays there reaches the offer', () => {
    const talk = listen();
    expect(['ok', "this doesn't help", 'this is terrible'].map((t) => talk.says(t).frustration.state)).toEqual([
      'calm',
      'calm',
      'frustrated',
    ]);
  });

  it('T9: a typed yes changes no score', () => {
    const talk = listen();
    talk.says('this is the WORST shop, you are useless, I am furious');
    const before = talk.says('still nothing, this is ridiculous').frustration.score;
    expect(talk.says('yes please', { awaiting: { kind: 'offer' } }).frustration.score).toBe(before);
  });

  it.each(['this is the best damn lamp ever!!', 'holy shit that was fast, thank you!!', 'fucking brilliant, cheers'])(
    'T7: strong words in praise are calm: "%s"',
    (text) => {
      expect(listen().says(text).frustration.added).toEqual([]);
    },
  );

  it('T7: capitals of somebody who always writes so count for nothing after a few messages', () => {
    const talk = listen();
    const added = ['WHERE IS MY LAMP', 'ORDER NUMBER IS 4711', 'IT SHOULD COME MONDAY', 'TO THE OFFICE PLEASE'].map(
      (text) => talk.says(text).frustration.added.length,
    );
    expect(added.slice(2)).toEqual([0, 0]);
  });

  it('T5: a polite no is not curt', () => {
    const talk = listen();
    talk.botAnswered('failed');
    expect(talk.says("no, that's all thanks").frustration.added).toEqual([]);
  });

  it('T6: a collapse in length counts only after an answer that did not help', () => {
    const collapse = (worth: 'answered' | 'failed'): string[] => {
      const talk = listen();
      talk.says('I ordered a blue lamp last week and the box that came holds a chair');
      talk.says('The order number is on the slip that came inside of the box');
      talk.botAnswered(worth);
      return names(talk.says('hm').frustration.added);
    };
    expect(collapse('answered')).toEqual([]);
    expect(collapse('failed')).toEqual(['length-collapse']);
  });

  it('T8: hears anger after three minutes of silence', () => {
    const talk = listen();
    talk.says('Where is my parcel?');
    expect(names(talk.says('this is useless', { afterSeconds: 200 }).frustration.added)).toContain(
      'silence-then-anger',
    );
    expect(names(talk.says('this is useless', { afterSeconds: 100 }).frustration.added)).not.toContain(
      'silence-then-anger',
    );
  });

  it('T9: two or three signals reach the band of the offer, and time takes the score down again', () => {
    const talk = listen();
    talk.says('this is so annoying');
    const angry = talk.says('are you even listening? what a stupid bot').frustration;
    expect(angry.score).toBeGreaterThanOrEqual(defaultBands.frustrated);
    expect(angry.trajectory).toBe('rising');
    const scores = ['ok', 'the red one', 'size M', 'thank you'].map((text) => talk.says(text).frustration);
    expect(scores.map((s) => s.score)).toEqual(scores.map((s) => s.score).toSorted((a, b) => b - a));
    expect(scores.at(-1)?.trajectory).toBe('falling');
  });

  it('T11: after a declined offer the score starts over', () => {
    const talk = listen();
    talk.says('you stupid idiot, this is ridiculous');
    talk.startsOver();
    expect(talk.says('the blue one').frustration).toMatchObject({ score: 0, state: 'calm', added: [] });
  });

  it("uses a flow's own weights and bands", () => {
    const deaf = listen({ weights: { 'strong-language': 0, 'rising-negativity': 0 } });
    expect(deaf.says('damn you, this is ridiculous!!').frustration.score).toBe(0);
    expect(stateOf(2, { mild: 2, frustrated: 4, veryFrustrated: 6, angry: 8 })).toBe('mild');
  });

  it('names the five states by the default bands', () => {
    expect([0.9, 1, 2, 3, 4].map((score) => stateOf(score, defaultBands))).toEqual([
      'calm',
      'mild',
      'frustrated',
      'very-frustrated',
      'angry',
    ]);
  });

  it.each(['esto es una mierda', 'das ist verdammt schlecht', "c'est de la merde", 'que merda de serviço'])(
    'T7: hears "%s"',
    (text) => {
      expect(names(listen().says(text).frustration.added)).toContain('strong-language');
    },
  );

  it('keeps a memory of at most 2 kB whatever is written', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 400, unit: 'grapheme' }),
      fc.constantFrom(
        'why does my virtual contactless card keep getting declined at petrol stations abroad?',
        'NO!!! you useless bot',
      ),
    );
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 40 }), (texts) => {
        const talk = listen();
        for (const t of texts) {
          const { frustration } = talk.says(t);
          expect(frustration.score).toBeGreaterThanOrEqual(0);
          talk.botAnswered('failed');
        }
        expect(new TextEncoder().encode(JSON.stringify(talk.memory())).length).toBeLessThanOrEqual(2048);
      }),
      { numRuns: 40 },
    );
  });
});
