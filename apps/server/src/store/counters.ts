import type { Sql } from './sql.ts';

/** The next number of a series, kept before it is returned: no number is given twice, some may be left out. */
export async function nextNumber(sql: Sql, name: string, first: number): Promise<number> {
  const [row] = await sql.all(
    'INSERT INTO app_counter (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = app_counter.value + 1 RETURNING value',
    name,
    first,
  );
  return Number(row?.['value']);
}
