// Where the connections of a workspace lead: set and tested by an administrator, told back without secrets.
import * as z from 'zod';

const form = z.enum(['webhook', 'pagerduty']);
const secret = z.string().min(1).max(500);

/** What of another system’s answer says what about a customer: a field of the profile, or of each order, and where it stands. */
export const lookUpFields = [
  ...(['name', 'email', 'phone', 'accountId', 'tier', 'loyaltyTier', 'customerSince', 'lifetimeValue'] as const),
  ...(['currency', 'zone', 'language', 'orders', 'order.id', 'order.placedAt', 'order.amount'] as const),
  ...(['order.currency', 'order.status', 'order.items'] as const),
] as const;

/** How another system is asked who a customer is (X10). */
export const lookUp = z.strictObject({
  /** POST brings `{ "customerId": … }`. */
  method: z.enum(['GET', 'POST']),
  /** Below the address; `{{id}}` stands for the customer’s id. */
  path: z.string().trim().max(500),
  /** Where each field stands in the answer: `data.email`; two with a blank between are joined; `items[].title` takes one of each. */
  fields: z.partialRecord(z.enum(lookUpFields), z.string().trim().min(1).max(200)),
});
/** How another system is asked who a customer is. */
export type LookUp = z.infer<typeof lookUp>;

/** What a look-up that was tried came to: the answer as it came, and the profile that was read in it. */
export const lookUpTried = z.object({
  ok: z.boolean(),
  sentence: z.string(),
  /** JSON, the beginning of a long one; null: none came. */
  answer: z.string().nullable(),
  profile: z.record(z.string(), z.unknown()).nullable(),
});
/** What a look-up that was tried came to. */
export type LookUpTried = z.infer<typeof lookUpTried>;

/** A connection as the settings show it: no secret, no path of its address. */
export const connectionShown = z.object({
  name: z.string(),
  /** `file`: stands in the server’s `connections.json` and is changed there. */
  from: z.enum(['file', 'settings']),
  /** Scheme, host and port; null where it was sealed with a key that this server does not have. */
  leadsTo: z.string().nullable(),
  hasSecret: z.boolean(),
  hasRoutingKey: z.boolean(),
  /** Names of the headers that each call carries. */
  headers: z.array(z.string()),
  internal: z.boolean(),
  form,
  /** Null: answers come in Baton’s own form. */
  lookUp: lookUp.nullable(),
  /** Milliseconds since the epoch; 0 for one of the file. */
  changedAt: z.int(),
});
/** A connection as the settings show it. */
export type ConnectionShown = z.infer<typeof connectionShown>;
/** All connections that lead somewhere, by name. */
export const connectionList = z.object({ connections: z.array(connectionShown) });

/** Body that changes a connection. What is not said stays; null takes a secret away. */
export const connectionChange = z.strictObject({
  url: z
    .url({ protocol: /^https?$/, error: 'Write an address that begins with https:// or http://.' })
    .max(2_000)
    .optional(),
  secret: secret.nullable().optional(),
  routingKey: secret.nullable().optional(),
  headers: z
    .record(
      z.string().regex(/^[A-Za-z0-9-]{1,80}$/, 'A header’s name has letters, digits and hyphens only.'),
      z
        .string()
        .max(2_000)
        .regex(/^[\u0020-\u007e]*$/, 'A header carries one line of plain characters.'),
    )
    .optional(),
  /** In the company's own network although its name is a public one. */
  internal: z.boolean().optional(),
  form: form.optional(),
  lookUp: lookUp.nullable().optional(),
});
/** What to change of a connection. */
export type ConnectionChange = z.infer<typeof connectionChange>;

/** What came of a test: whether it went well, and a sentence. */
export const tested = z.object({ ok: z.boolean(), sentence: z.string() });
/** What came of a test. */
export type Tested = z.infer<typeof tested>;
