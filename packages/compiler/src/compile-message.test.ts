import type { MessageLibrary } from '@baton/flow';
import { describe, expect, test } from 'vitest';
import { compileMessage } from './compile-message.ts';

const own = (en: string) => ({ use: 'own' as const, text: { en } });
const library: MessageLibrary = {
  greeting: {
    id: 'greeting',
    row: 'M1',
    label: 'Greeting',
    note: 'Says hello.',
    texts: { warm: own('Hi!'), formal: own('Good day.') },
  },
};
const template = (name: string) => ({ use: 'template' as const, template: name });

test('own words stay as they are', () => {
  expect(compileMessage(own('Hello'), library, 'warm')).toEqual({ message: { text: { en: 'Hello' } } });
});

test('M12: a template speaks in the flow’s voice', () => {
  expect(compileMessage(template('greeting'), library, 'formal')).toEqual({
    message: { text: { en: 'Good day.' }, template: 'greeting' },
  });
});

describe('names that nobody gave', () => {
  test.each(['shouting', 'constructor', 'toString', '__proto__'])('the voice "%s" falls back to the first', (voice) => {
    expect(compileMessage(template('greeting'), library, voice).message.text).toEqual({ en: 'Hi!' });
  });

  test.each(['farewell', 'constructor', 'toString', '__proto__'])('the template "%s" is an issue', (name) => {
    expect(compileMessage(template(name), library, 'warm').issue?.code).toBe('unknown-template');
  });
});
