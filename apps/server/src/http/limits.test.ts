import { expect, test } from 'vitest';
import { agent, customer, serverKit } from '../testing/server-kit.ts';
import { ApiError } from './api-error.ts';
import { limits } from './limits.ts';

/** How many of these calls are let through, and what the first refused one is told. */
function tries(count: number, take: () => void): { through: number; refusal: ApiError | null } {
  let through = 0;
  let refusal: ApiError | null = null;
  for (let n = 0; n < count; n += 1) {
    try {
      take();
      through += 1;
    } catch (thrown) {
      if (!(thrown instanceof ApiError)) throw thrown;
      refusal ??= thrown;
    }
  }
  return { through, refusal };
}

test('a bucket is full at first, refused with the time to wait when it is empty, and refilled as time goes by', () => {
  let now = 0;
  const house = limits(() => now);
  const messages = () => house.take('messages', 'anna');
  const { through, refusal } = tries(100, messages);
  expect([through, refusal?.code, refusal?.retryAfterSeconds]).toEqual([40, 'too-many-requests', 1]);
  expect(tries(5, () => house.take('messages', 'ben')).through).toBe(5);
  now += 10_000;
  expect(tries(100, messages).through).toBe(10);
  now += 86_400_000;
  expect(tries(100, messages).through).toBe(40);
});

test('a clock that was set back refills nothing and locks nobody out', () => {
  let now = 3_600_000;
  const house = limits(() => now);
  tries(100, () => house.take('messages', 'anna'));
  now = 0;
  expect(tries(100, () => house.take('messages', 'anna')).through).toBe(0);
  now = 60_000;
  expect(tries(100, () => house.take('messages', 'anna')).through).toBe(40);
});

test('messages of one talk, talks of one address, wrong tokens and sign-ins are limited with 429 and Retry-After', async () => {
  const kit = await serverKit({ limits: true });
  try {
    const mara = await customer(kit);
    const auth = { authorization: `Bearer ${mara.token}` };
    const send = (n: number, headers = auth) =>
      kit.call('POST', `/api/conversations/${mara.id}/messages`, { clientId: `m${n}`, text: 'hello' }, headers);
    const counted = async (count: number, call: (n: number) => ReturnType<typeof kit.call>) => {
      const answers = await Promise.all(Array.from({ length: count }, (_, n) => call(n)));
      return {
        refused: answers.filter(({ status }) => status === 429),
        statuses: new Set(answers.map(({ status }) => status)),
      };
    };
    const messages = await counted(100, send);
    expect(messages.statuses).toEqual(new Set([200, 429]));
    expect(messages.refused.length).toBeGreaterThan(30);
    expect(Number(messages.refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(messages.refused[0]?.body).toMatchObject({ code: 'too-many-requests' });

    const guesses = await counted(100, (n) => send(n, { authorization: `Bearer guess-${n}` }));
    expect(guesses.statuses).toEqual(new Set([401, 429]));
    // Whoever has the right token is not held up by whoever guesses.
    expect((await kit.call('GET', `/api/conversations/${mara.id}`, undefined, auth)).status).toBe(200);

    const begun = await counted(400, () => kit.call('POST', '/api/conversations', { flow: 'road' }));
    expect(begun.statuses).toEqual(new Set([201, 429]));
    const signOns = await counted(80, () => kit.call('POST', '/api/desk/sign-on', { agent: 'callum' }));
    expect(signOns.statuses).toEqual(new Set([201, 429]));
  } finally {
    await kit.end();
  }
}, 120_000);

test('whoever runs the demo may switch the limits off', async () => {
  const kit = await serverKit();
  try {
    const callum = await agent(kit, 'callum');
    callum.leaves();
    const mara = await customer(kit);
    const auth = { authorization: `Bearer ${mara.token}` };
    const sent = await Promise.all(
      Array.from({ length: 100 }, (_, n) =>
        kit.call('POST', `/api/conversations/${mara.id}/messages`, { clientId: `m${n}`, text: 'hello' }, auth),
      ),
    );
    expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([200]));
  } finally {
    await kit.end();
  }
});
