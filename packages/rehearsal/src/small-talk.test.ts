// G1, A5: what has no question in it is answered as a person would, and never with doubts about an answer.
import { expect, test } from 'vitest';
import type { Rehearsal } from './rehearse.ts';
import { shippedTalk, templatesOf, textsOf } from './testing/shipped-talk.ts';

/** Says it and gives what was said to it, by template. */
async function hears(talk: Rehearsal, text: string): Promise<string[]> {
  const before = (await talk.said()).length;
  await talk.customer.says(text);
  return templatesOf(talk, before);
}

test.each([
  'hello, are you there?',
  'I have a question',
  'Can you help me please?',
  'Hi, how are you today?',
  '👋',
  '?',
])('%j invites the question', async (text) => {
  const talk = await shippedTalk('standard-handoff');
  expect(await hears(talk, text)).toEqual(['no-answer-yet']);
});

test('a second one in other words, with a person one press away, and a third as the first', async () => {
  const talk = await shippedTalk('standard-handoff');
  expect(await hears(talk, 'hello')).toEqual(['no-answer-yet']);
  expect(await hears(talk, 'hello again?')).toEqual(['no-answer-again']);
  const last = (await talk.said()).at(-1);
  expect(last?.message.choices).toEqual([{ id: 'person', label: 'Talk to a person' }]);
  expect(await hears(talk, 'ping')).toEqual(['no-answer-yet']);
  expect(await hears(talk, 'Where is my parcel?')).toEqual(['own']);
  expect(await hears(talk, 'hm')).toEqual(['no-answer-yet']);
});

test.each(['thanks!', 'ok, thank you very much', 'never mind', 'bye', '👍🏽'])(
  '%j after an answer is no question either',
  async (text) => {
    const talk = await shippedTalk('standard-handoff');
    await talk.customer.says('Where is my parcel?');
    expect(await hears(talk, text)).toEqual(['thanks-back']);
  },
);

test('a plain no after an answer asks for other words, a plain yes is thanked for', async () => {
  for (const [text, template] of [
    ['no', 'answer-not-it'],
    ['not really', 'answer-not-it'],
    ['yes', 'thanks-back'],
    ['no, thanks', 'thanks-back'],
  ] as const) {
    const talk = await shippedTalk('callback-first');
    await talk.customer.says('Where is my parcel?');
    expect([text, await hears(talk, text)]).toEqual([text, [template]]);
  }
});

test('in line: additions are taken in in turn, and a question about the wait gets the wait', async () => {
  const talk = await shippedTalk('standard-handoff', ['callum']);
  await talk.agent('callum').sets('break');
  await talk.customer.asksForPerson();
  expect(await hears(talk, 'it is about my lamp')).toEqual(['waiting-noted']);
  expect(await hears(talk, 'the blue one')).toEqual(['waiting-noted-2']);
  expect(await hears(talk, 'order A-70455')).toEqual(['waiting-noted']);
  expect(await hears(talk, 'how long will it take?')).toEqual(['waiting-place']);
});

test('M10: anger without a question is heard, once, and is no question to the bot', async () => {
  const talk = await shippedTalk('callback-first');
  expect(await hears(talk, 'this is ridiculous, terrible service')).toEqual(['anger-heard']);
  expect((await talk.said()).at(-1)?.message.choices).toEqual([{ id: 'person', label: 'Talk to a person' }]);
  expect(await hears(talk, '😡')).toEqual(['no-answer-yet']);
  expect((await talk.journal()).filter(({ type }) => type === 'asked')).toEqual([]);
});

test('M4: a second question without an answer is not answered in the same words', async () => {
  const talk = await shippedTalk('standard-handoff');
  expect(await hears(talk, 'zzz blorp flimflam?')).toEqual(['low-confidence']);
  expect(await hears(talk, 'no')).toEqual(['stays-with-bot']);
  expect(await hears(talk, 'zzz flimflam blorp?')).toEqual(['low-confidence-again']);
});

test('a question that points back to an earlier one goes to the bot', async () => {
  const talk = await shippedTalk('standard-handoff');
  await talk.customer.says('The shade is torn');
  await talk.customer.says('where is it?');
  expect((await talk.journal()).filter(({ type }) => type === 'asked')).toHaveLength(2);
});

test('a no to a person is taken up, unless the flow has its own words for it', async () => {
  const talk = await shippedTalk('standard-handoff');
  await talk.customer.says('zzz blorp flimflam?');
  expect(await templatesOf(talk)).toEqual(['greeting', 'low-confidence']);
  const before = (await talk.said()).length;
  await talk.customer.presses('no');
  expect(await templatesOf(talk, before)).toEqual(['stays-with-bot']);
});

test('asked whether there is anything else: only who says so is done', async () => {
  for (const [text, isOver] of [
    ['no, thanks', true],
    ["that's all, thank you!", true],
    ['bye', true],
    ['hello?', false],
    ['yes', false],
    ['so?', false],
  ] as const) {
    const talk = await shippedTalk('standard-handoff');
    await talk.customer.says('The shade is torn');
    await talk.customer.presses('yes');
    expect((await templatesOf(talk)).at(-1)).toBe('closing');
    await talk.customer.says(text);
    expect([text, (await talk.journal()).some(({ type }) => type === 'ended')]).toEqual([text, isOver]);
    if (!isOver) expect((await templatesOf(talk)).at(-1)).toBe('no-answer-yet');
  }
});

test('A5: who comes back after the end is not greeted as a stranger', async () => {
  const talk = await shippedTalk('standard-handoff');
  await talk.customer.says('The shade is torn');
  await talk.customer.presses('yes');
  await talk.customer.presses('no');
  expect((await talk.journal()).some(({ type }) => type === 'ended')).toBe(true);
  await talk.wait(3000);
  expect(await hears(talk, 'hello, I am back')).toEqual(['greeting-again']);
  expect((await textsOf(talk)).at(-1)).toMatch(/^Welcome back/);
});

test('A5: who writes on moments after the end was never away', async () => {
  const talk = await shippedTalk('standard-handoff');
  await talk.customer.says('The shade is torn');
  await talk.customer.presses('yes');
  await talk.customer.says('no, thanks');
  await talk.wait(30);
  expect(await hears(talk, 'Where is my parcel?')).toEqual(['own']);
});

test('A5: thanks for what has ended begin nothing anew', async () => {
  const talk = await shippedTalk('standard-handoff', [], { startAt: Date.parse('2026-11-23T20:00:00+01:00') });
  await talk.customer.asksForPerson();
  await talk.customer.presses('ticket');
  await talk.customer.says('ada@example.com');
  await talk.wait(20);
  expect(await hears(talk, 'great service, thanks!')).toEqual([]);
  const types = (await talk.journal()).map(({ type }) => type);
  expect([types.at(-1), types.includes('customerReturned')]).toEqual(['customer', false]);
  expect(await hears(talk, 'oh, and it is the blue lamp')).toEqual(['welcome-back-soon']);
  expect((await textsOf(talk)).at(-1)).toMatch(
    /^I’m still here, and I’ve added that to R-1001. As arranged, you have our answer tomorrow by 10:00/,
  );
});

test('S6: who is handed back to the bot is told that it is the bot again', async () => {
  const talk = await shippedTalk('standard-handoff', ['callum']);
  await talk.customer.asksForPerson();
  await talk.agent('callum').accepts();
  await talk.agent('callum').says('Tighten the four screws.');
  const before = (await talk.said()).length;
  await talk.agent('callum').handsBack('Explained the screws');
  expect(await templatesOf(talk, before)).toEqual(['handed-back']);
  expect((await textsOf(talk)).at(-1)).toMatch(
    /^Callum Reid has left our chat, and you’re with me again: Wren, the bot/,
  );
});

test('M8: a mail never quotes a button as the customer’s words', async () => {
  const talk = await shippedTalk('standard-handoff', [], { startAt: Date.parse('2026-11-23T20:00:00+01:00') });
  await talk.customer.asksForPerson();
  await talk.customer.presses('ticket');
  await talk.customer.says('ada@example.com');
  const mail = talk.outside.find(({ type }) => type === 'sendMail');
  expect(mail?.type === 'sendMail' && mail.text).toContain('What we noted: everything you wrote in the chat.');
});

test.each([
  'wait, one more thing: the shade is torn',
  'hold on, the shade is torn',
  'actually one last question, can I return the lamp?',
])('L6: who goes on after the close has said what about: %s', async (words) => {
  const talk = await shippedTalk('standard-handoff', ['callum']);
  await talk.customer.asksForPerson();
  await talk.agent('callum').accepts();
  await talk.agent('callum').says('Hello, all fixed.');
  await talk.tell({
    type: 'agent.close',
    agent: 'callum',
    disposition: 'solved',
    reason: 'complexity',
    summary: 'Done.',
  });
  expect(await hears(talk, words)).not.toContain('no-answer-yet');
  expect((await talk.journal()).findLast(({ type }) => type === 'asked')).toMatchObject({ question: words });
});
