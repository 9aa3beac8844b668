// What a customer in the queue is asked: one thing at a time, whatever comes due at the same moment.
import { expect, test } from 'vitest';
import type { Rehearsal } from './rehearse.ts';
import { shippedTalk, templatesOf, textsOf } from './testing/shipped-talk.ts';

/** Everybody of the team has as many conversations as they take, so that nobody is free and nobody is away. */
async function inLineWhileAllAreFull(): Promise<Rehearsal> {
  const talk = await shippedTalk('standard-handoff', ['callum']);
  await talk.agent('callum').sets('busy');
  await talk.customer.asksForPerson();
  return talk;
}

test('R27: too long and "nobody" fall due together, and the customer is asked one thing', async () => {
  const talk = await inLineWhileAllAreFull();
  await talk.wait(290);
  const before = (await talk.said()).length;
  await talk.wait(20);
  expect((await textsOf(talk)).slice(before)).toEqual([
    expect.stringMatching(/call you back at a time that suits you/),
  ]);
  await talk.customer.presses('yes');
  expect((await textsOf(talk)).at(-1)).toMatch(/number should we call/);
});

test('A0: who was told first that nobody can come is not asked about a long wait on top of it', async () => {
  const talk = await inLineWhileAllAreFull();
  await talk.wait(200);
  await talk.agent('callum').signsOff();
  const before = (await talk.said()).length;
  await talk.wait(150);
  const heard = await templatesOf(talk, before - 1);
  expect(heard.slice(0, 2)).toEqual(['after-hours', 'waiting-place']);
  expect(heard).not.toContain('own');
});

test('R27: whoever is choosing the time of a call is not taken out of it by a wait that grew too long', async () => {
  const talk = await inLineWhileAllAreFull();
  await talk.wait(285);
  await talk.customer.presses('callback');
  await talk.customer.says('+49 30 901820');
  const before = (await talk.said()).length;
  await talk.wait(60);
  expect(await templatesOf(talk, before)).toEqual([]);
  await talk.customer.says('the first one');
  expect((await templatesOf(talk)).at(-1)).toBe('callback-confirmed');
  expect((await talk.state()).place).toBeNull();
});

test('R27: a call that comes to nothing leads back to what had come due meanwhile', async () => {
  const talk = await inLineWhileAllAreFull();
  await talk.wait(285);
  await talk.customer.presses('callback');
  await talk.wait(60);
  const before = (await talk.said()).length;
  await talk.customer.presses('none');
  expect(await templatesOf(talk, before)).toEqual(['after-hours']);
});

test('contracts 9: who declines a call while in line goes on waiting, with the ways they had', async () => {
  const talk = await shippedTalk('standard-handoff', ['callum']);
  await talk.agent('callum').sets('break');
  await talk.customer.asksForPerson();
  await talk.wait(130);
  const { place } = await talk.state();
  await talk.customer.presses('callback');
  const before = (await talk.said()).length;
  await talk.customer.says('never mind');
  expect(await templatesOf(talk, before)).toEqual(['waiting-place']);
  expect((await talk.state()).place?.since).toBe(place?.since);
  await talk.agent('callum').sets('available');
  await talk.agent('callum').accepts();
  expect((await talk.state()).floor.holder).toBe('agent');
});

test('contracts 9: who falls silent over the times of a call is still in line', async () => {
  const talk = await shippedTalk('standard-handoff', ['callum']);
  await talk.agent('callum').sets('break');
  await talk.customer.asksForPerson();
  await talk.wait(125);
  await talk.customer.presses('callback');
  await talk.customer.says('+44 7700 900123');
  await talk.wait(302);
  expect((await talk.journal()).some(({ type }) => type === 'ticket')).toBe(false);
});
