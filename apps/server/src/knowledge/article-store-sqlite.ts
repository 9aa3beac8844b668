import type { DatabaseSync } from 'node:sqlite';
import { readArticles } from '@baton/bot';
import type { ArticleStore } from './article-store.ts';

const NAME = 'articles';

/** In the server's tables: one text, which is read and written as a whole. */
export function sqliteArticles(database: DatabaseSync): ArticleStore {
  const select = database.prepare('SELECT value FROM app_setting WHERE name = ?');
  const upsert = database.prepare(
    'INSERT INTO app_setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  return {
    async all() {
      const value = select.get(NAME)?.['value'];
      return typeof value === 'string' ? readArticles(JSON.parse(value)).articles : null;
    },
    async keep(articles) {
      upsert.run(NAME, JSON.stringify(articles));
    },
  };
}
