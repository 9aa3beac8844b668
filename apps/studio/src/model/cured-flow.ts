// The flow as one click on a cure would leave it, for where no canvas is at hand.
import { createEditor, cureOf, type EditorWorkspace } from '@baton/editor';
import { serialiseFlow, type Flow, type Issue, type Registry } from '@baton/flow';

export interface CuredFlow {
  /** What the click does, in words. */
  label: string;
  flow: Flow;
}

export interface CuredFlowParts {
  registry: Registry;
  workspace: EditorWorkspace;
  newId: () => string;
}

/** Null where the finding has no cure of one click, or the cure changes nothing. */
export function curedFlow(issue: Issue, flow: Flow, { registry, workspace, newId }: CuredFlowParts): CuredFlow | null {
  const editor = createEditor({ flow, registry, newId, now: () => 0 });
  const { document, drawing } = editor.store.getState();
  const cure = issue.fix ? null : cureOf(issue, { document, drawing, registry, workspace, newId });
  if (issue.fix) editor.applyFix(issue.fix);
  else if (cure) editor.dispatch({ type: 'cure', ...cure });
  const label = issue.fix?.label ?? cure?.label;
  const cured = editor.store.getState().document.flow;
  return label === undefined || serialiseFlow(cured) === serialiseFlow(flow) ? null : { label, flow: cured };
}
