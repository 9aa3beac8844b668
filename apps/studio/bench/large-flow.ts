// The standard flow, drawn over and over in a grid: each copy is led to from the one before. Triggers and the start are
// there once, as in any flow.
import { readFileSync } from 'node:fs';
import { parseFlow, type Flow } from '@baton/flow';
import { nodeKinds } from '@baton/nodes';

const file = new URL('../../../flows/standard-handoff.flow.json', import.meta.url);
const ROOM = { x: 4800, y: 1800 };

/** A flow of at least so many steps; with 32 or fewer the standard flow itself. */
export function largeFlow(size: number): Flow {
  const parsed = parseFlow(readFileSync(file, 'utf8'), nodeKinds);
  if (!parsed.ok) throw new Error(parsed.issues.map(({ message }) => message).join('\n'));
  const base = parsed.flow;
  const once = new Set(
    base.nodes.flatMap(({ id, kind, config }) => {
      const facts = nodeKinds.get(kind)?.facts(config);
      return facts?.listener !== undefined || facts?.start ? [id] : [];
    }),
  );
  const copied = base.nodes.filter(({ id }) => !once.has(id));
  const within = base.edges.filter(({ from }) => !once.has(from.node));
  const entry = base.edges.find(({ from }) => once.has(from.node) && from.port === 'next')?.to.node ?? '';
  const copies = Math.max(0, Math.ceil((size - base.nodes.length) / copied.length));
  const columns = Math.max(1, Math.round(Math.sqrt(((copies + 1) * ROOM.y) / ROOM.x)));
  const nodes = [...base.nodes];
  const edges = base.edges.map((edge) => ({ ...edge }));
  for (let copy = 1; copy <= copies; copy += 1) {
    const aside = { x: (copy % columns) * ROOM.x, y: Math.floor(copy / columns) * ROOM.y };
    const named = (id: string) => `${id}-${copy}`;
    for (const node of copied) {
      const { x, y } = node.position;
      nodes.push({ ...node, id: named(node.id), position: { x: x + aside.x, y: y + aside.y } });
    }
    for (const edge of within) {
      const { node, port } = edge.from;
      edges.push({ id: named(edge.id), from: { node: named(node), port }, to: { node: named(edge.to.node) } });
    }
    const before = copy === 1 ? 'closing' : `closing-${copy - 1}`;
    const link = edges.find(({ from }) => from.node === before && from.port === 'more');
    if (!link) throw new Error('The standard flow has no closing step to grow from.');
    link.to = { node: named(entry) };
  }
  return { ...base, nodes, edges };
}
