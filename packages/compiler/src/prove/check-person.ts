// Asking for a person always reaches a person, a ticket, a callback or on-call, whatever the world does, and with no bot
// answer in between. A fixpoint: a state is good when everything that can happen by itself leads to what is good.
import { ENDED } from '@baton/flow';
import { wayTo } from './counterexample.ts';
import { isStranded, type Edge, type Exploration, type Vertex } from './exploration.ts';
import type { Report } from './report.ts';
import { search } from './search.ts';

export function checkPerson(exploration: Exploration, report: Report): void {
  const listens = [...report.graph.nodes.values()].some(({ facts }) => facts.listener === 'explicit');
  if (!listens) {
    report.add({
      code: 'no-way-to-a-person',
      severity: 'error',
      message:
        'Nothing in this flow listens for a customer who asks for a person. Add the step that does, and lead it to a transfer.',
      node: [...report.graph.nodes.values()].find(({ facts }) => facts.start)?.node.id ?? '',
    });
  }
  const judge = new Judge(exploration);
  const told = new Set<string>();
  const ways = startsOf(exploration, judge).map((start) => ({ start, bad: worstWay(start, judge) }));
  // Of two ways into one fault, the one that can be played as it is told.
  for (const { start, bad } of ways.toSorted((a, b) => Number(isRare(a.bad)) - Number(isRare(b.bad)))) {
    const node = bad.vertex.node ?? bad.edges.at(-1)?.from.node ?? '';
    const key = `${bad.why} ${node}`;
    if (told.has(key)) continue;
    told.add(key);
    report.add({
      code: bad.why,
      severity: 'error',
      message: sentenceOf(bad.why, report.nameOf(node)),
      node,
      path: { edges: [...wayTo(start.vertex), ...bad.edges], end: endOf(bad.why, report.nameOf(node)), node },
    });
  }
  askedAgain(exploration, report);
}

function isRare({ edges }: { edges: readonly Edge[] }): boolean {
  return edges.some(({ way }) => way?.needs.rare === true);
}

type Why = 'person-deflected' | 'person-never-reached' | 'person-goes-round';

function sentenceOf(why: Why, name: string): string {
  switch (why) {
    case 'person-deflected':
      return `A customer who asked for a person gets an answer of the bot at "${name}" instead. Connect it to a person, a ticket, a callback or on-call first.`;
    case 'person-never-reached':
      return `A customer who asked for a person ends at "${name}" without a person, a ticket, a callback or anyone on call. Connect it to one of them.`;
    case 'person-goes-round':
      return `A customer who asked for a person can loop through "${name}" forever without reaching anyone. Break the loop with a ticket, a callback or on-call.`;
  }
}

function endOf(why: Why, name: string): string {
  switch (why) {
    case 'person-deflected':
      return `At “${name}” the bot answers, although a person was asked for.`;
    case 'person-never-reached':
      return 'The customer asked for a person and has nothing: no person, no ticket, no callback.';
    case 'person-goes-round':
      return 'And so it goes on, without a person, a ticket or a callback.';
  }
}

interface Start {
  vertex: Vertex;
}

/**
 * Where somebody has just asked, where somebody has just begun to wait, and where a ticket, a callback or on-call is about
 * to be promised; the cheapest first.
 */
function startsOf({ vertices, graph }: Exploration, judge: Judge): Start[] {
  const starts = new Set<Vertex>();
  for (const vertex of vertices) {
    if (vertex.kind !== 'walk') continue;
    const asks = vertex.at === vertex.node && graph.nodes.get(vertex.node)?.facts.listener === 'explicit';
    if (asks && judge.isBadWalk(vertex)) starts.add(vertex);
    const reaches = vertex.at === vertex.node ? graph.nodes.get(vertex.node)?.facts.reaches : undefined;
    if (reaches !== undefined && reaches !== 'person' && !judge.isGood(vertex)) starts.add(vertex);
    for (const { to, way } of vertex.out) {
      if (way?.actions.some(({ type }) => type === 'enqueue') && !judge.isGood(to)) starts.add(to);
    }
  }
  return [...starts].map((vertex) => ({ vertex })).toSorted((a, b) => a.vertex.cost - b.vertex.cost);
}

/** Follows what is not good to where it ends badly. */
function worstWay({ vertex: start }: Start, judge: Judge): { vertex: Vertex; edges: Edge[]; why: Why } {
  const { vertex, edges } = search(
    start,
    (one) => judge.whyBad(one) !== undefined,
    (one) => judge.against(one).filter((edge) => !judge.isGoodEdge(edge)),
  );
  return { vertex, edges, why: judge.whyBad(vertex) ?? 'person-goes-round' };
}

/** T1: between the wish for a person and the queue stands no further question. */
function askedAgain({ vertices, nodes }: Exploration, report: Report): void {
  const told = new Set<string>();
  const asks = ({ kind, node, standing }: Vertex): boolean =>
    kind === 'rest' && node !== null && standing.place === null && nodes.get(node)?.state?.spec.awaiting === 'offer';
  for (const walk of vertices) {
    if (walk.kind !== 'walk' || report.graph.nodes.get(walk.at)?.facts.listener !== 'explicit') continue;
    const { vertex, edges, goal } = search(walk, asks, (one) =>
      one.kind === 'walk' ? one.out.filter(({ to }) => to !== walk.from) : [],
    );
    if (!goal || vertex.node === null || told.has(vertex.node)) continue;
    told.add(vertex.node);
    const name = report.nameOf(vertex.node);
    report.add({
      code: 'person-asked-again',
      severity: 'error',
      message: `A customer who asked for a person is asked again at "${name}". Asking once is enough: transfer without a question in between.`,
      node: vertex.node,
      path: {
        edges: [...wayTo(walk), ...edges],
        end: `“${name}” asks whether a person is wanted, which has just been said.`,
        node: vertex.node,
      },
    });
  }
}

/** Which states and walks are good, found by working back from what is reached. */
class Judge {
  /** By the vertices' index. */
  readonly #good: Uint8Array;
  readonly #exploration: Exploration;
  readonly #reachedByEntry: ReadonlySet<string>;

  constructor(exploration: Exploration) {
    this.#exploration = exploration;
    this.#reachedByEntry = reachedByEntry(exploration);
    const { vertices } = exploration;
    this.#good = new Uint8Array(vertices.length);
    const into: Vertex[][] = vertices.map(() => []);
    for (const vertex of vertices) for (const { to } of vertex.out) into[to.index]?.push(vertex);
    const open = [...vertices];
    const waiting = new Uint8Array(vertices.length).fill(1);
    for (let vertex = open.pop(); vertex; vertex = open.pop()) {
      waiting[vertex.index] = 0;
      if (this.isGood(vertex) || !this.#becomesGood(vertex)) continue;
      this.#good[vertex.index] = 1;
      for (const before of into[vertex.index] ?? []) {
        ask(before);
        // A walk that may come home is judged with where it set off.
        if (before.kind === 'walk') for (const home of into[before.index] ?? []) ask(home);
      }
    }

    function ask(before: Vertex): void {
      if (waiting[before.index] === 1) return;
      waiting[before.index] = 1;
      open.push(before);
    }
  }

  isGood(vertex: Vertex): boolean {
    return this.#good[vertex.index] === 1;
  }

  isBadWalk(walk: Vertex): boolean {
    return !this.#walkHolds(walk, walk.from).holds;
  }

  isGoodEdge(edge: Edge): boolean {
    return this.#reaches(edge) || this.isGood(edge.to);
  }

  whyBad(vertex: Vertex): Why | undefined {
    if (vertex.standing.served) return undefined;
    if (vertex.kind === 'walk') return this.#isBotAnswer(vertex) ? 'person-deflected' : undefined;
    return vertex.at === ENDED || isStranded(vertex) ? 'person-never-reached' : undefined;
  }

  /** What can happen by itself, or must be relied on, in this vertex. */
  against(vertex: Vertex): Edge[] {
    if (vertex.kind === 'walk') return vertex.out;
    const own = this.#choosing(vertex) ? vertex.out.filter(isCustomer) : vertex.out.filter(isForced);
    return own.length > 0 ? own : vertex.out.filter(isForced);
  }

  #becomesGood(vertex: Vertex): boolean {
    if (vertex.standing.served) return true;
    if (vertex.kind === 'walk') {
      if (vertex.from !== null) return false;
      const { holds, leads } = this.#walkHolds(vertex, null);
      return holds && leads;
    }
    if (vertex.standing.floor === 'agent') return true;
    if (vertex.at === ENDED || isStranded(vertex)) return false;
    if (this.#choosing(vertex)) return vertex.out.some((edge) => isCustomer(edge) && this.#someWay(edge.to, vertex));
    let leads = false;
    for (const edge of vertex.out) {
      if (!isForced(edge)) continue;
      if (this.#reaches(edge)) {
        leads = true;
        continue;
      }
      const judged = this.#walkHolds(edge.to, vertex);
      if (!judged.holds) return false;
      leads ||= judged.leads;
    }
    return leads;
  }

  /** Every way of this walk is good or comes home; and does one of them lead on? */
  #walkHolds(walk: Vertex, home: Vertex | null): { holds: boolean; leads: boolean } {
    if (walk.standing.served) return { holds: true, leads: true };
    if (this.#isBotAnswer(walk)) return { holds: false, leads: false };
    if (this.#entryReaches(walk)) return { holds: true, leads: true };
    let leads = false;
    for (const edge of walk.out) {
      // The place in line is kept, and goes on with clocks of its own.
      if (isBackInLine(edge)) leads = true;
      if (edge.to === home || isBackInLine(edge)) continue;
      if (this.isGoodEdge(edge)) {
        leads = true;
        continue;
      }
      const on = home && edge.to.kind === 'walk' ? this.#walkHolds(edge.to, home) : { holds: false, leads: false };
      if (!on.holds) return { holds: false, leads };
      leads ||= on.leads;
    }
    return { holds: true, leads };
  }

  /** The customer picks the way: one good one is enough. */
  #someWay(walk: Vertex, home: Vertex): boolean {
    if (this.#isBotAnswer(walk)) return false;
    return walk.out.some((edge) => edge.to !== home && this.isGoodEdge(edge));
  }

  /** The customer is asked for something, and nobody else's answer is outstanding. */
  #choosing({ node, standing }: Vertex): boolean {
    const awaiting = node === null ? undefined : this.#exploration.nodes.get(node)?.state?.spec.awaiting;
    return awaiting !== undefined && awaiting !== 'nothing' && standing.asked === 'nobody' && standing.place === null;
  }

  #isBotAnswer({ kind, at, node }: Vertex): boolean {
    return kind === 'walk' && at === node && this.#exploration.graph.nodes.get(node)?.facts.botAnswer === true;
  }

  #entryReaches({ at, node }: Vertex): boolean {
    return at === node && this.#reachedByEntry.has(at);
  }

  /** Does an agent take the conversation on this edge, or is it promised to somebody? */
  #reaches({ to, way }: Edge): boolean {
    return to.standing.served || (way?.actions.some(({ type }) => type === 'connect') ?? false);
  }
}

/** Steps from outside that reach somebody by a request of their own: coming to them is all that can be seen. */
function reachedByEntry({ graph, nodes, waysOf }: Exploration): Set<string> {
  const own = new Set(['enqueue', 'createTicket', 'bookSlot', 'page', 'openDesk']);
  const found = new Set<string>();
  for (const { node, facts } of graph.nodes.values()) {
    if (facts.reaches === undefined) continue;
    const compiled = nodes.get(node.id);
    const blocks = [node.id, ...(compiled?.entries ?? [])];
    if (!blocks.some((block) => waysOf(block).some(({ actions }) => actions.some(({ type }) => own.has(type)))))
      found.add(node.id);
  }
  return found;
}

function isBackInLine({ way }: Edge): boolean {
  return way?.actions.some(({ type }) => type === 'backInLine') ?? false;
}

function isCustomer({ happening }: Edge): boolean {
  return happening?.event === 'customer.message';
}

/** Neither the customer nor a lucky turn, but what the flow must be ready for. */
function isForced({ happening }: Edge): boolean {
  if (!happening || happening.of === 'listener' || happening.event.startsWith('customer.')) return false;
  return happening.event !== 'agent.accepted' && happening.event !== 'desk.answered';
}
