import { defineNode, type SubFlowNames } from '@baton/flow';
import * as z from 'zod';
import { setVariable, type Assignment } from '../set-variable/set-variable.node.ts';
import { variableName } from '../shared/fields.ts';

const passed = z.object({
  from: variableName.meta({ title: 'From the variable' }),
  to: variableName.meta({ title: 'To the variable' }),
});

export const subFlow = defineNode({
  kind: 'sub-flow',
  version: 1,
  group: 'logic',
  icon: 'workflow',
  label: 'Another flow',
  summary: 'Does what another flow does, at a pinned version, and goes on by the end that it comes to.',
  config: z.object({
    flow: z.string().max(64).default('').meta({ title: 'Flow', widget: 'flow' }),
    hash: z.string().max(128).default('').meta({ title: 'Version', widget: 'flow-version' }),
    exits: z
      .array(z.string().min(1).max(64))
      .min(1)
      .max(20)
      .refine((all) => new Set(all).size === all.length, 'Every end is named once.')
      .default(['End'])
      .meta({ title: 'Ends of that flow, by name' }),
    takes: z
      .array(passed)
      .max(50)
      .default([])
      .meta({ title: 'Values given to it', hint: 'From this flow to the other one' }),
    gives: z
      .array(passed)
      .max(50)
      .default([])
      .meta({ title: 'Values taken from it', hint: 'From the other flow to this one' }),
  }),
  ports: ({ exits }): Record<string, { label: string; required: boolean }> =>
    Object.fromEntries(exits.map((exit) => [exit, { label: exit, required: true }])),
  facts: ({ flow, hash, takes, gives }) => ({
    subFlow: {
      flow,
      hash,
      enter: {
        kind: setVariable.kind,
        version: setVariable.version,
        port: 'next',
        config: (names) => ({
          assignments: [...fresh(names), ...takes.map(({ from, to }) => copy(from, names.child(to)))],
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
  // Asked only of a step that is still there when its flow is compiled.
  check: ({ name, config, at }) => [
    config.flow === '' || config.hash === ''
      ? {
          code: 'no-flow-chosen',
          severity: 'error',
          message: `"${name}" does not say which flow to run. Choose one, and the version that it stays on.`,
          at: at(config.flow === '' ? 'flow' : 'hash'),
        }
      : {
          code: 'sub-flow-left',
          severity: 'error',
          message: `"${name}" runs the flow "${config.flow}", which could not be put in its place. Choose the flow and its version anew.`,
          at: at('flow'),
        },
  ],
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

/** Each time the other flow begins anew: what it declares has its own beginning. */
function fresh({ child, declared }: SubFlowNames): Assignment[] {
  return declared.map(({ name, default: value }) => {
    const variable = child(name);
    if (typeof value === 'string') return { set: 'text', variable, text: value };
    if (typeof value === 'number') return { set: 'number', variable, number: value };
    return typeof value === 'boolean' ? { set: 'yes-no', variable, value } : { set: 'nothing', variable };
  });
}

function copy(from: string, variable: string): Assignment {
  return { set: 'copy', variable, from };
}
