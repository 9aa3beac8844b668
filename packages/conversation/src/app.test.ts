// What every host asks of the app: reducers with their facts, and what a conversation still waits for.
import { describe, expect, it } from 'vitest';
import type { Machine } from '@baton/runtime';
import { batonApp, conversationRef, type BatonAppOptions } from './app.ts';
import { nextWakeUp } from './next-wake-up.ts';
import { after, handMadeMachine } from './testing/hand-made-machine.ts';
import { NOON, office, playInput } from './testing/play-input.ts';
import { inLine, offered, scene } from './testing/scenes.ts';
import { workspaceNews } from './workspace-news.ts';

const machine = handMadeMachine({ waits: { room: { deadlines: [after('late', 60)] } } });
const start = {
  id: 'i1',
  at: NOON,
  body: {
    type: 'conversation.start',
    flow: { id: 'flow', hash: 'hash', version: 1 },
    channel: 'web',
    language: 'en',
    number: 'LL-1',
    bucket: 0.5,
    zone: 'Europe/Berlin',
  },
};
const ref = conversationRef('c');

function app(more: Partial<BatonAppOptions> = {}) {
  const asked: string[] = [];
  const made = batonApp({
    workspace: () => ({ workspace: office(), hash: 'w' }),
    machine: (hash): Machine => {
      asked.push(hash);
      return machine;
    },
    deliver: async () => undefined,
    ...more,
  });
  return { made, asked };
}

describe('the facts of an input (contracts, 5)', () => {
  it('of a conversation are the workspace, its machine and a reader; the reader is made once for a machine', async () => {
    const { made, asked } = app();
    const facts = await made.prepare(ref, null, start);
    expect(facts).toMatchObject({ workspaceHash: 'w', machine });
    const again = await made.prepare(ref, null, start);
    expect(again.reader).toBe(facts.reader);
    expect(asked).toEqual(['hash', 'hash']);
  });

  it('a machine may be fetched', async () => {
    const { made } = app({ machine: () => Promise.resolve(machine) });
    const facts = await made.prepare(ref, null, start);
    expect(facts.machine).toBe(machine);
    expect(facts.reader).toBeDefined();
  });

  it('of a conversation that goes on are those of the version it began with', async () => {
    const { made, asked } = app();
    await made.prepare(ref, asState({ flow: { hash: 'old' } }), { id: 'i2', at: NOON, body: { type: '@wake' } });
    expect(asked).toEqual(['old']);
  });

  it('A5: of what a customer writes after the end are also those of the version that is live, and what begins anew begins there', async () => {
    const says = { id: 'i3', at: NOON + 9, body: { type: 'customer.message', text: 'My parcel is broken' } };
    const ended = playInput({ waits: { room: { on: { 'customer.message': { to: 'ended' } } } } });
    ended.says('That is all.');
    const next = { id: 'flow', hash: 'newer', version: 2 };
    const { made, asked } = app({ liveVersion: async () => next });
    const facts = await made.prepare(ref, asState(ended.state), says);
    expect(facts.live?.flow).toEqual(next);
    expect(asked).toContain('newer');
    const again = made.reducers.conversation('c', asState(ended.state), says, facts);
    expect(again?.state).toMatchObject({ flow: next });
    const thanks = { ...says, body: { type: 'customer.message', text: 'Thanks!' } };
    expect(made.reducers.conversation('c', asState(ended.state), thanks, facts)?.state).toMatchObject({
      flow: ended.state.flow,
    });
  });

  it('A5: a flow that begins nothing any more goes on with the version it had', async () => {
    const says = { id: 'i3', at: NOON, body: { type: 'customer.message', text: 'Hello again' } };
    const { made } = app({ liveVersion: async () => null });
    const ended = playInput({ waits: { room: { on: { 'customer.message': { to: 'ended' } } } } });
    ended.says('That is all.');
    expect(await made.prepare(ref, asState(ended.state), says)).not.toHaveProperty('live');
  });

  it('of a queue, an agent and a conversation that never began need no machine', async () => {
    const { made, asked } = app();
    const wake = { id: 'i2', at: NOON, body: { type: '@wake' } };
    for (const to of [{ kind: 'queue', key: 'billing' }, { kind: 'presence', key: 'ann' }, ref] as const)
      expect(await made.prepare(to, null, wake)).not.toHaveProperty('machine');
    expect(asked).toEqual([]);
  });
});

describe('the reducers', () => {
  it('of a conversation begins it with its facts, and does nothing without them', async () => {
    const { made } = app();
    const facts = await made.prepare(ref, null, start);
    expect(made.reducers.conversation('c', null, start, facts)?.state).toMatchObject({ number: 'LL-1' });
    const { reader: _, ...without } = facts;
    expect(made.reducers.conversation('c', null, start, without)).toBeNull();
  });

  it('of queues and agents take their own inputs', async () => {
    const { made } = app();
    const facts = await made.prepare({ kind: 'presence', key: 'ann' }, null, start);
    const on = { id: 'i', at: NOON, body: { type: 'presence.signOn' } };
    expect(made.reducers.presence('ann', null, on, facts)?.state).toBeDefined();
    const joins = {
      id: 'i',
      at: NOON,
      body: {
        type: 'queue.join',
        conversation: 'c',
        tier: 'standard',
        skills: [],
        since: NOON,
        front: false,
        place: 'p',
        notAgents: [],
      },
    };
    expect(made.reducers.queue('billing', null, joins, facts)?.state).toBeDefined();
  });
});

describe('what is waited for', () => {
  const { made } = app();
  const wait = (state: unknown) => made.waitOf?.(ref, asState(state));

  it('is the earliest deadline, or the lapse of an offer', () => {
    expect(wait(scene({ room: { deadlines: [after('a', 60), after('b', 30)] } }).state)).toEqual({
      isOver: false,
      wakeAt: NOON + 30_000,
    });
    expect(nextWakeUp({ deadlines: [], offer: null })).toBeNull();
    const { deadlines, offer } = offered().state;
    expect(nextWakeUp({ deadlines, offer })).toBe(offer?.lapsesAt);
  });

  it('is over where nobody speaks, where nothing began, and for queues and agents', () => {
    const { state } = inLine();
    expect(wait({ ...state, floor: { holder: 'nobody', version: 9 } })).toEqual({ isOver: true });
    expect(wait(null)).toEqual({ isOver: true });
    expect(made.waitOf?.({ kind: 'queue', key: 'billing' }, asState(state))).toEqual({ isOver: true });
  });
});

it('hands on the ports that were given, and no others', () => {
  const project = () => undefined;
  const onFailure = () => undefined;
  expect(app({ project, onFailure }).made).toMatchObject({ project, onFailure });
  expect(app().made).not.toHaveProperty('project');
  expect(app().made).not.toHaveProperty('onFailure');
});

it('a changed workspace is told to agents first, then to queues, those that are gone and those that are waited in too', () => {
  const before = office();
  const after = office({
    teams: [{ id: 'night', name: 'Night', hours: 'office' }],
    agents: [{ id: 'dan', name: 'Dan', teams: ['night'] }],
    onCall: undefined,
  });
  const news = workspaceNews(before, after, ['night', 'older']);
  expect(news.map(({ to }) => `${to.kind} ${to.key}`)).toEqual([
    'presence dan',
    'presence ann',
    'presence ben',
    'presence cem',
    'queue night',
    'queue billing',
    'queue support',
    'queue older',
  ]);
  expect(new Set(news.map(({ body }) => body.type))).toEqual(new Set(['workspace.changed']));
});

/** Hosts keep states as open JSON. */
function asState(state: unknown): never {
  return state as never;
}
