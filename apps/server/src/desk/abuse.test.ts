// What an agent does beside a talk: tags, a question to a colleague (R32), and what is done about a customer who insults or floods.
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
    workspace: { ...openWorkspace(), queue: { reofferSeconds: 1 }, presence: { awayAfterLapses: 1_000 } },
  });
});
afterAll(() => kit.end());

const get = (who: TestAgent, path: string) =>
  kit.call('GET', `/api/desk/${path}`, undefined, { authorization: `Bearer ${who.session}` });
const talkShape = z.object({
  conversation: z.object({ tags: z.array(z.string()), abuse: z.string().nullable(), floor: z.string() }),
});
const talkOf = async (who: TestAgent, id: string) =>
  talkShape.parse((await get(who, `conversations/${id}`)).body).conversation;
const found = z.object({ conversations: z.array(z.object({ id: z.string() })) });
const searched = async (who: TestAgent, query: string) =>
  found.parse((await get(who, `search?${query}`)).body).conversations.map(({ id }) => id);
const audited = async () =>
  z
    .object({ lines: z.array(z.object({ what: z.string(), about: z.string(), details: z.unknown() })) })
    .parse((await kit.call('GET', '/api/audit?search=customer.')).body).lines;

async function accepted(by: TestAgent, from: TestCustomer): Promise<void> {
  await from.says('My lamp arrived broken and I want a refund for it.');
  await from.says('let me talk to a human please');
  await until(async () => {
    const offer = by.sees()?.offers.find(({ conversation }) => conversation.id === from.id);
    if (offer === undefined) return false;
    return (await by.does(`conversations/${from.id}/accept`, { offerId: offer.offerId })).status === 200;
  });
}

/** Makes room for the next one. */
const closed = (by: TestAgent, { id }: TestCustomer) =>
  by.does(`conversations/${id}/close`, { disposition: 'solved', reason: 'policy', summary: 'Done.' });

it('tags stay on a conversation, are offered to everybody, and find it again', async () => {
  const callum = await agent(kit, 'callum');
  const mara = await customer(kit);
  await accepted(callum, mara);
  const path = `conversations/${mara.id}/tags`;
  await callum.does(path, { tag: ' Broken Lamp ', on: true });
  await callum.does(path, { tag: 'broken lamp', on: true });
  await callum.does(path, { tag: 'vip', on: true });
  await callum.does(path, { tag: 'vip', on: false });
  expect((await talkOf(callum, mara.id)).tags).toEqual(['broken lamp']);
  expect((await get(callum, 'tags')).body).toEqual({ tags: ['broken lamp'] });
  expect(await searched(callum, 'tag=broken+lamp')).toEqual([mara.id]);
  expect(await searched(callum, 'q=refund&tag=vip')).toEqual([]);
  expect((await callum.does(path, { tag: 'a/b', on: true })).status).toBe(400);
  await closed(callum, mara);
});

it('R32: a colleague of another team who is asked may read the talk, and the answer comes to whoever asked', async () => {
  const callum = await agent(kit, 'callum');
  const priya = await agent(kit, 'priya');
  const noor = await customer(kit);
  await accepted(callum, noor);
  expect((await get(priya, `conversations/${noor.id}`)).status).toBe(404);

  const question = { clientId: 'q1', colleague: 'priya', text: 'Is this lamp one of the recalled ones?' };
  expect((await callum.does(`conversations/${noor.id}/consult`, question)).body).toEqual({ ok: true });
  const seen = await until(() => priya.sees()?.alerts.find(({ conversation }) => conversation === noor.id));
  expect(seen).toMatchObject({ subject: expect.stringContaining('Callum Reid asks you') });
  expect((await talkOf(priya, noor.id)).floor).toBe('agent');

  await priya.does(`conversations/${noor.id}/notes`, { clientId: 'a1', text: 'Yes, replace it.', mentions: [] });
  const answer = await until(() => callum.sees()?.alerts.find(({ conversation }) => conversation === noor.id));
  expect(answer).toMatchObject({ subject: expect.stringContaining('answered you') });
  // The customer sees neither, and still talks to the same agent.
  expect((await noor.talk()).join('\n')).not.toMatch(/recalled|replace it/);
  expect(callum.sees()?.conversations.map(({ id }) => id)).toContain(noor.id);
  await closed(callum, noor);
});

it('a customer is flagged, warned and blocked, each with a reason in the audit log, and comes back only when a lead allows it', async () => {
  const customerId = 'rude-1';
  const known = { customerId, signature: kit.server.sign(customerId), device: 'device-of-rude-1' };
  const callum = await agent(kit, 'callum');
  const rude = await customer(kit, known);
  await accepted(callum, rude);
  const amara = await agent(kit, 'amara');
  const path = `conversations/${rude.id}/abuse`;
  const act = (what: string, more = {}) => ({ clientId: what, act: what, reason: 'insults', note: 'Names.', ...more });

  await callum.does(path, act('flag'));
  expect((await talkOf(callum, rude.id)).abuse).toBe('flagged');
  await callum.does(path, act('warn'));
  expect((await rude.talk()).at(-1)).toContain('notice: Please stay respectful');

  expect((await callum.does(path, act('block', { days: 7 }))).body).toEqual({ ok: true });
  const refused = await rude.says('And another thing!');
  expect(refused).toMatchObject({ status: 409, body: { code: 'not-possible-now' } });
  expect(JSON.stringify(refused.body)).toContain('takes no messages from you here until');

  // Neither by another conversation nor under the same name elsewhere.
  const begun = await kit.call('POST', '/api/conversations', { flow: 'road', language: 'de', anew: true, ...known });
  expect(begun).toMatchObject({ status: 403, body: { code: 'customer-blocked' } });
  expect(JSON.stringify(begun.body)).toContain('Unser Team hat dieses Gespräch beendet');

  expect((await callum.does(path, act('unblock'))).status).toBe(403);
  expect((await amara.does(path, act('unblock'))).body).toEqual({ ok: true });
  expect((await rude.says('I am sorry.')).status).toBe(200);
  expect((await talkOf(amara, rude.id)).abuse).toBe(null);
  await amara.does('sign-off');

  const lines = (await audited()).map(({ what, details }) => [what, details]);
  expect(lines.toReversed()).toMatchObject([
    ['customer.flagged', { agent: 'callum', reason: 'insults' }],
    ['customer.warned', { agent: 'callum' }],
    ['customer.blocked', { agent: 'callum', until: expect.stringMatching(/Z$/) }],
    ['customer.unblocked', { agent: 'amara' }],
  ]);
});

it('whoever does not have the conversation may flag it, and nothing else', async () => {
  const callum = await agent(kit, 'callum');
  const mara = await customer(kit);
  await accepted(callum, mara);
  const lucia = await agent(kit, 'lucia');
  const act = { reason: 'spam', note: '' };
  const path = `conversations/${mara.id}/abuse`;
  expect((await lucia.does(path, { clientId: 'b', act: 'block', ...act })).status).toBe(403);
  expect((await lucia.does(path, { clientId: 'f', act: 'flag', ...act })).status).toBe(200);
  await lucia.does('sign-off');
  await closed(callum, mara);
});

it('what is handed to the lead leaves the agent with the note, and the lead is offered it', async () => {
  const callum = await agent(kit, 'callum');
  const mara = await customer(kit);
  await accepted(callum, mara);
  const amara = await agent(kit, 'amara');
  const escalated = { clientId: 'e', act: 'escalate', reason: 'threats', note: 'She threatens to come by.' };
  expect((await callum.does(`conversations/${mara.id}/abuse`, escalated)).body).toEqual({ ok: true });
  await until(() => amara.sees()?.offers.find(({ conversation }) => conversation.id === mara.id));
  const entries = await kit.server.host.entries({ kind: 'conversation', key: mara.id }, 0, 1000);
  expect(entries.map(({ entry }) => entry).find(({ type }) => type === 'passed')).toMatchObject({
    toTeam: 'leads',
    note: 'She threatens to come by.',
  });
});
