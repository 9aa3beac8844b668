import { expect, it } from 'vitest';
import { nextStepWords, summaryWords } from './sum-up.ts';

const at = Date.parse('2026-11-23T12:00+01:00');
const tomorrow = Date.parse('2026-11-24T10:00+01:00');
const nothing = { recent: [], language: 'en' };
const asked = [
  { from: 'customer' as const, text: 'where is my parcel?' },
  { from: 'bot' as const, text: 'On its way.' },
];

it('M8: the agent’s summary is what is summed up, as a whole sentence', () => {
  const vars = { summary: 'The refund is on its way', question: 'where is my parcel?' };
  expect(summaryWords(vars, { recent: asked, language: 'en' })).toBe('The refund is on its way.');
  expect(summaryWords({ summary: 'Is it solved? Yes!' }, nothing)).toBe('Is it solved? Yes!');
});

it('M8: without an agent it is what the customer asked, in the conversation’s language', () => {
  expect(summaryWords({ question: 'where is my parcel?' }, nothing)).toBe('you asked “where is my parcel?”.');
  expect(summaryWords({}, { recent: asked, language: 'en' })).toBe('you asked “where is my parcel?”.');
  expect(summaryWords({ question: '¿Dónde está mi paquete?' }, { recent: [], language: 'es' })).toBe(
    'usted preguntó: «¿Dónde está mi paquete?».',
  );
  expect(summaryWords({ question: 'My lamp is broken.' }, nothing)).toBe('you wrote “My lamp is broken”.');
});

it('M8: nothing known is nothing said, so that the text’s own words stand', () => {
  expect(summaryWords({ summary: '' }, nothing)).toBe('');
  expect(summaryWords({}, { recent: [{ from: 'customer', text: 'hello' }], language: 'en' })).toBe('');
});

it('M8: the next step is what was promised, and nothing else', () => {
  const promise = { id: 'p', kind: 'ticket' as const, dueAt: tomorrow, claimedBy: null };
  const state = { promises: [promise], zone: 'Europe/Berlin', language: 'en' };
  expect(nextStepWords({}, state, at, {})).toBe('you have our answer tomorrow by 10:00');
  expect(nextStepWords({}, { ...state, promises: [{ ...promise, kind: 'callback' }] }, at, {})).toBe(
    'we call you tomorrow at 10:00',
  );
  expect(nextStepWords({}, { ...state, promises: [{ ...promise, kind: 'next-word' }] }, at, {})).toBe('');
  expect(nextStepWords({}, { ...state, promises: [] }, at, {})).toBe('');
  expect(nextStepWords({}, state, tomorrow + 1, {})).toBe('');
});
