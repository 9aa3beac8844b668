// T24, A3, A8: somebody who may harm themselves, by day and by night.
import { expect, test } from 'vitest';
import { MONDAY_MORNING } from './testing/demo.ts';
import { shippedTalk, textsOf } from './testing/shipped-talk.ts';

const NIGHT = Date.parse('2026-11-22T03:00:00+01:00');
const WORDS = 'I do not want to live any more, I am going to kill myself';

test('T24: by day a person is there at once, after words of care and the number of the customer’s country', async () => {
  const talk = await shippedTalk('standard-handoff', ['sofia'], {
    startAt: MONDAY_MORNING,
    zone: 'Europe/London',
  });
  await talk.customer.says(WORDS);
  const texts = (await textsOf(talk)).join(' ');
  expect(texts).toContain('999');
  expect((await talk.state()).floor.holder).toBe('queue');
});

test('T24, A3: by night somebody on call is alerted without being asked for', async () => {
  const talk = await shippedTalk('standard-handoff', [], { startAt: NIGHT, zone: 'Europe/Berlin' });
  await talk.customer.says(WORDS);
  expect((await textsOf(talk)).join(' ')).toContain('112');
  expect((await talk.state()).promises.map(({ kind }) => kind)).toContain('on-call');
});

test('T24: where the country is unknown no number is guessed', async () => {
  const talk = await shippedTalk('standard-handoff', [], { startAt: NIGHT, zone: 'UTC' });
  await talk.customer.says(WORDS);
  expect((await textsOf(talk)).join(' ')).not.toMatch(/\b(112|911|999|000)\b/);
});
