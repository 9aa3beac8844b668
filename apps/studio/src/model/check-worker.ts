// Checks drawings beside the page, so that a large one never holds up a drag.
import type { Flow, Issue } from '@baton/flow';
import type { Workspace } from '@baton/handoff';
import { messageLibrary, nodeKinds } from '@baton/nodes';
import { checkFlow } from './check-flow.ts';
import type { PinnedFlow } from './pinned-flows.ts';

export interface CheckQuestion {
  number: number;
  flow: Flow;
  workspace: Workspace;
  pinned: readonly PinnedFlow[];
}

export type CheckReply = { number: number } & ({ issues: readonly Issue[] } | { failed: string });

self.addEventListener('message', ({ data }: MessageEvent<CheckQuestion>) => {
  const { number, flow, workspace, pinned } = data;
  const reply = (answer: CheckReply) => self.postMessage(answer);
  try {
    reply({ number, issues: checkFlow(flow, { registry: nodeKinds, library: messageLibrary, workspace, pinned }) });
  } catch (error) {
    reply({ number, failed: error instanceof Error ? error.message : String(error) });
  }
});
