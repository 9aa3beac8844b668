import { messageLibrary } from '@baton/nodes';
import { expect, it } from 'vitest';
import type { VoiceWords } from '@baton/handoff';
import { messageState, withWords } from './message-state.ts';

const greeting = messageLibrary['greeting'];
if (!greeting) throw new Error('The library has a greeting.');
const clinic: VoiceWords = { id: 'clinic', name: 'Clinic', basedOn: 'formal', texts: {} };
const said = (text: string) => ({ voice: 'clinic', message: 'greeting', language: 'en', text });

it('a voice of the company says what its base says until it has words of its own', () => {
  expect(messageState(greeting, [clinic], 'clinic', 'en')).toMatchObject({
    text: greeting.texts['formal']?.text['en'],
    isOwn: false,
    isMissing: false,
    warnings: [],
  });
  const voices = withWords([clinic], said('Good day, this is the bot of {{company.name}}.'));
  expect(messageState(greeting, voices, 'clinic', 'en')).toMatchObject({
    isOwn: true,
    text: expect.stringMatching(/^Good day/),
  });
  expect(withWords(voices, { ...said(''), text: null })).toEqual([clinic]);
});

it('own words of a shipped voice begin with the first and end with the last', () => {
  const own = { voice: 'warm', message: 'greeting', language: 'en', text: 'Hi!' };
  const voices = withWords([], own);
  expect(voices).toEqual([{ id: 'warm', name: 'warm', basedOn: 'warm', texts: { greeting: { en: 'Hi!' } } }]);
  expect(withWords(voices, { ...own, text: null })).toEqual([]);
});

it('M13: a language that the library does not speak is a task', () => {
  expect(messageState(greeting, [], 'warm', 'nl')).toMatchObject({ isMissing: true, text: '' });
  expect(messageState(greeting, [], 'warm', 'de').isMissing).toBe(false);
});

it('M11: own words that cost trust, and places that nothing fills, are said', () => {
  const state = messageState(
    greeting,
    withWords([clinic], said('Please try again later, {{custmer.name}}.')),
    'clinic',
    'en',
  );
  expect(state.warnings).toEqual([expect.stringContaining('Try again later')]);
  expect(state.unknownPlaces).toEqual(['custmer.name']);
});

it('every shipped text is as it is weighed here: no place in it is unknown', () => {
  for (const template of Object.values(messageLibrary))
    for (const voice of Object.keys(template.texts))
      expect(messageState(template, [], voice, 'en')).toMatchObject({ isMissing: false, unknownPlaces: [] });
});
