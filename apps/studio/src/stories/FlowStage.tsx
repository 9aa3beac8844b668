import { readArticles } from '@baton/bot';
import { flowsUsedBy } from '@baton/compiler';
import { FlowEditor } from '@baton/editor';
import { parseFlow, serialiseFlow, type Flow } from '@baton/flow';
import { parseWorkspace } from '@baton/handoff';
import { nodeKinds } from '@baton/nodes';
import { useState } from 'react';
import knowledge from '../../../../flows/demo.knowledge.json?raw';
import shop from '../../../../flows/demo.workspace.json?raw';
import type { LoadedFlow } from '../editing/load-flow.ts';
import { useEditorParts } from '../editing/use-editor-parts.tsx';
import { checkFlow } from '../model/check-flow.ts';
import type { PinnedFlows } from '../model/pinned-flows.ts';
import { aFlow, StudioScene } from './StudioScene.tsx';

const flows = import.meta.glob<string>('../../../../flows/*.flow.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const scenarios = import.meta.glob<string>('../../../../flows/*.scenarios.json', { query: '?raw', import: 'default' });

export interface FlowStageProps {
  /** The id of a flow that ships. */
  flow: string;
}

/** A flow that ships, on the canvas and with a conversation beside it: talk to it, or let one of its scenarios play. */
export function FlowStage({ flow }: FlowStageProps) {
  return (
    <StudioScene pinned={shippedParts} scenarios={scenarios} check={checkFlow}>
      <Stage key={flow} id={flow} />
    </StudioScene>
  );
}

function Stage({ id }: { id: string }) {
  const [loaded] = useState(() => load(id));
  const parts = useEditorParts(loaded, loaded.flow);
  return (
    <div style={{ height: '100vh', minHeight: 560 }}>
      <FlowEditor {...parts} flow={loaded.flow} readOnly showSide />
    </div>
  );
}

function load(id: string): LoadedFlow {
  const flow = shippedFlow(id);
  const workspace = parseWorkspace(shop);
  const { articles } = readArticles(JSON.parse(knowledge));
  if (!('workspace' in workspace) || !articles) throw new Error('The demo shop cannot be read.');
  return {
    summary: aFlow(flow.name, { id, origin: 'template' }),
    draft: { text: serialiseFlow(flow), etag: '"1"' },
    found: null,
    way: null,
    version: null,
    flow,
    workspace: workspace.workspace,
    articles,
    parts: [],
  };
}

/** @throws when no flow of that id ships. */
function shippedFlow(id: string): Flow {
  const path = Object.keys(flows).find((one) => one.endsWith(`/${id}.flow.json`));
  const read = parseFlow((path !== undefined && flows[path]) || '', nodeKinds);
  if (!read.ok) throw new Error(`The flow "${id}" cannot be read.`);
  return read.flow;
}

/** A flow that ships stands for itself wherever another one uses it. */
const shippedParts: PinnedFlows = {
  one: async (id) => shippedFlow(id),
  of: async (flow) => flowsUsedBy(flow, nodeKinds).map(({ flow: id, hash }) => ({ id, hash, flow: shippedFlow(id) })),
};
