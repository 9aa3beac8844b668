import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { roadDocument } from '../testing/road-flow.ts';
import {
  agent,
  customer,
  serverKit,
  type ServerKit,
  type TestAgent,
  type TestCustomer,
  until,
} from '../testing/server-kit.ts';

let kit: ServerKit;
beforeAll(async () => {
  kit = await serverKit();
});
afterAll(() => kit.end());

// A place is kept until its customer leaves, so that the next test would begin behind the customers of this one.
const present: TestCustomer[] = [];
afterEach(async () => {
  for (const { id, token } of present.splice(0))
    await kit.call('POST', `/api/conversations/${id}/leave`, {}, { authorization: `Bearer ${token}` });
});

async function visitor(more: Record<string, unknown> = {}): Promise<TestCustomer> {
  const one = await customer(kit, more);
  present.push(one);
  return one;
}

const entriesOf = async (id: string) =>
  (await kit.server.host.entries({ kind: 'conversation', key: id }, 0, 1000)).map(({ entry }) => entry);

async function offered(to: TestAgent, customerOf: TestCustomer) {
  return until(() => to.sees()?.offers.find((offer) => offer.conversation.id === customerOf.id));
}

async function connected(agentId: string): Promise<{ callum: TestAgent; mara: TestCustomer; offerId: string }> {
  const callum = await agent(kit, agentId);
  const mara = await visitor();
  await mara.says('My lamp arrived broken and I want a refund for it.');
  await mara.says('let me talk to a human please');
  const { offerId } = await offered(callum, mara);
  expect((await callum.does(`conversations/${mara.id}/accept`, { offerId })).status).toBe(200);
  return { callum, mara, offerId };
}

it('W2: the agent sees the card before accepting, accepts, greets and closes', async () => {
  const callum = await agent(kit, 'callum');
  const mara = await visitor();
  await mara.says('Do you rent out camels for weddings in winter?');
  await until(async () => (await mara.talk()).length >= 3);
  await mara.says('let me talk to a human please');
  const offer = await offered(callum, mara);
  expect(offer.card.top.summary).toContain('camels');

  expect((await callum.does(`conversations/${mara.id}/accept`, { offerId: offer.offerId })).body).toEqual({ ok: true });
  await until(() => callum.sees()?.conversations.find(({ id }) => id === mara.id));
  const read = await kit.call('GET', `/api/desk/conversations/${mara.id}`, undefined, {
    authorization: `Bearer ${callum.session}`,
  });
  const { opening } = z.object({ opening: z.string() }).parse(read.body);
  expect(opening).toContain('Callum');
  expect(opening).toContain('camels');
  expect(opening).not.toContain('{{');

  await callum.does(`conversations/${mara.id}/messages`, { clientId: 'greet', text: opening, openingKept: true });
  await until(async () => (await mara.talk()).at(-1)?.startsWith('agent: '));
  expect(await entriesOf(mara.id)).toContainEqual(expect.objectContaining({ type: 'firstWord', openingKept: true }));

  await mara.says('Two would do.');
  await until(() => callum.sees()?.conversations.find(({ id, unread }) => id === mara.id && unread > 0));
  const closed = await callum.does(`conversations/${mara.id}/close`, {
    disposition: 'solved',
    reason: 'knowledge-gap',
    summary: 'No camels here.',
    effort: 2,
  });
  expect(closed.status).toBe(200);
  await until(() => callum.sees()?.conversations.every(({ id }) => id !== mara.id));
  await callum.does('sign-off');
});

it('M12: an agent speaks in the voice of the version that the conversation is on, never in that of a draft', async () => {
  const made = await kit.call('POST', '/api/flows', { from: 'road', name: 'Voices' });
  const { id, etag } = z.object({ id: z.string(), etag: z.string() }).parse(made.body);
  const inVoice = (voice: string) => ({ ...roadDocument(), id, name: 'Voices', settings: { voice } });
  const save = async (tag: string, voice: string) => {
    const saved = await kit.call('PUT', `/api/flows/${id}/draft`, inVoice(voice), { 'if-match': tag });
    return z.object({ etag: z.string() }).parse(saved.body).etag;
  };
  const warm = await save(etag, 'warm');
  expect((await kit.call('POST', `/api/flows/${id}/publish`, {})).status).toBe(201);
  const callum = await agent(kit, 'callum');
  const mara = await visitor({ flow: id });
  await mara.says('let me talk to a human please');
  const { offerId } = await offered(callum, mara);
  await callum.does(`conversations/${mara.id}/accept`, { offerId });
  const opening = async () => {
    const authorization = `Bearer ${callum.session}`;
    const read = await kit.call('GET', `/api/desk/conversations/${mara.id}`, undefined, { authorization });
    return z.object({ opening: z.string() }).parse(read.body).opening;
  };
  const spoken = await opening();
  const formal = await save(warm, 'formal');
  expect(await opening()).toBe(spoken);
  await kit.call('POST', `/api/flows/${id}/publish`, {});
  expect(formal).not.toBe(warm);
  expect(await opening()).toBe(spoken);
  await callum.does(`conversations/${mara.id}/close`, { disposition: 'solved', summary: 'Heard.' });
  callum.leaves();
});

it('an offer can be accepted once: a second yes is the same yes, another agent gets a no', async () => {
  const { callum, mara, offerId } = await connected('callum');
  expect((await callum.does(`conversations/${mara.id}/accept`, { offerId })).status).toBe(200);
  const lucia = await agent(kit, 'lucia');
  expect(await lucia.does(`conversations/${mara.id}/accept`, { offerId })).toMatchObject({
    status: 409,
    body: { code: 'not-possible-now', reason: 'offer-gone' },
  });
  await callum.does(`conversations/${mara.id}/close`, {
    disposition: 'solved',
    reason: 'complexity',
    summary: 'Done.',
  });
  await callum.does('sign-off');
  await lucia.does('sign-off');
});

it('a declined offer goes to the next agent', async () => {
  const callum = await agent(kit, 'callum');
  const lucia = await agent(kit, 'lucia');
  const mara = await visitor();
  await mara.says('let me talk to a human please');
  const first = await until(() =>
    [callum, lucia].find((one) => one.sees()?.offers.some((offer) => offer.conversation.id === mara.id)),
  );
  const next = first === callum ? lucia : callum;
  const { offerId } = await offered(first, mara);
  await first.does(`conversations/${mara.id}/decline`, { offerId });
  expect((await offered(next, mara)).offerId).not.toBe(offerId);
  await callum.does('sign-off');
  await lucia.does('sign-off');
});

it('what an agent says reaches the customer once, however often it is sent', async () => {
  const { callum, mara } = await connected('callum');
  for (let n = 0; n < 3; n += 1)
    await callum.does(`conversations/${mara.id}/messages`, { clientId: 'once', text: 'I am on it.' });
  await until(async () => (await mara.talk()).includes('agent: I am on it.'));
  expect((await mara.talk()).filter((line) => line === 'agent: I am on it.')).toHaveLength(1);
  await callum.does(`conversations/${mara.id}/close`, {
    disposition: 'solved',
    reason: 'complexity',
    summary: 'Done.',
  });
  await callum.does('sign-off');
});

it('nobody reads conversations of other teams; a lead does', async () => {
  const { callum, mara } = await connected('callum');
  const sofia = await until(async () => {
    const { body } = await kit.call('GET', '/api/desk/agents');
    const { agents } = z
      .object({
        agents: z.array(z.object({ id: z.string(), lead: z.boolean(), teams: z.array(z.object({ id: z.string() })) })),
      })
      .parse(body);
    return agents.find(({ lead, teams }) => !lead && teams.every(({ id }) => id !== 'support'));
  });
  const [outsider, lead] = [await agent(kit, sofia.id), await agent(kit, 'amara')];
  const read = (by: TestAgent) =>
    kit.call('GET', `/api/desk/conversations/${mara.id}`, undefined, { authorization: `Bearer ${by.session}` });
  expect(await read(outsider)).toMatchObject({ status: 404, body: { code: 'conversation-not-found' } });
  expect((await read(lead)).status).toBe(200);
  await callum.does(`conversations/${mara.id}/close`, {
    disposition: 'solved',
    reason: 'complexity',
    summary: 'Done.',
  });
  for (const one of [callum, outsider, lead]) await one.does('sign-off');
});

it('R32: an agent passes a conversation on, and the note goes along', async () => {
  const { callum, mara } = await connected('callum');
  await callum.does(`conversations/${mara.id}/messages`, { clientId: 'p1', text: 'Let me get a colleague.' });
  const henrik = await agent(kit, 'henrik');
  expect(
    (await callum.does(`conversations/${mara.id}/pass`, { team: 'technical', note: 'Tried a restart.' })).status,
  ).toBe(200);
  expect(await entriesOf(mara.id)).toContainEqual(
    expect.objectContaining({ type: 'passed', toTeam: 'technical', note: 'Tried a restart.' }),
  );
  await callum.does('sign-off');
  await henrik.does('sign-off');
});

it('what is done to a conversation that does not exist is refused', async () => {
  const callum = await agent(kit, 'callum');
  for (const [path, body] of [
    ['accept', { offerId: 'x' }],
    ['messages', { clientId: 'x', text: 'Hello' }],
    ['close', { disposition: 'solved', reason: 'policy', summary: 'x' }],
  ] as const) {
    expect(await callum.does(`conversations/nobody/${path}`, body)).toMatchObject({
      status: 404,
      body: { code: 'conversation-not-found' },
    });
  }
  await callum.does('sign-off');
});

it('an unknown team is refused before anything happens', async () => {
  const { callum, mara } = await connected('callum');
  expect(await callum.does(`conversations/${mara.id}/pass`, { team: 'nobodies', note: '' })).toMatchObject({
    status: 404,
    body: { code: 'team-not-found', at: '/body/team' },
  });
  await callum.does(`conversations/${mara.id}/close`, {
    disposition: 'solved',
    reason: 'complexity',
    summary: 'Done.',
  });
  await callum.does('sign-off');
});

it('W8: a closed desk counts as lost after the grace, a reload does not', async () => {
  const { callum, mara } = await connected('callum');
  const connectionsOf = async () => (await entriesOf(mara.id)).filter(({ type }) => type === 'agentConnection');
  callum.comesBack();
  await until(() => callum.sees());
  expect(await connectionsOf()).toEqual([]);
  callum.leaves();
  await until(async () => (await connectionsOf()).some((entry) => entry['connected'] === false));
  callum.comesBack();
  await until(async () => (await connectionsOf()).some((entry) => entry['connected'] === true));
  await callum.does(`conversations/${mara.id}/close`, {
    disposition: 'solved',
    reason: 'complexity',
    summary: 'Done.',
  });
  await callum.does('sign-off');
});

it('W8: an agent who is taken out of the workspace is gone, and the conversation hears of it', async () => {
  const { callum, mara } = await connected('callum');
  const current = await kit.call('GET', '/api/workspace');
  const document = z.looseObject({ agents: z.array(z.looseObject({ id: z.string() })) }).parse(current.body);
  const agents = document.agents.filter(({ id }) => id !== 'callum');
  const save = (next: unknown, etag: string | null) =>
    kit.call('PUT', '/api/workspace', next, { 'if-match': etag ?? '' });
  const saved = await save({ ...document, agents }, current.headers.get('etag'));
  expect(saved.status).toBe(200);
  await until(async () =>
    (await entriesOf(mara.id)).some((entry) => entry['type'] === 'agentSignedOff' && entry['agent'] === 'callum'),
  );
  expect((await save(document, saved.headers.get('etag'))).status).toBe(200);
  await kit.call('POST', `/api/conversations/${mara.id}/leave`, {}, { authorization: `Bearer ${mara.token}` });
  await callum.does('sign-off');
});

it('A5: who comes back with a new matter may be given the agent of the last one', async () => {
  const { callum, mara } = await connected('callum');
  await callum.does(`conversations/${mara.id}/pass`, { team: 'technical', note: '' });
  await kit.call('POST', `/api/conversations/${mara.id}/leave`, {}, { authorization: `Bearer ${mara.token}` });
  await mara.says('Can I talk to a human please?');
  expect(await offered(callum, mara)).toBeDefined();
  await kit.call('POST', `/api/conversations/${mara.id}/leave`, {}, { authorization: `Bearer ${mara.token}` });
  await callum.does('sign-off');
});

it('both sides go on after the server was stopped and started', async () => {
  const { callum, mara } = await connected('callum');
  await callum.does(`conversations/${mara.id}/messages`, { clientId: 'before', text: 'Before the stop.' });
  await kit.restart();
  callum.comesBack();
  await until(() => callum.sees()?.conversations.some(({ id }) => id === mara.id));
  await mara.says('Still there?');
  await callum.does(`conversations/${mara.id}/messages`, { clientId: 'after', text: 'After the stop.' });
  await until(async () => (await mara.talk()).includes('agent: After the stop.'));
  const talk = await mara.talk();
  for (const line of ['agent: Before the stop.', 'customer: Still there?', 'agent: After the stop.']) {
    expect(talk.filter((one) => one === line)).toHaveLength(1);
  }
  await callum.does(`conversations/${mara.id}/close`, {
    disposition: 'solved',
    reason: 'complexity',
    summary: 'Done.',
  });
  await callum.does('sign-off');
});

it('finds conversations by what was said and by their number', async () => {
  const { callum, mara } = await connected('callum');
  const search = async (q: string) =>
    z.object({ conversations: z.array(z.object({ id: z.string(), number: z.string() })) }).parse(
      (
        await kit.call('GET', `/api/desk/search?q=${encodeURIComponent(q)}`, undefined, {
          authorization: `Bearer ${callum.session}`,
        })
      ).body,
    ).conversations;
  const found = await search('lamp broken');
  expect(found.map(({ id }) => id)).toContain(mara.id);
  expect(await search(found.find(({ id }) => id === mara.id)?.number ?? '')).toMatchObject([{ id: mara.id }]);
  expect(await search('"; DROP TABLE rm_text; --')).toEqual([]);
  await callum.does(`conversations/${mara.id}/close`, {
    disposition: 'solved',
    reason: 'complexity',
    summary: 'Done.',
  });
  await callum.does('sign-off');
});

it('W8: of two tabs of one agent, signing out in one leaves the other with its conversation', async () => {
  const { callum, mara } = await connected('callum');
  const second = await agent(kit, 'callum');
  await until(() => second.sees()?.conversations.find(({ id }) => id === mara.id));
  expect((await callum.does('sign-off')).status).toBe(200);
  expect((await callum.does(`conversations/${mara.id}/messages`, { clientId: 'c1', text: 'Gone.' })).status).toBe(401);
  expect((await second.does(`conversations/${mara.id}/messages`, { clientId: 'c2', text: 'Still here.' })).status).toBe(
    200,
  );
  await until(async () => JSON.stringify(await mara.talk()).includes('Still here.'));
  await second.does(`conversations/${mara.id}/close`, {
    disposition: 'solved',
    reason: 'complexity',
    summary: 'Done.',
  });
  await second.does('sign-off');
});

it('W8: who signs out, in again and out again in one breath is gone, though the first stream has not closed yet', async () => {
  const first = await agent(kit, 'callum');
  await until(() => first.sees());
  await first.does('sign-off');
  const second = await agent(kit, 'callum');
  await second.does('sign-off');
  const agents = await kit.call('GET', '/api/desk/agents');
  expect(agents.body).toMatchObject({
    signedIn: false,
    agents: expect.arrayContaining([expect.objectContaining({ id: 'callum', status: 'offline' })]),
  });
});
