import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { agent, customer, serverKit, type ServerKit, until } from '../testing/server-kit.ts';

let kit: ServerKit;
beforeAll(async () => {
  kit = await serverKit();
});
afterAll(() => kit.end());

it('the bot answers a question it knows', async () => {
  const mara = await customer(kit);
  expect(await mara.says('Where is my parcel?')).toMatchObject({ status: 200, body: { seq: expect.any(Number) } });
  await until(async () =>
    (await mara.talk()).some((line) => line.startsWith('bot:') && line.includes('tracking number')),
  );
});

it('A1: a zone or region that is not known here keeps nobody from writing and from getting a promise', async () => {
  const mara = await customer(kit, { zone: 'Mars/Phobos', language: 'en-12' });
  await mara.says('let me talk to a human please');
  await mara.says('mara@mail.example');
  await until(async () => (await mara.talk()).some((line) => line.includes('ticket') || line.includes('case')));
});

it('one message sent twice is one message, with one seq', async () => {
  const mara = await customer(kit);
  const [one, two] = [await mara.says('Where is my parcel?', 'same'), await mara.says('Where is my parcel?', 'same')];
  expect(one.body).toEqual(two.body);
  expect((await mara.talk()).filter((line) => line === 'customer: Where is my parcel?')).toHaveLength(1);
});

it('S1: a random UUID is an id, whatever its digits look like; a card number is none', async () => {
  const mara = await customer(kit);
  for (const id of ['fe35e7e4-83e8-45d1-bdb0-1d3381bfd3b0', 'aa6f5662-b3da-40cd-bc07-a1ed473368e2'])
    expect(await mara.says('Hello', id)).toMatchObject({ status: 200 });
  expect(await mara.says('Hello', '4111111111111111')).toMatchObject({ status: 400, body: { code: 'invalid-field' } });
});

it('an id used again for other words is refused', async () => {
  const mara = await customer(kit);
  await mara.says('Hello', 'reused');
  expect(await mara.says('Goodbye', 'reused')).toMatchObject({
    status: 409,
    body: { code: 'client-id-reused', at: '/body/clientId' },
  });
});

it('a stream that resumes has no gap and no double', async () => {
  const mara = await customer(kit);
  const whole = mara.stream();
  for (const text of ['Where is my parcel?', 'How do I return a lamp?', 'Do you ship to Norway?'])
    await mara.says(text);
  await kit.server.host.idle();
  const numbers = (stream: typeof whole): number[] => stream.heard.flatMap(({ id }) => (id === null ? [] : [id]));
  const last = (await kit.server.host.entries({ kind: 'conversation', key: mara.id }, 0, 1000)).findLast(
    ({ entry }) => entry.type === 'said',
  );
  await until(() => numbers(whole).includes(last?.seq ?? 0));
  const all = numbers(whole);
  expect(all).toEqual([...new Set(all)].toSorted((a, b) => a - b));
  const rest = mara.stream(all[3]);
  await until(() => numbers(rest).includes(last?.seq ?? 0));
  expect(numbers(rest)).toEqual(all.slice(4));
  whole.stop();
  rest.stop();
});

async function streamed(url: string, lastEventId: string, enough: RegExp): Promise<string> {
  const response = await fetch(url, { headers: { 'last-event-id': lastEventId } });
  const reader = response.body?.getReader();
  let heard = '';
  while (!enough.test(heard)) {
    const part = await reader?.read();
    if (!part || part.done) break;
    heard += new TextDecoder().decode(part.value);
  }
  await reader?.cancel();
  return heard;
}

it('Last-Event-ID counts as well as the address', async () => {
  const mara = await customer(kit);
  await mara.says('Where is my parcel?');
  const url = `${kit.server.address}/api/conversations/${mara.id}/stream?token=${mara.token}`;
  const ids = [...(await streamed(url, '2', /data:.*"seq":[3-9]/)).matchAll(/^id: (\d+)$/gm)].map(([, id]) =>
    Number(id),
  );
  expect(ids.length).toBeGreaterThan(0);
  expect(Math.min(...ids)).toBeGreaterThan(2);
});

it('a page that has seen more than there is, as after a restored backup, is told so and hears everything anew', async () => {
  const mara = await customer(kit);
  await mara.says('Where is my parcel?');
  const url = `${kit.server.address}/api/conversations/${mara.id}/stream?token=${mara.token}`;
  const heard = await streamed(url, '1000', /Where is my parcel/);
  expect(heard).toMatch(/"type":"reset"[\s\S]*Where is my parcel/);
});

it('typing has no id, so that it never moves the place in the talk', async () => {
  const mara = await customer(kit);
  const stream = mara.stream();
  await mara.says('Where is my parcel?');
  await until(() =>
    stream.heard.some(
      ({ data }) => data['type'] === 'message' && data['from'] === 'bot' && String(data['message']).length > 0,
    ),
  );
  for (const typing of stream.heard.filter(({ data }) => data['type'] === 'typing')) expect(typing.id).toBeNull();
  stream.stop();
});

it('no token, no conversation; a token of another one neither', async () => {
  const [mara, other] = [await customer(kit), await customer(kit)];
  const path = `/api/conversations/${mara.id}`;
  expect(await kit.call('GET', path)).toMatchObject({ status: 401, body: { code: 'token-missing' } });
  expect(await kit.call('GET', path, undefined, { authorization: `Bearer ${other.token}` })).toMatchObject({
    status: 401,
    body: { code: 'token-wrong' },
  });
  expect(
    await kit.call('GET', '/api/conversations/none', undefined, { authorization: `Bearer ${other.token}` }),
  ).toMatchObject({ status: 404 });
});

it('X10: an unsigned id brings no account; a signed one does; a forged one is refused', async () => {
  const profileOf = async (id: string) => {
    const found = await until(async () =>
      (await kit.server.host.entries({ kind: 'conversation', key: id }, 0, 50)).find(
        ({ entry }) => entry.type === 'profile',
      ),
    );
    return found.entry;
  };
  const unsigned = await customer(kit, { customerId: 'c-1001' });
  expect(await profileOf(unsigned.id)).toMatchObject({ verified: false, profile: { customerId: 'c-1001' } });
  expect(JSON.stringify(await profileOf(unsigned.id))).not.toContain('Elena');
  const signed = await customer(kit, { customerId: 'c-1001', signature: kit.server.sign('c-1001') });
  expect(await profileOf(signed.id)).toMatchObject({
    verified: true,
    source: 'signed',
    profile: { name: 'Elena Vasquez', tier: 'vip' },
  });
  const forged = await kit.call('POST', '/api/conversations', {
    flow: 'road',
    customerId: 'c-1001',
    signature: kit.server.sign('c-1002'),
  });
  expect(forged).toMatchObject({ status: 422, body: { code: 'customer-signature-wrong', at: '/body/signature' } });
});

it('X10: a signed id is looked up at the start; that nothing is found is an event, and the talk goes on', async () => {
  const mara = await customer(kit, { customerId: 'c-unknown', signature: kit.server.sign('c-unknown') });
  const failed = await until(async () =>
    (await kit.server.host.entries({ kind: 'conversation', key: mara.id }, 0, 50)).find(
      ({ entry }) => entry.type === 'failed',
    ),
  );
  expect(failed.entry).toMatchObject({ code: 'profile-not-found' });
  await mara.sends({ clientId: 'still', text: 'Where is my parcel?' });
  expect(await mara.talk()).toContain('customer: Where is my parcel?');
});

it('T2: the button that is always there reaches a person', async () => {
  const callum = await agent(kit, 'callum');
  const mara = await customer(kit);
  await mara.sends({ clientId: 'hatch', escapeHatch: true });
  await until(() => callum.sees()?.offers.find((offer) => offer.conversation.id === mara.id));
  expect(await mara.talk()).toContain('customer: Talk to a person');
  await callum.does('sign-off');
});

it('a flow that was never published meets no customer', async () => {
  const { id } = z
    .object({ id: z.string() })
    .parse((await kit.call('POST', '/api/flows', { from: 'road', name: 'Only a draft' })).body);
  expect(await kit.call('POST', '/api/conversations', { flow: id })).toMatchObject({
    status: 404,
    body: { code: 'flow-not-published', at: '/body/flow' },
  });
});

it('a running conversation stays on the version it began with', async () => {
  const { id, etag } = z
    .object({ id: z.string(), etag: z.string() })
    .parse((await kit.call('POST', '/api/flows', { from: 'road', name: 'Versions' })).body);
  await kit.call('POST', `/api/flows/${id}/publish`, {});
  const before = await customer(kit, { flow: id });
  const document = z.record(z.string(), z.unknown()).parse((await kit.call('GET', `/api/flows/${id}/draft`)).body);
  await kit.call('PUT', `/api/flows/${id}/draft`, { ...document, description: 'Changed' }, { 'if-match': etag });
  await kit.call('POST', `/api/flows/${id}/publish`, {});
  const after = await customer(kit, { flow: id });
  const versionOf = async (key: string) =>
    z
      .object({ flow: z.object({ version: z.number() }) })
      .parse(await kit.server.host.read({ kind: 'conversation', key })).flow.version;
  await before.says('Where is my parcel?');
  expect([await versionOf(before.id), await versionOf(after.id)]).toEqual([1, 2]);
});
