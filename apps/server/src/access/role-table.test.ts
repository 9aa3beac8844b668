import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { role, type Role } from '@baton/wire';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ServerKit, serverKit } from '../testing/server-kit.ts';
import { webhookSignature } from '../effects/webhook-signature.ts';
import { POLICY, ruleOf } from './policy.ts';

const PASSWORD = 'a lantern in the long window';
const ROLES = role.options;

let kit: ServerKit;
/** The cookie of somebody with one role, and of nobody. */
let cookies: Map<Role | 'nobody', string>;
let administrator: string;

/** The `cookie` header that a browser would send after an answer. */
function cookieOf({ headers }: { headers: Headers }): string {
  return headers
    .getSetCookie()
    .map((one) => one.split(';', 1)[0])
    .join('; ');
}

async function joins(roles: Role[], email: string): Promise<string> {
  const invited = await kit.call('POST', '/api/people', { name: email, email, roles }, { cookie: administrator });
  expect(invited.body).toMatchObject({ mailed: false });
  const token = /#(\S+)$/.exec(JSON.parse(JSON.stringify(invited.body)).link)?.[1] ?? '';
  return cookieOf(await kit.call('POST', '/api/invitations/accept', { token, password: PASSWORD }));
}

beforeAll(async () => {
  kit = await serverKit();
  const body = { name: 'Ada', email: 'ada@lark.example', password: PASSWORD };
  administrator = cookieOf(await kit.call('POST', '/api/set-up', body));
  cookies = new Map([['nobody', '']]);
  for (const one of ROLES) cookies.set(one, await joins([one], `${one}@lark.example`));
}, 180_000);
afterAll(() => kit.end());

it('every route of the server has its row in the policy, and every row its route', () => {
  const routes = kit.server.routes
    .filter(({ method }) => method !== 'HEAD')
    .map(({ method, url }) => `${method} ${url}`);
  expect(routes.filter((route) => !(route in POLICY))).toEqual([]);
  expect(Object.keys(POLICY).filter((row) => !routes.includes(row))).toEqual([]);
});

it('each role may call exactly the routes that the policy gives it, streams too', async () => {
  let cells = 0;
  const wrong: string[] = [];
  for (const { method, url } of kit.server.routes) {
    const rule = ruleOf(method, url);
    if (url === '/*' || rule === undefined) continue;
    for (const [who, cookie] of cookies) {
      // What would end the session that the next cell needs is called with one of nobody's.
      if (method === 'DELETE' && url === '/api/session') continue;
      const path = url.replaceAll(/:\w+/g, '1');
      const control = new AbortController();
      const answer = await fetch(kit.address() + path, {
        method,
        redirect: 'manual',
        signal: control.signal,
        headers: { cookie, ...(method === 'GET' || method === 'HEAD' ? {} : { 'content-type': 'application/json' }) },
        ...(method === 'GET' || method === 'HEAD' || method === 'DELETE' ? {} : { body: '{}' }),
      });
      const isStream = answer.headers.get('content-type')?.includes('event-stream') === true;
      const code = isStream || method === 'HEAD' ? '' : /"code":"([a-z-]+)"/.exec(await answer.text())?.[1];
      control.abort();
      const may = rule === 'everyone' || (who !== 'nobody' && rule.roles.includes(who));
      const isRefused =
        code === 'not-allowed' ||
        code === 'sign-in-needed' ||
        answer.headers.get('location')?.startsWith('/sign-in') ||
        // A directory is refused in its own standard's words.
        ((method === 'HEAD' || url.startsWith('/scim/')) && (answer.status === 401 || answer.status === 403) && !may);
      cells += 1;
      if (may === Boolean(isRefused)) wrong.push(`${who} ${method} ${url}: ${answer.status} ${code ?? ''}`);
    }
  }
  console.log(`${cells} cells of role × route`);
  expect(wrong).toEqual([]);
  expect(cells).toBeGreaterThan(400);
}, 180_000);

it('says who may do what in the words of the house', () => {
  const may = (who: Role) =>
    Object.entries(POLICY).flatMap(([route, rule]) => (rule !== 'everyone' && rule.roles.includes(who) ? [route] : []));
  expect(may('agent').every((route) => /desk|session|pass(word|key)|knowledge|schema|openapi|parts/.test(route))).toBe(
    true,
  );
  expect(may('designer')).not.toContain('POST /api/flows/:id/publish');
  expect(may('publisher')).toContain('POST /api/flows/:id/publish');
  expect(may('lead')).toContain('GET /api/audit');
  expect(may('lead')).not.toContain('POST /api/people');
  expect(may('administrator').some((route) => route.includes('/api/desk/'))).toBe(false);
});

it('a designer draws and does not publish; an open stream ends with the sign-out', async () => {
  const designer = await joins(['designer'], 'dora@lark.example');
  const made = await kit.call('POST', '/api/flows', { name: 'Drawn' }, { cookie: designer });
  expect(made.status).toBe(201);
  const { id } = JSON.parse(JSON.stringify(made.body));
  const published = await kit.call('POST', `/api/flows/${id}/publish`, { note: '' }, { cookie: designer });
  expect([published.status, published.body]).toMatchObject([403, { code: 'not-allowed' }]);
  const stream = await fetch(`${kit.address()}/api/flows/${id}/events`, { headers: { cookie: designer } });
  expect(stream.status).toBe(200);
  const ended = (async () => {
    for await (const _ of stream.body ?? []);
    return 'ended';
  })();
  expect((await kit.call('DELETE', '/api/session', undefined, { cookie: designer })).status).toBe(200);
  expect(await ended).toBe('ended');
  expect((await kit.call('GET', '/api/flows', undefined, { cookie: designer })).status).toBe(401);
});

it('whoever loses a role hears no more of what it showed: open streams end, the session stays', async () => {
  const asks = { cookie: administrator };
  const lead = await joins(['lead', 'designer'], 'lena@lark.example');
  const stream = await fetch(`${kit.address()}/api/wall/stream`, { headers: { cookie: lead } });
  expect(stream.status).toBe(200);
  const ended = (async () => {
    for await (const _ of stream.body ?? []);
    return 'ended';
  })();
  const list = await kit.call('GET', '/api/people', undefined, asks);
  const { people } = JSON.parse(JSON.stringify(list.body));
  const lena = people.find(({ email }: { email: string }) => email === 'lena@lark.example');
  const change = { name: 'Lena', roles: ['designer'] };
  expect((await kit.call('PUT', `/api/people/${lena.id}`, change, asks)).status).toBe(200);
  // By the change itself: the answer came after every stream was looked at.
  expect(await ended).toBe('ended');
  expect((await kit.call('GET', '/api/wall', undefined, { cookie: lead })).status).toBe(403);
  expect((await kit.call('GET', '/api/flows', undefined, { cookie: lead })).status).toBe(200);
});

it('another system may tell that somebody left: signed, once, and nobody else may', async () => {
  const asks = { cookie: administrator };
  const secret = 'whsec_c2lnbmVkIGJ5IGh1bWFuIHJlc291cmNlcw==';
  const settings = { url: 'https://people.lark.example/hooks', secret };
  expect((await kit.call('PUT', '/api/connections/people', settings, asks)).status).toBe(200);
  const agent = await joins(['agent'], 'noel@lark.example');
  const body = JSON.stringify({ type: 'person.left', data: { email: 'noel@lark.example' } });
  const tells = (id: string, text: string, by = secret) => {
    const seconds = Math.floor(Date.now() / 1000);
    const headers = { 'webhook-id': id, 'webhook-timestamp': String(seconds) };
    const signature = webhookSignature(by, id, seconds, text);
    return kit.call('POST', '/api/incoming/people', text, { ...headers, 'webhook-signature': signature });
  };
  // Whoever tries often is told to wait instead; whoever signs is not held up by that.
  expect([401, 429]).toContain((await kit.call('POST', '/api/incoming/people', body)).status);
  expect([401, 429]).toContain((await tells('1', body, 'whsec_b3RoZXI=')).status);
  expect((await tells('1', '{"type":"person.promoted"}')).body).toMatchObject({ code: 'invalid-field' });
  expect((await kit.call('GET', '/api/session', undefined, { cookie: agent })).body).toMatchObject({
    person: { email: 'noel@lark.example' },
  });
  expect((await tells('1', body)).status).toBe(204);
  expect((await kit.call('GET', '/api/session', undefined, { cookie: agent })).body).toMatchObject({ person: null });
  // Invited again, and the same event comes once more: it was heard before.
  await joins(['agent'], 'noel@lark.example');
  expect((await tells('1', body)).status).toBe(204);
  expect((await kit.call('POST', '/api/session', { email: 'noel@lark.example', password: PASSWORD })).status).toBe(200);
});

it('whoever has signed in is known at the desk: the list is them alone, and they begin as themselves', async () => {
  const agent = await joins(['agent'], 'amara@larkandlantern.example');
  const { body } = await kit.call('GET', '/api/desk/agents', undefined, { cookie: agent });
  expect(body).toMatchObject({ signedIn: true, agents: [{ id: 'amara', status: 'offline' }] });
  const stranger = await joins(['agent'], 'new@larkandlantern.example');
  expect((await kit.call('GET', '/api/desk/agents', undefined, { cookie: stranger })).body).toMatchObject({
    signedIn: true,
    agents: [],
  });
});

it('W8: a leaver is out at once: session, desk and link, and cannot come back', async () => {
  const agent = await joins(['agent'], 'callum@larkandlantern.example');
  const signedOn = await kit.call('POST', '/api/desk/sign-on', { agent: 'callum' }, { cookie: agent });
  const { session } = JSON.parse(JSON.stringify(signedOn.body));
  const other = await kit.call('POST', '/api/desk/sign-on', { agent: 'amara' }, { cookie: agent });
  expect([other.status, other.body]).toMatchObject([403, { code: 'not-allowed' }]);
  const desk = { cookie: agent, authorization: `Bearer ${session}` };
  expect((await kit.call('GET', '/api/desk/me', undefined, desk)).body).toEqual({ agent: 'callum' });
  // A desk's session without the sign-in that it belongs to is worth nothing.
  expect((await kit.call('GET', '/api/desk/me', undefined, { authorization: desk.authorization })).status).toBe(401);
  const gone = await kit.call('DELETE', '/api/people/callum@larkandlantern.example', undefined, {
    cookie: administrator,
  });
  expect(gone.status).toBe(200);
  expect((await kit.call('GET', '/api/desk/me', undefined, desk)).status).toBe(401);
  const again = { email: 'callum@larkandlantern.example', password: PASSWORD };
  expect((await kit.call('POST', '/api/session', again)).body).toMatchObject({ code: 'password-wrong' });
});

it('the last administrator stays, links work once, and a key does what its scopes say', async () => {
  const list = await kit.call('GET', '/api/people', undefined, { cookie: administrator });
  const { people } = JSON.parse(JSON.stringify(list.body));
  const ada = people.find(({ email }: { email: string }) => email === 'ada@lark.example');
  const two = people.find(({ email }: { email: string }) => email === 'administrator@lark.example');
  const asks = { cookie: administrator };
  expect((await kit.call('DELETE', `/api/people/${ada.id}`, undefined, asks)).status).toBe(409);
  expect((await kit.call('DELETE', `/api/people/${two.id}`, undefined, asks)).status).toBe(200);
  const down = await kit.call('PUT', `/api/people/${ada.id}`, { name: 'Ada', roles: ['agent'] }, asks);
  expect([down.status, down.body]).toMatchObject([409, { code: 'not-possible-now' }]);

  const lead = people.find(({ email }: { email: string }) => email === 'lead@lark.example');
  const link = JSON.parse(
    JSON.stringify((await kit.call('POST', `/api/people/${lead.id}/link`, undefined, asks)).body),
  ).link;
  const token = /#(\S+)$/.exec(link)?.[1];
  const next = 'another lantern in the window';
  expect((await kit.call('POST', '/api/password/reset', { token, password: next })).status).toBe(200);
  expect((await kit.call('POST', '/api/password/reset', { token, password: next })).body).toMatchObject({
    code: 'link-over',
  });
  expect((await kit.call('GET', '/api/people', undefined, { cookie: cookies.get('lead') ?? '' })).status).toBe(401);
  expect((await kit.call('POST', '/api/session', { email: lead.email, password: PASSWORD })).status).toBe(401);
  expect((await kit.call('POST', '/api/session', { email: lead.email, password: next })).status).toBe(200);

  const made = await kit.call('POST', '/api/keys', { name: 'CI', scopes: ['flows:read'] }, asks);
  const { secret } = JSON.parse(JSON.stringify(made.body));
  const key = { authorization: `Bearer ${secret}` };
  expect((await kit.call('GET', '/api/flows', undefined, key)).status).toBe(200);
  expect((await kit.call('POST', '/api/flows', { name: 'By key' }, key)).body).toMatchObject({ code: 'not-allowed' });
});

it('S4: the audit log tells who did what in one chain, and a line that was changed or taken away shows', async () => {
  const read = async () =>
    JSON.parse(
      JSON.stringify((await kit.call('GET', '/api/audit?check=true', undefined, { cookie: administrator })).body),
    );
  const page = await read();
  expect(page.brokenAt).toBeNull();
  expect(page.lines).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ who: 'ada@lark.example', what: 'person.invited', about: 'designer@lark.example' }),
      expect.objectContaining({ who: 'designer@lark.example', what: 'person.joined' }),
      expect.objectContaining({ who: 'dora@lark.example', what: 'flow.created' }),
    ]),
  );
  const database = new DatabaseSync(join(kit.folder, 'data', 'baton.db'));
  const [, middle] = page.lines;
  const change = `UPDATE app_audit SET who = 'nobody' WHERE position = ${middle.position}`;
  expect(() => database.exec(change)).toThrow('only added to');
  database.exec(`DROP TRIGGER app_audit_stays; ${change}`);
  database.close();
  expect((await read()).brokenAt).toBe(middle.position);
});
