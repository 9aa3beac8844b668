// The database's rows are untyped: each value is checked as it is taken out.
import { HostError } from '../host-error.ts';

/** A row as it came: bigints are numbers, everything else is text, a boolean, null or a list of them. */
export type Row = Readonly<Record<string, unknown>>;

export function integer(row: Row, column: string): number {
  const value = row[column];
  return typeof value === 'number' ? value : damaged(column, value);
}

export function integerOrNull(row: Row, column: string): number | null {
  return row[column] === null ? null : integer(row, column);
}

export function text(row: Row, column: string): string {
  const value = row[column];
  return typeof value === 'string' ? value : damaged(column, value);
}

export function textOrNull(row: Row, column: string): string | null {
  return row[column] === null ? null : text(row, column);
}

/** An empty list where it is null. */
export function integers(row: Row, column: string): number[] {
  const value = row[column] ?? [];
  if (!Array.isArray(value)) return damaged(column, value);
  return value.map((one: unknown) => (typeof one === 'number' ? one : damaged(column, one)));
}

/** @throws HostError `row-damaged` */
export function damaged(column: string, value: unknown): never {
  throw new HostError(
    'row-damaged',
    `The database holds ${String(value)} in ${column}. It was changed from outside: restore a backup.`,
  );
}
