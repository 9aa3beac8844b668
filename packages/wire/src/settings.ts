// The settings of a company: history of the workspace, holidays, articles.
import * as z from 'zod';

/** A saved workspace without its text: its number counted from 1, `at` in milliseconds since the epoch. */
export const workspaceVersion = z.object({ number: z.int(), at: z.int(), who: z.string(), hash: z.string() });
/** Who saved which workspace, and when. */
export type WorkspaceVersion = z.infer<typeof workspaceVersion>;
/** Saved workspaces, newest first. */
export const workspaceHistory = z.object({ versions: z.array(workspaceVersion) });

const named = z.object({ id: z.string(), name: z.string() });
/** Countries whose public holidays are known (ISO 3166-1), with their regions. */
export const holidayPlaces = z.object({ countries: z.array(named.extend({ regions: z.array(named) })) });
/** Countries whose public holidays are known, with their regions. */
export type HolidayPlaces = z.infer<typeof holidayPlaces>;
/** Public holidays of a year, by ISO date. */
export const holidayList = z.object({ holidays: z.array(z.object({ date: z.string(), name: z.string() })) });

/** An article that the bot answers from. */
export const article = z.strictObject({
  id: z.string().min(1).max(80),
  title: z.string().trim().min(1, 'Write a title.').max(200),
  questions: z.array(z.string().trim().min(1).max(300)).max(50).default([]),
  answer: z.string().trim().min(1, 'Write an answer.').max(5_000),
  /** Of a page on the web, or a path on the site that the chat stands on; empty: it stands nowhere else. */
  url: z
    .string()
    .max(500)
    .regex(
      /^((https?:\/\/[^/\s]+|\/[^/\s])\S*)?$/,
      'Write a web address that begins with https, or a path that begins with /.',
    )
    .default(''),
});
/** An article that the bot answers from: ways to ask, one answer, and where it stands. */
export type KnowledgeArticle = z.infer<typeof article>;
/** All articles of the bot. */
export const articleList = z.object({ articles: z.array(article) });
/** A question of customers that the bot could not answer; `at` in milliseconds since the epoch, of the newest. */
export const unansweredQuestion = z.object({
  text: z.string(),
  at: z.int(),
  language: z.string(),
  /** Percent; null when the bot gave no answer at all. */
  confidence: z.number().nullable(),
  times: z.int(),
});
/** A question of customers that the bot could not answer. */
export type UnansweredQuestion = z.infer<typeof unansweredQuestion>;
/** `isKept`: whether this server keeps questions for it. */
export const unansweredList = z.object({ questions: z.array(unansweredQuestion), isKept: z.boolean() });
/** Body that tries a question on the bot. */
export const articleQuestion = z.strictObject({ question: z.string().trim().min(1).max(1_000) });
/** What the bot would say, how sure it is in percent, and the articles it took that from. */
export const triedAnswer = z.object({
  text: z.string(),
  confidence: z.number(),
  sources: z.array(z.object({ id: z.string(), title: z.string() })),
});
/** What the bot would say to a question. */
export type TriedAnswer = z.infer<typeof triedAnswer>;
