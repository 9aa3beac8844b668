// From drawn nodes to blocks: the ordered steps between one node and the next.
import {
  deadlineEvent,
  isSpoken,
  ENDED,
  REST,
  type Arm,
  type Block,
  type CompiledDeadline,
  type CompiledEffect,
  type CompiledOp,
  type Deadline,
  type Go,
  type Graph,
  type GraphNode,
  type Issue,
  type Json,
  type MessageLibrary,
  type Named,
  type NamedRef,
  type NodeProgram,
  type Op,
  type PlaceSpec,
  type StateSpec,
  type Target,
} from '@baton/flow';
import { compileMessage } from './compile-message.ts';
import { placeOf } from './drawing-issues.ts';
import { goesOf } from './fold-leaves.ts';

export interface CompiledNode {
  id: string;
  memory: string;
  /** Blocks that an event can begin a walk at: for a trigger its own, for waits one an event. */
  entries: string[];
  listener: boolean;
  state?: { key: string; spec: StateSpec; on: { event: string; block: string }[] };
  place?: PlaceSpec & { on: { event: string; block: string }[] };
}

export interface CompiledBlocks {
  blocks: { [id: string]: Block };
  nodes: CompiledNode[];
  issues: Issue[];
}

/** Thrown by a kind's own mistake: it names something that it does not define. */
export class KindError extends Error {
  readonly code:
    | 'compiler/unknown-name'
    | 'compiler/unknown-exit'
    | 'compiler/steps-after-go'
    | 'compiler/no-way-on'
    | 'compiler/stay-on-the-way';
  constructor(code: KindError['code'], message: string) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

export function compileBlocks(graph: Graph, library: MessageLibrary): CompiledBlocks {
  const out: CompiledBlocks = { blocks: {}, nodes: [], issues: [] };
  const keys = new Set<string>();
  for (const found of graph.nodes.values()) {
    if (found.facts.drawingOnly) continue;
    const key = freeKey(`${slug(found.name)}-${found.node.id}`, keys);
    keys.add(key);
    compileNode(graph, found, key, library, out);
  }
  return out;
}

/** The step "A" with the id "b-c" and the step "A b" with the id "c" read alike; no name or id has the mark. */
function freeKey(key: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? key : `${key}~${number}`;
    if (!taken.has(free)) return free;
  }
}

function compileNode(
  graph: Graph,
  found: GraphNode,
  stateKey: string,
  library: MessageLibrary,
  out: CompiledBlocks,
): void {
  const { node, definition, facts } = found;
  const program = definition.compile({
    id: node.id,
    config: node.config,
    to: Object.fromEntries(Object.keys(found.ports).map((port) => [port, { port }])),
    connected: (port) => graph.edge(node.id, port) !== undefined,
  });
  const memory = definition.memory ? (definition.scope === 'node' ? node.id : node.kind) : '';
  const writer = new BlockWriter(graph, found, library, stateKey, program, out.issues);
  const add = (id: string, ops: readonly Op[], fall: Go | null): string => {
    const { ops: written, go } = writer.ops(ops, fall);
    if (id === node.id && !facts.listener) refuseStay(found, { node: node.id, memory, ops: written, go });
    out.blocks[id] = { node: node.id, memory, ops: written, go };
    return id;
  };

  add(node.id, program.ops, program.wait ? { state: stateKey } : null);
  const compiled: CompiledNode = { id: node.id, memory, entries: [], listener: facts.listener !== undefined };
  if (facts.listener) compiled.entries.push(node.id);
  const { wait, place } = program;
  if (wait) {
    const on = blocksOf(node.id, '?', wait, add);
    compiled.entries.push(...on.map(({ block }) => block));
    compiled.state = {
      key: stateKey,
      on,
      spec: {
        node: node.id,
        memory,
        awaiting: wait.awaiting ?? 'nothing',
        ...(facts.reaches !== undefined && facts.reaches !== 'person' ? { otherWay: true } : {}),
        ...(facts.keepsCompany ? { keepsCompany: true } : {}),
        ...(wait.options ? { options: wait.options } : {}),
        handles: Object.keys(wait.on),
        deadlines: wait.deadlines.map((deadline) => writer.deadline(deadline)),
      },
    };
  }
  if (place) {
    const on = blocksOf(node.id, '@', place, add);
    compiled.entries.push(...on.map(({ block }) => block));
    compiled.place = {
      memory,
      on,
      handles: Object.keys(place.on),
      deadlines: place.deadlines.map((deadline) => writer.deadline(deadline)),
    };
  }
  out.nodes.push(compiled);
}

/** "Stay" means the wait that an event came to; on the way in there is none. */
function refuseStay({ node }: GraphNode, block: Block): void {
  if (!goesOf(block).some((go) => 'stay' in go)) return;
  throw new KindError(
    'compiler/stay-on-the-way',
    `"${node.kind}" stays in a wait on its way in, where it is in none; only what an event sets off can stay.`,
  );
}

function blocksOf(
  node: string,
  mark: '?' | '@',
  reacts: { on: { [event: string]: Op[] }; deadlines: Deadline[] },
  add: (id: string, ops: readonly Op[], fall: Go | null) => string,
): { event: string; block: string }[] {
  return [
    ...Object.entries(reacts.on).map(([event, ops]) => ({
      event,
      block: add(`${node}${mark}${event}`, ops, { stay: true }),
    })),
    ...reacts.deadlines.map(({ key, ops }) => ({
      event: deadlineEvent(key),
      block: add(`${node}${mark}deadline:${key}`, ops, { stay: true }),
    })),
  ];
}

/** Writes the steps of one node. */
class BlockWriter {
  readonly #graph: Graph;
  readonly #found: GraphNode;
  readonly #library: MessageLibrary;
  readonly #stateKey: string;
  readonly #program: NodeProgram;
  readonly #issues: Issue[];

  constructor(
    graph: Graph,
    found: GraphNode,
    library: MessageLibrary,
    stateKey: string,
    program: NodeProgram,
    issues: Issue[],
  ) {
    this.#graph = graph;
    this.#found = found;
    this.#library = library;
    this.#stateKey = stateKey;
    this.#program = program;
    this.#issues = issues;
  }

  /** `fall` is where steps go on that name no way themselves; null where every path must name one. */
  ops(ops: readonly Op[], fall: Go | null): { ops: CompiledOp[]; go: Go } {
    const last = ops.at(-1);
    const body = last && 'go' in last ? ops.slice(0, -1) : ops;
    const written = body.flatMap((op) => this.#op(op));
    if (last && 'go' in last) {
      const { ops: before, go } = this.#go(last.go);
      return { ops: [...written, ...before], go };
    }
    if (fall) return { ops: written, go: fall };
    if (last && 'branch' in last && last.branch.some((arm) => arm.when === undefined && arm.to))
      return { ops: written, go: { state: REST } };
    throw new KindError(
      'compiler/no-way-on',
      `"${this.#found.node.kind}" has steps that lead nowhere; end them with a way out or a wait.`,
    );
  }

  deadline({ key, from, due, every, onlyNewest }: Deadline): CompiledDeadline {
    const at = 'type' in due ? this.#named(due, 'dues') : due;
    return { key, from, due: at, ...(every === undefined ? {} : { every }), ...(onlyNewest ? { onlyNewest } : {}) };
  }

  #op(op: Op): CompiledOp[] {
    if ('update' in op) return [{ op: 'update', update: this.#named(op.update, 'updates') }];
    if ('arm' in op) return [{ op: 'arm', what: op.arm }];
    if ('disarm' in op) return [{ op: 'disarm', what: op.disarm }];
    if ('branch' in op) return [{ op: 'branch', arms: op.branch.map((arm) => this.#arm(arm)) }];
    if ('effect' in op) return [{ op: 'effect', effect: this.#effect(op.effect) }];
    throw new KindError(
      'compiler/steps-after-go',
      `"${this.#found.node.kind}" has steps behind a way out; they could never run.`,
    );
  }

  #arm(arm: Arm): { when?: NamedRef; ops?: CompiledOp[]; go?: Go } {
    const ops = (arm.ops ?? []).flatMap((op) => this.#op(op));
    const out = arm.to ? this.#go(arm.to) : undefined;
    const all = [...ops, ...(out?.ops ?? [])];
    return {
      ...(arm.when ? { when: this.#named(arm.when, 'guards') } : {}),
      ...(all.length > 0 ? { ops: all } : {}),
      ...(out ? { go: out.go } : {}),
    };
  }

  #go(target: Target): { ops: CompiledOp[]; go: Go } {
    if ('stay' in target) return { ops: [], go: { stay: true } };
    if ('rest' in target) return { ops: [], go: { state: REST } };
    if ('end' in target)
      return { ops: [{ op: 'effect', effect: { type: 'leaveQueue', why: 'alternative' } }], go: { state: ENDED } };
    if ('wait' in target) {
      if (!this.#program.wait)
        throw new KindError('compiler/unknown-exit', `"${this.#found.node.kind}" goes to its wait but has none.`);
      return { ops: [], go: { state: this.#stateKey } };
    }
    const port = this.#found.ports[target.port];
    if (!port)
      throw new KindError(
        'compiler/unknown-exit',
        `"${this.#found.node.kind}" leads to the exit "${target.port}", which it does not have.`,
      );
    const next = this.#graph.target(this.#found.node.id, target.port);
    return {
      ops: port.place === 'leaves' ? [{ op: 'effect', effect: { type: 'leaveQueue', why: 'alternative' } }] : [],
      go: next ? { block: next.node.id } : { state: REST },
    };
  }

  #effect(effect: Extract<Op, { effect: unknown }>['effect']): CompiledEffect {
    if (!isSpoken(effect)) return effect;
    const { message, issue } = compileMessage(effect.message, this.#library, this.#graph.flow.settings);
    if (issue)
      this.#issues.push({ ...issue, at: placeOf(this.#found), message: `"${this.#found.name}": ${issue.message}` });
    return { ...effect, message };
  }

  #named(ref: Named, list: 'guards' | 'updates' | 'dues'): NamedRef {
    const { kind } = this.#found.node;
    if (!Object.hasOwn(this.#found.definition[list], ref.type)) {
      throw new KindError(
        'compiler/unknown-name',
        `"${kind}" names "${ref.type}" among its ${list}, but does not define it.`,
      );
    }
    return { type: `${kind}/${ref.type}`, ...(ref.params === undefined ? {} : { params: paramsOf(ref.params) }) };
  }
}

/** Params are written by kinds as plain values; a round trip makes that a fact. */
function paramsOf(params: unknown): { [key: string]: Json } {
  return JSON.parse(JSON.stringify(params));
}

/** A readable part of a state's key. */
export function slug(name: string): string {
  return (
    name
      .toLowerCase()
      .normalize('NFKD')
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 32) || 'step'
  );
}
