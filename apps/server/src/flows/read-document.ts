// From what was sent to what is kept: the stable text of a flow, its content hash and its head.
import { parseFlow, serialiseFlow, type Flow, type Issue, type Registry } from '@baton/flow';
import { flowHash } from './flow-hash.ts';
import { headOf, type FlowHead } from './flow-head.ts';
import { pack } from './packed.ts';

/** A flow in the form in which it is kept. */
export interface FlowDocument {
  readonly id: string;
  /** SHA-256 of the text. */
  readonly hash: string;
  readonly packed: Uint8Array<ArrayBuffer>;
  readonly head: FlowHead;
}

export interface ReadDocument {
  /** Null when it is no flow that this version can read; the issues say why. */
  readonly document: FlowDocument | null;
  readonly issues: readonly Issue[];
}

/** `as`: the id and name that a copy or an import is given. */
export interface ReadAs {
  readonly id: string;
  readonly name: string;
}

export function readDocument(source: string, registry: Registry, as?: ReadAs): ReadDocument {
  const parsed = parseFlow(source, registry);
  if (!parsed.ok) return { document: null, issues: parsed.issues };
  return { document: documentOf(as ? { ...parsed.flow, ...as } : parsed.flow, registry), issues: parsed.issues };
}

export function documentOf(flow: Flow, registry: Registry): FlowDocument {
  const text = serialiseFlow(flow);
  return { id: flow.id, hash: flowHash(text), packed: pack(text), head: headOf(flow, registry) };
}
