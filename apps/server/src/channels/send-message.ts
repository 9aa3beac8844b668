// A message on its way to a customer's channel: rendered, within its window, each part once.
import { isWindowOpen, renderFor, type ShownMessage } from '@baton/channels';
import type { PlatformAnswer, PlatformRequest, SendContext, Sent } from '@baton/channels/server';
import { channels } from '@baton/flow';
import type { Body } from '@baton/handoff';
import type { Delivery } from '@baton/host';
import { OutgoingError, post } from '../effects/outgoing.ts';
import type { Account } from './accounts-file.ts';
import type { ChannelStore } from './channel-store.ts';
import type { Mailboxes } from './mailboxes.ts';
import type { SendMessage } from './parts.ts';
import { channelStrings as strings } from './strings.ts';

interface NotSentBecause {
  readonly why: 'window-closed' | 'opted-out' | 'unreachable' | 'refused' | 'unknown';
  readonly reason: string;
}

export interface SendMessageParts {
  readonly account: (id: string) => Account | undefined;
  readonly store: ChannelStore;
  readonly mailboxes: Mailboxes;
  readonly now: () => number;
  /** Where a platform reports what became of a message; null without a public address. */
  readonly receiptUrl: (account: string) => string | null;
}

const LIMIT_MS = 15_000;

/** Carries out a `sendMessage`; the body it returns tells the conversation what could not be brought. Rejects to be called again later. */
export function messageSender(
  parts: SendMessageParts,
): (delivery: Delivery, effect: SendMessage) => Promise<Body | null> {
  const { store, mailboxes, now } = parts;
  return async (delivery, effect) => {
    const { route, messageId, message } = effect;
    const account = parts.account(route.account);
    const words = wordsOf(message);
    const told = (failed: NotSentBecause | null, instead?: string): Body | null =>
      failed && {
        type: 'message.notSent',
        messageId,
        channel: route.channel,
        ...failed,
        ...(instead === undefined ? { words } : { instead }),
      };
    if (!account) return told({ why: 'refused', reason: strings.noAccount(route.account) });
    if ((await store.talk(account.id, route.to))?.isOptedOut)
      return told({ why: 'opted-out', reason: strings.optedOut });
    if ('mail' in account) {
      const shown = renderFor(channels.email, effect.message, { question: effect.question, language: effect.language });
      await mailboxes.answer(account, delivery.ref.key, delivery.key, effect, shown);
      return null;
    }
    const failed = await overHttp(parts, account, delivery, effect);
    return told(failed, failed ? await otherwise(account, failed, delivery, effect) : undefined);
  };

  /** C6: the same number on another channel. Returns the channel that took it. */
  async function otherwise(
    account: Account,
    { why }: NotSentBecause,
    delivery: Delivery,
    effect: SendMessage,
  ): Promise<string | undefined> {
    if (account.otherwise === null || (why !== 'window-closed' && why !== 'unreachable')) return undefined;
    const other = parts.account(account.otherwise);
    if (!other || !('http' in other)) return undefined;
    const to = numberOn(other.channel, effect.route.to);
    if ((await store.talk(other.id, to))?.isOptedOut) return undefined;
    // What they write there goes on with this conversation: it is the number that wrote here.
    await store.moveTalk(other.id, to, delivery.ref.key);
    const route = { channel: other.channel, account: other.id, to };
    const failed = await overHttp(
      parts,
      other,
      { ...delivery, key: `${delivery.key}/otherwise` },
      { ...effect, route, lastCustomerAt: null },
    );
    return failed ? undefined : other.channel;
  }

  async function overHttp(
    { receiptUrl }: SendMessageParts,
    account: Extract<Account, { http: unknown }>,
    delivery: Delivery,
    effect: SendMessage,
  ): Promise<NotSentBecause | null> {
    const { http, isInternal } = account;
    const { message, question, language, speaker, lastCustomerAt, route } = effect;
    const at = now();
    const isOpen = isWindowOpen(http.carries, lastCustomerAt, 'bot', at);
    const mayPerson = speaker === 'person' && isWindowOpen(http.carries, lastCustomerAt, 'person', at);
    const contextOf = (key: string): SendContext => ({
      to: route.to,
      speaker,
      afterWindow: !isOpen,
      key,
      receiptUrl: receiptUrl(account.id),
    });
    const requests: ((key: string) => PlatformRequest)[] = [];
    // Nobody has written yet where a link or a ticket begins it: then the platform itself says whether it takes the message.
    if (isOpen || mayPerson || lastCustomerAt === null) {
      const shown: ShownMessage[] = http.render(message, { question, language });
      requests.push(...shown.map((part) => (key: string) => http.send(part, contextOf(key))));
    } else {
      const template = http.template(message, contextOf(delivery.key));
      if (!template) {
        const { label, replyWindowHours } = http.carries;
        return { why: 'window-closed', reason: strings.windowClosed(label, replyWindowHours ?? 0) };
      }
      requests.push(() => template);
    }
    for (const [index, make] of requests.entries()) {
      const key = `${delivery.key}/${index}`;
      const part = {
        key,
        account: account.id,
        conversation: delivery.ref.key,
        messageId: effect.messageId,
        to: route.to,
        at,
      };
      const before = await store.begin(part);
      if (before === 'sending') {
        await store.mark(key, 'unknown', null);
        return { why: 'unknown', reason: strings.sentBefore };
      }
      // It was called again because what took its place was not done with.
      if (before === 'refused') return { why: 'unreachable', reason: strings.refusedBefore };
      if (before !== null && before !== 'waiting') continue;
      const sent = await sendOne(http, make(key), isInternal);
      if (sent.ok) {
        await store.mark(key, 'sent', sent.id);
        continue;
      }
      const { why, reason } = sent.failure;
      if (why === 'try-later') {
        await store.mark(key, 'waiting', null);
        throw new Error(reason);
      }
      await store.mark(key, why === 'unknown' ? 'unknown' : 'refused', null);
      return { why, reason };
    }
    return null;
  }
}

/** As each platform writes a number: WhatsApp in digits alone. */
function numberOn(channel: string, address: string): string {
  const digits = address.replaceAll(/\D/g, '');
  return channel === 'whatsapp' ? digits : `+${digits}`;
}

/** All that was meant to be said, for a mail. */
function wordsOf({ text, choices = [], link, card }: SendMessage['message']): string {
  return [
    card?.title ?? '',
    text,
    ...(card?.lines ?? []),
    choices.map(({ label }) => `- ${label}`).join('\n'),
    link ? `${link.label}: ${link.url}` : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** One request and what its answer means. A line that broke before anything was sent may be tried again; one that broke later may not. */
async function sendOne(
  http: { sent(answer: PlatformAnswer): Sent },
  { url, method, headers, body }: PlatformRequest,
  isInternal: boolean,
): Promise<Sent> {
  try {
    return http.sent(await post({ url, method, headers, body, timeoutMs: LIMIT_MS, isInternal }));
  } catch (error) {
    if (!(error instanceof OutgoingError)) throw error;
    const reason = error.message;
    if (error.code === 'forbidden-address') return { ok: false, failure: { why: 'refused', reason } };
    return { ok: false, failure: { why: neverLeft(error) ? 'try-later' : 'unknown', reason } };
  }
}

const NEVER_LEFT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

function neverLeft({ cause }: OutgoingError): boolean {
  return typeof cause === 'object' && cause !== null && 'code' in cause && NEVER_LEFT.has(String(cause.code));
}
