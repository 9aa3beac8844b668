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
  /** The version that is live, where the run has ended and its own is no longer it: what begins anew begins there (A5). Or that which a designer moves it to. */
  live?: LiveVersion;
  /** The run has ended and its flow begins no other: it was archived (A5). */
  beginsNothing?: true;
}

/** A published version of a conversation's flow, with what a run of it needs. */
export interface LiveVersion {
  flow: { id: string; hash: string; version: number };
  machine: Machine;
  reader: Reader;
}
