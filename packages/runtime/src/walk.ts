// Walks a path: ordered steps of drawn nodes, each seeing what those before it did (contracts, 2).
import type {
  CompiledEffect,
  CompiledMachine,
  CompiledOp,
  Go,
  Json,
  KindFunctions,
  Leaf,
  NamedRef,
  Scope,
  Vars,
} from '@baton/flow';
import { RuntimeError } from './errors.ts';
import type { Context, StepEvent } from './types.ts';

/** An effect with what was known at its place in the walk. */
export type WalkedEffect =
  | { node: string; effect: CompiledEffect; vars: Vars }
  | { node: string; effect: { type: 'arm' | 'disarm'; what: 'explicit' | 'frustration' }; vars: Vars };

export interface Walk {
  leaf: Leaf;
  context: Context;
  effects: WalkedEffect[];
  nodes: string[];
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
  const out: Walk = { leaf: { stay: true }, context, effects: [], nodes: [] };
  const scope: Scope = { ...event.around, memory: {}, vars: context.vars, event: event.data, at: event.at };
  let id = start;
  for (let count = 0; count < MOST_BLOCKS; count += 1) {
    const block = machine.blocks[id];
    if (!block)
      throw new RuntimeError(
        'runtime/unknown-block',
        `The machine of "${machine.flow.id}" has no steps called "${id}".`,
      );
    out.nodes.push(block.node);
    scope.memory = out.context.memory[block.memory] ?? {};
    const go = run(block.ops, block.node, block.memory, out, scope, functions) ?? block.go;
    if (!('block' in go)) {
      out.leaf = go;
      return out;
    }
    id = go.block;
  }
  throw new RuntimeError('runtime/endless-walk', `A path of "${machine.flow.id}" goes round without waiting.`);
}

function run(
  ops: readonly CompiledOp[],
  node: string,
  memory: string,
  out: Walk,
  scope: Scope,
  functions: KindFunctions,
): Go | undefined {
  for (const op of ops) {
    switch (op.op) {
      case 'update':
        applyUpdate(op.update, memory, out, scope, functions);
        break;
      case 'effect':
        out.effects.push({ node, effect: op.effect, vars: out.context.vars });
        break;
      case 'arm':
      case 'disarm':
        out.effects.push({ node, effect: { type: op.op, what: op.what }, vars: out.context.vars });
        break;
      case 'branch': {
        const arm = op.arms.find(({ when }) => !when || holds(when, scope, functions));
        if (!arm) break;
        const go = (arm.ops && run(arm.ops, node, memory, out, scope, functions)) ?? arm.go;
        if (go) return go;
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

function applyUpdate(ref: NamedRef, memory: string, out: Walk, scope: Scope, functions: KindFunctions): void {
  const update = functions.updates.get(ref.type);
  if (!update) throw missing('update', ref.type);
  const { vars, ...fields } = update(scope, ref.params ?? {});
  const changed: { vars: { [name: string]: Json }; memory: Context['memory'] } = { ...out.context };
  if (vars) changed.vars = { ...changed.vars, ...vars };
  if (Object.keys(fields).length > 0)
    changed.memory = { ...changed.memory, [memory]: { ...changed.memory[memory], ...fields } };
  out.context = changed;
  scope.vars = changed.vars;
  scope.memory = changed.memory[memory] ?? {};
}

export function missing(what: string, name: string): RuntimeError {
  return new RuntimeError(
    'runtime/unknown-name',
    `The machine names the ${what} "${name}", which no installed kind defines. Install the kind it was built with.`,
  );
}
