import { graphOf, type Flow, type Issue, type MessageLibrary, type Registry, type Scope } from '@baton/flow';
import { compileBlocks } from '../compile-blocks.ts';
import { compileFlow } from '../compile-flow.ts';
import { checkMessages } from './check-messages.ts';
import { checkPerson } from './check-person.ts';
import { checkVariables } from './check-variables.ts';
import { checkWaiting } from './check-waiting.ts';
import { checkWaysOn } from './check-ways-on.ts';
import { checkWorkspace } from './check-workspace.ts';
import { inlineSubFlows, type SubFlowLookup } from '../inline-sub-flows.ts';
import { issuesInDrawing } from '../issues-in-drawing.ts';
import { explore } from './explore.ts';
import { Report } from './report.ts';

export interface ProveOptions {
  registry: Registry;
  library: MessageLibrary;
  workspace: Scope['workspace'];
  /** Flows that steps stand for, by id and pinned content hash; without it there are none. */
  subFlows?: SubFlowLookup;
}

export interface Proved {
  /** Everything that can be said of the flow, that of the compiler included; errors first. */
  issues: Issue[];
  /** States of the abstraction that a conversation can get to; 0 when the flow does not compile. */
  explored: number;
}

const SEVERITIES = ['error', 'warning', 'note'] as const;

/**
 * Looks for a customer who is stranded, deflected, left in silence or told what is not so, in every conversation that the
 * flow can have. Each finding carries a code, a sentence, its node and, where one exists, a shortest path that shows it.
 * Of a part it says what would be wrong in every flow; the rest is proved in each flow that it stands in.
 */
export function proveFlow(drawn: Flow, options: ProveOptions): Proved {
  const { flow, issues } = inlineSubFlows(drawn, {
    registry: options.registry,
    lookup: options.subFlows ?? (() => undefined),
  });
  if (issues.some(({ severity }) => severity === 'error')) return { issues: inOrder(issues), explored: 0 };
  const proved = proveInlined(flow, options);
  const found = issuesInDrawing(proved.issues, flow, drawn, options.registry);
  return { ...proved, issues: inOrder([...issues, ...found]) };
}

function proveInlined(flow: Flow, { registry, library, workspace }: ProveOptions): Proved {
  const compiled = compileFlow(flow, { registry, library, hash: '' });
  if (!compiled.ok) return { issues: inOrder(compiled.issues), explored: 0 };

  const graph = graphOf(flow, registry);
  const blocks = compileBlocks(graph, library);
  const start = [...graph.nodes.values()].find(({ facts }) => facts.start);
  if (!start) return { issues: inOrder(compiled.issues), explored: 0 };

  const exploration = explore(blocks, graph, start.node.id);
  const report = new Report(exploration, workspace);
  checkWaysOn(exploration, report);
  // Who may ask for a person in a part is known only where it stands: the flow around it is proved with the part inside.
  if (!flow.settings.part) checkPerson(exploration, report);
  checkWaiting(exploration, report);
  checkVariables(exploration, report);
  checkMessages(blocks.blocks, graph, report);
  checkWorkspace(blocks.blocks, report);
  return {
    issues: inOrder([...compiled.issues, ...compiled.machine.notes, ...report.issues]),
    explored: exploration.states,
  };
}

function inOrder(issues: readonly Issue[]): Issue[] {
  return issues.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}
