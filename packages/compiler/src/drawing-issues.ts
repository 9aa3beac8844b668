// What can be said of a drawing before it is compiled.
import { briefly, portField, type Graph, type GraphNode, type Issue } from '@baton/flow';

export function drawingIssues(graph: Graph): Issue[] {
  const nodes = [...graph.nodes.values()];
  return [
    ...startIssues(nodes),
    ...singleListeners(nodes),
    ...(graph.flow.settings.part ? partIssues(nodes) : []),
    ...nodes.flatMap((found) => [...missingConnections(graph, found), ...ownChecks(graph, found)]),
  ];
}

/** Ways out of steps that stand for other flows, by the names that the drawing gives them. */
export function looseEndsOfSubFlows(drawn: Graph): Issue[] {
  return [...drawn.nodes.values()].flatMap((found) => (found.facts.subFlow ? missingConnections(drawn, found) : []));
}

function startIssues(nodes: readonly GraphNode[]): Issue[] {
  const starts = nodes.filter(({ facts }) => facts.start);
  if (starts.length === 0) {
    return [
      {
        code: 'no-start',
        severity: 'error',
        message: 'The flow has no beginning. Add the step "Start" and connect it.',
        at: { pointer: '/nodes' },
      },
    ];
  }
  return starts.slice(1).map((found) => ({
    code: 'two-starts' as const,
    severity: 'error',
    message: `The flow begins in two places; "${found.name}" is the second. Remove one of them.`,
    at: placeOf(found),
  }));
}

function singleListeners(nodes: readonly GraphNode[]): Issue[] {
  return (['explicit', 'frustration', 'returning'] as const).flatMap((listener) =>
    nodes
      .filter(({ facts }) => facts.listener === listener)
      .slice(1)
      .map((found) => ({
        code: 'two-listeners' as const,
        severity: 'error' as const,
        message: `"${found.name}" listens for the same thing as another step. Keep one of them and put everything into it.`,
        at: placeOf(found),
      })),
  );
}

/** What no flow could put in its place (contracts, 12). */
function partIssues(nodes: readonly GraphNode[]): Issue[] {
  const listening = nodes
    .filter(({ facts }) => facts.listener)
    .map((found) => ({
      code: 'listener-in-part' as const,
      severity: 'error' as const,
      message: `"${found.name}" listens all the time, which only the flow around this part can do. Move the step there, or let this flow be a flow of its own.`,
      at: placeOf(found),
    }));
  return nodes.some(({ facts }) => facts.ends)
    ? listening
    : [
        ...listening,
        {
          code: 'part-without-end',
          severity: 'error',
          message:
            'This part never ends, so that a flow around it could not go on. Add the step "End" for each way it can come out, and name it.',
          at: { pointer: '/nodes' },
        },
      ];
}

function missingConnections(graph: Graph, found: GraphNode): Issue[] {
  return Object.entries(found.ports).flatMap(([port, { label, required }]) =>
    required && !graph.edge(found.node.id, port)
      ? [
          {
            code: 'not-connected' as const,
            severity: 'error' as const,
            message: `"${found.name}" has nothing connected to "${briefly(label)}". A customer who gets there would be stranded: connect it to a next step.`,
            at: { ...placeOf(found), field: portField(port) },
          },
        ]
      : [],
  );
}

function ownChecks(graph: Graph, found: GraphNode): Issue[] {
  return found.definition.check({
    id: found.node.id,
    name: found.name,
    config: found.node.config,
    languages: graph.flow.settings.languages,
    connected: (port) => graph.edge(found.node.id, port) !== undefined,
    at: (...path) => ({
      ...placeOf(found),
      pointer: `/nodes/${found.index}/config${path.map((part) => `/${part}`).join('')}`,
      field: path.join('.'),
    }),
  });
}

export function placeOf(found: GraphNode): Issue['at'] {
  return { pointer: `/nodes/${found.index}`, node: found.node.id, nodeName: found.name };
}
