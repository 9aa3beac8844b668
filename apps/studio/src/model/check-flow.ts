// The one place that says everything there is to say about a drawing.
import { proveFlow } from '@baton/compiler';
import type { Flow, Issue, MessageLibrary, Registry } from '@baton/flow';
import type { Workspace } from '@baton/handoff';
import { lookupIn, type PinnedFlow } from './pinned-flows.ts';

export interface CheckParts {
  registry: Registry;
  library: MessageLibrary;
  workspace: Workspace;
  /** Every flow that a step of the drawing stands for. */
  pinned: readonly PinnedFlow[];
}

/** What compiling and proving find in a drawing, errors first; pure, so it may run beside the page. */
export function checkFlow(flow: Flow, { pinned, ...parts }: CheckParts): readonly Issue[] {
  return proveFlow(flow, { ...parts, subFlows: lookupIn(pinned) }).issues;
}
