// Hands drawings to the check beside the page; without one the page checks them itself.
import type { Flow, Issue } from '@baton/flow';
import type { Workspace } from '@baton/handoff';
import type { CheckQuestion, CheckReply } from './check-worker.ts';
import type { PinnedFlow } from './pinned-flows.ts';
import { sentList } from './sent-list.ts';

/** What of a `Worker` is used. */
export interface CheckDesk {
  postMessage(question: CheckQuestion): void;
  addEventListener(type: 'message', heard: (event: { data: CheckReply }) => void): void;
  addEventListener(type: 'error', heard: () => void): void;
}

export interface Checker {
  /**
   * One after the other. A question that still waits when the same flow is asked about again is answered with what is
   * found then: nobody needs to know what was wrong with an older drawing.
   *
   * @param pinned every flow that a step of the drawing stands for
   */
  check(flow: Flow, workspace: Workspace, pinned: readonly PinnedFlow[]): Promise<readonly Issue[]>;
}

interface Asked {
  flow: Flow;
  workspace: Workspace;
  pinned: readonly PinnedFlow[];
  askers: { resolve: (issues: readonly Issue[]) => void; reject: (error: Error) => void }[];
}

type Check = (flow: Flow, workspace: Workspace, pinned: readonly PinnedFlow[]) => readonly Issue[];

export function createChecker(openDesk: () => CheckDesk | null, here: Check): Checker {
  let desk: CheckDesk | null | undefined;
  let count = 0;
  let running: Asked | null = null;
  /** What the desk has. */
  let known: Pick<Asked, 'flow' | 'workspace' | 'pinned'> | null = null;
  let waiting: Asked[] = [];

  function open(): CheckDesk | null {
    const opened = openDesk();
    opened?.addEventListener('message', ({ data }) => {
      if (!running || data.number !== count) return;
      const { askers } = running;
      running = null;
      for (const { resolve, reject } of askers) {
        if ('issues' in data) resolve(data.issues);
        else reject(new Error(data.failed));
      }
      next();
    });
    // It could not be loaded: from here on the page does the work, beginning with what was asked.
    opened?.addEventListener('error', () => {
      desk = null;
      const asked = [...(running ? [running] : []), ...waiting];
      running = null;
      waiting = [];
      for (const one of asked) checkHere(one, here);
    });
    return opened;
  }

  function next(): void {
    const [first, ...rest] = waiting;
    if (!desk || running || !first) return;
    waiting = rest;
    running = first;
    count += 1;
    const { flow, workspace, pinned } = first;
    const { nodes, edges, ...frame } = flow;
    const question: CheckQuestion = {
      number: count,
      frame,
      nodes: sentList(known?.flow.nodes ?? [], nodes),
      edges: sentList(known?.flow.edges ?? [], edges),
      ...(known?.workspace !== workspace && { workspace }),
      ...(known?.pinned.length === 0 && pinned.length === 0 ? {} : { pinned }),
    };
    known = { flow, workspace, pinned };
    desk.postMessage(question);
  }

  return {
    async check(flow, workspace, pinned) {
      desk ??= desk === undefined ? open() : null;
      if (!desk) return here(flow, workspace, pinned);
      return new Promise((resolve, reject) => {
        const older = waiting.filter((one) => one.flow.id === flow.id);
        const askers = [...older.flatMap((one) => one.askers), { resolve, reject }];
        waiting = [...waiting.filter((one) => !older.includes(one)), { flow, workspace, pinned, askers }];
        next();
      });
    },
  };
}

function checkHere({ flow, workspace, pinned, askers }: Asked, here: Check): void {
  try {
    const issues = here(flow, workspace, pinned);
    for (const { resolve } of askers) resolve(issues);
  } catch (error) {
    for (const { reject } of askers) reject(error instanceof Error ? error : new Error(String(error)));
  }
}
