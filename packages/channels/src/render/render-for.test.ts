import { channels, lengthOn, type ChannelName } from '@baton/flow';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChoiceKey } from './choice-key.ts';
import { renderFor } from './render-for.ts';
import { splitText } from './split-text.ts';

const context = { question: 7, language: 'en' };
const choices = (...labels: string[]) => labels.map((label, index) => ({ id: `c${index + 1}`, label }));

describe('C2: choices under a message', () => {
  it('three short ones are buttons on WhatsApp, and say which question they answer', () => {
    const [shown] = renderFor(channels.whatsapp, { text: 'Shall I?', choices: choices('Yes', 'No', 'Later') }, context);
    expect(shown).toEqual({
      text: 'Shall I?',
      buttons: [
        { key: '7:c1', label: 'Yes' },
        { key: '7:c2', label: 'No' },
        { key: '7:c3', label: 'Later' },
      ],
    });
  });

  it('four become a list there, and a long label goes on in the second line', () => {
    const labels = ['Ring me', 'Write to me', 'Wait', 'Track the parcel I ordered last week'];
    const [shown] = renderFor(channels.whatsapp, { text: 'How?', choices: choices(...labels) }, context);
    expect(shown?.buttons).toBeUndefined();
    expect(shown?.list?.rows.at(-1)).toEqual({
      key: '7:c4',
      label: 'Track the parcel I',
      secondLine: 'ordered last week',
    });
  });

  it('eleven, or two that read the same, become numbers to answer with', () => {
    const eleven = Array.from({ length: 11 }, (_, index) => `Way ${index + 1}`);
    const [many] = renderFor(channels.whatsapp, { text: 'Which?', choices: choices(...eleven) }, context);
    expect(many?.text).toMatch(/^Which\?\n\n1\. Way 1\n[^]*11\. Way 11\nReply with a number\.$/);
    const [twins] = renderFor(channels.whatsapp, { text: 'Which?', choices: choices('Blue', 'Blue ') }, context);
    expect(twins).toEqual({ text: 'Which?\n\n1. Blue\n2. Blue\nReply with a number.' });
  });

  it('are numbered on SMS, in the language of the talk', () => {
    expect(
      renderFor(channels.sms, { text: 'Und?', choices: choices('Ja', 'Nein') }, { question: 1, language: 'de-AT' }),
    ).toEqual([{ text: 'Und?\n\n1. Ja\n2. Nein\nAntworten Sie mit einer Zahl.' }]);
  });

  it('without a text still stand under one', () => {
    const [shown] = renderFor(channels.whatsapp, { text: '', choices: choices('Yes') }, context);
    expect(shown?.text).toBe('Please choose:');
  });
});

it('C1: a card and a link that has no button become text', () => {
  const message = {
    text: 'Here it is.',
    card: { title: 'Order 12', lines: ['Two lamps', 'On its way'] },
    link: { label: 'Follow it', url: 'https://shop.example/o/12' },
  };
  expect(renderFor(channels.sms, message, context)).toEqual([
    { text: 'Here it is.\n\nOrder 12\nTwo lamps\nOn its way\n\nFollow it: https://shop.example/o/12' },
  ]);
  expect(renderFor(channels.telegram, message, context)[0]).toMatchObject({ link: message.link });
});

it('C1: a long text goes out in several messages, the choices under the last', () => {
  const text = 'A sentence that says something. '.repeat(60).trim();
  const shown = renderFor(channels.whatsapp, { text, choices: choices('Yes', 'No') }, context);
  expect(shown.length).toBe(2);
  expect(shown.map((one) => one.buttons?.length ?? 0)).toEqual([0, 2]);
  expect(shown.map((one) => one.text).join(' ')).toBe(text);
  expect(shown.every((one) => one.text.length <= 1024)).toBe(true);
});

it('C1: on every channel, nothing is lost and nothing is too long, whatever is said', () => {
  const names = Object.keys(channels).filter((name): name is ChannelName => name in channels);
  const words = fc.array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom('word ', '\n\n', '. ', '€', '😀', 'x'.repeat(200)),
    ),
    {
      maxLength: 80,
    },
  );
  const labels = fc.array(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((label) => label.trim() !== ''),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(fc.constantFrom(...names), words, labels, (name, parts, given) => {
      const carries = channels[name];
      const text = parts.join('');
      const shown = renderFor(carries, { text, choices: choices(...given) }, context);
      const bare = (one: string) => one.replaceAll(/\s+/g, '');
      const said = bare(shown.map((one) => one.text).join(''));
      // Typographic signs may have given way to plain ones by SMS.
      if (name !== 'sms') expect(said.startsWith(bare(text))).toBe(true);
      for (const { text: one, buttons, list } of shown) {
        const limit = buttons || list ? carries.textWithChoices : carries.textCharacters;
        const { length, most } = lengthOn(carries.counts, limit, one);
        expect(length).toBeLessThanOrEqual(most);
      }
      const keys = shown
        .flatMap(({ buttons, list }) => [...(buttons ?? []), ...(list?.rows ?? [])])
        .map(({ key }) => key);
      expect(keys.map((key) => readChoiceKey(key)?.question)).toEqual(keys.map(() => 7));
      expect(keys.every((key) => Buffer.byteLength(key) <= 64)).toBe(true);
    }),
    { numRuns: process.env['BATON_LONG'] ? 5000 : 300 },
  );
});

it('splits at paragraphs before sentences before words, and never inside an emoji', () => {
  const fits = (most: number) => (text: string) => text.length <= most;
  expect(splitText('First one.\n\nSecond one.', fits(14))).toEqual(['First one.', 'Second one.']);
  expect(splitText('One. Two is here. Three', fits(18))).toEqual(['One. Two is here.', 'Three']);
  expect(splitText('https://shop.example/a and more', fits(24))).toEqual(['https://shop.example/a', 'and more']);
  expect(splitText('👩‍👩‍👧👩‍👩‍👧', fits(12))).toEqual(['👩‍👩‍👧', '👩‍👩‍👧']);
});
