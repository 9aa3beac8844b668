import { anyNode, type Flow, type Issue, type NodeProgram, type Registry } from '@baton/flow';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { compileFlow } from '../compile-flow.ts';
import { draw } from '../testing/draw.ts';
import { fixtureKinds } from '../testing/fixture-kinds.ts';
import { drawingEngine } from '../testing/interpret-drawing.ts';
import { playStory, type Played } from '../testing/play-story.ts';
import { randomFlow, randomHappenings } from '../testing/random-flow.ts';
import { smallWorkspace } from '../testing/small-workspace.ts';
import { quietSurroundings } from '../testing/surroundings.ts';
import { proveFlow } from './prove-flow.ts';

const FLOWS = process.env['BATON_LONG'] ? 10_000 : 500;

const prove = (flow: Flow, registry = fixtureKinds) =>
  proveFlow(flow, { registry, library: {}, workspace: smallWorkspace() });
const codes = (issues: readonly Issue[]) => issues.map(({ code }) => code);
const found = (flow: Flow, code: string, registry = fixtureKinds) =>
  prove(flow, registry).issues.find((issue) => issue.code === code);
const story = (issue: Issue | undefined) => issue?.path?.map(({ sentence }) => sentence);

/** The fixture's kinds with one more, called "odd", of this program. */
function withOdd(program: NodeProgram, more: Partial<Parameters<typeof anyNode>[0]> = {}): Registry {
  const definition = anyNode({
    kind: 'odd',
    version: 1,
    group: 'logic',
    icon: 'x',
    label: 'Odd',
    summary: '',
    config: z.object({}),
    ports: { next: { label: 'Next' } },
    examples: { default: {} },
    compile: () => ({ ops: [] }),
    ...more,
  });
  const kinds = [...fixtureKinds.kinds, { ...definition, compile: () => program }];
  return { kinds, get: (kind) => kinds.find((one) => one.kind === kind) };
}

const oddFlow = (registry: Registry) =>
  draw({ begin: 'begin', odd: 'odd', stop: 'stop' }, ['begin.next -> odd', 'odd.next -> stop'], { registry });

test('a step that leads nowhere strands the customer, and is cured by one connection', () => {
  const issue = found(draw({ begin: 'begin', hello: 'tell', stop: 'stop' }, ['begin.next -> hello']), 'stranded');
  expect(issue).toMatchObject({
    severity: 'error',
    at: { node: 'hello', field: 'port:next' },
    fix: { change: { type: 'connect', from: { node: 'hello', port: 'next' }, to: { node: 'stop' } } },
  });
  expect(story(issue)).toEqual(['A customer opens the chat.', 'After “Tell” nothing more ever happens.']);
});

test('a wait without a deadline is found, and one whose deadlines never lead on', () => {
  const endless = withOdd({ ops: [], wait: { on: { 'customer.message': [{ go: { port: 'next' } }] }, deadlines: [] } });
  expect(found(oddFlow(endless), 'wait-without-deadline', endless)).toMatchObject({ at: { node: 'odd' } });
  const ticks = withOdd({
    ops: [],
    wait: { on: {}, deadlines: [{ key: 'tick', from: 'entered', due: { seconds: 5 }, every: 5, ops: [] }] },
  });
  expect(found(oddFlow(ticks), 'nothing-happens', ticks)).toMatchObject({ at: { node: 'odd' } });
});

test('the shortest story is told: two exits lead there, the nearer one is taken', () => {
  const flow = draw({ begin: 'begin', ask: 'ask', far: 'ask', lost: 'tell' }, [
    'begin.next -> ask',
    'ask.yes -> far',
    'far.no -> lost',
    'ask.silent -> lost',
    'ask.no -> far',
    'far.yes -> ask',
    'far.silent -> ask',
  ]);
  const path = prove(flow).issues.find(({ code, at }) => code === 'stranded' && at.node === 'lost')?.path;
  expect(path?.filter(({ input }) => input)).toHaveLength(2);
});

test('T1: asking for a person that ends without one is found, whatever lies between', () => {
  const flow = draw({ begin: 'begin', ask: 'ask', call: 'call', hello: 'tell', stop: 'stop' }, [
    'begin.next -> ask',
    'ask.yes -> ask',
    'ask.no -> ask',
    'ask.silent -> stop',
    'call.fired -> hello',
    'hello.next -> stop',
  ]);
  expect(story(found(flow, 'person-never-reached'))).toEqual([
    'A customer opens the chat.',
    'The customer asks for a person.',
    'The customer asked for a person and has nothing: no person, no ticket, no callback.',
  ]);
});

test('a step from outside that reaches somebody in its own way is taken at its word', () => {
  const registry = withOdd(
    {
      ops: [
        { effect: { type: 'request', connection: 'desk', path: '', body: {}, into: null, timeoutSeconds: 5 } },
        { go: { port: 'next' } },
      ],
    },
    { facts: { reaches: 'ticket' } },
  );
  const flow = draw(
    { begin: 'begin', ask: 'ask', call: 'call', odd: 'odd', stop: 'stop' },
    [
      'begin.next -> ask',
      'ask.silent -> stop',
      'ask.yes -> stop',
      'ask.no -> stop',
      'call.fired -> odd',
      'odd.next -> stop',
    ],
    { registry },
  );
  expect(codes(prove(flow, registry).issues)).not.toContain('person-never-reached');
  expect(found(flow, 'unknown-connection', registry)).toMatchObject({ at: { node: 'odd' } });
});

test('contracts 8: a bot answer on the waiting branch is found', () => {
  const flow = draw({ begin: 'begin', hold: 'hold', bot: 'robot', stop: 'stop' }, [
    'begin.next -> hold',
    'hold.waiting -> bot',
    'hold.closed -> stop',
    'hold.noAgent -> stop',
    'hold.tooLong -> stop',
    'bot.sure -> stop',
    'bot.unsure -> stop',
    'bot.silent -> stop',
  ]);
  expect(found(flow, 'bot-while-waiting')).toMatchObject({ at: { node: 'bot' } });
});

test('a variable is set on every way, or the way on which it is not is told', () => {
  const flow = (into: string) =>
    draw(
      {
        begin: 'begin',
        ask: 'ask',
        tally: ['tally', { into }],
        say: ['tell', { text: 'You have {{count}}.' }],
        stop: 'stop',
      },
      [
        'begin.next -> ask',
        'ask.yes -> tally',
        'ask.no -> tally',
        'tally.next -> say',
        'ask.silent -> tally',
        'say.next -> stop',
      ],
    );
  expect(codes(prove(flow('count')).issues)).not.toContain('variable-not-set');
  expect(found(flow('other'), 'unknown-variable')).toMatchObject({ at: { node: 'say' } });
  const short = flow('count');
  short.edges = short.edges.map((edge) => (edge.from.port === 'silent' ? { ...edge, to: { node: 'say' } } : edge));
  expect(story(found(short, 'variable-not-set'))).toEqual([
    'A customer opens the chat.',
    '1 minute passes.',
    '“Tell” has nothing to say for {{count}}.',
  ]);
});

test('a default or a fallback is a value', () => {
  const say = (text: string, settings = {}) =>
    draw({ begin: 'begin', say: ['tell', { text }], stop: 'stop' }, ['begin.next -> say', 'say.next -> stop'], {
      settings,
    });
  expect(codes(prove(say('{{count|none}}')).issues)).not.toContain('unknown-variable');
  const variables = [{ name: 'count', type: 'number', default: 0 }];
  expect(codes(prove(say('{{count}}', { variables })).issues)).not.toContain('variable-not-set');
  expect(codes(prove(say('{{count}}', { variables: [{ name: 'count', type: 'number' }] })).issues)).toContain(
    'variable-not-set',
  );
});

test('errors come first, and the same flow is told the same', () => {
  for (let seed = 1; seed <= 30; seed += 1) {
    const { issues } = prove(randomFlow(seed));
    const severities = issues.map(({ severity }) => ['error', 'warning', 'note'].indexOf(severity));
    expect(severities).toEqual(severities.toSorted((a, b) => a - b));
    expect(prove(randomFlow(seed)).issues).toEqual(issues);
  }
});

test('a flow that does not compile is told what the compiler says', () => {
  expect(prove(draw({ a: 'tell' }, []))).toMatchObject({ explored: 0, issues: [{ code: 'no-start' }] });
});

/** Whatever happens in the house was explored: what a played story shows, the proof has found. */
test(`${FLOWS} random flows played at random strand nobody whom the proof did not see`, { timeout: 600_000 }, () => {
  const seen = { stranded: 0, botOverPlace: 0 };
  let played = 0;
  for (let seed = 1; played < FLOWS; seed += 1) {
    const flow = randomFlow(seed);
    if (!compileFlow(flow, { registry: fixtureKinds, library: {}, hash: '' }).ok) continue;
    played += 1;
    const { issues } = prove(flow);
    const listeners: { [node: string]: 'explicit' | 'frustration' | 'policy' } = {};
    for (const { id, kind } of flow.nodes) {
      const { listener } = fixtureKinds.get(kind)?.facts({}) ?? {};
      if (listener !== undefined && listener !== 'returning') listeners[id] = listener;
    }
    const trace = playStory(drawingEngine(flow, fixtureKinds), randomHappenings(seed, flow, 40), quietSurroundings(), {
      inTheHouse: { listeners },
    });
    const unreachable = new Set(issues.flatMap(({ code, at }) => (code === 'unreachable' ? [at.node] : [])));
    for (const entry of trace) {
      for (const node of entry.nodes) expect(unreachable.has(node), `seed ${seed}: ${node} was reached`).toBe(false);
      if (isStranded(entry)) {
        seen.stranded += 1;
        const last = entry.nodes.at(-1);
        expect(
          issues.some(({ code, at }) => code === 'stranded' && at.node === last),
          `seed ${seed}: ${last} strands`,
        ).toBe(true);
      }
      const bot = entry.place === null ? undefined : entry.nodes.slice(1).find((node) => isBot(flow, node));
      if (bot !== undefined) {
        seen.botOverPlace += 1;
        expect(
          issues.some(({ code, at }) => code === 'bot-while-waiting' && at.node === bot),
          `seed ${seed}: ${bot} answers`,
        ).toBe(true);
      }
    }
  }
  expect(Math.min(seen.stranded, seen.botOverPlace)).toBeGreaterThan(10);
});

function isStranded({ changed, where, place, floor, nodes, address }: Played): boolean {
  const moved = changed && nodes.length > 0 && !(address.to === 'wait' && nodes.length === 0);
  return moved && where === 'rest' && place === null && floor === 'bot' && address.to !== 'listener';
}

/** Came to it, rather than being there already. */
function isBot(flow: Flow, node: string): boolean {
  return flow.nodes.some(({ id, kind }) => id === node && kind === 'robot');
}

test('states grow with the drawing, and the time with them', () => {
  const explored = [100, 1000].map((size) => prove(chain(size)).explored);
  expect((explored[1] ?? 0) / (explored[0] ?? 1)).toBeLessThan(11);
});

/** Waits in a row, each a step from a transfer that all of them share. */
function chain(size: number): Flow {
  const nodes: Parameters<typeof draw>[0] = { begin: 'begin', call: 'call', hold: 'hold', stop: 'stop' };
  const edges = [
    'begin.next -> n0',
    'call.fired -> hold',
    'hold.noAgent -> stop',
    'hold.tooLong -> stop',
    'hold.closed -> n0',
  ];
  for (let index = 0; index < size; index += 1) {
    nodes[`n${index}`] = 'ask';
    edges.push(
      `n${index}.yes -> ${index + 1 < size ? `n${index + 1}` : 'stop'}`,
      `n${index}.no -> hold`,
      `n${index}.silent -> stop`,
    );
  }
  return draw(nodes, edges);
}
