// Reads and proves flows in a thread of its own, so that no conversation waits for a large one.
import { parentPort } from 'node:worker_threads';
import { flowsUsedBy } from '@baton/compiler';
import { parseFlow, type Flow, type Issue } from '@baton/flow';
import type { Workspace } from '@baton/handoff';
import { messageLibrary, nodeKinds, withVoices } from '@baton/nodes';
import { checkFlow } from './check-flow.ts';
import { pack, unpack } from './packed.ts';
import { documentOf, readDocument, type FlowDocument, type ReadAs, type ReadDocument } from './read-document.ts';

/** Documents cross as packed bytes, which are handed over and not copied. */
export type FlowJob =
  | { kind: 'read'; packed: Uint8Array<ArrayBuffer>; as?: ReadAs }
  | { kind: 'check'; packed: Uint8Array<ArrayBuffer>; workspace: Workspace };

/** What a check finds; `machine` is null when an error stands in the way. */
export interface CheckedDocument {
  readonly document: FlowDocument | null;
  /** Packed JSON of the compiled machine. */
  readonly machine: Uint8Array<ArrayBuffer> | null;
  readonly issues: readonly Issue[];
}

export type ToFlowWorker =
  | { number: number; job: FlowJob }
  /** The published flow that was asked for; null when there is none. */
  | { number: number; found: Uint8Array<ArrayBuffer> | null };

export type FromFlowWorker =
  | { number: number; wants: { id: string; hash: string } }
  | { number: number; read: ReadDocument }
  | { number: number; checked: CheckedDocument }
  | { number: number; failed: string };

const asked = new Map<number, (found: Uint8Array<ArrayBuffer> | null) => void>();

parentPort?.on('message', (message: ToFlowWorker) => {
  if ('found' in message) {
    asked.get(message.number)?.(message.found);
    asked.delete(message.number);
    return;
  }
  const { number, job } = message;
  answer(number, job).then(say, (error: unknown) =>
    say({ number, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});

async function answer(number: number, job: FlowJob): Promise<FromFlowWorker> {
  const source = unpack(job.packed);
  if (job.kind === 'read') return { number, read: readDocument(source, nodeKinds, job.as) };
  const inside = await flowsInside(number, source);
  const { flow, machine, issues } = checkFlow(source, {
    registry: nodeKinds,
    library: withVoices(messageLibrary, job.workspace.voices, 'base'),
    workspace: () => job.workspace,
    subFlows: (id, hash) => inside.get(`${id} ${hash}`),
  });
  return {
    number,
    checked: {
      document: flow && documentOf(flow, nodeKinds),
      machine: machine && pack(JSON.stringify(machine)),
      issues,
    },
  };
}

/** Every flow that this one runs, at any depth. */
async function flowsInside(number: number, source: string): Promise<ReadonlyMap<string, Flow>> {
  const inside = new Map<string, Flow>();
  const parsed = parseFlow(source, nodeKinds);
  const open = parsed.ok ? [parsed.flow] : [];
  for (const flow of open) {
    for (const { flow: id, hash } of flowsUsedBy(flow, nodeKinds)) {
      const key = `${id} ${hash}`;
      if (inside.has(key)) continue;
      const found = await published(number, id, hash);
      const read = found && parseFlow(unpack(found), nodeKinds);
      if (!read?.ok) continue;
      inside.set(key, read.flow);
      open.push(read.flow);
    }
  }
  return inside;
}

function published(number: number, id: string, hash: string): Promise<Uint8Array<ArrayBuffer> | null> {
  return new Promise((found) => {
    asked.set(number, found);
    say({ number, wants: { id, hash } });
  });
}

function say(message: FromFlowWorker): void {
  parentPort?.postMessage(message, buffersIn(message));
}

function buffersIn(message: FromFlowWorker): ArrayBuffer[] {
  if ('read' in message) return message.read.document ? [message.read.document.packed.buffer] : [];
  if (!('checked' in message)) return [];
  const { document, machine } = message.checked;
  return [document?.packed, machine].flatMap((bytes) => (bytes ? [bytes.buffer] : []));
}
