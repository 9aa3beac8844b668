// M5, M10: the first words of an agent, written from the card so that the customer sees at once that nothing has to be repeated.
import { fillText, inLanguage, type MessageLibrary } from '@baton/flow';
import type { ContextPackage } from '@baton/handoff';
import { openingStrings } from './opening-strings.ts';

export interface OpeningFrom {
  readonly card: ContextPackage;
  readonly agentName: string;
  readonly teamName: string;
  readonly voice: string;
  readonly fallbackLanguage: string;
}

const UPSET = new Set(['frustrated', 'very-frustrated', 'angry']);
const CALM_TEMPLATE = 'agent-opening-calm';
const UPSET_TEMPLATE = 'agent-opening-upset';

/** The pre-filled text, or an empty one when the library has no such template. */
export function openingText(library: MessageLibrary, from: OpeningFrom): string {
  const { card, agentName, teamName, voice, fallbackLanguage } = from;
  const template = library[UPSET.has(card.top.sentiment.state) ? UPSET_TEMPLATE : CALM_TEMPLATE];
  const message = template?.texts[voice] ?? Object.values(template?.texts ?? {})[0];
  if (!message) return '';
  const language = card.language ?? fallbackLanguage;
  const text = inLanguage(message.text, language, fallbackLanguage) ?? '';
  const values: Readonly<Record<string, string | undefined>> = {
    'customer.name': card.top.name?.split(' ')[0],
    'agent.name': agentName,
    'agent.team': teamName,
    summary: saidOf(card),
    tried: triedOf(card),
    'next-step': nextStepOf(card),
  };
  return fillText(text, (name) => values[name]);
}

/** The customer's own words: nothing retold can be as right. */
function saidOf(card: ContextPackage): string | undefined {
  const quote = card.evidence[0]?.quote.trim();
  if (!quote) return undefined;
  return quote.endsWith('?') ? openingStrings.youAsked(quote) : openingStrings.youWrote(quote.replace(/[.\s]+$/, ''));
}

function triedOf(card: ContextPackage): string | undefined {
  const answered = card.middle.botActions.filter(({ outcome }) => outcome === 'answered').length;
  const unsure = card.middle.botActions.some(({ outcome }) => outcome === 'unsure' || outcome === 'failed');
  const article = card.bottom.articles.at(-1)?.title;
  if (unsure) return article && answered > 0 ? openingStrings.answeredThenUnsure(article) : openingStrings.unsure;
  return article && answered > 0 ? openingStrings.answered(article) : undefined;
}

function nextStepOf(card: ContextPackage): string | undefined {
  const topic = card.trigger?.topic ?? card.topics.at(-1) ?? card.category ?? '';
  const words: Readonly<Record<string, string>> = openingStrings.nextSteps;
  return words[topic];
}
