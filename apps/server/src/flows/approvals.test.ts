import { openWorkspace, serverKit, type ServerKit } from '../testing/server-kit.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';

const PASSWORD = 'a lantern in the long window';

let kit: ServerKit;
let administrator: { cookie: string };

const cookieOf = ({ headers }: { headers: Headers }): string =>
  headers
    .getSetCookie()
    .map((one) => one.split(';', 1)[0])
    .join('; ');

beforeAll(async () => {
  const workspace = { ...openWorkspace(), publishing: { secondPerson: true } };
  // Flows that send mails go live only where a mail server is named; none of this test is sent.
  kit = await serverKit({ workspace, smtpUrl: 'smtp://127.0.0.1:9' });
}, 60_000);
afterAll(() => kit.end());

async function joins(name: string, roles: string[]): Promise<{ cookie: string }> {
  const email = `${name.toLowerCase()}@lark.example`;
  const invited = await kit.call('POST', '/api/people', { name, email, roles }, administrator);
  const { link } = z.object({ link: z.string() }).parse(invited.body);
  const token = /#(\S+)$/.exec(link)?.[1];
  return { cookie: cookieOf(await kit.call('POST', '/api/invitations/accept', { token, password: PASSWORD })) };
}

it('a flow goes live by two people, and what the second one publishes is what the first one asked for', async () => {
  const make = async (cookie: Record<string, string>) =>
    z.object({ id: z.string() }).parse((await kit.call('POST', '/api/flows', { from: 'road' }, cookie)).body).id;
  // One person at the demo's machine is no two: nothing is asked for there.
  const inDemo = await make({});
  expect((await kit.call('POST', `/api/flows/${inDemo}/publish`, {})).status).toBe(201);

  const body = { name: 'Ada', email: 'ada@lark.example', password: PASSWORD };
  administrator = { cookie: cookieOf(await kit.call('POST', '/api/set-up', body)) };
  const dora = await joins('Dora', ['designer', 'publisher']);
  const paul = await joins('Paul', ['publisher']);
  const id = await make(dora);
  const publish = (who: Record<string, string>) => kit.call('POST', `/api/flows/${id}/publish`, { note: 'go' }, who);
  const needed = { code: 'not-possible-now', reason: 'approval-needed' };

  expect((await publish(dora)).body).toMatchObject(needed);
  expect((await publish(paul)).body).toMatchObject(needed);
  const asked = await kit.call('POST', `/api/flows/${id}/approval`, { note: 'Ready for Monday' }, dora);
  expect(asked.body).toMatchObject({ isNeeded: true, asked: { by: 'Dora', isMine: true, isCurrent: true } });
  expect((await publish(dora)).body).toMatchObject(needed);
  const key = z
    .object({ secret: z.string() })
    .parse((await kit.call('POST', '/api/keys', { name: 'CI', scopes: ['flows:publish'] }, administrator)).body).secret;
  expect((await publish({ authorization: `Bearer ${key}` })).body).toMatchObject(needed);
  expect((await kit.call('GET', '/api/flows', undefined, paul)).body).toMatchObject({
    flows: expect.arrayContaining([expect.objectContaining({ id, askedBy: 'Dora' })]),
  });

  // Changed after it was asked for: nobody publishes what nobody asked for.
  const draft = await kit.call('GET', `/api/flows/${id}/draft`, undefined, dora);
  const changed = { ...z.record(z.string(), z.unknown()).parse(draft.body), description: 'Another one' };
  const etag = draft.headers.get('etag') ?? '';
  expect((await kit.call('PUT', `/api/flows/${id}/draft`, changed, { ...dora, 'if-match': etag })).status).toBe(200);
  expect((await publish(paul)).body).toMatchObject(needed);
  expect((await kit.call('GET', `/api/flows/${id}/approval`, undefined, paul)).body).toMatchObject({
    asked: { isMine: false, isCurrent: false, note: 'Ready for Monday' },
  });

  await kit.call('POST', `/api/flows/${id}/approval`, {}, dora);
  const back = await kit.call('POST', `/api/flows/${id}/approval/end`, { note: 'The greeting is wrong' }, paul);
  expect(back.status).toBe(200);
  expect((await publish(paul)).body).toMatchObject(needed);
  await kit.call('POST', `/api/flows/${id}/approval`, {}, dora);
  expect((await publish(paul)).status).toBe(201);
  expect((await kit.call('GET', `/api/flows/${id}/approval`, undefined, paul)).body).toMatchObject({ asked: null });
  // Going back needs one person: it was looked at by two already.
  expect((await kit.call('POST', `/api/flows/${id}/versions/1/roll-back`, undefined, paul)).status).toBe(201);
  expect((await kit.call('GET', '/api/audit?search=approval', undefined, administrator)).body).toMatchObject({
    lines: expect.arrayContaining([
      expect.objectContaining({ who: 'dora@lark.example', what: 'approval.asked' }),
      expect.objectContaining({ what: 'approval.ended', details: { askedBy: 'Dora', why: 'The greeting is wrong' } }),
      expect.objectContaining({
        who: 'paul@lark.example',
        what: 'approval.given',
        details: { askedBy: 'Dora', version: 1 },
      }),
    ]),
  });
}, 120_000);
