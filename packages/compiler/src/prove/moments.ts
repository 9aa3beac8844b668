// A moment of the week at which every team is at work, or none is, read off the opening hours alone.
import type { Scope } from '@baton/flow';

type Workspace = Scope['workspace'];
type Hours = Workspace['hours'][number];

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
type Weekday = (typeof weekdays)[number];

export interface Moment {
  weekday: Weekday;
  /** `HH:MM`. */
  time: string;
  zone: string;
  /** The day in words. */
  name: string;
}

const names: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

/** Sunday at two in the night, unless somebody works then; then the first half hour in which nobody does. */
export function closedMoment(workspace: Workspace): Moment {
  return find(
    workspace,
    ['sun', ...weekdays],
    [2, 3, 4, 0, 1, 5, 23, 22, 21, 6, 7, 8],
    (hours, day, time) => !covers(hours, day, time),
  );
}

/** Wednesday at eleven, unless somebody is off then. */
export function openMoment(workspace: Workspace): Moment {
  return find(workspace, ['wed', ...weekdays], [11, 10, 14, 15, 9, 12, 13, 16, 17, 8, 18], covers);
}

function find(
  workspace: Workspace,
  days: readonly Weekday[],
  clock: readonly number[],
  suits: (hours: Hours, day: Weekday, time: string) => boolean,
): Moment {
  const zone = workspace.hours[0]?.zone ?? 'UTC';
  const moment = (weekday: Weekday, hour: number): Moment => ({
    weekday,
    time: `${String(hour).padStart(2, '0')}:00`,
    zone,
    name: names[weekday],
  });
  for (const day of days) {
    for (const hour of clock) {
      const { time } = moment(day, hour);
      if (workspace.hours.every((hours) => suits(hours, day, time))) return moment(day, hour);
    }
  }
  return moment(days[0] ?? 'wed', clock[0] ?? 11);
}

function covers({ week }: Hours, day: Weekday, time: string): boolean {
  return (week[day] ?? []).some(({ from, to }) => from <= time && time < to);
}
