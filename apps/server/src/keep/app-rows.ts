// The server's own tables as rows under names: the same names in SQLite and PostgreSQL, so that one copy serves every table there will be.
export type AppRow = Readonly<Record<string, unknown>>;

export interface AppSide {
  /** The tables that belong to the server, with their columns. */
  tables(): Promise<ReadonlyMap<string, readonly string[]>>;
  read(table: string): AsyncIterable<readonly AppRow[]>;
  add(table: string, columns: readonly string[], rows: readonly AppRow[]): Promise<void>;
  count(table: string): Promise<number>;
  /** The number that the last conversation was given; null: none was. */
  lastNumber(): Promise<number | null>;
  keepLastNumber(number: number): Promise<void>;
}

/** Of people who sign in, made by the library that checks passwords. */
export const SIGN_IN_TABLES: readonly string[] = ['user', 'session', 'account', 'verification'];

/** Of one database only: its version, who is connected now, and the counter that PostgreSQL has a sequence for. */
const STAYS: ReadonlySet<string> = new Set(['app_schema', 'app_desk_connection', 'app_counter']);

/** Lists (`rm_`) and figures (`ins_`) are made anew from the journal. */
export function isMoved(table: string): boolean {
  if (STAYS.has(table)) return false;
  return table.startsWith('app_') || table.startsWith('access_') || SIGN_IN_TABLES.includes(table);
}
