// Weeks of the rota as people read them.
import type { Workspace } from '@baton/handoff';
import { locale } from '@baton/ui';
import { strings } from '../../strings.ts';

type OnCall = NonNullable<Workspace['onCall']>;

const words = strings.settings.onCall;
const DAY_MS = 86_400_000;

/** A first rota of the first two people, beginning this week; or what is missing for one. */
export function newRota(workspace: Workspace, at: number): { onCall: OnCall } | { problem: string } {
  const [first, backup] = workspace.agents;
  const connection = workspace.connections.find(({ kind }) => kind === 'webhook');
  if (!first || !backup) return { problem: words.needsPeople };
  if (!connection) return { problem: words.needsConnection };
  return {
    onCall: {
      rota: [
        { first: first.id, backup: backup.id },
        { first: backup.id, backup: first.id },
      ],
      zone: workspace.hours[0]?.zone ?? 'UTC',
      startsOn: mondayBefore(at),
      connection: connection.name,
      acknowledgeSeconds: 300,
      joinSeconds: 900,
      guard: { perConversation: 1, perCustomerPerDay: 2, perHour: 5, notRealAlertPercent: 20 },
    },
  };
}

/** The Monday of the week of a moment, in UTC, as an ISO date. */
export function mondayBefore(at: number): string {
  const day = (new Date(at).getUTCDay() + 6) % 7;
  return new Date(at - day * DAY_MS).toISOString().slice(0, 10);
}

/** The next time a line of the rota has its turn: "this week", or from which Monday on. */
export function weekOf({ rota, startsOn }: Pick<OnCall, 'rota' | 'startsOn'>, index: number, at: number): string {
  const start = Date.parse(`${startsOn}T00:00:00Z`);
  if (Number.isNaN(start)) return '';
  const weeks = Math.floor((at - start) / (7 * DAY_MS));
  const ahead = (((index - weeks) % rota.length) + rota.length) % rota.length;
  if (ahead === 0) return words.thisWeek;
  const monday = new Date(start + (weeks + ahead) * 7 * DAY_MS);
  return words.from(monday.toLocaleDateString(locale(), { day: 'numeric', month: 'long', timeZone: 'UTC' }));
}
