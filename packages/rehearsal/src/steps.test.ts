// Steps that need the house around them: what comes back from outside, and from before.
import { proveFlow } from '@baton/compiler';
import { messageLibrary, nodeKinds } from '@baton/nodes';
import { describe, expect, test } from 'vitest';
import { rehearse, type Rehearsal, type RehearsalOptions } from './rehearse.ts';
import {
  demoBot,
  demoWorkspace,
  drawnEdge as edge,
  drawnFlow,
  drawnNode as node,
  MONDAY_MORNING,
} from './testing/demo.ts';

const own = (en: string) => ({ use: 'own', text: { en } });
const texts = async (talk: Rehearsal) => (await talk.said()).map(({ message }) => message.text);

function begin(nodes: object[], edges: object[], more: Partial<RehearsalOptions> = {}): Promise<Rehearsal> {
  return rehearse({
    flow: drawnFlow({ format: 1, id: 'steps', name: 'Steps', settings: {}, nodes, edges }),
    registry: nodeKinds,
    library: messageLibrary,
    workspace: demoWorkspace(),
    bot: demoBot(),
    startAt: MONDAY_MORNING,
    ...more,
  });
}

describe('A3: who answered an alert is on the way', () => {
  const alerted = () =>
    begin(
      [
        node('start', 'start'),
        node('call', 'on-call'),
        node('transfer', 'warm-transfer', { team: 'care' }),
        node('sorry', 'ticket', { by: '10:00' }),
        node('end', 'end'),
      ],
      [
        edge('start', 'next', 'call'),
        edge('call', 'joined', 'transfer'),
        edge('call', 'silent', 'sorry'),
        edge('transfer', 'tooLong', 'sorry'),
        edge('transfer', 'noAgent', 'sorry'),
        edge('transfer', 'returned', 'end'),
        edge('transfer', 'closed', 'end'),
        edge('sorry', 'created', 'end'),
      ],
      { startAt: Date.parse('2026-11-22T03:00:00+01:00') },
    );
  const acknowledge = async (talk: Rehearsal, pageId: string) =>
    talk.tell({ type: 'page.acknowledged', pageId, by: 'on call' });
  const pageOf = async (talk: Rehearsal) => (await talk.state()).page?.id ?? '';

  test('the customer keeps the place until the promised time, in a queue that the person can take from', async () => {
    const talk = await alerted();
    await talk.wait(290);
    await acknowledge(talk, await pageOf(talk));
    await talk.wait(120);
    const state = await talk.state();
    expect(state.floor.holder).toBe('queue');
    expect(demoWorkspace().agents.find(({ id }) => id === state.expected?.agent)?.teams).toContain(state.place?.team);
  });

  test('joining keeps what was promised, so nobody is alerted about it', async () => {
    const talk = await alerted();
    await acknowledge(talk, await pageOf(talk));
    const coming = talk.agent((await talk.state()).expected?.agent ?? '');
    await coming.signsOn();
    await coming.accepts();
    expect((await talk.state()).promises).toEqual([]);
    expect(await talk.journal()).toContainEqual(expect.objectContaining({ type: 'promiseKept', by: coming.id }));
  });

  test('A7: the first person’s late answer counts while the backup is being alerted', async () => {
    const talk = await alerted();
    const first = await pageOf(talk);
    await talk.wait(310);
    expect(await pageOf(talk)).not.toBe(first);
    await acknowledge(talk, first);
    expect((await talk.state()).floor.holder).toBe('queue');
  });
});

describe('A5: a customer who was promised something comes back', () => {
  const welcoming = () =>
    begin(
      [
        node('start', 'start'),
        node('human', 'explicit-request'),
        node('back', 'returning-customer'),
        node('ask', 'bot-answer'),
        node('ticket', 'ticket', { by: '10:00' }),
        node('transfer', 'warm-transfer', { team: 'support' }),
        node('end', 'end'),
      ],
      [
        edge('start', 'next', 'ticket'),
        edge('human', 'asked', 'transfer'),
        edge('back', 'newMatter', 'ask'),
        edge('back', 'done', 'end'),
        edge('ask', 'answered', 'end'),
        edge('ask', 'failed', 'end'),
        edge('ask', 'silent', 'end'),
        edge('ticket', 'created', 'end'),
        edge('transfer', 'tooLong', 'end'),
        edge('transfer', 'noAgent', 'end'),
        edge('transfer', 'returned', 'ask'),
        edge('transfer', 'closed', 'end'),
      ],
      { profile: { profile: { name: 'Ada Lovelace', email: 'ada@example.com' }, verified: true } },
    );

  test('is greeted by name, with the case and the time, and nothing is asked again', async () => {
    const talk = await welcoming();
    expect((await talk.state()).floor.holder).toBe('nobody');
    await talk.wait(3600);
    await talk.customer.says('any news on my lamp?');
    const [text = ''] = (await texts(talk)).slice(-1);
    expect(text).toMatch(/Ada.*R-1001.*tomorrow by 10:00/s);
    expect((await talk.state()).floor.holder).toBe('bot');
    // It is no reason for a handoff: no clock runs.
    expect((await talk.state()).trigger).toBeNull();
  });

  test('can add to it; what is added is with the case, and the end comes again', async () => {
    const talk = await welcoming();
    await talk.customer.says('hello again');
    await talk.customer.says('the shade is cracked, too');
    expect((await texts(talk)).at(-1)).toContain('R-1001');
    await talk.wait(700);
    expect((await talk.state()).floor.holder).toBe('nobody');
    expect(talk.failures).toEqual([]);
  });

  test('T1: asking for a person stands before the welcome', async () => {
    const talk = await welcoming();
    await talk.agent('callum').signsOn();
    await talk.customer.says('I want to talk to a real person');
    expect((await talk.state()).floor.holder).toBe('queue');
    expect((await texts(talk)).some((text) => text.includes('Welcome back'))).toBe(false);
  });

  test('once the promise is kept, the flow begins like any other', async () => {
    const talk = await welcoming();
    const [promise] = (await talk.state()).promises;
    await talk.tell({ type: 'promise.done', promiseId: promise?.id ?? '', agent: 'callum' });
    await talk.customer.says('hello again');
    expect((await texts(talk)).some((text) => text.includes('Welcome back'))).toBe(false);
  });
});

test('I4: a rating is written into the journal when the answer comes', async () => {
  const talk = await begin(
    [node('start', 'start', { greet: false }), node('survey', 'survey'), node('end', 'end')],
    [
      edge('start', 'next', 'survey'),
      edge('survey', 'rated', 'end'),
      edge('survey', 'low', 'end'),
      edge('survey', 'silent', 'end'),
    ],
  );
  await talk.customer.presses('4');
  expect((await talk.journal()).filter(({ type }) => type === 'rated')).toMatchObject([{ score: 4, of: 5 }]);
});

describe('asking another system', () => {
  const asking = () =>
    begin(
      [
        node('start', 'start', { greet: false }),
        node('number', 'question'),
        node('order', 'http-request', {
          connection: 'orders',
          path: '/orders/{{order.number}}',
          results: [{ path: 'status', variable: 'order.status' }],
        }),
        node('tell', 'message', { message: own('It is {{order.status}}.') }),
        node('sorry', 'message', { message: own('Our order system does not answer.') }),
        node('end', 'end'),
      ],
      [
        edge('start', 'next', 'number'),
        edge('number', 'answered', 'order'),
        edge('number', 'gaveUp', 'end'),
        edge('number', 'silent', 'end'),
        edge('order', 'answered', 'tell'),
        edge('order', 'failed', 'sorry'),
        edge('order', 'timedOut', 'sorry'),
        edge('tell', 'next', 'end'),
        edge('sorry', 'next', 'end'),
      ],
    );

  test('an order number is asked for, looked up and told', async () => {
    const talk = await asking();
    await talk.customer.says('no idea, sorry for that');
    await talk.customer.says('ah, it is LL-10042');
    const [request] = talk.outside.filter(({ type }) => type === 'request');
    expect(request).toMatchObject({ connection: 'orders', path: '/orders/LL-10042' });
    if (request?.type !== 'request') throw new Error('Nothing was asked.');
    await talk.tell({ type: 'request.answered', requestId: request.requestId, body: { status: 'on its way' } });
    expect((await texts(talk)).at(-1)).toBe('It is on its way.');
  });

  test('law 12: a system that never comes back is not silence', async () => {
    const talk = await asking();
    await talk.customer.says('LL-10042');
    await talk.wait(20);
    expect((await texts(talk)).at(-1)).toBe('Our order system does not answer.');
  });
});

test('X10: a tier that nobody vouched for opens no way of its own', async () => {
  const way = async (verified: boolean) => {
    const talk = await begin(
      [
        node('start', 'start', { greet: false }),
        node('which', 'condition'),
        node('vip', 'message', { message: own('VIP') }),
        node('all', 'message', { message: own('Everybody') }),
        node('end', 'end'),
      ],
      [
        edge('start', 'next', 'which'),
        edge('which', 'way-vip', 'vip'),
        edge('which', 'otherwise', 'all'),
        edge('vip', 'next', 'end'),
        edge('all', 'next', 'end'),
      ],
      { profile: { profile: { name: 'Ada', tier: 'vip' }, verified } },
    );
    return texts(talk);
  };
  expect([await way(true), await way(false)]).toEqual([['VIP'], ['Everybody']]);
});

test('law 12: a flow of every asking, deciding and waiting step is proved without a finding', () => {
  const chain = [
    'question',
    'choice',
    'condition',
    'set-variable',
    'classify',
    'priority',
    'self-service',
    'split',
    'survey',
    'http-request',
    'tag',
    'wait',
  ];
  const nodes = chain.map((kind) => node(kind, kind, kind === 'http-request' ? { connection: 'orders' } : {}));
  const edges = nodes.flatMap(({ id, kind, config }, index) => {
    const definition = nodeKinds.get(kind);
    const ports = Object.keys(definition?.ports(definition.config.parse(config)) ?? {});
    return ports.map((port, first) => edge(id, port, (first === 0 ? chain[index + 1] : undefined) ?? 'ticket'));
  });
  const flow = drawnFlow({
    format: 1,
    id: 'all',
    name: 'All',
    settings: {},
    nodes: [
      node('start', 'start'),
      ...nodes,
      node('human', 'explicit-request'),
      node('law', 'policy-topic'),
      node('back', 'returning-customer'),
      node('note', 'note'),
      node('ticket', 'ticket'),
      node('end', 'end'),
    ],
    edges: [
      edge('start', 'next', 'question'),
      ...edges,
      edge('human', 'asked', 'ticket'),
      edge('law', 'matched', 'ticket'),
      edge('law', 'belowLimit', 'ticket'),
      edge('back', 'newMatter', 'question'),
      edge('back', 'done', 'end'),
      edge('ticket', 'created', 'end'),
    ],
  });
  const proved = proveFlow(flow, { registry: nodeKinds, library: messageLibrary, workspace: demoWorkspace() });
  expect(proved.issues.map(({ code, at }) => `${code} ${at.node}`)).toEqual([]);
  expect(proved.explored).toBeGreaterThan(10);
});

describe('T2: a button that a step drew leads where it is drawn, whatever its id', () => {
  const options = ['person', 'yes', 'no', 'other'].map((id) => ({ id, label: { en: `Button ${id}` } }));
  const asked = () =>
    begin(
      [
        node('start', 'start'),
        node('wish', 'explicit-request'),
        node('which', 'choice', { message: own('How would you like to get it?'), options }),
        ...options.map(({ id }) => node(`to-${id}`, 'message', { message: own(`Chosen: ${id}`) })),
        node('handed', 'message', { message: own('Handed over') }),
        node('end', 'end'),
      ],
      [
        edge('start', 'next', 'which'),
        edge('wish', 'asked', 'handed'),
        ...options.flatMap(({ id }) => [edge('which', `option-${id}`, `to-${id}`), edge(`to-${id}`, 'next', 'end')]),
        edge('which', 'other', 'handed'),
        edge('which', 'silent', 'end'),
        edge('handed', 'next', 'end'),
      ],
    );

  test.each(options)('$id', async ({ id }) => {
    const talk = await asked();
    await talk.customer.presses(id, `Button ${id}`);
    expect((await texts(talk)).at(-1)).toBe(`Chosen: ${id}`);
  });

  test('the button for a person that stands beside every step still asks for one', async () => {
    const talk = await asked();
    await talk.tell({ type: 'customer.message', text: 'Talk to a person', escapeHatch: true });
    expect((await texts(talk)).at(-1)).toBe('Handed over');
  });
});
