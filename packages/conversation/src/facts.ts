import type { Workspace } from '@baton/handoff';
import type { Machine } from '@baton/runtime';
import type { Reader } from '@baton/signals';

/** Immutable values a conversation's step is given: looked up by content hash before the step (contracts, 5). */
export interface ConversationFacts {
  /** Of the version that the conversation began with. */
  machine: Machine;
  /** Prepared from the triggers of that version. */
  reader: Reader;
  /** The newest one. */
  workspace: Workspace;
  workspaceHash: string;
}
