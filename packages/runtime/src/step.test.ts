// What a step does with time, on machines written by hand.
import type {
  CompiledDeadline,
  CompiledMachine,
  CompiledTransition,
  KindFunctions,
  Scope,
  Surroundings,
} from '@baton/flow';
import { expect, test } from 'vitest';
import { armPlace, dropPlace, dueEvent, nextDue, takeDeadline } from './deadlines.ts';
import { loadMachine, type Machine } from './load-machine.ts';
import { initialState, step } from './step.ts';
import type { MachineState, StepEvent } from './types.ts';

const NOON = Date.UTC(2026, 10, 23, 12);
const second = 1000;

const to = (block: string, target?: string): CompiledTransition[] => [
  {
    ...(target ? { target: `#${target}`, reenter: true } : {}),
    actions: { type: 'walk', params: { block, leaf: 0 } },
    meta: { nodes: [] },
  },
];

/** One wait, `room`, with these deadlines; each stays when it fires. "go" enters it anew. */
function room(deadlines: CompiledDeadline[], place: CompiledDeadline[] = []): CompiledMachine {
  const events = ['customer.message', 'fail', ...deadlines.map(({ key }) => `deadline:${key}`)];
  const stays = { node: 'n', memory: 'm', ops: [], go: { stay: true } } as const;
  return {
    format: 1,
    flow: { id: 'f', name: 'F', hash: 'h' },
    settings: { language: 'en', languages: ['en'], voice: 'warm', channels: ['web'], variables: [] },
    machine: {
      id: 'f',
      initial: 'begin',
      context: { vars: { promised: NOON + 90 * second }, memory: {} },
      on: {},
      states: {
        begin: { id: 'begin', on: { start: to('enter', 'room') }, meta: { node: null } },
        room: {
          id: 'room',
          on: { ...Object.fromEntries(events.map((event) => [event, to(event)])), go: to('enter', 'room') },
          meta: { node: 'n' },
        },
        rest: { id: 'rest', meta: { node: null } },
        ended: { id: 'ended', meta: { node: null } },
      },
      options: { maxIterations: 10 },
    },
    blocks: {
      enter: { node: 'n', memory: 'm', ops: [], go: { state: 'room' } },
      ...Object.fromEntries(events.map((event) => [event, { ...stays }])),
      fail: { ...stays, ops: [{ op: 'update', update: { type: 'k/breaks' } }] },
    },
    leaves: {
      enter: [{ state: 'room' }],
      ...Object.fromEntries(events.map((event) => [event, [{ stay: true } as const]])),
    },
    states: {
      begin: { node: null, memory: '', awaiting: 'nothing', handles: [], deadlines: [] },
      room: { node: 'n', memory: 'm', awaiting: 'nothing', handles: events, deadlines },
      rest: { node: null, memory: '', awaiting: 'nothing', handles: [], deadlines: [] },
      ended: { node: null, memory: '', awaiting: 'nothing', handles: [], deadlines: [] },
    },
    places: { n: { memory: 'm', handles: [], deadlines: place } },
    memory: { m: { since: NOON } },
    listeners: [],
    signals: {},
    notes: [],
  };
}

const functions: KindFunctions = {
  guards: new Map(),
  updates: new Map([
    [
      'k/breaks',
      () => {
        throw new Error('a bug of the kind');
      },
    ],
  ]),
  dues: new Map<string, (scope: Scope, params: unknown) => number | null>([
    ['k/afterSince', ({ memory }, params) => Number(memory['since']) + waitSeconds(params) * second],
    ['k/never', () => null],
  ]),
  fires: new Map(),
};

function waitSeconds(params: unknown): number {
  return typeof params === 'object' && params !== null && 'seconds' in params ? Number(params.seconds) : 0;
}

/** The machine never looks at signals or at the workspace. */
function around(lastCustomerMessage: number | null = null, placeSince: number | null = null): Surroundings {
  const quiet = {
    profile: {},
    anchors: { conversationStart: NOON - 60 * second, lastCustomerMessage, placeSince },
    language: 'en',
    place: null,
    unanswered: [],
    bucket: 0.5,
  };
  return quiet as unknown as Surroundings;
}

const event = (type: string, at = NOON, lastCustomerMessage: number | null = null): StepEvent => ({
  type,
  data: { type: 'start' },
  at,
  around: around(lastCustomerMessage),
});

function enter(compiled: CompiledMachine): { machine: Machine; state: MachineState } {
  const machine = loadMachine(compiled, functions);
  return { machine, state: step(machine, initialState(machine), event('start')).state };
}

const due = (state: MachineState) => state.deadlines.map(({ key, dueAt }) => [key, (dueAt - NOON) / second]);

test('contracts 10: a deadline counts from where it says', () => {
  const { state } = enter(
    room([
      { key: 'a', from: 'entered', due: { seconds: 10 } },
      { key: 'b', from: 'conversationStart', due: { seconds: 100 } },
      { key: 'c', from: 'lastCustomerMessage', due: { seconds: 20 } },
      { key: 'd', from: 'placeSince', due: { seconds: 30 } },
      { key: 'e', from: 'entered', due: { var: 'promised' } },
      { key: 'f', from: 'entered', due: { type: 'k/afterSince', params: { seconds: 5 } } },
      { key: 'g', from: 'entered', due: { type: 'k/never' } },
      { key: 'h', from: 'entered', due: { var: 'nothing' } },
    ]),
  );
  expect(due(state)).toEqual([
    ['a', 10],
    ['b', 40],
    ['c', 20],
    ['d', 30],
    ['e', 90],
    ['f', 5],
  ]);
});

test('contracts 10: each arming takes the next generation, and entering anew drops what was armed', () => {
  const { machine, state } = enter(room([{ key: 'a', from: 'entered', due: { seconds: 10 } }]));
  const again = step(machine, state, event('go', NOON + 4 * second)).state;
  expect(again.deadlines).toEqual([{ key: 'a', of: 'wait', node: 'n', dueAt: NOON + 14 * second, generation: 2 }]);
});

test("an event that stays sets only what runs from the customer's last word", () => {
  const { machine, state } = enter(
    room([
      { key: 'a', from: 'entered', due: { seconds: 10 } },
      { key: 'c', from: 'lastCustomerMessage', due: { seconds: 20 } },
    ]),
  );
  const at = NOON + 4 * second;
  expect(due(step(machine, state, event('customer.message', at, at)).state)).toEqual([
    ['a', 10],
    ['c', 24],
  ]);
});

test('W7: a reminder that has fired and stays is not due again at once, nor by an event that changes nothing', () => {
  const { machine, state } = enter(
    room([
      { key: 'nudge', from: 'lastCustomerMessage', due: { type: 'k/afterSince', params: { seconds: 15 } } },
      { key: 'lost', from: 'lastCustomerMessage', due: { type: 'k/afterSince', params: { seconds: 30 } } },
    ]),
  );
  const at = NOON + 15 * second;
  const next = nextDue(state.deadlines, at);
  if (!next) throw new Error('nothing is due');
  const fired = step(machine, takeDeadline(state, next, at), event(dueEvent(next), at)).state;
  expect(due(fired)).toEqual([['lost', 30]]);
  expect(due(step(machine, fired, event('customer.message', at + second)).state)).toEqual([['lost', 30]]);
});

test('a deadline whose time has come still stands when another event is handled first', () => {
  const { machine, state } = enter(
    room([{ key: 'late', from: 'lastCustomerMessage', due: { type: 'k/afterSince', params: { seconds: 15 } } }]),
  );
  const at = NOON + 40 * second;
  expect(step(machine, state, event('customer.message', at)).state.deadlines).toEqual(state.deadlines);
});

test('a repeat is computed from the scheduled time, and missed ones collapse into one', () => {
  const { state } = enter(room([{ key: 'tick', from: 'entered', due: { seconds: 30 }, every: 30 }]));
  const tick = state.deadlines[0];
  if (!tick) throw new Error('not armed');
  expect(due(takeDeadline(state, tick, NOON + 31 * second))).toEqual([['tick', 60]]);
  expect(due(takeDeadline(state, tick, NOON + 125 * second))).toEqual([['tick', 150]]);
  expect(takeDeadline(state, tick, NOON + 125 * second).generation).toBe(2);
});

test('the earliest deadline goes first, and of equals the older one', () => {
  const { state } = enter(
    room([
      { key: 'a', from: 'entered', due: { seconds: 20 } },
      { key: 'b', from: 'entered', due: { seconds: 10 } },
      { key: 'c', from: 'entered', due: { seconds: 10 } },
    ]),
  );
  expect(nextDue(state.deadlines, NOON + 9 * second)).toBeUndefined();
  expect(nextDue(state.deadlines, NOON + 60 * second)?.key).toBe('b');
});

test('contracts 9: the deadlines of a place outlive the waits of its token, until the place is given up', () => {
  const { machine, state } = enter(
    room(
      [{ key: 'a', from: 'entered', due: { seconds: 10 } }],
      [{ key: 'tooLong', from: 'placeSince', due: { seconds: 300 } }],
    ),
  );
  const placed = armPlace(machine, state, 'n', { ...event('x'), around: around(null, NOON - 60 * second) });
  expect(due(placed)).toEqual([
    ['a', 10],
    ['tooLong', 240],
  ]);
  const moved = step(machine, placed, event('go', NOON + second)).state;
  expect(due(moved)).toEqual([
    ['tooLong', 240],
    ['a', 11],
  ]);
  expect(due(dropPlace(moved))).toEqual([['a', 11]]);
  const tooLong = moved.deadlines.find(({ of }) => of === 'place');
  expect(tooLong && dueEvent(tooLong)).toBe('place:n:deadline:tooLong');
});

test('an event that means nothing here changes nothing and costs nothing to store', () => {
  const { machine, state } = enter(room([]));
  for (const type of ['start', 'unheard-of', 'listener:x']) {
    const result = step(machine, state, event(type));
    expect(result).toMatchObject({ changed: false, effects: [], nodes: [] });
    expect(result.state).toBe(state);
  }
});

test('a state of another machine, and a function that fails, are told with a code', () => {
  const { machine, state } = enter(room([]));
  expect(() => step(machine, { ...state, value: 'elsewhere' }, event('go'))).toThrow(
    expect.objectContaining({ code: 'runtime/unknown-state' }),
  );
  expect(() => step(machine, state, event('fail'))).toThrow('a bug of the kind');
});

test('a machine whose kind is not installed is told by name', () => {
  const compiled = room([]);
  const machine = loadMachine(compiled, { ...functions, updates: new Map() });
  const { state } = step(machine, initialState(machine), event('start'));
  expect(() => step(machine, state, event('fail'))).toThrow(expect.objectContaining({ code: 'runtime/unknown-name' }));
});

test('a transition taken before is taken anew for another conversation, with what that one remembers', () => {
  const machine = loadMachine(room([]), functions);
  const begin = initialState(machine);
  const go = (name: string) =>
    step(machine, { ...begin, context: { vars: { name }, memory: { m: { since: 1 } } } }, event('start'));
  for (const name of ['Ada', 'Ben', 'Cleo'])
    expect(go(name)).toMatchObject({
      changed: true,
      nodes: ['n'],
      from: 'begin',
      state: { value: 'room', context: { vars: { name }, memory: { m: { since: 1 } } } },
    });
});
