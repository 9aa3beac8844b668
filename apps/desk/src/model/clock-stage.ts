// How an SLA clock or a promise stands: what colour it has and what is left of it.
import { locale } from '@baton/ui';
import type { SlaClock as SlaTimes } from '@baton/wire';
import { strings } from '../strings.ts';

export type Stage = 'calm' | 'amber' | 'late' | 'done' | 'done-late';

/** R30: amber from 80 % of the time on, red when it is over. */
export function stageOf(
  { amberAt, dueAt, doneAt }: Pick<SlaTimes, 'amberAt' | 'dueAt' | 'doneAt'>,
  now: number,
): Stage {
  if (doneAt !== null) return doneAt > dueAt ? 'done-late' : 'done';
  if (now > dueAt) return 'late';
  return now >= amberAt ? 'amber' : 'calm';
}

/** `0:42`, `12:05`, `3 h 10 min`, `2 d 4 h`, `1 d`; what is over has a minus. */
export function leftText(dueAt: number, now: number): string {
  const over = now > dueAt;
  const seconds = Math.ceil(Math.abs(dueAt - now) / 1000);
  const sign = over ? '−' : '';
  if (seconds < 3600) return `${sign}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 24 * 60) return `${sign}${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  const hours = Math.floor((minutes % 1440) / 60);
  return `${sign}${strings.days(Math.floor(minutes / 1440))}${hours === 0 ? '' : ` ${hours} h`}`;
}

/** `now`, `4 min`, `2 h`, `3 d`. */
export function agoText(at: number, now: number, justNow: string): string {
  const minutes = Math.floor(Math.max(0, now - at) / 60_000);
  if (minutes < 1) return justNow;
  if (minutes < 60) return `${minutes} min`;
  return minutes < 1440 ? `${Math.floor(minutes / 60)} h` : strings.days(Math.floor(minutes / 1440));
}

/** `09:30` today, `22 Nov, 09:30` on another day. */
export function timeText(at: number, now: number, zone: string): string {
  const day = new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', timeZone: zone });
  const time = new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(at);
  return day.format(at) === day.format(now) ? time : `${day.format(at)}, ${time}`;
}
