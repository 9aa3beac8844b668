import { anyNode } from '@baton/flow';
import { expect, test } from 'vitest';
import { subFlow } from './sub-flow.node.ts';

const kind = anyNode(subFlow);
const use = (settings: object) => kind.facts(kind.config.parse({ flow: 'who', hash: 'h1', ...settings })).subFlow;
const names = {
  child: (name: string) => `in.${name}`,
  declared: [
    { name: 'email' },
    { name: 'tries', default: 0 },
    { name: 'greeting', default: 'hi' },
    { name: 'sure', default: true },
  ],
};

test('contracts 12: its ways out are the ends of the other flow', () => {
  const ports = kind.ports(kind.config.parse({ exits: ['Known', 'Not known'] }));
  expect(Object.keys(ports)).toEqual(['Known', 'Not known']);
  expect(ports['Known']?.required).toBe(true);
});

test('contracts 12: variables cross only where they are given, and the other flow begins anew each time', () => {
  const config = use({ takes: [{ from: 'customer.email', to: 'email' }] })?.enter.config(names);
  expect(config).toEqual({
    assignments: [
      { set: 'number', variable: 'in.tries', number: 0 },
      { set: 'text', variable: 'in.greeting', text: 'hi' },
      { set: 'yes-no', variable: 'in.sure', value: true },
      { set: 'copy', variable: 'in.email', from: 'customer.email' },
    ],
  });
});

test('contracts 12: and come back only where they are taken', () => {
  const config = use({ gives: [{ from: 'account', to: 'account.number' }] })?.leave.config(names);
  expect(config).toEqual({ assignments: [{ set: 'copy', variable: 'account.number', from: 'in.account' }] });
});

test('contracts 12: it says which values of the other flow cross', () => {
  const given = use({ takes: [{ from: 'a', to: 'email' }], gives: [{ from: 'account', to: 'b' }] });
  expect(given?.crossing).toEqual(['email', 'account']);
});

test('law 12: one that was left in is refused instead of doing nothing', () => {
  const config = kind.config.parse({});
  expect(() => kind.compile({ id: 's', config, to: {}, connected: () => true })).toThrow('nodes/sub-flow-left');
});
