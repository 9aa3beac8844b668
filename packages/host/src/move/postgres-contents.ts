import type { Session } from '../postgres/connection.ts';
import { integer, integerOrNull, text, textOrNull } from '../postgres/row.ts';
import { readRef, readText, shardOf, storedRef, storedText } from '../postgres/stored-text.ts';
import type { HostContents, Moved } from './moved-rows.ts';

const BATCH = 1000;
type Row = Readonly<Record<string, unknown>>;

/** The rows of a schema within a transaction that the session has open: all of it is of one moment, and counts together or not at all. */
export function postgresContents(session: Session): HostContents {
  let written = 0;

  function moved<One>(parts: {
    readonly table: string;
    readonly order: string;
    readonly of: (row: Row) => One;
    readonly add: (rows: readonly One[]) => Promise<unknown>;
  }): Moved<One> {
    return {
      async *read() {
        for await (const rows of inBatches(session, `SELECT * FROM ${parts.table} ORDER BY ${parts.order}`))
          yield rows.map(parts.of);
      },
      async add(rows) {
        await parts.add(rows);
      },
      async count() {
        const [row = {}] = await session.query(`SELECT count(*) AS n FROM ${parts.table}`);
        return integer(row, 'n');
      },
    };
  }

  return {
    entities: moved({
      table: 'host_entity',
      order: 'ref',
      of: (row) => ({
        ref: readRef(text(row, 'ref')),
        rev: integer(row, 'rev'),
        seq: integer(row, 'seq'),
        state: textOrNull(row, 'state'),
        wakeAt: integerOrNull(row, 'wake_at'),
        alarmAt: integerOrNull(row, 'alarm_at'),
        wakeFailures: integer(row, 'wake_failures'),
        waits: row['waits'] === true,
        touchedAt: integer(row, 'touched_at'),
      }),
      async add(rows) {
        const refs = rows.map(({ ref }) => storedRef(ref));
        const alarms = rows.map(({ alarmAt }) => alarmAt);
        await session.query(
          `INSERT INTO host_entity (ref, ver, rev, seq, state, wake_at, alarm_at, armed_at, wake_failures, waits, touched_at)
           SELECT x.ref, 1, x.rev, x.seq, x.state, x.wake, x.alarm, x.alarm, x.failures, x.waits, x.touched
           FROM unnest($1::text[], $2::bigint[], $3::bigint[], $4::text[], $5::bigint[], $6::bigint[], $7::int[], $8::boolean[], $9::bigint[])
             AS x (ref, rev, seq, state, wake, alarm, failures, waits, touched)`,
          [
            refs,
            rows.map(({ rev }) => rev),
            rows.map(({ seq }) => seq),
            rows.map(({ state }) => state),
            rows.map(({ wakeAt }) => wakeAt),
            alarms,
            rows.map(({ wakeFailures }) => wakeFailures),
            rows.map(({ waits }) => waits),
            rows.map(({ touchedAt }) => touchedAt),
          ],
        );
        await session.query(
          'INSERT INTO host_alarm SELECT ref, shard, at FROM unnest($1::text[], $2::int[], $3::bigint[]) AS x (ref, shard, at) WHERE at IS NOT NULL',
          [refs, refs.map(shardOf), alarms],
        );
      },
    }),
    entries: moved({
      table: 'host_journal',
      order: 'tx, n',
      of: (row) => ({ ref: readRef(text(row, 'ref')), seq: integer(row, 'seq'), entry: text(row, 'entry') }),
      async add(rows) {
        await session.query(
          'INSERT INTO host_journal (ref, seq, n, entry) SELECT * FROM unnest($1::text[], $2::bigint[], $3::int[], $4::text[])',
          [
            rows.map(({ ref }) => storedRef(ref)),
            rows.map(({ seq }) => seq),
            rows.map((_, index) => written + index),
            rows.map(({ entry }) => entry),
          ],
        );
        written += rows.length;
      },
    }),
    ids: moved({
      table: 'host_inbox',
      order: 'ref, id',
      of: (row) => ({
        ref: readRef(text(row, 'ref')),
        id: readText(text(row, 'id')),
        hash: text(row, 'hash'),
        reply: text(row, 'reply'),
        failed: row['failed'] === true,
        at: integer(row, 'at'),
      }),
      add: (rows) =>
        session.query(
          'INSERT INTO host_inbox (ref, id, hash, reply, failed, at) SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::boolean[], $6::bigint[])',
          [
            rows.map(({ ref }) => storedRef(ref)),
            rows.map(({ id }) => storedText(id)),
            rows.map(({ hash }) => hash),
            rows.map(({ reply }) => reply),
            rows.map(({ failed }) => failed),
            rows.map(({ at }) => at),
          ],
        ),
    }),
    // Of nobody: whoever starts first takes them up.
    effects: moved({
      table: 'host_outbox',
      order: 'ref, rev, idx',
      of: (row) => ({
        ref: readRef(text(row, 'ref')),
        rev: integer(row, 'rev'),
        idx: integer(row, 'idx'),
        lane: readText(text(row, 'lane')),
        effect: text(row, 'effect'),
        attempts: integer(row, 'attempts'),
      }),
      add: (rows) =>
        session.query(
          'INSERT INTO host_outbox (ref, rev, idx, lane, effect, attempts) SELECT * FROM unnest($1::text[], $2::bigint[], $3::int[], $4::text[], $5::text[], $6::int[])',
          [
            rows.map(({ ref }) => storedRef(ref)),
            rows.map(({ rev }) => rev),
            rows.map(({ idx }) => idx),
            rows.map(({ lane }) => storedText(lane)),
            rows.map(({ effect }) => effect),
            rows.map(({ attempts }) => attempts),
          ],
        ),
    }),
    sends: moved({
      table: 'host_send',
      order: 'from_ref, rev, idx',
      of: (row) => ({
        from: readRef(text(row, 'from_ref')),
        to: readRef(text(row, 'to_ref')),
        rev: integer(row, 'rev'),
        idx: integer(row, 'idx'),
        at: integer(row, 'at'),
        body: text(row, 'body'),
      }),
      add: (rows) =>
        session.query(
          'INSERT INTO host_send (to_ref, from_ref, rev, idx, at, body) SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[], $4::int[], $5::bigint[], $6::text[])',
          [
            rows.map(({ to }) => storedRef(to)),
            rows.map(({ from }) => storedRef(from)),
            rows.map(({ rev }) => rev),
            rows.map(({ idx }) => idx),
            rows.map(({ at }) => at),
            rows.map(({ body }) => body),
          ],
        ),
    }),
  };
}

/** The rows of a query a thousand at a time, so that a table larger than memory passes. One query at a time per session. */
export async function* inBatches(session: Session, query: string): AsyncGenerator<Row[]> {
  await session.query(`DECLARE host_moved NO SCROLL CURSOR FOR ${query}`);
  try {
    for (;;) {
      const rows = await session.query(`FETCH ${BATCH} FROM host_moved`);
      if (rows.length === 0) break;
      yield rows;
    }
  } finally {
    await session.query('CLOSE host_moved').catch(() => {});
  }
}
