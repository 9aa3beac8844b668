import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { agent, customer, openWorkspace, serverKit, type ServerKit, until } from '../testing/server-kit.ts';

let kit: ServerKit;
beforeAll(async () => {
  kit = await serverKit();
});
afterAll(() => kit.end());

const etag = async () => (await kit.call('GET', '/api/workspace')).headers.get('etag') ?? '';
const brandOf = async () =>
  z.object({ brand: z.object({ name: z.string() }) }).parse((await kit.call('GET', '/api/workspace')).body).brand.name;

it('a saved workspace counts at once and after a restart', async () => {
  const document = openWorkspace();
  const saved = await kit.call(
    'PUT',
    '/api/workspace',
    { ...document, brand: { name: 'Fern & Field' } },
    { 'if-match': await etag() },
  );
  expect(saved.status).toBe(200);
  expect(await brandOf()).toBe('Fern & Field');
  await kit.restart();
  expect(await brandOf()).toBe('Fern & Field');
});

it('a workspace that does not hold together is refused with its issues', async () => {
  const before = await etag();
  const refused = await kit.call('PUT', '/api/workspace', { ...openWorkspace(), teams: [] }, { 'if-match': before });
  expect(refused).toMatchObject({ status: 422, body: { code: 'workspace-invalid', issues: expect.any(Array) } });
  expect(await kit.call('PUT', '/api/workspace', '{"format":', { 'if-match': before })).toMatchObject({ status: 422 });
  expect(await etag()).toBe(before);
});

it('an older copy does not overwrite a newer one', async () => {
  expect(await kit.call('PUT', '/api/workspace', openWorkspace(), { 'if-match': '"old"' })).toMatchObject({
    status: 412,
  });
  expect(await kit.call('PUT', '/api/workspace', openWorkspace())).toMatchObject({ status: 428 });
});

it('the bot’s articles are there for the studio', async () => {
  const { body } = await kit.call('GET', '/api/knowledge');
  expect(z.object({ articles: z.array(z.object({ id: z.string() })) }).parse(body).articles.length).toBeGreaterThan(20);
});

const named = z.array(z.looseObject({ id: z.string() }));
const staffed = z.array(z.looseObject({ teams: z.array(z.string()) }));
const routed = z.array(z.looseObject({ team: z.string() }));

/** The house without its customer care; billing takes over what it did. */
function withoutSupport(): Record<string, unknown> {
  const document = openWorkspace();
  const elsewhere = (team: string) => (team === 'support' ? 'billing' : team);
  const skills = ['financial-authority', 'refunds'];
  return {
    ...document,
    teams: named.parse(document['teams']).filter(({ id }) => id !== 'support'),
    agents: staffed.parse(document['agents']).map((one) => ({
      ...one,
      teams: [...new Set(one.teams.map(elsewhere))],
      skills: [...new Set([...z.array(z.string()).parse(one['skills']), ...skills])],
    })),
    replies: [],
    categories: routed.parse(document['categories']).map((one) => ({ ...one, team: elsewhere(one.team) })),
    topics: routed.parse(document['topics']).map((one) => ({ ...one, team: elsewhere(one.team) })),
  };
}

it('whoever waits with a team that is taken away is offered to another one at once', async () => {
  const sofia = await agent(kit, 'sofia');
  await sofia.does('status', { status: 'break' });
  const ada = await customer(kit);
  await ada.says('can I talk to a real person please');
  await until(() =>
    sofia.sees()?.queues.some(({ waiting }) => waiting.some(({ conversation }) => conversation === ada.id)),
  );
  expect((await kit.call('PUT', '/api/workspace', withoutSupport(), { 'if-match': await etag() })).status).toBe(200);
  await sofia.does('status', { status: 'available' });
  expect(await until(() => sofia.sees()?.offers.find(({ conversation }) => conversation.id === ada.id))).toBeDefined();
});
