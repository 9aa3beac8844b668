// What happened on a channel, as inputs of the conversation it belongs to.
import { createHash } from 'node:crypto';
import { furtherOf, smsOptOutWord, type Press } from '@baton/channels';
import type { ConversationBody } from '@baton/conversation';
import type { ChannelEvent } from '@baton/channels/server';
import { type Json, profileOf, type Profile, type ProfileSource, type Workspace } from '@baton/handoff';
import { HostError } from '@baton/host';
import type { House as TheHouse } from '../house.ts';
import { newId, newToken, tokenHash } from '../store/secrets.ts';
import type { Account } from './accounts-file.ts';
import type { ChannelStore, SentPart } from './channel-store.ts';
import { channelStrings as strings } from './strings.ts';

export interface HearParts {
  readonly house: TheHouse;
  readonly store: ChannelStore;
  /** The published version that a new conversation begins. */
  readonly flow: (id: string) => Promise<{ id: string; hash: string; version: number }>;
  /** Takes note of a new conversation, and gives it its number. */
  readonly register: (conversation: string) => Promise<string>;
  readonly bucket: (key: string) => number;
}

/** Who wrote, as far as the channel vouches for it. */
export interface Writer {
  readonly address: string;
  readonly name?: string;
  readonly language?: string;
  readonly phone?: string;
  readonly email?: string;
  /** The channel checked number or address, so that it may be looked up. */
  readonly isProven: boolean;
}

/** So long a platform may take to answer what it has reported on already. */
const MOST_LOOKS = 40;
const LOOK_EVERY_MS = 250;
const SENT_WITHIN_MS = 60_000;

export type Hear = ReturnType<typeof hearer>;

export function hearer({ house, store, flow, register, bucket }: HearParts) {
  const refOf = (key: string) => ({ kind: 'conversation', key }) as const;

  async function send(conversation: string, id: string, body: ConversationBody): Promise<void> {
    try {
      await house.host.send(refOf(conversation), { id, at: house.now(), body: { ...jsonOf(body), type: body.type } });
    } catch (error) {
      // The platform gave one id to two messages: the first one stands.
      if (!(error instanceof HostError && error.code === 'conflict')) throw error;
    }
  }

  /** The conversation that somebody talks in, begun if there is none. */
  async function conversationOf(account: Account, writer: Writer): Promise<string> {
    const known = await store.talk(account.id, writer.address);
    if (known?.conversation != null) return known.conversation;
    return begin(account, writer, await store.openTalk(account.id, writer.address, newId()));
  }

  /** Begins a conversation under an id; a second time changes nothing. */
  async function begin(account: Account, writer: Writer, id: string): Promise<string> {
    if ((await house.host.read(refOf(id))) !== null) return id;
    const workspace = house.workspace();
    const { id: flowId, hash, version } = await flow(account.flow);
    const profile = profileFor(writer, workspace);
    await send(id, 'start', {
      type: 'conversation.start',
      flow: { id: flowId, hash, version },
      channel: account.channel,
      route: { channel: account.channel, account: account.id, to: writer.address },
      language: writer.language ?? account.language,
      number: await register(id),
      bucket: bucket(`${account.id}:${writer.address}`),
      zone: account.zone ?? workspace.hours[0]?.zone ?? 'UTC',
      ...(profile ? { profile } : {}),
    });
    return id;
  }

  async function receipt(account: Account, event: Extract<ChannelEvent, { type: 'receipt' }>): Promise<void> {
    const parts =
      event.of === null
        ? await store.before(account.id, event.from, event.upTo ?? 0)
        : [await partOf(account, event.of, event.from)].filter((one): one is SentPart => one !== null);
    for (const part of parts) {
      if (part.state === 'refused' || part.state === 'unknown' || part.state === 'waiting') continue;
      const status = furtherOf(part.state === 'sending' ? null : part.state, event.status);
      if (status === part.state) continue;
      await store.mark(part.key, status, null);
      const why = event.failure?.why ?? 'refused';
      if (status === 'failed')
        await send(part.conversation, `${part.key}/failed`, {
          type: 'message.notSent',
          messageId: part.messageId,
          channel: account.channel,
          why: why === 'try-later' ? 'refused' : why,
          reason: event.failure?.reason ?? '',
        });
    }
  }

  /** A receipt may come before the answer that names what it is for: while something is on its way there, it waits. */
  async function partOf(account: Account, providerId: string, to: string): Promise<SentPart | null> {
    for (let looks = 1; ; looks += 1) {
      const found = await store.byProviderId(account.id, providerId);
      if (found || looks === MOST_LOOKS || !(await store.isSending(account.id, to, house.now() - SENT_WITHIN_MS)))
        return found;
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  }

  return {
    conversationOf,
    begin,

    /** One event of an account, after all events of the same address before it. */
    async event(account: Account, event: ChannelEvent): Promise<void> {
      switch (event.type) {
        case 'receipt':
          return receipt(account, event);
        case 'opt-out': {
          await store.optOut(account.id, event.from, true);
          const known = await store.talk(account.id, event.from);
          if (known?.conversation != null)
            await send(known.conversation, inputId(account, event.id), { type: 'customer.left' });
          return;
        }
        case 'opt-in': {
          const known = await store.talk(account.id, event.from);
          if (known?.isOptedOut === true) return store.optOut(account.id, event.from, false);
          // Of somebody who had forbidden nothing it is a first word like any other.
          if (event.text !== undefined) await said(account, event, writerOf(account, event), event.text);
          return;
        }
        case 'edited':
          return said(account, event, { address: event.from, isProven: false }, event.text);
        case 'message': {
          const writer = writerOf(account, event);
          if (smsOptOutWord(event.text, true) === 'start') {
            const known = await store.talk(account.id, event.from);
            if (known?.isOptedOut === true) return store.optOut(account.id, event.from, false);
          }
          const way = event.token ?? wayIn(event.text);
          if (way !== null && way !== undefined) {
            const back = await store.takeWay(tokenHash(way), house.now());
            if (back !== null) {
              await store.moveTalk(account.id, event.from, back);
              return said(account, event, writer, strings.goOn);
            }
          }
          const files = (event.files ?? []).map(({ type, name: file }) => strings.file(type, file));
          const text = [event.text, ...files].filter((part) => part !== '').join('\n');
          if (text === '' && event.press === undefined) {
            // A bare beginning, as behind a link: the greeting is the answer.
            await conversationOf(account, writer);
            return;
          }
          return said(account, event, writer, text, event.press === undefined ? {} : { press: event.press });
        }
      }
    },

    said,
    receipt,

    /** A way on from another channel: a token that is taken once. */
    async wayBack(conversation: string, endsAt: number): Promise<string> {
      const token = newToken().slice(0, 22);
      await store.keepWay(tokenHash(token), conversation, endsAt);
      return token;
    },
  };

  async function said(
    account: Account,
    { id }: { readonly id: string },
    writer: Writer,
    text: string,
    more: { press?: Press; quoted?: string } = {},
    conversation?: string,
  ): Promise<void> {
    const key = conversation ?? (await conversationOf(account, writer));
    await send(key, inputId(account, id), {
      type: 'customer.message',
      text,
      route: { channel: account.channel, account: account.id, to: writer.address },
      ...more,
    });
  }
}

/** Who wrote, as far as the channel vouches for it. A sender's short name or short code is no number to call back. */
function writerOf(
  account: Account,
  { from, name, language }: { readonly from: string; readonly name?: string; readonly language?: string },
): Writer {
  const http = 'http' in account ? account.http : null;
  const digits = /^\+?(\d{7,15})$/.exec(from)?.[1];
  return {
    address: from,
    ...(name === undefined ? {} : { name }),
    ...(language === undefined ? {} : { language }),
    ...(http?.addressIs === 'phone' && digits !== undefined ? { phone: `+${digits}` } : {}),
    isProven: http?.proves === 'phone',
  };
}

/** The unique key by which a repeated delivery is known in the step's own transaction; long ones as their hash. */
function inputId({ channel, id }: Account, eventId: string): string {
  const plain = `${channel}:${id}:${eventId}`;
  return plain.length <= 200 ? plain : `${channel}:${id}:${createHash('sha256').update(eventId).digest('base64url')}`;
}

/** `… #code`, as a link into the channel writes it. */
function wayIn(text: string): string | null {
  return text.length < 200 ? (/#([\w-]{22})\s*$/.exec(text)?.[1] ?? null) : null;
}

function profileFor(
  writer: Writer,
  workspace: Workspace,
): { profile: Profile; source: ProfileSource; verified: boolean } | null {
  const { name, phone, email, isProven } = writer;
  const digits = (text: string) => text.replaceAll(/\D/g, '');
  const known = isProven
    ? workspace.customers.find(
        (one) =>
          (email !== undefined && one.email?.toLowerCase() === email.toLowerCase()) ||
          (phone !== undefined && one.phone !== undefined && digits(one.phone) === digits(phone)),
      )
    : undefined;
  if (known) return { profile: profileOf(known, workspace.currency), source: 'lookup', verified: true };
  const profile: Profile = {
    ...(name === undefined ? {} : { name }),
    ...(phone === undefined ? {} : { phone }),
    ...(email === undefined ? {} : { email }),
  };
  return Object.keys(profile).length === 0 ? null : { profile, source: 'customer', verified: false };
}

/** Without the fields that are undefined. */
function jsonOf(body: object): Record<string, Json> {
  return JSON.parse(JSON.stringify(body));
}
