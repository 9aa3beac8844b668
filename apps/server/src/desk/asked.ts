// What the desk's addresses are asked with beside a body.
import * as z from 'zod';

export const conversationId = z.object({ id: z.string().min(1).max(64) });
export const after = z.object({ after: z.coerce.number().int().min(0).default(0) });
/** Without words: the newest. */
export const search = z.object({
  q: z.string().trim().max(200).default(''),
  tag: z.string().trim().toLowerCase().max(40).default(''),
});
