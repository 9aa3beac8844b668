import { compileFlow, proveFlow } from '@baton/compiler';
import { parseFlow, type CompiledMachine, type Flow, type Issue } from '@baton/flow';
import type { Workspace } from '@baton/handoff';
import { readText } from './files.ts';
import { hashOf, library, registry, subFlowsFor } from './parts.ts';

export interface ReadFlow {
  file: string;
  /** As it stands in the file. */
  source: string;
  /** Null when the file is no flow. */
  flow: Flow | null;
  /** Null when an error stands in the way. */
  machine: CompiledMachine | null;
  issues: Issue[];
}

/** Reads and compiles a flow; everything that is wrong with it is among its issues. */
export function readFlow(file: string): ReadFlow {
  const source = readText(file);
  const parsed = parseFlow(source, registry);
  if (!parsed.ok) return { file, source, flow: null, machine: null, issues: parsed.issues };
  const hash = hashOf(parsed.flow);
  const compiled = compileFlow(parsed.flow, { registry, library, hash, subFlows: subFlowsFor(file) });
  const issues = [...parsed.issues, ...compiled.issues];
  return { file, source, flow: parsed.flow, machine: compiled.ok ? compiled.machine : null, issues };
}

/** Everything there is to say of a flow in this workspace, that of the compiler included. */
export function proveFile(
  file: string,
  workspace: Workspace,
): Pick<ReadFlow, 'file' | 'flow' | 'issues'> & { explored: number } {
  const parsed = parseFlow(readText(file), registry);
  if (!parsed.ok) return { file, flow: null, issues: parsed.issues, explored: 0 };
  const { issues, explored } = proveFlow(parsed.flow, {
    registry,
    library,
    workspace,
    subFlows: subFlowsFor(file),
  });
  return { file, flow: parsed.flow, issues: [...parsed.issues, ...issues], explored };
}

export function hasErrors(issues: readonly Issue[], strict = false): boolean {
  return issues.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'));
}
