// What colleagues tell one another beside a talk, what they send again and again, and what else a customer has written about.
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import {
  agent,
  customer,
  openWorkspace,
  serverKit,
  type ServerKit,
  type TestAgent,
  type TestCustomer,
  until,
} from '../testing/server-kit.ts';

let kit: ServerKit;
beforeAll(async () => {
  kit = await serverKit({
    workspace: {
      ...openWorkspace(),
      // What lapses on a slow machine is offered again at once.
      queue: { reofferSeconds: 1 },
      presence: { awayAfterLapses: 1_000 },
      replies: [
        { id: 'hello', name: 'Hello', text: 'Hello {{customer.name|there}}!' },
        { id: 'refund', name: 'Refund', team: 'billing', text: 'Your money is on its way.' },
        { id: 'reset', name: 'Reset', team: 'technical', text: 'Hold the button for ten seconds.' },
      ],
    },
  });
});
afterAll(() => kit.end());

const NOTE = 'zanzibarquokka: she called twice, be kind. Card 4111 1111 1111 1111.';

const get = (who: TestAgent, path: string) =>
  kit.call('GET', `/api/desk/${path}`, undefined, { authorization: `Bearer ${who.session}` });
const listed = z.object({ conversations: z.array(z.object({ id: z.string() })) });
const earlierOf = async (who: TestAgent, id: string) =>
  listed.parse((await get(who, `conversations/${id}/earlier`)).body).conversations.map((one) => one.id);
const journal = async (id: string) =>
  (await kit.server.host.entries({ kind: 'conversation', key: id }, 0, 1000)).map(({ entry }) => entry);
const notesIn = async (id: string) => (await journal(id)).filter(({ type }) => type === 'noted');

async function accepted(by: TestAgent, from: TestCustomer): Promise<void> {
  await from.says('My lamp arrived broken and I want a refund for it.');
  await from.says('let me talk to a human please');
  await until(async () => {
    const offer = by.sees()?.offers.find(({ conversation }) => conversation.id === from.id);
    if (offer === undefined) return false;
    return (await by.does(`conversations/${from.id}/accept`, { offerId: offer.offerId })).status === 200;
  });
}

it('a note reaches colleagues and those it names, and the customer nowhere: not in the talk, nor in what they are handed', async () => {
  const customerId = 'quillon-9';
  const callum = await agent(kit, 'callum');
  const mara = await customer(kit, { customerId, signature: kit.server.sign(customerId) });
  await accepted(callum, mara);
  const note = { clientId: 'n1', text: NOTE, mentions: ['lucia'] };
  const path = `conversations/${mara.id}/notes`;
  expect((await callum.does(path, note)).body).toEqual({ ok: true });
  expect((await callum.does(path, note)).body).toEqual({ ok: true });

  const lucia = await agent(kit, 'lucia');
  const { alerts } = await until(() => (lucia.sees()?.alerts.length === 1 ? lucia.sees() : null));
  expect(alerts).toMatchObject([{ conversation: mara.id, subject: expect.stringContaining('Callum Reid') }]);
  expect(alerts[0]?.text).toContain('zanzibarquokka');
  expect(await notesIn(mara.id)).toMatchObject([{ by: { id: 'callum' }, mentions: ['lucia'] }]);
  // S1: masked like everything else that is typed.
  expect(JSON.stringify([alerts, await notesIn(mara.id)])).not.toContain('4111 1111 1111 1111');

  // Who was named may read it all, and answer there, without having the conversation.
  const read = z
    .object({ colleagues: z.array(z.object({ id: z.string() })), entries: z.array(z.unknown()) })
    .parse((await get(lucia, `conversations/${mara.id}`)).body);
  expect(JSON.stringify(read.entries)).toContain('zanzibarquokka');
  expect(read.colleagues.map(({ id }) => id)).toContain('callum');
  expect(read.colleagues.map(({ id }) => id)).not.toContain('priya');
  await lucia.does(path, { clientId: 'n1', text: 'I know her, ask for the second box.' });
  await until(async () => (await notesIn(mara.id)).length === 2);

  // Who may not see the conversation cannot be named in it, and an empty note is none.
  expect((await callum.does(path, { ...note, clientId: 'n2', mentions: ['priya'] })).status).toBe(404);
  expect((await callum.does(path, { ...note, clientId: 'n3', text: '  ' })).status).toBe(400);
  const priya = await agent(kit, 'priya');
  expect((await priya.does(path, { clientId: 'n4', text: 'Mine?' })).status).toBe(404);
  expect(await notesIn(mara.id)).toHaveLength(2);

  // W7: it is no first word, and nothing that a customer reads.
  expect((await journal(mara.id)).some(({ type }) => type === 'firstWord')).toBe(false);
  const shown = await kit.call('GET', `/api/conversations/${mara.id}`, undefined, {
    authorization: `Bearer ${mara.token}`,
  });
  expect(shown.status).toBe(200);
  expect(JSON.stringify(shown.body)).not.toMatch(/zanzibarquokka|second box/);
  const handed = await kit.call('POST', '/api/privacy/export', { person: customerId });
  expect(JSON.stringify(handed.body)).toContain('My lamp arrived broken');
  expect(JSON.stringify(handed.body)).not.toMatch(/zanzibarquokka|second box|mentioned you/);

  for (const one of [lucia, priya]) await one.does('sign-off');
  await kit.call('POST', `/api/conversations/${mara.id}/leave`, {}, { authorization: `Bearer ${mara.token}` });
  await callum.does('sign-off');
});

it('an agent is offered the replies of their own teams and of everybody', async () => {
  const names = async (id: string) => {
    const one = await agent(kit, id);
    const { replies } = z
      .object({ replies: z.array(z.object({ name: z.string(), team: z.object({ name: z.string() }).nullable() })) })
      .parse((await get(one, 'replies')).body);
    await one.does('sign-off');
    return replies.map(({ name, team }) => `${name} (${team?.name ?? 'all'})`);
  };
  expect(await names('callum')).toEqual(['Hello (all)', 'Refund (Billing)']);
  expect(await names('priya')).toEqual(['Hello (all)', 'Reset (Technical Support)']);
  expect(await names('mei')).toHaveLength(3);
});

it('A5: beside a talk stands what else the same proven customer wrote, as far as the agent may see it', async () => {
  const customerId = 'quillon-10';
  const signed = { customerId, signature: kit.server.sign(customerId) };
  const leave = (one: TestCustomer) =>
    kit.call('POST', `/api/conversations/${one.id}/leave`, {}, { authorization: `Bearer ${one.token}` });
  // Never left the bot: no team's to see, but a lead's.
  const first = await customer(kit, signed);
  await first.says('opening hours?');
  await leave(first);
  const callum = await agent(kit, 'callum');
  const second = await customer(kit, signed);
  await accepted(callum, second);
  expect(await earlierOf(callum, second.id)).toEqual([]);
  await leave(second);
  await callum.does(`conversations/${second.id}/close`, {
    disposition: 'customer-left',
    reason: 'preference',
    summary: 'Left.',
  });
  await until(() => callum.sees()?.conversations.length === 0);
  // Whoever only says that they are this customer is shown nobody's past.
  const claims = await customer(kit, { customerId });
  await accepted(callum, claims);
  expect(await earlierOf(callum, claims.id)).toEqual([]);

  const amara = await agent(kit, 'amara');
  expect(await earlierOf(amara, second.id)).toEqual([first.id]);
  expect(await earlierOf(amara, first.id)).toEqual([second.id]);
  const priya = await agent(kit, 'priya');
  expect((await get(priya, `conversations/${second.id}/earlier`)).status).toBe(404);
  await leave(claims);
  for (const one of [amara, priya, callum]) await one.does('sign-off');
});
