// Every address against bodies nobody meant: an answer of the 400s with a code, never a fault of the server.
import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { roadDocument } from '../testing/road-flow.ts';
import { agent, call, customer, serverKit, type ServerKit } from '../testing/server-kit.ts';

let kit: ServerKit;
let tokens: { conversation: string; customer: string; desk: string };
beforeAll(async () => {
  kit = await serverKit();
  const mara = await customer(kit);
  const callum = await agent(kit, 'callum');
  callum.leaves();
  tokens = { conversation: mara.id, customer: mara.token, desk: callum.session };
});
afterAll(() => kit.end());

const refusal = z.object({ code: z.string().min(1), message: z.string().min(1), at: z.string() });
const runs = Number(process.env['BATON_LONG'] ?? 0) > 0 ? 400 : 25;

async function routes(): Promise<{ method: string; path: string }[]> {
  const { body } = await kit.call('GET', '/api/openapi.json');
  const { paths } = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) }).parse(body);
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path })),
  );
}

function withIds(path: string): string {
  if (path.startsWith('/api/conversations')) return path.replace('{id}', tokens.conversation);
  if (path.startsWith('/api/desk')) return path.replace('{id}', tokens.conversation);
  return path.replace('{id}', 'road').replace('{version}', '1');
}

it('describes itself as OpenAPI 3.1, with every address', async () => {
  const { body } = await kit.call('GET', '/api/openapi.json');
  expect(body).toMatchObject({ openapi: '3.1.0' });
  const known = await routes();
  expect(known).toEqual(
    expect.arrayContaining([
      { method: 'PUT', path: '/api/flows/{id}/draft' },
      { method: 'POST', path: '/api/conversations' },
      { method: 'GET', path: '/api/desk/stream' },
    ]),
  );
  expect(known.length).toBeGreaterThan(35);
});

it('says of a document’s body what it is', async () => {
  const { body } = await kit.call('GET', '/api/openapi.json');
  expect(body).toMatchObject({
    paths: {
      '/api/flows/{id}/draft': {
        put: {
          requestBody: {
            content: { 'application/json': { schema: { description: expect.stringContaining('flow') } } },
          },
        },
      },
    },
  });
});

it('a broken flow is an issue at every address that takes one, whatever is broken', async () => {
  const { body } = await kit.call('POST', '/api/flows', { from: 'road', name: 'Victim' });
  const { id } = z.object({ id: z.string() }).parse(body);
  const whole = JSON.stringify({ ...roadDocument(), id });
  const broken = fc.oneof(
    fc.nat(whole.length).map((cut) => whole.slice(0, cut)),
    fc
      .tuple(fc.nat(whole.length), fc.string({ maxLength: 8 }))
      .map(([at, text]) => whole.slice(0, at) + text + whole.slice(at + text.length)),
    fc.constantFrom(
      '[]',
      'null',
      '"flow"',
      '{"__proto__":{"nodes":[]}}',
      `${'['.repeat(50_000)}`,
      `{"format":1,"nodes":${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}}`,
    ),
  );
  await fc.assert(
    fc.asyncProperty(broken, async (text) => {
      const etag = (await kit.call('GET', `/api/flows/${id}/draft`)).headers.get('etag') ?? '';
      const saved = await kit.call('PUT', `/api/flows/${id}/draft`, text, { 'if-match': etag });
      const checked = await kit.call('POST', `/api/flows/${id}/check`, text);
      expect(saved.status, text.slice(0, 80)).toBeLessThan(500);
      expect(checked.status, text.slice(0, 80)).toBeLessThan(500);
      if (saved.status >= 400) refusal.parse(saved.body);
    }),
    { numRuns: runs * 8 },
  );
}, 120_000);

it('random JSON at any address is answered with a code or done, never with a fault', async () => {
  const writable = (await routes()).filter(
    ({ method, path }) => method !== 'GET' && method !== 'DELETE' && !path.endsWith('sign-off'),
  );
  const strange = fc.oneof(
    fc.jsonValue({ maxDepth: 4 }),
    fc.constantFrom(null, [], '', 0, { __proto__: null }, { constructor: { prototype: 1 } }),
    fc.record({
      clientId: fc.jsonValue(),
      text: fc.jsonValue(),
      offerId: fc.jsonValue(),
      agent: fc.jsonValue(),
      flow: fc.jsonValue(),
    }),
  );
  for (const { method, path } of writable) {
    const token = path.startsWith('/api/desk') ? tokens.desk : tokens.customer;
    await fc.assert(
      fc.asyncProperty(strange, async (body) => {
        const headers = { authorization: `Bearer ${token}`, 'if-match': '"x"' };
        const answer = await kit.call(method, withIds(path), JSON.stringify(body), headers);
        expect(answer.status, `${method} ${path} ${JSON.stringify(body)}`).toBeLessThan(500);
        if (answer.status >= 400) refusal.parse(answer.body);
      }),
      { numRuns: runs },
    );
  }
}, 120_000);

it('text that is no JSON, too much of it, or of another type has its own answer', async () => {
  const post = (body: string, type = 'application/json') =>
    call(kit.server.address, 'POST', '/api/conversations', body, { 'content-type': type });
  expect(await post('{"flow":')).toMatchObject({ status: 400, body: { code: 'not-json', at: '/api/conversations' } });
  expect(await post('')).toMatchObject({ status: 400, body: { code: 'not-json' } });
  expect(await post('{"__proto__":{"admin":true},"flow":"road"}')).toMatchObject({
    status: 400,
    body: { code: 'not-json' },
  });
  expect(await post(`{"flow":"${'x'.repeat(300_000)}"}`)).toMatchObject({
    status: 413,
    body: { code: 'body-too-large' },
  });
  expect(await post('<flow/>', 'application/xml')).toMatchObject({ status: 415, body: { code: 'not-json-type' } });
});

it('says where in the body it is wrong', async () => {
  expect(await kit.call('POST', '/api/conversations', { flow: 'road', language: 'klingon!' })).toMatchObject({
    status: 400,
    body: { code: 'invalid-field', at: '/body/language' },
  });
});

it('unknown addresses and wrong methods are told apart', async () => {
  expect(await kit.call('GET', '/api/nothing')).toMatchObject({
    status: 404,
    body: { code: 'not-found', at: '/api/nothing' },
  });
  const wrong = await kit.call('PATCH', '/api/flows/road/draft', {});
  expect(wrong).toMatchObject({ status: 405, body: { code: 'wrong-method' } });
  expect(wrong.headers.get('allow')).toContain('PUT');
  expect(await kit.call('GET', '/api/%E0%A4%A')).toMatchObject({ status: 400, body: { code: 'bad-request' } });
});

it('bytes that are no HTTP get an answer too', async () => {
  const text = await new Promise<string>((resolve, reject) => {
    const socket = connect(Number(new URL(kit.server.address).port), '127.0.0.1', () => socket.end('NONSENSE\r\n\r\n'));
    let heard = '';
    socket.on('data', (data) => (heard += data.toString()));
    socket.on('close', () => resolve(heard));
    socket.on('error', reject);
  });
  expect(text).toContain('400 Bad Request');
  expect(text).toContain('"code":"bad-request"');
});

it('a page of the web cannot change anything, nor point its own name here', async () => {
  const foreign = await kit.call('POST', '/api/flows', { name: 'Planted' }, { origin: 'https://evil.example' });
  expect(foreign).toMatchObject({ status: 403, body: { code: 'foreign-origin' } });
  const chat = await kit.call('POST', '/api/conversations', { flow: 'road' }, { origin: 'https://shop.example' });
  expect(chat.status).toBe(201);
  expect(chat.headers.get('access-control-allow-origin')).toBe('*');
  const rebound = await new Promise<string>((resolve) => {
    const socket = connect(Number(new URL(kit.server.address).port), '127.0.0.1', () =>
      socket.end('GET /api/flows HTTP/1.1\r\nhost: evil.example\r\nconnection: close\r\n\r\n'),
    );
    let heard = '';
    socket.on('data', (data) => (heard += data.toString()));
    socket.on('close', () => resolve(heard));
  });
  expect(rebound).toContain('"code":"foreign-host"');
});

it('an app that was not built says so on a plain page', async () => {
  const { status, body } = await kit.call('GET', '/desk');
  expect(status).toBe(503);
  expect(body).toContain('The desk is not built yet');
});
