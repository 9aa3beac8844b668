// Carries out what conversations ask of the outside. Each answer comes back as an input whose id is derived from the effect's key,
// so that an effect carried out twice is answered once.
import { type Bot, BotError } from '@baton/bot';
import type { Body, Workspace } from '@baton/handoff';
import { agentOf } from '@baton/handoff';
import type { ConversationEffect } from '@baton/conversation';
import { HostError, type Delivery, type Host } from '@baton/host';
import { asJson } from '../house.ts';
import { lookUp } from '../conversations/directory.ts';
import type { DeskBody, HandOver } from '../help-desks/hand-over.ts';
import { callConnection } from './call.ts';
import type { Connections } from './connections.ts';
import { NeverDelivered } from './dead-letters.ts';
import { mailId, type Mailer } from './mail.ts';
import { askForCustomer, profileIn } from './look-up.ts';
import type { OutboxTable } from './outbox-table.ts';
import { casesOf, GUARD_WINDOW_MS, judgePage, type PageVerdict } from './page-guard.ts';
import { followUpForm, pageForm } from './page-form.ts';
import { effectStrings as strings } from './strings.ts';

export interface DeliverParts {
  /** To the host. */
  readonly send: Host['send'];
  readonly now: () => number;
  readonly workspace: () => Workspace;
  readonly bot: Bot;
  /** Null: mails are kept on the outbox page. */
  readonly mailer: Mailer | null;
  readonly connections: Connections;
  readonly outbox: OutboxTable;
  /** The address an acknowledgement of a page is sent to. */
  readonly acknowledgeUrl: () => string;
  readonly acknowledgeToken: (pageId: string) => string;
  /** To a channel that does not read the journal by itself. */
  readonly sendMessage: (delivery: Delivery, effect: Of<'sendMessage'>) => Promise<Body | null>;
  /** Where answers to a mail go on with the conversation; null without a mailbox. */
  readonly replyAddress: (key: string, conversation: string, to: string, messageId: string) => Promise<string | null>;
  /** Where the customer cancels the call that an invitation is for; null where it goes to somebody else, or is itself a cancellation. */
  readonly cancelLinkOf: (calendar: Of<'sendMail'>['calendar']) => string | null;
  /** To a help desk elsewhere. */
  readonly handOver: HandOver;
  /** Who the customer of a conversation is, or null. */
  readonly customerOf: (conversation: string) => Promise<string | null>;
}

/** Longer than the flow's own deadline for the bot (15 s), so that the flow decides what a slow bot means. */
const BOT_LIMIT_MS = 20_000;
const PAGE_LIMIT_MS = 5_000;
const PAGE_ATTEMPTS = 3;
/** The connection that knows customers, where there is one; else the workspace's directory. */
const CUSTOMERS = 'customers';

export function deliverer(parts: DeliverParts): (delivery: Delivery) => Promise<void> {
  return async (delivery) => {
    const body = await carryOut(parts, delivery, conversationEffect(delivery));
    if (body) await parts.send(delivery.ref, { id: `${delivery.key}/answer`, at: parts.now(), body });
  };
}

async function carryOut(parts: DeliverParts, delivery: Delivery, effect: ConversationEffect): Promise<Body | null> {
  switch (effect.type) {
    case 'askBot':
      return askBot(parts, effect);
    case 'sendMail':
      return sendMail(parts, delivery, effect);
    case 'sendMessage':
      return parts.sendMessage(delivery, effect);
    case 'page':
      return page(parts, delivery, effect);
    case 'pageFollowUp':
      return pageFollowUp(parts, delivery, effect);
    case 'request':
      return request(parts, delivery, effect);
    case 'openDesk':
      return toDesk(parts, delivery, await parts.handOver.open(delivery, effect));
    case 'tellDesk':
      return toDesk(parts, delivery, await parts.handOver.tell(delivery, effect));
    case 'lookUpProfile':
      return lookUpProfile(parts, delivery, effect);
    case 'notifyLead':
      return notifyLead(parts, delivery, effect);
  }
}

type Of<T extends ConversationEffect['type']> = Extract<ConversationEffect, { type: T }>;

async function askBot({ bot }: DeliverParts, { askId, texts, language, history }: Of<'askBot'>): Promise<Body> {
  try {
    const answer = await bot.ask({ askId, texts, language, history }, AbortSignal.timeout(BOT_LIMIT_MS));
    return { type: 'bot.answered', askId, text: answer.text, confidence: answer.confidence, sources: answer.sources };
  } catch (error) {
    if (!(error instanceof BotError)) throw error;
    return { type: 'bot.failed', askId, reason: `${error.code}: ${error.message}` };
  }
}

async function sendMail(
  { cancelLinkOf, mailer, outbox, now, replyAddress }: DeliverParts,
  { key, ref }: Delivery,
  effect: Of<'sendMail'>,
): Promise<null> {
  const { to, subject, calendar } = effect;
  const link = cancelLinkOf(calendar);
  const text = link === null ? effect.text : `${effect.text}\n\n${strings.cancelCall(link)}`;
  await outbox.keep(
    { key, kind: 'mail', conversation: ref.key, at: now(), recipient: to, subject, text },
    mailer ? 'waiting' : 'kept',
  );
  if (!mailer || (await outbox.item(key))?.state === 'sent') return null;
  const replyTo = await replyAddress(key, ref.key, to, mailId(key));
  const sent = await mailer.send({
    key,
    to,
    subject,
    text,
    ...(replyTo === null ? {} : { replyTo }),
    ...(calendar ? { calendar } : {}),
  });
  if (sent.ok) await outbox.mark(key, 'sent', sent.detail);
  else if (sent.forEver) {
    await outbox.mark(key, 'refused', sent.reason);
    throw new NeverDelivered(strings.mailFailed(to, sent.reason));
  } else {
    await outbox.mark(key, 'failed', sent.reason);
    // The host tries again later.
    throw new Error(strings.mailFailed(to, sent.reason));
  }
  return null;
}

/** A8: keeps the page, or says why it does not go out. */
async function keptOrHeldBack(
  parts: DeliverParts,
  item: Parameters<OutboxTable['keep']>[0],
  state: Parameters<OutboxTable['keep']>[1],
  effect: Of<'page'>,
): Promise<string | null> {
  const { outbox, workspace, customerOf } = parts;
  const { key, conversation, at } = item;
  // Told before: carrying it out a second time must not judge it by itself.
  if (effect.level === 'backup' || (await outbox.item(key))) {
    await outbox.keep(item, state);
    return null;
  }
  const request = { conversation, customer: await customerOf(conversation), at };
  const after = at - GUARD_WINDOW_MS;
  const customers = new Map<string, string | null>();
  let verdict: PageVerdict | 'ask' = 'ask';
  // Judged within one transaction; customers are asked for before it, and those of pages that came meanwhile once more.
  while (verdict === 'ask') {
    for (const other of casesOf(await outbox.pagesAfter(after)))
      if (!customers.has(other)) customers.set(other, await customerOf(other));
    verdict = await outbox.keepPage(item, state, {
      after,
      of: (pages) => judgePage(request, pages, workspace(), (other) => customers.get(other)),
    });
  }
  if (verdict === 'page') return null;
  if (verdict === 'customer-limit') return strings.customerPaged;
  await outbox.keep(
    {
      key: `grouped-pages/${Math.floor(at / 3_600_000)}`,
      kind: 'alert',
      conversation,
      at,
      recipient: effect.to,
      subject: strings.groupSubject,
      text: strings.groupText(effect.number),
    },
    'kept',
  );
  return strings.tooManyPages;
}

async function page(parts: DeliverParts, { key, ref }: Delivery, effect: Of<'page'>): Promise<Body | null> {
  const { pageId, level, to, connection, number, summary, customer = {}, ackBy } = effect;
  const { outbox, connections, workspace, now } = parts;
  const person = agentOf(workspace(), to)?.name ?? to;
  const target = connections.get(connection);
  const item = {
    key,
    kind: 'page' as const,
    conversation: ref.key,
    at: now(),
    recipient: to,
    subject: strings.pageSubject(number, level),
    text: strings.pageText(
      summary,
      customer.name ?? '',
      [customer.phone, customer.email].filter((one) => one !== undefined),
    ),
  };
  const held = await keptOrHeldBack(parts, item, target ? 'waiting' : 'kept', effect);
  if (held) return { type: 'page.failed', pageId, reason: held };
  if (to === '') return { type: 'page.failed', pageId, reason: strings.nobodyOnCall };
  if (!target) {
    // Nowhere to send it: the desk of whoever is on call shows it, with a button for "I have it".
    await outbox.mark(key, 'kept', pageId);
    return null;
  }
  const body = {
    pageId,
    level,
    to,
    name: person,
    number,
    summary,
    customer,
    ackBy,
    acknowledge: {
      url: parts.acknowledgeUrl(),
      pageId,
      token: parts.acknowledgeToken(pageId),
      link: acknowledgeLink(parts.acknowledgeUrl(), pageId, parts.acknowledgeToken(pageId)),
    },
  };
  for (let attempt = 1; ; attempt++) {
    const result = await callConnection({
      connection: target,
      body: pageForm(body, target),
      idempotencyKey: pageId,
      timeoutMs: PAGE_LIMIT_MS,
    });
    if (result.ok) {
      await outbox.mark(key, 'sent', pageId);
      return null;
    }
    if (!result.passing || attempt === PAGE_ATTEMPTS) {
      await outbox.mark(key, 'failed', result.reason);
      return { type: 'page.failed', pageId, reason: result.reason };
    }
    await new Promise((resolve) => setTimeout(resolve, 500 * attempt));
  }
}

/** A3: PagerDuty stops ringing the next in line. A plain webhook was given the address to answer at, and hears no more. */
async function pageFollowUp(
  { connections }: DeliverParts,
  { key }: Delivery,
  effect: Of<'pageFollowUp'>,
): Promise<null> {
  const connection = connections.get(effect.connection);
  if (connection?.form !== 'pagerduty') return null;
  for (const pageId of effect.pages) {
    const result = await callConnection({
      connection,
      body: followUpForm(pageId, effect.what, connection),
      idempotencyKey: `${key}/${pageId}`,
      timeoutMs: PAGE_LIMIT_MS,
      isAnswerRead: false,
    });
    if (result.ok) continue;
    // The host tries again later; it is told twice at the worst, which is dropped there.
    if (result.passing) throw new Error(result.reason);
    throw new NeverDelivered(result.reason);
  }
  return null;
}

/** The page for a phone: the same address, opened instead of called. */
function acknowledgeLink(url: string, pageId: string, token: string): string {
  return `${url}?${new URLSearchParams({ page: pageId, token }).toString()}`;
}

async function request({ connections }: DeliverParts, { key }: Delivery, effect: Of<'request'>): Promise<Body> {
  const { requestId, connection: name, path, body, timeoutSeconds } = effect;
  const connection = connections.get(name);
  if (!connection) return { type: 'request.failed', requestId, reason: strings.noConnection(name), timedOut: false };
  const result = await callConnection({
    connection,
    path,
    body,
    idempotencyKey: key,
    timeoutMs: timeoutSeconds * 1000,
  });
  return result.ok
    ? { type: 'request.answered', requestId, body: asJson(result.body) }
    : { type: 'request.failed', requestId, reason: result.reason, timedOut: result.timedOut };
}

/** The conversation hears it at once; what the desk will not take is put aside, to be tried again by hand. */
async function toDesk({ send, now }: DeliverParts, { key, ref }: Delivery, body: DeskBody | null): Promise<null> {
  if (!body) return null;
  try {
    await send(ref, { id: `${key}/${body.type}`, at: now(), body });
  } catch (error) {
    // Tried again by hand, and failed for another reason: the first one stands.
    if (!(error instanceof HostError && error.code === 'conflict')) throw error;
  }
  if (body.type !== 'desk.opened') throw new NeverDelivered(body.reason);
  return null;
}

/** Whatever is found is not verified by being found: only a signed id is (X10). */
async function lookUpProfile(
  parts: DeliverParts,
  { key }: Delivery,
  { customerId }: Of<'lookUpProfile'>,
): Promise<Body> {
  const connection = parts.connections.get(CUSTOMERS);
  const result = connection && (await askForCustomer(connection, customerId, key));
  if (result?.ok === false) return { type: 'profile.failed', reason: result.reason };
  // The directory is for whoever the other system does not know.
  const profile =
    (result ? profileIn(result.body, connection?.lookUp, customerId) : null) ?? lookUp(customerId, parts.workspace());
  return profile
    ? { type: 'profile.found', profile: asJson(profile), source: 'lookup', verified: false }
    : { type: 'profile.failed', reason: strings.unknownCustomer };
}

/** To the lead's desk, and by mail where the lead has an address. */
async function notifyLead(parts: DeliverParts, delivery: Delivery, effect: Of<'notifyLead'>): Promise<null> {
  const { lead, why, number, team } = effect;
  const { outbox, workspace, now } = parts;
  const subject = strings.alertSubject(number);
  const item = { conversation: delivery.ref.key, at: now(), subject, text: why };
  await outbox.keep({ ...item, key: delivery.key, kind: 'alert', recipient: lead }, 'kept');
  const email = agentOf(workspace(), lead)?.email;
  if (email === undefined) return null;
  const mail = {
    type: 'sendMail',
    lane: 'lead',
    to: email,
    subject,
    text: strings.alertText(number, team, why),
    about: 'answer',
  } as const;
  return sendMail(parts, { ...delivery, key: `${delivery.key}/mail` }, mail);
}

/**
 * The effect in its own type. Effects are written by the conversation's reducer alone, as `ConversationEffect`s, and the host hands back
 * the same JSON.
 */
function conversationEffect(delivery: Delivery): ConversationEffect {
  return delivery.effect as unknown as ConversationEffect;
}
