import { expect, it } from 'vitest';
import { messageLibrary } from './message-library.ts';
import { withVoices } from './with-voices.ts';

const calm = { id: 'calm', basedOn: 'formal', texts: { greeting: { en: 'Good day' }, unheard: { en: '?' } } };

it('a voice of the company says what its base says, and its own words where it has some', () => {
  const library = withVoices(messageLibrary, [calm]);
  expect(library['greeting']?.texts['calm']?.text).toEqual({
    ...messageLibrary['greeting']?.texts['formal']?.text,
    en: 'Good day',
  });
  expect(library['closing']?.texts['calm']).toEqual(messageLibrary['closing']?.texts['formal']);
  expect(messageLibrary['greeting']?.texts['calm']).toBeUndefined();
});

it('a flow is compiled without the own words: they are put in when something is said', () => {
  const library = withVoices(messageLibrary, [calm], 'base');
  expect(library['greeting']?.texts['calm']?.text).toEqual(messageLibrary['greeting']?.texts['formal']?.text);
});

it('own words for a shipped voice take its place', () => {
  const library = withVoices(messageLibrary, [{ id: 'warm', basedOn: 'warm', texts: { greeting: { en: 'Hey' } } }]);
  expect(library['greeting']?.texts['warm']?.text['en']).toBe('Hey');
});
