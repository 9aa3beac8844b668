// No dead end: every wait is left in time, nobody is stranded, every step can be reached, and nobody writes into the void.
import { BEGIN, ENDED, briefly, deadlineKeyOf, portField, type Fix, type Graph } from '@baton/flow';
import { wayTo } from './counterexample.ts';
import { effectOn } from './actions.ts';
import { isStranded, type Edge, type Exploration, type Vertex } from './exploration.ts';
import type { Report } from './report.ts';

export function checkWaysOn(exploration: Exploration, report: Report): void {
  endlessWaits(exploration, report);
  unheardCustomers(exploration, report);
  // A part may rest while a place is held around it, and its ends are not those of the conversation.
  if (!report.graph.flow.settings.part) {
    strandedCustomers(exploration, report);
    unrecordedEnds(exploration, report);
  }
  unreachableSteps(exploration, report);
}

/** The cheapest edge for each step among those that answer yes. */
function cheapestByNode(vertices: readonly Vertex[], wanted: (edge: Edge) => boolean): Map<string, Edge> {
  const cheapest = new Map<string, Edge>();
  for (const vertex of vertices) {
    if (vertex.kind !== 'walk' || vertex.node === null) continue;
    const known = cheapest.get(vertex.node);
    if (known && known.from.cost <= vertex.cost) continue;
    const edge = vertex.out.find(wanted);
    if (edge) cheapest.set(vertex.node, edge);
  }
  return cheapest;
}

function strandedCustomers({ vertices }: Exploration, report: Report): void {
  for (const [node, edge] of cheapestByNode(vertices, ({ to }) => isStranded(to))) {
    const loose = looseExits(report.graph, node);
    const labels = loose.map(([, label]) => `"${briefly(label)}"`).join(' or ');
    const name = report.nameOf(node);
    report.add({
      code: 'stranded',
      severity: 'error',
      message:
        loose.length === 0
          ? `"${name}" leads to nothing while no place in a queue is held. The customer would hear nothing more: lead on from it.`
          : `"${name}" has nothing connected to ${labels}. A customer who gets there hears nothing more: connect it to a next step.`,
      node,
      ...(loose[0] ? { field: portField(loose[0][0]) } : {}),
      fix: loose[0] ? connectTo(report.graph, node, loose[0][0]) : undefined,
      path: { edges: [...wayTo(edge.from), edge], end: `After “${name}” nothing more ever happens.`, node },
    });
  }
}

function looseExits(graph: Graph, node: string): [port: string, label: string][] {
  return Object.entries(graph.nodes.get(node)?.ports ?? {}).flatMap(([port, { label }]) =>
    graph.edge(node, port) ? [] : [[port, label] satisfies [string, string]],
  );
}

/** To a step that leaves the customer with a ticket, else to one that ends the conversation. */
function connectTo(graph: Graph, node: string, port: string): Fix | undefined {
  const others = [...graph.nodes.values()].filter(
    ({ node: { id }, facts }) => id !== node && !facts.listener && !facts.start && !facts.drawingOnly,
  );
  const to =
    others.find(({ facts }) => facts.reaches === 'ticket') ??
    others.find(({ ports }) => Object.keys(ports).length === 0);
  return to
    ? {
        label: `Connect it to "${to.name}"`,
        change: { type: 'connect', from: { node, port }, to: { node: to.node.id } },
      }
    : undefined;
}

function endlessWaits({ vertices }: Exploration, report: Report): void {
  const told = new Set<string>();
  for (const vertex of vertices) {
    if (vertex.kind !== 'rest' || vertex.at === BEGIN || vertex.at === ENDED || isStranded(vertex)) continue;
    const node = vertex.node ?? vertex.standing.place;
    if (node === null || told.has(node)) continue;
    const clocks = vertex.out.filter(({ happening }) => happening !== null && deadlineKeyOf(happening.event) !== null);
    if (clocks.some(({ to }) => leaves(to, vertex))) continue;
    told.add(node);
    const name = report.nameOf(node);
    report.add({
      code: clocks.length === 0 ? 'wait-without-deadline' : 'nothing-happens',
      severity: 'error',
      message:
        clocks.length === 0
          ? `"${name}" waits without a limit. A customer who says nothing there is stuck: give the wait a time limit that leads on.`
          : `"${name}" has deadlines, but none of them leads on. The customer waits there forever: let one of them take another path.`,
      node,
      path: { edges: wayTo(vertex), end: `The customer waits at “${name}”, and nothing more ever happens.`, node },
    });
  }
}

/** Is there an end of this walk other than where it set off? */
function leaves(walk: Vertex, home: Vertex): boolean {
  const seen = new Set<Vertex>();
  const stack = [walk];
  for (let vertex = stack.pop(); vertex; vertex = stack.pop()) {
    if (seen.has(vertex)) continue;
    seen.add(vertex);
    for (const { to, way } of vertex.out) {
      if (to.kind === 'walk') stack.push(to);
      // Back in line is somewhere else, though the place is the same.
      else if (to !== home || way?.actions.some(({ type }) => type === 'backInLine')) return true;
    }
  }
  return false;
}

/** X11: what is written while waiting for a person is taken in by somebody. */
function unheardCustomers({ vertices }: Exploration, report: Report): void {
  const told = new Set<string>();
  for (const vertex of vertices) {
    const { place, floor } = vertex.standing;
    if (vertex.kind !== 'rest' || place === null || floor !== 'queue') continue;
    if (vertex.out.some(({ happening }) => happening?.event === 'customer.message')) continue;
    const node = vertex.node ?? place;
    if (told.has(node)) continue;
    told.add(node);
    const name = report.nameOf(node);
    report.add({
      code: 'customer-not-heard',
      severity: 'error',
      message: `While the customer waits at "${name}", nothing answers what they write. Let the step take it in with a word.`,
      node,
      path: { edges: wayTo(vertex), end: `The customer writes, and “${name}” passes over it.`, node },
    });
  }
}

function unrecordedEnds({ vertices, nodes }: Exploration, report: Report): void {
  const open = ({ from, to, way }: Edge): boolean =>
    to.at === ENDED && to.kind === 'rest' && way !== null && !effectOn(from, way.actions, nodes).progress.closed;
  for (const [node, edge] of cheapestByNode(vertices, open)) {
    report.add({
      code: 'end-without-outcome',
      severity: 'warning',
      message: `"${report.nameOf(node)}" ends the conversation without saying how it ended. Figures will not count it: end with a step that records the outcome.`,
      node,
      path: {
        edges: [...wayTo(edge.from), edge],
        end: 'The conversation is over, and nobody knows how it went.',
        node,
      },
    });
  }
}

function unreachableSteps({ vertices }: Exploration, report: Report): void {
  const seen = new Set(vertices.map(({ node }) => node));
  for (const { node, facts, name } of report.graph.nodes.values()) {
    if (facts.drawingOnly || seen.has(node.id)) continue;
    report.add({
      code: 'unreachable',
      severity: 'warning',
      message: `No conversation ever reaches "${name}". Connect a step to it, or remove it.`,
      node: node.id,
      fix: { label: 'Remove the step', change: { type: 'remove-node', node: node.id } },
    });
  }
}
