// What a try-out begins with: when it is, who writes, who is there, and how sure the bot is.
import type { ChannelName } from '@baton/flow';
import type { Workspace } from '@baton/handoff';

export type Moment = 'morning' | 'now' | 'evening' | 'weekend';

export type BotMood = { is: 'knowledge' } | { is: 'as-sure-as'; percent: number } | { is: 'failing' };

export interface Scene {
  moment: Moment;
  /** An id of the directory; null for somebody unknown. */
  customer: string | null;
  /** Agents who are signed on. */
  agents: readonly string[];
  bot: BotMood;
  /** Where the customer writes from. */
  channel: ChannelName;
}

/** An ordinary morning with everybody there: the main road through most flows. */
export function firstScene(workspace: Workspace): Scene {
  return {
    moment: 'morning',
    customer: null,
    agents: workspace.agents.map(({ id }) => id),
    bot: { is: 'knowledge' },
    channel: 'web',
  };
}

/** The time zone of the workspace's first opening hours. */
export function zoneOf(workspace: Workspace): string {
  return workspace.hours[0]?.zone ?? 'UTC';
}

/** `Berlin` of `Europe/Berlin`. */
export function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

const QUARTER = 15 * 60_000;
const EIGHT_DAYS = 8 * 24 * 4;

const clockOf: Readonly<Record<Exclude<Moment, 'now'>, { days: readonly string[]; time: string }>> = {
  morning: { days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], time: '10:00' },
  evening: { days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], time: '21:00' },
  weekend: { days: ['Sat', 'Sun'], time: '11:00' },
};

/** The next time, in milliseconds since the epoch, at which it is so in this zone; holidays are passed over. */
export function timeOf(moment: Moment, now: number, workspace: Workspace): number {
  if (moment === 'now') return now;
  const { days, time } = clockOf[moment];
  const closed = new Set(workspace.holidays.map(({ date }) => date));
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zoneOf(workspace),
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const first = Math.ceil(now / QUARTER) * QUARTER;
  for (let step = 0; step < EIGHT_DAYS; step += 1) {
    const at = first + step * QUARTER;
    const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
    const date = `${part['year']}-${part['month']}-${part['day']}`;
    if (`${part['hour']}:${part['minute']}` === time && days.includes(part['weekday'] ?? '') && !closed.has(date))
      return at;
  }
  return first;
}
