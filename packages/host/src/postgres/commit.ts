// The call that writes a group of steps: its parameters as columns, and what became of it.
import type { Connection } from './connection.ts';
import type { Draft } from './draft.ts';
import { integers } from './row.ts';
import { shardOf, storedRef, storedText } from './stored-text.ts';

/** An effect's row and what became of it: 0 attempts, it is done. */
export interface Settled {
  readonly ref: string;
  readonly rev: number;
  readonly idx: number;
  readonly attempts: number;
}

export interface CommitRequest {
  readonly process: number;
  readonly now: number;
  readonly drafts: readonly Draft[];
  readonly settled: readonly Settled[];
  /** What an app wants written with each step, by index of the draft, and the function that writes it. */
  readonly written: readonly { readonly draft: number; readonly rows: string }[];
  readonly writer: string | null;
  /** Whether other processes may carry out effects too. */
  readonly isShared: boolean;
}

export interface Committed {
  /** Drafts of which nothing was written: somebody else was there first. */
  readonly lost: ReadonlySet<Draft>;
  /** Effects that another process carries out, because it has earlier ones of their lane. */
  readonly handed: readonly { readonly position: number; readonly process: number }[];
}

const TYPES = [
  'int bigint',
  'text[] bigint[] bigint[] bigint[] text[] bigint[] bigint[] int[] boolean[] bigint[] smallint[]',
  'int[] bigint[] text[]',
  'int[] text[] text[] text[] boolean[] bigint[] boolean[]',
  'int[] bigint[] int[] text[] text[]',
  'int[] bigint[] int[] text[] bigint[] text[]',
  'int[] text[] bigint[] int[] int[] bigint[]',
  'text[] bigint[] int[] int[]',
  'int[] text[] text boolean',
]
  .join(' ')
  .split(' ');
const COMMIT = `SELECT * FROM host_commit(${TYPES.map((type, index) => `$${index + 1}::${type}`).join(', ')})`;

export async function commit(sql: Connection, request: CommitRequest): Promise<Committed> {
  const { process, now, drafts, settled, written, writer } = request;
  const refs = drafts.map(({ ref }) => storedRef(ref));
  const rows = drafts.map(({ row }) => row);
  const entries = drafts.flatMap((draft, index) => draft.entries.map((one) => ({ e: index + 1, ...one })));
  const inbox = drafts.flatMap((draft, index) => [...draft.inbox].map(([id, one]) => ({ e: index + 1, id, ...one })));
  const effects = drafts.flatMap((draft, index) => draft.effects.map((one) => ({ e: index + 1, ...one })));
  const sends = drafts.flatMap((draft, index) => draft.sends.map((one) => ({ e: index + 1, ...one })));
  const taken = drafts.flatMap((draft, index) => draft.taken.map((one) => ({ e: index + 1, ...one })));
  const [result = {}] = await sql.run('host_commit', COMMIT, [
    process,
    now,
    refs,
    drafts.map(({ before }) => before.version),
    rows.map((row) => row?.rev ?? 0),
    rows.map((row) => row?.seq ?? 0),
    rows.map((row) => row?.state ?? null),
    rows.map((row) => row?.wakeAt ?? null),
    rows.map((row) => row?.alarmAt ?? null),
    rows.map((row) => row?.wakeFailures ?? 0),
    rows.map((row) => row?.waits ?? false),
    rows.map((row) => row?.touchedAt ?? 0),
    refs.map(shardOf),
    entries.map(({ e }) => e),
    entries.map(({ seq }) => seq),
    entries.map(({ entry }) => entry),
    inbox.map(({ e }) => e),
    inbox.map(({ id }) => storedText(id)),
    inbox.map(({ row }) => row.hash),
    inbox.map(({ row }) => row.reply),
    inbox.map(({ row }) => row.failed),
    inbox.map(({ at }) => at),
    inbox.map(({ known }) => known),
    effects.map(({ e }) => e),
    effects.map(({ rev }) => rev),
    effects.map(({ idx }) => idx),
    effects.map(({ lane }) => storedText(lane)),
    effects.map(({ effect }) => effect),
    sends.map(({ e }) => e),
    sends.map(({ rev }) => rev),
    sends.map(({ idx }) => idx),
    sends.map(({ to }) => storedRef(to)),
    sends.map(({ at }) => at),
    sends.map(({ body }) => body),
    taken.map(({ e }) => e),
    taken.map(({ key }) => key.from),
    taken.map(({ key }) => key.rev),
    taken.map(({ key }) => key.idx),
    taken.map(({ attempts }) => attempts),
    taken.map(({ dueAt }) => dueAt),
    settled.map(({ ref }) => ref),
    settled.map(({ rev }) => rev),
    settled.map(({ idx }) => idx),
    settled.map(({ attempts }) => attempts),
    written.map(({ draft }) => draft + 1),
    written.map(({ rows: text }) => text),
    writer,
    request.isShared,
  ]);
  const processes = integers(result, 'handed_to');
  return {
    lost: new Set(integers(result, 'lost').flatMap((n) => drafts[n - 1] ?? [])),
    handed: integers(result, 'handed').flatMap((n, index) => {
      const effect = effects[n - 1];
      return effect ? [{ position: effect.position, process: processes[index] ?? process }] : [];
    }),
  };
}

const SETTLE =
  "SELECT set_config('synchronous_commit', 'off', true), host_settle($1::text[], $2::bigint[], $3::int[], $4::int[])";

/** What became of effects, when nothing else is written. It may be lost with the power: then an effect is repeated, under the same key. */
export async function settle(sql: Connection, settled: readonly Settled[]): Promise<void> {
  await sql.run('host_settle', SETTLE, [
    settled.map(({ ref }) => ref),
    settled.map(({ rev }) => rev),
    settled.map(({ idx }) => idx),
    settled.map(({ attempts }) => attempts),
  ]);
}
