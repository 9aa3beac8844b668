// Sub-flows are put in place of the steps that stand for them before anything is compiled (contracts, 12): what the compiler
// and the proofs then see is one drawing.
import {
  nodeName,
  systemVariable,
  type AnyNode,
  type Flow,
  type FlowEdge,
  type FlowNode,
  type Issue,
  type IssueCode,
  type Registry,
  type SubFlowNames,
  type SubFlowUse,
} from '@baton/flow';
import { namesIn, renamedInTexts } from './sub-flow-names.ts';

/** The flow of an id at a content hash, or undefined when there is none. */
export type SubFlowLookup = (id: string, hash: string) => Flow | undefined;

/** Where the flows come from that steps stand for. */
export interface InlineOptions {
  registry: Registry;
  lookup: SubFlowLookup;
}

/** A flow in which every step that stands for another is replaced, and what was wrong with that. */
export interface Inlined {
  /** Without steps that stand for flows; the flow that was given, when it has none or when there are errors. */
  flow: Flow;
  issues: Issue[];
}

/** Two flows that use one another twice at each level grow without end long before they are nested deep. */
const MOST_STEPS = 20_000;
/** Between the id of a step and the ids of what stands in its place; no drawn id has it. */
const INSIDE = '/';
/** What stands at the ends of a sub-flow is numbered behind it. */
const WAY_OUT = ':';

/**
 * Replaces every step that stands for another flow by that flow. Ids inside are `<step>/<id>`, steps of the drawing keep their
 * place in the list, and variables cross only by the step's own mapping.
 */
export function inlineSubFlows(flow: Flow, { registry, lookup }: InlineOptions): Inlined {
  const inliner = new Inliner(registry, lookup);
  const inlined = inliner.inline(flow, [flow.id]);
  return inliner.issues.some(({ severity }) => severity === 'error')
    ? { flow, issues: inliner.issues }
    : { flow: inlined, issues: inliner.issues };
}

/** What this flow runs of others, as far as its steps say it; not what those run themselves. */
export function flowsUsedBy(flow: Flow, registry: Registry): { flow: string; hash: string }[] {
  return flow.nodes.flatMap((node) => {
    const use = registry.get(node.kind)?.facts(node.config).subFlow;
    return use && use.flow !== '' && use.hash !== '' ? [{ flow: use.flow, hash: use.hash }] : [];
  });
}

/** The step of the drawing that a step of an inlined flow belongs to. */
export function stepInDrawing(node: string): string {
  return splitId(node)[0];
}

/** Is this what stands where a sub-flow ends? Its loose ends are told of the step in the drawing. */
export function isWayOutOfSubFlow(node: string): boolean {
  return node.split(INSIDE).at(-1)?.startsWith(WAY_OUT) ?? false;
}

export function splitId(id: string): [outer: string, inner: string | undefined] {
  const at = id.indexOf(INSIDE);
  return at < 0 ? [id, undefined] : [id.slice(0, at), id.slice(at + 1)];
}

interface Part {
  nodes: FlowNode[];
  edges: FlowEdge[];
  variables: Flow['settings']['variables'];
}

/** A step that stands for a flow, with what is known of it. */
interface Use {
  node: FlowNode;
  index: number;
  name: string;
  definition: AnyNode;
  subFlow: SubFlowUse;
}

/** A flow that is put in place of a step, itself without such steps. */
interface Child {
  flow: Flow;
  /** What it declares itself. What its own sub-flows declare begins anew where those begin. */
  declared: Flow['settings']['variables'];
}

class Inliner {
  readonly issues: Issue[] = [];
  readonly #registry: Registry;
  readonly #lookup: SubFlowLookup;
  /** Flows that were inlined once already, by id and hash; null where that failed and was said. */
  readonly #done = new Map<string, Child | null>();
  #steps = 0;

  constructor(registry: Registry, lookup: SubFlowLookup) {
    this.#registry = registry;
    this.#lookup = lookup;
  }

  /** `chain`: the flows around this one, itself included. */
  inline(flow: Flow, chain: readonly string[]): Flow {
    const uses = flow.nodes.flatMap((node, index) => this.#useOf(node, index) ?? []);
    if (uses.length === 0) return flow;
    const parts = new Map<string, { enter: FlowNode; leaving: Map<string, string>; part: Part }>();
    for (const use of uses) {
      const child = this.#childOf(use, chain);
      const placed = child && this.#place(use, child);
      if (placed) parts.set(use.node.id, placed);
      if (this.#steps > MOST_STEPS) break;
    }
    if (parts.size < uses.length) return flow;
    const added = [...parts.values()].map(({ part }) => part);
    return {
      ...flow,
      settings: {
        ...flow.settings,
        variables: [...flow.settings.variables, ...added.flatMap((part) => part.variables)],
      },
      // Steps of the drawing keep their index: an issue's pointer stays true.
      nodes: [...flow.nodes.map((node) => parts.get(node.id)?.enter ?? node), ...added.flatMap((part) => part.nodes)],
      edges: [
        ...flow.edges.flatMap((edge) => {
          const placed = parts.get(edge.from.node);
          if (!placed) return [edge];
          const leave = placed.leaving.get(edge.from.port);
          const port = uses.find(({ node }) => node.id === edge.from.node)?.subFlow.leave.port ?? edge.from.port;
          return leave === undefined ? [] : [{ ...edge, from: { node: leave, port } }];
        }),
        ...added.flatMap((part) => part.edges),
      ],
    };
  }

  #useOf(node: FlowNode, index: number): Use | undefined {
    const definition = this.#registry.get(node.kind);
    const subFlow = definition?.facts(node.config).subFlow;
    return definition && subFlow
      ? { node, index, name: nodeName(node, definition.label), definition, subFlow }
      : undefined;
  }

  #childOf(use: Use, chain: readonly string[]): Child | undefined {
    const { flow: id, hash } = use.subFlow;
    if (id === '' || hash === '') {
      this.#refuse(use, 'no-flow-chosen', `"${use.name}" does not say which flow it runs. Choose one in its settings.`);
      return undefined;
    }
    if (chain.includes(id)) {
      this.#refuse(
        use,
        'sub-flow-in-itself',
        `"${use.name}" runs the flow "${id}", which runs this one again: it would never end. Take one of the two out.`,
      );
      return undefined;
    }
    const key = `${id}\n${hash}`;
    const known = this.#done.get(key);
    if (known !== undefined) return known ?? undefined;
    const found = this.#lookup(id, hash);
    if (!found) {
      this.#refuse(
        use,
        'unknown-flow',
        `"${use.name}" runs the flow "${id}" at a version that is not here. Choose the flow again, or publish that version.`,
      );
      return undefined;
    }
    const before = this.issues.length;
    const child: Child = { flow: this.inline(found, [...chain, id]), declared: found.settings.variables };
    // What is wrong inside is shown where the drawing leads to it.
    for (const issue of this.issues.slice(before)) issue.at = this.#placeOf(use);
    const failed = this.issues.slice(before).some(({ severity }) => severity === 'error');
    this.#done.set(key, failed ? null : child);
    return failed ? undefined : child;
  }

  #place(
    use: Use,
    { flow: child, declared }: Child,
  ): { enter: FlowNode; leaving: Map<string, string>; part: Part } | undefined {
    const roles = child.nodes.map((node) => ({ node, definition: this.#registry.get(node.kind) }));
    const factsOf = new Map(roles.map(({ node, definition }) => [node.id, definition?.facts(node.config) ?? {}]));
    const listener = roles.find(({ node }) => factsOf.get(node.id)?.listener);
    if (listener) {
      this.#refuse(
        use,
        'listener-in-sub-flow',
        `"${use.name}" runs a flow in which "${nodeName(listener.node, listener.definition?.label)}" listens all the time. Only the flow around it can do that: move the step there.`,
      );
      return undefined;
    }
    const start = child.nodes.find(({ id }) => factsOf.get(id)?.start);
    const first = child.edges.find((edge) => edge.from.node === start?.id);
    if (!start || !first) {
      this.#refuse(
        use,
        'sub-flow-without-beginning',
        `"${use.name}" runs a flow that leads nowhere from its beginning. Connect its first step.`,
      );
      return undefined;
    }
    const ends = new Map(
      roles.flatMap(({ node, definition }) =>
        factsOf.get(node.id)?.ends ? [[node.id, nodeName(node, definition?.label)] as const] : [],
      ),
    );
    if (!this.#endsFit(use, new Set(ends.values()))) return undefined;
    this.#valuesFit(use, child);

    const inside = (id: string) => `${use.node.id}${INSIDE}${id}`;
    const names = namesIn(use.node.id, child, declared);
    const exits = [...new Set(ends.values())];
    // No drawn id begins so, and these never meet one of the child's.
    const leaving = new Map(exits.map((exit, index) => [exit, inside(`${WAY_OUT}${index}`)]));
    const target = (id: string) => {
      const end = ends.get(id);
      return end === undefined ? inside(id) : (leaving.get(end) ?? inside(id));
    };
    const kept = child.nodes.filter(({ id }) => id !== start.id && !ends.has(id) && !factsOf.get(id)?.drawingOnly);
    this.#steps += kept.length;
    if (this.#steps > MOST_STEPS) {
      this.#refuse(
        use,
        'sub-flows-too-large',
        `With all flows that it runs, this one has more than ${MOST_STEPS} steps. Run fewer of them from "${use.name}".`,
      );
      return undefined;
    }
    const { enter, leave } = use.subFlow;
    const begins = this.#settingsOf(use, enter.kind, enter.config(names));
    const comesBack = this.#settingsOf(use, leave.kind, leave.config(names));
    if (!begins || !comesBack) return undefined;
    const keptIds = new Set(kept.map(({ id }) => id));
    return {
      enter: this.#step(use.node.id, use.name, enter.kind, enter.version, begins, use.node.position),
      leaving,
      part: {
        nodes: [
          ...kept.map((node) => ({ ...node, id: inside(node.id), config: this.#renamed(node, names) })),
          ...exits.map((exit) =>
            this.#step(
              leaving.get(exit) ?? '',
              `${use.name}: ${exit}`,
              leave.kind,
              leave.version,
              comesBack,
              use.node.position,
            ),
          ),
        ],
        edges: [
          { id: inside(':in'), from: { node: use.node.id, port: enter.port }, to: { node: target(first.to.node) } },
          ...child.edges
            .filter((edge) => keptIds.has(edge.from.node))
            .map((edge) => ({
              id: inside(edge.id),
              from: { node: inside(edge.from.node), port: edge.from.port },
              to: { node: target(edge.to.node) },
            })),
        ],
        variables: child.settings.variables.map((one) => ({ ...one, name: names.child(one.name) })),
      },
    };
  }

  /** The ways out of the step are the child's ends, by name. */
  #endsFit(use: Use, ends: ReadonlySet<string>): boolean {
    const ports = new Set(Object.keys(use.definition.ports(use.node.config)));
    const extra = [...ends].filter((end) => !ports.has(end));
    for (const end of extra) {
      this.#refuse(
        use,
        'sub-flow-end-without-way',
        `The flow behind "${use.name}" can end with "${end}", and there is no way out of that name. Add it and connect it.`,
      );
    }
    for (const port of [...ports].filter((one) => !ends.has(one))) {
      this.issues.push({
        code: 'sub-flow-way-never-taken',
        severity: 'warning',
        message: `The flow behind "${use.name}" never ends with "${port}". Remove that way out, or check the name.`,
        at: this.#placeOf(use),
      });
    }
    return extra.length === 0;
  }

  /** What crosses is something that the child knows. */
  #valuesFit(use: Use, child: Flow): void {
    const known = new Set([
      ...child.settings.variables.map(({ name }) => name),
      ...child.nodes.flatMap(
        (node) =>
          this.#registry
            .get(node.kind)
            ?.sets(node.config)
            .map(({ name }) => name) ?? [],
      ),
    ]);
    for (const name of new Set(use.subFlow.crossing)) {
      if (known.has(name) || systemVariable(name)) continue;
      this.issues.push({
        code: 'sub-flow-unknown-value',
        severity: 'warning',
        message: `"${use.name}" passes the value "${name}", and the flow behind it has none of that name. Choose one that it declares.`,
        at: this.#placeOf(use),
      });
    }
  }

  #step(
    id: string,
    name: string,
    kind: string,
    version: number,
    config: Record<string, unknown>,
    position: FlowNode['position'],
  ): FlowNode {
    return { id, kind, version, name, position, config };
  }

  /** The settings of a step at the border; undefined when so many values cross that it cannot hold them, which is said. */
  #settingsOf(use: Use, kind: string, config: Record<string, unknown>): Record<string, unknown> | undefined {
    const parsed = this.#registry.get(kind)?.config.safeParse(config);
    if (parsed?.success !== false) return recordOf(parsed?.data);
    this.#refuse(
      use,
      'sub-flow-with-too-many-values',
      `More values cross into the flow behind "${use.name}", or begin anew in it, than one step can keep. Give it fewer, or declare fewer there.`,
    );
    return undefined;
  }

  #renamed(node: FlowNode, { child }: SubFlowNames): Record<string, unknown> {
    const config = this.#registry.get(node.kind)?.renameVariables(node.config, child) ?? node.config;
    return recordOf(renamedInTexts(config, child));
  }

  #placeOf({ node, index, name }: Use): Issue['at'] {
    return { pointer: `/nodes/${index}`, node: node.id, nodeName: name };
  }

  #refuse(use: Use, code: IssueCode, message: string): void {
    this.issues.push({ code, severity: 'error', message, at: this.#placeOf(use) });
  }
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
