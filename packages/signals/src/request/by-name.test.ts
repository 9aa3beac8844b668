// Who asks for somebody of the house by name alone asks for a person; who only names them does not.
import { expect, test } from 'vitest';
import { prepare } from '../prepare.ts';

const reader = prepare({});
const people = ['Dave Hill', 'Sarah Young', 'Jürgen Bauer', 'Mia Lopez'];

function explicit(text: string, language = 'en') {
  const input = { text, at: 1, profile: {}, awaiting: { kind: 'nothing' as const }, language, people };
  return reader.read(input, reader.empty).signals.explicit;
}

test.each([
  ['put Dave on'],
  ['can you put dave on pls'],
  ['get me Sarah'],
  ['I want Dave back'],
  ['is Dave there?'],
  ['let me talk to dave again'],
  ['transfer me to mia'],
  ['can I have Sarah'],
  ['is there any way to reach Sarah'],
  ['Dave please'],
  ['verbinden Sie mich mit Jürgen', 'de'],
  ['ich möchte mit Mia sprechen', 'de'],
  ['páseme con Mia', 'es'],
  ['je veux parler à Sarah', 'fr'],
  ['vorrei parlare con Mia', 'it'],
  ['quero falar com a Sarah', 'pt'],
  ['verbind me door met Dave', 'nl'],
])('T1: "%s" asks for a person by name', (text, language = 'en') => {
  const { asked, evidence } = explicit(text, language);
  expect([asked, evidence[0]?.because]).toEqual([true, 'asks for somebody by name']);
});

test.each([
  'my name is Dave',
  'Dave',
  'I am Dave and I need help with my order',
  'I spoke to Dave yesterday',
  'Dave told me it would arrive today',
  'the parcel is for Sarah',
  'thanks Dave',
  "I want Dave's order cancelled",
  'do not put Dave on',
  'my husband Dave ordered it',
  'send the lamp to Mia',
  'give the lamp to Sarah at the desk',
  'is Dave a robot',
])('T1: "%s" asks for nobody', (text) => {
  expect(explicit(text).asked).toBe(false);
});

test('T1: a name that nobody of the house has asks for nobody', () => {
  expect(explicit('put Peter on').asked).toBe(false);
});
