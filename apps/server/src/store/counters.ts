import type { DatabaseSync } from 'node:sqlite';

/** The next number of a series, kept before it is returned: no number is given twice, some may be left out. */
export function nextNumber(database: DatabaseSync, name: string, first: number): number {
  const row = database
    .prepare(
      'INSERT INTO app_counter (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value',
    )
    .get(name, first);
  return Number(row?.['value']);
}
