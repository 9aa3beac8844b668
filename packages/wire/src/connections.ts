// Where the connections of a workspace lead: set and tested by an administrator, told back without secrets.
import * as z from 'zod';

const form = z.enum(['webhook', 'pagerduty']);
const secret = z.string().min(1).max(500);

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
});
/** What to change of a connection. */
export type ConnectionChange = z.infer<typeof connectionChange>;

/** What came of a test: whether it went well, and a sentence. */
export const tested = z.object({ ok: z.boolean(), sentence: z.string() });
/** What came of a test. */
export type Tested = z.infer<typeof tested>;
