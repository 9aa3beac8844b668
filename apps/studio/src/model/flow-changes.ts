// What changed between two drawings of a flow, in a designer's terms.
import { settingChanges, type SettingChange, type StepMark } from '@baton/editor';
import { nodeName, type Flow, type FlowNode, type Registry } from '@baton/flow';

export interface FlowChanges {
  added: string[];
  removed: string[];
  /** Steps whose settings or name changed. */
  changed: string[];
  /** Of each of these what changed, in the words of its form. */
  details: { step: string; changes: SettingChange[] }[];
  /** Steps whose ways out lead elsewhere, and nothing else of them changed. */
  rerouted: string[];
  /** Name, description, languages, voice, channels or values of the flow itself. */
  flow: boolean;
}

/** Steps are the same when their id is; moving one on the canvas is not a change. Names are those of `after`. */
export function flowChanges(before: Flow, after: Flow, registry: Registry): FlowChanges {
  const old = new Map(before.nodes.map((node) => [node.id, node]));
  const now = new Map(after.nodes.map((node) => [node.id, node]));
  const name = (node: FlowNode) => nodeName(node, registry.get(node.kind)?.label);
  const changes: FlowChanges = { added: [], removed: [], changed: [], details: [], rerouted: [], flow: false };
  const waysBefore = waysOf(before);
  const waysNow = waysOf(after);
  for (const node of after.nodes) {
    const was = old.get(node.id);
    if (!was || was.kind !== node.kind) changes.added.push(name(node));
    else if (was.name !== node.name || stable(was.config) !== stable(node.config)) {
      changes.changed.push(name(node));
      const found = settingChanges(registry.get(node.kind), was.config, node.config);
      if (found.length > 0) changes.details.push({ step: name(node), changes: found });
    } else if (waysBefore.get(node.id) !== waysNow.get(node.id)) changes.rerouted.push(name(node));
  }
  for (const node of before.nodes) {
    const is = now.get(node.id);
    if (!is || is.kind !== node.kind) changes.removed.push(name(node));
  }
  changes.flow =
    before.name !== after.name ||
    before.description !== after.description ||
    stable(before.settings) !== stable(after.settings);
  return changes;
}

/** By step of `after`, what became of it since `before`; for the canvas, which shows it in colour. */
export function stepMarks(before: Flow, after: Flow): Record<string, StepMark> {
  const old = new Map(before.nodes.map((node) => [node.id, node]));
  const waysBefore = waysOf(before);
  const waysNow = waysOf(after);
  const marks: Record<string, StepMark> = {};
  for (const node of after.nodes) {
    const was = old.get(node.id);
    if (!was || was.kind !== node.kind) marks[node.id] = 'added';
    else if (was.name !== node.name || stable(was.config) !== stable(node.config)) marks[node.id] = 'changed';
    else if (waysBefore.get(node.id) !== waysNow.get(node.id)) marks[node.id] = 'rerouted';
  }
  return marks;
}

export function isUnchanged(changes: FlowChanges): boolean {
  const { added, removed, changed, rerouted, flow } = changes;
  return added.length + removed.length + changed.length + rerouted.length === 0 && !flow;
}

/** Where each step's ways out lead, as one text to compare. */
function waysOf(flow: Flow): Map<string, string> {
  const ways = new Map<string, string[]>();
  for (const { from, to } of flow.edges)
    ways.set(from.node, [...(ways.get(from.node) ?? []), `${from.port}>${to.node}`]);
  return new Map([...ways].map(([id, list]) => [id, list.toSorted().join(' ')]));
}

/** The same text for the same value, whatever the order of its fields. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
