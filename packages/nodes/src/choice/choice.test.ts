import { prepare } from '@baton/signals';
import { describe, expect, test } from 'vitest';
import { playNode } from '../shared/play-node.ts';
import { choice } from './choice.node.ts';

const options = [
  { id: 'desk', label: { en: 'Desk lamp' } },
  { id: 'floor', label: { en: 'Floor lamp' } },
];
const reader = prepare({});
/** As the house reads it: against the labels of the buttons. */
const read = (text: string) =>
  reader.read(
    {
      text,
      at: 0,
      profile: {},
      awaiting: { kind: 'choice', options: options.map(({ id, label }) => ({ id, label: label.en })) },
    },
    reader.empty,
  ).signals;
const asking = (settings: object = {}) => {
  const step = playNode(choice, { options, ...settings });
  step.enter();
  return step;
};

describe('a choice', () => {
  test('C2: shows its buttons under the question', () => {
    expect(playNode(choice, { options }).enter().effects).toEqual([
      { type: 'say', message: { use: 'own', text: { en: 'What is it about?' } }, choices: options },
    ]);
  });

  test('is taken by button', () => {
    expect(asking().says('Desk lamp', { choice: 'desk' }).to).toBe('option-desk');
  });

  test.each([
    ['the floor one please', 'option-floor'],
    ['second', 'option-floor'],
    ['1', 'option-desk'],
  ])('C2: and in words: "%s"', (text, way) => {
    expect(asking().says(text, { signals: read(text) }).to).toBe(way);
  });

  test('is kept under a name', () => {
    expect(asking({ into: 'lamp' }).says('', { choice: 'floor' }).vars['lamp']).toBe('floor');
  });

  test('words that fit none are asked once more, then go their own way', () => {
    const step = asking();
    const again = step.says('where is my parcel', { signals: read('where is my parcel') });
    expect([again.to, again.said]).toEqual(['wait', ['choice-again']]);
    expect(again.effects[0]).toMatchObject({ choices: options });
    expect(step.says('my parcel', { signals: read('my parcel') }).to).toBe('other');
  });

  test('silence has a way of its own', () => {
    expect(asking().deadline('noReply').to).toBe('silent');
  });

  test('two buttons of one id are refused', () => {
    const twice = [options[0], options[0]];
    expect(choice.config.safeParse({ options: twice }).success).toBe(false);
  });
});
