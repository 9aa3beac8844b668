import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { isForbidden } from './address-rules.ts';
import { callConnection } from './call.ts';
import { isSigned, webhookSignature } from './webhook-signature.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function system(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  return `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}/api`;
}

const call = (url: string, more: { path?: string; secret?: string; timeoutMs?: number } = {}) =>
  callConnection({
    connection: { url, headers: {}, ...(more.secret === undefined ? {} : { secret: more.secret }) },
    ...(more.path === undefined ? {} : { path: more.path }),
    body: { order: 'A-1' },
    idempotencyKey: 'k1',
    timeoutMs: more.timeoutMs ?? 5000,
  });

it('an answer of 200 MB is cut off while it is read', async () => {
  let written = 0;
  let isGone = false;
  const url = await system((_request, response) => {
    response.on('close', () => (isGone = true));
    const more = () => {
      while (!isGone && written < 200 * 1024 * 1024) {
        written += 64 * 1024;
        if (!response.write(Buffer.alloc(64 * 1024, 0x20))) return void response.once('drain', more);
      }
      response.end();
    };
    more();
  });
  expect(await call(url)).toMatchObject({ ok: false, reason: 'Its answer is longer than 1 MB.', passing: false });
  expect(written).toBeLessThan(40 * 1024 * 1024);
});

it('a redirect is followed nowhere', async () => {
  const asked: string[] = [];
  const url = await system((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(302, { location: '/elsewhere' }).end();
  });
  expect(await call(url)).toMatchObject({ ok: false, reason: 'It answered with status 302.' });
  expect(asked).toEqual(['/api']);
});

it('who trickles an answer is given up after the time for all of it', async () => {
  const url = await system((_request, response) => {
    const drip = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(drip));
  });
  expect(await call(url, { timeoutMs: 300 })).toMatchObject({ ok: false, timedOut: true, passing: true });
});

it.each([
  '../admin',
  '..%2fadmin/../..',
  'orders/../../admin',
  './x',
  'orders/%2e%2E/admin',
  '..\\admin',
  'orders/.%2e',
])('a path that climbs, %s, is called nowhere', async (path) => {
  const asked: string[] = [];
  const url = await system((request, response) => {
    asked.push(request.url ?? '');
    response.end('{}');
  });
  const result = await call(url, { path });
  for (const one of asked) expect(one.startsWith('/api/')).toBe(true);
  if (/(?:^|[/\\])(?:\.|%2e){1,2}(?:[/\\]|$)/i.test(path)) expect([result.ok, asked]).toEqual([false, []]);
});

it.each([
  ['shop.example', '127.0.0.1', true],
  ['shop.example', '10.1.2.3', true],
  ['shop.example', '::ffff:192.168.0.1', true],
  ['shop.example', 'fd12::1', true],
  ['shop.example', '93.184.216.34', false],
  ['shop.example', '2606:4700::1', false],
  // The operator named it.
  ['localhost', '127.0.0.1', false],
  ['127.0.0.1', '127.0.0.1', false],
  ['crm', '172.18.0.4', false],
  ['crm.internal', '10.0.0.9', false],
  // What a machine's own cloud tells it, however it is named.
  ['169.254.169.254', '169.254.169.254', true],
  ['metadata', '169.254.169.254', true],
  ['shop.example', 'fe80::1', true],
])('the name %s that leads to %s: forbidden %s', (name, address, forbidden) => {
  expect(isForbidden(name, address, false)).toBe(forbidden);
});

it('calls are signed as Standard Webhooks', async () => {
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
  let heard = false;
  const url = await system((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      const header = (name: string) => String(request.headers[name]);
      const headers = {
        'webhook-id': header('webhook-id'),
        'webhook-timestamp': header('webhook-timestamp'),
        'webhook-signature': header('webhook-signature'),
      };
      heard = isSigned(secret, headers, body, Date.now());
      response.end('{"ok":true}');
    });
  });
  expect(await call(url, { secret })).toEqual({ ok: true, body: { ok: true } });
  expect(heard).toBe(true);
});

it('the example of the Standard Webhooks specification has the signature that stands there', () => {
  // https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
  const signature = webhookSignature(
    'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    'msg_p5jXN8AQM9LWM0D4loKWxJek',
    1614265330,
    '{"test": 2432232314}',
  );
  expect(signature).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
});

it('a signature of another body, secret, id or day is none; one of two fits', () => {
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
  const now = 1_614_265_330_000;
  const good = webhookSignature(secret, 'm1', now / 1000, '{}');
  const headers = { 'webhook-id': 'm1', 'webhook-timestamp': String(now / 1000), 'webhook-signature': good };
  expect(isSigned(secret, headers, '{}', now)).toBe(true);
  expect(isSigned(secret, { ...headers, 'webhook-signature': `v1,AAAA ${good}` }, '{}', now)).toBe(true);
  expect(isSigned(secret, headers, '{ }', now)).toBe(false);
  expect(isSigned('another', headers, '{}', now)).toBe(false);
  expect(isSigned(secret, { ...headers, 'webhook-id': 'm2' }, '{}', now)).toBe(false);
  expect(isSigned(secret, headers, '{}', now + 3_600_000)).toBe(false);
  expect(isSigned(secret, { ...headers, 'webhook-timestamp': 'soon' }, '{}', now)).toBe(false);
});
