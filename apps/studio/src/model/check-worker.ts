// Checks drawings beside the page, so that a large one never holds up a drag.
import type { Flow, FlowEdge, FlowNode, Issue } from '@baton/flow';
import type { Workspace } from '@baton/handoff';
import { messageLibrary, nodeKinds, withVoices } from '@baton/nodes';
import { checkFlow } from './check-flow.ts';
import type { PinnedFlow } from './pinned-flows.ts';
import { receivedList, type SentList } from './sent-list.ts';

/** A flow to check; of its lists, and of what it is checked against, only what is not as in the question before. */
export interface CheckQuestion {
  number: number;
  frame: Omit<Flow, 'nodes' | 'edges'>;
  nodes: SentList<FlowNode>;
  edges: SentList<FlowEdge>;
  workspace?: Workspace;
  pinned?: readonly PinnedFlow[];
}

export type CheckReply = { number: number } & ({ issues: readonly Issue[] } | { failed: string });

let nodes: FlowNode[] = [];
let edges: FlowEdge[] = [];
let workspace: Workspace | undefined;
let pinned: readonly PinnedFlow[] = [];

self.addEventListener('message', ({ data }: MessageEvent<CheckQuestion>) => {
  const { number, frame } = data;
  nodes = receivedList(nodes, data.nodes);
  edges = receivedList(edges, data.edges);
  workspace = data.workspace ?? workspace;
  pinned = data.pinned ?? pinned;
  const reply = (answer: CheckReply) => self.postMessage(answer);
  try {
    if (!workspace) throw new Error('The first question has to tell the workspace.');
    const options = {
      registry: nodeKinds,
      library: withVoices(messageLibrary, workspace.voices, 'base'),
      workspace,
      pinned,
    };
    reply({ number, issues: checkFlow({ ...frame, nodes, edges }, options) });
  } catch (error) {
    reply({ number, failed: error instanceof Error ? error.message : String(error) });
  }
});
