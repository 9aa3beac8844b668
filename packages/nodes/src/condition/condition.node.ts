import {
  condition as conditionForm,
  defineNode,
  describeCondition,
  isTrue,
  knownWhenTrue,
  patternsOf,
  renameCondition,
  teamsOf,
  type Condition,
} from '@baton/flow';
import * as z from 'zod';
import { conditionScope } from '../shared/condition-scope.ts';
import { entryId } from '../shared/fields.ts';
import { patternIssue } from '../shared/pattern.ts';
import { idsAreUnique } from '../shared/unique-ids.ts';

const way = z.object({
  id: entryId,
  label: z.string().min(1).max(80).meta({ title: 'Name of the path' }),
  when: conditionForm.meta({ title: 'Taken when' }),
});

export const condition = defineNode({
  kind: 'condition',
  version: 1,
  group: 'logic',
  icon: 'split',
  label: 'Condition',
  summary: 'Takes the first path whose condition is true, based on the customer, the conversation and the time.',
  search: ['if', 'else', 'branch', 'rule', 'switch', 'filter', 'check', 'router'],
  config: z.object({
    ways: z
      .array(way)
      .min(1)
      .max(20)
      .refine(idsAreUnique, 'Every way needs an id of its own.')
      .default([{ id: 'vip', label: 'VIP customer', when: { test: 'tier', among: ['vip'] } }])
      .meta({ title: 'Paths, checked from the top' }),
  }),
  ports: (config): Record<string, { label: string; required: boolean }> => ({
    ...Object.fromEntries(config.ways.map(({ id, label }) => [`way-${id}`, { label, required: true }])),
    otherwise: { label: 'Otherwise', required: true },
  }),
  sets: ({ ways }) => ways.flatMap(({ id, when }) => knownWhenTrue(when).map((name) => ({ name, port: `way-${id}` }))),
  guards: { holds: (scope, { when }: { when: Condition }) => isTrue(when, conditionScope(scope)) },
  needs: ({ ways }) => ({ teams: ways.flatMap(({ when }) => teamsOf(when)) }),
  // One test on opening hours by itself can be brought about; the rest may be so at any time.
  proof: {
    guards: {
      holds: ({ when }) => (when.test === 'open' ? { yes: { hours: 'open' }, no: { hours: 'closed' } } : {}),
    },
  },
  renameVariables: ({ ways }, rename) => ({
    ways: ways.map((one) => ({ ...one, when: renameCondition(one.when, rename) })),
  }),
  compile: ({ config, to }) => ({
    ops: [
      {
        branch: [
          ...config.ways.map(({ id, when }) => ({
            when: { type: 'holds' as const, params: { when } },
            to: to[`way-${id}`] ?? { rest: true as const },
          })),
          { to: to['otherwise'] ?? { rest: true as const } },
        ],
      },
    ],
  }),
  check: ({ name, config, at }) =>
    config.ways.flatMap(({ label, when }, i) =>
      patternsOf(when).flatMap((pattern) => {
        const issue = patternIssue(name, pattern, ` of "${label}"`);
        return issue ? [{ ...issue, at: at('ways', i, 'when') }] : [];
      }),
    ),
  describe: ({ ways }) => ways.map(({ when }) => describeCondition(when)).join(' · '),
  examples: {
    default: {},
    valuable: {
      ways: [
        {
          id: 'valuable',
          label: 'Valuable and upset',
          when: {
            test: 'group',
            match: 'all',
            of: [
              { test: 'sentiment', atLeast: 'frustrated' },
              {
                test: 'group',
                match: 'any',
                of: [
                  { test: 'tier', among: ['vip', 'enterprise'] },
                  { test: 'lifetime-value', atLeast: 5000 },
                ],
              },
            ],
          },
        },
        { id: 'weekend', label: 'At the weekend', when: { test: 'weekday', among: ['sat', 'sun'] } },
      ],
    },
    order: {
      ways: [
        {
          id: 'old',
          label: 'Ordered long ago',
          when: { test: 'date', variable: 'order.date', is: 'before', days: -30 },
        },
        {
          id: 'web',
          label: 'Web order',
          when: { test: 'text', variable: 'order.number', is: 'matching', value: '^LL-[0-9]{5}$' },
        },
      ],
    },
  },
});
