import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { inviteText } from './invite.ts';

interface Mail {
  /** The effect's key: the same mail sent twice carries the same Message-ID. */
  readonly key: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Where answers go on with the conversation. */
  readonly replyTo?: string;
  readonly calendar?: {
    readonly uid?: string;
    readonly sequence?: number;
    readonly method?: 'REQUEST' | 'CANCEL';
    readonly startsAt: number;
    readonly minutes: number;
    readonly title: string;
    readonly attendee?: { readonly name: string; readonly email: string };
  };
}

type MailSent = { ok: true; detail: string } | { ok: false; reason: string; forEver: boolean };

export interface Mailer {
  send(mail: Mail): Promise<MailSent>;
  close(): void;
}

/** Sends through an SMTP server. Refusals of the 500s are for ever; anything else may pass. */
export function smtpMailer(smtpUrl: string, from: string): Mailer {
  // A conversation's lane waits for this: better to fail soon and try again.
  const transport = createTransport(
    { url: smtpUrl, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 },
    { from },
  );
  return {
    async send({ key, to, subject, text, replyTo, calendar }) {
      try {
        const sent = await transport.sendMail({
          to,
          subject,
          text,
          messageId: mailId(key),
          ...(replyTo === undefined ? {} : { replyTo }),
          // Keeps holiday notes and list robots from answering a robot.
          headers: { 'Auto-Submitted': 'auto-generated' },
          ...(calendar
            ? {
                icalEvent: {
                  method: calendar.method ?? 'REQUEST',
                  filename: 'invite.ics',
                  content: invite(key, to, from, calendar),
                },
              }
            : {}),
        });
        return { ok: true, detail: sent.response };
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        const code =
          typeof error === 'object' && error !== null && 'responseCode' in error ? Number(error.responseCode) : 0;
        return { ok: false, reason, forEver: code >= 500 && code < 600 };
      }
    },
    close: () => transport.close(),
  };
}

/** The Message-ID of the mail of an effect. */
export function mailId(key: string): string {
  return `<${createHash('sha256').update(key).digest('hex').slice(0, 32)}@baton>`;
}

function invite(key: string, to: string, from: string, calendar: NonNullable<Mail['calendar']>): string {
  const { uid = key, sequence = 0, method = 'REQUEST', startsAt, minutes, title, attendee } = calendar;
  return inviteText({
    uid: `${createHash('sha256').update(uid).digest('hex').slice(0, 32)}@baton`,
    sequence,
    method,
    startsAt,
    minutes,
    title,
    organizer: organizerOf(from),
    attendee: attendee ?? { name: to, email: to },
    now: Date.now(),
  });
}

/** `Lark & Lantern <care@lark.example>`: a name and an address. */
function organizerOf(from: string): { name: string; email: string } {
  const [, name = '', email = from] = /^\s*"?([^"<]*?)"?\s*<([^>]+)>\s*$/.exec(from) ?? [];
  return { name: name === '' ? email : name, email };
}
