// Flow documents that nobody should have to open: shipped flows, cut down to a few steps and then damaged.
import type { Flow } from '@baton/flow';
import { breakJson, damages, oddNames, oddTexts, type Damage, type Tree } from './break-json.ts';
import { seeded, seedOf, type Dice } from './seeded.ts';

/** Damage that only a flow can have; its form stays that of a flow. */
type Misdrawing = (dice: Dice, flow: Flow) => void;

const misdrawings: { [how: string]: Misdrawing } = {
  'connection to nowhere': (dice, flow) => {
    const edge = dice.pick(flow.edges);
    if (dice.chance(0.5)) edge.to.node = dice.pick(['nowhere', ...oddNames]);
    else edge.from.node = dice.pick(['nowhere', ...oddNames]);
  },
  'step taken away': (dice, flow) => void flow.nodes.splice(dice.below(flow.nodes.length), 1),
  'connection taken away': (dice, flow) => void flow.edges.splice(dice.below(flow.edges.length), 1),
  'id of another step': (dice, flow) => {
    dice.pick(flow.nodes).id = dice.pick(flow.nodes).id;
  },
  'id of another connection': (dice, flow) => {
    dice.pick(flow.edges).id = dice.pick(flow.edges).id;
  },
  'odd id': (dice, flow) => {
    const node = dice.pick(flow.nodes);
    const before = node.id;
    node.id = dice.pick(oddNames);
    for (const { from, to } of flow.edges) {
      if (from.node === before) from.node = node.id;
      if (to.node === before) to.node = node.id;
    }
  },
  'unknown kind': (dice, flow) => {
    dice.pick(flow.nodes).kind = dice.pick(['teleport', 'Start', 'start ', ...oddNames]);
  },
  'kind of another step': (dice, flow) => {
    dice.pick(flow.nodes).kind = dice.pick(flow.nodes).kind;
  },
  'settings of another step': (dice, flow) => {
    dice.pick(flow.nodes).config = structuredClone(dice.pick(flow.nodes).config);
  },
  'setting broken': (dice, flow) => {
    const { config } = dice.pick(flow.nodes);
    const keys = Object.keys(config);
    const key = keys.length > 0 ? dice.pick(keys) : 'text';
    dice.pick(flow.nodes).config = {
      ...config,
      [key]: dice.pick([null, -1, 1e9, 'odd', [], {}, [null], { use: 'own' }]),
    };
  },
  'unknown way out': (dice, flow) => {
    dice.pick(flow.edges).from.port = dice.pick(['back', 'Next', 'yes ', ...oddNames]);
  },
  'way out of another step': (dice, flow) => {
    dice.pick(flow.edges).from.port = dice.pick(flow.edges).from.port;
  },
  'another version': (dice, flow) => {
    dice.pick(flow.nodes).version = dice.pick([0, 2, 3, 999, 1000, 1001, -1, 1.5, 2 ** 53]);
  },
  circle: (dice, flow) => {
    for (let more = 1 + dice.below(4); more > 0; more -= 1) dice.pick(flow.edges).to.node = dice.pick(flow.nodes).id;
  },
  'step that leads to itself': (dice, flow) => {
    const edge = dice.pick(flow.edges);
    edge.to.node = edge.from.node;
  },
  'all ways to one step': (dice, flow) => {
    const { id } = dice.pick(flow.nodes);
    for (const edge of flow.edges) edge.to.node = id;
  },
  'step doubled': (dice, flow) => {
    const node = structuredClone(dice.pick(flow.nodes));
    node.id = `${node.id.slice(0, 50)}-again`;
    flow.nodes.push(node);
  },
  'connection doubled': (dice, flow) => {
    const edge = structuredClone(dice.pick(flow.edges));
    edge.id = `${edge.id.slice(0, 50)}-again`;
    flow.edges.push(edge);
  },
  'odd variables': (dice, flow) => {
    const name = dice.pick(['a', 'agent.name', ...oddNames]);
    flow.settings.variables.push({ name, type: 'number', default: dice.pick(oddTexts) }, { name, type: 'date' });
  },
  'odd voice': (dice, flow) => {
    flow.settings.voice = dice.pick(['shouting', ...oddNames]);
  },
  'odd language': (dice, flow) => {
    flow.settings.language = dice.pick(['xx', 'EN', 'e', ...oddNames]);
    flow.settings.languages = [dice.pick(['zz', ...oddNames]), flow.settings.language];
  },
  'every text odd': (dice, flow) => {
    const odd = dice.pick(oddTexts);
    const change = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(change);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'en' ? odd : change(inner)]));
    };
    for (const node of flow.nodes)
      node.config = Object.fromEntries(Object.entries(node.config).map(([key, inner]) => [key, change(inner)]));
  },
};

/** Damage by sheer size. It costs seconds to make and to send, so it comes seldom. */
const burdens: { [how: string]: (dice: Dice, flow: Flow) => string } = {
  'very long text': (dice, flow) => {
    dice.pick(flow.nodes).config = { text: { en: 'x'.repeat(3_000_000) }, message: 'y'.repeat(1_000_000) };
    return JSON.stringify(flow);
  },
  'very long name': (_dice, flow) => JSON.stringify({ ...flow, name: 'n'.repeat(2_000_000) }),
  'very many steps': (dice, flow) => {
    const node = JSON.stringify({ ...dice.pick(flow.nodes), id: 'same' });
    return withList(flow, 'nodes', node, 21_000);
  },
  'very many steps of one id': (_dice, flow) =>
    withList(flow, 'nodes', '{"id":"a","kind":"end","version":1,"position":{"x":0,"y":0},"config":{}}', 20_000),
  'very many wrong steps': (_dice, flow) => withList(flow, 'nodes', '7', 300_000),
  'very many empty steps': (_dice, flow) => withList(flow, 'nodes', '{}', 300_000),
  'very many connections': (dice, flow) => withList(flow, 'edges', JSON.stringify(dice.pick(flow.edges)), 79_000),
  'very many dangling connections': (_dice, flow) =>
    withList(flow, 'edges', '{"id":"a","from":{"node":"b","port":"c"},"to":{"node":"d"}}', 80_000),
  'very many settings': (dice, flow) => {
    dice.pick(flow.nodes).config = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`k${i}`, i]));
    return JSON.stringify(flow);
  },
  'very many assignments': (dice, flow) => {
    const node = dice.pick(flow.nodes);
    node.kind = 'set-variable';
    node.config = { assignments: Array.from({ length: 100_000 }, () => ({ set: 'text', variable: 'a' })) };
    return JSON.stringify(flow);
  },
  'very many texts': (dice, flow) => {
    const node = dice.pick(flow.nodes);
    node.kind = 'message';
    node.config = {
      message: { use: 'own', text: Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`l${i}`, '{{a}}'])) },
    };
    return JSON.stringify(flow);
  },
  'very many places': (dice, flow) => {
    const node = dice.pick(flow.nodes);
    node.kind = 'message';
    node.config = { message: { use: 'own', text: { en: '{{a|'.repeat(1000) } } };
    return JSON.stringify(flow);
  },
  'very deep': (dice, flow) => {
    const open = dice.pick(['[', '{"a":']);
    return JSON.stringify({ ...flow, description: '@' }).replace('"@"', `${open.repeat(500_000)}`);
  },
  'very deep and closed': (_dice, flow) =>
    JSON.stringify({ ...flow, description: '@' }).replace('"@"', `${'['.repeat(200_000)}${']'.repeat(200_000)}`),
  'deep groups of tests': (dice, flow) => {
    const node = dice.pick(flow.nodes);
    node.kind = 'condition';
    node.config = { condition: '@' };
    return JSON.stringify(flow).replace(
      '"@"',
      `${'{"test":"group","match":"all","of":['.repeat(25)}${']}'.repeat(25)}`,
    );
  },
  'too large': (_dice, flow) => JSON.stringify({ ...flow, description: 'd'.repeat(20_000_001) }),
  'a long chain': (_dice, flow) => JSON.stringify(chain(flow, 2_000)),
  'a wide web': (dice, flow) => {
    const long = chain(flow, 400);
    for (const edge of long.edges) edge.to.node = dice.pick(long.nodes).id;
    return JSON.stringify(long);
  },
};

const sorts = [...Object.keys(misdrawings), ...damages];

/**
 * The broken document of a number: the same for the same seed and flows. Every sort of damage comes in turn, so that a few
 * hundred documents have them all; some documents stay whole by luck, and have to open.
 */
export function brokenFlow(seed: number, index: number, flows: readonly Flow[]): Damage {
  const dice = seeded(seedOf(seed, index));
  const flow = part(dice, dice.pick(flows));
  const first = sorts[index % sorts.length] ?? '';
  const how: string[] = [];
  for (let next = first; misdrawings[next] && flow.nodes.length > 0 && flow.edges.length > 0; next = dice.pick(sorts)) {
    misdrawings[next]?.(dice, flow);
    how.push(next);
  }
  if (how.length > 0 && dice.chance(0.8)) return { how, text: JSON.stringify(flow) };
  const broken = breakJson(dice, treeOf(flow), how.length > 0 ? dice.pick(damages) : first);
  return { how: [...how, ...broken.how], text: broken.text };
}

/** A document of burdensome size, of one of the sorts in `heavySorts`. */
export function heavyFlow(seed: number, how: string, flows: readonly Flow[]): Damage {
  const dice = seeded(seed);
  return { how: [how], text: burdens[how]?.(dice, part(dice, dice.pick(flows))) ?? '' };
}

export const heavySorts: readonly string[] = Object.keys(burdens);

/** A few steps of a flow that still make one, seldom all: what led to a step left out leads to the end. */
function part(dice: Dice, whole: Flow): Flow {
  const keep = dice.chance(0.01) ? 1 : dice.pick([0, 1, 2, 4]) / whole.nodes.length;
  const nodes = whole.nodes
    .filter(({ kind }) => kind === 'start' || kind === 'end' || dice.chance(keep))
    .map((node) => ({ ...node }));
  const kept = new Set(nodes.map(({ id }) => id));
  const end = nodes.find(({ kind }) => kind === 'end')?.id ?? '';
  const edges = whole.edges
    .filter(({ from }) => kept.has(from.node))
    .map(({ id, from, to }) => ({ id, from: { ...from }, to: { node: kept.has(to.node) ? to.node : end } }));
  const settings = { ...whole.settings, variables: [...whole.settings.variables] };
  return { ...whole, settings, nodes, edges };
}

/** As many messages, one after the other. */
function chain(flow: Flow, length: number): Flow {
  const position = { x: 0, y: 0 };
  const names = Array.from({ length }, (_, index) => `m${index}`);
  const order = ['s', ...names, 'e'];
  return {
    ...flow,
    nodes: [
      { id: 's', kind: 'start', version: 1, position, config: {} },
      ...names.map((id) => ({ id, kind: 'message', version: 1, position, config: {} })),
      { id: 'e', kind: 'end', version: 1, position, config: {} },
    ],
    edges: order.slice(0, -1).map((id, index) => ({
      id: `e${index}`,
      from: { node: id, port: 'next' },
      to: { node: order[index + 1] ?? 'e' },
    })),
  };
}

function withList(flow: Flow, list: 'nodes' | 'edges', item: string, times: number): string {
  return JSON.stringify({ ...flow, [list]: '@list' }).replace(
    '"@list"',
    () => `[${`${item},`.repeat(times - 1)}${item}]`,
  );
}

function treeOf(flow: Flow): Tree {
  return JSON.parse(JSON.stringify(flow));
}
