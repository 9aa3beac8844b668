// What is tried out stands in the record as a test: asked for by the link, or written by somebody who is signed in here.
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as wire from '@baton/wire';
import { customer, serverKit, until, type ServerKit } from '../testing/server-kit.ts';

let kit: ServerKit;
let cookie: string;

beforeAll(async () => {
  kit = await serverKit();
  const made = await kit.call('POST', '/api/set-up', {
    name: 'Ada',
    email: 'ada@lark.example',
    password: 'a lantern in the long window',
  });
  cookie = made.headers
    .getSetCookie()
    .map((one) => one.split(';', 1)[0])
    .join('; ');
});
afterAll(() => kit.end());

/** Begins a conversation as a browser does, with its cookies. */
async function begins(more: Record<string, unknown>, headers: Record<string, string> = {}): Promise<string> {
  const talk = await customer(
    {
      address: () => kit.address(),
      call: (method, path, body, own) => kit.call(method, path, body, { ...headers, ...own }),
    },
    more,
  );
  await talk.says('Where is my parcel?');
  return talk.id;
}

async function isTest(key: string): Promise<boolean> {
  const [first] = await kit.server.host.entries({ kind: 'conversation', key }, 0, 1);
  return first?.entry['test'] === true;
}

async function counted(asked: string): Promise<number> {
  const { body } = await kit.call('GET', `/api/insights/overview?days=7${asked}`, undefined, { cookie });
  return wire.insightOverview.parse(body).figures.find(({ id }) => id === 'I1')?.count ?? 0;
}

it('I0: tests and what signed-in staff write are marked in the record, left out of the figures, and shown when asked for', async () => {
  const talks = [await begins({}), await begins({ test: true }), await begins({}, { cookie })];
  expect(await Promise.all(talks.map(isTest))).toEqual([false, true, true]);
  // Somebody else's cookies, or those of a session that is over, are a customer's.
  expect(await isTest(await begins({}, { cookie: 'shop=1; baton.session_token=gone.gone' }))).toBe(false);
  await until(async () => (await counted('&test=1')) === 2);
  await until(async () => (await counted('')) === 2);
});
