import { defineNode, type SubFlowNames } from '@baton/flow';
import * as z from 'zod';
import { setVariable, type Assignment } from '../set-variable/set-variable.node.ts';
import { variableName } from '../shared/fields.ts';

/** A variable of the other flow, which its settings are chosen from. */
const innerName = variableName.meta({ widget: 'part-variable' });

export const subFlow = defineNode({
  kind: 'sub-flow',
  version: 1,
  group: 'logic',
  icon: 'workflow',
  label: 'Another flow',
  summary: 'Runs another flow at a pinned version and continues from the end it reaches.',
  search: ['subflow', 'reuse', 'module', 'jump', 'goto', 'call', 'component'],
  config: z.object({
    flow: z.string().max(64).default('').meta({ title: 'Flow', widget: 'part', version: 'hash', ends: 'exits' }),
    hash: z.string().max(128).default('').meta({ title: 'Version', widget: 'chosen-with-part' }),
    exits: z
      .array(z.string().min(1).max(80))
      .min(1)
      .max(20)
      .refine((all) => new Set(all).size === all.length, 'Every end is named once.')
      .default(['End'])
      .meta({ title: 'Ends of that flow', widget: 'chosen-with-part' }),
    takes: z
      .array(
        z.object({
          from: variableName.meta({ title: 'Value in this flow' }),
          to: innerName.meta({ title: 'Name in that flow' }),
        }),
      )
      .max(50)
      .default([])
      .meta({ title: 'Values passed in', hint: 'Nothing else from this flow is available there' }),
    gives: z
      .array(
        z.object({
          from: innerName.meta({ title: 'Value in the other flow' }),
          to: variableName.meta({ title: 'Save here as' }),
        }),
      )
      .max(50)
      .default([])
      .meta({ title: 'Values returned', hint: 'Nothing else comes back' }),
  }),
  ports: ({ exits }): Record<string, { label: string; required: boolean }> =>
    Object.fromEntries(exits.map((exit) => [exit, { label: exit, required: true }])),
  facts: ({ flow, hash, takes, gives }) => ({
    subFlow: {
      flow,
      hash,
      crossing: [...takes.map(({ to }) => to), ...gives.map(({ from }) => from)],
      enter: {
        kind: setVariable.kind,
        version: setVariable.version,
        port: 'next',
        config: (names) => ({
          assignments: [
            ...fresh(names, new Set(takes.map(({ to }) => to))),
            ...takes.map(({ from, to }) => copy(from, names.child(to))),
          ],
        }),
      },
      leave: {
        kind: setVariable.kind,
        version: setVariable.version,
        port: 'next',
        config: (names) => ({ assignments: gives.map(({ from, to }) => copy(names.child(from), to)) }),
      },
    },
  }),
  sets: ({ gives }) => gives.map(({ to }) => ({ name: to })),
  renameVariables: (config, rename) => ({
    ...config,
    takes: config.takes.map(({ from, to }) => ({ from: rename(from), to })),
    gives: config.gives.map(({ from, to }) => ({ from, to: rename(to) })),
  }),
  compile: () => {
    throw new Error(
      'nodes/sub-flow-left: a sub-flow is replaced by its flow before compiling; call inlineSubFlows first.',
    );
  },
  describe: ({ flow }) => (flow === '' ? 'No flow chosen' : flow),
  examples: {
    default: {},
    identify: {
      flow: 'identify-customer',
      hash: 'sha256-example',
      exits: ['Known', 'Not known'],
      takes: [{ from: 'customer.email', to: 'email' }],
      gives: [{ from: 'account', to: 'account.number' }],
    },
  },
});

/** Each time the other flow begins anew: what it declares has its own beginning, where nothing is given. */
function fresh({ child, declared }: SubFlowNames, given: ReadonlySet<string>): Assignment[] {
  return declared
    .filter(({ name }) => !given.has(name))
    .map(({ name, default: value }) => {
      const variable = child(name);
      if (typeof value === 'string') return { set: 'text', variable, text: value };
      if (typeof value === 'number') return { set: 'number', variable, number: value };
      return typeof value === 'boolean' ? { set: 'yes-no', variable, value } : { set: 'nothing', variable };
    });
}

function copy(from: string, variable: string): Assignment {
  return { set: 'copy', variable, from };
}
