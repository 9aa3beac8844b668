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
    texts: {
      warm: { use: 'own', text: { en: 'Hi!', de: 'Hallo!' } },
      formal: { use: 'own', text: { en: 'Good day.', de: 'Guten Tag.' } },
    },
  },
};
const english = (voice: string) => ({ voice, language: 'en', languages: ['en'] });
const template = (name: string) => ({ use: 'template' as const, template: name });

test('own words stay as they are', () => {
  expect(compileMessage(own('Hello'), library, english('warm'))).toEqual({ message: { text: { en: 'Hello' } } });
});

test('M12: a template speaks in the flow’s voice', () => {
  expect(compileMessage(template('greeting'), library, english('formal'))).toEqual({
    message: { text: { en: 'Good day.' }, template: 'greeting' },
  });
});

test('M13: a flow carries the languages it speaks, and a template that lacks them all it has', () => {
  const both = { voice: 'warm', language: 'en', languages: ['en', 'de-AT'] };
  expect(compileMessage(template('greeting'), library, both).message.text).toEqual({ en: 'Hi!', de: 'Hallo!' });
  const neither = { voice: 'warm', language: 'nl', languages: ['nl'] };
  expect(compileMessage(template('greeting'), library, neither).message.text).toEqual({ en: 'Hi!', de: 'Hallo!' });
});

describe('names that nobody gave', () => {
  test.each(['shouting', 'constructor', 'toString', '__proto__'])('the voice "%s" falls back to the first', (voice) => {
    expect(compileMessage(template('greeting'), library, english(voice)).message.text).toEqual({ en: 'Hi!' });
  });

  test.each(['farewell', 'constructor', 'toString', '__proto__'])('the template "%s" is an issue', (name) => {
    expect(compileMessage(template(name), library, english('warm')).issue?.code).toBe('unknown-template');
  });
});
