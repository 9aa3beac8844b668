// Every place in a text has a value on every path: set before, declared with a default, or with a fallback in the text.
import { isSpoken, placesOf, systemVariable, textsOf, type Block, type CompiledOp } from '@baton/flow';
import { wayTo } from './counterexample.ts';
import type { Edge, Exploration, Vertex } from './exploration.ts';
import { givenOn, isNotTheFlows, knownNames, type KnownNames } from './known-names.ts';
import type { Report } from './report.ts';
import { search } from './search.ts';

/** Names that have a value whenever the step they belong to has been passed; the rest depends on the floor or is always there. */
const SET_BY_STEPS = new Set(['question', 'answer', 'trigger', 'ticket', 'callback', 'on-call', 'summary']);
/** The conversation carries its number from the start. */
const ALWAYS = new Set(['ticket.number']);

export function checkVariables(exploration: Exploration, report: Report): void {
  const used = new Map(Object.entries(exploration.blocks).map(([id, block]) => [id, namesIn(block)]));
  const { variables: settings, part } = report.graph.flow.settings;
  // What a part declares may be given to it by the flow around it.
  const defaults = new Set(
    settings.flatMap(({ name, default: value }) => (value === undefined && !part ? [] : [name])),
  );
  const declared = new Set(settings.map(({ name }) => name));
  const settable = settableNames(exploration);
  const names = [...new Set([...used.values()].flat())].filter(
    (name) =>
      !defaults.has(name) && !ALWAYS.has(name) && (settable.has(name) || declared.has(name) || isSetByStep(name)),
  );
  const wanted = new Set(names);
  const known = knownNames(exploration, names, (name) => defaults.has(name) || ALWAYS.has(name) || isNotTheFlows(name));
  const told = new Set<string>();
  const told1 = (node: string, name: string): boolean => {
    const key = `${node} ${name}`;
    if (told.has(key)) return true;
    told.add(key);
    return false;
  };

  // What is asked at each vertex of a block is settled once for the block.
  const asked = new Map(
    Object.entries(exploration.blocks).map(([id, { node }]) => [
      id,
      (used.get(id) ?? []).flatMap((name): { name: string; from: 'profile' | 'queue' | 'agent' | 'steps' }[] => {
        const from = systemVariable(name)?.from;
        if (defaults.has(name) || ALWAYS.has(name) || from === 'start') return [];
        if (from === 'queue' || from === 'agent') return [{ name, from }];
        if (setsItself(exploration, node, name)) return [];
        return [{ name, from: from === 'profile' ? from : 'steps' }];
      }),
    ]),
  );
  for (const vertex of exploration.cheapestFirst) {
    const { node } = vertex;
    if (vertex.kind !== 'walk' || node === null) continue;
    for (const { name, from } of asked.get(vertex.at) ?? []) {
      if (from === 'profile') {
        if (!told1(node, name)) report.add(mayBeUnknown(report, node, name));
        continue;
      }
      if (from === 'queue' || from === 'agent') {
        if (!hasFloorFor(from, vertex, exploration) && !told1(node, name))
          report.add(notThere(report, vertex, node, name, from));
        continue;
      }
      if (!wanted.has(name)) {
        if (!told1(node, name)) report.add(unknownName(report, node, name));
        continue;
      }
      if (known.has(vertex.index, name) || told.has(`${node} ${name}`)) continue;
      const edges = wayWithout(exploration, vertex, name, known);
      if (!edges) continue;
      told.add(`${node} ${name}`);
      report.add({
        code: 'variable-not-set',
        severity: 'error',
        message: `"${report.nameOf(node)}" says {{${name}}}, which has no value yet on one of the paths there. Set it before, or write a fallback: {{${name}|…}}.`,
        node,
        path: { edges, end: `“${report.nameOf(node)}” has nothing to say for {{${name}}}.`, node },
      });
    }
  }
}

function mayBeUnknown(report: Report, node: string, name: string) {
  return {
    code: 'variable-may-be-empty',
    severity: 'warning',
    message: `"${report.nameOf(node)}" says {{${name}}}, which is not known of every customer. Write a fallback: {{${name}|…}}.`,
    node,
  } as const;
}

function notThere(report: Report, vertex: Vertex, node: string, name: string, from: 'queue' | 'agent') {
  return {
    code: 'variable-not-set',
    severity: 'error',
    message: `"${report.nameOf(node)}" says {{${name}}} where ${from === 'queue' ? 'the customer holds no place in a queue' : 'no agent has the conversation'}. Say it elsewhere, or write a fallback: {{${name}|…}}.`,
    node,
    path: { edges: wayTo(vertex), end: `“${report.nameOf(node)}” has nothing true to say for {{${name}}}.`, node },
  } as const;
}

function unknownName(report: Report, node: string, name: string) {
  return {
    code: 'unknown-variable',
    severity: 'error',
    message: `"${report.nameOf(node)}" says {{${name}}}, which nothing in this flow ever sets. Choose another name, or declare it with a default.`,
    node,
  } as const;
}

function isSetByStep(name: string): boolean {
  const from = systemVariable(name)?.from;
  return from !== undefined && SET_BY_STEPS.has(from);
}

/** Names that the block's texts need, those with a fallback left out. */
function namesIn(block: Block): string[] {
  const names = new Set<string>();
  const visit = (ops: readonly CompiledOp[]): void => {
    for (const op of ops) {
      if (op.op === 'branch') for (const arm of op.arms) visit(arm.ops ?? []);
      else if (op.op === 'effect' && isSpoken(op.effect)) {
        const texts = textsOf(op.effect.message).flatMap(({ text }) => Object.values(text));
        for (const text of texts) for (const { name, hasFallback } of placesOf(text)) if (!hasFallback) names.add(name);
      }
    }
  };
  visit(block.ops);
  return [...names];
}

function settableNames({ graph }: Exploration): Set<string> {
  return new Set(
    [...graph.nodes.values()].flatMap(({ node, definition }) => definition.sets(node.config).map(({ name }) => name)),
  );
}

/** A step knows what it sets itself, wherever inside it says so. */
function setsItself({ graph }: Exploration, node: string, name: string): boolean {
  const found = graph.nodes.get(node);
  return found?.definition.sets(found.node.config).some((set) => set.name === name) ?? false;
}

function hasFloorFor(from: 'queue' | 'agent', { at, standing, progress }: Vertex, { waysOf }: Exploration): boolean {
  const does = (type: string): boolean =>
    waysOf(at).some(({ actions }) => actions.some((action) => action.type === type));
  return from === 'queue'
    ? standing.place !== null || standing.floor === 'agent' || progress.took !== null || does('enqueue')
    : standing.floor === 'agent' || does('connect');
}

/** The cheapest way to a vertex on which nothing sets the name, or only from what has no value itself. */
function wayWithout(exploration: Exploration, goal: Vertex, name: string, known: KnownNames): Edge[] | undefined {
  const sets = (edge: Edge): boolean =>
    givenOn(edge, exploration).some(
      (given) => given.name === name && (given.from === undefined || known.has(edge.from.index, given.from)),
    );
  const { edges, goal: found } = search(
    exploration.start,
    (vertex) => vertex === goal,
    ({ out }) => out.filter((edge) => !sets(edge)),
  );
  return found ? edges : undefined;
}
