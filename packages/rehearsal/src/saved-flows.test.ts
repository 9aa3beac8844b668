// Saving a flow that was not changed gives the same bytes, however it was changed before.
import { parseFlow, parseFlowValue, serialiseFlow, type Flow } from '@baton/flow';
import { nodeKinds } from '@baton/nodes';
import { expect, test } from 'vitest';
import type { Tree } from './testing/break-json.ts';
import { shippedFlows } from './testing/demo.ts';
import { seeded, seedOf, type Dice } from './testing/seeded.ts';

const runs = process.env['BATON_LONG'] === '1' ? 5_000 : 200;
const seed = Number(process.env['BATON_SEED'] ?? 2026);
const flows = shippedFlows();

const words = [
  '',
  'Grüße',
  'line\nline',
  '\u2028',
  '"quoted"',
  '\\',
  '👩‍👩‍👧',
  '\ud800',
  '</script>',
  'tab\t',
  '{{name|}}',
];

/** What a designer does on the canvas; each leaves a flow that opens. */
const edits: ((dice: Dice, flow: Flow) => void)[] = [
  (dice, flow) => void (flow.description = dice.pick(words)),
  (dice, flow) => void (dice.pick(flow.nodes).name = dice.pick(words)),
  (dice, flow) => void delete dice.pick(flow.nodes).name,
  (dice, flow) =>
    void (dice.pick(flow.nodes).position = { x: dice.below(2e6) / 7 - 1e5, y: dice.pick([-0, 0, 1e-7, 123.456]) }),
  (dice, flow) => void flow.edges.splice(dice.below(flow.edges.length), 1),
  (dice, flow) => {
    const [gone] = flow.nodes.splice(dice.below(flow.nodes.length), 1);
    flow.edges = flow.edges.filter(({ from, to }) => from.node !== gone?.id && to.node !== gone?.id);
  },
  (dice, flow) => {
    const kind = dice.pick(nodeKinds.kinds);
    const config = kind.config.parse(dice.pick(Object.values(kind.examples)));
    const node = { kind: kind.kind, version: kind.version, position: { x: 0, y: 0 } };
    flow.nodes.push({ id: `new-${flow.nodes.length}-${dice.below(1e6)}`, ...node, config: recordOf(config) });
  },
  (dice, flow) => void flow.nodes.reverse().push(...flow.nodes.splice(0, dice.below(flow.nodes.length))),
  (dice, flow) =>
    void flow.settings.variables.push({ name: `v${dice.below(1e6)}`, type: 'text', default: dice.pick(words) }),
];

function edited(index: number): Flow {
  const dice = seeded(seedOf(seed, index));
  const flow = structuredClone(dice.pick(flows));
  for (let more = 1 + dice.below(12); more > 0; more -= 1)
    if (flow.nodes.length > 1 && flow.edges.length > 1) dice.pick(edits)(dice, flow);
  const parsed = parseFlowValue(flow, nodeKinds);
  if (!parsed.ok) throw new Error(`Edit ${index} of seed ${seed}: ${JSON.stringify(parsed.issues)}`);
  return parsed.flow;
}

function reopened(text: string): string {
  const parsed = parseFlow(text, nodeKinds);
  return parsed.ok ? serialiseFlow(parsed.flow) : JSON.stringify(parsed.issues);
}

test(`opened and saved, a flow is the same bytes after any edits (${runs} runs, seed ${seed})`, () => {
  for (let index = 0; index < runs; index += 1) {
    const saved = serialiseFlow(edited(index));
    expect(reopened(saved) === saved, `edit ${index} of seed ${seed}`).toBe(true);
  }
});

test(`the order in which a hand wrote the keys does not last (${runs} runs, seed ${seed})`, () => {
  for (let index = 0; index < runs; index += 1) {
    const flow = edited(index);
    const tree: Tree = JSON.parse(JSON.stringify(flow));
    const text = JSON.stringify(turned(tree));
    expect(reopened(text) === serialiseFlow(flow), `edit ${index} of seed ${seed}`).toBe(true);
  }
});

/** Keys of the document, its steps and connections in the opposite order; settings are their kinds' own matter. */
function turned(value: Tree, key = ''): Tree {
  if (Array.isArray(value)) return value.map((item) => turned(item));
  if (typeof value !== 'object' || value === null || key === 'config') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, inner]) => [name, turned(inner, name)]),
  );
}

function recordOf(config: unknown): Record<string, unknown> {
  return { ...(typeof config === 'object' ? config : {}) };
}
