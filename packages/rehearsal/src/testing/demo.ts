// The demo workspace, its knowledge and the shipped flows, for tests.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { knowledgeBot, readArticles, type Bot } from '@baton/bot';
import type { SubFlowLookup } from '@baton/compiler';
import { parseFlowValue, serialiseFlow, type Flow } from '@baton/flow';
import { parseWorkspace, type Workspace } from '@baton/handoff';
import { nodeKinds } from '@baton/nodes';

const flows = new URL('../../../../flows/', import.meta.url);

/** Monday morning in the demo's office, in milliseconds since the epoch. */
export const MONDAY_MORNING = Date.parse('2026-11-23T10:00:00+01:00');

export function shipped(file: string): string {
  return readFileSync(new URL(file, flows), 'utf8');
}

/** Every flow that ships, in the order of their files' names. */
export function shippedFlows(): Flow[] {
  return readdirSync(flows)
    .filter((file) => file.endsWith('.flow.json'))
    .toSorted()
    .map((file) => drawnFlow(JSON.parse(shipped(file))));
}

/** What steps of the shipped flows may stand for: one another, each at the content that ships. */
export function shippedSubFlows(): SubFlowLookup {
  const known = new Map(shippedFlows().map((flow) => [`${flow.id} ${hashOf(flow)}`, flow]));
  return (id, hash) => known.get(`${id} ${hash}`);
}

function hashOf(flow: Flow): string {
  return createHash('sha256').update(serialiseFlow(flow)).digest('hex');
}

export function demoWorkspace(): Workspace {
  const parsed = parseWorkspace(shipped('demo.workspace.json'));
  if (!('workspace' in parsed)) throw new Error(JSON.stringify(parsed.issues, null, 1));
  return parsed.workspace;
}

export function demoBot(): Bot {
  const { articles, issues } = readArticles(JSON.parse(shipped('demo.knowledge.json')));
  if (!articles) throw new Error(JSON.stringify(issues, null, 1));
  return knowledgeBot({ articles });
}

/** A parsed flow, or an error with its issues. */
export function drawnFlow(drawn: object): Flow {
  const parsed = parseFlowValue(drawn, nodeKinds);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues, null, 1));
  return parsed.flow;
}

export function drawnNode(id: string, kind: string, config: object = {}) {
  return { id, kind, version: 1, position: { x: 0, y: 0 }, config };
}

export function drawnEdge(from: string, port: string, to: string) {
  return { id: `${from}-${port}`, from: { node: from, port }, to: { node: to } };
}
