// The port behind which every bot stands: the built-in knowledge bot, an HTTP bot, or somebody's own.

/** What a bot is asked, with what was said before. */
export interface BotQuestion {
  /** Idempotency key: asking twice under one id answers once. */
  askId: string;
  /** Everything the customer said that no answer has covered yet, oldest first. */
  texts: string[];
  language: string;
  /** Earlier turns, oldest first, for bots that use them. */
  history: { from: 'customer' | 'bot'; text: string }[];
}

/** What a bot found: the words, how sure it is, and the articles it took them from. */
export interface BotAnswer {
  text: string;
  /** Percent, 0 to 100, one decimal; calibrated, so that 85 is right 85 times in 100. */
  confidence: number;
  sources: { id: string; title: string; url: string }[];
}

/** The port behind which every bot stands: the built-in one, one over HTTP, or your own. */
export interface Bot {
  /** Rejects with a `BotError` when no answer could be had; the conversation then takes its way for a failed bot. */
  ask(question: BotQuestion, signal: AbortSignal): Promise<BotAnswer>;
}

/** One article of a knowledge base. */
export interface Article {
  id: string;
  title: string;
  /** Ways a customer asks for it. */
  questions: string[];
  answer: string;
  url: string;
}
