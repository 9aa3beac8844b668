// A mail as it came over the wire, read into what the house needs of it.
import { createHash } from 'node:crypto';
import type { AddressObject, ParsedMail } from 'mailparser';
import { mailKind, type MailKind } from './mail-kind.ts';
import { mailThread, messageIds, type MailThread } from './mail-thread.ts';
import { ownWords } from './own-words.ts';

/** A mail that came in. */
export interface IncomingMail {
  /** Its Message-ID; a hash of sender, date and text where it has none. */
  readonly id: string;
  readonly at: number;
  readonly from: { readonly address: string; readonly name: string };
  readonly subject: string;
  readonly text: string;
  /** Quoted mail and signature. */
  readonly folded: string;
  readonly kind: MailKind;
  /** Of a bounce: the mail of ours that did not arrive, and why, as the server says. */
  readonly bounced: { readonly messageId: string; readonly reason: string } | null;
  readonly thread: MailThread;
  readonly messageId: string | null;
  readonly references: readonly string[];
  /** The receiving server found the sender to be who they say (DMARC). */
  readonly isProven: boolean;
  readonly files: readonly { readonly name: string; readonly type: string; readonly bytes: number }[];
}

/** What reading needs to know of us. */
export interface MailReading {
  /** Ours, such as `desk@example.com`. */
  readonly address: string;
  /** The server that wrote our `Authentication-Results`; others' lines prove nothing. */
  readonly authServer: string | null;
  /** Now, for a mail whose date cannot be read. */
  readonly now: number;
  readonly isOurs: (messageId: string) => boolean;
}

/** Reads a raw mail. Rejects for what is no mail at all. */
export async function readMail(
  raw: Uint8Array,
  { address, authServer, now, isOurs }: MailReading,
): Promise<IncomingMail> {
  // Not before the first mail: a server without mailboxes need not load it.
  const { simpleParser } = await import('mailparser');
  const mail = await simpleParser(Buffer.from(raw), { skipImageLinks: true, skipTextToHtml: true });
  const headers = headersOf(mail);
  const from = mail.from?.value[0];
  const sender = (from?.address ?? '').toLowerCase();
  const { own, folded } = ownWords(mail.text ?? '');
  const at = dateOf(headers, now);
  const messageId = messageIds((headers.get('message-id') ?? [])[0] ?? '')[0] ?? null;
  const references = messageIds((headers.get('references') ?? []).join(' '));
  const kind = mailKind(headers, sender, [address.toLowerCase()], isOurs);
  return {
    id: messageId ?? `hash:${createHash('sha256').update(`${sender}\n${at}\n${own}`).digest('hex').slice(0, 40)}`,
    at,
    from: { address: sender, name: from?.name ?? '' },
    subject: mail.subject ?? '',
    text: own,
    folded,
    kind,
    bounced: kind === 'bounce' ? bouncedBy(raw, mail.text ?? '', isOurs) : null,
    thread: mailThread(
      address,
      recipientsOf(mail, headers),
      messageIds((headers.get('in-reply-to') ?? []).join(' ')),
      references,
    ),
    messageId,
    references,
    isProven: authServer !== null && hasPassed(headers, authServer),
    files: mail.attachments
      .filter(({ related }) => !related)
      .map(({ filename, contentType, size }) => ({ name: filename ?? 'file', type: contentType, bytes: size })),
  };
}

/** Only what has failed for good: a report of a delay is none. The returned headers name our mail, wherever the server put them. */
function bouncedBy(raw: Uint8Array, text: string, isOurs: (id: string) => boolean): IncomingMail['bounced'] {
  const whole = Buffer.from(raw).toString('latin1');
  if (/^Action:\s*(?:delayed|relayed|delivered|expanded)\b/im.test(whole)) return null;
  const messageId = messageIds(whole).find(isOurs);
  if (messageId === undefined) return null;
  const said = /^Diagnostic-Code:\s*(?:[\w-]+;\s*)?((?:.+(?:\r?\n[ \t].+)*))/im.exec(whole)?.[1] ?? text;
  return { messageId, reason: said.replaceAll(/\s+/g, ' ').trim().slice(0, 200) };
}

/** Every header line by name: the parser itself folds some into objects and others into lists. */
function headersOf(mail: ParsedMail): Map<string, string[]> {
  const headers = new Map<string, string[]>();
  for (const { key, line } of mail.headerLines) {
    const value = line
      .slice(line.indexOf(':') + 1)
      .replaceAll(/\r?\n\s*/g, ' ')
      .trim();
    headers.set(key, [...(headers.get(key) ?? []), value]);
  }
  return headers;
}

function recipientsOf(mail: ParsedMail, headers: ReadonlyMap<string, readonly string[]>): string[] {
  const listed = [mail.to, mail.cc].flat().filter((one): one is AddressObject => one !== undefined);
  const written = listed.flatMap(({ value }) =>
    value.flatMap(({ address }) => (address === undefined ? [] : [address])),
  );
  const delivered = ['delivered-to', 'x-original-to', 'envelope-to'].flatMap((name) => headers.get(name) ?? []);
  return [...written, ...delivered.map((one) => one.replaceAll(/[<>]/g, ''))];
}

/** The parser gives now for a date it cannot read; the header itself tells which it was. */
function dateOf(headers: ReadonlyMap<string, readonly string[]>, now: number): number {
  const at = Date.parse(headers.get('date')?.[0] ?? '');
  return Number.isNaN(at) ? now : at;
}

/** Only the topmost line of our own server: a sender may have written others below it. */
function hasPassed(headers: ReadonlyMap<string, readonly string[]>, authServer: string): boolean {
  const line = (headers.get('authentication-results') ?? []).find(
    (one) => one.split(';', 1)[0]?.trim().split(/\s/, 1)[0]?.toLowerCase() === authServer.toLowerCase(),
  );
  return /(?:^|;)\s*dmarc\s*=\s*pass\b/i.test(line ?? '');
}
