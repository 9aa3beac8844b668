// One look at the database for many entities: their rows, the ids that were taken before, and what others sent them.
import type { Body, Ref } from '@baton/handoff';
import { type EntityRow, type InboxRow } from '../engine/store.ts';
import type { Connection } from './connection.ts';
import type { Kept, SendKey } from './draft.ts';
import { integer, integerOrNull, text, textOrNull } from './row.ts';
import { readRef, storedRef, storedText } from './stored-text.ts';

export interface Asked {
  readonly ref: Ref;
  readonly ids: readonly string[];
  /** Whether what was sent to it is wanted too. */
  readonly mail: boolean;
}

/** A send that waits for its receiver. */
export interface Waiting {
  readonly key: SendKey;
  readonly id: string;
  readonly at: number;
  readonly body: Body;
  /** Attempts that failed. */
  readonly attempts: number;
  readonly dueAt: number;
}

export interface Found {
  readonly kept: Kept;
  /** In order per sender. */
  readonly mail: readonly Waiting[];
}

const READ = `
SELECT 'entity' AS what, ref, ver, rev, seq, wake_at, alarm_at, touched_at, wake_failures AS idx, waits AS flag, state AS body, NULL AS name, NULL AS hash
FROM host_entity WHERE ref = ANY ($1::text[])
UNION ALL
SELECT 'id', i.ref, 0, 0, 0, 0, 0, 0, 0, h.failed, h.reply, i.id, h.hash
FROM unnest($2::text[], $3::text[]) AS i (ref, id) JOIN host_inbox h ON h.ref = i.ref AND h.id = i.id
UNION ALL
SELECT 'send', to_ref, 0, rev, 0, at, attempts, due_at, idx, false, body, from_ref, NULL
FROM host_send WHERE to_ref = ANY ($4::text[])`;

export async function readBoxes(sql: Connection, asked: readonly Asked[]): Promise<Found[]> {
  const withIds = asked.flatMap(({ ref, ids }) => ids.map((id) => [storedRef(ref), storedText(id)] as const));
  const rows = await sql.run('host_read', READ, [
    asked.map(({ ref }) => storedRef(ref)),
    withIds.map(([ref]) => ref),
    withIds.map(([, id]) => id),
    asked.filter(({ mail }) => mail).map(({ ref }) => storedRef(ref)),
  ]);
  const byRef = Map.groupBy(rows, (row) => text(row, 'ref'));
  const nothing = { version: 0, row: undefined, state: null };
  const found = asked.map(({ ref, ids }) => {
    const own = byRef.get(storedRef(ref)) ?? [];
    const entity = own.find((row) => row['what'] === 'entity');
    const known = new Map(knownOf(own, ids));
    return { ref, kept: { ...(entity ? keptOf(entity) : nothing), known }, mail: mailOf(own) };
  });
  await addFailedBefore(sql, found);
  return found;
}

type Own = readonly Readonly<Record<string, unknown>>[];

function knownOf(own: Own, ids: readonly string[]): [string, InboxRow][] {
  const names = new Map(ids.map((id) => [storedText(id), id]));
  return own.flatMap((row): [string, InboxRow][] => {
    const id = row['what'] === 'id' ? names.get(text(row, 'name')) : undefined;
    if (id === undefined) return [];
    return [[id, { hash: text(row, 'hash'), reply: text(row, 'body'), failed: row['flag'] === true }]];
  });
}

interface FoundFor {
  readonly ref: Ref;
  readonly kept: { readonly known: Map<string, InboxRow> };
  readonly mail: readonly Waiting[];
}

/** What a send was written down as when it failed before: known only now that it is known which sends there are. */
async function addFailedBefore(sql: Connection, found: readonly FoundFor[]): Promise<void> {
  const failed = found.flatMap(({ ref, kept, mail }) =>
    mail.filter(({ attempts }) => attempts > 0).map(({ id }) => ({ ref, id, known: kept.known })),
  );
  if (failed.length === 0) return;
  const refs = failed.map(({ ref }) => storedRef(ref));
  const rows = await sql.run('host_read', READ, [[], refs, failed.map(({ id }) => storedText(id)), []]);
  const byRef = Map.groupBy(rows, (row) => text(row, 'ref'));
  for (const { ref, id, known } of failed)
    for (const [name, row] of knownOf(byRef.get(storedRef(ref)) ?? [], [id])) known.set(name, row);
}

function keptOf(row: Readonly<Record<string, unknown>>): Omit<Kept, 'known'> {
  const state = textOrNull(row, 'body');
  const kept: EntityRow = {
    rev: integer(row, 'rev'),
    seq: integer(row, 'seq'),
    state,
    wakeAt: integerOrNull(row, 'wake_at'),
    alarmAt: integerOrNull(row, 'alarm_at'),
    wakeFailures: integer(row, 'idx'),
    waits: row['flag'] === true,
    touchedAt: integer(row, 'touched_at'),
  };
  return { version: integer(row, 'ver'), row: kept, state: state === null ? null : JSON.parse(state) };
}

function mailOf(own: Own): Waiting[] {
  return own
    .filter((row) => row['what'] === 'send')
    .map((row) => {
      const key = { from: text(row, 'name'), rev: integer(row, 'rev'), idx: integer(row, 'idx') };
      const from = readRef(key.from);
      return {
        key,
        id: `${from.kind}/${from.key}/${key.rev}/${key.idx}`,
        at: integer(row, 'wake_at'),
        body: JSON.parse(text(row, 'body')),
        attempts: integer(row, 'alarm_at'),
        dueAt: integer(row, 'touched_at'),
      };
    })
    .toSorted((a, b) =>
      a.key.from < b.key.from ? -1 : a.key.from > b.key.from ? 1 : a.key.rev - b.key.rev || a.key.idx - b.key.idx,
    );
}
