// The insights on a running server: a case is counted, found behind its figure, seen on the wall and moved from there.
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as wire from '@baton/wire';
import { agent, customer, serverKit, until, type ServerKit, type TestCustomer } from '../testing/server-kit.ts';

let kit: ServerKit;
let ada: TestCustomer;

beforeAll(async () => {
  kit = await serverKit();
  // Somebody is there, so the place is kept; nobody is offered it.
  const callum = await agent(kit, 'callum');
  await callum.does('status', { status: 'break' });
  ada = await customer(kit, { customerId: 'c-1002', signature: kit.server.sign('c-1002') });
  await ada.says('Let me talk to a person please');
});
afterAll(() => kit.end());

async function overviewNow() {
  return wire.insightOverview.parse((await kit.call('GET', '/api/insights/overview?days=7')).body);
}

const rate = async () => (await overviewNow()).figures.find(({ id }) => id === 'I1');

it('I1: an ask for a person is counted, and stands behind its figure as one row, one line and one count', async () => {
  const figure = await until(async () => {
    const found = await rate();
    return found?.hits === 1 ? found : null;
  });
  expect(figure).toMatchObject({ count: 1, hits: 1, standing: 'too-few', target: '15 to 25 %' });
  const listed = wire.insightConversations.parse(
    (await kit.call('GET', '/api/insights/figures/I1/conversations?days=7')).body,
  );
  expect(listed).toMatchObject({ count: 1, rows: [{ conversation: ada.id, way: 'queue', hit: true }] });
  const file = await fetch(`${kit.address()}/api/insights/figures/I1/conversations.csv?days=7`);
  expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect((await file.text()).trim().split('\r\n')).toHaveLength(2);
  const talk = wire.insightConversation.parse((await kit.call('GET', `/api/insights/conversations/${ada.id}`)).body);
  expect(talk.entries.find(({ seq }) => seq === listed.rows[0]?.seq)?.entry.type).toBe('triggered');
});

it('I15: the wall shows who waits, and a lead moves them and moves them back', async () => {
  const wall = async () => wire.leadWall.parse((await kit.call('GET', '/api/wall')).body);
  const teamOf = async () =>
    (await wall()).teams.find(({ waiting }) => waiting.some((one) => one.conversation === ada.id));
  const before = await until(teamOf);
  expect(before.id).toBe('support');
  const other = (await wall()).teams.find(({ id }) => id === 'billing');
  const acts = (body: object) => kit.call('POST', `/api/wall/conversations/${ada.id}`, body);
  expect(await acts({ type: 'move', team: other?.id })).toMatchObject({ status: 200 });
  await until(async () => (await teamOf())?.id === other?.id);
  expect(await acts({ type: 'move', team: before.id })).toMatchObject({ status: 200 });
  await until(async () => (await teamOf())?.id === before.id);
  expect(await acts({ type: 'tier', tier: 'critical' })).toMatchObject({ status: 200 });
  await until(async () => (await teamOf())?.waiting.find((one) => one.conversation === ada.id)?.tier === 'critical');
  expect(await acts({ type: 'whisper', text: 'Be kind' })).toMatchObject({ status: 409 });
});

it('I2: a page that closes while its customer waits is an abandonment, until it opens again', async () => {
  const abandoned = async () => (await overviewNow()).figures.find(({ id }) => id === 'I2')?.hits ?? 0;
  const answer = await fetch(`${kit.address()}/api/conversations/${ada.id}/closed`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: JSON.stringify({ token: ada.token }),
  });
  expect(answer.status).toBe(204);
  await until(async () => (await abandoned()) === 1);
  await ada.says('I am still here');
  await until(async () => (await abandoned()) === 0);
});

it('E1: arms of a running experiment are frozen, and its name cannot be used again', async () => {
  const body = {
    experiment: 'none-such',
    flow: 'road',
    node: 'split',
    primary: 'abandonment',
    arms: [
      { id: 'a', label: 'A', weight: 50 },
      { id: 'b', label: 'B', weight: 50 },
    ],
  };
  expect(await kit.call('POST', '/api/insights/experiments', body)).toMatchObject({ status: 409 });
  const planned = await kit.call('GET', '/api/insights/experiments/plan?from=12&to=9&customers=500');
  expect(JSON.stringify(planned.body)).toMatch(/6,214 customers.*With 500 customers only a change of/);
});

it('the demo month is apart from what is measured, and says that it is one', async () => {
  const demo = wire.insightOverview.parse((await kit.call('GET', '/api/insights/overview?demo=1')).body);
  expect(demo.demo).toBe(true);
  expect(demo.figures[0]?.count).toBeGreaterThan(1000);
  expect(demo.sentence).toMatch(/points above the 28 days before; .* is knowledge gap/);
  expect((await rate())?.count).toBe(1);
  const traffic = wire.flowTraffic.parse((await kit.call('GET', '/api/insights/traffic/standard-handoff?demo=1')).body);
  expect(traffic.arms[0]?.steps.find(({ node }) => node === 'ask')?.visits).toBeGreaterThan(1000);
});

it('I11, I12: the demo month has its weekly hour, its months, its hours and its recordings; one’s own week is kept', async () => {
  const get = async (path: string) => (await kit.call('GET', `/api/insights/${path}`)).body;
  const week = wire.weekShown.parse(await get('week?demo=1'));
  expect(week.topics[0]?.count).toBeGreaterThan(5);
  expect(week.topics.slice(0, 5).flatMap(({ terms }) => terms)).toContain('return');
  expect(wire.trajectoryShown.parse(await get('trajectory?demo=1')).months.length).toBeGreaterThan(2);
  const { hours } = wire.hoursShown.parse(await get('hours?demo=1&days=28'));
  const cases = wire.insightOverview.parse(await get('overview?demo=1')).figures.find(({ id }) => id === 'I7')?.count;
  expect(hours.reduce((sum, one) => sum + one.cases, 0)).toBe(cases);
  const { kinds } = wire.promisesShown.parse(await get('promises?demo=1'));
  expect(kinds.reduce((sum, one) => sum + one.kept, 0)).toBeGreaterThan(10);
  const page = wire.recordingPage.parse(await get('recordings?demo=1&flow=standard-handoff&limit=5'));
  expect(page.recordings).toHaveLength(5);

  const own = wire.weekShown.parse(await get('week'));
  const topic = {
    name: 'Sale returns',
    terms: ['return'],
    examples: ['Can I return it?'],
    count: 3,
    article: null,
    note: '',
  };
  const kept = { ...own.kept, done: [1, 2, 3], topics: [{ ...topic, decision: 'article' as const }] };
  expect(await kit.call('PUT', '/api/insights/week', kept)).toMatchObject({ status: 200 });
  expect(wire.weekShown.parse(await get('week')).kept).toEqual(kept);
  expect(await kit.call('POST', '/api/insights/alerts/none-such/mute', { minutes: 60 })).toMatchObject({ status: 404 });
});

it('refuses a zone and a period that are none', async () => {
  expect(await kit.call('GET', '/api/insights/overview?zone=Mars/Olympus')).toMatchObject({ status: 400 });
  expect(await kit.call('GET', '/api/insights/overview?from=2026-03-02&to=2026-03-01')).toMatchObject({ status: 400 });
});
