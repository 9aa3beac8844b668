// What is kept of one person, for whoever answers a customer's request.
import * as z from 'zod';

/** Body that names a person: a whole customer id, email address or phone number. */
export const personNamed = z.strictObject({ person: z.string().trim().min(1).max(254) });
/** How much is kept of a person. */
export const personFound = z.object({ conversations: z.int(), inDirectory: z.boolean() });
/** How much is kept of a person. */
export type PersonFound = z.infer<typeof personFound>;
/** Everything that is kept of a person, as it is kept. */
export const personData = z.object({
  person: z.string(),
  /** ISO 8601. */
  madeAt: z.string(),
  /** The entry of the company’s directory, or null. */
  directory: z.unknown(),
  conversations: z.array(z.object({ id: z.string(), entries: z.array(z.unknown()) })),
  /** Copies of mails, pages and alerts about them. */
  sent: z.array(z.unknown()),
});
/** Everything that is kept of a person. */
export type PersonData = z.infer<typeof personData>;
/** What was erased; `left` could not be ended in time, `record` is the mark under which the audit log tells of it. */
export const personErased = z.object({
  conversations: z.int(),
  left: z.int(),
  inDirectory: z.boolean(),
  record: z.string(),
});
/** What was erased. */
export type PersonErased = z.infer<typeof personErased>;
