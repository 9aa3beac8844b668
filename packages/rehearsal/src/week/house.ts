// Forty agents with shifts, a rota and a holiday, in the teams of a workspace.
import type { Workspace } from '@baton/handoff';
import type { Dice } from '../testing/seeded.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Monday 00:00 in Berlin; no clock changes in the week that follows. */
export const WEEK_START = Date.parse('2026-11-23T00:00:00+01:00');
/** Thursday: the house is closed. */
const HOLIDAY = 3;
const OPEN = { from: 8, to: 20 };

/** Somebody's working day. */
export interface Shift {
  readonly agent: string;
  readonly from: number;
  readonly to: number;
}

/** The workspace with so many agents in its teams, open from eight to eight on six days, closed on Thursday. */
export function weekWorkspace(base: Workspace, agents: number): Workspace {
  const span = [{ from: '08:00', to: '20:00' }];
  const week = { mon: span, tue: span, wed: span, thu: span, fri: span, sat: span };
  const teams = base.teams.map((team) => ({ ...team, skills: [] }));
  const [pattern = base.agents[0]] = base.agents;
  if (!pattern) throw new Error('The workspace has no agent to go by.');
  const people = Array.from({ length: agents }, (_, i) => {
    // Everybody is in the first team, most in a second one; each team has somebody early and late.
    const own = teams[i % teams.length]?.id ?? '';
    const first = teams[0]?.id ?? '';
    return {
      ...pattern,
      id: `agent-${i + 1}`,
      name: `Agent ${i + 1}`,
      email: `agent-${i + 1}@house.example`,
      teams: [...new Set([own, first])],
      skills: [...new Set(base.agents.flatMap(({ skills }) => skills))],
      languages: ['en', 'es', 'de', 'fr', 'pt'],
      lead: i % 8 === 0,
    };
  });
  const rota = people.flatMap(({ id }, i) => {
    const backup = people[(i + 1) % people.length];
    return backup ? [{ first: id, backup: backup.id }] : [];
  });
  return {
    ...base,
    teams: teams.map((team, i) => ({ ...team, lead: people[(i * 8) % people.length]?.id ?? team.lead })),
    agents: people,
    hours: base.hours.map((hours) => ({ ...hours, zone: 'Europe/Berlin', week })),
    holidays: [{ date: '2026-11-26', name: 'Holiday', open: [] }],
    ...(base.onCall ? { onCall: { ...base.onCall, rota } } : {}),
  };
}

/** Early and late shifts of six days; one in twenty calls in sick, and nobody comes on the holiday. */
export function shiftsOf(workspace: Workspace, dice: Dice): Shift[] {
  return workspace.agents.flatMap(({ id }, i) =>
    [0, 1, 2, 3, 4, 5].flatMap((day): Shift[] => {
      if (day === HOLIDAY || dice.chance(0.05)) return [];
      const late = (i + day) % 2 === 1;
      const from = WEEK_START + day * DAY + (late ? OPEN.from + 4 : OPEN.from) * HOUR - dice.below(120_000);
      const to = WEEK_START + day * DAY + (late ? OPEN.to : OPEN.to - 4) * HOUR + dice.below(120_000);
      return [{ agent: id, from, to }];
    }),
  );
}

/** When customers come: seldom at night, most before noon and in the evening. Weights of the hours of a day. */
const CURVE = [1, 1, 1, 1, 1, 2, 4, 8, 14, 20, 24, 24, 20, 18, 18, 18, 18, 18, 16, 12, 8, 6, 4, 2];

/** A moment of the week by the daily curve; Saturday and Sunday have half as many. */
export function arrival(dice: Dice): number {
  const day = dice.pick([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 6]);
  const total = CURVE.reduce((sum, weight) => sum + weight, 0);
  let left = dice.below(total);
  const hour = CURVE.findIndex((weight) => (left -= weight) < 0);
  return WEEK_START + day * DAY + hour * HOUR + dice.below(HOUR);
}

/** A change of the house in the middle of the week, with its moment. */
export interface HouseChange {
  readonly at: number;
  readonly change: (before: Workspace) => Workspace;
}

/**
 * What changes while people wait and promises are open: the rota each noon, a day off that is announced the day before, an afternoon that
 * is cut, somebody who leaves a team, and a team that is emptied for a day.
 */
export function changesOf(dice: Dice): HouseChange[] {
  const at = (day: number, hour: number) => WEEK_START + day * DAY + hour * HOUR + dice.below(HOUR);
  const dateOf = (day: number) => new Date(WEEK_START + day * DAY + 12 * HOUR).toISOString().slice(0, 10);
  const off = dice.pick([2, 4, 5]);
  const cut = dice.pick([1, 4]);
  const leaver = dice.below(40);
  const rota = [0, 1, 2, 3, 4, 5].map((day) => ({ at: at(day, 12), change: turned }));
  const empty = dice.pick([0, 1, 2, 4]);
  let full: Workspace['agents'] | null = null;
  return [
    ...rota,
    {
      at: at(off - 1, 15),
      change: (before) => ({
        ...before,
        holidays: [...before.holidays, { date: dateOf(off), name: 'Day off', open: [] }],
      }),
    },
    {
      at: at(cut, 11),
      change: (before) => ({
        ...before,
        holidays: [
          ...before.holidays,
          { date: dateOf(cut), name: 'Short day', open: [{ from: '08:00', to: '15:00' }] },
        ],
      }),
    },
    {
      at: at(1, 10),
      change: (before) => ({ ...before, agents: before.agents.filter((_, i) => i !== leaver % before.agents.length) }),
    },
    {
      at: at(empty, 9),
      change: (before) => {
        full = before.agents;
        const emptied = before.teams.at(-1)?.id;
        const agents = before.agents.map((agent) => ({
          ...agent,
          teams: agent.teams.filter((team) => team !== emptied),
        }));
        return { ...before, agents: agents.filter(({ teams }) => teams.length > 0) };
      },
    },
    { at: at(empty, 17), change: (before) => ({ ...before, agents: full ?? before.agents }) },
  ];
}

/** Whoever was first on call is the last one now. */
function turned(before: Workspace): Workspace {
  const { onCall } = before;
  const [first, ...others] = onCall?.rota ?? [];
  return onCall && first ? { ...before, onCall: { ...onCall, rota: [...others, first] } } : before;
}
