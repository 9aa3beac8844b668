import { defineNode, type Json, type Scope } from '@baton/flow';
import * as z from 'zod';
import { variableName } from '../shared/fields.ts';
import { filled, variableValue } from '../shared/variable-value.ts';

const variable = variableName.meta({ title: 'Variable' });

const assignment = z.discriminatedUnion('set', [
  z
    .object({ set: z.literal('text'), variable, text: z.string().max(2000).meta({ title: 'Text', widget: 'text' }) })
    .meta({ title: 'Text' }),
  z
    .object({ set: z.literal('number'), variable, number: z.number().meta({ title: 'Number' }) })
    .meta({ title: 'Number' }),
  z
    .object({ set: z.literal('add'), variable, number: z.number().default(1).meta({ title: 'Add' }) })
    .meta({ title: 'Add a number' }),
  z
    .object({ set: z.literal('yes-no'), variable, value: z.boolean().default(true).meta({ title: 'Yes' }) })
    .meta({ title: 'Yes or no' }),
  z
    .object({ set: z.literal('copy'), variable, from: variableName.meta({ title: 'Variable to copy' }) })
    .meta({ title: 'Copy of another variable' }),
  z.object({ set: z.literal('now'), variable }).meta({ title: 'Current time' }),
  z.object({ set: z.literal('nothing'), variable }).meta({ title: 'Clear it' }),
]);
export type Assignment = z.infer<typeof assignment>;

export const setVariable = defineNode({
  kind: 'set-variable',
  version: 1,
  group: 'logic',
  icon: 'variable',
  label: 'Set a variable',
  summary: 'Saves a value in a variable, for messages and conditions later in the flow.',
  search: ['variable', 'value', 'store', 'assign', 'remember', 'memory'],
  config: z.object({
    assignments: z
      .array(assignment)
      .max(200)
      .default([{ set: 'text', variable: 'note', text: 'asked about an order' }])
      .meta({ title: 'Values, set in order' }),
  }),
  ports: { next: { label: 'Next', required: true } },
  updates: {
    // One after the other: a later value sees the earlier ones.
    assign: (scope, { assignments }: { assignments: Assignment[] }) => {
      const vars: { [name: string]: Json | undefined } = {};
      for (const one of assignments)
        vars[one.variable] = valueOf(one, { ...scope, vars: { ...scope.vars, ...vars } }) ?? null;
      return { vars };
    },
  },
  sets: ({ assignments }) =>
    assignments
      .filter(({ set }) => set !== 'nothing')
      .map((one) => ({
        name: one.variable,
        port: 'next' as const,
        ...(one.set === 'copy' ? { from: one.from } : {}),
      })),
  renameVariables: ({ assignments }, rename) => ({
    assignments: assignments.map((one) => ({
      ...one,
      variable: rename(one.variable),
      ...(one.set === 'copy' ? { from: rename(one.from) } : {}),
    })),
  }),
  compile: ({ config, to }) => ({
    ops: [{ update: { type: 'assign', params: { assignments: config.assignments } } }, { go: to.next }],
  }),
  describe: ({ assignments }) => assignments.map(({ variable: name }) => name).join(', '),
  examples: {
    default: {},
    counter: {
      assignments: [
        { set: 'add', variable: 'attempts' },
        { set: 'copy', variable: 'first.question', from: 'question' },
        { set: 'text', variable: 'subject', text: 'Request of {{customer.name|a customer}}' },
        { set: 'now', variable: 'asked.at' },
      ],
    },
  },
});

function valueOf(
  one: Assignment,
  scope: Pick<Scope, 'vars' | 'profile' | 'unanswered' | 'language' | 'signals' | 'event' | 'at'>,
) {
  switch (one.set) {
    case 'text':
      return filled(one.text, scope);
    case 'number':
      return one.number;
    case 'add': {
      const before = scope.vars[one.variable];
      return (typeof before === 'number' ? before : 0) + one.number;
    }
    case 'yes-no':
      return one.value;
    case 'copy':
      return variableValue(one.from, scope);
    case 'now':
      return scope.at;
    case 'nothing':
      return null;
  }
}
