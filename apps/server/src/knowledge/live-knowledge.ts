// What the bot knows now: a saved article counts from the next question on.
import type { Article, Bot } from '@baton/bot';
import type { ArticleStore } from './article-store.ts';

export interface LiveKnowledge {
  readonly bot: Bot;
  articles(): readonly Article[];
  /** Nobody has changed the articles that the server came with. */
  isShipped(): boolean;
  keep(articles: readonly Article[]): Promise<void>;
  /** Takes up what another server kept. */
  reload(): Promise<void>;
}

export interface LiveKnowledgeParts {
  readonly store: ArticleStore;
  readonly shipped: readonly Article[];
  readonly botOf: (articles: readonly Article[]) => Bot;
  /** Tells the other servers of the house. */
  readonly tell?: () => void;
}

export async function liveKnowledge({ store, shipped, botOf, tell }: LiveKnowledgeParts): Promise<LiveKnowledge> {
  const kept = await store.all();
  let articles: readonly Article[] = kept ?? shipped;
  let isShipped = kept === null;
  let bot = botOf(articles);
  return {
    bot: { ask: (question, signal) => bot.ask(question, signal) },
    articles: () => articles,
    isShipped: () => isShipped,
    async keep(next) {
      // Made first: what no bot can be made of is not kept.
      const made = botOf(next);
      await store.keep(next);
      articles = next;
      isShipped = false;
      bot = made;
      tell?.();
    },
    async reload() {
      const found = await store.all();
      const next = found ?? shipped;
      isShipped = found === null;
      // A bot learns its articles anew, which takes a while.
      if (JSON.stringify(next) === JSON.stringify(articles)) return;
      bot = botOf(next);
      articles = next;
    },
  };
}
