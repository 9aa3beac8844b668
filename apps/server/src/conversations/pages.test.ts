import { expect, it } from 'vitest';
import { pageWatch } from './page-watch.ts';
import { unitOf } from './units.ts';

const TALK = 'c1';

function watched() {
  const told: { open: boolean; by: string; since: number }[] = [];
  let now = 1000;
  const host = {
    send: (_to: unknown, { body }: { body: unknown }) => {
      told.push(bodyIn(body));
      return Promise.resolve(null);
    },
  };
  const pages = pageWatch({ host: hostOf(host), now: () => (now += 1) }, 5);
  return { pages, told };
}

/** What the watch tells a conversation. */
function bodyIn(body: unknown): { open: boolean; by: string; since: number } {
  return body as { open: boolean; by: string; since: number };
}

/** The watch needs only `send` of a host. */
function hostOf(host: object): Parameters<typeof pageWatch>[0]['host'] {
  return host as Parameters<typeof pageWatch>[0]['host'];
}

it('I2: a page that closes tells at once, once, and is heard of when it opens again', async () => {
  const { pages, told } = watched();
  pages.opened(TALK);
  await pages.closed(TALK);
  pages.lost(TALK);
  await pages.closed(TALK);
  pages.opened(TALK);
  expect(told.map(({ open, by }) => [open, by])).toEqual([
    [false, 'page'],
    [true, 'page'],
  ]);
  pages.stop();
});

it('I2: a line that is lost is taken for gone only when it does not come back, from the moment it was lost', async () => {
  const { pages, told } = watched();
  pages.opened(TALK);
  pages.lost(TALK);
  pages.opened(TALK);
  pages.lost(TALK);
  await expect.poll(() => told).toHaveLength(1);
  expect(told[0]).toMatchObject({ open: false, by: 'silence' });
  expect(told[0]?.since).toBeLessThan(1005);
  pages.stop();
});

it('I2: one of two tabs that closes is no leaving', async () => {
  const { pages, told } = watched();
  pages.opened(TALK);
  pages.opened(TALK);
  await pages.closed(TALK);
  pages.lost(TALK);
  expect(told).toEqual([]);
  pages.stop();
});

it('E1: a signed customer is one unit on two devices, and nobody is told by its id', () => {
  const phone = unitOf('cust-7', 'device-phone', 'c1');
  expect(unitOf('cust-7', 'device-laptop', 'c2')).toEqual(phone);
  expect(phone.id).not.toContain('cust-7');
  expect(unitOf(null, 'device-phone', 'c3')).toEqual(unitOf(null, 'device-phone', 'c4'));
  expect(unitOf(null, undefined, 'c5')).not.toEqual(unitOf(null, undefined, 'c6'));
});
