// The one place that says everything there is to say about a drawing.
import { compileFlow } from '@baton/compiler';
import type { Flow, Issue, MessageLibrary, Registry } from '@baton/flow';
import type { Workspace } from '@baton/handoff';

export interface CheckParts {
  registry: Registry;
  library: MessageLibrary;
  workspace: Workspace;
}

/** The issues of a drawing, errors and warnings; pure, so it may run beside the page. */
export function checkFlow(flow: Flow, { registry, library }: CheckParts): readonly Issue[] {
  return compileFlow(flow, { registry, library, hash: 'draft' }).issues;
}
