// I14: what fired goes to the leads' mail and to a connection of the house: together, at most once an hour, and not in quiet hours.
import type { Workspace } from '@baton/handoff';
import { localClock } from '@baton/insights';
import type { AlertSettings } from '@baton/wire';
import { alertSettings } from '@baton/wire';
import type { Changes, House } from '../../house.ts';
import type { InsightStore } from '../insight-store.ts';
import { houseZone } from '../pages/parts.ts';
import { insightStrings as strings } from '../strings.ts';
import { keepOnTheWay, readOnTheWay, sendUnsent, type Told, type Unsent, type UnsentParts } from './unsent.ts';

export interface SendParts extends UnsentParts {
  readonly house: {
    readonly now: House['now'];
    /** Its people and its hours. */
    readonly workspace: () => Pick<Workspace, 'agents' | 'hours'>;
    readonly changes: Pick<Changes, 'announce'>;
  };
}

const HOUR_MS = 3_600_000;

export const USUAL_SETTINGS: AlertSettings = { mail: true, connection: null, form: 'webhook', quiet: null };

export async function settingsOf(store: InsightStore): Promise<AlertSettings> {
  return alertSettings.safeParse(await store.get('setting', 'alerts')).data ?? USUAL_SETTINGS;
}

/** Takes what fired now, and sends it with what waits, or lets it wait; what did not get through before is tried again. */
export async function sendAlerts(parts: SendParts, fired: readonly Told[]): Promise<void> {
  const now = parts.house.now();
  await putOnTheWay(parts, fired, now);
  await sendUnsent(parts, now);
}

async function putOnTheWay(parts: SendParts, fired: readonly Told[], now: number): Promise<void> {
  const { house, store } = parts;
  const before = await readOnTheWay(store);
  const ids = new Set(fired.map(({ id }) => id));
  const all = [...before.told.filter(({ id }) => !ids.has(id)), ...fired];
  if (all.length === 0) return;
  const settings = await settingsOf(store);
  const mayGo = !isQuiet(settings.quiet, now, houseZone(house.workspace())) && now >= before.sentAt + HOUR_MS;
  if (!mayGo) {
    if (fired.length > 0) await keepOnTheWay(store, { ...before, told: all });
    return;
  }
  const messages = [...(await toLeads(parts, settings, all, now)), ...(await toConnection(parts, settings, all, now))];
  await keepOnTheWay(store, { told: [], sentAt: now, unsent: [...before.unsent, ...messages] });
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

/** Every lead has it in the outbox; who has an address, by mail too. */
async function toLeads(
  { house, outbox, mailer, origin }: SendParts,
  { mail }: AlertSettings,
  all: readonly Told[],
  now: number,
): Promise<Unsent[]> {
  const [subject, text] = [subjectOf(all), textOf(all, origin())];
  const mails: Unsent[] = [];
  for (const lead of house.workspace().agents.filter((agent) => agent.lead)) {
    const key = `alerts/${now}/${lead.id}`;
    const address = mail && mailer !== null ? lead.email : undefined;
    await outbox.keep(
      { key, kind: 'alert', conversation: '', at: now, recipient: lead.id, subject, text },
      address === undefined ? 'kept' : 'waiting',
    );
    if (address !== undefined) mails.push({ key, to: { by: 'mail', address }, at: now, tries: 0, nextAt: now });
  }
  return mails;
}

async function toConnection(
  { outbox, connections, origin }: SendParts,
  { connection: name, form }: AlertSettings,
  all: readonly Told[],
  now: number,
): Promise<Unsent[]> {
  if (name === null || !connections.has(name)) return [];
  const key = `alerts/${now}/to/${name}`;
  const [subject, text] = [subjectOf(all), textOf(all, origin())];
  await outbox.keep({ key, kind: 'alert', conversation: '', at: now, recipient: name, subject, text }, 'waiting');
  return [{ key, to: { by: 'connection', name, form, told: [...all] }, at: now, tries: 0, nextAt: now }];
}
