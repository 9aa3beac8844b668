// Two people changed the same flow: what both did is put together, and what cannot be is handed to a person.
import type { Flow, FlowEdge, FlowNode } from '@baton/flow';

/** Which of the three stands: what is here, what was saved elsewhere, or what it was before both. */
export type Choice = 'mine' | 'theirs' | 'before';

/** One thing that both changed, each in another way. */
export type Clash =
  | { key: string; of: 'step'; before: FlowNode; mine: FlowNode | null; theirs: FlowNode | null }
  | { key: string; of: 'name' | 'settings'; before: FlowNode | null; mine: FlowNode; theirs: FlowNode }
  | { key: string; of: 'way'; from: FlowNode; port: string; before: Target; mine: Target; theirs: Target }
  | { key: string; of: 'flow'; field: string; before: unknown; mine: unknown; theirs: unknown };

/** The step a way out leads to; null when it leads nowhere. */
export type Target = string | null;

export interface Merged {
  /** With the choices made so far; what nobody decided stands as it is here. */
  flow: Flow;
  /** What is still to be decided. */
  clashes: readonly Clash[];
}

export interface Three {
  before: Flow;
  mine: Flow;
  theirs: Flow;
}

export type Choices = ReadonlyMap<string, Choice>;

/**
 * Puts two changed copies of a flow together. Changes to different steps, to different ways out and to different sides of a
 * step (its name, its settings, its place) go together; where a step stands never needs a decision.
 */
export function mergeFlows(three: Three, choices: Choices = new Map()): Merged {
  const { before, mine, theirs } = three;
  if (same(before, theirs)) return { flow: mine, clashes: [] };
  if (same(before, mine)) return { flow: theirs, clashes: [] };
  const clashes: Clash[] = [];
  const decide = <T>(clash: Clash, values: { mine: T; theirs: T; before: T }): T => {
    const choice = choices.get(clash.key);
    if (choice === undefined) clashes.push(clash);
    return values[choice ?? 'mine'];
  };
  const nodes = mergeNodes(three, decide);
  const flow = mergeOwn(three, decide);
  return { flow: { ...flow, nodes, edges: mergeWays(three, nodes, decide) }, clashes };
}

type Decide = <T>(clash: Clash, values: { mine: T; theirs: T; before: T }) => T;

function mergeNodes({ before, mine, theirs }: Three, decide: Decide): FlowNode[] {
  const [old, here, there] = [byId(before), byId(mine), byId(theirs)];
  const ids = new Set([...there.keys(), ...here.keys(), ...old.keys()]);
  return [...ids].flatMap((id): FlowNode[] => {
    const was = old.get(id) ?? null;
    const own = here.get(id) ?? null;
    const other = there.get(id) ?? null;
    if (own && other) return [mergeNode(was, own, other, decide)];
    if (!was) return own ? [own] : other ? [other] : [];
    if (!own && !other) return [];
    const [keeper, kept] = own ? [mine, own] : [theirs, other];
    if (!kept || !isTouched(before, keeper, was, kept)) return [];
    const stands = decide<FlowNode | null>(
      { key: `step ${id}`, of: 'step', before: was, mine: own, theirs: other },
      { mine: own, theirs: other, before: was },
    );
    return stands ? [stands] : [];
  });
}

/** Whether a step was changed, or connected otherwise, and not just moved. */
function isTouched(before: Flow, after: Flow, was: FlowNode, is: FlowNode): boolean {
  if (was.name !== is.name || was.kind !== is.kind || !same(was.config, is.config)) return true;
  const ways = (flow: Flow) =>
    flow.edges
      .filter(({ from, to }) => from.node === is.id || to.node === is.id)
      .map(({ from, to }) => `${from.node}\n${from.port}\n${to.node}`);
  const old = new Set(ways(before));
  return ways(after).some((way) => !old.has(way));
}

function mergeNode(was: FlowNode | null, own: FlowNode, other: FlowNode, decide: Decide): FlowNode {
  const moved = was === null || !same(was.position, own.position);
  const named = threeWay(was?.name, own.name, other.name, (values) =>
    decide({ key: `name ${own.id}`, of: 'name', before: was, mine: own, theirs: other }, values),
  );
  const shaped = threeWay(
    was && { kind: was.kind, version: was.version, config: was.config },
    { kind: own.kind, version: own.version, config: own.config },
    { kind: other.kind, version: other.version, config: other.config },
    (values) =>
      decide(
        { key: `settings ${own.id}`, of: 'settings', before: was, mine: own, theirs: other },
        { ...values, before: values.before ?? values.mine },
      ),
  );
  const { kind, version, config } = shaped ?? own;
  return {
    id: own.id,
    kind,
    version,
    ...(named !== undefined && { name: named }),
    position: moved ? own.position : other.position,
    config,
  };
}

function mergeWays(three: Three, nodes: readonly FlowNode[], decide: Decide): FlowEdge[] {
  const { before, mine, theirs } = three;
  const [old, here, there] = [byExit(before), byExit(mine), byExit(theirs)];
  const steps = new Map(nodes.map((node) => [node.id, node]));
  const keys = new Set([...there.keys(), ...here.keys(), ...old.keys()]);
  const merged = [...keys].flatMap((key): FlowEdge[] => {
    const was = old.get(key) ?? null;
    // Who took a step away said nothing of the ways to and from it.
    const own = opinion(mine, was, here.get(key) ?? null);
    const other = opinion(theirs, was, there.get(key) ?? null);
    const sample = own ?? other ?? was;
    const from = sample && steps.get(sample.from.node);
    if (!sample || !from) return [];
    const target = (edge: FlowEdge | null): Target => edge?.to.node ?? null;
    const to = threeWay(target(was), target(own), target(other), (values) =>
      decide({ key: `way ${key}`, of: 'way', from, port: sample.from.port, ...values }, values),
    );
    if (to === null || !steps.has(to)) return [];
    const known = [own, other, was].find((edge) => edge?.to.node === to);
    return [known ?? { ...sample, to: { node: to } }];
  });
  // Two people may have made connections of the same name.
  const taken = new Set<string>();
  return merged.map((edge) => {
    let { id } = edge;
    for (let i = 2; taken.has(id); i += 1) id = `${edge.id}-${i}`;
    taken.add(id);
    return id === edge.id ? edge : { ...edge, id };
  });
}

function opinion(flow: Flow, was: FlowEdge | null, is: FlowEdge | null): FlowEdge | null {
  if (is || !was) return is;
  const has = (id: string) => flow.nodes.some((node) => node.id === id);
  return has(was.from.node) && has(was.to.node) ? null : was;
}

function mergeOwn({ before, mine, theirs }: Three, decide: Decide): Flow {
  const pick = <T>(field: string, was: T, own: T, other: T): T =>
    threeWay(was, own, other, (values) => decide({ key: `flow ${field}`, of: 'flow', field, ...values }, values));
  return {
    ...theirs,
    name: pick('name', before.name, mine.name, theirs.name),
    description: pick('description', before.description, mine.description, theirs.description),
    settings: {
      ...pick('part', partOf(before), partOf(mine), partOf(theirs)),
      language: pick('language', before.settings.language, mine.settings.language, theirs.settings.language),
      languages: pick('languages', before.settings.languages, mine.settings.languages, theirs.settings.languages),
      voice: pick('voice', before.settings.voice, mine.settings.voice, theirs.settings.voice),
      channels: pick('channels', before.settings.channels, mine.settings.channels, theirs.settings.channels),
      variables: pick('variables', before.settings.variables, mine.settings.variables, theirs.settings.variables),
    },
  };
}

function partOf({ settings: { part } }: Flow): { part?: true } {
  return part ? { part } : {};
}

function threeWay<T>(before: T, mine: T, theirs: T, clash: (values: { before: T; mine: T; theirs: T }) => T): T {
  if (same(mine, theirs) || same(before, theirs)) return mine;
  if (same(before, mine)) return theirs;
  return clash({ before, mine, theirs });
}

function byId(flow: Flow): ReadonlyMap<string, FlowNode> {
  return new Map(flow.nodes.map((node) => [node.id, node]));
}

function byExit(flow: Flow): ReadonlyMap<string, FlowEdge> {
  return new Map(flow.edges.map((edge) => [`${edge.from.node} ${edge.from.port}`, edge]));
}

/** The same value, whatever the order of its fields. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, i) => same(one, b[i]));
  }
  const [left, right] = [new Map<string, unknown>(Object.entries(a)), new Map<string, unknown>(Object.entries(b))];
  return [...new Set([...left.keys(), ...right.keys()])].every((key) => same(left.get(key), right.get(key)));
}
