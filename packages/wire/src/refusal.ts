// The answer to everything that is refused.
import type { Issue } from '@baton/flow';
import * as z from 'zod';
import { made } from './made.ts';

/** Reads a refusal: its code, its sentence, and where in the request it is. */
export const refusal = z.object({
  /** From the server's catalogue, for machines. */
  code: z.string(),
  /** What happened, and what to do. */
  message: z.string(),
  /** A pointer into the request, such as `/body/id`. */
  at: z.string(),
  /** What is wrong with a document, when that is why. */
  issues: z.array(made<Issue>()).optional(),
  /** The conversation's own word for what is not possible now, such as `offer-gone`. */
  reason: z.string().optional(),
});

const seenOfRefusal = refusal.partial();

/** What can be read of a refusal, also of one that a proxy in between has written. */
export function refusalIn(answer: unknown): z.infer<typeof seenOfRefusal> {
  return seenOfRefusal.safeParse(answer).data ?? {};
}
