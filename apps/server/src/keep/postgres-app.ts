import { Buffer } from 'node:buffer';
import { inBatches } from '@baton/host/move';
import type { Session } from '@baton/host/postgres';
import { type AppSide, isMoved } from './app-rows.ts';

const BATCH = 200;
const COLUMNS = `
SELECT c.table_name AS name, c.column_name AS column, format_type(a.atttypid, a.atttypmod) AS type, c.is_identity = 'YES' AS identity
FROM information_schema.columns c
JOIN pg_attribute a ON a.attrelid = format('%I.%I', c.table_schema, c.table_name)::regclass AND a.attname = c.column_name
WHERE c.table_schema = current_schema() ORDER BY c.table_name, c.ordinal_position`;

/** The tables of a schema within a transaction that the session has open. */
export async function postgresApp(session: Session): Promise<AppSide> {
  const types = new Map<string, Map<string, { type: string; identity: boolean }>>();
  for (const row of await session.query(COLUMNS)) {
    const table = String(row['name']);
    if (!isMoved(table)) continue;
    const columns = types.get(table) ?? new Map();
    types.set(
      table,
      columns.set(String(row['column']), { type: String(row['type']), identity: row['identity'] === true }),
    );
  }
  return {
    async tables() {
      return new Map([...types].map(([table, columns]) => [table, [...columns.keys()]]));
    },
    read: (table) => inBatches(session, `SELECT * FROM "${table}"`),
    async add(table, columns, rows) {
      const known = types.get(table);
      const typeOf = (column: string): string => known?.get(column)?.type ?? 'text';
      const names = columns.map((column) => `"${column}"`).join(', ');
      const lists = columns.map((column, index) => `$${index + 1}::${typeOf(column)}[]`).join(', ');
      const query = `INSERT INTO "${table}" (${names}) OVERRIDING SYSTEM VALUE SELECT * FROM unnest(${lists})`;
      for (let at = 0; at < rows.length; at += BATCH) {
        const some = rows.slice(at, at + BATCH);
        await session.query(
          query,
          columns.map((column) => some.map((row) => typed(row[column], typeOf(column)))),
        );
      }
      // What numbers itself goes on behind the highest that there is.
      for (const [column, { identity }] of known ?? [])
        if (identity)
          await session.query(
            `SELECT setval(pg_get_serial_sequence($1, $2), max("${column}")) FROM "${table}" HAVING max("${column}") > 0`,
            [table, column],
          );
    },
    async count(table) {
      const [row] = await session.query(`SELECT count(*) AS n FROM "${table}"`);
      return Number(row?.['n']);
    },
    async lastNumber() {
      const [row] = await session.query('SELECT last_value AS value, is_called FROM app_conversation_number');
      return row?.['is_called'] === true ? Number(row['value']) : null;
    },
    async keepLastNumber(number) {
      await session.query("SELECT setval('app_conversation_number', $1)", [number]);
    },
  };
}

function typed(value: unknown, type: string): unknown {
  if (value === null || value === undefined) return null;
  if (type === 'boolean') return value === true || value === 1;
  if (type.startsWith('timestamp')) return typeof value === 'number' ? new Date(value).toISOString() : value;
  if (value instanceof Uint8Array) return Buffer.from(value);
  // PostgreSQL's text holds no NUL.
  return typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : value;
}
