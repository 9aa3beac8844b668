// The ways through one block, with every guard a free choice: what each says, does, asks for, and where it leads.
import type { Block, Circumstance, CompiledEffect, CompiledOp, Go, Graph, GuardHint, NamedRef } from '@baton/flow';

export type Action = CompiledEffect | { type: 'arm' | 'disarm'; what: 'explicit' | 'frustration' };

export interface Way {
  go: Go;
  actions: readonly Action[];
  /** What must be so to go this way. */
  needs: Circumstance;
  /** How much a short path would rather avoid this way: choices that nobody knows how to bring about. */
  oddness: number;
}

/** More ways than this through one block are merged where they do the same. */
const MOST_WAYS = 400;
const UNUSUAL = 40;
const UNKNOWN = 4;
const TWICE = 10;
const RARE = 400;

/** Every way through a block that differs in what it does; cheapest first among those that do the same. */
export function waysThrough(block: Block, graph: Graph): Way[] {
  const found = graph.nodes.get(block.node);
  const hint = (ref: NamedRef): GuardHint | undefined =>
    found?.definition.proof.guards?.[ref.type.slice(ref.type.indexOf('/') + 1)]?.(ref.params ?? {});
  const { open, done } = follow(block.ops, [{ actions: [], needs: {}, oddness: 0 }], hint);
  return merge([...done, ...open.map((way) => ({ ...way, go: block.go }))]);
}

type Open = Omit<Way, 'go'>;
type Hint = (ref: NamedRef) => GuardHint | undefined;

function follow(ops: readonly CompiledOp[], start: Open[], hint: Hint): { open: Open[]; done: Way[] } {
  let open = start;
  const done: Way[] = [];
  for (const op of ops) {
    if (op.op === 'effect') open = open.map((way) => withAction(way, op.effect));
    else if (op.op === 'arm' || op.op === 'disarm')
      open = open.map((way) => withAction(way, { type: op.op, what: op.what }));
    else if (op.op === 'branch') {
      const after: Open[] = [];
      for (const way of open) {
        // What holds of a way on which no arm so far has matched.
        let passed: Open | undefined = way;
        for (const { when, ops: inner, go } of op.arms) {
          const taken: Open | undefined =
            passed && (when ? under(passed, hint(when)?.yes, hint(when) !== undefined) : passed);
          if (taken) {
            const went = follow(inner ?? [], [taken], hint);
            done.push(...went.done);
            if (go) done.push(...went.open.map((one) => ({ ...one, go })));
            else after.push(...went.open);
          }
          passed = passed && when ? under(passed, hint(when)?.no, hint(when) !== undefined) : undefined;
        }
        if (passed) after.push(passed);
      }
      open = after.length > MOST_WAYS ? mergeOpen(after) : after;
    }
  }
  return { open, done };
}

function withAction(way: Open, action: Action): Open {
  return { ...way, actions: [...way.actions, action] };
}

/** The way with one more thing that must be so; undefined when it cannot be. */
function under(way: Open, more: Circumstance | undefined, known: boolean): Open | undefined {
  if (!more) return { ...way, oddness: way.oddness + (known ? UNUSUAL : UNKNOWN) };
  const needs = both(way.needs, more);
  return needs && { ...way, needs, oddness: way.oddness + (more.twice ? TWICE : 0) + (more.rare ? RARE : 0) };
}

/** What both ask for together; undefined when they contradict each other. */
export function both(a: Circumstance, b: Circumstance): Circumstance | undefined {
  if (a.hours && b.hours && a.hours !== b.hours) return undefined;
  if (a.says && b.says && (a.says.choice !== b.says.choice || a.says.text !== b.says.text)) return undefined;
  if (a.waiting !== undefined && b.waiting !== undefined && a.waiting !== b.waiting) return undefined;
  if (a.served !== undefined && b.served !== undefined && a.served !== b.served) return undefined;
  if (a.answers !== undefined && b.answers !== undefined && JSON.stringify(a.answers) !== JSON.stringify(b.answers))
    return undefined;
  const hours = a.hours ?? b.hours;
  const answers = a.answers ?? b.answers;
  const waiting = a.waiting ?? b.waiting;
  const served = a.served ?? b.served;
  const says = a.says ?? b.says;
  const confidence =
    a.confidence || b.confidence
      ? {
          from: Math.max(a.confidence?.from ?? 0, b.confidence?.from ?? 0),
          below: Math.min(a.confidence?.below ?? 101, b.confidence?.below ?? 101),
        }
      : undefined;
  if (confidence && confidence.from >= confidence.below) return undefined;
  return {
    ...(hours ? { hours } : {}),
    ...(says ? { says } : {}),
    ...(answers === undefined ? {} : { answers }),
    ...(waiting === undefined ? {} : { waiting }),
    ...(served === undefined ? {} : { served }),
    ...(a.twice || b.twice ? { twice: true } : {}),
    ...(a.rare || b.rare ? { rare: true } : {}),
    ...(confidence ? { confidence } : {}),
  };
}

function merge(ways: readonly Way[]): Way[] {
  const best = new Map<string, Way>();
  for (const way of ways) {
    const { served = '' } = way.needs;
    const key = `${JSON.stringify(way.go)} ${served} ${actionsKey(way.actions)}`;
    const known = best.get(key);
    if (!known || way.oddness < known.oddness) best.set(key, way);
  }
  return [...best.values()];
}

function mergeOpen(ways: readonly Open[]): Open[] {
  return merge(ways.map((way) => ({ ...way, go: { stay: true } }))).map(({ go: _go, ...way }) => way);
}

/** Actions that a proof tells apart; two messages are one action each. */
function actionsKey(actions: readonly Action[]): string {
  return actions.map((action) => ('what' in action ? `${action.type} ${String(action.what)}` : action.type)).join(',');
}
