import {
  BEGIN,
  ENDED,
  REST,
  graphOf,
  type CompiledMachine,
  type Flow,
  type Graph,
  type GraphNode,
  type Issue,
  type Json,
  type MessageLibrary,
  type Registry,
  type StateSpec,
} from '@baton/flow';
import { compileBlocks, type CompiledBlocks, type CompiledNode } from './compile-blocks.ts';
import { drawingIssues } from './drawing-issues.ts';
import { foldLeaves } from './fold-leaves.ts';
import { inlineSubFlows, type SubFlowLookup } from './inline-sub-flows.ts';
import { issuesInDrawing } from './issues-in-drawing.ts';
import { memoryOf, xstateConfig } from './xstate-config.ts';

/** What a flow is compiled with: kinds, texts, and the flows that its steps stand for. */
export interface CompileOptions {
  registry: Registry;
  library: MessageLibrary;
  /** Content hash of the saved flow; the machine carries it. */
  hash: string;
  /** Flows that steps stand for, by id and pinned content hash; without it there are none. */
  subFlows?: SubFlowLookup;
}

/** The machine with what is worth a look, or the errors for which there is none. */
export type Compiled = CompiledFlow | { ok: false; issues: Issue[] };

export interface CompiledFlow {
  ok: true;
  machine: CompiledMachine;
  issues: Issue[];
  /** The drawing with its sub-flows in place, read once: what the proofs walk through. */
  graph: Graph;
  /** What each step of that drawing does between one wait and the next. */
  blocks: CompiledBlocks;
  start: GraphNode;
}

/** The order in which triggers may fire (T11). */
const LISTENER_ORDER = ['returning', 'policy', 'explicit', 'frustration'] as const;

/**
 * Compiles a parsed flow to a machine of plain JSON. The same flow gives the same bytes.
 * Issues of severity `error` mean that there is no machine; the others travel with it.
 */
export function compileFlow(drawn: Flow, options: CompileOptions): Compiled {
  const { flow, issues } = inlineSubFlows(drawn, {
    registry: options.registry,
    lookup: options.subFlows ?? noSubFlows,
  });
  if (has(issues, 'error')) return { ok: false, issues };
  const compiled = compileInlined(flow, options);
  return { ...compiled, issues: [...issues, ...issuesInDrawing(compiled.issues, flow, drawn, options.registry)] };
}

function noSubFlows(): undefined {
  return undefined;
}

function compileInlined(flow: Flow, { registry, library, hash }: CompileOptions): Compiled {
  const graph = graphOf(flow, registry);
  const issues = drawingIssues(graph);
  const start = [...graph.nodes.values()].find((found) => found.facts.start);
  if (!start || has(issues, 'error')) return { ok: false, issues };

  const compiled = compileBlocks(graph, library);
  issues.push(...compiled.issues);
  if (has(issues, 'error')) return { ok: false, issues };

  const folded = foldLeaves(compiled.blocks, entriesOf(compiled.nodes, start), graph);
  issues.push(...folded.issues);
  if (has(issues, 'error')) return { ok: false, issues };

  const machine: CompiledMachine = {
    format: 1,
    flow: { id: flow.id, name: flow.name, hash },
    settings: flow.settings,
    machine: xstateConfig({ flow, start, nodes: compiled.nodes, folded }),
    blocks: folded.blocks,
    leaves: folded.leaves,
    states: statesOf(compiled.nodes),
    places: Object.fromEntries(
      compiled.nodes.flatMap(({ id, memory, place }) =>
        place ? [[id, { memory, handles: place.handles, deadlines: place.deadlines }]] : [],
      ),
    ),
    memory: memoryOf(graph, registry),
    listeners: listenersOf(graph),
    signals: signalSettingsOf(graph),
    notes: folded.notes,
  };
  return { ok: true, machine, issues, graph, blocks: compiled, start };
}

/** Every block that an event can begin a walk at. */
function entriesOf(nodes: readonly CompiledNode[], start: GraphNode): string[] {
  return [start.node.id, ...nodes.flatMap((node) => node.entries)];
}

function statesOf(nodes: readonly CompiledNode[]): { [key: string]: StateSpec } {
  const resting: StateSpec = { node: null, memory: '', awaiting: 'nothing', handles: [], deadlines: [] };
  return {
    [BEGIN]: resting,
    ...Object.fromEntries(nodes.flatMap(({ state }) => (state ? [[state.key, state.spec]] : []))),
    [REST]: resting,
    [ENDED]: resting,
  };
}

function listenersOf(graph: Graph): CompiledMachine['listeners'] {
  return [...graph.nodes.values()]
    .flatMap(({ node, facts }) =>
      facts.listener ? [{ node: node.id, kind: node.kind, listener: facts.listener, config: jsonOf(node.config) }] : [],
    )
    .toSorted((a, b) => LISTENER_ORDER.indexOf(a.listener) - LISTENER_ORDER.indexOf(b.listener));
}

/** Lists are joined, single values taken from the last trigger that sets them. */
function signalSettingsOf(graph: Graph): CompiledMachine['signals'] {
  const all = [...graph.nodes.values()].map(({ node, definition }) => definition.signalSettings(node.config));
  const merged = Object.assign({}, ...all);
  return {
    ...merged,
    languages: graph.flow.settings.languages,
    explicitPhrases: all.flatMap((one) => one.explicitPhrases ?? []),
    topics: all.flatMap((one) => one.topics ?? []),
  };
}

/** Settings are parsed JSON; a round trip makes that a fact. */
function jsonOf(value: unknown): Json {
  return JSON.parse(JSON.stringify(value));
}

function has(issues: readonly Issue[], severity: Issue['severity']): boolean {
  return issues.some((issue) => issue.severity === severity);
}
