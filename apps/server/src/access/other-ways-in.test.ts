import * as z from 'zod';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { browse, openIdProvider, type TestProvider } from '../testing/open-id-provider.ts';
import { type ServerKit, serverKit } from '../testing/server-kit.ts';
import { softwareAuthenticator } from '../testing/software-authenticator.ts';

const PASSWORD = 'a lantern in the long window';
const ORIGIN = 'http://help.localhost';

let kit: ServerKit;
let provider: TestProvider;
let administrator: { cookie: string };

const cookieOf = ({ headers }: { headers: Headers }): string =>
  headers
    .getSetCookie()
    .map((one) => one.split(';', 1)[0])
    .join('; ');
const options = z.object({
  options: z.looseObject({
    challenge: z.string(),
    rpId: z.string().optional(),
    rp: z.looseObject({ id: z.string() }).default({ id: '' }),
  }),
});

beforeAll(async () => {
  kit = await serverKit();
  const body = { name: 'Ada', email: 'ada@lark.example', password: PASSWORD };
  administrator = { cookie: cookieOf(await kit.call('POST', '/api/set-up', body)) };
  provider = await openIdProvider(`${kit.address()}/api/sso/callback`);
}, 180_000);
afterAll(async () => {
  await provider.end();
  await kit.end();
});

async function connect(more: object = {}): Promise<void> {
  const { issuer, clientId, clientSecret } = provider;
  const settings = { name: 'Lark ID', issuer, clientId, domains: ['lark.example'], newcomers: [], internal: false };
  const body = { ...settings, clientSecret, ...more };
  expect((await kit.call('PUT', '/api/company-sign-in', body, administrator)).status).toBe(200);
}

const comesThrough = (to = '/insights') =>
  browse(`${kit.address()}/api/sso/start?to=${encodeURIComponent(to)}`, kit.address());
const who = async (cookie: string) =>
  z
    .object({ person: z.object({ email: z.string(), roles: z.array(z.string()) }).nullable() })
    .parse((await kit.call('GET', '/api/session', undefined, { cookie })).body).person;
const audited = async (search: string) =>
  (await kit.call('GET', `/api/audit?search=${search}`, undefined, administrator)).body;

it('people come in at the company’s own provider, and only those whom the settings let in', async () => {
  await connect();
  const shown = await kit.call('GET', '/api/company-sign-in', undefined, administrator);
  expect(shown.body).toMatchObject({
    signIn: { name: 'Lark ID', from: 'settings' },
    callback: `${kit.address()}/api/sso/callback`,
  });
  expect(JSON.stringify(shown.body)).not.toContain(provider.clientSecret);
  expect((await kit.call('GET', '/api/session')).body).toMatchObject({ singleSignOn: 'Lark ID' });
  expect((await kit.call('POST', '/api/company-sign-in/test', {}, administrator)).body).toMatchObject({ ok: true });

  provider.tells({ sub: 'ada-1', email: 'ada@lark.example', email_verified: true, name: 'Ada' });
  const ada = await comesThrough();
  expect(ada.at).toBe('/insights');
  expect(await who(ada.cookie)).toMatchObject({ email: 'ada@lark.example' });

  provider.tells({ sub: 'noor-1', email: 'noor@lark.example', email_verified: true, name: 'Noor' });
  expect((await comesThrough()).at).toBe('/sign-in?failed=unknown');
  await connect({ newcomers: ['agent'] });
  const noor = await comesThrough('//evil.example/');
  expect(noor.at).toBe('/');
  expect(await who(noor.cookie)).toEqual({ email: 'noor@lark.example', roles: ['agent'], name: undefined });

  provider.tells({ sub: 'eve-1', email: 'eve@other.example', email_verified: true });
  expect((await comesThrough()).at).toBe('/sign-in?failed=other-domain');
  provider.tells({ sub: 'eve-1', email: 'eve@lark.example', email_verified: false });
  expect((await comesThrough()).at).toBe('/sign-in?failed=not-verified');
  provider.tells({ sub: 'eve-1' });
  expect((await comesThrough()).at).toBe('/sign-in?failed=no-address');
  // Another account to which the provider gave somebody's address opens nothing of theirs.
  provider.tells({ sub: 'eve-1', email: 'ada@lark.example', email_verified: true });
  expect((await comesThrough()).at).toBe('/sign-in?failed=other-account');
  expect(await audited('person.refused')).toMatchObject({
    lines: expect.arrayContaining([
      expect.objectContaining({ who: 'ada@lark.example', details: { why: 'other-account', by: 'company' } }),
    ]),
  });
});

it('an invitation is taken up by signing in, a leaver does not come back, and a made-up way back opens nothing', async () => {
  await connect();
  const invited = { name: 'Ines', email: 'ines@lark.example', roles: ['lead'] };
  await kit.call('POST', '/api/people', invited, administrator);
  provider.tells({ sub: 'ines-1', email: 'Ines@lark.example', email_verified: true });
  const ines = await comesThrough();
  expect(await who(ines.cookie)).toMatchObject({ email: 'ines@lark.example', roles: ['lead'] });
  expect((await kit.call('DELETE', '/api/people/ines@lark.example', undefined, administrator)).status).toBe(200);
  expect(await who(ines.cookie)).toBeNull();
  expect((await comesThrough()).at).toBe('/sign-in?failed=left');

  const made = await fetch(`${kit.address()}/api/sso/callback?code=1&state=2`, { redirect: 'manual' });
  expect(made.headers.get('location')).toBe('/sign-in?failed=expired');
  expect(made.headers.getSetCookie().join()).not.toContain('session_token');
});

it('a provider that is away is told on the sign-in page and by the test, and never as an error of ours', async () => {
  await connect({ issuer: 'http://127.0.0.1:1' });
  expect((await comesThrough()).at).toBe('/sign-in?failed=provider');
  expect((await kit.call('POST', '/api/company-sign-in/test', {}, administrator)).body).toMatchObject({ ok: false });
  const open = { newcomers: ['agent'], domains: [] };
  const { issuer, clientId } = provider;
  const body = { name: 'Lark', issuer, clientId, internal: false, ...open };
  expect((await kit.call('PUT', '/api/company-sign-in', body, administrator)).body).toMatchObject({
    code: 'invalid-field',
    at: '/body/domains',
  });
  expect((await kit.call('DELETE', '/api/company-sign-in', undefined, administrator)).status).toBe(200);
  expect((await kit.call('GET', '/api/session')).body).toMatchObject({ singleSignOn: null });
});

it('a passkey signs in once for each challenge, on this address, while its person is here', async () => {
  const device = softwareAuthenticator();
  expect((await kit.call('POST', '/api/session/passkey/options')).body).toMatchObject({ code: 'not-possible-now' });
  await kit.restart({ origin: ORIGIN });
  const asks = administrator;
  const begun = options.parse((await kit.call('POST', '/api/passkeys/options', undefined, asks)).body).options;
  expect(begun.rp.id).toBe('help.localhost');
  const credential = await device.make(begun, ORIGIN);
  const kept = await kit.call('POST', '/api/passkeys', { name: 'Laptop', credential }, asks);
  expect([kept.status, kept.body]).toMatchObject([201, { name: 'Laptop', isSynced: false }]);
  // The same answer once more: its challenge is over.
  expect((await kit.call('POST', '/api/passkeys', { name: 'Again', credential }, asks)).status).toBe(409);

  const ask = async () => options.parse((await kit.call('POST', '/api/session/passkey/options')).body).options;
  const signIn = (used: object) => kit.call('POST', '/api/session/passkey', { credential: used });
  const used = device.use(await ask(), ORIGIN);
  const signedIn = await signIn(used);
  expect(signedIn.status).toBe(200);
  expect(await who(cookieOf(signedIn))).toMatchObject({ email: 'ada@lark.example' });
  expect((await signIn(used)).body).toMatchObject({ code: 'password-wrong' });
  expect((await signIn(device.use(await ask(), 'https://evil.example'))).body).toMatchObject({
    code: 'password-wrong',
  });
  device.setBack(2);
  expect((await signIn(device.use(await ask(), ORIGIN))).body).toMatchObject({ code: 'password-wrong' });

  const mine = await kit.call('GET', '/api/passkeys', undefined, asks);
  const [first] = z
    .object({ passkeys: z.array(z.object({ id: z.string(), lastUsedAt: z.number() })) })
    .parse(mine.body).passkeys;
  expect((await kit.call('DELETE', `/api/passkeys/${first?.id}`, undefined, asks)).status).toBe(200);
  device.setBack(-10);
  expect((await signIn(device.use(await ask(), ORIGIN))).body).toMatchObject({ code: 'password-wrong' });
});
