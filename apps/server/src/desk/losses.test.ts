// W7, W8, W10: what an agent no longer has is told until they have read of it, over reloads and restarts.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { leapingClock } from '../testing/leaping-clock.ts';
import {
  agent,
  customer,
  serverKit,
  type ServerKit,
  type TestAgent,
  type TestCustomer,
  until,
} from '../testing/server-kit.ts';

/** How long an agent may take to accept, and then to write a first word. */
const OFFER_MS = 15_000;
const FIRST_WORD_MS = 30_000;

let kit: ServerKit;
const clock = leapingClock();
beforeAll(async () => {
  kit = await serverKit({ clock });
});
afterAll(() => kit.end());

const lossOf = (one: TestAgent, { id }: TestCustomer) =>
  one.sees()?.losses.find(({ conversation }) => conversation === id);

async function offered(to: TestAgent): Promise<{ mara: TestCustomer; offerId: string }> {
  const mara = await customer(kit);
  await mara.says('let me talk to a human please');
  const { offerId } = await until(() => to.sees()?.offers.find(({ conversation }) => conversation.id === mara.id));
  return { mara, offerId };
}

it('W7: who sends no first word is told why it is gone and who is asked now, until they have read of it', async () => {
  const callum = await agent(kit, 'callum');
  const { mara, offerId } = await offered(callum);
  await callum.does(`conversations/${mara.id}/accept`, { offerId });
  await until(() => callum.sees()?.conversations.find(({ id }) => id === mara.id));
  const daniel = await agent(kit, 'daniel');
  clock.leap(FIRST_WORD_MS);
  const asked = await until(() => {
    const loss = lossOf(callum, mara);
    return loss?.offeredTo ? loss : null;
  });
  expect(asked).toMatchObject({ why: 'first-word', floor: 'queue', offeredTo: 'Daniel Abebe', agentName: null });
  expect(lossOf(daniel, mara)).toBeUndefined();

  await kit.restart();
  callum.comesBack();
  daniel.comesBack();
  const { seq } = await until(() => lossOf(callum, mara));
  await callum.does('losses/dismiss', { conversation: mara.id, seq });
  await until(() => callum.sees()?.losses.length === 0);
  await kit.call('POST', `/api/conversations/${mara.id}/leave`, {}, { authorization: `Bearer ${mara.token}` });
  await callum.does('sign-off');
  await daniel.does('sign-off');
});

it('W10: two offers that ran out put the agent on away, and the desk says which ones', async () => {
  const callum = await agent(kit, 'callum');
  const first = await offered(callum);
  clock.leap(OFFER_MS);
  expect(await until(() => lossOf(callum, first.mara))).toMatchObject({ why: 'offer' });
  const second = await offered(callum);
  clock.leap(OFFER_MS);
  await until(() => callum.sees()?.status === 'away');
  // The conversation hears of a lapse after the agent.
  const both = [first.mara, second.mara];
  await until(() => both.every((mara) => lossOf(callum, mara)));
  expect(both.map((mara) => lossOf(callum, mara)?.why)).toEqual(['offer', 'offer']);
  await callum.does('sign-off');
});

it('a session that stands in the address opens no stream', async () => {
  const { session } = await agent(kit, 'callum');
  expect((await kit.call('GET', `/api/desk/stream?session=${session}`)).status).toBe(401);
});
