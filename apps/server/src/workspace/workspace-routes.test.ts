import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { openWorkspace, serverKit, type ServerKit } from '../testing/server-kit.ts';

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
