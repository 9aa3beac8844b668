import { parseFlowValue, type Flow, type Registry } from '@baton/flow';
import { fixtureKinds } from './fixture-kinds.ts';

/** A flow from one line per step (`id: kind`, with its settings) and one per connection (`id.port -> id`). */
export function draw(
  nodes: { [id: string]: string | [kind: string, config: object] },
  edges: readonly string[],
  { registry = fixtureKinds, settings = {} }: { registry?: Registry; settings?: object } = {},
): Flow {
  const parsed = parseFlowValue(
    {
      format: 1,
      id: 'drawn',
      name: 'Drawn',
      settings,
      nodes: Object.entries(nodes).map(([id, node]) => {
        const [kind, config] = typeof node === 'string' ? [node, {}] : node;
        return { id, kind, version: 1, position: { x: 0, y: 0 }, config };
      }),
      edges: edges.map((line) => {
        const [, node, port, to] = /^(\S+)\.(\S+) -> (\S+)$/.exec(line) ?? [];
        return { id: `${node}-${port}`, from: { node, port }, to: { node: to } };
      }),
    },
    registry,
  );
  if (!parsed.ok) throw new Error(parsed.issues.map(({ message }) => message).join('\n'));
  return parsed.flow;
}
