import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { type AppRow, type AppSide, isMoved } from './app-rows.ts';

const BATCH = 200;

/** The tables of `baton.db` and, where there is one, of `access.db`. */
export function sqliteApp(databases: readonly DatabaseSync[]): AppSide {
  const owner = new Map<string, DatabaseSync>();
  for (const database of databases)
    for (const { name } of database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all())
      if (isMoved(String(name))) owner.set(String(name), database);

  function databaseOf(table: string): DatabaseSync {
    const found = owner.get(table);
    if (!found) throw new Error(`There is no table ${table}.`);
    return found;
  }

  return {
    async tables() {
      return new Map(
        [...owner].map(([table, database]) => [
          table,
          database
            .prepare('SELECT name FROM pragma_table_info(?)')
            .all(table)
            .map(({ name }) => String(name)),
        ]),
      );
    },
    async *read(table) {
      let batch: AppRow[] = [];
      for (const row of databaseOf(table).prepare(`SELECT * FROM "${table}"`).iterate()) {
        batch.push(row);
        if (batch.length < BATCH) continue;
        yield batch;
        batch = [];
      }
      if (batch.length > 0) yield batch;
    },
    async add(table, columns, rows) {
      const names = columns.map((column) => `"${column}"`).join(', ');
      const marks = columns.map(() => '?').join(', ');
      const statement = databaseOf(table).prepare(`INSERT INTO "${table}" (${names}) VALUES (${marks})`);
      for (const row of rows) statement.run(...columns.map((column) => plain(row[column])));
    },
    async count(table) {
      return Number(databaseOf(table).prepare(`SELECT count(*) AS n FROM "${table}"`).get()?.['n']);
    },
    async lastNumber() {
      const row = databases[0]?.prepare("SELECT value FROM app_counter WHERE name = 'conversation'").get();
      return row ? Number(row['value']) : null;
    },
    async keepLastNumber(number) {
      databases[0]?.prepare("INSERT INTO app_counter (name, value) VALUES ('conversation', ?)").run(number);
    },
  };
}

/** As SQLite keeps it: truth as 0 and 1, times as ISO texts. */
function plain(value: unknown): SQLInputValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'bigint') return value;
  if (value instanceof Uint8Array) return value;
  throw new Error(`A value of the form ${typeof value} has no place in SQLite.`);
}
