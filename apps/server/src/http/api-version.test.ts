import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ServerKit, serverKit } from '../testing/server-kit.ts';

let kit: ServerKit;
beforeAll(async () => {
  kit = await serverKit();
});
afterAll(() => kit.end());

it('a program calls /api/v1, under the same rules as /api, and hears which version answers', async () => {
  const flows = await kit.call('GET', '/api/v1/flows?x=1');
  expect([flows.status, flows.headers.get('api-version')]).toEqual([200, '1']);
  expect(flows.body).toEqual((await kit.call('GET', '/api/flows')).body);
  const made = await kit.call('POST', '/api/v1/flows', { name: 'By a program' }, { origin: 'https://evil.example' });
  expect([made.status, made.body]).toMatchObject([403, { code: 'foreign-origin' }]);
  const website = { origin: 'https://shop.example' };
  const begun = await kit.call('POST', '/api/v1/conversations', { flow: 'road', language: 'en' }, website);
  expect([begun.status, begun.headers.get('access-control-allow-origin')]).toEqual([201, '*']);
  for (const path of ['/api/v2/flows', '/api/v10/flows', '/api/v2']) {
    const other = await kit.call('GET', path);
    expect([other.status, other.body]).toMatchObject([404, { code: 'not-found' }]);
  }
  expect((await kit.call('GET', '/api/v1/openapi.json')).body).toMatchObject({ info: { version: '1' } });
});
