import { createHmac } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { customer, openWorkspace, serverKit, type ServerKit } from '../testing/server-kit.ts';

const shop = 'https://shop.example';
let kit: ServerKit;
beforeAll(async () => {
  kit = await serverKit({
    workspace: {
      ...openWorkspace(),
      privacy: { notice: { en: 'Kept for 30 days.' }, consent: { en: 'I agree.', de: 'Ich stimme zu.' } },
      chat: {
        websites: [shop],
        theme: { accent: '#0a7d55', radius: 4 },
        openings: [{ page: '/checkout/*', afterSeconds: 20, words: { en: 'Need a hand?', de: 'Hilfe?' } }],
      },
    },
  });
});
afterAll(() => kit.end());

it('tells a website the looks, the texts of its language and when to speak up', async () => {
  const { status, body, headers } = await kit.call('GET', '/api/chat/settings?language=de-AT', undefined, {
    origin: shop,
  });
  expect(status).toBe(200);
  expect(headers.get('access-control-allow-origin')).toBe('*');
  expect(body).toMatchObject({
    notice: 'Kept for 30 days.',
    consent: 'Ich stimme zu.',
    theme: { accent: '#0a7d55', radius: 4, font: 'own', scheme: 'device', side: 'end' },
    openings: [{ page: '/checkout/*', afterSeconds: 20, words: 'Hilfe?' }],
  });
});

it('a website that is not listed is refused at every door of the chat', async () => {
  const refused = {
    status: 403,
    body: { code: 'website-not-allowed', message: expect.stringContaining('evil.example') },
  };
  const origin = { origin: 'https://evil.example' };
  expect(await kit.call('GET', '/api/chat/settings', undefined, origin)).toMatchObject(refused);
  expect(await kit.call('POST', '/api/conversations', { flow: 'road', agreed: true }, origin)).toMatchObject(refused);
  expect(await kit.call('POST', '/api/conversations/greeting', { flow: 'road' }, origin)).toMatchObject(refused);
  expect(await kit.call('OPTIONS', '/api/conversations', undefined, origin)).toMatchObject(refused);
  const mara = await customer(kit, { agreed: true });
  const own = { ...origin, authorization: `Bearer ${mara.token}` };
  expect(await kit.call('GET', `/api/conversations/${mara.id}`, undefined, own)).toMatchObject(refused);
});

it('only a listed website may show the chat in a frame', async () => {
  mkdirSync(join(kit.folder, 'apps/chat/dist'), { recursive: true });
  writeFileSync(join(kit.folder, 'apps/chat/dist/index.html'), '<title>Chat</title>');
  const { headers } = await kit.call('GET', '/chat/');
  expect(headers.get('content-security-policy')).toContain(`frame-ancestors 'self' ${shop}`);
});

it('S6: nothing begins before the customer agrees, and that they did is kept', async () => {
  const first = { clientId: 'a', text: 'Where is my parcel?' };
  expect(await kit.call('POST', '/api/conversations', { flow: 'road', first })).toMatchObject({
    status: 409,
    body: { code: 'consent-needed', at: '/body/agreed' },
  });
  expect(await kit.call('POST', '/api/conversations/greeting', { flow: 'road' })).toMatchObject({ status: 200 });
  const mara = await customer(kit, { agreed: true, first });
  const [started] = await kit.server.host.entries({ kind: 'conversation', key: mara.id }, 0, 1);
  expect(started?.entry).toMatchObject({ type: 'started', agreed: true });
});

it('X10: what a host page says of its customer counts when all of it is signed', async () => {
  const { secret } = z.object({ secret: z.string() }).parse((await kit.call('GET', '/api/chat/identity-secret')).body);
  const sign = (text: string) => createHmac('sha256', secret).update(text).digest('hex');
  const about = { name: 'Ines Duarte', email: 'ines@mail.example' };
  const told = { flow: 'road', agreed: true, customerId: 'u-77', about };
  const profileOf = async (more: Record<string, unknown>) => {
    const { id } = await customer(kit, { ...told, ...more });
    const entries = await kit.server.host.entries({ kind: 'conversation', key: id }, 0, 50);
    return entries.find(({ entry }) => entry.type === 'profile')?.entry;
  };
  expect(await profileOf({ signature: sign('u-77\nInes Duarte\nines@mail.example\n') })).toMatchObject({
    verified: true,
    source: 'signed',
    profile: { customerId: 'u-77', ...about },
  });
  expect(await profileOf({})).toMatchObject({ verified: false, source: 'customer' });
  // The id alone was signed: somebody has put another address beside it.
  expect(await kit.call('POST', '/api/conversations', { ...told, signature: sign('u-77') })).toMatchObject({
    status: 422,
    body: { code: 'customer-signature-wrong' },
  });
  expect(
    await kit.call('POST', '/api/conversations', { ...told, about: undefined, customerId: 'u-77\nInes' }),
  ).toMatchObject({ status: 400, body: { at: '/body/customerId' } });
});
