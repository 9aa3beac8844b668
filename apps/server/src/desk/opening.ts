// M5, M10: the first words of an agent, written from the card so that the customer sees at once that nothing has to be repeated.
import { fillText, inLanguage, type MessageLibrary } from '@baton/flow';
import { calmWords, matterKindIn, openingStyle, toldBack, type ContextPackage, type MatterKind } from '@baton/handoff';
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

/** What the customer said, told back in plain sentences; where that cannot be done well, and for questions, their own words. */
function saidOf(card: ContextPackage): string | undefined {
  const quotes = openQuotes(card).flatMap((quote) => calmWords(quote.trim()) ?? []);
  const sentences = quotes.filter((quote) => quote.split(/\s+/).length > 2);
  // Who wanted a ride and then cancelled it wants it cancelled.
  const kind = openMatter(card);
  const changes =
    kind === 'cancel-order' || kind === 'reschedule' ? quotes.filter((q) => matterKindIn([q]) === kind) : [];
  const [first, second] = changes.length > 0 ? changes.slice(0, 1) : sentences.length > 0 ? sentences : quotes;
  if (!first) return undefined;
  const isEnglish = (card.language ?? 'en').startsWith('en');
  // A plain question is answered best where it stands in its own words.
  const told = isEnglish ? toldBack(first) : null;
  if (told === null)
    return first.endsWith('?') ? openingStrings.youAsked(first) : openingStrings.youWrote(first.replace(/[.\s]+$/, ''));
  const more = second === undefined ? null : toldBack(second);
  const both = more === null ? told : openingStrings.both(told, more);
  if (both.split(' ').length <= MOST_TOLD) return `${both}.`;
  return `${shortened(told)}.`;
}

/** Up to the end of a clause where it is long. */
function shortened(told: string): string {
  const words = told.split(' ');
  if (words.length <= MOST_TOLD) return told;
  const short = words.slice(0, MOST_TOLD).join(' ');
  const end = Math.max(short.lastIndexOf(', '), short.lastIndexOf(' but '), short.lastIndexOf(' and '));
  return end > 0 ? short.slice(0, end) : `${short}…`;
}

/** The words that what is open rests on, as they came: without order numbers and times, and what was answered before. */
function openQuotes({ evidence, middle: { orders }, bottom }: ContextPackage): string[] {
  const place = (messageId: string): number => bottom.transcript.findIndex((line) => line.id === messageId);
  return evidence
    .filter(({ claim, quote }) => claim !== ANSWERED && claim !== quote && !orders.some(({ id }) => isSame(quote, id)))
    .toSorted((a, b) => place(a.messageId) - place(b.messageId))
    .map(({ quote }) => quote);
}

/** The claim under which a summary names what was answered before. */
const ANSWERED = 'answered before';

/** More is no sign of having read, but a repetition. */
const MOST_TOLD = 30;

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
  const colleague = notes.findLast(({ beside }) => !beside);
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
  const kind = (card.language ?? 'en').startsWith('en') ? openMatter(card) : null;
  const topic = card.trigger?.topic ?? card.topics.at(-1);
  const order = card.middle.orders.find(({ id }) => card.evidence.some(({ quote }) => isSame(quote, id)));
  const isLeftOpen = card.middle.botActions.findLast(({ confidence }) => confidence !== null)?.outcome === 'not-said';
  const isDuty = topic !== undefined && (card.trigger?.topic === topic || DUTIES.has(topic));
  if (topic !== undefined && isDuty && words[topic] !== undefined) return words[topic];
  if (kind !== null) return openingStrings.proposals[kind]((order ?? onlyOrder(card, kind))?.id ?? null);
  if (topic !== undefined && words[topic] !== undefined) return words[topic];
  if (order) return openingStrings.checkOrder(order.id);
  if (isLeftOpen) return openingStrings.findOut;
  return words[card.category ?? ''];
}

/** Of somebody with one order it is that one, where the matter is about goods. */
function onlyOrder({ middle: { orders } }: ContextPackage, kind: MatterKind): { readonly id: string } | undefined {
  return orders.length === 1 && ABOUT_GOODS.has(kind) ? orders[0] : undefined;
}

const ABOUT_GOODS: ReadonlySet<MatterKind> = new Set(['missing', 'cancel-order']);

/** Topics whose duty comes before everything else. */
const DUTIES: ReadonlySet<string> = new Set([
  'self-harm',
  'medical',
  'legal',
  'account-security',
  'employee-complaint',
]);

/** Of what is open; of the whole talk where nothing of it was answered before. */
function openMatter(card: ContextPackage): MatterKind | null {
  const kind = matterKindIn(openQuotes(card));
  if (kind !== null || card.evidence.some(({ claim }) => claim === ANSWERED)) return kind;
  return matterKindIn(card.bottom.transcript.filter(({ speaker }) => speaker === 'customer').map(({ text }) => text));
}

function isSame(quote: string, id: string): boolean {
  return quote.toLowerCase() === id.toLowerCase();
}
