import type { Workspace } from './workspace.ts';

/** What the reducers of queue and presence are given beside their state. */
export interface HandoffFacts {
  readonly workspace: Workspace;
}
