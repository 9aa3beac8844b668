// Carries out what a conversation asks of the outside. Each answer comes back as an input whose id follows from the effect's key, so
// that an effect carried out twice is answered once.
import type { Bot } from '@baton/bot';
import type { ConversationBody, ConversationEffect } from '@baton/conversation';
import { profileOf, type Workspace } from '@baton/handoff';
import type { Delivery } from '@baton/host';
import type { Adapters } from './adapters.ts';

/** Longer than the flow's own deadline for the bot (15 s), so that the flow decides what a slow bot means. */
const BOT_LIMIT_MS = 20_000;

export interface CarryOutParts {
  readonly bot: Bot;
  readonly adapters: Adapters;
  readonly workspace: () => Workspace;
  /** What nobody carries out has to be told to somebody. */
  readonly problem: (sentence: string) => void;
  readonly answer: (delivery: Delivery, body: ConversationBody) => Promise<void>;
}

export function carryOut(parts: CarryOutParts): (delivery: Delivery) => Promise<void> {
  return async (delivery) => {
    const body = await doIt(parts, delivery, effectOf(delivery));
    if (body) await parts.answer(delivery, body);
  };
}

type Of<T extends ConversationEffect['type']> = Extract<ConversationEffect, { type: T }>;

function doIt(parts: CarryOutParts, delivery: Delivery, effect: ConversationEffect): Promise<ConversationBody | null> {
  switch (effect.type) {
    case 'askBot':
      return askBot(parts, effect);
    case 'sendMail':
      return sendMail(parts, delivery, effect);
    case 'sendMessage':
      // Whoever embeds a flow reads what is said by itself.
      return Promise.resolve(null);
    case 'page':
      return page(parts, delivery, effect);
    case 'pageFollowUp':
      // Whoever embeds a flow was told of the alert itself, and reads in the journal what came of it.
      return Promise.resolve(null);
    case 'request':
      return request(parts, delivery, effect);
    case 'openDesk':
      return openDesk(parts, delivery, effect);
    case 'tellDesk':
      return tellDesk(parts, delivery, effect);
    case 'lookUpProfile':
      return lookUpProfile(parts, effect);
    case 'notifyLead':
      return notifyLead(parts, delivery, effect);
  }
}

/** Whatever a bot throws, the customer must not wait for it: the flow takes its way for a failed bot. */
async function askBot(
  { bot }: CarryOutParts,
  { askId, texts, language, history }: Of<'askBot'>,
): Promise<ConversationBody> {
  try {
    const answer = await bot.ask({ askId, texts, language, history }, AbortSignal.timeout(BOT_LIMIT_MS));
    return { type: 'bot.answered', askId, text: answer.text, confidence: answer.confidence, sources: answer.sources };
  } catch (error) {
    return { type: 'bot.failed', askId, reason: sentenceOf(error) };
  }
}

async function sendMail(
  { adapters, problem }: CarryOutParts,
  { key }: Delivery,
  { to, subject, text, calendar }: Of<'sendMail'>,
): Promise<null> {
  if (adapters.sendMail) await adapters.sendMail({ key, to, subject, text, ...(calendar ? { calendar } : {}) });
  else problem(`A mail to ${to} (“${subject}”) was not sent: runFlow was given no adapter sendMail.`);
  return null;
}

async function page(
  { adapters }: CarryOutParts,
  { key, ref }: Delivery,
  { pageId, level, to, connection, number, summary, customer = {}, ackBy }: Of<'page'>,
): Promise<ConversationBody | null> {
  if (!adapters.page) return { type: 'page.failed', pageId, reason: 'runFlow was given no adapter page.' };
  try {
    await adapters.page({
      key,
      conversation: ref.key,
      pageId,
      level,
      to,
      connection,
      number,
      summary,
      customer,
      ackBy,
    });
    return null;
  } catch (error) {
    return { type: 'page.failed', pageId, reason: sentenceOf(error) };
  }
}

async function request(
  { adapters }: CarryOutParts,
  { key }: Delivery,
  { requestId, connection, path, body, timeoutSeconds }: Of<'request'>,
): Promise<ConversationBody> {
  const failed = (reason: string, timedOut: boolean) =>
    ({ type: 'request.failed', requestId, reason, timedOut }) as const;
  if (!adapters.request) return failed('runFlow was given no adapter request.', false);
  const signal = AbortSignal.timeout(timeoutSeconds * 1000);
  try {
    const answer = await adapters.request({ key, connection, path, body, signal });
    return { type: 'request.answered', requestId, body: answer };
  } catch (error) {
    return failed(sentenceOf(error), signal.aborted);
  }
}

async function openDesk(
  { adapters }: CarryOutParts,
  { key, ref }: Delivery,
  { deskId, desk, team, number, summary, tier, urgent, person }: Of<'openDesk'>,
): Promise<ConversationBody> {
  if (!adapters.openDesk) return { type: 'desk.failed', deskId, reason: 'runFlow was given no adapter openDesk.' };
  try {
    const ticket = await adapters.openDesk({
      key,
      conversation: ref.key,
      deskId,
      desk,
      team,
      number,
      summary,
      tier,
      urgent,
      person,
    });
    return { type: 'desk.opened', deskId, ticket };
  } catch (error) {
    return { type: 'desk.failed', deskId, reason: sentenceOf(error) };
  }
}

async function tellDesk(
  { adapters, problem }: CarryOutParts,
  { key, ref }: Delivery,
  { deskId, desk, note, why, text }: Of<'tellDesk'>,
): Promise<null> {
  if (adapters.tellDesk) await adapters.tellDesk({ key, conversation: ref.key, deskId, desk, note, why, text });
  else problem(`A note for ${desk} was not sent: runFlow was given no adapter tellDesk.`);
  return null;
}

/** Whatever is found is not verified by being found. */
async function lookUpProfile(
  { adapters, workspace }: CarryOutParts,
  { customerId }: Of<'lookUpProfile'>,
): Promise<ConversationBody> {
  try {
    const { customers, currency } = workspace();
    const entry = customers.find(({ id }) => id === customerId);
    const profile = adapters.lookUpProfile
      ? await adapters.lookUpProfile(customerId)
      : entry
        ? profileOf(entry, currency)
        : null;
    return profile
      ? { type: 'profile.found', profile, source: 'lookup', verified: false }
      : { type: 'profile.failed', reason: `Nothing is known of customer ${customerId}.` };
  } catch (error) {
    return { type: 'profile.failed', reason: sentenceOf(error) };
  }
}

async function notifyLead(
  { adapters, problem }: CarryOutParts,
  { key }: Delivery,
  { team, lead, why, number }: Of<'notifyLead'>,
): Promise<null> {
  if (adapters.notifyLead) await adapters.notifyLead({ key, team, lead, why, number });
  else problem(`${number}, for the lead of ${team}: ${why}`);
  return null;
}

export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Effects are written by the conversation's reducer alone, and the host hands back the same JSON. */
function effectOf({ effect }: Delivery): ConversationEffect {
  return effect as unknown as ConversationEffect;
}
