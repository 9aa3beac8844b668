// Mailboxes: mails that come in go on with their conversation, answers go out in their thread. Robots are never answered.
import { createHash } from 'node:crypto';
import {
  addressWithToken,
  mailOut,
  messageIdOf,
  openMailbox,
  readMail,
  type EmailSettings,
  type IncomingMail,
  type Mailbox,
} from '@baton/channels/server';
import type { ShownMessage } from '@baton/channels';
import type { createTransport as CreateTransport, Transporter } from 'nodemailer';
import type { Account } from './accounts-file.ts';
import type { ChannelStore } from './channel-store.ts';
import type { Hear, Writer } from './hear.ts';
import type { SendMessage } from './parts.ts';
import { channelStrings as strings } from './strings.ts';

type MailAccount = Extract<Account, { mail: unknown }>;

export interface Mailboxes {
  /** Begins to read every mailbox that has one. */
  start(): Promise<void>;
  /** A raw mail of an account, from wherever it came. */
  take(account: MailAccount, raw: Uint8Array): Promise<void>;
  /** Answers by mail. Rejects where it may be tried again. */
  answer(
    account: MailAccount,
    conversation: string,
    key: string,
    effect: SendMessage,
    shown: readonly ShownMessage[],
  ): Promise<void>;
  /** Where answers to another mail of ours are to go, so that they go on with its conversation; null without a mailbox. */
  replyAddress(key: string, conversation: string, to: string, messageId: string): Promise<string | null>;
  stop(): Promise<void>;
}

export interface MailboxesParts {
  readonly accounts: ReadonlyMap<string, Account>;
  readonly store: ChannelStore;
  readonly hear: () => Hear;
  readonly brand: () => string;
  readonly now: () => number;
  readonly report: (sentence: string) => void;
}

/** Automatic mails to one address, however many machines answer each other. */
const MOST_AN_HOUR = 12;
const HOUR_MS = 3_600_000;

export function mailboxes({ accounts, store, hear, brand, now, report }: MailboxesParts): Mailboxes {
  const open: Mailbox[] = [];
  const transports = new Map<string, Promise<Transporter>>();
  const sentTo = new Map<string, number[]>();

  async function threadOf(account: MailAccount, mail: IncomingMail): Promise<string | null> {
    const { from } = account.mail;
    // Whatever a server made of its letters, a token stands for the mail of ours that carried it.
    for (const id of [
      ...mail.thread.tokens.map((token) => idOfToken(token.toLowerCase(), from)),
      ...mail.thread.answers,
    ]) {
      const part = await store.byProviderId(account.id, id);
      if (part) return part.conversation;
    }
    return null;
  }

  async function take(account: MailAccount, raw: Uint8Array): Promise<void> {
    const { from, authServer = null } = account.mail;
    const address = addressOf(from);
    const mail = await readMail(raw, { address, authServer, now: now(), isOurs: (id) => isOurs(id, from) });
    if (mail.bounced) return bounced(account, mail.bounced);
    // What a machine wrote is no word of a customer's, and an answer to it would come back.
    if (mail.kind !== 'person' || mail.from.address === '') return;
    const known = await threadOf(account, mail);
    const writer: Writer = {
      address: mail.from.address,
      email: mail.from.address,
      ...(mail.from.name === '' ? {} : { name: mail.from.name }),
      isProven: mail.isProven,
    };
    // A mail that answers nothing is a matter of its own.
    const conversation = known ?? conversationFor(account, mail);
    // Before the first word, which is an answer to this mail already.
    const before = await store.thread(conversation);
    await store.keepThread(conversation, {
      subject: before?.subject ?? mail.subject,
      inReplyTo: mail.messageId,
      references: [...(mail.references.length > 0 ? mail.references : (before?.references ?? []))].slice(-20),
    });
    if (known === null) await hear().begin(account, writer, conversation);
    const files = mail.files.map(({ type, name }) => strings.file(type, name));
    const subject = known === null && mail.subject !== '' && !mail.text.includes(mail.subject) ? [mail.subject] : [];
    const text = [...subject, mail.text, ...files].filter((part) => part !== '').join('\n\n');
    await hear().said(account, mail, writer, text, mail.folded === '' ? {} : { quoted: mail.folded }, conversation);
  }

  /** Whoever waits for an answer here learns that it did not arrive, however often the server says so. */
  async function bounced(
    account: MailAccount,
    { messageId, reason }: NonNullable<IncomingMail['bounced']>,
  ): Promise<void> {
    const part = await store.byProviderId(account.id, messageId);
    if (!part || part.messageId === '') return;
    const failure = { why: 'unreachable', reason } as const;
    await hear().receipt(account, {
      type: 'receipt',
      of: messageId,
      from: part.to,
      status: 'failed',
      at: now(),
      failure,
    });
  }

  /** The same mail begins the same conversation, however often it is taken. */
  function conversationFor(account: MailAccount, { id }: IncomingMail): string {
    return createHash('sha256').update(`${account.id}\n${id}`).digest('hex').slice(0, 22);
  }

  async function transport({ id, mail }: MailAccount): Promise<Transporter> {
    const known = transports.get(id);
    if (known) return known;
    const made = import('nodemailer').then(({ createTransport }) => transporter(createTransport, mail));
    transports.set(id, made);
    return made;
  }

  /** Against loops that no header betrays. */
  function isFlood(to: string, isAutomatic: boolean): boolean {
    const recent = (sentTo.get(to) ?? []).filter((at) => at > now() - HOUR_MS);
    sentTo.set(to, isAutomatic ? [...recent, now()] : recent);
    return isAutomatic && recent.length >= MOST_AN_HOUR;
  }

  return {
    take,
    async start() {
      for (const account of accounts.values()) {
        if (!('mail' in account) || !account.mail.imap) continue;
        const place = await store.place(account.id);
        open.push(
          openMailbox({
            settings: account.mail.imap,
            place,
            report,
            begin: (at) => store.keepPlace(account.id, at),
            async take(raw, at) {
              await take(account, raw);
              await store.keepPlace(account.id, at);
            },
          }),
        );
      }
    },
    async answer(account, conversation, key, effect, shown) {
      const to = effect.route.to;
      const isAutomatic = effect.speaker === 'bot';
      if (isFlood(to, isAutomatic)) return;
      const thread = await store.thread(conversation);
      const subject = thread?.subject ?? `${brand()}: ${effect.number}`;
      const mail = mailOut(shown, {
        key,
        to,
        from: account.mail.from,
        subject: thread && !/^(?:re|aw|sv|ref?)\s*:/i.test(subject) ? `Re: ${subject}` : subject,
        token: account.mail.plusAddress ? tokenOf(key, account.mail.from) : null,
        inReplyTo: thread?.inReplyTo ?? null,
        references: thread?.references ?? [],
        isAutomatic,
      });
      const part = { key, account: account.id, conversation, messageId: effect.messageId, to, at: now() };
      const before = await store.begin(part);
      if (before === 'sent') return;
      // A mail that went out twice carries one Message-ID: the receiver drops the twin, so a lost answer is tried again.
      await (await transport(account)).sendMail({ ...mail, references: mail.references ?? [] });
      await store.mark(key, 'sent', mail.messageId);
    },
    async replyAddress(key, conversation, to, messageId) {
      const account = [...accounts.values()].find((one) => 'mail' in one);
      if (!account || !('mail' in account) || !account.mail.plusAddress) return null;
      const { from } = account.mail;
      for (const [index, id] of [messageIdOf(key, from), messageId].entries()) {
        const part = { key: `${key}/reply/${index}`, account: account.id, conversation, messageId: '', to, at: now() };
        await store.begin(part);
        await store.mark(part.key, 'sent', id);
      }
      return addressWithToken(addressOf(from), tokenOf(key, from));
    },
    async stop() {
      await Promise.all(open.map((one) => one.stop()));
      for (const one of transports.values()) (await one).close();
    },
  };
}

/** In an address of ours: nobody else can guess it. */
function tokenOf(key: string, from: string): string {
  return /[0-9a-f]{32}/.exec(messageIdOf(key, from))?.[0] ?? '';
}

function idOfToken(token: string, from: string): string {
  return messageIdOf('', from).replace(/[0-9a-f]{32}/, token);
}

function isOurs(messageId: string, from: string): boolean {
  const domain = messageIdOf('', from).split('@')[1] ?? '';
  return new RegExp(`^<[0-9a-f]{32}@${domain.replaceAll('.', '\\.')}$`).test(messageId);
}

function addressOf(from: string): string {
  return (/<([^<>]+)>/.exec(from)?.[1] ?? from).toLowerCase();
}

function transporter(create: typeof CreateTransport, { smtp, dkim }: EmailSettings): Transporter {
  return create({
    url: smtp,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    ...(dkim ? { dkim } : {}),
  });
}
