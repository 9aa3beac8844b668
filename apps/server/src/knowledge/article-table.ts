import { readArticles } from '@baton/bot';
import { settingsTable } from '../store/settings.ts';
import type { Sql } from '../store/sql.ts';
import type { ArticleStore } from './article-store.ts';

const NAME = 'articles';

/** In the server's tables: one text, which is read and written as a whole. */
export function articleTable(sql: Sql): ArticleStore {
  const settings = settingsTable(sql);
  return {
    async all() {
      const value = await settings.read(NAME);
      return value === null ? null : readArticles(JSON.parse(value)).articles;
    },
    keep: (articles) => settings.keep(NAME, JSON.stringify(articles)),
  };
}
