// A2, A10 over the server: a call is booked, its day becomes a holiday, and its link moves and cancels it.
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { roadDocument } from '../testing/road-flow.ts';
import { agent, customer, serverKit, type ServerKit, type TestCustomer, until } from '../testing/server-kit.ts';

let kit: ServerKit;
let flow: string;
beforeAll(async () => {
  kit = await serverKit();
  const made = await kit.call('POST', '/api/flows', { name: 'Calls', from: 'road' });
  flow = z.object({ id: z.string() }).parse(made.body).id;
  const draft = await kit.call('GET', `/api/flows/${flow}/draft`);
  const edges = z.array(z.object({ id: z.string() }).loose()).parse(roadDocument()['edges']);
  const toCall = edges.map((one) => (one.id === 'human-asked' ? { ...one, to: { node: 'call' } } : one));
  const saved = await kit.call(
    'PUT',
    `/api/flows/${flow}/draft`,
    { ...roadDocument(), id: flow, edges: toCall },
    { 'if-match': draft.headers.get('etag') ?? '' },
  );
  expect(saved.status).toBeLessThan(300);
  expect((await kit.call('POST', `/api/flows/${flow}/publish`, {})).status).toBeLessThan(300);
});
afterAll(() => kit.end());

const event = z.object({
  type: z.string(),
  message: z
    .object({ text: z.string(), choices: z.array(z.object({ id: z.string(), label: z.string() })).optional() })
    .optional(),
});

async function said(mara: TestCustomer) {
  const read = await kit.call('GET', `/api/conversations/${mara.id}`, undefined, {
    authorization: `Bearer ${mara.token}`,
  });
  return z
    .object({ events: z.array(event) })
    .parse(read.body)
    .events.flatMap(({ message }) => (message ? [message] : []));
}

/** The times that were offered last. */
async function times(mara: TestCustomer): Promise<string[]> {
  const choices = (await said(mara)).findLast(({ choices: shown }) => shown)?.choices ?? [];
  return choices.flatMap(({ id }) => (id.startsWith('slot:') ? [id] : []));
}

async function books(): Promise<TestCustomer> {
  const mara = await customer(kit, { flow, zone: 'Europe/Berlin' });
  await mara.says('I want to talk to a human about my lamp');
  await mara.says('+49 151 23456789');
  await mara.chooses((await until(async () => (await times(mara))[0])) ?? '');
  await until(async () => (await callOf(mara)) !== undefined);
  return mara;
}

async function callOf(mara: TestCustomer) {
  const state = z
    .object({
      promises: z.array(
        z.object({
          id: z.string(),
          kind: z.string(),
          dueAt: z.number(),
          call: z.object({ uid: z.string() }).optional(),
        }),
      ),
    })
    .parse(await kit.server.host.read({ kind: 'conversation', key: mara.id }));
  return state.promises.find(({ kind }) => kind === 'callback');
}

const form = (path: string, fields: Record<string, string>) =>
  fetch(kit.address() + path, { method: 'POST', body: new URLSearchParams(fields) });

/** What the link of its mail names. */
async function linkOf(mara: TestCustomer): Promise<Record<string, string>> {
  const call = (await callOf(mara))?.call?.uid ?? '';
  return { call, token: kit.server.sign(`call:${call}`) };
}

it('A2: the link shows the call and other times, moves it to one of them, and cancels it; looking changes nothing', async () => {
  const mara = await books();
  const link = await linkOf(mara);
  const before = await callOf(mara);
  const page = await (await fetch(`${kit.address()}/api/calls/cancel?${new URLSearchParams(link).toString()}`)).text();
  const slots = [...page.matchAll(/name="slotAt" value="(\d+)"/g)].map(([, slotAt]) => slotAt ?? '');
  expect(slots.length).toBeGreaterThan(0);
  expect(slots).not.toContain(String(before?.dueAt));
  expect(await callOf(mara)).toEqual(before);
  const moved = await form('/calls/move', { ...link, slotAt: slots[0] ?? '' });
  expect(await moved.text()).toContain('Your call is moved');
  expect((await callOf(mara))?.dueAt).toBe(Number(slots[0]));
  expect(await (await form('/calls/move', { ...link, slotAt: slots[0] ?? '' })).text()).toContain('Your call is moved');
  expect(await (await form('/calls/cancel', link)).text()).toContain('The call is cancelled');
  expect(await callOf(mara)).toBeUndefined();
  expect(await (await form('/calls/cancel', link)).text()).toContain('The call is cancelled');
  const again = await (await fetch(`${kit.address()}/api/calls/cancel?${new URLSearchParams(link).toString()}`)).text();
  expect(again).toContain('not booked any more');
  expect((await form('/calls/cancel', { ...link, token: 'other' })).status).toBe(401);
});

it('A10: its day becomes a holiday: red at the desk, the lead is alerted, the customer is offered another time and takes it', async () => {
  const mara = await books();
  const lead = await agent(kit, 'amara');
  const before = await callOf(mara);
  const told = (await said(mara)).length;
  const workspace = await kit.call('GET', '/api/workspace');
  const document = z.record(z.string(), z.unknown()).parse(workspace.body);
  const date = new Date(before?.dueAt ?? 0).toISOString().slice(0, 10);
  const away = { ...document, holidays: [{ date, name: 'Staff day', open: [] }] };
  const match = { 'if-match': workspace.headers.get('etag') ?? '' };
  expect((await kit.call('PUT', '/api/workspace', away, match)).status).toBe(200);
  await until(async () => (await said(mara)).length > told);
  expect((await said(mara)).at(-1)?.text).toContain('our team is away at the time of your call');
  await until(() =>
    lead.sees()?.promises.some(({ conversation, lost }) => conversation === mara.id && lost === 'closed'),
  );
  await mara.chooses((await times(mara))[0] ?? '');
  await until(async () => (await callOf(mara))?.dueAt !== before?.dueAt);
  await until(() => lead.sees()?.promises.every(({ lost }) => lost === null));
  lead.leaves();
});
