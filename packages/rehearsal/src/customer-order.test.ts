// X10: an order is named only to whom it belongs.
import { messageLibrary, nodeKinds } from '@baton/nodes';
import { profileOf } from '@baton/handoff';
import { expect, test } from 'vitest';
import { rehearse } from './rehearse.ts';
import { demoBot, demoWorkspace, drawnEdge, drawnFlow, drawnNode, MONDAY_MORNING } from './testing/demo.ts';
import { textsOf } from './testing/shipped-talk.ts';

const workspace = demoWorkspace();

/** What Marcus, who has two orders, is told about them. */
async function toldTo(verified: boolean): Promise<string[]> {
  const marcus = workspace.customers.find(({ id }) => id === 'c-1002');
  if (!marcus) throw new Error('The demo has no customer c-1002.');
  const text = 'Your newest order is {{customer.order|not known to me}}.';
  const flow = drawnFlow({
    format: 1,
    id: 'newest',
    name: 'Newest',
    settings: {},
    nodes: [
      drawnNode('start', 'start', { greet: false }),
      drawnNode('tell', 'message', { message: { use: 'own', text: { en: text } } }),
      drawnNode('end', 'end'),
    ],
    edges: [drawnEdge('start', 'next', 'tell'), drawnEdge('tell', 'next', 'end')],
  });
  const talk = await rehearse({
    flow,
    registry: nodeKinds,
    library: messageLibrary,
    workspace,
    bot: demoBot(),
    startAt: MONDAY_MORNING,
    profile: { profile: profileOf(marcus, workspace.currency), verified },
  });
  return textsOf(talk);
}

test('a customer who is signed in is told their newest order', async () => {
  expect(await toldTo(true)).toEqual(['Your newest order is A-70455.']);
});

test('whoever only says who they are is told of no order', async () => {
  expect(await toldTo(false)).toEqual(['Your newest order is not known to me.']);
});
