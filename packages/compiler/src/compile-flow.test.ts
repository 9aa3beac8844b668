import { anyNode, type CompiledMachine, type Flow, type NodeProgram, type Registry } from '@baton/flow';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { KindError } from './compile-blocks.ts';
import { compileFlow, type Compiled } from './compile-flow.ts';
import { draw } from './testing/draw.ts';
import { fixtureKinds } from './testing/fixture-kinds.ts';
import { randomFlow } from './testing/random-flow.ts';

const compile = (flow: Flow, registry = fixtureKinds): Compiled =>
  compileFlow(flow, { registry, library: {}, hash: 'h' });

function machineOf(flow: Flow): CompiledMachine {
  const compiled = compile(flow);
  if (!compiled.ok) throw new Error(compiled.issues.map(({ message }) => message).join('\n'));
  return compiled.machine;
}

const story = () =>
  draw(
    {
      begin: 'begin',
      hello: 'tell',
      which: ['sort', { ways: 3 }],
      one: ['ask', { seconds: 10 }],
      two: 'hold',
      person: 'call',
      upset: 'mood',
      law: 'topic',
      done: 'stop',
    },
    [
      'begin.next -> hello',
      'hello.next -> which',
      'which.way0 -> one',
      'which.way1 -> two',
      'which.way2 -> done',
      'one.yes -> two',
      'one.no -> hello',
      'one.silent -> done',
      'two.noAgent -> done',
      'two.tooLong -> one',
      'two.closed -> done',
      'person.fired -> two',
      'upset.fired -> one',
      'law.fired -> two',
    ],
  );

test('the same flow gives the same bytes', () => {
  for (let seed = 1; seed <= 50; seed += 1) {
    expect(JSON.stringify(compile(randomFlow(seed)))).toBe(JSON.stringify(compile(randomFlow(seed))));
  }
});

test('two steps whose name and id run together alike wait in states of their own', () => {
  const flow = draw({ b: 'begin', 'b-c': ['ask', { seconds: 10 }], c: ['ask', { seconds: 10 }], z: 'stop' }, [
    'b.next -> b-c',
    'b-c.yes -> c',
    'b-c.no -> z',
    'b-c.silent -> z',
    'c.yes -> z',
    'c.no -> z',
    'c.silent -> z',
  ]);
  const names: { readonly [id: string]: string } = { 'b-c': 'A', c: 'A b' };
  const { states } = machineOf({
    ...flow,
    nodes: flow.nodes.map((one) => ({ ...one, name: names[one.id] ?? one.id })),
  });
  expect(Object.entries(states).flatMap(([key, { node }]) => (node === null ? [] : [[key, node]]))).toEqual([
    ['a-b-c', 'b-c'],
    ['a-b-c~2', 'c'],
  ]);
});

test('law 4: a compiled machine survives JSON unchanged', () => {
  const machine = machineOf(story());
  expect(JSON.parse(JSON.stringify(machine))).toStrictEqual(machine);
});

test('law 5: states exist at waits only, and the root listens alone', () => {
  const { machine } = machineOf(story());
  expect(Object.keys(machine.states)).toEqual(['begin', 'ask-one', 'hold-two', 'rest', 'ended']);
  expect(Object.keys(machine.on).filter((event) => event.startsWith('listener:'))).toEqual([
    'listener:person',
    'listener:upset',
    'listener:law',
  ]);
  for (const state of Object.values(machine.states))
    expect(Object.keys(state.on ?? {}).some((event) => event.startsWith('listener:'))).toBe(false);
});

test('each transition names the drawn steps that it walks through', () => {
  const { machine } = machineOf(story());
  const ways = machine.states['begin']?.on?.['start'] ?? [];
  expect(ways.map(({ target, meta }) => [target, meta.nodes])).toEqual([
    ['#rest', ['begin', 'hello', 'which', 'two']],
    ['#ended', ['begin', 'hello', 'which', 'done']],
    ['#ask-one', ['begin', 'hello', 'which', 'one']],
  ]);
});

test('T11: triggers are listed in the order in which they may fire', () => {
  expect(machineOf(story()).listeners.map(({ listener }) => listener)).toEqual(['policy', 'explicit', 'frustration']);
});

test('a circle that never waits is refused, with the names of its steps', () => {
  const compiled = compile(
    draw({ begin: 'begin', a: 'tell', b: 'tally' }, ['begin.next -> a', 'a.next -> b', 'b.next -> a']),
  );
  expect(compiled.ok).toBe(false);
  expect(compiled.issues).toMatchObject([{ code: 'loop-without-wait', severity: 'error', at: { node: 'a' } }]);
  expect(compiled.issues[0]?.message).toContain('"Tell" → "Tally"');
});

test('a circle that waits is fine', () => {
  expect(compile(draw({ begin: 'begin', a: 'ask' }, ['begin.next -> a', 'a.yes -> a', 'a.no -> a'])).ok).toBe(true);
});

test('a flow without a beginning, or with two, is refused', () => {
  expect(compile(draw({ a: 'tell' }, [])).issues).toMatchObject([{ code: 'no-start' }]);
  expect(compile(draw({ a: 'begin', b: 'begin' }, [])).issues).toMatchObject([
    { code: 'two-starts', at: { node: 'b' } },
  ]);
});

test('a flow has at most one step that listens for a person', () => {
  expect(compile(draw({ begin: 'begin', a: 'call', b: 'call' }, [])).issues).toMatchObject([
    { code: 'two-listeners', at: { node: 'b' } },
  ]);
});

/** Two sorts in a row with 50 ways each: 99 waits behind one message. */
function wide(): Flow {
  const nodes: Parameters<typeof draw>[0] = {
    begin: 'begin',
    ask: 'ask',
    first: ['sort', { ways: 50 }],
    second: ['sort', { ways: 50 }],
  };
  const edges = ['begin.next -> ask', 'ask.yes -> first', 'ask.no -> second', 'first.way0 -> second'];
  for (let way = 0; way < 50; way += 1) {
    nodes[`a${way}`] = 'ask';
    nodes[`b${way}`] = 'ask';
    if (way > 0) edges.push(`first.way${way} -> a${way}`);
    edges.push(`second.way${way} -> b${way}`);
  }
  return draw(nodes, edges);
}

test('more than 64 ways on from one step are cut by a state of its own, and said', () => {
  const compiled = compile(wide());
  if (!compiled.ok) throw new Error('refused');
  expect(compiled.machine.notes).toMatchObject([{ code: 'folding-cut', severity: 'note', at: { node: 'second' } }]);
  expect(compiled.machine.machine.states['fold--second']?.always).toHaveLength(50);
});

test('a step that was cut for the sake of one path is cut for every path that leads to it', () => {
  const { machine, leaves } = machineOf(wide());
  expect(leaves['ask?customer.message']?.some((leaf) => 'state' in leaf && leaf.state === 'fold--second')).toBe(true);
  for (const transitions of Object.values(machine.states).flatMap((state) => Object.values(state.on ?? {})))
    for (const { target } of transitions)
      if (target) expect(Object.hasOwn(machine.states, target.slice(1)), target).toBe(true);
});

test('names that every object answers to are names like any other', () => {
  const flow = draw({ begin: 'begin', constructor: 'ask', toString: 'tally' }, [
    'begin.next -> constructor',
    'constructor.yes -> toString',
  ]);
  expect(machineOf(flow).memory).toMatchObject({ constructor: { asked: 0 } });
});

test('a template that is not in the library is refused', () => {
  const message = { use: 'template', template: 'constructor' } as const;
  const registry = withOdd({ ops: [{ effect: { type: 'say', message } }, { go: { rest: true } }] });
  const flow = draw({ begin: 'begin', a: 'odd' }, ['begin.next -> a'], { registry });
  expect(compile(flow, registry).issues).toMatchObject([
    { code: 'unknown-template', severity: 'error', at: { node: 'a' } },
  ]);
});

/** A beginning, and a kind called "odd" that compiles to this program. */
function withOdd(program: NodeProgram): Registry {
  const shared = {
    version: 1,
    group: 'logic',
    icon: 'x',
    summary: '',
    config: z.object({}),
    examples: { default: {} },
  } as const;
  const odd = anyNode({ ...shared, kind: 'odd', label: 'Odd', ports: {}, compile: () => ({ ops: [] }) });
  const begin = anyNode({
    ...shared,
    kind: 'begin',
    label: 'Begin',
    ports: { next: { label: 'Next' } },
    facts: { start: true },
    compile: () => ({ ops: [{ go: { port: 'next' } }] }),
  });
  const kinds = [begin, { ...odd, compile: () => program }];
  return { kinds, get: (kind) => kinds.find((one) => one.kind === kind) };
}

/** What the maker of a kind with this program is told. */
function mistake(program: NodeProgram): string {
  const registry = withOdd(program);
  const flow = draw({ begin: 'begin', a: 'odd' }, ['begin.next -> a'], { registry });
  try {
    compile(flow, registry);
  } catch (error) {
    return error instanceof KindError ? error.code : String(error);
  }
  return 'nothing';
}

test("a kind's own mistakes are told with a code when a flow that has it is compiled", () => {
  const rest = { go: { rest: true } } as const;
  const askBot = { effect: { type: 'askBot' } } as const;
  const missing = { type: 'missing' };
  expect(mistake({ ops: [{ branch: [{ when: missing, to: { rest: true } }, { to: { rest: true } }] }] })).toBe(
    'compiler/unknown-name',
  );
  expect(mistake({ ops: [{ update: missing }, rest] })).toBe('compiler/unknown-name');
  const deadline = { key: 'k', from: 'entered', due: missing, ops: [] } as const;
  expect(mistake({ ops: [], wait: { on: {}, deadlines: [{ ...deadline, ops: [] }] } })).toBe('compiler/unknown-name');
  expect(mistake({ ops: [{ go: { port: 'missing' } }] })).toBe('compiler/unknown-exit');
  expect(mistake({ ops: [{ go: { wait: true } }] })).toBe('compiler/unknown-exit');
  expect(mistake({ ops: [rest, askBot, rest] })).toBe('compiler/steps-after-go');
  expect(mistake({ ops: [askBot] })).toBe('compiler/no-way-on');
  expect(mistake({ ops: [{ go: { stay: true } }] })).toBe('compiler/stay-on-the-way');
  expect(mistake({ ops: [rest] })).toBe('nothing');
});
