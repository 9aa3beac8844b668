// Hands drawings to the check beside the page; without one the page checks them itself.
import type { Flow, Issue } from '@baton/flow';
import type { Workspace } from '@baton/handoff';
import type { CheckQuestion, CheckReply } from './check-worker.ts';
import type { PinnedFlow } from './pinned-flows.ts';

/** What of a `Worker` is used. */
export interface CheckDesk {
  postMessage(question: CheckQuestion): void;
  addEventListener(type: 'message', heard: (event: { data: CheckReply }) => void): void;
  addEventListener(type: 'error', heard: () => void): void;
}

export interface Checker {
  /** @param pinned every flow that a step of the drawing stands for */
  check(flow: Flow, workspace: Workspace, pinned: readonly PinnedFlow[]): Promise<readonly Issue[]>;
}

export function createChecker(
  openDesk: () => CheckDesk | null,
  here: (flow: Flow, workspace: Workspace, pinned: readonly PinnedFlow[]) => readonly Issue[],
): Checker {
  const waiting = new Map<
    number,
    { resolve: (issues: readonly Issue[]) => void; reject: (error: Error) => void; again: () => void }
  >();
  let desk: CheckDesk | null | undefined;
  let count = 0;

  function open(): CheckDesk | null {
    const opened = openDesk();
    opened?.addEventListener('message', ({ data }) => {
      const asked = waiting.get(data.number);
      waiting.delete(data.number);
      if ('issues' in data) asked?.resolve(data.issues);
      else asked?.reject(new Error(data.failed));
    });
    // It could not be loaded: from here on the page does the work, beginning with what was asked.
    opened?.addEventListener('error', () => {
      desk = null;
      const asked = [...waiting.values()];
      waiting.clear();
      for (const { again } of asked) again();
    });
    return opened;
  }

  return {
    async check(flow, workspace, pinned) {
      desk ??= desk === undefined ? open() : null;
      if (!desk) return here(flow, workspace, pinned);
      const asked = desk;
      return new Promise((resolve, reject) => {
        count += 1;
        const again = () => {
          try {
            resolve(here(flow, workspace, pinned));
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        };
        waiting.set(count, { resolve, reject, again });
        asked.postMessage({ number: count, flow, workspace, pinned });
      });
    },
  };
}
