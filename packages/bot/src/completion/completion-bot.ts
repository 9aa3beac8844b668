import type { Article, Bot, BotAnswer, BotQuestion } from '../contract.ts';
import { BotError } from '../errors.ts';
import { readBounded } from '../http/bounded-body.ts';
import { type Calibration } from '../knowledge/confidence.ts';
import { knowledgeBot } from '../knowledge/knowledge-bot.ts';
import { prepareKnowledge } from '../knowledge/knowledge.ts';
import { smallTalkOf } from '../knowledge/small-talk.ts';
import { percentOfFraction } from '../percent.ts';
import { AGREEMENT_PRIOR, confidenceOfVerdict, fitAgreement, supported, type Verdict, verdictOf } from './agreement.ts';
import { completionRequest, type ModelAnswer, readCompletion } from './completion-form.ts';

/** Where a language model answers, and what it may answer from. */
export interface CompletionBotSettings {
  /** The endpoint's base address; `/chat/completions` is added. */
  url: string;
  /** Sent as a bearer token; without it nothing is sent. */
  key?: string;
  model: string;
  /** What the model may answer from. */
  articles: readonly Article[];
  /** Language of the articles, as a code such as `en`. Default `en`. */
  articleLanguage?: string;
  /** Answers asked for to each question; their agreement is the confidence. 1 to 9, default 3. */
  samples?: number;
  /** For the whole question, in milliseconds. Default 8,000. */
  timeoutMs?: number;
  /**
   * What may leave the house (S1, S7): the text to send in place of this one, or null when none of it may. Everything the customer
   * or the bot said passes here.
   */
  outgoing: (text: string) => string | null;
  /** Told why a question went to the knowledge bot instead. */
  onFallback?: (reason: string) => void;
  fetch?: (url: string, init: RequestInit) => Promise<Response>;
}

/** A bot on a language model, whose confidence can be corrected by what it gets right. */
export interface CompletionBot extends Bot {
  /**
   * Asks the model the articles' own example questions, at most `most`, once as they are and once without the article that answers
   * them, and corrects the confidence by what comes back. Costs `2 × most × samples` requests.
   */
  calibrate(most: number, signal: AbortSignal): Promise<{ questions: number; right: number }>;
}

const ARTICLES_GIVEN = 4;
const MOST_ANSWER_BYTES = 256 * 1024;
const TEMPERATURE = 0.7;

/**
 * A bot behind any endpoint that speaks the chat-completions form. The model sees the articles nearest to the question and may say only what
 * they say: sentences with a figure, date, price or commitment that stands in none of its sources are withheld. Its confidence
 * comes from the agreement of several samples, calibrated on the articles' own questions. When the endpoint fails, is late, may
 * not be asked, or has no supported answer, the knowledge bot answers.
 *
 * @throws BotError `bad-settings` on an address, limit or number of samples that cannot be; `bad-articles` as `prepareKnowledge` does
 */
export function completionBot(settings: CompletionBotSettings): CompletionBot {
  const { samples = 3, timeoutMs = 8_000, articleLanguage = 'en' } = settings;
  const address = addressOf(settings.url);
  if (!Number.isInteger(samples) || samples < 1 || samples > 9)
    throw new BotError('bad-settings', `${samples} samples are not possible; choose 1 to 9.`);
  if (!(timeoutMs > 0)) throw new BotError('bad-settings', `A time limit of ${timeoutMs} ms leaves no time to answer.`);
  const knowledge = prepareKnowledge(settings.articles);
  const fallback = knowledgeBot({ articles: settings.articles });
  const byId = new Map(settings.articles.map((article) => [article.id, article]));
  let calibration: Calibration = AGREEMENT_PRIOR;

  const sample = async (body: string, over: AbortSignal): Promise<ModelAnswer> => {
    const response = await (settings.fetch ?? fetch)(address, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(settings.key === undefined ? {} : { authorization: `Bearer ${settings.key}` }),
      },
      body,
      redirect: 'manual',
      signal: over,
    });
    if (response.status !== 200)
      throw new BotError('refused', `${address} answered with status ${response.status}.`, { status: response.status });
    return readCompletion(await readBounded(response, MOST_ANSWER_BYTES));
  };

  const judge = async (
    question: Pick<BotQuestion, 'texts' | 'language' | 'history'>,
    given: readonly { article: Article; probability: number }[],
    over: AbortSignal,
  ): Promise<Verdict> => {
    const articles = given.map(({ article }) => article);
    const body = JSON.stringify(
      completionRequest(question, articles, { model: settings.model, temperature: TEMPERATURE }),
    );
    const answers = await Promise.all(Array.from({ length: samples }, () => sample(body, over)));
    const textOf = (id: string): string | undefined => {
      const article = articles.find((one) => one.id === id);
      return article === undefined ? undefined : `${article.title}. ${article.answer}`;
    };
    const sameLanguage = question.language === articleLanguage;
    return verdictOf(
      answers.map((answer) => supported(answer, textOf, { sameLanguage })),
      (id) => given.find(({ article }) => article.id === id)?.probability ?? 0,
    );
  };

  const fallBack = (reason: string, question: BotQuestion, signal: AbortSignal): Promise<BotAnswer> => {
    settings.onFallback?.(reason);
    return fallback.ask(question, signal);
  };

  return {
    async ask(question, signal) {
      if (question.texts.every((text) => smallTalkOf(text) !== 'none')) return fallback.ask(question, signal);
      const outgoing = masked(question, settings.outgoing);
      if (outgoing === null)
        return fallBack('What was written may not be sent to a connected model.', question, signal);
      const given = knowledge.nearest(question.texts.join('\n'), ARTICLES_GIVEN);
      if (given.length === 0) return fallBack('No article has anything to do with it.', question, signal);
      try {
        const verdict = await judge(outgoing, given, AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]));
        if (verdict.best === null)
          return await fallBack('The model gave no answer that its sources support.', question, signal);
        return {
          text: verdict.best.text,
          confidence: percentOfFraction(confidenceOfVerdict(verdict, calibration)),
          sources: verdict.best.sources
            .flatMap((id) => byId.get(id) ?? [])
            .map(({ id, title, url }) => ({ id, title, url })),
        };
      } catch (error) {
        if (signal.aborted)
          throw new BotError('aborted', `Question ${question.askId} is no longer open.`, { cause: error });
        return fallBack(error instanceof Error ? error.message : String(error), question, signal);
      }
    },
    async calibrate(most, signal) {
      const asked = spread(
        settings.articles.flatMap((article) => article.questions.slice(0, 1).map((text) => ({ article, text }))),
        most,
      );
      const rows: { traits: number[]; right: boolean }[] = [];
      for (const { article, text } of asked) {
        const near = knowledge.nearest(text, ARTICLES_GIVEN + 1);
        const question = { texts: [text], language: articleLanguage, history: [] };
        for (const given of [near.slice(0, ARTICLES_GIVEN), near.filter((one) => one.article.id !== article.id)]) {
          const verdict = await judge(question, given, signal);
          if (verdict.best !== null)
            rows.push({ traits: verdict.traits, right: verdict.best.sources[0] === article.id });
        }
      }
      calibration = fitAgreement(rows);
      return { questions: asked.length, right: rows.filter(({ right }) => right).length };
    },
  };
}

function addressOf(url: string): string {
  const base = URL.parse(url);
  if (base === null || !/^https?:$/.test(base.protocol))
    throw new BotError('bad-settings', 'The address must begin with http:// or https://.');
  return `${base.href.replace(/\/+$/, '')}/chat/completions`;
}

function masked(
  { texts, language, history }: BotQuestion,
  outgoing: (text: string) => string | null,
): Pick<BotQuestion, 'texts' | 'language' | 'history'> | null {
  const sent = texts.map(outgoing);
  const before = history.map(({ from, text }) => ({ from, text: outgoing(text) }));
  const isWhole = (text: string | null): text is string => text !== null;
  if (!sent.every(isWhole)) return null;
  return {
    texts: sent,
    language,
    history: before.flatMap(({ from, text }) => (text === null ? [] : [{ from, text }])),
  };
}

/** At most `most` of them, evenly spread. */
function spread<T>(all: readonly T[], most: number): T[] {
  const step = Math.max(1, all.length / Math.max(1, most));
  return Array.from({ length: Math.min(all.length, most) }, (_, turn) => all[Math.floor(turn * step)]).filter(
    (one) => one !== undefined,
  );
}
