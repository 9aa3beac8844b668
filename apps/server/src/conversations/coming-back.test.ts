// A5: coming back on another device, after the end, and to a flow that is gone.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { roadDocument } from '../testing/road-flow.ts';
import { agent, customer, serverKit, type ServerKit, until } from '../testing/server-kit.ts';

let kit: ServerKit;
beforeAll(async () => {
  kit = await serverKit();
});
afterAll(() => kit.end());

const signed = (customerId: string) => ({ customerId, signature: kit.server.sign(customerId) });

it('A5: a signed customer with an open matter is known on any device', async () => {
  const phone = await customer(kit, signed('c-1001'));
  await phone.says('Where is my parcel?');
  const laptop = await customer(kit, signed('c-1001'));
  expect(laptop.id).toBe(phone.id);
  expect(laptop.token).not.toBe(phone.token);
  expect(await laptop.talk()).toContain('customer: Where is my parcel?');
  expect(await greets(signed('c-1001'))).toMatchObject({ open: { id: phone.id } });
  await laptop.says('Still me, on the laptop');
  expect(await phone.talk()).toContain('customer: Still me, on the laptop');
});

const claim = () => randomBytes(32).toString('hex');
const greets = async (more: object) =>
  (await kit.call('POST', '/api/conversations/greeting', { flow: 'road', ...more })).body;

it('A5: who has said nothing yet sees the first words, and nothing is kept of it', async () => {
  const { events } = z.object({ events: z.array(z.unknown()) }).parse(await greets({ claim: claim() }));
  const begun = await customer(kit);
  const spoken = (list: readonly unknown[]) => JSON.stringify(list).match(/"text":"[^"]*"/g);
  const read = await kit.call('GET', `/api/conversations/${begun.id}`, undefined, {
    authorization: `Bearer ${begun.token}`,
  });
  expect(spoken(events)).toEqual(spoken(z.object({ events: z.array(z.unknown()) }).parse(read.body).events));
});

it('A5: one claim is one conversation, whoever of its tabs writes first, and however often it is asked', async () => {
  const own = { flow: 'road', claim: claim() };
  const writes = (text: string) => kit.call('POST', '/api/conversations', { ...own, first: { clientId: text, text } });
  const [one, two] = await Promise.all([writes('Where is my parcel?'), writes('Do you ship to Norway?')]);
  const again = await writes('Where is my parcel?');
  expect([one.status, two.status, again.status]).toEqual([201, 201, 201]);
  expect([two.body, again.body, await greets(own)]).toEqual([one.body, one.body, { open: one.body }]);
  const { id, token } = z.object({ id: z.string(), token: z.string() }).parse(one.body);
  const { entries } = kit.server.host;
  const lines = (await entries({ kind: 'conversation', key: id }, 0, 1000)).map(({ entry }) => entry.type);
  expect(lines.filter((type) => type === 'customer')).toHaveLength(2);
  expect(lines.filter((type) => type === 'started')).toHaveLength(1);
  expect(token).toBe(own.claim);
});

it('R16: in a new conversation whoever had the customer last comes first, also where others have less to do', async () => {
  const earlier = await customer(kit, signed('c-1004'));
  const daniel = await agent(kit, 'daniel');
  await earlier.says('I want to talk to a human');
  const offer = await until(() => daniel.sees()?.offers[0]);
  await daniel.does(`conversations/${earlier.id}/accept`, { offerId: offer.offerId });
  await daniel.does(`conversations/${earlier.id}/messages`, { clientId: 'd1', text: 'Hello' });
  const closing = { disposition: 'solved', reason: 'complexity', summary: 'Done.' };
  await daniel.does(`conversations/${earlier.id}/close`, closing);
  const later = await customer(kit, { ...signed('c-1004'), anew: true });
  expect(await kit.server.host.read({ kind: 'conversation', key: later.id })).toMatchObject({ servedBy: 'daniel' });
  await daniel.does('sign-off');
  daniel.leaves();
});

it('A5, X10: an id that nobody signed, another customer, and who asks for a new talk get their own', async () => {
  const first = await customer(kit, signed('c-1002'));
  await first.says('Where is my parcel?');
  expect((await customer(kit, { customerId: 'c-1002' })).id).not.toBe(first.id);
  expect((await customer(kit, signed('c-1003'))).id).not.toBe(first.id);
  expect((await customer(kit, { ...signed('c-1002'), anew: true })).id).not.toBe(first.id);
});

/** A flow that says one sentence and ends, published. */
async function published(): Promise<{ id: string; publish: (sentence: string) => Promise<void> }> {
  const { body } = await kit.call('POST', '/api/flows', { name: 'One sentence', from: 'road' });
  const { id } = z.object({ id: z.string() }).parse(body);
  return {
    id,
    async publish(sentence) {
      const draft = await kit.call('GET', `/api/flows/${id}/draft`);
      const { nodes, edges, ...rest } = roadDocument();
      const all = z.array(z.object({ id: z.string() }).loose()).parse(nodes);
      const changed = all.map((one) =>
        one.id === 'answer'
          ? { ...one, config: { message: { use: 'own', text: { en: `${sentence} {{answer.text}}` } } } }
          : one,
      );
      const saved = await kit.call(
        'PUT',
        `/api/flows/${id}/draft`,
        { ...rest, id, nodes: changed, edges },
        { 'if-match': draft.headers.get('etag') ?? '' },
      );
      expect(saved.status).toBeLessThan(300);
      expect((await kit.call('POST', `/api/flows/${id}/publish`, {})).status).toBeLessThan(300);
    },
  };
}

const ends = async (mara: Awaited<ReturnType<typeof customer>>) => {
  const authorization = `Bearer ${mara.token}`;
  await kit.call('POST', `/api/conversations/${mara.id}/leave`, {}, { authorization });
  await until(async () => {
    const { entry } = (await kit.server.host.entries({ kind: 'conversation', key: mara.id }, 0, 1000)).at(-1) ?? {};
    return (
      entry !== undefined &&
      JSON.stringify(await kit.server.host.read({ kind: 'conversation', key: mara.id })).includes('"closed":true')
    );
  });
};

it('A5, law 10: a talk under way keeps its version; what begins after its end follows the one that is live', async () => {
  const flow = await published();
  await flow.publish('VERSION ONE');
  const mara = await customer(kit, { flow: flow.id });
  const said = async (words: string) => (await mara.talk()).filter((line) => line.startsWith(`bot: ${words}`)).length;
  await mara.says('Where is my parcel?');
  await until(async () => (await said('VERSION ONE')) === 1);
  await flow.publish('VERSION TWO');
  await mara.says('How do I return a lamp?');
  await until(async () => (await said('VERSION ONE')) === 2);
  expect(await said('VERSION TWO')).toBe(0);
  await ends(mara);
  await mara.says('Where is my parcel?');
  await until(async () => (await said('VERSION TWO')) === 1);
});

it('A5: an archived flow begins nothing, also for those who were here before', async () => {
  const flow = await published();
  await flow.publish('Hello.');
  const [here, gone] = [await customer(kit, { flow: flow.id }), await customer(kit, { flow: flow.id })];
  await ends(gone);
  expect((await kit.call('DELETE', `/api/flows/${flow.id}`)).status).toBeLessThan(300);
  expect(await gone.says('Where is my parcel?')).toMatchObject({ status: 409, body: { code: 'not-possible-now' } });
  expect(await here.says('Where is my parcel?')).toMatchObject({ status: 200 });
});
