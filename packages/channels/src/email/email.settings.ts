import * as z from 'zod';

/** A mailbox: where mails come in, and what goes out through. */
export const emailSettings = z.strictObject({
  from: z.string().min(3).meta({ title: 'From', hint: 'Support <desk@example.com>' }),
  smtp: z
    .string()
    .regex(/^smtps?:\/\/./)
    .meta({ title: 'Outgoing mail', hint: 'smtp://user:secret@host:port, or smtps://…', secret: true }),
  /** Mails are fetched from here; without it they come by the webhook alone. */
  imap: z
    .strictObject({
      host: z.string().meta({ title: 'Incoming mail server (IMAP)' }),
      port: z.int().min(1).max(65_535).meta({ title: 'Port' }),
      secure: z.boolean().default(true).meta({ title: 'Encrypted from the start' }),
      user: z.string().meta({ title: 'User' }),
      password: z.string().meta({ title: 'Password', secret: true }),
      folder: z.string().default('INBOX').meta({ title: 'Folder' }),
    })
    .optional(),
  /** Signs what a mail provider posts to the webhook (Standard Webhooks); without it that is off. */
  webhookSecret: z.string().min(1).optional().meta({ title: 'Webhook secret', secret: true }),
  /** The server whose `Authentication-Results` are believed. */
  authServer: z.string().optional().meta({ title: 'Server that checks senders' }),
  /** Answers come to `desk+<token>@…`; off where the mailbox takes no such addresses. */
  plusAddress: z.boolean().default(true).meta({ title: 'The mailbox takes name+token addresses' }),
  dkim: z
    .strictObject({
      domainName: z.string().meta({ title: 'DKIM domain' }),
      keySelector: z.string().meta({ title: 'DKIM selector' }),
      privateKey: z.string().meta({ title: 'DKIM private key', secret: true }),
    })
    .optional(),
});
/** A mailbox as the operator gives it. */
export type EmailSettings = z.infer<typeof emailSettings>;
