// Law 8: one speaker at a time, whatever the order in which things happen.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { messageLibrary, nodeKinds } from '@baton/nodes';
import type { ConversationEntry } from '@baton/handoff';
import { rehearse, type Rehearsal } from './rehearse.ts';
import { demoBot, demoWorkspace, MONDAY_MORNING } from './testing/demo.ts';
import { roadFlow } from './testing/road.ts';

const runs = process.env['BATON_LONG'] ? 10_000 : 500;
const flow = roadFlow();
const workspace = demoWorkspace();
const bot = demoBot();

const action = fc.oneof(
  fc.record({
    do: fc.constant('says' as const),
    text: fc.constantFrom(
      'where is my parcel?',
      'do you sell camels',
      'I want a human',
      'this is useless!!',
      'yes',
      'no',
      'thanks',
    ),
  }),
  fc.record({
    do: fc.constant('bot' as const),
    confidence: fc.constantFrom(10, 70, 95),
    after: fc.constantFrom(0, 3, 20),
  }),
  fc.record({ do: fc.constant('waits' as const), seconds: fc.constantFrom(1, 5, 16, 31, 61, 200) }),
  fc.record({
    do: fc.constantFrom('accepts', 'declines', 'agentSays', 'closes', 'handsBack', 'loses', 'returns', 'leaves'),
    agent: fc.constantFrom('callum', 'lucia'),
  }),
);

test('law 8: nothing is ever said under an old floor, over any interleaving of customer, bot, agents and time', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 3, maxLength: 25 }), async (actions) => {
      const talk = await rehearse({
        flow,
        registry: nodeKinds,
        library: messageLibrary,
        workspace,
        bot,
        startAt: MONDAY_MORNING,
        beforeStart: async (rehearsal) => {
          await rehearsal.agent('callum').signsOn();
          await rehearsal.agent('lucia').signsOn();
        },
      });
      for (const one of actions) await act(talk, one);
      expect(talk.failures).toEqual([]);
      const journal = await talk.journal();
      expect(spokenOutOfTurn(journal)).toEqual([]);
      expect(everConnected(journal)).toBeLessThanOrEqual(1);
    }),
    { numRuns: runs, seed: 8 },
  );
}, 600_000);

async function act(talk: Rehearsal, one: typeof action extends fc.Arbitrary<infer A> ? A : never): Promise<void> {
  switch (one.do) {
    case 'says':
      return void (await talk.customer.says(one.text));
    case 'bot':
      return talk.bot.next({ confidence: one.confidence, afterSeconds: one.after });
    case 'waits':
      return talk.wait(one.seconds);
    case 'accepts':
      return void (await talk.agent(one.agent).accepts());
    case 'declines':
      return void (await talk.agent(one.agent).declines());
    case 'agentSays':
      return void (await talk.agent(one.agent).says('Here I am.'));
    case 'closes':
      return void (await talk.agent(one.agent).closes('Done.'));
    case 'handsBack':
      return void (await talk.agent(one.agent).handsBack());
    case 'loses':
      return talk.agent(one.agent).loses('connection');
    case 'returns':
      return talk.agent(one.agent).returns();
    case 'leaves':
      return void (await talk.customer.leaves());
  }
}

/** Messages whose speaker did not hold the floor, or whose floor had passed. */
function spokenOutOfTurn(journal: readonly ConversationEntry[]): ConversationEntry[] {
  let floor = { holder: 'nobody', version: 0 };
  return journal.filter((entry) => {
    if (entry.type === 'floor') floor = { holder: entry.holder, version: entry.version };
    if (entry.type !== 'said') return false;
    return entry.floorVersion !== floor.version || (entry.speaker !== 'notice' && entry.speaker !== floor.holder);
  });
}

/** The most agents who held the conversation at one time. */
function everConnected(journal: readonly ConversationEntry[]): number {
  let holding = 0;
  let most = 0;
  for (const entry of journal) {
    if (entry.type === 'connected') holding += 1;
    if (entry.type === 'floor' && entry.holder !== 'agent') holding = 0;
    most = Math.max(most, holding);
  }
  return most;
}
