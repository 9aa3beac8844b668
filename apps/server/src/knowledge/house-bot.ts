// The bot that answers customers: the built-in one over the house's articles, a language model, or somebody else's over HTTP.
import { existsSync, readFileSync } from 'node:fs';
import { completionBot, httpBot, knowledgeBot, readArticles, type Article, type Bot } from '@baton/bot';
import type { ServerConfig } from '../config.ts';
import { StartError } from '../start-error.ts';
import { strings } from '../strings.ts';

export function houseBot(
  config: ServerConfig,
  articles: readonly Article[],
  outgoing: (text: string) => string | null,
  report: (sentence: string) => void,
): Bot {
  if (config.model) return modelBot(config.model, articles, outgoing, report);
  if (!config.httpBot) return knowledgeBot({ articles });
  const { url, secret } = config.httpBot;
  return httpBot({ url, ...(secret === null ? {} : { secret }) });
}

/** Learns in the background how far the model can be trusted with these articles; until then it is trusted with care. */
function modelBot(
  { url, name, key }: NonNullable<ServerConfig['model']>,
  articles: readonly Article[],
  outgoing: (text: string) => string | null,
  report: (sentence: string) => void,
): Bot {
  const bot = completionBot({ url, model: name, articles, outgoing, ...(key === null ? {} : { key }) });
  bot
    .calibrate(CALIBRATION_QUESTIONS, AbortSignal.timeout(CALIBRATION_LIMIT_MS))
    .catch((error: unknown) => report(strings.modelNotCalibrated(url, String(error))));
  return bot;
}

const CALIBRATION_QUESTIONS = 20;
const CALIBRATION_LIMIT_MS = 120_000;

/** The articles the bot begins with; none where there is no such file. @throws StartError for a file that is not JSON */
export function readKnowledge(file: string, report: (sentence: string) => void): Article[] {
  if (!existsSync(file)) return [];
  const read = readArticles(jsonIn(file));
  if (read.articles) return read.articles;
  report(`The bot has no articles: ${file}: ${read.issues[0]?.message ?? ''}`);
  return [];
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw new StartError(strings.knowledgeBroken(file, error.message));
    throw error;
  }
}
