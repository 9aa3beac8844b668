import { defineNode, type Scope } from '@baton/flow';
import { routeOf, teamOf, type Route } from '@baton/handoff';
import { isAnswer } from '@baton/signals';
import * as z from 'zod';
import { teamId } from '../shared/fields.ts';

const CATEGORIES = [
  'billing',
  'technical',
  'sales',
  'account-security',
  'cancellation',
  'multilingual',
  'other',
] as const;
/** Below it a reading does not stand against what was found before. */
const SURE_FROM = 0.6;
type CategoryId = (typeof CATEGORIES)[number];

const labels: Readonly<Record<CategoryId, string>> = {
  billing: 'Billing',
  technical: 'Technical',
  sales: 'Sales',
  'account-security': 'Account security',
  cancellation: 'Cancellation',
  multilingual: 'Another language',
  other: 'Anything else',
};

const categoryId = z.enum(CATEGORIES).meta({ labels });

export const classify = defineNode({
  kind: 'classify',
  version: 1,
  group: 'people',
  icon: 'route',
  label: 'Choose the team',
  summary:
    'Works out what the conversation is about and which team has the skills for it, before an agent is involved.',
  search: ['intent', 'topic', 'nlu', 'ai', 'category', 'sort'],
  config: z.object({
    ways: z
      .array(categoryId)
      .max(CATEGORIES.length)
      .default([])
      .meta({ title: 'Separate paths for', hint: 'Everyone else takes one path' }),
    own: z
      .array(z.object({ category: categoryId.meta({ title: 'Category' }), team: teamId.meta({ title: 'Team' }) }))
      .max(CATEGORIES.length)
      .default([])
      .meta({ title: 'Override the workspace’s teams' }),
  }),
  ports: ({ ways }): Record<string, { label: string; required?: boolean }> => ({
    ...Object.fromEntries(ways.map((id) => [`category-${id}`, { label: labels[id], required: true }])),
    next: { label: ways.length === 0 ? 'Next' : 'All others', required: true },
    notSpoken: { label: 'No agent speaks the language' },
    unsure: { label: 'Unsure between two' },
  }),
  guards: {
    notSpoken: (scope) => routeFor(scope)?.isSpoken === false,
    isUnsure: ({ vars }) => typeof vars['category.second'] === 'string',
    isAbout: (scope, { category }: { category: string }) => categoryFor(scope) === category,
  },
  updates: {
    route: (scope, { own }: { own: { category: string; team: string }[] }) => {
      const category = categoryFor(scope);
      const chosen = own.find((one) => one.category === category)?.team;
      // What a policy decided stands above what the talk is about (T11).
      const named = isPolicy(scope) || chosen === undefined || !teamOf(scope.workspace, chosen) ? undefined : chosen;
      const team = named ?? routeFor(scope)?.team;
      const rival = rivalFor(scope);
      return {
        vars: {
          category,
          'category.name': nameOf(scope, category),
          'category.second': rival,
          'category.second-name': rival === undefined ? undefined : nameOf(scope, rival),
          ...(team === undefined ? {} : { 'handoff.team': team }),
        },
      };
    },
  },
  // It takes the settings, unread, so that the names of the ways are known from `ports`.
  sets: (_settings) => [
    { name: 'category' },
    { name: 'category.name' },
    { name: 'category.second', port: 'unsure' },
    { name: 'category.second-name', port: 'unsure' },
    { name: 'handoff.team' },
  ],
  needs: ({ own }) => ({ teams: own.map(({ team }) => team) }),
  proof: {
    guards: {
      notSpoken: () => ({ no: { usual: true } }),
      isUnsure: () => ({ no: { usual: true } }),
      isAbout: () => ({ no: { usual: true } }),
    },
  },
  compile: ({ config, to, connected }) => {
    const away = { rest: true } as const;
    return {
      ops: [
        { update: { type: 'route', params: { own: config.own } } },
        {
          branch: [
            ...(connected('notSpoken') ? [{ when: { type: 'notSpoken' as const }, to: to['notSpoken'] ?? away }] : []),
            ...(connected('unsure') ? [{ when: { type: 'isUnsure' as const }, to: to['unsure'] ?? away }] : []),
            ...config.ways.map((category) => ({
              when: { type: 'isAbout' as const, params: { category } },
              to: to[`category-${category}`] ?? away,
            })),
            { to: to['next'] ?? away },
          ],
        },
      ],
    };
  },
  describe: ({ ways }) => (ways.length === 0 ? 'By category and language' : ways.map((id) => labels[id]).join(', ')),
  examples: {
    default: {},
    ways: { ways: ['billing', 'cancellation'], own: [{ category: 'cancellation', team: 'retention' }] },
  },
});

type Routed = Pick<Scope, 'vars' | 'signals' | 'workspace' | 'language'>;

function isPolicy({ vars }: Pick<Scope, 'vars'>): boolean {
  return vars['handoff.trigger'] === 'policy' && typeof vars['topic.id'] === 'string';
}

/** "Yes please" is about nothing: what was found before then holds. */
function categoryFor(scope: Routed): string {
  const { vars, signals, workspace, language } = scope;
  const abroad = language.split('-')[0] !== workspace.brand.fallbackLanguage.split('-')[0];
  if (abroad && !isPolicy(scope)) return 'multilingual';
  const { id, score } = signals.category;
  const before = vars['category'];
  const saysLittle =
    id === 'other' || isAnswer(signals.answer) || score < SURE_FROM || signals.category.rival !== undefined;
  return saysLittle && typeof before === 'string' ? before : id;
}

/** The other category that it may be as well; none where something before has decided it, so that nobody is asked twice. */
function rivalFor(scope: Routed): string | undefined {
  const category = categoryFor(scope);
  const { id, rival } = scope.signals.category;
  const isOpen = category === id && typeof scope.vars['category'] !== 'string' && !isPolicy(scope);
  return isOpen ? rival?.id : undefined;
}

function nameOf({ workspace }: Routed, category: string): string {
  return workspace.categories.find(({ id }) => id === category)?.name ?? category;
}

function routeFor(scope: Routed): Route | undefined {
  const { vars, workspace, language } = scope;
  const topic = vars['topic.id'];
  return routeOf(workspace, {
    category: categoryFor(scope),
    language,
    ...(isPolicy(scope) && typeof topic === 'string' ? { topic } : {}),
  });
}
