// What the server asks of its database, whichever that is. Every store is written once, over this: SQL that both SQLite and PostgreSQL take.
import type * as z from 'zod';

export type Value = string | number | null | Uint8Array;
export type Row = Readonly<Record<string, unknown>>;
/** A statement with `?` for each value. */
export type Statement = readonly [text: string, ...values: Value[]];
/**
 * Statements that count together or not at all: each `yield` gets the rows of its statement. A generator and no callback, because SQLite
 * runs it without letting anybody else come between, and PostgreSQL waits for each answer.
 */
export type Steps<T> = Generator<Statement, T, readonly Row[]>;

export interface Sql {
  readonly kind: 'sqlite' | 'postgres';
  /** The rows of a query, or what `RETURNING` names. */
  all(...statement: Statement): Promise<readonly Row[]>;
  transaction<T>(steps: () => Steps<T>): Promise<T>;
}

/** The rows of a query in the form their schema states; a row of another form is a fault of ours and throws. */
export async function allRows<S extends z.ZodType>(
  sql: Sql,
  schema: S,
  ...statement: Statement
): Promise<z.infer<S>[]> {
  return (await sql.all(...statement)).map((row) => schema.parse(row));
}

export async function oneRow<S extends z.ZodType>(
  sql: Sql,
  schema: S,
  ...statement: Statement
): Promise<z.infer<S> | undefined> {
  const [row] = await sql.all(...statement);
  return row === undefined ? undefined : schema.parse(row);
}
