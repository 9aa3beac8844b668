import {
  type CompiledMachine,
  type Flow,
  type Issue,
  type MessageLibrary,
  parseFlow,
  type Registry,
  serialiseFlow,
} from '@baton/flow';
import { proveFlow, type SubFlowLookup } from '@baton/compiler';
import type { Workspace } from '@baton/handoff';
import { flowHash } from './flow-hash.ts';

/** What flows are made of and speak with, given by whoever puts the server together. */
export interface FlowParts {
  readonly registry: Registry;
  readonly library: MessageLibrary;
  readonly workspace: () => Workspace;
  /** Published versions that a step of another flow may stand for. */
  readonly subFlows?: SubFlowLookup;
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

/** Reads, compiles and proves a flow in its workspace; collects everything there is to say. */
export function checkFlow(source: string, parts: FlowParts): CheckedFlow {
  const { registry, library, subFlows } = parts;
  const parsed = parseFlow(source, registry);
  if (!parsed.ok) return { flow: null, text: null, hash: null, machine: null, issues: parsed.issues };
  const { flow } = parsed;
  const text = serialiseFlow(flow);
  const hash = flowHash(text);
  const proved = proveFlow(flow, {
    registry,
    library,
    hash,
    workspace: parts.workspace(),
    ...(subFlows ? { subFlows } : {}),
  });
  const issues = [...parsed.issues, ...proved.issues];
  return { flow, text, hash, machine: proved.machine, issues };
}
