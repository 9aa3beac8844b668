import type { JournalEntry, Ref, StoredEntry } from '@baton/handoff';
import { refText } from '../engine/ref-text.ts';
import type { EffectRow, EntityRow, InboxRow, SendRow, Store } from '../engine/store.ts';

/** What a memory host keeps. Give it to a second host to see what a restart finds. */
export interface MemoryStore extends Store {
  readonly kind: 'memory';
}

interface Kept {
  readonly ref: Ref;
  row: EntityRow;
  readonly entries: string[];
  readonly inbox: Map<string, InboxRow & { at: number | null }>;
}

const EMPTY: EntityRow = {
  rev: 0,
  seq: 0,
  state: null,
  wakeAt: null,
  alarmAt: null,
  wakeFailures: 0,
  waits: false,
  touchedAt: 0,
};

/** Where a host in memory keeps everything; hand it to the next host to go on where this one stopped. */
export function memoryStore(): MemoryStore {
  const kept = new Map<string, Kept>();
  const alarms = new Map<string, number>();
  const effects = new Map<number, EffectRow>();
  const sends = new Map<number, SendRow>();
  /** Entries of all entities in order of commit: position 1 is index 0. */
  const journal: { ref: Ref; seq: number; text: string }[] = [];
  let cursor = 0;
  let position = 0;

  function of(ref: Ref): Kept {
    const key = refText(ref);
    const found = kept.get(key);
    if (found) return found;
    const made: Kept = { ref: { kind: ref.kind, key: ref.key }, row: EMPTY, entries: [], inbox: new Map() };
    kept.set(key, made);
    return made;
  }

  return {
    kind: 'memory',
    // Steps are computed before they are written and writing to a map cannot fail: there is never half a change to undo.
    transaction: (_durability, change) => change(),
    savepoint: (change) => change(),
    inTransaction: () => true,
    entity: (ref) => kept.get(refText(ref))?.row,
    saveEntity(ref, row) {
      of(ref).row = row;
      if (row.alarmAt === null) alarms.delete(refText(ref));
      else alarms.set(refText(ref), row.alarmAt);
    },
    appendEntries(ref, after, entries) {
      const { ref: own, entries: all } = of(ref);
      entries.forEach((text, index) => journal.push({ ref: own, seq: after + index + 1, text }));
      all.push(...entries);
    },
    entries(ref, after, limit) {
      const own = kept.get(refText(ref));
      if (!own) return [];
      return own.entries.slice(after, after + limit).map((text, index) => stored(own.ref, after + index + 1, text));
    },
    inboxRow: (ref, id) => kept.get(refText(ref))?.inbox.get(id),
    saveInboxRow: (ref, id, row, at) => void of(ref).inbox.set(id, { ...row, at }),
    pruneInbox(before, limit) {
      let pruned = 0;
      for (const { inbox } of kept.values()) {
        for (const [id, row] of inbox) {
          if (pruned === limit) return pruned;
          if (row.at === null || row.at >= before) continue;
          inbox.delete(id);
          pruned += 1;
        }
      }
      return pruned;
    },
    addEffect(row) {
      position += 1;
      effects.set(position, { ...row, position, attempts: 0 });
      return position;
    },
    setEffectAttempts(at, attempts) {
      const row = effects.get(at);
      if (row) effects.set(at, { ...row, attempts });
    },
    removeEffect: (at) => void effects.delete(at),
    pendingEffects: () => [...effects.values()],
    addSend(row) {
      position += 1;
      sends.set(position, { ...row, position });
      return position;
    },
    removeSend: (at) => void sends.delete(at),
    pendingSends: () => [...sends.values()],
    dueAlarms(now, limit) {
      return [...alarms]
        .filter(([, at]) => at <= now)
        .toSorted(([, a], [, b]) => a - b)
        .slice(0, limit)
        .flatMap(([key]) => kept.get(key)?.ref ?? []);
    },
    nextAlarm(after) {
      let next: number | null = null;
      for (const at of alarms.values()) if (at > after && (next === null || at < next)) next = at;
      return next;
    },
    reviveAlarms() {
      for (const [key, one] of kept) {
        if (one.row.wakeAt === null || one.row.alarmAt !== null) continue;
        one.row = { ...one.row, alarmAt: one.row.wakeAt, wakeFailures: 0 };
        alarms.set(key, one.row.wakeAt ?? 0);
      }
    },
    withoutAlarm: (after, limit) =>
      [...kept.values()]
        .map(({ ref, row }, index) => ({ mark: index + 1, ref, row }))
        .filter(({ mark, row }) => mark > after && row.waits && row.alarmAt === null)
        .slice(0, limit)
        .map(({ mark, ref }) => ({ mark, ref })),
    touchedAfter: (at) => [...kept.values()].filter(({ row }) => row.touchedAt > at).map(({ ref }) => ref),
    entriesFrom(from, limit) {
      return journal
        .slice(from, from + limit)
        .map(({ ref, seq, text }, index) => ({ position: from + index + 1, stored: stored(ref, seq, text) }));
    },
    cursor: () => cursor,
    saveCursor(at) {
      cursor = at;
    },
  };
}

/** Entries are kept as text, so that nobody can change one that was handed out. */
function stored(ref: Ref, seq: number, text: string): StoredEntry {
  const entry: JournalEntry = JSON.parse(text);
  return { seq, ref, entry };
}
