// Where the workspace's connections lead: what the operator wrote beside the data. Those of the settings are in `connection-store.ts`.
import { existsSync, readFileSync } from 'node:fs';
import { lookUp } from '@baton/wire';
import * as z from 'zod';
import { StartError } from '../start-error.ts';

export const connectionShape = z.strictObject({
  /** http or https. */
  url: z.url({ protocol: /^https?$/ }),
  /** Signs each call. */
  secret: z.string().min(1).optional(),
  /** In the operator's own network although its name is a public one. */
  internal: z.boolean().optional(),
  headers: z.record(z.string(), z.string()).default({}),
  /** How a page is written: a plain webhook, or an event of PagerDuty’s Events API v2. */
  form: z.enum(['webhook', 'pagerduty']).optional(),
  /** PagerDuty’s integration key. */
  routingKey: z.string().min(1).optional(),
  /** X10: how it is asked for a customer, and what in its answer says what. */
  lookUp: lookUp.optional(),
});
export type Connection = z.infer<typeof connectionShape>;

export type Connections = Pick<ReadonlyMap<string, Connection>, 'get' | 'has'>;

/**
 * Reads `connections.json`: `{ "<name>": { "url": "https://…", "secret": "…", "headers": { … } } }`. A missing file means none.
 * @throws StartError when the file is not of that form
 */
export function readConnections(file: string): ReadonlyMap<string, Connection> {
  if (!existsSync(file)) return new Map();
  const read = z.record(z.string(), connectionShape).safeParse(parse(file));
  if (read.success) return new Map(Object.entries(read.data));
  const [first] = read.error.issues;
  throw new StartError(
    `${file} cannot be used: ${first?.path.join('.') ?? ''}: ${first?.message ?? ''}. Correct it and start again.`,
  );
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new StartError(`${file} is not valid JSON. Correct it and start again.`, { cause: error });
  }
}
