import { defineNode } from '@baton/flow';
import { calendarById, calendarOf, isOpen } from '@baton/handoff';
import * as z from 'zod';
import { teamId } from '../shared/fields.ts';
import { routedTeam } from '../shared/routed-team.ts';

export const businessHours = defineNode({
  kind: 'business-hours',
  version: 1,
  group: 'people',
  icon: 'clock',
  label: 'Business hours',
  summary: 'Takes one path while the team is open and another while it is closed, including holidays.',
  search: ['open', 'opening', 'schedule', 'calendar', 'holiday', 'time'],
  config: z.object({
    team: teamId
      .nullable()
      .default(null)
      .meta({ title: 'Team whose hours apply', hint: 'If empty: the team for the topic, otherwise for the category' }),
    calendar: z
      .string()
      .min(1)
      .max(64)
      .nullable()
      .default(null)
      .meta({ title: 'Or other opening hours', widget: 'hours' }),
  }),
  ports: {
    open: { label: 'Open', required: true },
    // Nobody of the team can take it: whoever waits in another queue is offered ways on and waits no more.
    closed: { label: 'Closed', required: true, place: 'leaves' },
  },
  guards: {
    // Hours that nobody knows count as closed: there, every customer is offered a way on.
    isOpen: (scope, { team, calendar }: { team: string | null; calendar: string | null }) => {
      const { workspace, at } = scope;
      const whose = calendar === null ? routedTeam(scope, team) : null;
      const hours = calendar === null ? whose && calendarOf(workspace, whose) : calendarById(workspace, calendar);
      return hours ? isOpen(hours, at) : false;
    },
  },
  needs: ({ team, calendar }) => ({
    teams: team === null ? [] : [team],
    calendars: calendar === null ? [] : [calendar],
  }),
  proof: { guards: { isOpen: () => ({ yes: { hours: 'open' }, no: { hours: 'closed' } }) } },
  compile: ({ config: { team, calendar }, to }) => ({
    ops: [{ branch: [{ when: { type: 'isOpen', params: { team, calendar } }, to: to.open }, { to: to.closed }] }],
  }),
  check: ({ name, config, at }) =>
    config.team !== null && config.calendar !== null
      ? [
          {
            code: 'team-and-calendar',
            severity: 'warning',
            message: `"${name}" names a team and opening hours; the opening hours win. Remove one of the two.`,
            at: at('team'),
          },
        ]
      : [],
  describe: ({ team, calendar }) =>
    calendar === null
      ? team === null
        ? 'Hours of the team in charge'
        : `Hours of ${team}`
      : `Opening hours ${calendar}`,
  examples: { default: {}, team: { team: 'billing' }, calendar: { calendar: 'extended' } },
});
