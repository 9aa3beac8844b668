// What a company has to settle before its first customer, and what of it is settled.
import type { Workspace } from '@baton/handoff';
import type { ConnectionShown, FlowSummary, KnowledgeArticle, PersonSummary } from '@baton/wire';
import { strings } from '../../strings.ts';

export type StepId = keyof typeof strings.settings.start.steps;

export interface Step {
  id: StepId;
  section: keyof typeof strings.settings.sections;
  is: 'done' | 'open';
  /** What exactly is missing. */
  note?: string;
}

/** What the server knows beside the settings; null until it has answered. */
export interface Around {
  connections: readonly ConnectionShown[];
  people: readonly PersonSummary[];
  articles: readonly KnowledgeArticle[];
  /** The articles are those of the demo. */
  shipped?: boolean;
  flows: readonly FlowSummary[];
}

const words = strings.settings.start;
const DEMO_COMPANY = 'Lark & Lantern';

export function stepsOf(draft: Workspace, around: Around | null, now: number): Step[] {
  const { brand, teams, agents, holidays, hours } = draft;
  const year = new Date(now).getUTCFullYear();
  const lonely = teams.find(({ id }) => !agents.some((agent) => agent.teams.includes(id)));
  const unreachable = agents.find(({ email }) => email === undefined || email === '');
  const isOpen = hours.every(({ week }) => Object.values(week).some((spans) => spans.length > 0));
  const silent = draft.connections.find(
    ({ name, kind }) => kind !== 'mail' && kind !== 'desk' && !around?.connections.some((one) => one.name === name),
  );
  const step = (id: StepId, section: keyof typeof strings.settings.sections, isDone: boolean, note?: string): Step => ({
    id,
    section,
    is: isDone ? 'done' : 'open',
    ...(!isDone && note !== undefined ? { note } : {}),
  });
  return [
    step('company', 'company', brand.name !== DEMO_COMPANY && brand.supportEmail !== undefined),
    step(
      'teams',
      'teams',
      lonely === undefined && unreachable === undefined,
      lonely ? words.lonely(lonely.name) : unreachable && words.unreachable(unreachable.name),
    ),
    step('hours', 'hours', isOpen && holidays.some(({ date }) => Number(date.slice(0, 4)) >= year)),
    step(
      'knowledge',
      'knowledge',
      (around?.articles.length ?? 0) > 0 && around?.shipped !== true,
      around?.shipped === true ? words.demoArticles : undefined,
    ),
    step('connections', 'connections', around !== null && silent === undefined, silent && words.silent(silent.name)),
    step('people', 'people', (around?.people.filter(({ state }) => state === 'active').length ?? 0) > 1),
    // Those that ship are live from the first start: nobody published them.
    step(
      'flow',
      'company',
      around?.flows.some(({ origin, publishedVersion }) => origin === 'own' && publishedVersion !== null) ?? false,
    ),
  ];
}
