import * as z from 'zod';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ServerKit, serverKit } from '../testing/server-kit.ts';
import { askedFor, toldBy, toldByPatch } from './scim.ts';

const PASSWORD = 'a lantern in the long window';
const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

let kit: ServerKit;
let administrator: { cookie: string };
let directory: Record<string, string>;

const cookieOf = ({ headers }: { headers: Headers }): string =>
  headers
    .getSetCookie()
    .map((one) => one.split(';', 1)[0])
    .join('; ');
const user = z.looseObject({ id: z.string(), active: z.boolean(), userName: z.string() });

beforeAll(async () => {
  kit = await serverKit();
  const body = { name: 'Ada', email: 'ada@lark.example', password: PASSWORD };
  administrator = { cookie: cookieOf(await kit.call('POST', '/api/set-up', body)) };
  const made = await kit.call('POST', '/api/keys', { name: 'Directory', scopes: ['people:write'] }, administrator);
  const { secret } = z.object({ secret: z.string() }).parse(made.body);
  directory = { authorization: `Bearer ${secret}`, 'content-type': 'application/scim+json' };
}, 180_000);
afterAll(() => kit.end());

const scim = (method: string, path: string, body?: object) =>
  kit.call(method, `/scim/v2/${path}`, body === undefined ? undefined : JSON.stringify(body), directory);
/** As Entra ID says it. */
const offAsEntra = { schemas: [PATCH], Operations: [{ op: 'Replace', path: 'active', value: 'False' }] };
/** As Okta says it. */
const onAsOkta = { schemas: [PATCH], Operations: [{ op: 'replace', value: { active: true } }] };

it('W8: a directory brings somebody in, and takes them out at once: session and open stream end', async () => {
  const made = await scim('POST', 'Users', {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
    userName: 'Lena@lark.example',
    externalId: '00u1',
    name: { givenName: 'Lena', familyName: 'Roth' },
    active: true,
    roles: [{ value: 'lead' }, { value: 'administrator' }],
  });
  expect(made.status).toBe(201);
  expect(made.headers.get('content-type')).toContain('application/scim+json');
  expect(made.body).toMatchObject({
    userName: 'lena@lark.example',
    displayName: 'Lena Roth',
    externalId: '00u1',
    active: true,
    roles: [{ value: 'lead' }],
  });
  const { id } = user.parse(made.body);
  const link = await kit.call('POST', `/api/people/${id}/link`, {}, administrator);
  const token = /#(\S+)$/.exec(z.object({ link: z.string() }).parse(link.body).link)?.[1];
  const lena = { cookie: cookieOf(await kit.call('POST', '/api/invitations/accept', { token, password: PASSWORD })) };
  const stream = await fetch(`${kit.address()}/api/wall/stream`, { headers: lena });
  expect(stream.status).toBe(200);
  const ended = (async () => {
    for await (const _ of stream.body ?? []);
    return 'ended';
  })();

  const off = await scim('PATCH', `Users/${id}`, offAsEntra);
  expect([off.status, off.body]).toMatchObject([200, { active: false }]);
  expect(await ended).toBe('ended');
  expect((await kit.call('GET', '/api/wall', undefined, lena)).status).toBe(401);
  const again = { email: 'lena@lark.example', password: PASSWORD };
  expect((await kit.call('POST', '/api/session', again)).status).toBe(401);

  // Back as somebody who is invited: the password of before opens nothing yet.
  expect((await scim('PATCH', `Users/${id}`, onAsOkta)).body).toMatchObject({ active: true });
  expect((await kit.call('POST', '/api/session', again)).status).toBe(401);
  expect((await scim('DELETE', `Users/${id}`)).status).toBe(204);
  expect((await scim('GET', `Users/${id}`)).body).toMatchObject({ active: false });
  const audit = await kit.call('GET', '/api/audit?search=lena@lark.example', undefined, administrator);
  expect(audit.body).toMatchObject({
    lines: expect.arrayContaining([
      expect.objectContaining({ who: 'key Directory', what: 'person.left', details: { by: 'scim' } }),
    ]),
  });
});

it('answers the questions that directories ask, and refuses in the standard’s words', async () => {
  await scim('POST', 'Users', { userName: 'noor@lark.example', externalId: '00u2' });
  expect((await scim('GET', 'Users?filter=userName eq "NOOR@lark.example"')).body).toMatchObject({
    totalResults: 1,
    Resources: [{ userName: 'noor@lark.example', roles: [{ value: 'agent' }] }],
  });
  expect((await scim('GET', 'Users?filter=externalId eq "00u2"&startIndex=1&count=1')).body).toMatchObject({
    totalResults: 1,
  });
  expect((await scim('GET', 'Users?filter=userName eq "nobody@lark.example"')).body).toMatchObject({
    totalResults: 0,
    Resources: [],
  });
  expect((await scim('GET', 'ServiceProviderConfig')).body).toMatchObject({ patch: { supported: true } });
  const twice = await scim('POST', 'Users', { userName: 'noor@lark.example' });
  expect([twice.status, twice.body]).toMatchObject([409, { scimType: 'uniqueness', status: '409' }]);
  expect((await scim('GET', 'Users/nobody')).body).toMatchObject({ status: '404' });
  expect((await scim('GET', 'Users?filter=name co "x"')).body).toMatchObject({ scimType: 'invalidFilter' });
  expect((await scim('POST', 'Users', { userName: 'no address' })).body).toMatchObject({ scimType: 'invalidValue' });
  const noKey = await kit.call('GET', '/scim/v2/Users');
  expect([noKey.status, noKey.body]).toMatchObject([401, { status: '401' }]);
  const broken = await kit.call('POST', '/scim/v2/Users', '{', directory);
  expect([broken.status, broken.body]).toMatchObject([400, { scimType: 'invalidSyntax' }]);
});

it('the only administrator stays, and keeps their roles, whatever a directory says', async () => {
  const found = await scim('GET', 'Users?filter=userName eq "ada@lark.example"');
  const [ada] = z.object({ Resources: z.array(user) }).parse(found.body).Resources;
  expect((await scim('PATCH', `Users/${ada?.id}`, offAsEntra)).status).toBe(409);
  const put = await scim('PUT', `Users/${ada?.id}`, { userName: 'ada@lark.example', roles: [{ value: 'agent' }] });
  expect(put.body).toMatchObject({ roles: expect.arrayContaining([{ value: 'administrator' }]), active: true });
});

it('reads what directories send', () => {
  expect(toldBy({ userName: 'aroth', emails: [{ value: 'a@b.example', primary: 'True' }] })).toMatchObject({
    email: 'a@b.example',
  });
  expect(toldBy({ userName: 'aroth' })).toBeNull();
  expect(
    toldByPatch({
      schemas: [PATCH],
      Operations: [
        { op: 'Add', path: 'urn:ietf:params:scim:schemas:core:2.0:User:active', value: true },
        { op: 'replace', path: 'emails[type eq "work"].value', value: 'x@y.example' },
        { op: 'remove', path: 'displayName' },
      ],
    }),
  ).toEqual({ active: true });
  expect(toldByPatch({ Operations: [] })).toBeNull();
  expect(askedFor('userName eq "a\\"b"')).toEqual({ field: 'userName', value: 'a"b' });
  expect(askedFor('userName eq "a" or id pr')).toBeNull();
});
