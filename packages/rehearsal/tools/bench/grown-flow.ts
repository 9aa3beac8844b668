// The standard flow, grown: its steps over and over, each copy led to from the one before. Triggers and the start are there
// once, as in any flow.
import { readFileSync } from 'node:fs';
import { parseFlow, type Flow } from '@baton/flow';
import { parseWorkspace, type Workspace } from '@baton/handoff';
import { nodeKinds } from '@baton/nodes';
import { join } from 'node:path';
import { inputRoot } from '../../../../.ci/bench/tree.ts';

const read = (file: string): string => readFileSync(join(inputRoot(), 'flows', file), 'utf8');

export function standardFlow(): Flow {
  // An older tree's links lead to example.com, which a newer check refuses.
  const text = read('standard-handoff.flow.json').replaceAll(
    'https://help.example.com/',
    'https://help.baton-bench.net/',
  );
  const parsed = parseFlow(text, nodeKinds);
  if (!parsed.ok) throw new Error(parsed.issues.map(({ message }) => message).join('\n'));
  return parsed.flow;
}

export function demoWorkspace(): Workspace {
  const parsed = parseWorkspace(read('demo.workspace.json'));
  if (!('workspace' in parsed)) throw new Error('The demo workspace does not parse.');
  return parsed.workspace;
}

/** A flow of at least so many steps. */
export function grownFlow(size: number): Flow {
  const base = standardFlow();
  const nodes = [...base.nodes];
  const edges = base.edges.map((edge) => ({ ...edge }));
  const isOnce = new Set(
    base.nodes.flatMap(({ id, kind, config }) => {
      const facts = nodeKinds.get(kind)?.facts(config);
      return facts?.listener !== undefined || facts?.start ? [id] : [];
    }),
  );
  const copied = base.nodes.filter(({ id }) => !isOnce.has(id));
  const within = base.edges.filter(({ from }) => !isOnce.has(from.node));
  const entry = base.edges.find(({ from }) => isOnce.has(from.node) && from.port === 'next')?.to.node ?? '';
  const isLink = ({ from }: Flow['edges'][number], suffix: string) =>
    from.node === `closing${suffix}` && from.port === 'more';
  for (let copy = 1; nodes.length < size; copy += 1) {
    const suffix = `-${copy}`;
    for (const node of copied) nodes.push({ ...node, id: `${node.id}${suffix}` });
    for (const edge of within) {
      edges.push({
        id: `${edge.id}${suffix}`,
        from: { node: `${edge.from.node}${suffix}`, port: edge.from.port },
        to: { node: `${edge.to.node}${suffix}` },
      });
    }
    const link = edges.find((edge) => isLink(edge, copy === 1 ? '' : `-${copy - 1}`));
    if (!link) throw new Error('The standard flow has no closing step to grow from.');
    link.to = { node: `${entry}${suffix}` };
  }
  return { ...base, nodes, edges };
}
