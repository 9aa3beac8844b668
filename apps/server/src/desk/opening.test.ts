import type { MessageLibrary } from '@baton/flow';
import { type ConversationEntry, finishPackage, packageOf, ruleSummary, type SentimentState } from '@baton/handoff';
import { readWant } from '@baton/host';
import { messageLibrary } from '@baton/nodes';
import { expect, it } from 'vitest';
import { openingText } from './opening.ts';

type Heard = Partial<Extract<ConversationEntry, { type: 'customer' }>['signals']>;

function customer(at: number, text: string, heard: Heard = {}): ConversationEntry {
  const signals = {
    score: 0,
    state: 'calm' as const,
    trajectory: 'steady' as const,
    added: [],
    explicit: false,
    topics: [],
    category: 'technical',
    language: 'en',
    urgent: false,
    isQuestion: true,
    ...heard,
  };
  return { type: 'customer', at, messageId: `m${at}`, text, signals };
}

function answer(at: number, question: string, confidence: number, title: string, isSaid: boolean): ConversationEntry[] {
  const askId = `q${at}`;
  const text = `All of it stands in ${title}.`;
  const sources = [{ id: title, title, url: 'https://x.example' }];
  const said = isSaid ? text : 'I am not sure about this one.';
  return [
    { type: 'asked', at, askId, question },
    { type: 'answered', at, askId, text, confidence, late: false, sources },
    { type: 'said', at, messageId: `s${at}`, speaker: 'bot', floorVersion: 1, message: { text: said } },
  ];
}

const MARSH: ConversationEntry = {
  type: 'profile',
  at: 1,
  profile: { name: 'Ada Marsh' },
  source: 'signed',
  verified: true,
};

const cardFrom = (entries: ConversationEntry[]) =>
  finishPackage(packageOf([MARSH, ...entries]), ruleSummary({ wantOf: readWant }));

const LAMP = 'Why does my lamp not turn on?';

const cardOf = (state: SentimentState, more: ConversationEntry[] = []) =>
  cardFrom([customer(2, LAMP, { state }), ...more]);

const from = { agentName: 'Callum Reid', teamName: 'Technical Support', voice: 'warm', fallbackLanguage: 'en' };

it('M5: names customer, agent, team, the matter, what was tried and the next step, and asks for agreement', () => {
  const text = openingText(messageLibrary, {
    ...from,
    card: cardOf('calm', answer(3, LAMP, 91, 'Lamps and bulbs', true)),
  });
  for (const part of [
    'Ada',
    'Callum Reid',
    'Technical Support',
    'Why does my lamp not turn on?',
    'Lamps and bulbs',
    'step by step',
    '?',
  ]) {
    expect(text).toContain(part);
  }
  expect(text).not.toMatch(/\{\{|undefined|null/);
});

it('M10: an upset customer hears the trouble acknowledged first', () => {
  const calm = openingText(messageLibrary, { ...from, card: cardOf('calm') });
  const upset = openingText(messageLibrary, { ...from, card: cardOf('angry') });
  expect(upset).not.toBe(calm);
  expect(upset.indexOf('sorry')).toBeGreaterThan(-1);
  expect(upset.indexOf('sorry')).toBeLessThan(upset.indexOf('lamp'));
});

it('a library without the template pre-fills nothing', () => {
  const none: MessageLibrary = {};
  expect(openingText(none, { ...from, card: cardOf('calm') })).toBe('');
});

it('an unknown voice falls back to one there is', () => {
  expect(openingText(messageLibrary, { ...from, voice: 'shouting', card: cardOf('calm') })).toContain('Callum Reid');
});

const CAMELS = 'do you rent camels for weddings?';

const parcelThenCamels = () =>
  cardFrom([
    customer(2, 'where is my parcel?', { category: 'other' }),
    ...answer(3, 'where is my parcel?', 95, 'Tracking a parcel', true),
    customer(4, CAMELS, { category: 'other' }),
    ...answer(5, CAMELS, 2.3, 'Delivery to other countries', false),
  ]);

it('M5: only what was said is named as tried', () => {
  const text = openingText(messageLibrary, { ...from, card: parcelThenCamels() });
  expect(text).toContain('answered from “Tracking a parcel”, and had no sure answer to your last question');
  expect(text).not.toContain('Delivery to other countries');
});

it('M5, X6: the opening takes up the open question, with a step of its own', () => {
  const text = openingText(messageLibrary, { ...from, card: parcelThenCamels() });
  expect(text).toContain(`you asked “${CAMELS}”`);
  expect(text).not.toContain('where is my parcel');
  expect(text).toContain('I find that out with the people who know and write you the answer right here');
});

it('M5: an answer that came too late was not tried either', () => {
  const late = answer(3, LAMP, 95, 'Lamps and bulbs', true).map((entry) =>
    entry.type === 'answered' ? { ...entry, late: true } : entry,
  );
  expect(openingText(messageLibrary, { ...from, card: cardOf('calm', late) })).not.toContain('Lamps and bulbs');
});

it('M10: a handoff over frustration is acknowledged, though the last word was a calm yes', () => {
  const card = cardFrom([
    customer(2, LAMP),
    { type: 'triggered', at: 3, trigger: 'frustration', node: 'n', because: 'three signals', quotes: [] },
    customer(4, 'yes please', { state: 'calm', isQuestion: false }),
  ]);
  expect(openingText(messageLibrary, { ...from, card })).toContain('sorry');
});

it('M10: each voice acknowledges the trouble before the matter', () => {
  for (const voice of ['warm', 'neutral', 'formal']) {
    const text = openingText(messageLibrary, { ...from, voice, card: cardOf('frustrated') });
    const sorry = text.search(/sorry|apologies/);
    expect(sorry).toBeGreaterThan(-1);
    expect(sorry).toBeLessThan(text.indexOf('lamp'));
  }
});

it('X6: an order that was named is opened first', () => {
  const order = { id: 'A-70455', placedAt: 1, amount: 9, currency: 'EUR', status: 'delivered', items: ['Rug'] };
  const card = cardFrom([
    { type: 'profile', at: 1, profile: { orders: [order] }, source: 'signed', verified: true },
    customer(2, 'Why is order a-70455 still not here?'),
  ]);
  expect(openingText(messageLibrary, { ...from, card })).toContain('I open order A-70455 now');
});
