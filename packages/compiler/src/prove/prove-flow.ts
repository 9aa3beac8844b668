import type { CompiledMachine, Flow, Issue, MessageLibrary, Registry, Scope } from '@baton/flow';
import { compileFlow } from '../compile-flow.ts';
import { checkMessages } from './check-messages.ts';
import { checkPerson } from './check-person.ts';
import { checkVariables } from './check-variables.ts';
import { checkWaiting } from './check-waiting.ts';
import { checkWaysOn } from './check-ways-on.ts';
import { checkWordsKept } from './check-words-kept.ts';
import { checkWorkspace } from './check-workspace.ts';
import type { SubFlowLookup } from '../inline-sub-flows.ts';
import { shownInDrawing } from '../issues-in-drawing.ts';
import { explore } from './explore.ts';
import { Report } from './report.ts';

/** What a proof is told beside the flow: the workspace it would run in, and its limits. */
export interface ProveOptions {
  registry: Registry;
  library: MessageLibrary;
  workspace: Scope['workspace'];
  /** Content hash of the saved flow, for the machine to carry; without one it carries none. */
  hash?: string;
  /** Flows that steps stand for, by id and pinned content hash; without it there are none. */
  subFlows?: SubFlowLookup;
}

/** What a proof found: issues with the path that leads to each. */
export interface Proved {
  /** Everything that can be said of the flow, that of the compiler included; errors first. */
  issues: Issue[];
  /** States of the abstraction that a conversation can get to; 0 when the flow does not compile. */
  explored: number;
  /** What was proved; null when an error stands in the way of running it. */
  machine: CompiledMachine | null;
}

const SEVERITIES = ['error', 'warning', 'note'] as const;

/**
 * Looks for a customer who is stranded, deflected, left in silence or told what is not so, in every conversation that the
 * flow can have. Each finding carries a code, a sentence, its node and, where one exists, a shortest path that shows it.
 * Of a part it says what would be wrong in every flow; the rest is proved in each flow that it stands in.
 */
export function proveFlow(drawn: Flow, { workspace, ...options }: ProveOptions): Proved {
  const compiled = compileFlow(drawn, { hash: '', ...options });
  if (!compiled.ok) return { issues: inOrder(compiled.issues), explored: 0, machine: null };
  const { machine, graph, blocks, start } = compiled;

  const exploration = explore(blocks, graph, start.node.id);
  const report = new Report(exploration, workspace);
  checkWaysOn(exploration, report);
  // Who may ask for a person in a part is known only where it stands: the flow around it is proved with the part inside.
  if (!drawn.settings.part) checkPerson(exploration, report);
  checkWaiting(exploration, report);
  checkVariables(exploration, report);
  checkWordsKept(exploration, report);
  checkMessages(blocks.blocks, graph, report);
  checkWorkspace(exploration, report);
  const found = shownInDrawing([...machine.notes, ...report.issues], graph.flow, drawn);
  const issues = inOrder([...compiled.issues, ...found]);
  const isRefused = issues.some(({ severity }) => severity === 'error');
  return { issues, explored: exploration.states, machine: isRefused ? null : machine };
}

function inOrder(issues: readonly Issue[]): Issue[] {
  return issues.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}
