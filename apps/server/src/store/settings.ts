import type { Settings } from '../demo/demo-house.ts';
import type { Sql } from './sql.ts';

/** Short texts under a name, in the table of the server's settings. */
export function settingsTable(sql: Sql): Settings {
  return {
    async read(name) {
      const [row] = await sql.all('SELECT value FROM app_setting WHERE name = ?', name);
      return typeof row?.['value'] === 'string' ? row['value'] : null;
    },
    async keep(name, value) {
      await sql.all(
        'INSERT INTO app_setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
        name,
        value,
      );
    },
  };
}
