// What somebody hostile sends to every route there is: pages of other origins, bodies without end, ids that are none.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { call, type ServerKit, serverKit } from '../testing/server-kit.ts';

let kit: ServerKit;
/** Without streams, whose answers do not end, and without the pages. */
let routes: { method: string; url: string }[];

beforeAll(async () => {
  kit = await serverKit();
  routes = kit.server.routes.filter(
    ({ method, url }) => method !== 'HEAD' && !/\*|stream$|events$|^\/storybook/.test(url),
  );
}, 60_000);
afterAll(() => kit.end());

const CHANGES = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
const WEBSITES = /^\/api\/conversations(\/|$)/;
const path = (url: string, id: string) => url.replaceAll(/:\w+/g, id);

it('no page of another origin changes anything, whichever route it calls', async () => {
  const origins = ['https://evil.example', 'null', 'http://localhost:1', `${kit.address()}.evil.example`, 'file://'];
  const open: string[] = [];
  let tried = 0;
  for (const { method, url } of routes) {
    if (!CHANGES.has(method) || WEBSITES.test(url)) continue;
    for (const origin of origins) {
      tried += 1;
      const { status, body } = await call(kit.address(), method, path(url, 'x'), method === 'DELETE' ? undefined : {}, {
        origin,
      });
      // A directory is refused in its own standard's words.
      const isSaid = url.startsWith('/scim/') || JSON.stringify(body).includes('foreign-origin');
      if (status !== 403 || !isSaid) open.push(`${method} ${url} ${origin}`);
    }
  }
  console.log(`${tried} calls of other origins`);
  expect(open).toEqual([]);
  expect(tried).toBeGreaterThan(300);
}, 120_000);

it('a body without end, of another type, or that is no JSON is refused on every route, and never an error of ours', async () => {
  // More than the most of a route that says nothing else.
  const long = `{"text":"${'x'.repeat(300 * 1024)}"}`;
  const bodies: (readonly [string, string])[] = [
    ['application/json', long],
    ['application/json', '{"a":'],
    ['application/json', '['.repeat(20_000)],
    ['application/json', '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"x":1}}}'],
    ['text/xml', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
    ['multipart/form-data; boundary=b', '--b\r\n\r\nx\r\n--b--'],
    ['application/json; charset=utf-16', '\u0000{\u0000}'],
  ];
  const wrong: string[] = [];
  for (const { method, url } of routes) {
    if (!CHANGES.has(method)) continue;
    for (const [type, body] of bodies) {
      const sent = await fetch(kit.address() + path(url, 'x'), {
        method,
        headers: { 'content-type': type },
        body,
      }).catch(() => null);
      await sent?.body?.cancel();
      // A body that is cut off while it is sent may end the connection instead of an answer.
      if (sent && sent.status >= 500) wrong.push(`${method} ${url} ${type} ${body.slice(0, 20)}: ${sent.status}`);
    }
  }
  const flow = await call(kit.address(), 'POST', '/api/flows', `"${'x'.repeat(13 * 1024 * 1024)}"`);
  expect([flow.status, flow.body]).toMatchObject([413, { code: 'body-too-large' }]);
  expect(wrong).toEqual([]);
  expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false);
  expect((await kit.call('GET', '/health')).status).toBe(200);
}, 300_000);

it('an id that is none finds nothing, climbs nowhere, and is never an error of ours', async () => {
  const ids = [
    '..%2f..%2f..%2fetc%2fpasswd',
    '%2e%2e%2fadmin',
    '%00',
    'a%0d%0aset-cookie:x=1',
    '__proto__',
    'constructor',
    '%F0%9F%92%A1',
    '%E2%80%AE%C2%A0',
    "'%20OR%201=1--",
    '%25',
    'x'.repeat(250),
    'x'.repeat(5_000),
    '-1',
    '1e309',
    '9007199254740993',
  ];
  const wrong: string[] = [];
  for (const { method, url } of routes) {
    if (!url.includes(':')) continue;
    for (const id of ids) {
      const { status, headers, body } = await call(
        kit.address(),
        method,
        path(url, id),
        CHANGES.has(method) && method !== 'DELETE' ? {} : undefined,
      );
      // An address that no route takes is the studio's, which this test does not build.
      const isPage = status === 503 && JSON.stringify(body).includes('not built yet');
      if ((status >= 500 && !isPage) || headers.has('set-cookie') || /root:x:/.test(JSON.stringify(body)))
        wrong.push(`${method} ${path(url, id).slice(0, 80)}: ${status}`);
    }
  }
  expect(wrong).toEqual([]);
}, 300_000);
