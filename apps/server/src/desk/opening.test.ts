import type { MessageLibrary } from '@baton/flow';
import { type ConversationEntry, finishPackage, packageOf, ruleSummary, type SentimentState } from '@baton/handoff';
import { readWant } from '@baton/conversation';
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
    'Does that work for you',
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
  expect(text).toContain('Our assistant answered from “Tracking a parcel”, and what you wrote last is still open.');
  expect(text).not.toContain('Delivery to other countries');
});

it('M5, X6: the opening takes up the open question, with a step of its own', () => {
  const text = openingText(messageLibrary, { ...from, card: parcelThenCamels() });
  expect(text).toContain(`you asked “${CAMELS}”`);
  expect(text).not.toContain('where is my parcel');
  expect(text).toContain('I will find that out with the people who know, and write you the answer right here.');
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
  expect(openingText(messageLibrary, { ...from, card })).toContain('I will trace order A-70455 with the carrier now');
});

const ASKS: ConversationEntry = {
  type: 'triggered',
  at: 3,
  trigger: 'explicit',
  node: 'n',
  because: 'pressed',
  quotes: [],
};
const PRESSED = customer(2, 'Talk to a person', { explicit: true, isQuestion: false, category: 'other' });

it('M5: who only pressed the button is asked what it is about, and nothing is pretended', () => {
  const text = openingText(messageLibrary, { ...from, card: cardFrom([PRESSED, ASKS]) });
  expect(text).toBe(
    'Hi Ada, I’m Callum Reid from Technical Support. You asked for a person, and here I am. What is it about? A sentence or two is plenty, and I’ll take it from there.',
  );
});

it('M5: a call for a person that says what for is taken up', () => {
  const asked = 'I want to talk to a human about my refund';
  const card = cardFrom([customer(2, asked, { explicit: true, isQuestion: false, category: 'billing' }), ASKS]);
  const text = openingText(messageLibrary, { ...from, card });
  expect(text).toContain('you want to talk to a human about your refund.');
  expect(text).toContain('I will look at the payment now');
  expect(text).not.toContain('What is it about');
});

it.each(['warm', 'neutral', 'formal'])('X10: nobody’s name leaves no gap in the %s voice', (voice) => {
  const card = finishPackage(packageOf([PRESSED, ASKS]), ruleSummary({ wantOf: readWant }));
  expect(openingText(messageLibrary, { ...from, voice, card })).toMatch(
    /^(Hi there, I’m|Hello, this is|Good day, my name is) Callum Reid from Technical Support\. /,
  );
});

it('M10: what an upset customer shouted is not quoted to them', () => {
  const card = cardFrom([customer(2, 'YOUR BOT IS CRAP', { state: 'angry', isQuestion: false, category: 'other' })]);
  expect(openingText(messageLibrary, { ...from, card })).toBe(
    'Hi Ada, I’m Callum Reid from Technical Support. I’m sorry this has cost you so much patience. I’ve read everything: there’s no need to repeat anything. I will look into it right now. Does that work for you?',
  );
});

it.each(['calm', 'mild', 'frustrated', 'very-frustrated', 'angry'] as const)(
  'M10: to a %s customer nothing is said of what was not tried, and one question is asked',
  (state) => {
    const text = openingText(messageLibrary, { ...from, card: cardOf(state) });
    expect(text).not.toMatch(/nothing has been tried|So far/);
    expect(text.replaceAll(LAMP, '').match(/\?/g)).toHaveLength(1);
    expect(text.includes('sorry')).toBe(state !== 'calm' && state !== 'mild');
  },
);

it('T24: a question of safety stands alone', () => {
  const card = cardFrom([
    customer(2, 'Your candle burned my skin', { isQuestion: false, topics: ['medical'], category: 'other' }),
    { type: 'triggered', at: 3, trigger: 'policy', topic: 'medical', node: 'n', because: 'safety', quotes: [] },
  ]);
  const text = openingText(messageLibrary, { ...from, card });
  expect(text).toContain('Is anybody in danger right now?');
  expect(text).not.toContain('Does that work for you');
});

it('R32: the next agent says that the colleague has told', () => {
  const card = cardFrom([
    customer(2, LAMP),
    { type: 'connected', at: 3, agent: { id: 'lucia', name: 'Lucía Ferreira' }, team: 'support', waitedSeconds: 3 },
    { type: 'passed', at: 4, agent: 'lucia', toTeam: 'technical', note: 'Bulb is fine.', warm: true },
  ]);
  expect(openingText(messageLibrary, { ...from, card })).toContain('Lucía has told me where the two of you left off.');
});

it.each([
  ['My rug arrived with a hole', 'your rug arrived with a hole.', 'Which do you prefer?'],
  ['I was charged twice for my lamp', 'you were charged twice for your lamp.', 'return what was taken too often'],
  [
    'Can you move my delivery to Thursday?',
    'you asked us to move your delivery to Thursday.',
    'confirm it to you in writing',
  ],
  ['please cancel my booking', 'you asked us to cancel your booking.', 'I will cancel it now'],
  ['you sent me the wrong size', 'we sent you the wrong size.', 'send you the right one'],
])('M5, X6: %j is told back, and something is proposed', (text, told, proposed) => {
  const opening = openingText(messageLibrary, { ...from, card: cardFrom([customer(2, text, { category: 'other' })]) });
  expect(opening).toContain(told);
  expect(opening).toContain(proposed);
  expect(opening).not.toMatch(/not sure|could not be reached/);
});
