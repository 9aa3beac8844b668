// I14: what fired goes to the leads' mail and to a connection of the house: together, at most once an hour, and not in quiet hours.
import { localClock } from '@baton/insights';
import type { AlertSettings } from '@baton/wire';
import { alertSettings } from '@baton/wire';
import * as z from 'zod';
import { callConnection } from '../../effects/call.ts';
import type { Connections } from '../../effects/connections.ts';
import type { Mailer } from '../../effects/mail.ts';
import type { OutboxTable } from '../../effects/outbox-table.ts';
import type { House } from '../../house.ts';
import type { InsightStore } from '../insight-store.ts';
import { houseZone } from '../pages/parts.ts';
import { insightStrings as strings } from '../strings.ts';

export interface SendParts {
  readonly house: House;
  readonly store: InsightStore;
  readonly outbox: OutboxTable;
  readonly mailer: Mailer | null;
  readonly connections: Connections;
  /** Where browsers find this server. */
  readonly origin: () => string;
}

/** Something to tell: no customer's name stands in it. */
export interface Told {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly since: number;
  /** Behind the origin. */
  readonly path: string;
}

const HOUR_MS = 3_600_000;
const LIMIT_MS = 5_000;
const told = z.object({ id: z.string(), title: z.string(), text: z.string(), since: z.number(), path: z.string() });
const waiting = z.object({ told: z.array(told), sentAt: z.number() });

export const USUAL_SETTINGS: AlertSettings = { mail: true, connection: null, form: 'webhook', quiet: null };

export async function settingsOf(store: InsightStore): Promise<AlertSettings> {
  return alertSettings.safeParse(await store.get('setting', 'alerts')).data ?? USUAL_SETTINGS;
}

/** Takes what fired now, and sends it with what waits, or lets it wait. */
export async function sendAlerts(parts: SendParts, fired: readonly Told[]): Promise<void> {
  const { house, store } = parts;
  const now = house.now();
  const before = waiting.safeParse(await store.get('setting', 'alerts-waiting')).data ?? { told: [], sentAt: 0 };
  const ids = new Set(fired.map(({ id }) => id));
  const all = [...before.told.filter(({ id }) => !ids.has(id)), ...fired];
  if (all.length === 0) return;
  const settings = await settingsOf(store);
  const mayGo = !isQuiet(settings.quiet, now, houseZone(house.workspace())) && now >= before.sentAt + HOUR_MS;
  if (!mayGo) {
    if (fired.length > 0) await store.put('setting', 'alerts-waiting', { told: all, sentAt: before.sentAt });
    return;
  }
  await store.put('setting', 'alerts-waiting', { told: [], sentAt: now });
  await tellLeads(parts, settings, all, now);
  await tellConnection(parts, settings, all, now);
}

/** Whether a moment lies in the quiet hours, which may go over midnight. */
export function isQuiet(quiet: AlertSettings['quiet'], at: number, zone: string): boolean {
  if (quiet === null || quiet.from === quiet.to) return false;
  const local = localClock(at, zone);
  return quiet.from < quiet.to ? local >= quiet.from && local < quiet.to : local >= quiet.from || local < quiet.to;
}

function subjectOf(all: readonly Told[]): string {
  const [only] = all;
  return all.length === 1 && only ? only.title : strings.alerts.several(all.length);
}

function textOf(all: readonly Told[], origin: string): string {
  return all.map(({ title, text, path }) => `${title}\n${text}\n${origin}${path}`).join('\n\n');
}

async function tellLeads(
  { house, outbox, mailer, origin }: SendParts,
  { mail }: AlertSettings,
  all: readonly Told[],
  now: number,
): Promise<void> {
  const [subject, text] = [subjectOf(all), textOf(all, origin())];
  for (const lead of house.workspace().agents.filter((agent) => agent.lead)) {
    const key = `alerts/${now}/${lead.id}`;
    const isMailed = mail && mailer !== null && lead.email !== undefined;
    await outbox.keep(
      { key, kind: 'alert', conversation: '', at: now, recipient: lead.id, subject, text },
      isMailed ? 'waiting' : 'kept',
    );
    if (!isMailed || lead.email === undefined) continue;
    const sent = await mailer.send({ key, to: lead.email, subject, text });
    await outbox.mark(key, sent.ok ? 'sent' : sent.forEver ? 'refused' : 'failed', sent.ok ? sent.detail : sent.reason);
  }
}

async function tellConnection(
  { outbox, connections, origin }: SendParts,
  { connection: name, form }: AlertSettings,
  all: readonly Told[],
  now: number,
): Promise<void> {
  const connection = name === null ? undefined : connections.get(name);
  if (name === null || !connection) return;
  const key = `alerts/${now}/to/${name}`;
  const [subject, text] = [subjectOf(all), textOf(all, origin())];
  await outbox.keep({ key, kind: 'alert', conversation: '', at: now, recipient: name, subject, text }, 'waiting');
  const body =
    form === 'slack'
      ? { text: `*${subject}*\n${text}` }
      : {
          type: 'insights.alerts',
          at: now,
          alerts: all.map(({ path, ...one }) => ({ ...one, link: `${origin()}${path}` })),
        };
  const result = await callConnection({ connection, body, idempotencyKey: key, timeoutMs: LIMIT_MS });
  await outbox.mark(key, result.ok ? 'sent' : 'failed', result.ok ? '' : result.reason);
}
