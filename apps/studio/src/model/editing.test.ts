import { parseFlow, serialiseFlow, type Flow } from '@baton/flow';
import { nodeKinds } from '@baton/nodes';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Refusal, type StudioApi } from './api.ts';
import { openEditing, type Editing } from './editing.ts';
import { memoryDevice } from './testing/memory-device.ts';

const text = readFileSync(new URL('../../../../flows/standard-handoff.flow.json', import.meta.url), 'utf8');
const read = parseFlow(text, nodeKinds);
if (!read.ok) throw new Error('The standard flow cannot be read.');
const flow: Flow = read.flow;
const named = (name: string): Flow => ({ ...flow, name });

interface Desk {
  editing: Editing;
  server: { text: string; etag: string; saves: number; refuse: Refusal | null; answer: Promise<void> };
  /** Lets everything that was put off happen. */
  passTime: () => Promise<void>;
  made: unknown[];
}

function desk(): Desk {
  const server = {
    text: serialiseFlow(flow),
    etag: '"1"',
    saves: 0,
    refuse: null as Refusal | null,
    answer: Promise.resolve(),
  };
  const made: unknown[] = [];
  const api: Pick<StudioApi, 'save' | 'draft' | 'create'> = {
    async save(_id, etag, next) {
      server.saves += 1;
      await server.answer;
      if (server.refuse) throw server.refuse;
      if (etag !== server.etag) throw new Refusal(412, 'draft-changed', 'Somebody saved this flow.');
      server.text = next;
      server.etag = `"${Number(etag.slice(1, -1)) + 1}"`;
      return { etag: server.etag };
    },
    draft: async () => ({ text: server.text, etag: server.etag }),
    create: async (body) => {
      made.push(body);
      return { id: 'the-copy', etag: '"1"' };
    },
  };
  const waiting = new Set<() => void>();
  const device = memoryDevice();
  const editing = openEditing({
    device,
    found: null,
    now: () => 0,
    api,
    registry: nodeKinds,
    flow,
    draft: { text: server.text, etag: server.etag },
    later: (_ms, run) => {
      waiting.add(run);
      return () => void waiting.delete(run);
    },
  });
  return {
    editing,
    server,
    made,
    passTime: async () => {
      for (const run of waiting) {
        waiting.delete(run);
        run();
      }
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

test('several changes in a row are saved once, when the flow rests', async () => {
  const { editing, server, passTime } = desk();
  for (const name of ['A', 'AB', 'ABC']) editing.change(named(name), []);
  expect(editing.store.getState().saving.is).toBe('waiting');
  await passTime();
  expect(editing.store.getState().saving.is).toBe('saved');
  expect(server).toMatchObject({ saves: 1, text: serialiseFlow(named('ABC')) });
});

test('a change that is taken back costs no save', async () => {
  const { editing, server, passTime } = desk();
  editing.change(named('Other'), []);
  editing.change(flow, []);
  await passTime();
  expect(server.saves).toBe(0);
  expect(editing.store.getState().saving.is).toBe('saved');
});

test('what is changed while a save is under way is saved after it, on the newer draft', async () => {
  const { editing, server, passTime } = desk();
  let answered = (): void => {};
  server.answer = new Promise((resolve) => (answered = resolve));
  editing.change(named('First'), []);
  await passTime();
  expect(editing.store.getState().saving.is).toBe('saving');
  editing.change(named('Second'), []);
  answered();
  await passTime();
  await passTime();
  expect(server).toMatchObject({ saves: 2, text: serialiseFlow(named('Second')) });
  expect(editing.store.getState().saving.is).toBe('saved');
});

test('a save that fails says so, keeps the work and is tried again by itself', async () => {
  const { editing, server, passTime } = desk();
  server.refuse = new Refusal(0, 'not-reached', 'The server did not answer.');
  editing.change(named('Kept'), []);
  await passTime();
  expect(editing.store.getState().saving).toEqual({
    is: 'failed',
    because: 'The server did not answer.',
    again: true,
  });
  server.refuse = null;
  await passTime();
  expect(editing.store.getState().saving.is).toBe('saved');
  expect(server.text).toBe(serialiseFlow(named('Kept')));
});

test('a draft that somebody else saved is never saved over, whatever is changed after', async () => {
  const { editing, server, passTime } = desk();
  server.etag = '"9"';
  server.text = serialiseFlow(named('Theirs'));
  editing.change(named('Mine'), []);
  await passTime();
  expect(editing.store.getState().saving.is).toBe('conflict');
  editing.change(named('Mine again'), []);
  await passTime();
  expect(await editing.flush()).toBe(false);
  expect(server).toMatchObject({ saves: 1, text: serialiseFlow(named('Theirs')) });
});

test('a conflict ends with theirs opened, or with mine as a flow of its own', async () => {
  const one = desk();
  one.server.etag = '"9"';
  one.server.text = serialiseFlow(named('Theirs'));
  one.editing.change(named('Mine'), []);
  await one.passTime();
  await one.editing.takeTheirs();
  expect(one.editing.store.getState()).toMatchObject({ opened: { name: 'Theirs' }, saving: { is: 'saved' } });
  one.editing.change(named('Theirs, changed'), []);
  await one.passTime();
  expect(one.server.text).toBe(serialiseFlow(named('Theirs, changed')));

  const other = desk();
  other.server.etag = '"9"';
  other.editing.change(named('Mine'), []);
  await other.passTime();
  expect(await other.editing.keepAsCopy('Mine (my changes)')).toBe('the-copy');
  expect(other.made).toEqual([{ document: named('Mine (my changes)') }]);
  expect(other.editing.store.getState().saving.is).toBe('saved');
});

test('leaving saves at once what was put off', async () => {
  const { editing, server } = desk();
  editing.change(named('In a hurry'), []);
  expect(await editing.flush()).toBe(true);
  expect(server.text).toBe(serialiseFlow(named('In a hurry')));
});
