import type { DatabaseSync } from 'node:sqlite';
import type { Settings } from '../demo/demo-house.ts';

/** Short texts under a name, in the table of the server's settings. */
export function sqliteSettings(database: DatabaseSync): Settings {
  const select = database.prepare('SELECT value FROM app_setting WHERE name = ?');
  const upsert = database.prepare(
    'INSERT INTO app_setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  return {
    async read(name) {
      const value = select.get(name)?.['value'];
      return typeof value === 'string' ? value : null;
    },
    async keep(name, value) {
      upsert.run(name, value);
    },
  };
}
