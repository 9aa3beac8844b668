// No work is lost: on the device at once, on the server within two seconds, through broken networks, killed tabs and two editors.
import { parseFlow, serialiseFlow, type Flow } from '@baton/flow';
import { nodeKinds } from '@baton/nodes';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { oneServer, type Page } from './testing/one-server.ts';

const read = parseFlow(
  readFileSync(new URL('../../../../flows/standard-handoff.flow.json', import.meta.url), 'utf8'),
  nodeKinds,
);
if (!read.ok) throw new Error('The standard flow cannot be read.');
const flow: Flow = read.flow;
const ids = flow.nodes.map(({ id }) => id);

const renamed = (from: Flow, step: string, name: string): Flow => ({
  ...from,
  nodes: from.nodes.map((node) => {
    const { id, kind, version, position, config } = node;
    return id === step ? { id, kind, version, name, position, config } : node;
  }),
});
const nameIn = (text: string, id: string): string | undefined => {
  const parsed = parseFlow(text, nodeKinds);
  return parsed.ok ? parsed.flow.nodes.find((node) => node.id === id)?.name : undefined;
};
const type = ({ editing }: Page, id: string, name: string) =>
  editing.change(renamed(editing.store.getState().flow, id, name), []);

test('typing without a pause is on the server two seconds after the first letter, and every two seconds from then on', async () => {
  const server = oneServer(flow);
  const page = await server.open();
  for (let i = 1; i <= 40; i += 1) {
    type(page, 'start', 'x'.repeat(i));
    await server.pass(180);
  }
  await server.pass(2000);
  const times = server.saves().map(({ at }) => at);
  expect(times[0]).toBeLessThanOrEqual(2000);
  expect(times.every((at, i) => at - (times[i - 1] ?? 0) <= 2000)).toBe(true);
  expect(nameIn(server.text(), 'start')).toBe('x'.repeat(40));
});

test('a page that is killed while somebody types leaves all but the last moment on the device', async () => {
  const server = oneServer(flow);
  server.reachable(false);
  const page = await server.open();
  for (let i = 1; i <= 40; i += 1) {
    type(page, 'start', 'x'.repeat(i));
    await server.pass(180);
  }
  page.kill();
  server.reachable(true);
  const next = await server.open(page.device);
  expect(next.editing.store.getState().flow.nodes.find(({ id }) => id === 'start')?.name).toBe('x'.repeat(40));
  await server.pass(2000);
  expect(nameIn(server.text(), 'start')).toBe('x'.repeat(40));
  expect(await page.device.read(flow.id)).toBeNull();
});

test('without a network for a day it is tried again for ever, and what others saved meanwhile is kept', async () => {
  const server = oneServer(flow);
  const away = await server.open();
  const other = await server.open();
  server.reachable(false);
  type(away, 'start', 'Written on the train');
  await server.pass(23 * 3_600_000);
  expect(away.editing.store.getState().saving).toMatchObject({ is: 'failed', again: true });
  server.reachable(true);
  type(other, 'gate', 'Saved meanwhile');
  expect(await other.editing.flush()).toBe(true);
  await server.pass(31_000);
  expect(away.editing.store.getState().saving.is).toBe('saved');
  expect(nameIn(server.text(), 'start')).toBe('Written on the train');
  expect(nameIn(server.text(), 'gate')).toBe('Saved meanwhile');
});

test('what a device kept before others saved is put together with theirs when the flow is opened again', async () => {
  const server = oneServer(flow);
  const away = await server.open();
  server.reachable(false);
  type(away, 'start', 'Mine');
  await server.pass(1000);
  away.kill();
  server.reachable(true);
  const other = await server.open();
  type(other, 'gate', 'Theirs');
  await other.editing.flush();
  await server.open(away.device);
  await server.pass(2000);
  expect([nameIn(server.text(), 'start'), nameIn(server.text(), 'gate')]).toEqual(['Mine', 'Theirs']);
});

test('an idle page hears that another saved, shows it and never writes', async () => {
  const server = oneServer(flow);
  const [idle, busy] = [await server.open(), await server.open()];
  type(busy, 'start', 'Saved');
  await busy.editing.flush();
  await idle.editing.heard('"2"');
  await server.pass(3_600_000);
  expect(server.saves()).toHaveLength(1);
  expect(idle.editing.store.getState().opened.nodes.find(({ id }) => id === 'start')?.name).toBe('Saved');
});

test('when both changed the same, nothing is saved before somebody chose, and each choice is kept', async () => {
  for (const [choice, kept] of [
    ['mine', 'Mine'],
    ['theirs', 'Theirs'],
    ['before', undefined],
  ] as const) {
    const server = oneServer(flow);
    const [one, other] = [await server.open(), await server.open()];
    type(other, 'start', 'Theirs');
    await other.editing.flush();
    type(one, 'start', 'Mine');
    expect(await one.editing.flush()).toBe(false);
    await server.pass(60_000);
    const { saving } = one.editing.store.getState();
    expect(saving).toMatchObject({ is: 'conflict', clashes: [{ key: 'name start' }] });
    expect(nameIn(server.text(), 'start')).toBe('Theirs');
    one.editing.decide('name start', choice);
    await one.editing.flush();
    expect(nameIn(server.text(), 'start')).toBe(kept);
  }
});

// Two editors, every edit of a step of its own or of one that both touch; saves, news and pauses in any order.
const act = fc.oneof(
  fc.record({ do: fc.constant('type' as const), who: fc.nat(1), step: fc.nat(5) }),
  fc.record({ do: fc.constant('move' as const), who: fc.nat(1), step: fc.nat(5) }),
  fc.record({ do: fc.constant('flush' as const), who: fc.nat(1) }),
  fc.record({ do: fc.constant('hear' as const), who: fc.nat(1) }),
  fc.record({ do: fc.constant('pass' as const), ms: fc.integer({ min: 1, max: 3000 }) }),
  fc.record({ do: fc.constant('network' as const), up: fc.boolean() }),
);

test('two editors in any order: nothing is overwritten in silence, and nothing asked that need not be', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 30 }), async (acts) => {
      const server = oneServer(flow);
      const pages = [await server.open(), await server.open()] as const;
      // Steps 0–2 are typed in by one and 3–5 by the other; a step is moved by anybody.
      const written = new Map<string, string>();
      for (const [i, one] of acts.entries()) {
        if (one.do === 'pass') await server.pass(one.ms);
        else if (one.do === 'network') server.reachable(one.up);
        else {
          const page = pages[one.who === 0 ? 0 : 1];
          if (one.do === 'flush') await page.editing.flush();
          if (one.do === 'hear') await page.editing.heard('"other"');
          if (one.do === 'type') {
            const id = ids[(one.step % 3) + one.who * 3] ?? '';
            written.set(id, `Text ${i}`);
            type(page, id, `Text ${i}`);
          }
          if (one.do === 'move') {
            const { flow: now } = page.editing.store.getState();
            const nodes = now.nodes.map((node, at) =>
              at === one.step ? { ...node, position: { x: i, y: one.who } } : node,
            );
            page.editing.change({ ...now, nodes }, []);
          }
        }
        expect(pages.map(({ editing }) => editing.store.getState().saving.is)).not.toContain('conflict');
      }
      server.reachable(true);
      await server.pass(60_000);
      for (const page of pages) {
        await page.editing.heard('"other"');
        await server.pass(5000);
      }
      for (const [id, name] of written) expect(nameIn(server.text(), id)).toBe(name);
      for (const { editing } of pages) expect(serialiseFlow(editing.store.getState().flow)).toBe(server.text());
    }),
    { numRuns: process.env['BATON_LONG'] === '1' ? 2000 : 200 },
  );
}, 120_000);
