// What people set up around the figures: experiments, weeks, alerts. Documents under a kind and an id.
import type { DatabaseSync } from 'node:sqlite';

export type InsightKind = 'experiment' | 'week' | 'topic' | 'alert' | 'setting';

export interface InsightStore {
  /** Null when there is none. */
  get(kind: InsightKind, id: string): Promise<unknown>;
  /** In order of their ids. */
  list(kind: InsightKind): Promise<{ id: string; value: unknown }[]>;
  put(kind: InsightKind, id: string, value: unknown): Promise<void>;
  /** False when there is one already. */
  add(kind: InsightKind, id: string, value: unknown): Promise<boolean>;
}

export function sqliteInsightStore(database: DatabaseSync): InsightStore {
  const one = database.prepare('SELECT value FROM app_insight WHERE kind = ? AND id = ?');
  const all = database.prepare('SELECT id, value FROM app_insight WHERE kind = ? ORDER BY id');
  const put = database.prepare(
    'INSERT INTO app_insight (kind, id, value) VALUES (?, ?, ?) ON CONFLICT (kind, id) DO UPDATE SET value = excluded.value',
  );
  const add = database.prepare('INSERT OR IGNORE INTO app_insight (kind, id, value) VALUES (?, ?, ?)');
  return {
    async get(kind, id) {
      const row = one.get(kind, id);
      return row ? JSON.parse(String(row['value'])) : null;
    },
    list: async (kind) => all.all(kind).map(({ id, value }) => ({ id: String(id), value: JSON.parse(String(value)) })),
    async put(kind, id, value) {
      put.run(kind, id, JSON.stringify(value));
    },
    async add(kind, id, value) {
      return add.run(kind, id, JSON.stringify(value)).changes === 1;
    },
  };
}
