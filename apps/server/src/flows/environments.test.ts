import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { readJournal } from '../journal/read-journal.ts';
import { customer, type ServerKit, serverKit } from '../testing/server-kit.ts';
import { moved } from './environments.ts';

let kit: ServerKit;
beforeAll(async () => {
  kit = await serverKit();
}, 60_000);
afterAll(() => kit.end());

it('a flow goes from draft to test to live, and in test other teams stand for those at work', async () => {
  const made = await kit.call('POST', '/api/flows', { from: 'road', name: 'Road of ours' });
  const { id } = z.object({ id: z.string() }).parse(made.body);
  const where = async () =>
    z
      .looseObject({ teams: z.array(z.string()), test: z.looseObject({ isDraft: z.boolean() }).nullable() })
      .parse((await kit.call('GET', `/api/flows/${id}/environments`)).body);
  const first = await where();
  expect(first).toMatchObject({ test: null, live: null });
  const [team = ''] = first.teams;
  expect(team).not.toBe('');
  const begins = (flow: string) => kit.call('POST', '/api/conversations', { flow, language: 'en' });
  expect((await begins(`${id}@test`)).body).toMatchObject({ code: 'flow-not-published' });

  const other = team === 'billing' ? 'support' : 'billing';
  const teams = { [team]: other };
  const inTest = await kit.call('POST', `/api/flows/${id}/environments/test`, { note: 'Try it', teams });
  expect([inTest.status, inTest.body]).toMatchObject([200, { test: { isDraft: true, teams, address: `${id}@test` } }]);
  // Customers meet nothing of it: it was never published.
  expect((await begins(id)).body).toMatchObject({ code: 'flow-not-published' });
  const tried = await customer(kit, { flow: `${id}@test` });
  await tried.says('let me talk to a human please');
  const journal = await readJournal(kit.server.host, tried.id);
  const text = JSON.stringify(journal);
  expect(text).toContain('"test":true');
  expect(text).toContain(`"team":"${other}"`);
  expect(text).not.toContain(`"team":"${team}"`);

  // Back to the teams at work, and live.
  const live = await kit.call('POST', `/api/flows/${id}/environments/live`, { teams: { [other]: team } });
  expect([live.status, live.body]).toMatchObject([201, { version: 1, note: 'Try it' }]);
  const version = await kit.call('GET', `/api/flows/${id}/versions/1`);
  expect(JSON.stringify(version.body)).toBe(JSON.stringify((await kit.call('GET', `/api/flows/${id}/draft`)).body));
  expect((await begins(id)).status).toBe(201);
  // A draft that is changed afterwards is not what is in test.
  const draft = await kit.call('GET', `/api/flows/${id}/draft`);
  const changed = { ...z.record(z.string(), z.unknown()).parse(draft.body), description: 'Another one' };
  await kit.call('PUT', `/api/flows/${id}/draft`, changed, { 'if-match': draft.headers.get('etag') ?? '' });
  expect(await where()).toMatchObject({ test: { isDraft: false }, live: 1 });
  const log = await kit.call('GET', `/api/audit?search=${id}`);
  expect(log.body).toMatchObject({
    lines: expect.arrayContaining([
      expect.objectContaining({ what: 'flow.in-test', details: { note: 'Try it', teams } }),
      expect.objectContaining({ what: 'flow.from-test' }),
    ]),
  });
});

it('what is in test answers nobody who does not sign in', async () => {
  const made = await kit.call('POST', '/api/flows', { from: 'road', name: 'Not yet' });
  const { id } = z.object({ id: z.string() }).parse(made.body);
  expect((await kit.call('POST', `/api/flows/${id}/environments/test`, {})).status).toBe(200);
  const body = { name: 'Ada', email: 'ada@lark.example', password: 'a lantern in the long window' };
  const administrator = (await kit.call('POST', '/api/set-up', body)).headers
    .getSetCookie()
    .map((one) => one.split(';', 1)[0])
    .join('; ');
  const asks = (path: string, cookie: string) => kit.call('POST', path, { flow: `${id}@test` }, { cookie });
  for (const path of ['/api/conversations', '/api/conversations/greeting']) {
    expect((await asks(path, '')).body).toMatchObject({ code: 'not-allowed' });
    expect((await asks(path, administrator)).status).toBeLessThan(300);
  }
});

it('teams stand for others in steps alone, and a name that is none of theirs stays', () => {
  const flow = JSON.stringify({
    name: 'billing',
    nodes: [{ config: { team: 'billing', widen: [{ team: 'other' }] } }],
  });
  expect(moved(flow, { billing: 'try', billing2: 'x' })).toBe(
    JSON.stringify({ name: 'billing', nodes: [{ config: { team: 'try', widen: [{ team: 'other' }] } }] }),
  );
});
