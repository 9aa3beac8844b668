// What the desk's addresses take and give.
import * as z from 'zod';

const short = z.string().min(1).max(128);

export const done = z.object({ ok: z.literal(true) });
export const conversationId = z.object({ id: z.string().min(1).max(64) });
export const after = z.object({ after: z.coerce.number().int().min(0).default(0) });
/** Without words: the newest. */
export const search = z.object({ q: z.string().trim().max(200).default('') });

export const agentList = z.object({
  brand: z.string(),
  agents: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      lead: z.boolean(),
      languages: z.array(z.string()),
      teams: z.array(z.object({ id: z.string(), name: z.string() })),
      status: z.string(),
    }),
  ),
});

/** Journal lines are made by the house and pass through as they are. */
export const conversation = z.object({
  conversation: z.unknown(),
  opening: z.string(),
  /** X2: one sentence, and the messages it rests on. */
  summary: z.object({
    sentence: z.string(),
    evidence: z.array(z.object({ claim: z.string(), messageId: z.string(), quote: z.string() })),
  }),
  entries: z.array(z.unknown()),
});

export const signOn = z.strictObject({ agent: short });
/** `away` is set by the house, `offline` by signing off. */
export const status = z.strictObject({ status: z.enum(['available', 'busy', 'break', 'meeting']) });
export const offer = z.strictObject({ offerId: z.string().min(1).max(300) });

export const message = z.strictObject({
  clientId: short,
  text: z.string().trim().min(1).max(8_000),
  /** I3: sent as it was pre-filled, or with changes; left out when it was written from scratch. */
  openingKept: z.boolean().optional(),
});

export const usedCard = z.strictObject({ part: z.enum(['opened', 'middle', 'quoted']) });

export const close = z.strictObject({
  clientId: short.optional(),
  disposition: z.enum(['solved', 'unsolved', 'follow-up', 'customer-left']),
  /** I10. */
  reason: z.enum(['knowledge-gap', 'phrasing-gap', 'trust-gap', 'complexity', 'preference', 'policy']),
  summary: z.string().trim().min(1).max(2_000),
  /** I9: 1 is easy, 5 is hard. */
  effort: z.int().min(1).max(5).optional(),
});

export const pass = z.strictObject({
  clientId: short.optional(),
  team: short,
  note: z.string().trim().max(2_000).default(''),
});
export const giveBack = z.strictObject({ clientId: short.optional(), note: z.string().trim().max(2_000).default('') });
export const read = z.strictObject({ seq: z.int().min(0) });
export const loss = z.strictObject({ conversation: z.string().min(1).max(64), seq: z.int().min(0) });

export const promise = z.strictObject({ promiseId: z.string().min(1).max(200) });
export const promiseAnswer = promise.extend({ clientId: short, text: z.string().trim().min(1).max(8_000) });
export const alert = z.strictObject({ key: z.string().min(1).max(300) });
