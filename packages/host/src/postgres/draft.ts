// What the steps of one entity want written, until it is committed: the store that a step sees.
import type { Ref } from '@baton/handoff';
import type { EntityRow, InboxRow, StepStore } from '../engine/store.ts';
import { revAndIndex } from '../move/moved-rows.ts';

/** An entity as the database had it when it was last looked at. */
export interface Kept {
  /** Rises with each commit that touches the entity; 0: there was none. */
  readonly version: number;
  readonly row: EntityRow | undefined;
  readonly state: unknown;
  /** Ids taken lately and what came of them: a repeat of one of these is answered without asking the database. */
  readonly known: ReadonlyMap<string, InboxRow>;
}

/** A stored send: who sent it and as what. */
export interface SendKey {
  readonly from: string;
  readonly rev: number;
  readonly idx: number;
}

export interface Draft {
  readonly ref: Ref;
  readonly before: Kept;
  row: EntityRow | undefined;
  state: unknown;
  readonly entries: { seq: number; entry: string }[];
  readonly inbox: Map<string, { row: InboxRow; at: number; known: boolean }>;
  readonly effects: { rev: number; idx: number; lane: string; effect: string; position: number }[];
  readonly sends: { rev: number; idx: number; to: Ref; at: number; body: string }[];
  /** Sends dealt with: attempts 0, or to be tried again. */
  readonly taken: { key: SendKey; attempts: number; dueAt: number }[];
}

export function draftOf(ref: Ref, before: Kept): Draft {
  return {
    ref,
    before,
    row: before.row,
    state: before.state,
    entries: [],
    inbox: new Map(),
    effects: [],
    sends: [],
    taken: [],
  };
}

export function isEmpty({ row, before, entries, inbox, taken }: Draft): boolean {
  return row === before.row && entries.length === 0 && inbox.size === 0 && taken.length === 0;
}

export interface DraftStoreParts {
  readonly draft: Draft;
  readonly nextPosition: () => number;
  /** The send that is at this position in the process's own counting. */
  readonly sendAt: (position: number) => SendKey;
}

/** Everything a step writes is checked before it writes: there is nothing to undo. */
export function draftStore({ draft, nextPosition, sendAt }: DraftStoreParts): StepStore {
  const { known } = draft.before;
  return {
    savepoint: (change) => change(),
    inTransaction: () => true,
    inboxRow: (_of, id) => draft.inbox.get(id)?.row ?? known.get(id),
    saveInboxRow(_of, id, row, at) {
      draft.inbox.set(id, { row, at: at ?? 0, known: known.has(id) });
    },
    appendEntries(_of, after, entries) {
      entries.forEach((entry, index) => draft.entries.push({ seq: after + index + 1, entry }));
    },
    saveEntity(_of, row) {
      draft.row = row;
      draft.state = row.state === null ? null : JSON.parse(row.state);
    },
    addEffect({ lane, effect, key }) {
      const position = nextPosition();
      draft.effects.push({ ...revAndIndex(key), lane, effect, position });
      return position;
    },
    addSend({ id, to, at, body }) {
      draft.sends.push({ ...revAndIndex(id), to, at, body });
      return 0;
    },
    removeSend(position) {
      draft.taken.push({ key: sendAt(position), attempts: 0, dueAt: 0 });
    },
  };
}
