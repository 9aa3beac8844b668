// What an agent's acts carry.
import type { AbuseReason, CallOutcome, Disposition, HandoffReason } from '@baton/handoff';
import * as z from 'zod';
import { MOST_FILES_AT_ONCE } from './conversations.ts';

const short = z.string().min(1).max(128);
const clientId = short;
const talk = z.string().trim().min(1).max(8_000);
const note = z.string().trim().max(2_000).default('');

/** Reads who signs on. */
export const signOn = z.strictObject({ agent: short });
/** `away` is set by the house, `offline` by signing off. */
export const ownStatus = z.strictObject({ status: z.enum(['available', 'busy', 'break', 'meeting']) });
/** Reads which offer is meant. */
export const offerNamed = z.strictObject({ offerId: z.string().min(1).max(300) });

/** Reads what an agent writes. */
export const agentMessage = z
  .strictObject({
    clientId,
    text: z.string().trim().max(8_000),
    /** I3: sent as it was pre-filled, or with changes; left out when it was written from scratch. */
    openingKept: z.boolean().optional(),
    /** Ids of files that were kept before. */
    files: z.array(short).min(1).max(MOST_FILES_AT_ONCE).exactOptional(),
  })
  .refine(({ text, files }) => text !== '' || files !== undefined, { path: ['text'], error: 'Write something.' });

/** Keys of the alerts that tell an agent of a note begin with it. */
export const NOTE_ALERT = 'note/';

/** Reads a note for colleagues, and whom it names: ids of agents who may see the conversation. */
export const internalNote = z.strictObject({
  clientId,
  text: talk,
  mentions: z.array(short).max(20).default([]),
});

/** Reads whom an agent asks beside a talk, and what (R32). */
export const consulting = z.strictObject({ clientId, colleague: short, text: talk });

/** Reads a tag that is put on a conversation, or taken off: a few words, small, without spaces around. */
export const tagging = z.strictObject({
  tag: z
    .string()
    .trim()
    .toLowerCase()
    .min(1)
    .max(40)
    .regex(/^[^/\p{C}]+$/u),
  on: z.boolean(),
});

/** Why something is done about a customer. */
export const abuseReasons = ['insults', 'threats', 'harassment', 'spam', 'other'] as const;

/** Reads what is done about a customer who insults, threatens, harasses or floods; `days` of a block, null for good. */
export const abuseAct = z.strictObject({
  clientId,
  act: z.enum(['flag', 'warn', 'escalate', 'block', 'unblock']),
  reason: z.enum(abuseReasons) satisfies z.ZodType<AbuseReason>,
  note,
  days: z.int().min(1).max(365).nullable().default(null),
});

/** Reads for how long a customer is put on hold (A11). */
export const holding = z.strictObject({
  clientId: clientId.optional(),
  minutes: z.int().min(1).max(480),
  note,
});

/** Reads which part of the card an agent used. */
export const usedCard = z.strictObject({ part: z.enum(['opened', 'middle', 'quoted']) });

/** Reads for how many seconds a conversation was in front at a desk (I9). */
export const inFront = z.strictObject({ clientId, seconds: z.number().min(1).max(3600) });

/** Reads how an agent ends a conversation. */
export const closing = z.strictObject({
  clientId: clientId.optional(),
  disposition: z.enum(['solved', 'unsolved', 'follow-up', 'customer-left']) satisfies z.ZodType<Disposition>,
  /** I10. */
  reason: z.enum([
    'knowledge-gap',
    'phrasing-gap',
    'trust-gap',
    'complexity',
    'preference',
    'policy',
  ]) satisfies z.ZodType<HandoffReason>,
  summary: z.string().trim().min(1).max(2_000),
  /** I9: 1 is easy, 5 is hard. */
  effort: z.int().min(1).max(5).optional(),
  /** A10: what the customer was told to expect, and by when (ms). */
  promise: z.strictObject({ kind: z.enum(['call', 'answer']), dueAt: z.int().min(0) }).optional(),
});

/** Reads to whom a conversation is passed. */
export const passing = z.strictObject({ clientId: clientId.optional(), team: short, note });
/** Reads with which words a conversation goes back to the bot. */
export const handingBack = z.strictObject({ clientId: clientId.optional(), note });
/** Reads up to which line an agent has read. */
export const readUpTo = z.strictObject({ seq: z.int().min(0) });
/** Reads which loss is meant. */
export const lossNamed = z.strictObject({ conversation: z.string().min(1).max(64), seq: z.int().min(0) });

/** Reads which promise is meant. */
export const promiseNamed = z.strictObject({ promiseId: z.string().min(1).max(200) });
/** Reads the answer to a promise. */
export const promiseAnswer = promiseNamed.extend({ clientId, text: talk });
/** Reads how a promised call went (A2). */
export const callOutcome = promiseNamed.extend({
  clientId,
  outcome: z.enum(['reached', 'no-answer', 'wrong-number']) satisfies z.ZodType<CallOutcome>,
});
/** Reads which alert is meant. */
export const alertNamed = z.strictObject({ key: z.string().min(1).max(300) });
