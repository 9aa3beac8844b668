// I14: messages of alerts that are on their way. Each is kept before it is sent, and sent again until it is taken, or a day is over.
import { alertSettings } from '@baton/wire';
import * as z from 'zod';
import { callConnection } from '../../effects/call.ts';
import type { Connections } from '../../effects/connections.ts';
import type { Mailer } from '../../effects/mail.ts';
import type { OutboxTable } from '../../effects/outbox-table.ts';
import type { InsightStore } from '../insight-store.ts';

/** Something to tell: no customer's name stands in it. */
export const told = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  since: z.number(),
  /** Behind the origin. */
  path: z.string(),
});
export type Told = z.infer<typeof told>;

const unsent = z.object({
  /** Of its copy in the outbox, where its subject and text stand. */
  key: z.string(),
  to: z.discriminatedUnion('by', [
    z.object({ by: z.literal('mail'), address: z.string() }),
    z.object({ by: z.literal('connection'), name: z.string(), form: alertSettings.shape.form, told: z.array(told) }),
  ]),
  at: z.number(),
  tries: z.number(),
  nextAt: z.number(),
});
export type Unsent = z.infer<typeof unsent>;

export interface UnsentParts {
  readonly store: InsightStore;
  readonly outbox: OutboxTable;
  readonly mailer: Mailer | null;
  readonly connections: Connections;
  /** Where browsers find this server. */
  readonly origin: () => string;
}

const LIMIT_MS = 5_000;
const MINUTE_MS = 60_000;
/** What was news a day ago stands on the wall. */
const GIVEN_UP_MS = 24 * 60 * MINUTE_MS;
/** After the first minute twice as long each time, to an hour. */
const LONGEST_PAUSE_MS = 60 * MINUTE_MS;

/** So many in one look that do not get through; the others have their turn with the next. */
const MOST_FAILURES = 3;

/** What waits for its hour, and what is on its way: one document, so that nothing is in both or in neither. */
const onTheWay = z.object({ told: z.array(told), sentAt: z.number(), unsent: z.array(unsent).default([]) });
export type OnTheWay = z.infer<typeof onTheWay>;

export async function readOnTheWay(store: InsightStore): Promise<OnTheWay> {
  return onTheWay.safeParse(await store.get('setting', 'alerts-waiting')).data ?? { told: [], sentAt: 0, unsent: [] };
}

export async function keepOnTheWay(store: InsightStore, way: OnTheWay): Promise<void> {
  await store.put('setting', 'alerts-waiting', way);
}

/** Sends what is due. A mail that is sent again has the same Message-ID. */
export async function sendUnsent(parts: UnsentParts, now: number): Promise<void> {
  const { store, outbox } = parts;
  const way = await readOnTheWay(store);
  let failures = 0;
  for (const one of way.unsent.filter(({ nextAt }) => nextAt <= now)) {
    const { state, detail } = await attempt(parts, one);
    await outbox.mark(one.key, state, detail);
    const isOver = state !== 'failed' || now >= one.at + GIVEN_UP_MS;
    const nextAt = now + Math.min(MINUTE_MS * 2 ** one.tries, LONGEST_PAUSE_MS);
    way.unsent = way.unsent.flatMap((other) => {
      if (other.key !== one.key) return [other];
      return isOver ? [] : [{ ...one, tries: one.tries + 1, nextAt }];
    });
    await keepOnTheWay(store, way);
    if (state === 'failed') failures += 1;
    if (failures >= MOST_FAILURES) return;
  }
}

interface Outcome {
  readonly state: 'sent' | 'failed' | 'refused';
  readonly detail: string;
}

async function attempt(
  { outbox, mailer, connections, origin }: UnsentParts,
  { key, to, at }: Unsent,
): Promise<Outcome> {
  const item = await outbox.item(key);
  // Erased meanwhile.
  if (!item) return { state: 'refused', detail: '' };
  // A server that died between the answer and the note of it.
  if (item.state === 'sent') return { state: 'sent', detail: item.detail };
  const { subject, text } = item;
  if (to.by === 'mail') {
    if (!mailer) return { state: 'failed', detail: '' };
    const sent = await mailer.send({ key, to: to.address, subject, text });
    if (sent.ok) return { state: 'sent', detail: sent.detail };
    return { state: sent.forEver ? 'refused' : 'failed', detail: sent.reason };
  }
  const connection = connections.get(to.name);
  if (!connection) return { state: 'refused', detail: '' };
  const body =
    to.form === 'slack'
      ? { text: `*${subject}*\n${text}` }
      : {
          type: 'insights.alerts',
          at,
          alerts: to.told.map(({ path, ...one }) => ({ ...one, link: `${origin()}${path}` })),
        };
  const result = await callConnection({ connection, body, idempotencyKey: key, timeoutMs: LIMIT_MS });
  return result.ok ? { state: 'sent', detail: '' } : { state: 'failed', detail: result.reason };
}
