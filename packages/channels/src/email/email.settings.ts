import * as z from 'zod';

/** A mailbox: where mails come in, and what goes out through. */
export const emailSettings = z.strictObject({
  /** `Support <desk@example.com>`. */
  from: z.string().min(3),
  /** `smtp://user:secret@host:port`, or `smtps://…`. */
  smtp: z.string().regex(/^smtps?:\/\/./),
  /** Mails are fetched from here; without it they come by the webhook alone. */
  imap: z
    .strictObject({
      host: z.string(),
      port: z.int().min(1).max(65_535),
      secure: z.boolean().default(true),
      user: z.string(),
      password: z.string(),
      folder: z.string().default('INBOX'),
    })
    .optional(),
  /** Signs what a mail provider posts to the webhook (Standard Webhooks); without it that is off. */
  webhookSecret: z.string().min(1).optional(),
  /** The server whose `Authentication-Results` are believed. */
  authServer: z.string().optional(),
  /** Answers come to `desk+<token>@…`; off where the mailbox takes no such addresses. */
  plusAddress: z.boolean().default(true),
  dkim: z.strictObject({ domainName: z.string(), keySelector: z.string(), privateKey: z.string() }).optional(),
});
/** A mailbox as the operator gives it. */
export type EmailSettings = z.infer<typeof emailSettings>;
