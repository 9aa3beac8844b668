// An answer by mail: the same words as text and as HTML, in the thread they belong to.
import { createHash } from 'node:crypto';
import type { ShownMessage } from '../render/shown-message.ts';
import { addressWithToken } from './mail-thread.ts';

/** What a mail of ours is made of. */
export interface MailContext {
  /** The effect's key: the same mail sent twice carries the same Message-ID, and the receiver drops the twin. */
  readonly key: string;
  readonly to: string;
  /** `Name <desk@example.com>`. */
  readonly from: string;
  readonly subject: string;
  /** In Reply-To; null: answers are found by their references alone. */
  readonly token: string | null;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  /** No person wrote it: holiday notes and list robots are not to answer. */
  readonly isAutomatic: boolean;
}

/** A mail in the form that nodemailer takes. */
export interface OutgoingMail {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  readonly replyTo?: string;
  readonly inReplyTo?: string;
  readonly references?: string[];
  readonly headers: Readonly<Record<string, string>>;
}

/** More make lines that servers refuse. */
const MOST_REFERENCES = 20;

/** The Message-ID of the mail of an effect. */
export function messageIdOf(key: string, from: string): string {
  const domain = /@([\w.-]+)/.exec(from)?.[1] ?? 'baton';
  return `<${createHash('sha256').update(key).digest('hex').slice(0, 32)}@${domain}>`;
}

/** Puts a message into a mail. */
export function mailOut(shown: readonly ShownMessage[], context: MailContext): OutgoingMail {
  const { key, to, from, subject, token, inReplyTo, references, isAutomatic } = context;
  const address = /<([^<>]+)>/.exec(from)?.[1] ?? from;
  const text = shown.map((part) => part.text).join('\n\n');
  const thread = [...references, ...(inReplyTo !== null && !references.includes(inReplyTo) ? [inReplyTo] : [])];
  const kept = thread.length > MOST_REFERENCES ? [...thread.slice(0, 1), ...thread.slice(1 - MOST_REFERENCES)] : thread;
  return {
    from,
    to,
    subject: oneLine(subject),
    text,
    html: htmlOf(text),
    messageId: messageIdOf(key, from),
    ...(token === null ? {} : { replyTo: addressWithToken(address, token) }),
    ...(inReplyTo === null ? {} : { inReplyTo }),
    ...(kept.length > 0 ? { references: kept } : {}),
    headers: isAutomatic ? { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' } : {},
  };
}

/** A subject that holds a line break would be two headers. */
function oneLine(subject: string): string {
  return subject.replaceAll(/\s+/g, ' ').trim().slice(0, 200);
}

/** Paragraphs, line breaks and addresses; no pictures from elsewhere, and nothing that the text does not hold. */
function htmlOf(text: string): string {
  const paragraphs = text
    .split(/\n{2,}/)
    .map((part) => `<p>${linked(part).replaceAll('\n', '<br>')}</p>`)
    .join('\n');
  return `<!doctype html><html><body style="font-family:sans-serif;line-height:1.5">\n${paragraphs}\n</body></html>`;
}

function linked(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)'])/)
    .map((part, index) => (index % 2 === 1 ? `<a href="${escaped(part)}">${escaped(part)}</a>` : escaped(part)))
    .join('');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
