import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePatterns, PatternError } from './patterns.ts';
import { respeller } from './respell.ts';
import { speller } from './spell.ts';
import { stem } from './stem.ts';
import { GAP_SENTENCE, READ_FROM_END, READ_FROM_START, tokenize } from './tokens.ts';

describe('words', () => {
  it('folds case, accents, apostrophes and fancy letters, and keeps the place', () => {
    const text = "Don't réclamer 𝓲𝓽, Straße!";
    const tokens = tokenize(text);
    expect(tokens.words).toEqual(['dont', 'reclamer', 'it', 'strasse']);
    expect(tokens.words.map((_, i) => text.slice(tokens.from[i], tokens.to[i]))).toEqual([
      "Don't",
      'réclamer',
      '𝓲𝓽',
      'Straße',
    ]);
  });

  it.each([
    ['Łódź, młody człowiek', ['lodz', 'mlody', 'czlowiek']],
    ['Kapanış İstanbul', ['kapanis', 'istanbul']],
    ['Θέλω άνθρωπος ΆΝΘΡΩΠΟΣ', ['θελω', 'ανθρωποσ', 'ανθρωποσ']],
    ['Ещё Майор', ['еще', 'маиор']],
    ['أُريدُ مـوظَّفة', ['اريد', 'موظفه']],
    ['ज़रूरी जोड़िए', ['जरूरी', 'जोडिए']],
    ['転送して。', ['転', '送', 'し', 'て']],
    ['상담원 연결', ['상', '담', '원', '연', '결']],
    ["зв'яжіть звʼяжіть", ['зв', 'яжіть', 'зв', 'яжіть']],
  ])('cuts "%s" as people spell it without the right keyboard', (text, words) => {
    expect(tokenize(text).words).toEqual(words);
  });

  it.each(['أين طلبي؟ شكرا', '在哪里？谢谢', 'कहाँ है। धन्यवाद'])('ends the sentence in "%s"', (text) => {
    expect(tokenize(text).gaps).toContain(GAP_SENTENCE);
  });

  it('reads the start and the end of a very long text', () => {
    const tokens = tokenize(`first ${'x '.repeat(500_000)} last`);
    expect(tokens.cut).toBe(true);
    expect(tokens.words[0]).toBe('first');
    expect(tokens.words.at(-1)).toBe('last');
    expect(tokens.words.length).toBeLessThan(READ_FROM_START + READ_FROM_END);
  });

  it('gives places inside the text, in order, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { from, to } = tokenize(text);
        for (const [i, start] of from.entries()) {
          expect(start).toBeGreaterThanOrEqual(i === 0 ? 0 : (to[i - 1] ?? 0));
          expect(to[i]).toBeGreaterThan(start);
          expect(to[i]).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it.each([
    ['cancelling', 'cancel'],
    ['cancellation', 'cancel'],
    ['refunds', 'refund'],
    ['refunding', 'refund'],
    ['reimbursement', 'reimburs'],
    ['reimbursed', 'reimburs'],
    ['this', 'this'],
  ])('the stem of %s is %s', (word, expected) => {
    expect(stem(word)).toBe(expected);
  });

  it.each([
    ['acount', 'account'],
    ['acconut', 'account'],
    ['accouunt', 'account'],
    ['accoynt', 'account'],
    ['account', null],
    ['recount', null],
    ['accnt', null],
  ])('respells %s as %s', (word, expected) => {
    const spelling = respeller(['account'], (w) => w === 'recount');
    expect(spelling.correct(word, stem(word))).toBe(expected);
  });
});

describe('patterns', () => {
  const lists = { who: 'agent human' };
  const finds = (pattern: string, text: string): boolean =>
    compilePatterns([{ rule: 'r', tag: 't', because: 'b', patterns: [pattern] }], lists, stem).find(tokenize(text))
      .length > 0;

  it.each([
    ['talk to *2 <who>', 'talk to your nice agent', true],
    ['talk to *2 <who>', 'talk to one of your agent', false],
    ['refund~ please?', 'refunding', true],
    ['^ <who> $', 'agent!', true],
    ['^ <who> $', 'an agent', false],
    ['talk <who>', 'I talk. Agent here', false],
    ['please? talk', 'talk', true],
    ['order #', 'order 12', true],
    ['order #', 'order twelve', false],
    ['# items', '12 items', true],
  ])('%s in "%s": %s', (pattern, text, expected) => {
    expect(finds(pattern, text)).toBe(expected);
  });

  it('takes as many words as it may at the end, within the sentence', () => {
    const matcher = compilePatterns([{ rule: 'r', tag: 't', because: 'b', patterns: ['talk *2'] }], lists, stem);
    const ends = (text: string): number | undefined => matcher.find(tokenize(text))[0]?.last;
    expect([ends('talk now or then'), ends('talk now. Or then'), ends('talk')]).toEqual([2, 1, 0]);
  });

  it.each([
    ['<who> człowiekiem', ['zivy|agent czlowiekiem']],
    ['^ 请|請? 人工|真人 *2 $', ['^ 请|請? 人 工 *2 $', '^ 请|請? 真 人 *2 $']],
    ["зв'яжіть мене?", ['зв яжіть мене?']],
    ['转 人工?', ['转 人 工', '转']],
  ])('spells "%s" as messages are cut', (pattern, spelt) => {
    expect(speller({ who: 'živý agent' })(pattern)).toEqual(spelt);
  });

  it('spells no list that does not exist', () => {
    expect(() => speller(lists)('<whom>')).toThrow(PatternError);
  });

  it('names a list that does not exist, and a pattern without a beginning', () => {
    expect(() => finds('<whom>', 'x')).toThrow(PatternError);
    expect(() => finds('*3', 'x')).toThrow(/needs a word to begin with/);
  });
});
