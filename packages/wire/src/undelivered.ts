import * as z from 'zod';

/** Something that could not be delivered for a day, or never will be. Times in milliseconds since the epoch. */
export const undelivered = z.object({
  key: z.string(),
  conversation: z.string(),
  /** Such as "An email". */
  what: z.string(),
  /** An address, a person or a connection; empty where it names none. */
  to: z.string(),
  /** When it failed for the first time. */
  since: z.int(),
  /** When it was tried last. */
  at: z.int(),
  why: z.string(),
});
/** Something that could not be delivered, and why. */
export type Undelivered = z.infer<typeof undelivered>;
/** All of it, the newest first. */
export const undeliveredList = z.object({ items: z.array(undelivered) });
/** Body that names one of them. */
export const undeliveredNamed = z.strictObject({ key: z.string().min(1).max(400) });
