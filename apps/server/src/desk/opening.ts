// M5, M10: the first words of an agent, written from the card so that the customer sees at once that nothing has to be repeated.
import { fillText, inLanguage, type MessageLibrary } from '@baton/flow';
import { calmWords, openingStyle, type ContextPackage } from '@baton/handoff';
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
const BLANK_TEMPLATE = 'agent-opening-blank';
const NEXT_STEP = /\{\{\s*next-step[^}]*\}\}/;

/** The pre-filled text, or an empty one when the library has no such template. */
export function openingText(library: MessageLibrary, from: OpeningFrom): string {
  const { card, agentName, teamName, voice, fallbackLanguage } = from;
  const template = library[templateFor(card)];
  const message = template?.texts[voice] ?? Object.values(template?.texts ?? {})[0];
  if (!message) return '';
  const language = card.language ?? fallbackLanguage;
  const nextStep = nextStepOf(card);
  const text = inLanguage(message.text, language, fallbackLanguage) ?? '';
  const values: Readonly<Record<string, string | undefined>> = {
    'customer.name': card.top.name?.split(' ')[0],
    'agent.name': agentName,
    'agent.team': teamName,
    summary: saidOf(card),
    tried: triedOf(card),
    'next-step': nextStep,
  };
  // One question at a time: a step that asks something needs no consent on top of it.
  const asked = nextStep?.includes('?') ? text.slice(0, endOf(NEXT_STEP, text)) : text;
  return tidy(fillText(asked, (name) => values[name]));
}

function templateFor(card: ContextPackage): string {
  if (isUpset(card)) return UPSET_TEMPLATE;
  return card.trigger?.kind === 'explicit' && saidOf(card) === undefined ? BLANK_TEMPLATE : CALM_TEMPLATE;
}

function endOf(pattern: RegExp, text: string): number {
  const match = pattern.exec(text);
  return match ? match.index + match[0].length : text.length;
}

/** A part that there is nothing to say of leaves no gap. */
function tidy(text: string): string {
  return text
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/ +([,.!?])/g, '$1')
    .trim();
}

/** The customer's own words: nothing retold can be as right. */
function saidOf(card: ContextPackage): string | undefined {
  const { orders } = card.middle;
  const said = card.evidence.find((one) => !orders.some(({ id }) => isSame(one.quote, id)))?.quote.trim();
  const quote = said && calmWords(said);
  if (!quote) return undefined;
  return quote.endsWith('?') ? openingStrings.youAsked(quote) : openingStrings.youWrote(quote.replace(/[.\s]+$/, ''));
}

/** M10: a handoff over frustration is acknowledged, even when the last word ("yes, please") was a calm one. */
function isUpset({ top, trigger }: ContextPackage): boolean {
  return trigger?.kind === 'frustration' || openingStyle(top.sentiment.state) === 'acknowledging';
}

/** Only what the customer was told or offered: an answer that was not said was not tried. And what a colleague passed on (R32). */
function triedOf({ middle: { botActions }, bottom: { notes } }: ContextPackage): string | undefined {
  const { tried } = openingStrings;
  const isSaid = (outcome: string) => outcome === 'answered' || outcome === 'unsure';
  // What a drawn step tried names the step; the bot's own answers do not.
  const answers = botActions.filter(({ node }) => node === null);
  const said = answers.findLast(({ outcome }) => isSaid(outcome));
  const last = answers.at(-1)?.outcome;
  const toldOf =
    said && (said.outcome === 'answered' ? tried.answered(said.article) : tried.answeredUnsure(said.article));
  const open =
    last === 'not-said'
      ? toldOf === undefined
        ? tried.unsure
        : tried.thenUnsure
      : last === 'failed'
        ? toldOf === undefined
          ? tried.failed
          : tried.thenFailed
        : '';
  const colleague = notes.at(-1);
  const sentences = [
    toldOf === undefined && open === '' ? '' : `${toldOf ?? ''}${open}.`,
    botActions.some(({ what, outcome }) => what.startsWith('self-service') && outcome === 'did-not-apply')
      ? tried.noHelp
      : '',
    colleague?.toTeam && colleague.note !== '' ? tried.colleague(colleague.agent.split(' ')[0] ?? colleague.agent) : '',
  ].filter((one) => one !== '');
  return sentences.length === 0 ? undefined : sentences.join(' ');
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
