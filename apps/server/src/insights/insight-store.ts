// What people set up around the figures: experiments, weeks, alerts. Documents under a kind and an id.
import type { Sql } from '../store/sql.ts';

export type InsightKind = 'experiment' | 'week' | 'topic' | 'alert' | 'setting';

export interface InsightStore {
  /** Null when there is none. */
  get(kind: InsightKind, id: string): Promise<unknown>;
  /** In order of their ids. */
  list(kind: InsightKind): Promise<{ id: string; value: unknown }[]>;
  put(kind: InsightKind, id: string, value: unknown): Promise<void>;
  /** False when there is one already. */
  add(kind: InsightKind, id: string, value: unknown): Promise<boolean>;
  /**
   * Does some work unless another server is at it. A server that dies leaves the work to the others after `forMs`, which is longer than
   * the work can take.
   */
  alone(work: string, now: number, forMs: number, run: () => Promise<void>): Promise<void>;
}

export function insightStore(db: Sql): InsightStore {
  return {
    async get(kind, id) {
      const [row] = await db.all('SELECT value FROM app_insight WHERE kind = ? AND id = ?', kind, id);
      return row ? JSON.parse(String(row['value'])) : null;
    },
    list: async (kind) =>
      (await db.all('SELECT id, value FROM app_insight WHERE kind = ? ORDER BY id', kind)).map(({ id, value }) => ({
        id: String(id),
        value: JSON.parse(String(value)),
      })),
    async put(kind, id, value) {
      await db.all(
        'INSERT INTO app_insight (kind, id, value) VALUES (?, ?, ?) ON CONFLICT (kind, id) DO UPDATE SET value = excluded.value',
        kind,
        id,
        JSON.stringify(value),
      );
    },
    async add(kind, id, value) {
      const added = await db.all(
        'INSERT INTO app_insight (kind, id, value) VALUES (?, ?, ?) ON CONFLICT DO NOTHING RETURNING id',
        kind,
        id,
        JSON.stringify(value),
      );
      return added.length === 1;
    },
    async alone(work, now, forMs, run) {
      // Of two servers that come at once the second waits for the row and finds it taken.
      const taken = await db.all(
        `INSERT INTO app_insight (kind, id, value) VALUES ('work', ?, ?) ON CONFLICT (kind, id) DO UPDATE SET value = excluded.value
         WHERE CAST(app_insight.value AS bigint) <= ? RETURNING id`,
        work,
        String(now + forMs),
        now,
      );
      if (taken.length === 0) return;
      try {
        await run();
      } finally {
        await db.all("DELETE FROM app_insight WHERE kind = 'work' AND id = ? AND value = ?", work, String(now + forMs));
      }
    },
  };
}
