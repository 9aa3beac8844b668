import * as z from 'zod';

/** A copy of something that left the house, or would have left it. `at`: milliseconds since the epoch. */
export const outboxItem = z.object({
  key: z.string(),
  kind: z.enum(['mail', 'page', 'alert', 'desk']),
  conversation: z.string(),
  at: z.number(),
  recipient: z.string(),
  subject: z.string(),
  text: z.string(),
  /** `kept`: there is nowhere to send it. `waiting`: on its way. `refused`: the other side will never take it. */
  state: z.enum(['waiting', 'kept', 'sent', 'failed', 'refused', 'acknowledged']),
  detail: z.string(),
});
/** One such copy. */
export type OutboxItem = z.infer<typeof outboxItem>;

/** The newest items, newest first. */
export const outboxList = z.object({ items: z.array(outboxItem) });

const pageId = z.string().min(1).max(200);
const token = z.string().max(128);

/** A3: the person on call has heard. */
export const acknowledgement = z.strictObject({ pageId, token, by: z.string().trim().min(1).max(120) });

/** The same from the link in a page, where the name stands in the page itself. */
export const acknowledgementLink = z.object({ page: pageId, token });
