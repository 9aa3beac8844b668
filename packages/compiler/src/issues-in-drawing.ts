// What is found in a flow with its sub-flows put in place, told of the drawing that the designer sees.
import { graphOf, type Flow, type Issue, type Registry } from '@baton/flow';
import { looseEndsOfSubFlows } from './drawing-issues.ts';
import { isWayOutOfSubFlow, splitId, stepInDrawing } from './inline-sub-flows.ts';

/** What the compiler found in an inlined flow, as it stands in the drawing. */
export function issuesInDrawing(issues: readonly Issue[], inlined: Flow, drawn: Flow, registry: Registry): Issue[] {
  if (inlined === drawn) return [...issues];
  // A loose way out is told by the name that the drawing gives it.
  const others = issues.filter(({ code, at }) => code !== 'not-connected' || !isWayOutOfSubFlow(at.node ?? ''));
  return [...looseEndsOfSubFlows(graphOf(drawn, registry)), ...shownInDrawing(others, inlined, drawn)];
}

/** Issues of an inlined flow at the steps of the drawing. */
export function shownInDrawing(issues: readonly Issue[], inlined: Flow, drawn: Flow): Issue[] {
  return inlined === drawn ? [...issues] : issues.map((issue) => issueInDrawing(issue, drawn));
}

/**
 * An issue of an inlined flow as it stands in the drawing: what is wrong inside is shown at the step that stands for it, and
 * a path lights up steps of the drawing only.
 */
function issueInDrawing(issue: Issue, flow: Flow): Issue {
  const path = issue.path?.map((step) =>
    step.node === undefined ? step : { ...step, node: stepInDrawing(step.node) },
  );
  const shown = path ? { ...issue, path } : issue;
  const [outer, inner] = splitId(issue.at.node ?? '');
  if (inner === undefined) return shown;
  const index = flow.nodes.findIndex(({ id }) => id === outer);
  const { pointer: _pointer, field: _field, ...at } = issue.at;
  // A cure changes the drawing, and the step that needs it is not in it.
  const { fix: _fix, ...uncured } = shown;
  return {
    ...uncured,
    message: issue.message.replaceAll(`{{in.${outer}.`, '{{'),
    at: { ...at, pointer: index < 0 ? '/nodes' : `/nodes/${index}`, node: outer },
  };
}
