// R1, T11: a second topic while waiting in line for the first.
import { expect, test } from 'vitest';
import { shippedTalk, templatesOf, textsOf } from './testing/shipped-talk.ts';

const REFUND = 'I want a refund of 300 euros for my sofa';
const LEGAL = 'also my lawyer will hear about this, GDPR!';

test('its team is not there: the customer keeps their place in the first line, and hears why and where they stand', async () => {
  const talk = await shippedTalk('standard-handoff', ['callum']);
  await talk.agent('callum').sets('break');
  await talk.customer.says(REFUND);
  await talk.wait(35);
  const { place } = await talk.state();
  expect(place?.team).toBe('billing');
  const before = (await talk.said()).length;
  await talk.customer.says(LEGAL);
  expect(await templatesOf(talk, before)).toEqual(['policy-escalation']);
  expect((await textsOf(talk)).at(-1)).toMatch(/legal question.*You are next in line/s);
  const now = (await talk.state()).place;
  expect([now?.team, now?.since]).toEqual(['billing', place?.since]);
  await talk.agent('callum').sets('available');
  await talk.agent('callum').accepts();
  expect((await talk.state()).floor.holder).toBe('agent');
});

test('nobody of either team: the ways on, once', async () => {
  const talk = await shippedTalk('standard-handoff', ['amara']);
  await talk.agent('amara').sets('break');
  await talk.customer.says(REFUND);
  await talk.customer.says(LEGAL);
  const before = (await talk.said()).length;
  await talk.agent('amara').signsOff();
  expect(await templatesOf(talk, before)).toEqual(['after-hours']);
});

test('A3: what is critical does not wait in a line where it cannot be helped', async () => {
  const talk = await shippedTalk('standard-handoff', ['amara']);
  await talk.agent('amara').sets('break');
  await talk.customer.says(REFUND);
  const before = (await talk.said()).length;
  await talk.customer.says('I am allergic and your candle burned my skin, it is an emergency');
  expect(await templatesOf(talk, before)).toEqual(['after-hours-urgent']);
});
