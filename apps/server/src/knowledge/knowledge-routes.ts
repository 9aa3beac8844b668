import { knowledgeBot } from '@baton/bot';
import * as wire from '@baton/wire';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import type { Audit } from '../audit/audit-log.ts';
import { errorBody } from '../http/error-schema.ts';
import { newId } from '../store/secrets.ts';
import { type AskedQuestion, unanswered } from './unanswered.ts';
import type { LiveKnowledge } from './live-knowledge.ts';

export interface KnowledgeRoutesOptions {
  readonly knowledge: LiveKnowledge;
  readonly audit: Audit;
  readonly now: () => number;
  /** What customers asked since a time; null where that is not kept. */
  readonly questionsSince: ((at: number) => Promise<readonly AskedQuestion[]>) | null;
}

const MOST_BYTES = 8 * 1024 * 1024;
const TRY_MS = 5_000;
const WEEK_MS = 7 * 86_400_000;

/** The bot's articles: read, saved as a whole, and tried with a question. */
export const knowledgeRoutes: FastifyPluginAsyncZod<KnowledgeRoutesOptions> = async (http, options) => {
  const { knowledge, audit, now, questionsSince } = options;
  const tags = ['knowledge'];

  http.get('/api/knowledge', { schema: { tags, response: { 200: wire.knowledgeOf(wire.article) } } }, () => ({
    articles: [...knowledge.articles()],
    shipped: knowledge.isShipped(),
  }));

  http.put(
    '/api/knowledge',
    {
      bodyLimit: MOST_BYTES,
      schema: { tags, body: wire.articleList, response: { 200: wire.articleList, '4xx': errorBody } },
    },
    async ({ body: { articles } }) => {
      const before = new Map(knowledge.articles().map((one) => [one.id, JSON.stringify(one)]));
      await knowledge.keep(articles);
      for (const one of articles) {
        if (before.get(one.id) !== JSON.stringify(one)) await audit.note(now(), 'knowledge.saved', one.title);
        before.delete(one.id);
      }
      for (const id of before.keys()) await audit.note(now(), 'knowledge.removed', id);
      return { articles };
    },
  );

  http.get(
    '/api/knowledge/unanswered',
    {
      schema: {
        tags,
        summary: 'What customers asked in the last seven days and the bot did not help with.',
        response: { 200: wire.unansweredList },
      },
    },
    async () => ({
      questions: questionsSince === null ? [] : unanswered(await questionsSince(now() - WEEK_MS)),
      isKept: questionsSince !== null,
    }),
  );

  http.post(
    '/api/knowledge/try',
    {
      bodyLimit: MOST_BYTES,
      schema: {
        tags,
        summary: 'What the built-in bot says to a question, by the articles sent or else by those that are kept.',
        body: wire.articleQuestion.extend({ articles: z.array(wire.article).optional() }),
        response: { 200: wire.triedAnswer, '4xx': errorBody },
      },
    },
    async ({ body: { question, articles } }) => {
      const bot = articles ? knowledgeBot({ articles }) : knowledge.bot;
      const asked = { askId: `try/${newId()}`, texts: [question], language: 'en', history: [] };
      const { text, confidence, sources } = await bot.ask(asked, AbortSignal.timeout(TRY_MS));
      return { text, confidence, sources: sources.map(({ id, title }) => ({ id, title })) };
    },
  );
};
