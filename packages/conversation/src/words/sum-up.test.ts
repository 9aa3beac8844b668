import { expect, it } from 'vitest';
import { matterWords, nextStepWords, summaryWords } from './sum-up.ts';

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

it('M8: a long question is cut at a word, and one that is written is no question', () => {
  const long = `My lamp ${'flickers '.repeat(40)}today`;
  const said = summaryWords({ question: long }, nothing);
  expect(said).toMatch(/^you wrote “My lamp (flickers )+flickers…”\.$/);
  expect(said.length).toBeLessThan(230);
  const short = `My lamp ${'x'.repeat(192)}`;
  expect(summaryWords({ question: short }, nothing)).toBe(`you wrote “${short}”.`);
});

it('M8: the question that was kept comes before what is read from the talk', () => {
  expect(summaryWords({ question: '  Where is my lamp? ' }, { recent: asked, language: 'en' })).toBe(
    'you asked “Where is my lamp?”.',
  );
});

it('M8: a whole sentence stays as it is, whatever it ends with', () => {
  for (const whole of ['Solved!', 'Solved?', 'Solved…', 'She said “solved.”', 'Sent (by post.)'])
    expect(summaryWords({ summary: ` ${whole} ` }, nothing)).toBe(whole);
  expect(summaryWords({ summary: 'Sent (by post)' }, nothing)).toBe('Sent (by post).');
});

it('X2: the matter for a colleague is what was asked, else the newest of the customer’s own words, and never a button’s', () => {
  expect(matterWords({ question: ' My lamp ' }, nothing)).toBe('My lamp');
  expect(matterWords({}, { recent: asked, language: 'en' })).toBe('where is my parcel?');
  const greeted = [
    { from: 'customer' as const, text: 'hi' },
    { from: 'customer' as const, text: 'hello' },
    { from: 'customer' as const, text: 'Yes, please', pressed: true as const },
    { from: 'bot' as const, text: 'Hello.' },
  ];
  expect(matterWords({}, { recent: greeted, language: 'en' })).toBe('hello');
  expect(matterWords({}, nothing)).toBe('');
});

it('M8: of several promises the one that comes first is told, and what the flow says itself before all', () => {
  const promise = { id: 'p', kind: 'ticket' as const, dueAt: tomorrow, claimedBy: null };
  const call = { id: 'q', kind: 'callback' as const, dueAt: tomorrow - 3_600_000, claimedBy: null };
  const state = { promises: [promise, call], zone: 'Europe/Berlin', language: 'en' };
  expect(nextStepWords({}, state, at, {})).toBe('we call you tomorrow at 09:00');
  expect(nextStepWords({}, state, tomorrow - 3_600_000, {})).toMatch(/^you have our answer/);
  expect(nextStepWords({ 'next-step': 'we write to you' }, state, at, {})).toBe('we write to you');
});
