import * as z from 'zod';
import type { Article } from './contract.ts';

/** The saved form of one article. Example questions may be left out. */
export const articleSchema = z.object({
  id: z.string().min(1),
  title: z.string().min(1),
  questions: z.array(z.string()).default([]),
  answer: z.string().min(1),
  /** Of a page on the web, or a path on the site that the chat stands on. */
  url: z
    .literal('')
    .or(z.url())
    .or(z.string().regex(/^\/[^/\s][^\s]*$/, 'Write a web address, or a path that begins with /')),
});

/** What is wrong with a knowledge file, and where. */
export interface ArticleIssue {
  code: 'bad-articles';
  message: string;
  /** JSON pointer into what was given. */
  at: string;
}

/** The articles of a knowledge file, or every reason why it cannot be used; never both. */
export type ArticlesRead = { articles: Article[]; issues: [] } | { articles: null; issues: ArticleIssue[] };

/** Reads a knowledge file: a list of articles. Returns the articles, or what is wrong with the list and where. */
export function readArticles(value: unknown): ArticlesRead {
  const read = z.array(articleSchema).safeParse(value);
  if (read.success) return { articles: read.data, issues: [] };
  return {
    articles: null,
    issues: read.error.issues.map((issue) => ({
      code: 'bad-articles',
      message: `${issue.message}. Correct this place in the knowledge file.`,
      at: issue.path.map((step) => `/${String(step)}`).join(''),
    })),
  };
}
