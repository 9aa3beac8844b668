import type { ConversationEntry } from '@baton/handoff';
import { expect, it } from 'vitest';
import { heldAfter, type Loss, lossOf } from './loss-of.ts';

/** Every loss that a journal tells of, as the projector finds them. */
function lossesIn(entries: readonly ConversationEntry[]): Loss[] {
  const losses: Loss[] = [];
  let heldBy: string | null = null;
  for (const entry of entries) {
    const loss = lossOf(entry, heldBy);
    if (loss) losses.push(loss);
    const next = heldAfter(entry);
    if (next !== undefined) heldBy = next;
  }
  return losses;
}

const callum = { id: 'callum', name: 'Callum' };
const connected = (agent = callum): ConversationEntry => ({
  type: 'connected',
  at: 1,
  agent,
  team: 'support',
  waitedSeconds: 1,
});
const queued: ConversationEntry = {
  type: 'queued',
  at: 2,
  team: 'support',
  tier: 'standard',
  since: 0,
  node: 'n',
  front: true,
  skills: [],
  reason: 'preference',
};
const closed = (by: 'agent' | 'flow'): ConversationEntry => ({
  type: 'closed',
  at: 3,
  by,
  disposition: 'solved',
  reason: null,
  summary: '',
});

it('W7: who was too slow loses it once, and the queue after it is no second loss', () => {
  const entries: ConversationEntry[] = [
    queued,
    connected(),
    { type: 'agentLost', at: 2, agent: 'callum', why: 'first-word' },
    queued,
    connected({ id: 'daniel', name: 'Daniel' }),
  ];
  expect(lossesIn(entries)).toEqual([{ agent: 'callum', why: 'first-word' }]);
});

it('what an agent gives away or closes is no loss', () => {
  expect(
    lossesIn([
      connected(),
      { type: 'passed', at: 2, agent: 'callum', toTeam: 'billing', note: '', warm: true },
      queued,
    ]),
  ).toEqual([]);
  expect(lossesIn([connected(), { type: 'returned', at: 2, agent: 'callum', note: '' }, queued])).toEqual([]);
  expect(lossesIn([connected(), closed('agent'), queued])).toEqual([]);
});

it('W11: what the flow closes, and what somebody else moves, is one', () => {
  expect(lossesIn([connected(), closed('flow')])).toEqual([{ agent: 'callum', why: 'closed' }]);
  expect(lossesIn([connected(), queued])).toEqual([{ agent: 'callum', why: 'moved' }]);
  expect(lossesIn([connected(), connected({ id: 'daniel', name: 'Daniel' })])).toEqual([
    { agent: 'callum', why: 'moved' },
  ]);
});

it('W10: an offer that ran out is a loss, one that was declined or withdrawn is none', () => {
  const ended = (outcome: 'lapsed' | 'declined' | 'withdrawn'): ConversationEntry => ({
    type: 'offerEnded',
    at: 1,
    offerId: 'o',
    agent: 'callum',
    outcome,
  });
  expect(lossesIn([ended('lapsed'), ended('declined'), ended('withdrawn')])).toEqual([
    { agent: 'callum', why: 'offer' },
  ]);
});
