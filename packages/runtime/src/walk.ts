// Walks a path: ordered steps of drawn nodes, each seeing what those before it did (contracts, 2).
import type { CompiledMachine, CompiledOp, Go, Json, KindFunctions, Leaf, NamedRef, Scope } from '@baton/flow';
import { RuntimeError } from './errors.ts';
import type { Context, StepEvent, WalkedEffect } from './types.ts';

/** The way that one step took through the drawn steps. */
export interface Walk {
  leaf: Leaf;
  context: Context;
  effects: WalkedEffect[];
  nodes: string[];
  /** What functions saw at its end; deadlines are computed from it. */
  scope: Scope;
}

/** Blocks in one walk; the compiler refuses loops, so more than the machine has is a bug. */
const MOST_BLOCKS = 100_000;

export function walk(
  machine: CompiledMachine,
  functions: KindFunctions,
  start: string,
  context: Context,
  event: StepEvent,
): Walk {
  const { vars } = context;
  const scope: Scope = { ...event.around, memory: EMPTY, vars, event: event.data, at: event.at };
  const out: Draft = {
    vars,
    memory: context.memory,
    ownVars: false,
    ownMemory: false,
    effects: [],
    nodes: [],
    scope,
    machine,
    functions,
  };
  let id = start;
  for (let count = 0; count < MOST_BLOCKS; count += 1) {
    const block = machine.blocks[id];
    if (!block)
      throw new RuntimeError(
        'runtime/unknown-block',
        `The machine of "${machine.flow.id}" has no steps called "${id}".`,
      );
    out.nodes.push(block.node);
    scope.memory = memoryAt(block.memory, out.memory, machine);
    const go = run(block.ops, block.node, block.memory, out) ?? block.go;
    if (!('block' in go)) {
      const { effects, nodes } = out;
      const changed = out.ownVars || out.ownMemory || out.vars !== vars || out.memory !== context.memory;
      return { leaf: go, context: changed ? { vars: out.vars, memory: out.memory } : context, effects, nodes, scope };
    }
    id = go.block;
  }
  throw new RuntimeError('runtime/endless-walk', `A path of "${machine.flow.id}" goes round without waiting.`);
}

const EMPTY: { [field: string]: Json } = {};

/** What is remembered under a key: what was changed, else what its kind begins with. */
export function memoryAt(
  key: string,
  memory: Context['memory'],
  { memory: defaults }: CompiledMachine,
): { [field: string]: Json } {
  if (key === '') return EMPTY;
  return (Object.hasOwn(memory, key) ? memory[key] : defaults[key]) ?? EMPTY;
}

/** A walk while it goes on. Variables and memory are copied before the first change, and again once somebody has seen them. */
interface Draft {
  vars: { [name: string]: Json };
  memory: Context['memory'];
  ownVars: boolean;
  ownMemory: boolean;
  effects: WalkedEffect[];
  nodes: string[];
  scope: Scope;
  machine: CompiledMachine;
  functions: KindFunctions;
}

function run(ops: readonly CompiledOp[], node: string, memory: string, out: Draft): Go | undefined {
  for (const op of ops) {
    switch (op.op) {
      case 'update':
        applyUpdate(op.update, memory, out);
        break;
      case 'effect':
        out.effects.push({ node, effect: op.effect, vars: out.vars });
        out.ownVars = false;
        break;
      case 'arm':
      case 'disarm':
        out.effects.push({ node, effect: { type: op.op, what: op.what }, vars: out.vars });
        out.ownVars = false;
        break;
      case 'branch': {
        for (const arm of op.arms) {
          if (arm.when && !holds(arm.when, out.scope, out.functions)) continue;
          const go = (arm.ops && run(arm.ops, node, memory, out)) ?? arm.go;
          if (go) return go;
          break;
        }
        break;
      }
    }
  }
  return undefined;
}

function holds(ref: NamedRef, scope: Scope, functions: KindFunctions): boolean {
  const guard = functions.guards.get(ref.type);
  if (!guard) throw missing('guard', ref.type);
  return guard(scope, ref.params ?? {});
}

function applyUpdate(ref: NamedRef, memory: string, out: Draft): void {
  const update = out.functions.updates.get(ref.type);
  if (!update) throw missing('update', ref.type);
  const patch = update(out.scope, ref.params ?? {});
  let fields: { [field: string]: Json } | undefined;
  for (const field in patch) {
    if (field === 'vars') continue;
    // A function may have kept what it was shown, so each update that changes memory makes its own.
    fields ??= { ...memoryAt(memory, out.memory, out.machine) };
    fields[field] = patch[field] as Json;
  }
  if (fields) {
    if (!out.ownMemory) out.memory = { ...out.memory };
    out.ownMemory = true;
    out.memory[memory] = fields;
    out.scope.memory = fields;
  }
  if (patch.vars) {
    out.vars = out.ownVars ? Object.assign(out.vars, patch.vars) : { ...out.vars, ...patch.vars };
    out.ownVars = true;
    out.scope.vars = out.vars;
  }
}

export function missing(what: string, name: string): RuntimeError {
  return new RuntimeError(
    'runtime/unknown-name',
    `The machine names the ${what} "${name}", which no installed kind defines. Install the kind it was built with.`,
  );
}
