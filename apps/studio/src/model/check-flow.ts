// The one place that says everything there is to say about a drawing.
import { proveFlow } from '@baton/compiler';
import type { Flow, Issue, MessageLibrary, Registry } from '@baton/flow';
import type { Workspace } from '@baton/handoff';

export interface CheckParts {
  registry: Registry;
  library: MessageLibrary;
  workspace: Workspace;
}

/** What compiling and proving find in a drawing, errors first; pure, so it may run beside the page. */
export function checkFlow(flow: Flow, parts: CheckParts): readonly Issue[] {
  return proveFlow(flow, parts).issues;
}
