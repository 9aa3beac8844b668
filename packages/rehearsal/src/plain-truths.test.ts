// What a customer reads is true, and nothing has to be said twice.
import { expect, test } from 'vitest';
import { shippedTalk, templatesOf, textsOf } from './testing/shipped-talk.ts';

const EVENING = Date.parse('2026-11-23T20:00:00+01:00');

test('M9: while no figure for the wait is true, none is spoken of', async () => {
  const talk = await shippedTalk('standard-handoff', ['callum']);
  await talk.agent('callum').sets('break');
  await talk.customer.asksForPerson();
  await talk.wait(280);
  expect((await textsOf(talk)).join(' ')).not.toMatch(/not known|wait:|estimate/);
});

test('X10: an address that was given once is not asked for again', async () => {
  const talk = await shippedTalk('standard-handoff', [], { startAt: EVENING });
  await talk.customer.says('my lamp flickers, you can reach me at ada@example.com');
  await talk.customer.asksForPerson();
  const before = (await talk.said()).length;
  await talk.customer.presses('ticket');
  expect(await templatesOf(talk, before)).toEqual(['ticket-confirmed']);
  expect(talk.outside).toContainEqual(expect.objectContaining({ type: 'sendMail', to: 'ada@example.com' }));
});

test('M8: a mail sums up what it is about, not the address it goes to, however much was said in between', async () => {
  const talk = await shippedTalk('standard-handoff', ['callum']);
  await talk.agent('callum').sets('break');
  await talk.customer.says('the shade of my new lamp is cracked');
  await talk.customer.asksForPerson();
  await talk.wait(200);
  await talk.customer.presses('ticket');
  await talk.customer.says('ada@example.com');
  const mail = talk.outside.findLast(({ type }) => type === 'sendMail');
  expect(mail).toMatchObject({ text: expect.stringContaining('“the shade of my new lamp is cracked”') });
});

test('M8: who falls silent is not told that nothing more is needed, and nothing is called solved', async () => {
  const talk = await shippedTalk('standard-handoff');
  await talk.customer.says('do you rent camels for weddings?');
  await talk.wait(130);
  expect((await templatesOf(talk)).at(-1)).toBe('closing-quiet');
  await talk.wait(200);
  expect(await talk.journal()).toContainEqual(
    expect.objectContaining({ type: 'closed', disposition: 'customer-left' }),
  );
});

test('M8: after an agent’s close it is as the agent summed it up', async () => {
  const talk = await shippedTalk('standard-handoff', ['callum']);
  await talk.customer.asksForPerson();
  await talk.agent('callum').accepts();
  await talk.agent('callum').says('Hello.');
  await talk.agent('callum').closes('A new lamp is on its way');
  expect((await textsOf(talk)).at(-1)).toMatch(/^To sum up: A new lamp is on its way\./);
});
