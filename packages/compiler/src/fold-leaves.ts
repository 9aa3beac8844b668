// Folding: which waits a walk from a block can end at. Blocks are shared by all paths, so that the machine grows with
// the drawing and not with the number of ways through it.
import { type Block, type CompiledOp, type Go, type Graph, type Issue, type Leaf } from '@baton/flow';

/** More ends than this from one block, and the walk is cut at the steps behind it. */
const MOST_LEAVES = 64;

export interface Folded {
  blocks: { [id: string]: Block };
  leaves: { [block: string]: Leaf[] };
  /** Blocks that became states of their own, with the state's key. */
  cuts: { block: string; state: string }[];
  /** Drawn nodes on the ways from a block to each of its leaves. */
  nodesTo(block: string, leaf: number): string[];
  issues: Issue[];
  notes: Issue[];
}

export function foldLeaves(blocks: { [id: string]: Block }, entries: readonly string[], graph: Graph): Folded {
  const goes = remembered(goesOf);
  const order = topological(blocks, entries, goes);
  if ('cycle' in order)
    return {
      blocks,
      leaves: {},
      cuts: [],
      nodesTo: () => [],
      issues: [loopIssue(order.cycle, blocks, graph)],
      notes: [],
    };

  const cutState = findCuts(blocks, order.blocks, goes);
  const reached = leavesOfAll(blocks, order.blocks, cutState, goes);
  const folded =
    cutState.size === 0
      ? blocks
      : Object.fromEntries(Object.entries(blocks).map(([id, block]) => [id, cutBlock(block, cutState)]));
  const cuts = [...cutState].map(([block, state]) => ({ block, state }));
  const starts = [...entries, ...cuts.map(({ block }) => block)];
  const leaves = Object.fromEntries(starts.map((id) => [id, [...(reached.get(id)?.values() ?? [])]]));
  return {
    blocks: folded,
    leaves,
    cuts,
    nodesTo: (block, leaf) => nodesTo(folded, goes, reached, block, leafKey(leaves[block]?.[leaf] ?? { stay: true })),
    issues: [],
    notes: cuts.map(({ block }) => ({
      code: 'folding-cut',
      severity: 'note',
      message: `More than ${MOST_LEAVES} ways lead on from one step; the machine keeps a state of its own at "${nameOf(block, blocks, graph)}".`,
      at: { pointer: '/nodes', node: blocks[block]?.node ?? block },
    })),
  };
}

/** Blocks to make states of, so that no walk has too many ends; each with the state's key. */
function findCuts(blocks: { [id: string]: Block }, sorted: readonly string[], goes: GoesOf): Map<string, string> {
  const cuts = new Map<string, string>();
  const reached = new Map<string, Map<string, Leaf>>();
  for (const id of sorted) {
    const block = blocks[id];
    if (!block) continue;
    const found = leavesOf(goes(block), reached, cuts);
    if (found.size > MOST_LEAVES) {
      for (const next of goes(block)) {
        // A block with one end is no gain.
        if ('block' in next && (reached.get(next.block)?.size ?? 0) > 1) cuts.set(next.block, `fold--${next.block}`);
      }
    }
    reached.set(id, found.size > MOST_LEAVES ? leavesOf(goes(block), reached, cuts) : found);
  }
  return cuts;
}

/** Asked again once all cuts are known: a block may lead to one that was cut for the sake of another. */
function leavesOfAll(
  blocks: { [id: string]: Block },
  sorted: readonly string[],
  cuts: ReadonlyMap<string, string>,
  goes: GoesOf,
): Map<string, Map<string, Leaf>> {
  const reached = new Map<string, Map<string, Leaf>>();
  for (const id of sorted) {
    const block = blocks[id];
    if (block) reached.set(id, leavesOf(goes(block), reached, cuts));
  }
  return reached;
}

/** Every place that a block can go on to, in the order in which they are written. */
export function goesOf(block: Block): Go[] {
  const ways = block.ops.flatMap(goesOfOp);
  return leadsAway(block.ops.at(-1)) ? ways : [...ways, block.go];
}

type GoesOf = (block: Block) => readonly Go[];

function remembered(read: GoesOf): GoesOf {
  const known = new Map<Block, readonly Go[]>();
  return (block) => {
    const found = known.get(block) ?? read(block);
    known.set(block, found);
    return found;
  };
}

/** Every arm of it leads somewhere, so that what stands behind is never reached. */
function leadsAway(op: CompiledOp | undefined): boolean {
  return op?.op === 'branch' && op.arms.every(({ go }) => go) && op.arms.some(({ when }) => !when);
}

function goesOfOp(op: CompiledOp): Go[] {
  return op.op === 'branch'
    ? op.arms.flatMap((arm) => [...(arm.ops ?? []).flatMap(goesOfOp), ...(arm.go ? [arm.go] : [])])
    : [];
}

export function leafKey(leaf: Leaf): string {
  return 'stay' in leaf ? '.' : leaf.state;
}

function leavesOf(
  goes: readonly Go[],
  reached: ReadonlyMap<string, Map<string, Leaf>>,
  cuts: ReadonlyMap<string, string>,
): Map<string, Leaf> {
  const found = new Map<string, Leaf>();
  for (const go of goes) {
    if (!('block' in go)) {
      found.set(leafKey(go), go);
      continue;
    }
    const cut = cuts.get(go.block);
    if (cut !== undefined) found.set(cut, { state: cut });
    else for (const [key, leaf] of reached.get(go.block) ?? []) found.set(key, leaf);
  }
  return found;
}

/** Blocks so that each comes after all it leads to, or a loop that never waits. Walks without recursion. */
function topological(
  blocks: { [id: string]: Block },
  entries: readonly string[],
  goes: GoesOf,
): { blocks: string[] } | { cycle: string[] } {
  const done = new Set<string>();
  const open = new Set<string>();
  const sorted: string[] = [];
  for (const entry of [...entries, ...Object.keys(blocks)]) {
    if (done.has(entry)) continue;
    const stack: { id: string; next: string[] }[] = [{ id: entry, next: nextBlocks(blocks[entry], goes) }];
    open.add(entry);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const child = top.next.pop();
      if (child === undefined) {
        stack.pop();
        open.delete(top.id);
        done.add(top.id);
        sorted.push(top.id);
      } else if (open.has(child)) {
        const ids = stack.map(({ id }) => id);
        return { cycle: ids.slice(ids.indexOf(child)) };
      } else if (!done.has(child)) {
        open.add(child);
        stack.push({ id: child, next: nextBlocks(blocks[child], goes) });
      }
    }
  }
  return { blocks: sorted };
}

function nextBlocks(block: Block | undefined, goes: GoesOf): string[] {
  return block
    ? goes(block)
        .flatMap((go) => ('block' in go ? [go.block] : []))
        .toReversed()
    : [];
}

function cutBlock(block: Block, cuts: ReadonlyMap<string, string>): Block {
  const turn = (go: Go): Go => {
    const state = 'block' in go ? cuts.get(go.block) : undefined;
    return state === undefined ? go : { state };
  };
  const turnOp = (op: CompiledOp): CompiledOp =>
    op.op === 'branch'
      ? {
          ...op,
          arms: op.arms.map((arm) => ({
            ...arm,
            ...(arm.ops ? { ops: arm.ops.map(turnOp) } : {}),
            ...(arm.go ? { go: turn(arm.go) } : {}),
          })),
        }
      : op;
  return { ...block, ops: block.ops.map(turnOp), go: turn(block.go) };
}

function nodesTo(
  blocks: { [id: string]: Block },
  goes: GoesOf,
  reached: ReadonlyMap<string, Map<string, Leaf>>,
  entry: string,
  key: string,
): string[] {
  const nodes = new Set<string>();
  const seen = new Set([entry]);
  const stack = [entry];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    const block = blocks[id];
    if (!block || !reached.get(id)?.has(key)) continue;
    nodes.add(block.node);
    for (const next of nextBlocks(block, goes)) {
      if (!seen.has(next)) {
        seen.add(next);
        stack.push(next);
      }
    }
  }
  return [...nodes];
}

function loopIssue(cycle: readonly string[], blocks: { [id: string]: Block }, graph: Graph): Issue {
  const names = [...new Set(cycle.map((id) => nameOf(id, blocks, graph)))];
  const first = blocks[cycle[0] ?? '']?.node;
  return {
    code: 'loop-without-wait',
    severity: 'error',
    message: `${names.map((name) => `"${name}"`).join(' → ')} loops without ever waiting. Put a step into the circle that waits for the customer, or break it.`,
    at: { pointer: '/nodes', ...(first ? { node: first, nodeName: names[0] ?? first } : {}) },
  };
}

function nameOf(block: string, blocks: { [id: string]: Block }, graph: Graph): string {
  const node = blocks[block]?.node ?? block;
  return graph.nodes.get(node)?.name ?? node;
}
