import { messageLibrary, nodeKinds } from '@baton/nodes';
import { expect, test } from 'vitest';
import { demoWorkspace, drawnFlow, shipped } from './testing/demo.ts';
import { simulateWeek } from './week/simulate-week.ts';

test('a week in a small house: no place is lost, nobody in line is left without a word, no promise breaks unseen', async () => {
  const { notes, ...week } = await simulateWeek({
    seed: 7,
    customers: 250,
    agents: 16,
    flow: drawnFlow(JSON.parse(shipped('standard-handoff.flow.json'))),
    registry: nodeKinds,
    library: messageLibrary,
    workspace: demoWorkspace(),
  });
  expect(week.handoffs).toBeGreaterThan(20);
  expect(week.promises).toBeGreaterThan(3);
  expect(
    {
      silence: week.silence_over_limit_seconds,
      lost: week.places_lost,
      unseen: week.promises_broken_unseen,
      failures: week.failures,
    },
    notes.join('\n'),
  ).toEqual({ silence: 0, lost: 0, unseen: 0, failures: 0 });
});
