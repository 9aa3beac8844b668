// Which settings of the house a step stands on, told from the definition of its kind: nothing here knows a kind by name.
import type { AnyNode, FlowNode } from '@baton/flow';
import type { Hours, Span, Weekday, Workspace } from '@baton/handoff';
import * as z from 'zod';

export interface HouseMet {
  /** The calendars that the step goes by: the one it names, that of its team, or all; null where it goes by none. */
  hours: readonly string[] | null;
  /** It says how urgent a conversation is, or brings it to people who are measured by that. */
  levels: boolean;
}

const asked = z.object({ properties: z.record(z.string(), z.unknown()).default({}) });
const nested = z.object({ widget: z.string().optional(), anyOf: z.array(z.unknown()).default([]) });
const widgets = new WeakMap<AnyNode, ReadonlyMap<string, string>>();

/** What the house says about a step. */
export function houseMet(node: FlowNode, definition: AnyNode, workspace: Workspace): HouseMet {
  const settings = [...settingsOf(definition)];
  const named = (widget: string) =>
    settings
      .filter(([, one]) => one === widget)
      .map(([key]) => node.config[key])
      .filter((id) => typeof id === 'string');
  const asks = (widget: string) => settings.some(([, one]) => one === widget);
  const { reaches } = definition.facts(node.config);
  const toPeople = reaches === 'person' || reaches === 'ticket';
  const levels = asks('tier') || toPeople;
  if (!asks('hours') && !asks('team') && !toPeople && reaches !== 'callback') return { hours: null, levels };
  const own = named('hours').filter((id) => workspace.hours.some((one) => one.id === id));
  const ofTeam = workspace.teams.filter(({ id }) => named('team').includes(id)).map(({ hours }) => hours);
  const [first] = own.length > 0 ? own : ofTeam;
  return { hours: first === undefined ? workspace.hours.map(({ id }) => id) : [first], levels };
}

/** The settings of a kind that name something of the house, each with what it names. */
function settingsOf(definition: AnyNode): ReadonlyMap<string, string> {
  const known = widgets.get(definition);
  if (known) return known;
  const schema = z.toJSONSchema(definition.config, { io: 'input', unrepresentable: 'any', reused: 'inline' });
  const found = new Map<string, string>();
  for (const [key, property] of Object.entries(asked.parse(schema).properties)) {
    const widget = widgetOf(property);
    if (widget !== undefined) found.set(key, widget);
  }
  widgets.set(definition, found);
  return found;
}

function widgetOf(property: unknown): string | undefined {
  const read = nested.safeParse(property);
  if (!read.success) return undefined;
  return read.data.widget ?? read.data.anyOf.map(widgetOf).find((widget) => widget !== undefined);
}

const DAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** A week in few lines: days with the same hours beside one another are told together. */
export function weekLines(
  { week }: Hours,
  { days, closed }: { days: Readonly<Record<Weekday, string>>; closed: string },
): { days: string; open: string }[] {
  const lines: { first: Weekday; last: Weekday; open: string }[] = [];
  for (const day of DAYS) {
    const open = spansOf(week[day] ?? [], closed);
    const before = lines.at(-1);
    if (before?.open === open) before.last = day;
    else lines.push({ first: day, last: day, open });
  }
  return lines.map(({ first, last, open }) => ({
    days: first === last ? days[first] : `${days[first]} – ${days[last]}`,
    open,
  }));
}

const spansOf = (spans: readonly Span[], closed: string) =>
  spans.length === 0 ? closed : spans.map(({ from, to }) => `${from}–${to}`).join(', ');

/** The next days off of a calendar, today included; `today` is a date such as 2026-12-01. */
export function nextDaysOff(workspace: Workspace, hours: string, today: string, most = 2): Workspace['holidays'] {
  return workspace.holidays
    .filter((one) => one.date >= today && (one.hours === undefined || one.hours.includes(hours)))
    .toSorted((one, other) => (one.date < other.date ? -1 : 1))
    .slice(0, most);
}
