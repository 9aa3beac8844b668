// A small workspace for the tests of this package.
import { parseWorkspace } from './parse-workspace.ts';
import type { Workspace } from './workspace.ts';

interface FixtureAgent {
  readonly id: string;
  readonly teams?: readonly string[];
  readonly limit?: number;
  readonly skills?: readonly string[];
  readonly languages?: readonly string[];
}

/** Teams `billing` and `support`, Monday to Friday 09:00–18:00 in Berlin, and the given agents (in `billing` unless said). */
export function fixtureWorkspace(agents: readonly FixtureAgent[], change: object = {}): Workspace {
  const nineToSix = [{ from: '09:00', to: '18:00' }];
  const result = parseWorkspace({
    format: 1,
    id: 'fixture',
    name: 'Fixture',
    brand: { name: 'Fixture' },
    currency: 'EUR',
    skills: [{ id: 'refunds', name: 'Refunds' }],
    hours: [
      {
        id: 'office',
        name: 'Office',
        zone: 'Europe/Berlin',
        week: { mon: nineToSix, tue: nineToSix, wed: nineToSix, thu: nineToSix, fri: nineToSix },
      },
    ],
    teams: [
      { id: 'billing', name: 'Billing', hours: 'office' },
      { id: 'support', name: 'Support', hours: 'office' },
    ],
    agents: agents.map((agent) => ({ name: agent.id.toUpperCase(), teams: ['billing'], ...agent })),
    ...change,
  });
  if ('issues' in result) throw new Error(`The fixture is no workspace: ${JSON.stringify(result.issues)}`);
  return result.workspace;
}
