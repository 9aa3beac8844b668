// Questions that every room asks a workspace.
import { Temporal } from 'temporal-polyfill';
import type { Calendar } from '../times/hours.ts';
import type { Profile } from '../journal.ts';
import type { Agent, Customer, Team } from './workspace-parts.ts';
import type { Workspace } from './workspace.ts';

/** @returns the team, or undefined when the workspace has none of that id. */
export function teamOf(workspace: Workspace, team: string): Team | undefined {
  return workspace.teams.find((one) => one.id === team);
}

/** The agent with an id, or undefined. */
export function agentOf(workspace: Workspace, agent: string): Agent | undefined {
  return workspace.agents.find((one) => one.id === agent);
}

/** The agents of a team, in the order of the workspace. */
export function membersOf(workspace: Workspace, team: string): Agent[] {
  return workspace.agents.filter((one) => one.teams.includes(team));
}

/** The skill that stands for speaking a language (R6). Only the language counts: `pt-BR` and `pt` are one. */
export function languageSkill(language: string): string {
  return `speaks:${language.split('-')[0]?.toLowerCase() ?? language}`;
}

/** Remembered per agent value: a queue asks for every one of those who wait. */
const skillSets = new WeakMap<Agent, ReadonlySet<string>>();

/** What an agent can be matched on: the skills listed, and one for each language. */
export function skillsOf(agent: Agent): ReadonlySet<string> {
  const known = skillSets.get(agent);
  if (known) return known;
  const skills = new Set([...agent.skills, ...agent.languages.map(languageSkill)]);
  skillSets.set(agent, skills);
  return skills;
}

/** The opening hours of a team with its holidays filled in, or undefined when there is no such team. */
export function calendarOf(workspace: Workspace, team: string): Calendar | undefined {
  const id = teamOf(workspace, team)?.hours;
  return id === undefined ? undefined : calendarById(workspace, id);
}

/** Opening hours by their own id. */
export function calendarById(workspace: Workspace, id: string): Calendar | undefined {
  const hours = workspace.hours.find((one) => one.id === id);
  if (!hours) return undefined;
  const closed = workspace.holidays.filter((one) => one.hours === undefined || one.hours.includes(id));
  return { zone: hours.zone, week: hours.week, holidays: new Map(closed.map((one) => [one.date, one.open])) };
}

/** Who is on call at a moment (A3); the rota turns on Monday 00:00 of its zone. */
export function onCallAt(workspace: Workspace, at: number): { first: Agent; backup: Agent } | undefined {
  const onCall = workspace.onCall;
  if (!onCall) return undefined;
  const today = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(onCall.zone).toPlainDate();
  const weeks = Math.floor(Temporal.PlainDate.from(onCall.startsOn).until(today, { largestUnit: 'days' }).days / 7);
  const count = onCall.rota.length;
  const line = onCall.rota[((weeks % count) + count) % count];
  const first = line && agentOf(workspace, line.first);
  const backup = line && agentOf(workspace, line.backup);
  return first && backup ? { first, backup } : undefined;
}

/** A customer of the directory in the form that conversations carry (X3). Dates become the start of their day. */
export function profileOf(customer: Customer, currency: string): Profile {
  const zone = customer.zone ?? 'UTC';
  const day = (date: string) => Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds;
  return {
    customerId: customer.id,
    name: customer.name,
    tier: customer.tier,
    currency,
    zone,
    language: customer.language,
    orders: customer.orders.map(({ placedOn, ...order }) => ({ ...order, placedAt: day(placedOn) })),
    earlier: customer.earlier.map(({ on, ...contact }) => ({ ...contact, at: day(on) })),
    ...(customer.email === undefined ? {} : { email: customer.email }),
    ...(customer.phone === undefined ? {} : { phone: customer.phone }),
    ...(customer.accountId === undefined ? {} : { accountId: customer.accountId }),
    ...(customer.loyaltyTier === undefined ? {} : { loyaltyTier: customer.loyaltyTier }),
    ...(customer.customerSince === undefined ? {} : { customerSince: day(customer.customerSince) }),
    ...(customer.lifetimeValue === undefined ? {} : { lifetimeValue: customer.lifetimeValue }),
  };
}
