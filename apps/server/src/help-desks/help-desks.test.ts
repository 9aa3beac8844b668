// A conversation handed to a help desk elsewhere and back, over HTTP both ways: taken once, answered there, closed there.
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { fakeZendesk, type FakeZendesk } from '../testing/fake-zendesk.ts';
import { edge, node } from '../testing/road-flow.ts';
import { customer, openWorkspace, serverKit, until, type ServerKit, type TestCustomer } from '../testing/server-kit.ts';

const SECRET = 'signed';
let desk: FakeZendesk;
let kit: ServerKit;

const flow = (id: string, step: object, edges: object[]) => ({
  format: 1,
  id,
  name: id,
  description: '',
  settings: {},
  nodes: [
    node('start', 'start'),
    node('human', 'explicit-request'),
    node('ask', 'bot-answer'),
    node('gate', 'confidence-gate'),
    node('answer', 'message', { message: { use: 'own', text: { en: '{{answer.text}}' } } }),
    step,
    node('sorry', 'ticket', { team: 'support' }),
    node('bye', 'closing'),
    node('end', 'end'),
  ],
  edges: [
    edge('start', 'next', 'ask'),
    edge('human', 'asked', 'over'),
    edge('ask', 'answered', 'gate'),
    edge('ask', 'failed', 'over'),
    edge('ask', 'silent', 'bye'),
    edge('gate', 'answer', 'answer'),
    edge('gate', 'qualify', 'answer'),
    edge('gate', 'handOff', 'over'),
    edge('answer', 'next', 'ask'),
    edge('sorry', 'created', 'end'),
    edge('bye', 'more', 'ask'),
    edge('bye', 'done', 'end'),
    ...edges,
  ],
});

beforeAll(async () => {
  desk = await fakeZendesk();
  const workspace = openWorkspace();
  const connections = z.array(z.unknown()).parse(workspace['connections']);
  kit = await serverKit({
    secret: (name) => ({ ZENDESK_TOKEN: 't' })[name],
    workspace: {
      ...workspace,
      connections: [
        ...connections,
        { name: 'zendesk', kind: 'http', purpose: 'Our help desk.' },
        { name: 'fresh', kind: 'desk', purpose: 'Set in the settings.' },
      ],
    },
    desks: {
      zendesk: {
        desk: 'zendesk',
        teams: { billing: '77' },
        settings: { url: desk.url, email: 'bot@d.example', token: '$ZENDESK_TOKEN', webhookSecret: SECRET },
      },
      other: { desk: 'freshdesk', settings: { url: desk.url, apiKey: '$NOT_SET' } },
    },
    flows: [
      flow('over', node('over', 'help-desk', { desk: 'zendesk', team: 'billing' }), [
        edge('over', 'closed', 'bye'),
        edge('over', 'declined', 'sorry'),
        edge('over', 'tooLong', 'sorry'),
        edge('over', 'failed', 'sorry'),
      ]),
      flow('settled', node('over', 'help-desk', { desk: 'fresh', team: 'billing' }), [
        edge('over', 'closed', 'bye'),
        edge('over', 'declined', 'sorry'),
        edge('over', 'tooLong', 'sorry'),
        edge('over', 'failed', 'sorry'),
      ]),
      flow('ticketed', node('over', 'ticket', { team: 'billing', desk: 'zendesk', waitSeconds: 30 }), [
        edge('over', 'created', 'end'),
      ]),
    ],
  });
});
afterAll(async () => {
  await kit.end();
  await desk.stop();
});

const begun = (flowId: string) => customer(kit, { flow: flowId });
const asksForPerson = (who: TestCustomer) => who.sends({ clientId: 'p', text: 'Talk to a person', escapeHatch: true });
const journalOf = async (key: string) =>
  (await kit.server.host.entries({ kind: 'conversation', key }, 0, 500)).map(({ entry }) => entry);
const entryOf = (who: TestCustomer, type: string) =>
  until(async () => (await journalOf(who.id)).find((entry) => entry.type === type));
let events = 0;
const tells = (type: string, ticket: number, event: object, id = `e${(events += 1)}`, account = 'zendesk') => {
  const { body, headers } = desk.event(SECRET, {
    id,
    type: `zen:event-type:ticket.${type}`,
    detail: { id: ticket },
    event,
  });
  return kit.call('POST', `/hooks/desks/${account}`, body, headers);
};
const answers = (ticket: number, body: string, id?: string, account?: string) =>
  tells(
    'comment_added',
    ticket,
    { comment: { body, is_public: true, author: { name: 'Mia', is_staff: true } } },
    id,
    account,
  );
const heard = (who: TestCustomer, text: string) => until(async () => (await who.talk()).includes(`agent: ${text}`));

it('X9: the whole card goes to the desk once, its answers come back, and closing there closes here', async () => {
  // The first answer is lost on the way, and the second request has to wait.
  desk.mishaps.push('lose the answer');
  const ada = await begun('over');
  await ada.says('My lamp <arrived> broken');
  await asksForPerson(ada);
  await entryOf(ada, 'deskOpened');
  const [ticket] = desk.tickets;
  expect(desk.tickets).toHaveLength(1);
  expect(ticket).toMatchObject({ group: 77, comments: [{ isPublic: false }] });
  expect(ticket?.comments[0]?.body).toContain('My lamp &lt;arrived&gt; broken');

  desk.mishaps.push({ status: 429, retryAfter: 1, message: 'Too many requests' });
  await ada.says('And the box was open');
  await until(() => ticket?.comments.length === 2);
  expect(ticket?.comments[1]).toMatchObject({ isPublic: false });
  expect(ticket?.comments[1]?.body).toContain('And the box was open');

  const id = ticket?.id ?? 0;
  await Promise.all([answers(id, 'A new one is on its way.', 'a1'), answers(id, 'A new one is on its way.', 'a1')]);
  await heard(ada, 'A new one is on its way.');
  expect((await ada.talk()).filter((line) => line.startsWith('agent: '))).toHaveLength(1);
  expect(await entryOf(ada, 'deskJoined')).toMatchObject({ agent: { id: 'desk:zendesk', name: 'Mia' } });

  expect((await tells('status_changed', id, { current: 'SOLVED' })).status).toBe(200);
  expect(await entryOf(ada, 'deskLeft')).toMatchObject({ why: 'closed' });
  await until(async () => (await journalOf(ada.id)).some((entry) => entry.type === 'said' && entry['node'] === 'bye'));
  // Afterwards too: whoever answers a solved ticket still reaches the customer.
  await answers(id, 'One more thing.');
  await heard(ada, 'One more thing.');
});

it('what the desk refuses for good is a way out of its own, and is shown with its reason', async () => {
  desk.mishaps.push({ status: 422, message: 'Group is invalid' });
  const before = desk.tickets.length;
  const ben = await begun('over');
  await asksForPerson(ben);
  expect(await entryOf(ben, 'deskFailed')).toMatchObject({ reason: 'Group is invalid' });
  expect(desk.tickets).toHaveLength(before);
  const { body } = await kit.call('GET', '/api/outbox');
  expect(body).toMatchObject({
    items: expect.arrayContaining([
      expect.objectContaining({ kind: 'desk', state: 'refused', conversation: ben.id, detail: 'Group is invalid' }),
    ]),
  });
});

it('A1: a ticket that is opened at the desk is answered from there, and the promise is kept', async () => {
  const before = desk.tickets.length;
  const cleo = await begun('ticketed');
  await asksForPerson(cleo);
  await cleo.says('cleo@x.example');
  await entryOf(cleo, 'deskOpened');
  const id = desk.tickets[before]?.id ?? 0;
  await answers(id, 'Your refund is on its way.');
  expect(await entryOf(cleo, 'promiseKept')).toMatchObject({ by: 'desk:zendesk' });
  await heard(cleo, 'Your refund is on its way.');
  expect(await entryOf(cleo, 'mailed')).toBeTruthy();
});

it('C3: what is not signed is refused without a word, and what is off says why', async () => {
  const { body } = desk.event('guess', { id: 'x', type: 'ticket.comment_added', detail: { id: 500 } });
  expect((await kit.call('POST', '/hooks/desks/zendesk', body)).status).toBe(403);
  expect((await kit.call('POST', '/hooks/desks/other', body)).status).toBe(403);
  const { body: list } = await kit.call('GET', '/api/help-desks');
  expect(list).toMatchObject({
    desks: [
      { id: 'zendesk', off: null, losses: expect.arrayContaining([expect.stringContaining('Buttons')]) },
      { id: 'other', off: 'Off: NOT_SET is not set in the environment.' },
    ],
  });
  expect((await kit.call('POST', '/api/help-desks/zendesk/check')).body).toEqual({ works: true, words: 'It works.' });
});

it('an account set in the settings works at once, tells no secret, and is gone when it is removed', async () => {
  const put = (body: object, id = 'fresh') => kit.call('PUT', `/api/help-desks/${id}`, body);
  expect((await put({ kind: 'zendesk', settings: { url: desk.url, email: 'bot@d.example' } })).body).toMatchObject({
    message: 'Still needed: API token.',
  });
  const settings = { url: desk.url, email: 'bot@d.example', token: 'tok-secret', webhookSecret: SECRET };
  expect((await put({ kind: 'zendesk', settings, teams: { billing: '78' } })).status).toBe(200);
  expect((await kit.call('POST', '/api/help-desks/fresh/check')).body).toEqual({ works: true, words: 'It works.' });
  // What is not said again stays.
  expect((await put({ settings: { email: 'other@d.example' } })).status).toBe(200);
  const { body: list } = await kit.call('GET', '/api/help-desks/accounts');
  expect(list).toMatchObject({
    accounts: expect.arrayContaining([
      expect.objectContaining({
        id: 'fresh',
        from: 'settings',
        settings: { url: desk.url, email: 'other@d.example' },
        secrets: ['token', 'webhookSecret'],
        teams: { billing: '78' },
        off: null,
      }),
    ]),
    kinds: expect.arrayContaining([expect.objectContaining({ kind: 'chatwoot', label: 'Chatwoot' })]),
  });
  expect(JSON.stringify(list)).not.toContain('tok-secret');

  const before = desk.tickets.length;
  const dan = await begun('settled');
  await asksForPerson(dan);
  await entryOf(dan, 'deskOpened');
  expect(desk.tickets[before]).toMatchObject({ group: 78 });
  const id = desk.tickets[before]?.id ?? 0;
  await answers(id, 'From the settings.', 'f1', 'fresh');
  await heard(dan, 'From the settings.');

  expect((await put({ internal: true }, 'zendesk')).status).toBe(409);
  expect((await kit.call('DELETE', '/api/help-desks/fresh')).status).toBe(200);
  expect((await kit.call('POST', '/hooks/desks/fresh', {})).status).toBe(403);
});
