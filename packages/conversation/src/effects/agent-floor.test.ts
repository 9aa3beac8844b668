import { describe, expect, it } from 'vitest';
import { NOON } from '../testing/play-input.ts';
import { connected, inLine, offered, scene } from '../testing/scenes.ts';

describe('connect', () => {
  it('makes the accepted offer the agent’s conversation: queue and presence hear of it, the place is given up', () => {
    const play = offered();
    const done = play.does([{ type: 'connect' }]);
    expect(done.state).toMatchObject({
      offer: null,
      place: null,
      floor: { holder: 'agent' },
      agent: { id: 'ann', name: 'Ann', team: 'billing', offerId: 'o1', acceptedAt: NOON + 1000, spoke: false },
    });
    expect(done.entries).toMatchObject([
      { type: 'offerEnded', offerId: 'o1', agent: 'ann', outcome: 'accepted' },
      { type: 'connected', agent: { id: 'ann' }, team: 'billing', waitedSeconds: 1 },
      { type: 'leftQueue', team: 'billing', why: 'accepted' },
      { type: 'floor', holder: 'agent', agent: { id: 'ann', name: 'Ann' } },
    ]);
    expect(done.sends).toEqual([
      { to: { kind: 'presence', key: 'ann' }, body: { type: 'presence.occupied', offerId: 'o1', conversation: 'c' } },
      {
        to: { kind: 'queue', key: 'billing' },
        body: { type: 'queue.taken', conversation: 'c', offerId: 'o1', agent: 'ann' },
      },
    ]);
  });

  it('A3: keeps the promise that somebody joins, and no other', () => {
    const play = offered();
    const promise = { dueAt: NOON, claimedBy: null };
    play.state = {
      ...play.state,
      expected: { agent: 'ann', until: NOON + 1 },
      promises: [
        { id: 'on', kind: 'on-call', ...promise },
        { id: 't', kind: 'ticket', ...promise },
      ],
    };
    const done = play.does([{ type: 'connect' }]);
    expect(done.entries.filter(({ type }) => type === 'promiseKept')).toMatchObject([{ promiseId: 'on', by: 'ann' }]);
    expect(done.state.promises.map(({ id }) => id)).toEqual(['t']);
    expect(done.state.expected).toBeUndefined();
  });

  it('does nothing without an offer, or without a place', () => {
    expect(inLine().does([{ type: 'connect' }]).types).toEqual([]);
    const play = offered();
    play.state = { ...play.state, place: null };
    expect(play.does([{ type: 'connect' }]).types).toEqual([]);
  });
});

describe('disconnect', () => {
  it.each([
    ['closed', 'closed'],
    ['passed', 'passed'],
    ['returned', 'closed'],
    ['lost', 'lost'],
  ] as const)('%s: the agent is free again, and the bot has the floor', (why, outcome) => {
    const done = connected().does([{ type: 'disconnect', why }]);
    expect(done.sends).toEqual([
      { to: { kind: 'presence', key: 'ann' }, body: { type: 'presence.ended', offerId: 'o1', outcome } },
    ]);
    expect(done.state).toMatchObject({
      agent: null,
      lastAgent: { name: 'Ann', team: 'billing' },
      floor: { holder: 'bot' },
    });
    expect(done.types.includes('agentLost')).toBe(why === 'lost');
    expect(done.state.notAgents).toEqual(why === 'lost' ? ['ann'] : []);
  });

  it.each([
    ['first-word', {}],
    ['silence', { spoke: true }],
    ['connection', { spoke: true, isGone: true }],
  ])('W7, W8: lost is journaled with its cause: %s', (why, change) => {
    const play = connected();
    play.state = { ...play.state, agent: play.state.agent && { ...play.state.agent, ...change } };
    const done = play.does([{ type: 'disconnect', why: 'lost' }]);
    expect(done.entries).toContainEqual(expect.objectContaining({ type: 'agentLost', agent: 'ann', why }));
  });

  it('remembers the ten newest who must not get it', () => {
    const play = connected();
    play.state = { ...play.state, notAgents: Array.from({ length: 10 }, (_, n) => `a${n}`) };
    const { notAgents } = play.does([{ type: 'disconnect', why: 'lost' }]).state;
    expect(notAgents).toHaveLength(10);
    expect(notAgents.at(-1)).toBe('ann');
  });

  it('does nothing without an agent', () => {
    expect(scene().does([{ type: 'disconnect', why: 'closed' }]).types).toEqual([]);
  });
});
