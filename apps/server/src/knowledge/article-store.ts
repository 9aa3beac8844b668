import type { Article } from '@baton/bot';

/** The articles of the company. Asynchronous; the adapter beside it is SQLite. */
export interface ArticleStore {
  /** Null while nobody has changed the articles that the server came with. */
  all(): Promise<Article[] | null>;
  /** Takes the place of all. */
  keep(articles: readonly Article[]): Promise<void>;
}
