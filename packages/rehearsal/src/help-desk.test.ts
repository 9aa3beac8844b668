// A help desk elsewhere, from the flow's side: what is proved of it, and what its customers hear however it behaves.
import { proveFlow } from '@baton/compiler';
import { messageLibrary, nodeKinds } from '@baton/nodes';
import { expect, test } from 'vitest';
import { rehearse, type Rehearsal } from './rehearse.ts';
import {
  demoBot,
  demoWorkspace,
  drawnEdge as edge,
  drawnFlow,
  drawnNode as node,
  MONDAY_MORNING,
} from './testing/demo.ts';

const workspace = () => {
  const demo = demoWorkspace();
  return { ...demo, connections: [...demo.connections, { name: 'zendesk', kind: 'http' as const, purpose: '' }] };
};

function flow(settings: object = {}, declined = 'sorry') {
  return drawnFlow({
    format: 1,
    id: 'desk',
    name: 'Desk',
    settings: {},
    nodes: [
      node('start', 'start'),
      node('human', 'explicit-request'),
      node('ask', 'bot-answer'),
      node('over', 'help-desk', { desk: 'zendesk', ...settings }),
      node('sorry', 'ticket', { desk: 'zendesk' }),
      node('bye', 'closing'),
      node('end', 'end'),
    ],
    edges: [
      edge('start', 'next', 'ask'),
      edge('human', 'asked', 'over'),
      edge('ask', 'answered', 'over'),
      edge('ask', 'failed', 'over'),
      edge('ask', 'silent', 'bye'),
      edge('over', 'closed', 'bye'),
      edge('over', 'declined', declined),
      edge('over', 'tooLong', 'sorry'),
      edge('over', 'failed', 'sorry'),
      edge('sorry', 'created', 'end'),
      edge('bye', 'more', 'ask'),
      edge('bye', 'done', 'end'),
    ],
  });
}

const errorsOf = (one: ReturnType<typeof flow>) =>
  proveFlow(one, { registry: nodeKinds, library: messageLibrary, workspace: workspace() })
    .issues.filter(({ severity }) => severity === 'error')
    .map(({ code, at }) => `${code} ${at.node}`);

async function handedOver(settings: object = {}): Promise<Rehearsal> {
  const talk = await rehearse({
    flow: flow(settings),
    registry: nodeKinds,
    library: messageLibrary,
    workspace: workspace(),
    bot: demoBot(),
    startAt: MONDAY_MORNING,
  });
  await talk.customer.asksForPerson();
  return talk;
}
const deskOf = async (talk: Rehearsal) => (await talk.state()).desks?.[0]?.id ?? '';
const answers = async (talk: Rehearsal, text: string, by: string | null = 'Mia') =>
  talk.tell({ type: 'desk.answered', deskId: await deskOf(talk), text, by });
const said = async (talk: Rehearsal) => (await talk.said()).map(({ message, template }) => template ?? message.text);
const notesOf = ({ outside }: Rehearsal) =>
  outside.flatMap((effect) => (effect.type === 'tellDesk' ? [[effect.why, effect.text]] : []));

test('the proofs know a help desk: silence, a way back to the bot, and a desk that nobody has set up', () => {
  expect(errorsOf(flow())).toEqual([]);
  expect(errorsOf(flow({ updateSeconds: 120 }))).toContain('silence-while-waiting over');
  expect(errorsOf(flow({}, 'ask'))).toContain('person-deflected ask');
  expect(errorsOf(flow({ desk: 'intercom' }))).toContain('unknown-connection over');
});

test('T2, R29: who asks for a person is handed over at once, and hears something until somebody answers', async () => {
  const talk = await handedOver();
  expect(talk.outside.at(-1)).toMatchObject({ type: 'openDesk', desk: 'zendesk', isAwaited: true });
  await talk.wait(95);
  expect((await said(talk)).slice(-4)).toEqual(['desk-started', 'desk-update', 'desk-update', 'desk-update']);
  await answers(talk, 'Hello, this is Mia.');
  await talk.wait(120);
  expect((await said(talk)).at(-1)).toBe('Hello, this is Mia.');
  expect((await talk.state()).floor.holder).toBe('agent');
});

test('one speaker: while somebody there has it, nothing of the flow speaks, and all that is written goes to them', async () => {
  const talk = await handedOver();
  await answers(talk, 'What is the order number?');
  const before = (await said(talk)).length;
  await talk.customer.says('This is outrageous, I will sue you');
  await talk.customer.says('I want a human');
  expect((await said(talk)).length).toBe(before);
  expect(notesOf(talk)).toEqual([
    ['added', 'This is outrageous, I will sue you'],
    ['added', 'I want a human'],
  ]);
});

test('nobody answers in time: the customer is led on, the desk is told, and a late answer still comes through', async () => {
  const talk = await handedOver();
  await talk.wait(601);
  expect(notesOf(talk)).toEqual([['gone-on', '']]);
  expect(await said(talk)).toContain('ticket-ask-contact');
  await talk.customer.says('ada@x.example');
  const floor = (await talk.state()).floor.holder;
  await answers(talk, 'Sorry for the wait. It is on its way.');
  expect((await talk.said()).at(-1)).toMatchObject({ speaker: 'agent', agent: { id: 'desk:zendesk', name: 'Mia' } });
  expect((await talk.state()).floor.holder).toBe(floor);
});

test('a customer who leaves ends it, and the desk is told', async () => {
  for (const isAnswered of [false, true]) {
    const talk = await handedOver();
    if (isAnswered) await answers(talk, 'Hello.');
    await talk.customer.leaves();
    expect(notesOf(talk)).toEqual([['customer-left', '']]);
    expect((await talk.state()).floor.holder).toBe('nobody');
  }
});

test('A1: a ticket at the desk is a promise: kept by an answer there, and seen to by the lead when the desk fails', async () => {
  const made = async () => {
    const talk = await handedOver();
    await talk.tell({ type: 'desk.failed', deskId: await deskOf(talk), reason: 'no' });
    await talk.customer.says('ada@x.example');
    const ticket = talk.outside.findLast((effect) => effect.type === 'openDesk');
    return { talk, deskId: ticket?.deskId ?? '', isAwaited: ticket?.isAwaited };
  };
  const kept = await made();
  expect([kept.isAwaited, (await kept.talk.state()).promises.length]).toEqual([false, 1]);
  await kept.talk.tell({ type: 'desk.answered', deskId: kept.deskId, text: 'Done.', by: null });
  expect((await kept.talk.state()).promises).toEqual([]);
  const failed = await made();
  await failed.talk.tell({ type: 'desk.failed', deskId: failed.deskId, reason: 'no' });
  expect((await failed.talk.state()).promises).toHaveLength(1);
  expect(failed.talk.outside.at(-1)).toMatchObject({ type: 'notifyLead', why: 'desk-failed' });
});
