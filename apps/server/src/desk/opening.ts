// M5, M10: the first words of an agent, written from the card so that the customer sees at once that nothing has to be repeated.
import { fillText, inLanguage, type MessageLibrary } from '@baton/flow';
import { openingStyle, type ContextPackage } from '@baton/handoff';
import { openingStrings } from './opening-strings.ts';

export interface OpeningFrom {
  readonly card: ContextPackage;
  readonly agentName: string;
  readonly teamName: string;
  readonly voice: string;
  readonly fallbackLanguage: string;
}

const CALM_TEMPLATE = 'agent-opening-calm';
const UPSET_TEMPLATE = 'agent-opening-upset';

/** The pre-filled text, or an empty one when the library has no such template. */
export function openingText(library: MessageLibrary, from: OpeningFrom): string {
  const { card, agentName, teamName, voice, fallbackLanguage } = from;
  const template = library[isUpset(card) ? UPSET_TEMPLATE : CALM_TEMPLATE];
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

/** M10: a handoff over frustration is acknowledged, even when the last word ("yes, please") was a calm one. */
function isUpset({ top, trigger }: ContextPackage): boolean {
  return trigger?.kind === 'frustration' || openingStyle(top.sentiment.state) === 'acknowledging';
}

/** Only what the customer was told or offered: an answer that was not said was not tried. */
function triedOf({ middle: { botActions } }: ContextPackage): string | undefined {
  const isSaid = (outcome: string) => outcome === 'answered' || outcome === 'unsure';
  const said = botActions.findLast(({ outcome }) => isSaid(outcome));
  const last = botActions.findLast(({ outcome }) => isSaid(outcome) || outcome === 'not-said' || outcome === 'failed');
  const { answered, answeredUnsure, thenUnsure, unsure, failed, noHelp } = openingStrings.tried;
  const parts: string[] = [];
  if (said) parts.push(said.outcome === 'answered' ? answered(said.article) : answeredUnsure(said.article));
  if (last?.outcome === 'not-said') parts.push(said ? thenUnsure : unsure);
  if (last?.outcome === 'failed') parts.push(failed);
  if (botActions.some(({ what, outcome }) => what.startsWith('self-service') && outcome === 'did-not-apply')) {
    parts.push(noHelp);
  }
  return parts.length === 0 ? undefined : parts.join(', ');
}

/** X6: what this agent does first. A topic of policy, then an order that was named, then what the bot left open. */
function nextStepOf(card: ContextPackage): string | undefined {
  const words: Readonly<Record<string, string>> = openingStrings.nextSteps;
  const topic = card.trigger?.topic ?? card.topics.at(-1);
  const order = card.middle.orders.find(({ id }) => card.evidence.some(({ quote }) => isSame(quote, id)));
  const isLeftOpen = card.middle.botActions.findLast(({ confidence }) => confidence !== null)?.outcome === 'not-said';
  if (topic !== undefined && words[topic] !== undefined) return words[topic];
  if (order) return openingStrings.checkOrder(order.id);
  if (isLeftOpen) return openingStrings.findOut;
  return words[card.category ?? ''];
}

function isSame(quote: string, id: string): boolean {
  return quote.toLowerCase() === id.toLowerCase();
}
