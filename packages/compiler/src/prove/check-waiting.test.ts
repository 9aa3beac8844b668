import { expect, test } from 'vitest';
import { draw } from '../testing/draw.ts';
import { fixtureKinds } from '../testing/fixture-kinds.ts';
import { smallWorkspace } from '../testing/small-workspace.ts';
import { proveFlow } from './prove-flow.ts';

test('R26: a queue in which nobody speaks is told in plain words, and cured by adding updates', () => {
  const flow = draw({ begin: 'begin', hold: 'hold', stop: 'stop' }, ['begin.next -> hold', 'hold.closed -> stop']);
  const { issues } = proveFlow(flow, { registry: fixtureKinds, library: {}, workspace: smallWorkspace() });
  expect(issues.find(({ code }) => code === 'silence-while-waiting')).toMatchObject({
    message:
      'While they wait at "Hold", customers hear nothing for 5 minutes. Let them hear something at least every 30 seconds.',
    at: { node: 'hold' },
    fix: {
      label: 'Add updates while they wait',
      change: { type: 'add-step', group: 'waiting', from: { node: 'hold', port: 'waiting' } },
    },
  });
});
