// The server's side of the thread that reads and proves flows.
import { Worker } from 'node:worker_threads';
import type { Registry } from '@baton/flow';
import type { Workspace } from '@baton/handoff';
import type { CheckedDocument, FlowJob, FromFlowWorker, ToFlowWorker } from './flow-worker.ts';
import { pack } from './packed.ts';
import { readDocument, type ReadAs, type ReadDocument } from './read-document.ts';

/** The packed text of a published flow; undefined when nothing was published under that hash. */
export type PublishedLookup = (id: string, hash: string) => Promise<Uint8Array | undefined>;

export interface FlowChecker {
  read(source: string, as?: ReadAs): Promise<ReadDocument>;
  /** Everything there is to say of a flow in this workspace, and what would run. */
  check(source: string, workspace: Workspace, published: PublishedLookup): Promise<CheckedDocument>;
  /** Ends the threads. What was asked and not answered is rejected. */
  close(): Promise<void>;
}

/** What is smaller is read where it is: it takes less time than to hand it over. */
const SMALL_CHARACTERS = 100_000;

/** Threads begin when the first flow comes, one for proofs and one for reading, so that no save waits for a proof. */
export function flowChecker(registry: Registry): FlowChecker {
  const proofs = flowThread();
  const reads = flowThread();
  return {
    async read(source, as) {
      if (source.length < SMALL_CHARACTERS) return readDocument(source, registry, as);
      const answer = await reads.ask(
        { kind: 'read', packed: pack(source), ...(as ? { as } : {}) },
        async () => undefined,
      );
      if ('read' in answer) return answer.read;
      throw unexpected(answer);
    },
    async check(source, workspace, published) {
      const answer = await proofs.ask({ kind: 'check', packed: pack(source), workspace }, published);
      if ('checked' in answer) return answer.checked;
      throw unexpected(answer);
    },
    async close() {
      await Promise.all([proofs.close(), reads.close()]);
    },
  };
}

function unexpected(answer: FromFlowWorker): Error {
  return new Error('failed' in answer ? answer.failed : 'The thread that checks flows answered something else.');
}

interface Asked {
  readonly published: PublishedLookup;
  readonly resolve: (answer: FromFlowWorker) => void;
  readonly reject: (error: Error) => void;
}

function flowThread() {
  const open = new Map<number, Asked>();
  let thread: Worker | null = null;
  let count = 0;

  function begin(): Worker {
    const begun = new Worker(new URL('./flow-worker.ts', import.meta.url), { execArgv: [] });
    begun.unref();
    begun.on('message', (message: FromFlowWorker) => {
      const asked = open.get(message.number);
      if (!asked) return;
      if ('wants' in message) {
        asked.published(message.wants.id, message.wants.hash).then((found) => {
          const reply: ToFlowWorker = { number: message.number, found: found ? new Uint8Array(found) : null };
          begun.postMessage(reply);
        }, asked.reject);
        return;
      }
      open.delete(message.number);
      if (open.size === 0) begun.unref();
      asked.resolve(message);
    });
    const ended = (error: Error): void => {
      if (thread === begun) thread = null;
      const lost = [...open.values()];
      open.clear();
      for (const { reject } of lost) reject(error);
    };
    begun.on('error', (error) => ended(error instanceof Error ? error : new Error(String(error))));
    begun.on('exit', () => ended(new Error('The thread that checks flows has ended.')));
    return begun;
  }

  return {
    ask(job: FlowJob, published: PublishedLookup): Promise<FromFlowWorker> {
      const worker = (thread ??= begin());
      worker.ref();
      return new Promise((resolve, reject) => {
        count += 1;
        open.set(count, { published, resolve, reject });
        const message: ToFlowWorker = { number: count, job };
        worker.postMessage(message, [job.packed.buffer]);
      });
    },
    async close(): Promise<void> {
      const running = thread;
      thread = null;
      await running?.terminate();
    },
  };
}
