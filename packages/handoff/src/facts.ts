import type { Workspace } from './workspace/workspace.ts';

/** What the reducers of queue and presence are given beside their state. */
export interface HandoffFacts {
  readonly workspace: Workspace;
}
