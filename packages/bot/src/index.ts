export type { Article, Bot, BotAnswer, BotQuestion } from './contract.ts';
export { articleSchema, readArticles, type ArticleIssue, type ArticlesRead } from './articles.ts';
export { BOT_ERRORS, BotError, type BotErrorCode } from './errors.ts';
export { knowledgeBot, type KnowledgeBotSettings } from './knowledge/knowledge-bot.ts';
export { prepareKnowledge, type Finding, type Knowledge } from './knowledge/knowledge.ts';
export { percentOfFraction, percentOfPercent } from './percent.ts';
export { httpBot, type HttpBotSettings } from './http/http-bot.ts';
export type { ConfidenceScale } from './http/answer-form.ts';
export { SIGNATURE_HEADER, signatureOf, TIMESTAMP_HEADER } from './http/signature.ts';
