import { messageLibrary, nodeKinds } from '@baton/nodes';
import { expect, test } from 'vitest';
import { rehearse, type Rehearsal } from './rehearse.ts';
import { demoBot, demoWorkspace, MONDAY_MORNING } from './testing/demo.ts';
import { roadFlow } from './testing/road.ts';

const begin = (): Promise<Rehearsal> =>
  rehearse({
    flow: roadFlow(),
    registry: nodeKinds,
    library: messageLibrary,
    workspace: demoWorkspace(),
    bot: demoBot(),
    startAt: MONDAY_MORNING,
  });

test('G1: a sure answer is said, a question out of reach offers a person, and the person takes over', async () => {
  const talk = await begin();
  await talk.agent('callum').signsOn();
  await talk.customer.says('where is my parcel?');
  expect((await talk.said()).at(-1)?.message.text).toMatch(/track/i);

  await talk.customer.says('do you rent out camels for weddings in winter');
  expect((await talk.said()).at(-1)?.message.choices?.map(({ id }) => id)).toEqual(['yes', 'no']);

  await talk.customer.says('yes please');
  expect((await talk.state()).floor.holder).toBe('queue');
  expect((await talk.state()).offer?.agent.id).toBe('callum');

  expect(await talk.agent('callum').accepts()).toEqual({ ok: true });
  expect((await talk.state()).floor.holder).toBe('agent');
  await talk.agent('callum').says('Hello, this is Callum.');
  await talk.customer.says('hi Callum');
  await talk.agent('callum').closes('Told that we have no camels.');
  expect((await talk.said()).at(-1)?.message.text).toContain('R-1001');
  await talk.wait(600);
  expect((await talk.state()).floor.holder).toBe('nobody');
  expect(talk.failures).toEqual([]);
});

test('T1: asking for a person goes straight to the queue, with nothing in between', async () => {
  const talk = await begin();
  await talk.agent('callum').signsOn();
  await talk.customer.says('can I talk to a real person please');
  const state = await talk.state();
  expect(state.floor.holder).toBe('queue');
  expect(state.trigger?.kind).toBe('explicit');
});

test('state stays under 16 kB over two hundred messages (contracts, 4)', async () => {
  const talk = await begin();
  for (let count = 0; count < 200; count += 1)
    await talk.customer.says(`where is parcel number ${count}? ${'please '.repeat(60)}`);
  expect(JSON.stringify(await talk.state()).length).toBeLessThan(16_000);
});
