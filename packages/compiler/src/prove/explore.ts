// Every state that can be reached, cheapest way first. Walks are followed block by block, never path by path, so that the
// work grows with the drawing and not with the number of ways through it.
import { BEGIN, ENDED, REST, type Block, type DueHint, type Graph } from '@baton/flow';
import type { CompiledBlocks, CompiledNode } from '../compile-blocks.ts';
import {
  after,
  answered,
  atStart,
  canCome,
  EXPLICIT,
  FRUSTRATION,
  nothingDone,
  resting,
  type Doings,
  type Standing,
} from './abstraction.ts';
import { CostQueue } from './search.ts';
import { waysThrough, type Deed, type Way } from './block-ways.ts';

/** What sets a walk off. */
export interface Happening {
  /** `start`, an event's name, `deadline:<key>`, or `listener`. */
  event: string;
  /** Whose reaction: that of the wait, of the place, or of a trigger. */
  of: 'begin' | 'wait' | 'place' | 'listener';
  node: string;
  /** Of a deadline, where it is known: seconds from the anchor. */
  seconds?: number;
}

export interface Vertex {
  index: number;
  /** `rest`: in a state. `walk`: about to go through a block. */
  kind: 'rest' | 'walk';
  /** The state's key, or the block. */
  at: string;
  /** The drawn node. */
  node: string | null;
  standing: Standing;
  /** Of a walk that can still stay where it set off: that vertex. Walks that cannot are shared. */
  from: Vertex | null;
  doings: Doings;
  out: Edge[];
  /** The way in of the cheapest path. */
  best: Edge | null;
  cost: number;
}

export interface Edge {
  from: Vertex;
  to: Vertex;
  happening: Happening | null;
  way: Way | null;
  /** How much a short path would rather avoid it. */
  cost: number;
}

export interface Exploration {
  vertices: Vertex[];
  start: Vertex;
  /** States explored, walks left out. */
  states: number;
  blocks: { [id: string]: Block };
  nodes: ReadonlyMap<string, CompiledNode>;
  waysOf: (block: string) => readonly Way[];
  graph: Graph;
}

const EVENT_COST = 10;
/** Events that take an agent's help, or that are rare. */
const dear: Readonly<Record<string, number>> = {
  'agent.accepted': 12,
  'agent.closed': 14,
  'agent.returned': 14,
  'agent.passed': 16,
  'bot.failed': 12,
  'page.failed': 14,
};

/** Somebody who comes back is a beginning of its own, told only where the ordinary one does not lead there. */
const COMES_BACK = 30;

/** A calendar that does not answer cannot be brought about. */
const LATE_CALENDAR = 40;

/** Of two deadlines the one that comes first is the likelier; more than some hours make no difference. */
const MOST_FOR_TIME = 8;

function costOf({ event, of, seconds }: Happening, { at, standing: { asked } }: Vertex): number {
  if (of === 'listener' && at === BEGIN) return COMES_BACK;
  if (!event.startsWith('deadline:')) return dear[event] ?? EVENT_COST;
  const late = asked === 'slots' || asked === 'booking' ? LATE_CALENDAR : 0;
  const long = seconds === undefined ? MOST_FOR_TIME : Math.min(MOST_FOR_TIME, Math.ceil(Math.log2(1 + seconds / 30)));
  return EVENT_COST + late + long;
}

export function explore(compiled: CompiledBlocks, graph: Graph, start: string): Exploration {
  const { blocks } = compiled;
  const nodes = new Map(compiled.nodes.map((node) => [node.id, node]));
  const byState = new Map(compiled.nodes.flatMap((node) => (node.state ? [[node.state.key, node] as const] : [])));
  const listeners = [...graph.nodes.values()].filter(({ facts }) => facts.listener !== undefined);
  const ways = new Map<string, readonly Way[]>();
  const waysOf = (id: string): readonly Way[] => {
    let known = ways.get(id);
    const block = blocks[id];
    if (!known && block) ways.set(id, (known = waysThrough(block, graph)));
    return known ?? [];
  };

  const vertices: Vertex[] = [];
  const known = new Map<string, Vertex>();
  const queue = new CostQueue();
  const vertexOf = (
    kind: Vertex['kind'],
    at: string,
    node: string | null,
    standing: Standing,
    from: Vertex | null,
    doings: Doings,
  ): Vertex => {
    const { place, floor, armed, asked, spent, served } = standing;
    const { saidBefore, saidAfter, took, said, closed } = doings;
    const key =
      kind === 'rest'
        ? `${at}|${place ?? ''}|${floor}|${armed}|${asked}|${spent}|${served}`
        : `>${at}|${place ?? ''}|${floor}|${armed}|${asked}|${spent}|${served}|${from?.index ?? ''}|${saidBefore}${saidAfter}${said ? 1 : 0}${closed ? 1 : 0}${took ?? ''}`;
    const found = known.get(key);
    if (found) return found;
    const made: Vertex = {
      index: vertices.length,
      kind,
      at,
      node,
      standing,
      from,
      doings,
      out: [],
      best: null,
      cost: Infinity,
    };
    known.set(key, made);
    vertices.push(made);
    return made;
  };
  const connect = (from: Vertex, to: Vertex, step: Omit<Edge, 'from' | 'to' | 'cost'>, cost: number): void => {
    const edge: Edge = { from, to, ...step, cost };
    from.out.push(edge);
    if (from.cost + cost >= to.cost) return;
    to.cost = from.cost + cost;
    to.best = edge;
    queue.add(to, to.cost);
  };

  const first = vertexOf('rest', BEGIN, null, atStart, null, nothingDone);
  first.cost = 0;
  queue.add(first, 0);
  const done = new Set<Vertex>();
  for (let vertex = queue.take(); vertex; vertex = queue.take()) {
    if (done.has(vertex)) continue;
    done.add(vertex);
    if (vertex.kind === 'rest') setOff(vertex);
    else walkOn(vertex);
  }
  const states = vertices.filter(({ kind }) => kind === 'rest').length;
  return { vertices, start: first, states, blocks, nodes, waysOf, graph };

  function setOff(vertex: Vertex): void {
    const { standing, at } = vertex;
    const go = (happening: Happening, block: string, then = standing): void => {
      const stays = waysOf(block).some((way) => 'stay' in way.go);
      const to = vertexOf('walk', block, happening.node, then, stays ? vertex : null, nothingDone);
      connect(vertex, to, { happening, way: null }, costOf(happening, vertex));
    };
    if (at === BEGIN) {
      go({ event: 'start', of: 'begin', node: start }, start);
      for (const { node, facts } of listeners)
        if (facts.listener === 'returning') go({ event: 'listener', of: 'listener', node: node.id }, node.id);
      return;
    }
    if (at === ENDED) return;
    const own = byState.get(at);
    if (own?.state) react(own.id, 'wait', own.state.on);
    const holder = standing.place === null ? undefined : nodes.get(standing.place);
    if (holder?.place) {
      const heard = new Set(own?.state?.spec.handles);
      const isHeldBack = (event: string) =>
        own?.state?.spec.otherWay === true && (event === 'queue.nobody' || event.startsWith('deadline:'));
      react(
        holder.id,
        'place',
        holder.place.on.filter(
          ({ event }) =>
            !isHeldBack(event) &&
            (event.startsWith('queue.') ||
              event === 'agent.accepted' ||
              event.startsWith('deadline:') ||
              !heard.has(event)),
        ),
      );
    }
    if (standing.floor === 'agent' || standing.floor === 'nobody') return;
    for (const { node, facts } of listeners) {
      const bit = facts.listener === 'explicit' ? EXPLICIT : facts.listener === 'frustration' ? FRUSTRATION : 0;
      if (facts.listener === 'returning' || (bit !== 0 && (standing.armed & bit) === 0)) continue;
      // Who asks for a person asks anew, whatever was promised before.
      const asks = bit === EXPLICIT ? { ...standing, served: false } : standing;
      go({ event: 'listener', of: 'listener', node: node.id }, node.id, asks);
    }

    function react(node: string, of: 'wait' | 'place', on: readonly { event: string; block: string }[]): void {
      for (const { event, block } of on) {
        if (!canCome(event, standing)) continue;
        const due = event.startsWith('deadline:')
          ? dueHint(graph, nodes.get(node), of, event.slice('deadline:'.length))
          : undefined;
        if (due?.when === 'asked' && standing.asked !== 'bot') continue;
        if (due?.when === 'not-asked' && standing.asked === 'bot') continue;
        const bit = of === 'place' ? onceBit(node, event) : 0;
        if ((standing.spent & bit) !== 0) continue;
        const happening: Happening = { event, of, node, ...(due ? { seconds: due.seconds } : {}) };
        // Who waits on in line is asked anew whether it has become too long.
        const then = answered(event, event === 'customer.asksAgain' ? { ...standing, spent: 0 } : standing);
        go(happening, block, bit === 0 ? then : { ...then, spent: then.spent | bit });
      }
    }
  }

  /** The bit of a deadline of the place that comes only once; 0 for what may come again. */
  function onceBit(node: string, event: string): number {
    const deadlines = nodes.get(node)?.place?.deadlines ?? [];
    const index = deadlines.findIndex(({ key, every }) => every === undefined && event === `deadline:${key}`);
    return index === -1 || index > 30 ? 0 : 1 << index;
  }

  function walkOn(vertex: Vertex): void {
    for (const way of waysOf(vertex.at)) {
      if (way.needs.waiting !== undefined && way.needs.waiting !== (vertex.standing.place !== null)) continue;
      const { standing, doings } = effectOn(vertex, way.deeds, nodes);
      const base = { happening: null, way };
      if ('stay' in way.go) {
        const home = vertex.from;
        if (!home) continue;
        const to = vertexOf('rest', home.at, home.node, standing, null, nothingDone);
        connect(vertex, to, base, way.oddness);
      } else if ('state' in way.go) {
        const state = way.go.state;
        const at = byState.get(state)?.id ?? null;
        const to = vertexOf('rest', state, at, resting(standing, state), null, nothingDone);
        connect(vertex, to, base, way.oddness);
      } else {
        const to = vertexOf('walk', way.go.block, blocks[way.go.block]?.node ?? null, standing, null, doings);
        connect(vertex, to, base, way.oddness + 1);
      }
    }
  }
}

/** What a block's deeds make of the standing and of what the walk has done. */
export function effectOn(
  vertex: Vertex,
  deeds: readonly Deed[],
  nodes: ReadonlyMap<string, CompiledNode>,
): { standing: Standing; doings: Doings } {
  const node = vertex.node ?? '';
  let { standing, doings } = vertex;
  const waits = nodes.get(node)?.state !== undefined;
  for (const deed of deeds) {
    standing = after(standing, deed, node);
    if (says(deed)) {
      doings =
        doings.took === null
          ? { ...doings, said: true, saidBefore: waits ? doings.saidBefore : Math.min(2, doings.saidBefore + 1) }
          : { ...doings, said: true, saidAfter: Math.min(2, doings.saidAfter + 1) };
    } else if (deed.type === 'enqueue') {
      // A place taken anew by its own node, for a second agent, is the same transfer.
      doings = vertex.at === node ? { ...doings, took: node, saidAfter: 0 } : doings;
    } else if (deed.type === 'close') doings = { ...doings, closed: true };
  }
  return { standing, doings };
}

/** A message that comes out empty is none. */
export function says(deed: Deed): boolean {
  if (deed.type !== 'say') return false;
  const { text, card } = deed.message;
  return card !== undefined || Object.values(text).some((words) => words.trim() !== '');
}

/** When a deadline comes, as far as that is known without memory. */
export function dueHint(
  graph: Graph,
  compiled: CompiledNode | undefined,
  of: 'wait' | 'place',
  key: string,
): DueHint | undefined {
  const specs = of === 'wait' ? compiled?.state?.spec.deadlines : compiled?.place?.deadlines;
  const due = specs?.find((one) => one.key === key)?.due;
  if (!due || !compiled) return undefined;
  if ('seconds' in due) return { seconds: due.seconds };
  if ('var' in due) return undefined;
  const name = due.type.slice(due.type.indexOf('/') + 1);
  return graph.nodes.get(compiled.id)?.definition.proof.dues?.[name]?.(due.params ?? {});
}

export function isStranded(vertex: Vertex): boolean {
  return (
    vertex.kind === 'rest' && vertex.at === REST && vertex.standing.place === null && vertex.standing.floor !== 'agent'
  );
}
