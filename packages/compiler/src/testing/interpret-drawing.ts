// The drawing, read directly: slow, simple, and without blocks, leaves, states or XState. It says what a flow means.
import {
  isSpoken,
  type Deadline,
  type Flow,
  type FlowEvent,
  type FlowNode,
  type Json,
  type NodeProgram,
  type Op,
  type Registry,
  type Scope,
  type Surroundings,
  type Target,
} from '@baton/flow';
import { byKey } from './compiled-engine.ts';
import type { Address, Engine, Standing, Taken } from './play-story.ts';

type Fields = { [name: string]: Json };
type Where = { wait: string } | { at: 'begin' | 'rest' | 'ended' };
interface Clock {
  spec: Deadline;
  of: 'wait' | 'place';
  node: string;
  dueAt: number;
  age: number;
}

export function drawingEngine(flow: Flow, registry: Registry): Engine {
  return new Drawing(flow, registry);
}

class Drawing implements Engine {
  readonly #flow: Flow;
  readonly #registry: Registry;
  #where: Where = { at: 'begin' };
  #vars: Fields;
  #memory: { [key: string]: Fields } = {};
  #clocks: Clock[] = [];
  #age = 0;

  constructor(flow: Flow, registry: Registry) {
    this.#flow = flow;
    this.#registry = registry;
    this.#vars = {};
    for (const { name, default: value } of flow.settings.variables) if (value !== undefined) this.#vars[name] = value;
    for (const node of flow.nodes) {
      const memory = this.#kind(node).memory;
      if (memory) this.#memory[this.#memoryKey(node)] = JSON.parse(JSON.stringify(memory.parse({})));
    }
  }

  waitsFor(event: string): boolean {
    return 'wait' in this.#where && Object.hasOwn(this.#program(this.#where.wait).wait?.on ?? {}, event);
  }

  take(address: Address, data: FlowEvent, at: number, around: Surroundings): Taken {
    const found = this.#opsFor(address);
    if (!found) return { changed: false, effects: [], nodes: [] };
    const walk = new Walk(data, at, around);
    const node = this.#node(found.node);
    walk.nodes.push(node.id);
    let end = this.#run(node, found.ops, walk) ?? (found.fall === 'wait' ? ({ wait: node.id } as const) : 'stay');
    while (typeof end === 'object' && 'enter' in end) {
      const next = this.#node(end.enter);
      walk.nodes.push(next.id);
      const program = this.#program(next.id);
      end = this.#run(next, program.ops, walk) ?? (program.wait ? { wait: next.id } : { at: 'rest' });
    }
    if (end === 'stay') this.#heardAgain(address, walk);
    else this.#enter(end, walk);
    return { changed: true, effects: walk.effects, nodes: walk.nodes };
  }

  armPlace(node: string, data: FlowEvent, at: number, around: Surroundings): void {
    this.dropPlace();
    for (const spec of this.#program(node).place?.deadlines ?? [])
      this.#arm(spec, 'place', node, new Walk(data, at, around));
  }

  dropPlace(): void {
    this.#clocks = this.#clocks.filter(({ of }) => of !== 'place');
  }

  takeDue(at: number): { address: Address; key: string } | undefined {
    let first: Clock | undefined;
    for (const clock of this.#clocks) {
      if (clock.dueAt > at) continue;
      if (!first || clock.dueAt < first.dueAt || (clock.dueAt === first.dueAt && clock.age < first.age)) first = clock;
    }
    if (!first) return undefined;
    const { spec, of, node } = first;
    this.#clocks = this.#clocks.filter((clock) => clock !== first);
    if (spec.every !== undefined) {
      let dueAt = first.dueAt;
      while (dueAt <= at) dueAt += spec.every * 1000;
      this.#age += 1;
      this.#clocks.push({ ...first, dueAt, age: this.#age });
    }
    const event = `deadline:${spec.key}`;
    return { address: of === 'wait' ? { to: 'wait', event } : { to: 'place', node, event }, key: spec.key };
  }

  standing(): Standing {
    const clocks = this.#clocks.map(({ spec, of, node, dueAt }) => ({ key: spec.key, of, node, dueAt }));
    return {
      where: 'wait' in this.#where ? this.#where.wait : this.#where.at === 'begin' ? 'begin' : this.#where.at,
      vars: this.#vars,
      memory: this.#memory,
      deadlines: clocks.toSorted(byKey),
    };
  }

  /** The ops an event sets off, if anything listens to it where the token is. */
  #opsFor(address: Address): { node: string; ops: readonly Op[]; fall: 'wait' | 'stay' } | undefined {
    switch (address.to) {
      case 'noise':
        return undefined;
      case 'start': {
        const start = this.#flow.nodes.find((node) => this.#kind(node).facts(node.config).start);
        return start ? { node: start.id, ops: this.#program(start.id).ops, fall: 'wait' } : undefined;
      }
      case 'listener': {
        const program = this.#program(address.node);
        return { node: address.node, ops: program.ops, fall: program.wait ? 'wait' : 'stay' };
      }
      case 'wait':
        return 'wait' in this.#where ? this.#reaction(this.#where.wait, 'wait', address.event) : undefined;
      case 'place':
        return this.#reaction(address.node, 'place', address.event);
    }
  }

  #reaction(
    node: string,
    part: 'wait' | 'place',
    event: string,
  ): { node: string; ops: readonly Op[]; fall: 'stay' } | undefined {
    const reacts = this.#program(node)[part];
    const ops = event.startsWith('deadline:')
      ? reacts?.deadlines.find(({ key }) => event === `deadline:${key}`)?.ops
      : reacts?.on[event];
    return ops ? { node, ops, fall: 'stay' } : undefined;
  }

  /** Runs ops in order; where they lead, or nothing when they run out. */
  #run(node: FlowNode, ops: readonly Op[], walk: Walk): End | undefined {
    for (const op of ops) {
      if ('go' in op) return this.#end(node, op.go, walk);
      if ('branch' in op) {
        for (const arm of op.branch) {
          if (arm.when && !this.#kind(node).guards[arm.when.type]?.(this.#scope(node, walk), arm.when.params ?? {}))
            continue;
          const inner = this.#run(node, arm.ops ?? [], walk) ?? (arm.to ? this.#end(node, arm.to, walk) : undefined);
          if (inner !== undefined) return inner;
          break;
        }
      } else if ('update' in op) {
        const update = this.#kind(node).updates[op.update.type];
        const { vars, ...fields } = update?.(this.#scope(node, walk), op.update.params ?? {}) ?? {};
        this.#vars = { ...this.#vars, ...vars };
        const key = this.#memoryKey(node);
        if (Object.keys(fields).length > 0)
          this.#memory = { ...this.#memory, [key]: { ...this.#memory[key], ...fields } };
      } else if ('effect' in op) {
        const { effect } = op;
        if (!isSpoken(effect)) walk.effects.push({ node: node.id, effect, vars: this.#vars });
        else {
          // Stories use their own words only; a template has no text here.
          const message = effect.message.use === 'own' ? { text: effect.message.text } : { text: {} };
          walk.effects.push({ node: node.id, effect: { ...effect, message }, vars: this.#vars });
        }
      } else {
        const what = 'arm' in op ? op.arm : op.disarm;
        walk.effects.push({ node: node.id, effect: { type: 'arm' in op ? 'arm' : 'disarm', what }, vars: this.#vars });
      }
    }
    return undefined;
  }

  #end(node: FlowNode, target: Target, walk: Walk): End {
    if ('stay' in target) return 'stay';
    if ('wait' in target) return { wait: node.id };
    if ('rest' in target) return { at: 'rest' };
    if ('end' in target) {
      this.#leaveQueue(node, walk);
      return { at: 'ended' };
    }
    const port = this.#kind(node).ports(node.config)[target.port];
    if (port?.place === 'leaves') this.#leaveQueue(node, walk);
    const edge = this.#flow.edges.find(({ from }) => from.node === node.id && from.port === target.port);
    return edge ? { enter: edge.to.node } : { at: 'rest' };
  }

  #leaveQueue(node: FlowNode, walk: Walk): void {
    walk.effects.push({ node: node.id, effect: { type: 'leaveQueue', why: 'alternative' }, vars: this.#vars });
  }

  #enter(where: Where, walk: Walk): void {
    this.#where = where;
    this.#clocks = this.#clocks.filter(({ of }) => of === 'place');
    if (!('wait' in where)) return;
    for (const spec of this.#program(where.wait).wait?.deadlines ?? []) this.#arm(spec, 'wait', where.wait, walk);
  }

  /** The wait goes on: clocks that run from the customer's last word are set anew, unless their time has come already. */
  #heardAgain(address: Address, walk: Walk): void {
    if (!('wait' in this.#where)) return;
    const node = this.#where.wait;
    for (const spec of this.#program(node).wait?.deadlines ?? []) {
      if (spec.from !== 'lastCustomerMessage') continue;
      const dueAt = this.#dueAt(spec, node, walk);
      const fired = address.to === 'wait' && address.event === `deadline:${spec.key}`;
      if (dueAt !== null && (dueAt < walk.at || (dueAt === walk.at && fired))) continue;
      this.#clocks = this.#clocks.filter(({ of, spec: { key } }) => of === 'place' || key !== spec.key);
      this.#arm(spec, 'wait', node, walk);
    }
  }

  #arm(spec: Deadline, of: Clock['of'], node: string, walk: Walk): void {
    const dueAt = this.#dueAt(spec, node, walk);
    if (dueAt === null) return;
    this.#age += 1;
    this.#clocks.push({ spec, of, node, dueAt, age: this.#age });
  }

  #dueAt({ due, from }: Deadline, node: string, walk: Walk): number | null {
    if ('type' in due) {
      const drawn = this.#node(node);
      return this.#kind(drawn).dues[due.type]?.(this.#scope(drawn, walk), due.params ?? {}) ?? null;
    }
    if ('var' in due) {
      const value = this.#vars[due.var];
      return typeof value === 'number' ? value : null;
    }
    const { conversationStart, lastCustomerMessage, placeSince } = walk.around.anchors;
    const since = { entered: walk.at, conversationStart, lastCustomerMessage, placeSince }[from];
    return (since ?? walk.at) + due.seconds * 1000;
  }

  #scope(node: FlowNode, walk: Walk): Scope {
    const memory = this.#memory[this.#memoryKey(node)] ?? {};
    return { ...walk.around, memory, vars: this.#vars, event: walk.data, at: walk.at };
  }

  #program(id: string): NodeProgram {
    const node = this.#node(id);
    const kind = this.#kind(node);
    return kind.compile({
      id,
      config: node.config,
      to: Object.fromEntries(Object.keys(kind.ports(node.config)).map((port) => [port, { port }])),
      connected: (port) => this.#flow.edges.some(({ from }) => from.node === id && from.port === port),
    });
  }

  #memoryKey(node: FlowNode): string {
    return this.#kind(node).scope === 'node' ? node.id : node.kind;
  }

  #kind(node: FlowNode): NonNullable<ReturnType<Registry['get']>> {
    const kind = this.#registry.get(node.kind);
    if (!kind) throw new Error(`No kind "${node.kind}".`);
    return kind;
  }

  #node(id: string): FlowNode {
    const node = this.#flow.nodes.find((one) => one.id === id);
    if (!node) throw new Error(`No step "${id}".`);
    return node;
  }
}

type End = Where | { enter: string } | 'stay';

class Walk {
  readonly effects: Taken['effects'] = [];
  readonly nodes: string[] = [];
  readonly data: FlowEvent;
  readonly at: number;
  readonly around: Surroundings;

  constructor(data: FlowEvent, at: number, around: Surroundings) {
    this.data = data;
    this.at = at;
    this.around = around;
  }
}
