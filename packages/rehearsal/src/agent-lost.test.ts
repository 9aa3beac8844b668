// W7 to W9: a conversation that is taken from an agent says truly why.
import { messageLibrary, nodeKinds } from '@baton/nodes';
import { expect, test } from 'vitest';
import { rehearse, type Rehearsal } from './rehearse.ts';
import { demoBot, demoWorkspace, MONDAY_MORNING } from './testing/demo.ts';
import { roadFlow } from './testing/road.ts';

async function accepted(): Promise<Rehearsal> {
  const talk = await rehearse({
    flow: roadFlow(),
    registry: nodeKinds,
    library: messageLibrary,
    workspace: demoWorkspace(),
    bot: demoBot(),
    startAt: MONDAY_MORNING,
  });
  await talk.agent('callum').signsOn();
  await talk.customer.says('can I talk to a real person please');
  await talk.agent('callum').accepts();
  return talk;
}

const losses = async (talk: Rehearsal) =>
  (await talk.journal()).flatMap((entry) =>
    entry.type === 'agentLost' ? [{ agent: entry.agent, why: entry.why }] : [],
  );

const disconnects = (talk: Rehearsal) => talk.presence('callum', { type: 'presence.connection', connected: false });

test('W7: who accepts and sends no first word loses it for that', async () => {
  const talk = await accepted();
  await talk.wait(40);
  expect(await losses(talk)).toEqual([{ agent: 'callum', why: 'first-word' }]);
});

test('W8: who is gone loses it for the connection, whether a word was said or not', async () => {
  const silent = await accepted();
  await disconnects(silent);
  await silent.wait(70);
  expect(await losses(silent)).toEqual([{ agent: 'callum', why: 'connection' }]);

  const spoken = await accepted();
  await spoken.agent('callum').says('Hello, this is Callum.');
  await disconnects(spoken);
  await spoken.wait(70);
  expect(await losses(spoken)).toEqual([{ agent: 'callum', why: 'connection' }]);
});

test('W9: who leaves the customer without an answer loses it for the silence', async () => {
  const talk = await accepted();
  await talk.agent('callum').says('Hello, this is Callum.');
  await talk.customer.says('my lamp does not work');
  await talk.wait(3600);
  expect(await losses(talk)).toEqual([{ agent: 'callum', why: 'silence' }]);
});
