// How rows of channels are read, whichever database they come from.
import * as z from 'zod';
import type { KeptRequest, SentPart, Thread } from './channel-store.ts';

export const keptRow = z
  .object({
    key: z.string(),
    account: z.string(),
    at: z.number(),
    url: z.string(),
    headers: z.string(),
    body: z.instanceof(Uint8Array),
  })
  .transform(({ headers, ...rest }): KeptRequest => ({
    ...rest,
    headers: z.record(z.string(), z.string()).parse(JSON.parse(headers)),
  }));

export const partState = z.enum(['sending', 'waiting', 'unknown', 'refused', 'sent', 'delivered', 'read', 'failed']);
export const partRow = z
  .object({
    key: z.string(),
    account: z.string(),
    conversation: z.string(),
    message_id: z.string(),
    recipient: z.string(),
    at: z.number(),
    state: partState,
  })
  .transform(({ message_id: messageId, recipient: to, ...rest }): SentPart => ({ ...rest, messageId, to }));

export const talkRow = z
  .object({ conversation: z.string(), opted_out: z.number() })
  .transform(({ conversation, opted_out: out }) => ({
    conversation: conversation === '' ? null : conversation,
    isOptedOut: out === 1,
  }));

export const threadShape = z.object({
  subject: z.string(),
  inReplyTo: z.string().nullable(),
  references: z.array(z.string()),
}) satisfies z.ZodType<Thread>;
