// T2: the button that is always there, pressed at every stage. Nobody hears an announcement twice, and nobody is turned away.
import { expect, test } from 'vitest';
import type { Rehearsal } from './rehearse.ts';
import { shippedTalk, templatesOf, textsOf } from './testing/shipped-talk.ts';

const NIGHT = Date.parse('2026-11-22T03:00:00+01:00');
const EVENING = Date.parse('2026-11-23T20:00:00+01:00');
const EMERGENCY = 'I am allergic and your candle burned my skin, it is an emergency';

/** Presses the button and gives what was said to it, by template. */
async function presses(talk: Rehearsal): Promise<string[]> {
  const before = (await talk.said()).length;
  await talk.customer.asksForPerson();
  return templatesOf(talk, before);
}

const lastText = async (talk: Rehearsal) => (await textsOf(talk)).at(-1) ?? '';
const lastChoices = async (talk: Rehearsal) => ((await talk.said()).at(-1)?.message.choices ?? []).map(({ id }) => id);

async function inLine(): Promise<Rehearsal> {
  const talk = await shippedTalk('standard-handoff', ['callum']);
  await talk.agent('callum').sets('break');
  await talk.customer.asksForPerson();
  return talk;
}

test('in line: the place, the wait and the other ways', async () => {
  const talk = await inLine();
  await talk.wait(10);
  expect(await presses(talk)).toEqual(['waiting-place']);
  expect(await lastText(talk)).toMatch(/You are next in line/);
  expect(await lastChoices(talk)).toEqual(['keep-waiting', 'callback', 'ticket']);
});

test('asked whether a call is better than the long wait: the place is kept, and the wait goes on', async () => {
  const talk = await inLine();
  await talk.wait(301);
  expect((await templatesOf(talk)).at(-1)).toBe('own');
  expect(await presses(talk)).toEqual(['waiting-place']);
  expect(await lastChoices(talk)).toEqual(['keep-waiting', 'callback', 'ticket']);
  await talk.agent('callum').sets('available');
  await talk.agent('callum').accepts();
  expect((await talk.state()).floor.holder).toBe('agent');
});

test('choosing the time of a call, with the place held: back in line', async () => {
  const talk = await inLine();
  await talk.wait(130);
  await talk.customer.presses('callback');
  await talk.customer.says('+49 30 901820');
  expect(await presses(talk)).toEqual(['waiting-place']);
  expect((await talk.state()).place?.team).toBe('support');
});

test('giving an address for a ticket, with the place held: back in line; an address in the same words makes the ticket', async () => {
  const talk = await inLine();
  await talk.wait(130);
  await talk.customer.presses('ticket');
  expect(await presses(talk)).toEqual(['waiting-place']);
  await talk.customer.presses('ticket');
  const before = (await talk.said()).length;
  await talk.customer.says('please let a real person answer me at ada@example.com');
  expect(await templatesOf(talk, before)).toEqual(['ticket-confirmed']);
});

test('nobody was there a moment ago: the house looks again, and says so in other words', async () => {
  const talk = await shippedTalk('standard-handoff');
  expect(await presses(talk)).toEqual(['after-hours']);
  expect(await presses(talk)).toEqual(['after-hours-still']);
  expect(await presses(talk)).toEqual(['after-hours-still']);
  expect(await lastChoices(talk)).toEqual(['ticket', 'callback', 'self-service']);
  const before = (await talk.said()).length;
  await talk.agent('callum').signsOn();
  expect((await talk.said()).slice(before).map(({ template }) => template)).toEqual(['somebody-came']);
  expect(await presses(talk)).toEqual(['waiting-place']);
  expect((await talk.state()).offer?.agent.id).toBe('callum');
});

test('the team is closed: when it is back, and the ways again', async () => {
  const talk = await shippedTalk('standard-handoff', [], { startAt: EVENING });
  await talk.customer.asksForPerson();
  expect(await presses(talk)).toEqual(['after-hours-still']);
  expect(await lastText(talk)).toMatch(/back tomorrow at 09:00/);
});

test('on-call is being alerted: by when somebody joins', async () => {
  const talk = await shippedTalk('standard-handoff', [], { startAt: NIGHT });
  await talk.customer.says(EMERGENCY);
  await talk.customer.presses('on-call');
  await talk.wait(60);
  expect(await presses(talk)).toEqual(['on-call-update']);
  expect(await lastText(talk)).toMatch(/within 14 minutes/);
});

test('on-call has answered: no line is spoken of, but who is coming and by when', async () => {
  const talk = await shippedTalk('standard-handoff', [], { startAt: NIGHT });
  await talk.customer.says(EMERGENCY);
  await talk.customer.presses('on-call');
  await talk.wait(60);
  const pageId = (await talk.state()).page?.id ?? '';
  const before = (await talk.said()).length;
  await talk.tell({ type: 'page.acknowledged', pageId, by: 'on call' });
  expect(await templatesOf(talk, before)).toEqual(['on-call-joined']);
  expect((await presses(talk))[0]).toMatch(/^queue-coming/);
  await talk.wait(400);
  const said = (await textsOf(talk)).slice(before).join(' ');
  expect(said).toMatch(/within \d+ minutes/);
  expect(said).not.toMatch(/in line|still looking|taking longer/);
});

test('an agent is there: who it is, once', async () => {
  const talk = await shippedTalk('standard-handoff', ['callum']);
  await talk.customer.asksForPerson();
  await talk.agent('callum').accepts();
  expect(await presses(talk)).toEqual(['agent-here']);
  expect(await lastText(talk)).toMatch(/Callum Reid from Customer Care/);
  expect(await presses(talk)).toEqual([]);
});

test('T1: the agent has closed, and the customer asks for a person: a person it is', async () => {
  const talk = await shippedTalk('standard-handoff', ['callum']);
  await talk.customer.asksForPerson();
  await talk.agent('callum').accepts();
  await talk.agent('callum').says('Hello.');
  await talk.agent('callum').closes('New lamp sent.');
  expect(await presses(talk)).toEqual(['standard-escalation']);
});

test('a ticket is promised: what is arranged stays so, no second one is made, and the ways on are there', async () => {
  const talk = await shippedTalk('standard-handoff', [], { startAt: EVENING });
  await talk.customer.says('my lamp flickers');
  await talk.customer.asksForPerson();
  await talk.customer.presses('ticket');
  await talk.customer.says('ada@example.com');
  expect(await presses(talk)).toEqual(['after-hours-promised']);
  expect(await lastText(talk)).toMatch(/you have our answer tomorrow by 10:00/);
  expect(await lastChoices(talk)).toEqual(['callback', 'self-service', 'keep']);
  await talk.wait(400);
  const journal = await talk.journal();
  expect(journal.filter(({ type }) => type === 'ticket')).toHaveLength(1);
  expect((await talk.state()).floor.holder).toBe('nobody');
});

test('A9: the promise is late: the house owns up, and the lead is told', async () => {
  const talk = await shippedTalk('standard-handoff', [], { startAt: EVENING });
  await talk.customer.asksForPerson();
  await talk.customer.presses('ticket');
  await talk.customer.says('ada@example.com');
  await talk.wait(24 * 3600);
  expect(await presses(talk)).toEqual(['after-hours-late']);
  expect(await talk.journal()).toContainEqual(expect.objectContaining({ type: 'leadAlerted', why: 'promise-late' }));
});
