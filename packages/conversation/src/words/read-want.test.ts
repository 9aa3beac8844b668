import { finishPackage, packageOf, ruleSummary, type ConversationEntry, type CustomerLine } from '@baton/handoff';
import { describe, expect, it } from 'vitest';
import { readWant } from './read-want.ts';

function line(text: string, i: number, more: Partial<CustomerLine> = {}): CustomerLine {
  return {
    messageId: `m${i}`,
    at: i,
    text,
    isQuestion: true,
    explicit: false,
    isReply: false,
    askId: null,
    isSettled: false,
    ...more,
  };
}

const want = (...texts: string[]) =>
  readWant(
    texts.map((text, i) => line(text, i)),
    'en',
  );

describe('X2: what the customer wants, from the whole conversation', () => {
  it.each([
    ['why is my parcel late?', 'asks: “why is my parcel late?”'],
    ['My card was stolen yesterday', 'says their card was stolen yesterday'],
    ['Hi, I need to change my delivery address', 'wants to change their delivery address'],
    ['Can you get me a ride to the University?', 'wants us to get them a ride to the University'],
    ['Prices rise. Hello all, please open the listings again!', 'wants us to open the listings again'],
    ['Actually can I go to Main Street instead?', 'asks: “can I go to Main Street instead?”'],
    [
      'The teapot I ordered is still not here, can you tell me where it is?',
      'asks: “The teapot I ordered is still not here, can you tell me where it is?”',
    ],
    ['Can you help me make a reservation at the inn?', 'wants to make a reservation at the inn'],
    ['Change the date to 5th to 23rd', 'wants to change the date to 5th to 23rd'],
    ['I would like to search for a flight from', 'wants to search for a flight…'],
    ["i want my usual ride to 'Broadway and Main', but not with Alex", "wants their usual ride to 'Broadway and Main'"],
    ['I need to make an appointment for today (Saturday).', 'wants to make an appointment for today (Saturday)'],
  ])('X2: %j', (text, said) => {
    expect(want(text)?.text).toBe(said);
  });

  it.each([
    ['Where is the red lamp that I ordered last week', 'asks: “Where is the red lamp that I ordered last week”'],
    ['I need to change my address ("Main Street 5")', 'wants to change their address ("Main Street 5")'],
    ['Could someone please replace the broken lamp?', 'wants us to replace the broken lamp'],
    ['please send me the invoice', 'wants us to send them the invoice'],
    ['I would like to know when you open on Sunday', 'wants to know when we open on Sunday'],
    ['I want to return the lamp you sent to my mother', 'wants to return the lamp we sent to their mother'],
  ])('X2: reads well: %j', (text, said) => {
    expect(want(text)?.text).toBe(said);
  });

  it('X2: a long question is quoted by its first words', () => {
    const long = `My lamp is broken and ${'it flickers '.repeat(30)}, can you tell me what that is?`;
    const said = want(long)?.text ?? '';
    expect(said).toContain('My lamp is broken');
    expect(said.split(' ').length).toBeLessThan(60);
  });

  it('X2: a question with nothing in it is told by what was said beside it', () => {
    expect(want('My dishwasher leaks water everywhere', 'any advice?')?.text).toContain('dishwasher');
  });

  it('X2: the newest question is told beside the wish before it', () => {
    const found = want('I need to change my delivery address.', 'is the shop open on Sunday?');
    expect(found?.text).toContain('change their delivery address');
    expect(found?.text).toContain('Sunday');
    expect(found?.more?.[0]?.messageId).toBe('m1');
  });

  it('X2: what points back is not joined to a call for a person, nor to words that say nothing', () => {
    const lines = [
      line('hello', 0),
      line('I want to speak to a human', 1, { explicit: true }),
      line('Parcel missing!!!', 2),
      line('when will it come?', 3),
    ];
    expect(readWant(lines, 'en')?.text).toBe('says: “Parcel missing!!!”; asks: “when will it come?”');
    expect(readWant(lines.slice(0, 2).concat(line('when will it come?', 3)), 'en')?.text).not.toContain('human');
  });

  it('X2: an answer to a question of ours is no wish of its own', () => {
    const lines = [line('I need to change my delivery address', 0), line('to Main Street 5', 1, { isReply: true })];
    expect(readWant(lines, 'en')?.text).toBe('wants to change their delivery address');
  });

  it('X2: names each message it rests on', () => {
    const found = want('I need to change my delivery address.', 'ok', 'when will the parcel arrive?');
    expect([found?.messageId, found?.more?.map(({ messageId }) => messageId)]).toEqual(['m0', ['m2']]);
  });

  it('X2: the call for a person is not what it is about', () => {
    const lines = [line('My order is missing a shelf', 0), line('I want to speak to a human', 1, { explicit: true })];
    expect(readWant(lines, 'en')?.text).toBe('says their order is missing a shelf');
    expect(readWant(lines, 'en')?.text).not.toContain('human');
  });

  it('X2: a question that points back is told with what it points to', () => {
    expect(want('Parcel missing!!!', 'when will it come?')?.text).toBe(
      'says: “Parcel missing!!!”; asks: “when will it come?”',
    );
  });

  it('X2: who is spoken to is us', () => {
    const said = want('I want to cancel my order because you are late')?.text;
    expect(said).not.toMatch(/us are/);
  });

  it('X2: what is told beside the call for a person is what it is about', () => {
    const asked = 'my parcel is missing, I want a person';
    expect(readWant([line(asked, 0, { explicit: true })], 'en')?.text).toBe('says their parcel is missing');
  });

  it('X2: what a person is wanted for is what it is about', () => {
    const asked = 'I want to talk to a human about my refund';
    expect(readWant([line(asked, 0, { explicit: true })], 'en')?.quote).toBe(asked);
    expect(readWant([line('can I talk to a human', 0, { explicit: true })], 'en')).toBeNull();
  });

  it('X2: the agent reads of the house as "us"', () => {
    expect(want('I want to sue you over your late delivery')?.text).toBe('wants to sue us over our late delivery');
  });

  it('X2: quotes where it hears no wish, and says nothing when nothing was said', () => {
    expect(want('hello')).toBeNull();
    expect(readWant([line('Mi mesa ha llegado rota y quiero otra', 0)], 'es')?.text).toContain(
      'Mi mesa ha llegado rota y quiero otra',
    );
  });
});

it('X2: in the card the open question leads and the answered one follows', () => {
  const signals = {
    score: 0,
    state: 'calm' as const,
    trajectory: 'steady' as const,
    added: [],
    explicit: false,
    topics: [],
    category: 'other',
    language: 'en',
    urgent: false,
    isQuestion: true,
  };
  const entries: ConversationEntry[] = [
    { type: 'customer', at: 1, messageId: 'a', text: 'where is my parcel?', signals },
    { type: 'asked', at: 1, askId: 'q1', question: 'where is my parcel?' },
    { type: 'answered', at: 2, askId: 'q1', text: 'On its way.', confidence: 95, sources: [], late: false },
    { type: 'said', at: 2, messageId: 's', speaker: 'bot', floorVersion: 1, message: { text: 'On its way.' } },
    { type: 'customer', at: 3, messageId: 'b', text: 'do you rent camels for weddings?', signals },
    { type: 'asked', at: 3, askId: 'q2', question: 'do you rent camels for weddings?' },
    { type: 'answered', at: 4, askId: 'q2', text: 'Abroad.', confidence: 2.3, sources: [], late: false },
  ];
  expect(finishPackage(packageOf(entries), ruleSummary({ wantOf: readWant })).top.summary).toBe(
    'The customer asks: “do you rent camels for weddings?”; answered before: “where is my parcel?”; the bot was not sure.',
  );
});
