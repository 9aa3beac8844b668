// What a schema alone cannot see: that every name used in a workspace exists, and that its figures fit together.
import type * as z from 'zod';
import type { Agent, Category, Customer, Holiday, Hours, Reply, Team, Topic } from './workspace-parts.ts';

interface Checked {
  skills: { id: string; name: string }[];
  hours: Hours[];
  holidays: Holiday[];
  teams: Team[];
  agents: Agent[];
  categories: Category[];
  topics: Topic[];
  customers: Customer[];
  replies: Reply[];
  voices: { id: string; name: string }[];
  connections: { name: string }[];
  onCall?:
    | {
        rota: { first: string; backup: string }[];
        connection: string;
        acknowledgeSeconds: number;
        joinSeconds: number;
        startsOn: string;
      }
    | undefined;
}

type Path = (string | number)[];

/** Adds one issue for each name without an owner and each figure that cannot hold. */
export function checkReferences(value: Checked, context: z.RefinementCtx): void {
  const refuse = (code: string, path: Path, message: string) =>
    context.addIssue({ code: 'custom', path, message, params: { code } });

  const known = {
    skill: ids(value.skills),
    calendar: ids(value.hours),
    team: ids(value.teams),
    agent: ids(value.agents),
    connection: new Set(value.connections.map((one) => one.name)),
  };
  const need = (kind: keyof typeof known, wanted: string | undefined, path: Path) => {
    if (wanted !== undefined && !known[kind].has(wanted))
      refuse(`unknown-${kind}`, path, `There is no ${kind} called "${wanted}". Add it, or name one that exists.`);
  };
  const needAll = (kind: keyof typeof known, wanted: readonly string[], path: Path) =>
    wanted.forEach((one, i) => need(kind, one, [...path, i]));

  for (const list of [
    'skills',
    'hours',
    'teams',
    'agents',
    'categories',
    'topics',
    'customers',
    'replies',
    'voices',
  ] as const) {
    for (const i of repeated(value[list].map((one) => one.id)))
      refuse('repeated-id', [list, i, 'id'], `"${value[list][i]?.id}" is used twice. Give each one an id of its own.`);
  }
  for (const i of repeated(value.connections.map((one) => one.name)))
    refuse('repeated-id', ['connections', i, 'name'], 'This connection name is used twice.');

  value.replies.forEach((one, i) => need('team', one.team, ['replies', i, 'team']));
  value.hours.forEach((calendar, i) => {
    for (const [day, spans] of Object.entries(calendar.week)) {
      const at = overlap(spans ?? []);
      if (at !== null)
        refuse('overlapping-hours', ['hours', i, 'week', day, at], 'Starts before the one above it ends.');
    }
  });
  value.holidays.forEach((one, i) => {
    needAll('calendar', one.hours ?? [], ['holidays', i, 'hours']);
    const at = overlap(one.open);
    if (at !== null) refuse('overlapping-hours', ['holidays', i, 'open', at], 'Starts before the one above it ends.');
  });
  value.teams.forEach((one, i) => {
    need('calendar', one.hours, ['teams', i, 'hours']);
    needAll('skill', one.skills, ['teams', i, 'skills']);
    need('agent', one.lead, ['teams', i, 'lead']);
  });
  value.agents.forEach((one, i) => {
    needAll('team', one.teams, ['agents', i, 'teams']);
    needAll('skill', one.skills, ['agents', i, 'skills']);
    one.teams.forEach((teamId, j) => {
      const team = value.teams.find((candidate) => candidate.id === teamId);
      const lacking = team?.skills.filter((needed) => !one.skills.includes(needed)) ?? [];
      if (lacking.length > 0)
        refuse(
          'member-lacks-skill',
          ['agents', i, 'teams', j],
          `${one.name} is in ${team?.name} without its skills: ${lacking.join(', ')}. Add them, or take the agent off the team.`,
        );
    });
  });
  value.categories.forEach((one, i) => {
    need('team', one.team, ['categories', i, 'team']);
    needAll('skill', one.skills, ['categories', i, 'skills']);
  });
  value.topics.forEach((one, i) => {
    need('team', one.team, ['topics', i, 'team']);
    need('team', one.fallbackTeam, ['topics', i, 'fallbackTeam']);
    needAll('skill', one.skills, ['topics', i, 'skills']);
  });

  if (value.onCall) checkOnCall(value.onCall, need, refuse);
}

function checkOnCall(
  onCall: NonNullable<Checked['onCall']>,
  need: (kind: 'agent' | 'connection', wanted: string, path: Path) => void,
  refuse: (code: string, path: Path, message: string) => void,
): void {
  need('connection', onCall.connection, ['onCall', 'connection']);
  onCall.rota.forEach((line, i) => {
    need('agent', line.first, ['onCall', 'rota', i, 'first']);
    need('agent', line.backup, ['onCall', 'rota', i, 'backup']);
    if (line.first === line.backup)
      refuse('backup-is-first', ['onCall', 'rota', i, 'backup'], 'The backup must be somebody else than the first.');
  });
  // A7: the customer hears the truth before the promised time is over.
  if (onCall.acknowledgeSeconds * 2 >= onCall.joinSeconds)
    refuse(
      'on-call-too-slow',
      ['onCall', 'acknowledgeSeconds'],
      `Two people with ${onCall.acknowledgeSeconds} s each to acknowledge leave no time within the promised ${onCall.joinSeconds} s. Shorten one or promise later.`,
    );
  if (new Date(`${onCall.startsOn}T00:00:00Z`).getUTCDay() !== 1)
    refuse(
      'rota-not-monday',
      ['onCall', 'startsOn'],
      `"${onCall.startsOn}" is not a Monday; the rota has to begin on one.`,
    );
}

function ids(list: { id: string }[]): Set<string> {
  return new Set(list.map((one) => one.id));
}

function repeated(list: string[]): number[] {
  return list.flatMap((one, i) => (list.indexOf(one) < i ? [i] : []));
}

/** The index of the first span that starts before its predecessor ends, or null. */
function overlap(spans: readonly { from: string; to: string }[]): number | null {
  const at = spans.findIndex((one, i) => one.from < (spans[i - 1]?.to ?? '00:00'));
  return at === -1 ? null : at;
}
