// SQLite's rows are untyped: each value is checked as it is taken out.
import type { Ref } from '@baton/handoff';
import type { SQLOutputValue } from 'node:sqlite';
import { isKind } from '../engine/ref-text.ts';
import { HostError } from '../host-error.ts';

export type Row = Record<string, SQLOutputValue>;

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

/** @param prefix of the two columns `kind` and `key` */
export function ref(row: Row, prefix: '' | 'from_' | 'to_' = ''): Ref {
  const kind = text(row, `${prefix}kind`);
  return isKind(kind) ? { kind, key: text(row, `${prefix}key`) } : damaged(`${prefix}kind`, kind);
}

function damaged(column: string, value: unknown): never {
  throw new HostError(
    'row-damaged',
    `The database holds ${String(value)} in ${column}. It was changed from outside: restore a backup.`,
  );
}
