import type { SQLOutputValue, StatementSync } from 'node:sqlite';
import type * as z from 'zod';

type Parameter = string | number | bigint | null | Uint8Array;

/** The rows of a query in the form their schema states; a row of another form is a fault of ours and throws. */
export function allRows<S extends z.ZodType>(
  query: StatementSync,
  schema: S,
  ...parameters: Parameter[]
): z.infer<S>[] {
  return query.all(...parameters).map((row: Record<string, SQLOutputValue>) => schema.parse(row));
}

export function oneRow<S extends z.ZodType>(
  query: StatementSync,
  schema: S,
  ...parameters: Parameter[]
): z.infer<S> | undefined {
  const row = query.get(...parameters);
  return row === undefined ? undefined : schema.parse(row);
}
