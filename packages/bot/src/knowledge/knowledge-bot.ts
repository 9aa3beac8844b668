import type { Article, Bot, BotAnswer } from '../contract.ts';
import { BotError } from '../errors.ts';
import { percentOfFraction } from '../percent.ts';
import { strings } from '../strings.ts';
import { prepareKnowledge, type Finding } from './knowledge.ts';
import { smallTalkOf } from './small-talk.ts';

/** What the built-in bot is made of. */
export interface KnowledgeBotSettings {
  articles: readonly Article[];
  /** Groups of words that mean the same in this shop, on top of the general ones of customer service. */
  synonyms?: readonly (readonly string[])[];
  /** What to say to a bare greeting or thanks; `false` treats them as questions without an answer. */
  smallTalk?: { greeting: string; thanks: string } | false;
}

/** From here on two lines about two matters are both answered; below, the bot settles for the likelier one. */
const SURE = 0.85;
const SMALL_TALK_PERCENT = 95;

/**
 * A bot that answers from articles. Pure: the same question has the same answer, in a browser as on a server.
 * Lines the customer wrote one after the other are read together and one by one; if two of them are surely about
 * different articles, both are answered, with the lower of the two confidences.
 *
 * @throws BotError `bad-articles` (see `prepareKnowledge`)
 */
export function knowledgeBot(settings: KnowledgeBotSettings): Bot {
  const knowledge = prepareKnowledge(settings.articles, settings.synonyms);
  const smallTalk = settings.smallTalk ?? { greeting: strings.greeting, thanks: strings.thanks };

  const answerTo = (texts: readonly string[]): BotAnswer => {
    const lines = texts.filter((text) => smallTalkOf(text) === 'none');
    if (lines.length === 0) return smallTalkAnswer(texts, smallTalk);
    const single = lines.flatMap((line) => knowledge.find(line) ?? []);
    const sure = distinct(single.filter((finding) => finding.probability >= SURE));
    if (sure.length > 1) return answerFrom(sure);
    const together = lines.length > 1 ? knowledge.find(lines.join('\n')) : null;
    const best = [...single, ...(together === null ? [] : [together])].reduce<Finding | null>(likelier, null);
    return best === null ? nothing() : answerFrom([best]);
  };

  return {
    ask(question, signal) {
      if (signal.aborted)
        return Promise.reject(new BotError('aborted', `Question ${question.askId} is no longer open.`));
      return Promise.resolve(answerTo(question.texts));
    },
  };
}

function smallTalkAnswer(texts: readonly string[], smallTalk: { greeting: string; thanks: string } | false): BotAnswer {
  const kinds = texts.map(smallTalkOf).filter((kind) => kind === 'greeting' || kind === 'thanks');
  const last = kinds.at(-1);
  if (smallTalk === false || last === undefined) return nothing();
  return { text: smallTalk[last], confidence: SMALL_TALK_PERCENT, sources: [] };
}

function answerFrom(findings: readonly Finding[]): BotAnswer {
  return {
    text: findings.map(({ article }) => article.answer).join('\n\n'),
    confidence: percentOfFraction(Math.min(...findings.map(({ probability }) => probability))),
    sources: findings.map(({ article: { id, title, url } }) => ({ id, title, url })),
  };
}

function nothing(): BotAnswer {
  return { text: strings.nothingFound, confidence: 0, sources: [] };
}

function likelier(best: Finding | null, next: Finding): Finding {
  return best === null || next.probability > best.probability ? next : best;
}

function distinct(findings: readonly Finding[]): Finding[] {
  return findings.filter(
    ({ article }, index) => findings.findIndex((other) => other.article.id === article.id) === index,
  );
}
