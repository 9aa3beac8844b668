import {
  type CompiledMachine,
  type Flow,
  type Issue,
  type MessageLibrary,
  parseFlow,
  type Registry,
  serialiseFlow,
} from '@baton/flow';
import { compileFlow } from '@baton/compiler';
import type { Workspace } from '@baton/handoff';
import { flowHash } from './flow-hash.ts';
import { workspaceIssues } from './workspace-issues.ts';

/** What flows are made of and speak with, given by whoever puts the server together. */
export interface FlowParts {
  readonly registry: Registry;
  readonly library: MessageLibrary;
  readonly workspace: () => Workspace;
}

export interface CheckedFlow {
  readonly flow: Flow | null;
  /** The stable text of the flow; null when it could not be read. */
  readonly text: string | null;
  readonly hash: string | null;
  /** Null when an error stands in the way of publishing. */
  readonly machine: CompiledMachine | null;
  readonly issues: readonly Issue[];
}

/** Reads, compiles and holds a flow against the workspace; collects everything there is to say. */
export function checkFlow(source: string, parts: FlowParts): CheckedFlow {
  const parsed = parseFlow(source, parts.registry);
  if (!parsed.ok) return { flow: null, text: null, hash: null, machine: null, issues: parsed.issues };
  const text = serialiseFlow(parsed.flow);
  const hash = flowHash(text);
  const compiled = compileFlow(parsed.flow, { registry: parts.registry, library: parts.library, hash });
  if (!compiled.ok) {
    return { flow: parsed.flow, text, hash, machine: null, issues: [...parsed.issues, ...compiled.issues] };
  }
  const issues = [...parsed.issues, ...compiled.issues, ...workspaceIssues(compiled.machine, parts.workspace())];
  const refused = issues.some((issue) => issue.severity === 'error');
  return { flow: parsed.flow, text, hash, machine: refused ? null : compiled.machine, issues };
}
