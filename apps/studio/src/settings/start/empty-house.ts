import { parseWorkspace, type Workspace } from '@baton/handoff';
import { strings } from '../../strings.ts';

/**
 * The settings of a company that begins: one team, weekdays nine to five in its zone, nobody of the demo. What it is called, speaks and
 * pays in stays, and so do connections: they belong to the server.
 */
export function emptyHouse({ id, name, brand, currency, connections }: Workspace, zone: string): Workspace {
  const words = strings.settings.start;
  const day = [{ from: '09:00', to: '17:00' }];
  const read = parseWorkspace({
    format: 1,
    id,
    name,
    brand,
    currency,
    connections,
    hours: [
      { id: 'office', name: words.officeHours, zone, week: { mon: day, tue: day, wed: day, thu: day, fri: day } },
    ],
    teams: [{ id: 'support', name: words.firstTeam, hours: 'office' }],
    categories: [{ id: 'other', name: words.everythingElse, team: 'support' }],
  });
  if ('issues' in read) throw new Error(`The first settings do not hold together: ${read.issues[0]?.message ?? ''}`);
  return read.workspace;
}
