import { createRegistry, defineNode, fillText, type Flow, type Issue, type Json, type SubFlowNames } from '@baton/flow';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { compileFlow } from './compile-flow.ts';
import { inlineSubFlows, stepInDrawing } from './inline-sub-flows.ts';
import { issuesInDrawing } from './issues-in-drawing.ts';
import { compiledEngine } from './testing/compiled-engine.ts';
import { draw } from './testing/draw.ts';
import { START } from './testing/play-story.ts';
import { quietSurroundings } from './testing/surroundings.ts';

const blank = { version: 1, group: 'logic', icon: 'x', summary: 'x', examples: { default: {} } } as const;

const begin = defineNode({
  ...blank,
  kind: 'begin',
  label: 'Begin',
  config: z.object({}),
  ports: { next: { label: 'Next' } },
  facts: { start: true },
  compile: ({ to }) => ({ ops: [{ go: to.next }] }),
});

const stop = defineNode({
  ...blank,
  kind: 'stop',
  label: 'Stop',
  config: z.object({}),
  ports: {},
  facts: { ends: true },
  compile: () => ({ ops: [{ effect: { type: 'close', disposition: 'solved' } }, { go: { end: true } }] }),
});

/** Copies variables one after the other; a value of null is forgotten. */
const pass = defineNode({
  ...blank,
  kind: 'pass',
  label: 'Pass',
  config: z.object({ pairs: z.array(z.tuple([z.string(), z.string().nullable()])).default([]) }),
  ports: { next: { label: 'Next' } },
  updates: {
    copy: ({ vars }, { pairs }: { pairs: [string, string | null][] }) => {
      const all: { [name: string]: Json | undefined } = { ...vars };
      for (const [to, from] of pairs) all[to] = from === null ? null : (all[from] ?? null);
      return { vars: all };
    },
  },
  renameVariables: ({ pairs }, rename) => ({
    pairs: pairs.map(([to, from]): [string, string | null] => [rename(to), from === null ? null : rename(from)]),
  }),
  compile: ({ config, to }) => ({
    ops: [{ update: { type: 'copy', params: { pairs: config.pairs } } }, { go: to.next }],
  }),
});

/** Sets a variable to its own text, places filled. */
const note = defineNode({
  ...blank,
  kind: 'note',
  label: 'Note',
  config: z.object({ into: z.string().default('it'), text: z.string().default('') }),
  ports: { next: { label: 'Next' } },
  updates: {
    keep: ({ vars }, { into, text }: { into: string; text: string }) => ({
      vars: { [into]: fillText(text, (name) => (typeof vars[name] === 'string' ? vars[name] : undefined)) },
    }),
  },
  renameVariables: (config, rename) => ({ ...config, into: rename(config.into) }),
  compile: ({ config, to }) => ({
    ops: [{ update: { type: 'keep', params: { into: config.into, text: config.text } } }, { go: to.next }],
  }),
});

const ask = defineNode({
  ...blank,
  kind: 'ask',
  label: 'Ask',
  config: z.object({}),
  ports: { said: { label: 'Said' }, silent: { label: 'Silent' } },
  compile: ({ to }) => ({
    ops: [],
    wait: {
      on: { 'customer.message': [{ go: to.said }] },
      deadlines: [{ key: 'over', from: 'entered', due: { seconds: 60 }, ops: [{ go: to.silent }] }],
    },
  }),
});

const pairOf = z.object({ from: z.string(), to: z.string() });
const run = defineNode({
  ...blank,
  kind: 'run',
  label: 'Run',
  config: z.object({
    flow: z.string().default('child'),
    hash: z.string().default('1'),
    exits: z.array(z.string()).default(['Done']),
    takes: z.array(pairOf).default([]),
    gives: z.array(pairOf).default([]),
  }),
  ports: ({ exits }): Record<string, { label: string; required: boolean }> =>
    Object.fromEntries(exits.map((exit) => [exit, { label: exit, required: true }])),
  facts: ({ flow, hash, takes, gives }) => {
    const step = { kind: 'pass', version: 1, port: 'next' };
    return {
      subFlow: {
        flow,
        hash,
        crossing: [...takes.map(({ to }) => to), ...gives.map(({ from }) => from)],
        enter: {
          ...step,
          config: ({ child, declared }: SubFlowNames) => ({
            pairs: [
              ...declared.map(({ name }) => [child(name), null]),
              ...takes.map(({ from, to }) => [child(to), from]),
            ],
          }),
        },
        leave: {
          ...step,
          config: ({ child }: SubFlowNames) => ({ pairs: gives.map(({ from, to }) => [to, child(from)]) }),
        },
      },
    };
  },
  renameVariables: (config, rename) => ({
    ...config,
    takes: config.takes.map(({ from, to }) => ({ from: rename(from), to })),
    gives: config.gives.map(({ from, to }) => ({ from, to: rename(to) })),
  }),
  compile: () => {
    throw new Error('left in');
  },
});

const call = defineNode({
  ...blank,
  kind: 'call',
  label: 'Call',
  config: z.object({}),
  ports: { fired: { label: 'Fired' } },
  facts: { listener: 'explicit' },
  compile: ({ to }) => ({ ops: [{ go: to.fired }] }),
});

const registry = createRegistry([begin, stop, pass, note, ask, run, call]);
const drawn = (
  id: string,
  nodes: Parameters<typeof draw>[0],
  edges: string[],
  variables: { name: string; type: 'text'; default?: string }[] = [],
): Flow => ({ ...draw(nodes, edges, { registry, settings: { variables } }), id });

/** Asks, and says which way it went. */
const child = (): Flow => {
  const flow = drawn(
    'child',
    {
      b: 'begin',
      who: 'ask',
      keep: ['note', { into: 'answer', text: '{{asked|nothing}} answered' }],
      yes: 'stop',
      no: 'stop',
    },
    ['b.next -> who', 'who.said -> keep', 'who.silent -> no', 'keep.next -> yes'],
    [
      { name: 'asked', type: 'text' },
      { name: 'answer', type: 'text' },
    ],
  );
  return {
    ...flow,
    nodes: flow.nodes.map((one) => ({ ...one, name: { yes: 'Done', no: 'Left' }[one.id] ?? one.name ?? '' })),
  };
};
const exits = ['Done', 'Left'];
const around = (config: { exits?: string[]; [field: string]: unknown } = {}): Flow =>
  drawn(
    'outer',
    {
      b: 'begin',
      it: ['run', { exits, ...config }],
      thanks: ['note', { into: 'end', text: 'thanks' }],
      bye: ['note', { into: 'end', text: 'bye' }],
      z: 'stop',
    },
    [
      'b.next -> it',
      ...(config.exits ?? exits).map((exit) => `it.${exit} -> ${exit === 'Done' ? 'thanks' : 'bye'}`),
      'thanks.next -> z',
      'bye.next -> z',
    ],
  );
const lookup =
  (...flows: Flow[]) =>
  (id: string, hash: string) =>
    hash === '1' ? flows.find((one) => one.id === id) : undefined;
const codes = (flow: Flow, ...flows: Flow[]) =>
  inlineSubFlows(flow, { registry, lookup: lookup(...flows) }).issues.map(({ code }) => code);

/** What stands in the variables once the customer has answered, or said nothing. */
function played(flow: Flow, says: boolean, vars: { [name: string]: Json } = {}): object {
  const inlined = inlineSubFlows(flow, { registry, lookup: lookup(child()) });
  expect(inlined.issues).toEqual([]);
  const compiled = compileFlow(inlined.flow, { registry, library: {}, hash: 'h' });
  if (!compiled.ok) throw new Error(compiled.issues.map(({ message }) => message).join('\n'));
  compiled.machine.machine.context.vars = { ...compiled.machine.machine.context.vars, ...vars };
  const engine = compiledEngine(compiled.machine, registry);
  engine.take({ to: 'start' }, { type: 'start' }, START, quietSurroundings());
  if (says) {
    const event = { type: 'customer.message', text: 'x', choice: null } as const;
    engine.take({ to: 'wait', event: event.type }, event, START + 1000, quietSurroundings());
  } else {
    const due = engine.takeDue(START + 61_000);
    if (!due) throw new Error('Nothing was due.');
    engine.take(due.address, { type: 'deadline', key: due.key }, START + 61_000, quietSurroundings());
  }
  return engine.standing().vars;
}

describe('contracts 12: a sub-flow stands in place of its step', () => {
  test('a flow without any is the same flow', () => {
    const flow = child();
    expect(inlineSubFlows(flow, { registry, lookup: () => undefined }).flow).toBe(flow);
  });

  test('it is walked through, and left by the end that it came to', () => {
    expect(played(around(), true)).toMatchObject({ end: 'thanks' });
    expect(played(around(), false)).toMatchObject({ end: 'bye' });
  });

  test('ids inside begin with the step, steps of the drawing keep their place, and begin, ends and remarks are gone', () => {
    const { flow } = inlineSubFlows(around(), { registry, lookup: lookup(child()) });
    expect(flow.nodes.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'b begin',
      'it pass',
      'thanks note',
      'bye note',
      'z stop',
      'it/who ask',
      'it/keep note',
      'it/:0 pass',
      'it/:1 pass',
    ]);
    expect(new Set(flow.edges.map(({ id }) => id)).size).toBe(flow.edges.length);
  });

  test('the same flow and lookup give the same bytes', () => {
    const bytes = () => JSON.stringify(inlineSubFlows(around(), { registry, lookup: lookup(child()) }));
    expect(bytes()).toBe(bytes());
  });
});

describe('contracts 12: variables cross only by the mapping', () => {
  test('without one nothing goes in and nothing comes out', () => {
    const vars = played(around(), true, { asked: 'outer', answer: 'outer' });
    expect(vars).toMatchObject({
      asked: 'outer',
      answer: 'outer',
      'in.it.asked': null,
      'in.it.answer': 'nothing answered',
    });
  });

  test('values go in and come out under their own names, in texts, too', () => {
    const flow = around({ takes: [{ from: 'subject', to: 'asked' }], gives: [{ from: 'answer', to: 'result' }] });
    expect(played(flow, true, { subject: 'the lamp' })).toMatchObject({ result: 'the lamp answered' });
  });

  test('what the child declares is declared, under a name that a text can hold', () => {
    const long = around();
    const id = 'a'.repeat(60);
    const renamed: Flow = {
      ...long,
      nodes: long.nodes.map((one) => (one.id === 'it' ? { ...one, id } : one)),
      edges: long.edges.map((edge) => ({
        ...edge,
        from: edge.from.node === 'it' ? { ...edge.from, node: id } : edge.from,
        to: edge.to.node === 'it' ? { node: id } : edge.to,
      })),
    };
    const { flow } = inlineSubFlows(renamed, { registry, lookup: lookup(child()) });
    const names = flow.settings.variables.map(({ name }) => name);
    expect(names).toHaveLength(2);
    expect(new Set(names).size).toBe(2);
    for (const name of names) expect(name).toMatch(/^[A-Za-z][\w.-]{0,63}$/);
  });
});

describe('flows in flows', () => {
  const middle = (): Flow => {
    const flow = drawn(
      'middle',
      { b: 'begin', inner: ['run', { exits, gives: [{ from: 'answer', to: 'answer' }] }], d: 'stop' },
      ['b.next -> inner', 'inner.Done -> d', 'inner.Left -> d'],
      [{ name: 'answer', type: 'text' }],
    );
    return { ...flow, nodes: flow.nodes.map((one) => (one.id === 'd' ? { ...one, name: 'Done' } : one)) };
  };
  const outer = (): Flow => around({ flow: 'middle', exits: ['Done'], gives: [{ from: 'answer', to: 'result' }] });
  test('are put in place from the inside out', () => {
    const flows = lookup(middle(), child());
    const { flow, issues } = inlineSubFlows(outer(), { registry, lookup: flows });
    expect(issues).toEqual([]);
    expect(flow.nodes.map(({ id }) => id)).toContain('it/inner/who');
    expect(flow.settings.variables.map(({ name }) => name)).toEqual([
      'in.it.answer',
      'in.it.in.inner.asked',
      'in.it.in.inner.answer',
    ]);
    expect(compileFlow(flow, { registry, library: {}, hash: 'h' }).ok).toBe(true);
  });

  test('each begins what it declares itself, and leaves the rest to the flows inside it', () => {
    const { flow } = inlineSubFlows(outer(), { registry, lookup: lookup(middle(), child()) });
    const begun = (id: string) => flow.nodes.find((one) => one.id === id)?.config;
    expect(begun('it')).toEqual({ pairs: [['in.it.answer', null]] });
    expect(begun('it/inner')).toEqual({
      pairs: [
        ['in.it.in.inner.asked', null],
        ['in.it.in.inner.answer', null],
      ],
    });
  });

  test('one that runs itself again is refused, at any depth', () => {
    const circle = { ...middle(), id: 'child' };
    expect(codes(around(), circle)).toEqual(['sub-flow-in-itself']);
    expect(codes({ ...around(), id: 'child' }, child())).toEqual(['sub-flow-in-itself']);
  });

  test('what is wrong inside is shown at the step of the drawing', () => {
    const { issues } = inlineSubFlows(outer(), { registry, lookup: lookup(middle()) });
    expect(issues).toMatchObject([{ code: 'unknown-flow', at: { node: 'it', pointer: '/nodes/1' } }]);
  });

  test('flows that double at every level are stopped before they fill the memory', () => {
    const level = (n: number): Flow => (n === 0 ? { ...child(), id: 'f0' } : drawnTwice(`f${n}`, `f${n - 1}`));
    const flows = Array.from({ length: 30 }, (_, n) => level(n));
    const top = around({ flow: 'f29' });
    expect(codes(top, ...flows)).toEqual(['sub-flows-too-large']);
  });

  function drawnTwice(id: string, of: string): Flow {
    const flow = drawn(
      id,
      { b: 'begin', one: ['run', { flow: of, exits }], two: ['run', { flow: of, exits }], yes: 'stop', no: 'stop' },
      ['b.next -> one', 'one.Done -> two', 'one.Left -> no', 'two.Done -> yes', 'two.Left -> no'],
    );
    return {
      ...flow,
      nodes: flow.nodes.map((one) => ({ ...one, name: { yes: 'Done', no: 'Left' }[one.id] ?? one.name ?? '' })),
    };
  }
});

describe('what cannot be put in place is said', () => {
  test('a flow or version that is not here', () => {
    expect(codes(around())).toEqual(['unknown-flow']);
    expect(codes(around({ hash: '2' }), child())).toEqual(['unknown-flow']);
  });

  test('a step inside that listens all the time', () => {
    const flow = child();
    const listening = drawn('child', { b: 'begin', c: 'call', z: 'stop' }, ['b.next -> z', 'c.fired -> z']);
    expect(codes(around(), { ...flow, nodes: listening.nodes, edges: listening.edges })).toEqual([
      'listener-in-sub-flow',
    ]);
  });

  test('a loose way out, by the name that the drawing gives it', () => {
    const flow = around();
    const cut = { ...flow, edges: flow.edges.filter(({ from }) => from.port !== 'Left') };
    const options = { registry, library: {}, hash: 'h', subFlows: lookup(child()) };
    expect(compileFlow(cut, options).issues).toMatchObject([
      {
        code: 'not-connected',
        at: { node: 'it', field: 'port:Left' },
        message: expect.stringMatching(/^"Run" .* "Left"/),
      },
    ]);
  });

  test('an end without a way out, and a way out that is never taken', () => {
    expect(codes(around({ exits: ['Done'] }), child())).toEqual(['sub-flow-end-without-way']);
    expect(codes(around({ exits: ['Done', 'Left', 'Lost'] }), child())).toEqual(['sub-flow-way-never-taken']);
  });

  test('a step that says no flow, and a value that the other flow does not have', () => {
    expect(codes(around({ flow: '' }))).toEqual(['no-flow-chosen']);
    expect(codes(around({ hash: '' }))).toEqual(['no-flow-chosen']);
    expect(codes(around({ gives: [{ from: 'nothing', to: 'x' }] }), child())).toEqual(['sub-flow-unknown-value']);
  });

  test('a beginning that leads nowhere', () => {
    expect(codes(around(), { ...child(), edges: [] })).toEqual(['sub-flow-without-beginning']);
  });

  test('and then the flow is left as it was drawn', () => {
    const flow = around();
    expect(inlineSubFlows(flow, { registry, lookup: () => undefined }).flow).toBe(flow);
  });
});

test('an issue inside is shown at the step that stands for it; one of the drawing stays', () => {
  const flow = around();
  const issue = {
    code: 'test:x',
    severity: 'error',
    message: 'It says {{in.it.asked}}.',
    at: { pointer: '/nodes/9', node: 'it/inner/who', field: 'f' },
    path: [{ sentence: 'One.', node: 'b' }, { sentence: 'Two.', node: 'it/inner/who' }, { sentence: 'Three.' }],
    fix: { label: 'Remove', change: { type: 'remove-node', node: 'it/inner/who' } },
  } satisfies Issue;
  const inlined = { ...flow };
  expect(issuesInDrawing([issue], inlined, flow, registry)[0]).toEqual({
    code: 'test:x',
    severity: 'error',
    message: 'It says {{asked}}.',
    at: { pointer: '/nodes/1', node: 'it' },
    path: [{ sentence: 'One.', node: 'b' }, { sentence: 'Two.', node: 'it' }, { sentence: 'Three.' }],
  });
  const own = { ...issue, at: { pointer: '/nodes/1', node: 'it' }, path: [] };
  expect(issuesInDrawing([own], inlined, flow, registry)).toEqual([own]);
  expect([stepInDrawing('it/inner/who'), stepInDrawing('bye')]).toEqual(['it', 'bye']);
});
