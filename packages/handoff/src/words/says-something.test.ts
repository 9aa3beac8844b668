import { expect, it } from 'vitest';
import { isOnlyAnger, isSmallTalk, saysSomething } from './says-something.ts';

it.each([
  'hello',
  'Talk to a person',
  'can I please talk to a real human',
  'I have a question',
  'I need some help with something',
  'that did not help',
  'agent!!',
  '👍',
  'ada@example.com',
  'my number is +49 30 901820',
  '',
])('X2: %j does not say what it is about', (text) => {
  expect(saysSomething(text)).toBe(false);
});

it.each([
  'I want to talk to a human about my refund',
  'a person please, my lamp is broken',
  'where is A-70455?',
  'Mi mesa ha llegado rota',
])('X2: %j does', (text) => {
  expect(saysSomething(text)).toBe(true);
});

it.each([
  'hello, I am back',
  'hi, how are you today?',
  'are you there?',
  'Is anybody there',
  'still there?',
  'I have a question',
  'can you help me please?',
  'never mind',
  'good morning',
  '👋',
])('G1: %j is small talk', (text) => {
  expect(isSmallTalk(text, 'en')).toBe(true);
});

it.each([
  'it still does not work',
  'where is it?',
  'why not?',
  'that did not help',
  'what do you do?',
  'Can I pay with a card?',
  'how much is it',
])('G1: %j asks something', (text) => {
  expect(isSmallTalk(text, 'en')).toBe(false);
});

it.each([
  ['this is ridiculous, third time I ask', true],
  ['useless bot!!! I am fed up', true],
  ['I have been waiting two hours, terrible', false],
  ['the lamp is terrible', false],
  ['hello', false],
  ['', false],
])('X2: %j is anger and nothing else: %s', (text, is) => {
  expect(isOnlyAnger(text)).toBe(is);
});

it.each([
  ['hola otra vez', 'es', true],
  ['¡Hola! ¿Hay alguien ahí?', 'es', true],
  ['Guten Tag, ich habe eine Frage', 'de', true],
  ['Bonjour !', 'fr', true],
  ['Olá, boa tarde', 'pt', true],
  ['Hola, mi mesa ha llegado rota', 'es', false],
  ['Guten Tag, wo ist mein Paket?', 'de', false],
])('M13: %j in %s is small talk: %s', (text, language, is) => {
  expect(isSmallTalk(text, language)).toBe(is);
});
