// The demo works at any hour: its teams are there unless somebody switches to night, or writes hours of their own.
import { calendarById, dateAt, type Calendar, type Hours, type Workspace } from '@baton/handoff';
import type { DemoHours } from '@baton/wire';

const ALL_DAY = [{ from: '00:00', to: '24:00' }];
const OPEN_WEEK: Hours['week'] = {
  mon: ALL_DAY,
  tue: ALL_DAY,
  wed: ALL_DAY,
  thu: ALL_DAY,
  fri: ALL_DAY,
  sat: ALL_DAY,
  sun: ALL_DAY,
};
const NIGHT = 'Night in the demo';

/**
 * The workspace as the demo lives by it.
 *
 * @param chosen null while nobody has chosen: hours that came with the demo are open, hours that somebody wrote count as written
 * @param shipped the workspace that the demo came with
 * @param now milliseconds since the epoch; at night the whole of its day is closed, so that promises are for a later day
 */
export function demoWorkspace(
  workspace: Workspace,
  chosen: DemoHours | null,
  shipped: Workspace,
  now: number,
): Workspace {
  if (chosen === 'written') return workspace;
  if (chosen === 'night') return closedOn(workspace, now);
  const ids = workspace.hours
    .map(({ id }) => id)
    .filter((id) => chosen === 'open' || isSame(calendarById(workspace, id), calendarById(shipped, id)));
  return openAlways(workspace, new Set(ids));
}

/** What the demo keeps to when nobody has chosen. */
export function unchosenHours(workspace: Workspace, shipped: Workspace): DemoHours {
  const hasShipped = workspace.hours.some(({ id }) => isSame(calendarById(workspace, id), calendarById(shipped, id)));
  return hasShipped ? 'open' : 'written';
}

function openAlways(workspace: Workspace, ids: ReadonlySet<string>): Workspace {
  if (ids.size === 0) return workspace;
  const others = workspace.hours.map(({ id }) => id).filter((id) => !ids.has(id));
  return {
    ...workspace,
    hours: workspace.hours.map((one) => (ids.has(one.id) ? { ...one, week: OPEN_WEEK } : one)),
    holidays:
      others.length === 0
        ? []
        : workspace.holidays.map((one) => ({
            ...one,
            hours: (one.hours ?? others).filter((id) => !ids.has(id)),
          })),
  };
}

function closedOn(workspace: Workspace, now: number): Workspace {
  const nights = workspace.hours.map(({ id, zone }) => ({
    date: dateAt(now, zone).toString(),
    name: NIGHT,
    hours: [id],
    open: [],
  }));
  // The last one of a date counts.
  return { ...workspace, holidays: [...workspace.holidays, ...nights] };
}

function isSame(one: Calendar | undefined, other: Calendar | undefined): boolean {
  return one !== undefined && other !== undefined && textOf(one) === textOf(other);
}

function textOf({ zone, week, holidays }: Calendar): string {
  const days = Object.entries(week).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([zone, days, [...holidays].toSorted(([a], [b]) => (a < b ? -1 : 1))]);
}
