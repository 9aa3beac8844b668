import { describe, expect, it } from 'vitest';
import { WAKE } from '../entity.ts';
import { fixtureWorkspace } from '../workspace/fixture-workspace.ts';
import { presenceReducer, type PresenceState } from './presence.ts';
import type { PresenceBody } from '../protocol.ts';

const START = Date.parse('2026-11-23T12:00+01:00');

interface SentBody {
  to: string;
  type: string;
  [field: string]: unknown;
}

function openPresence(limit = 2, teams = ['billing']) {
  const workspace = fixtureWorkspace([{ id: 'ann', limit, teams }]);
  let state: PresenceState | null = null;
  let wakeAt: number | null = null;
  const send = (body: PresenceBody | { type: typeof WAKE }, seconds = 0) => {
    const outcome = presenceReducer('ann', state, { id: 'i', at: START + seconds * 1000, body }, { workspace });
    state = outcome?.state ?? state;
    wakeAt = outcome ? outcome.wakeAt : wakeAt;
    const sends = (outcome?.sends ?? []).map((one): SentBody => ({ to: `${one.to.kind}/${one.to.key}`, ...one.body }));
    return { sends, reply: outcome?.reply, entries: outcome?.entries ?? [] };
  };
  const reserve = (offerId: string, seconds = 0, more: { tier?: 'critical' } = {}) =>
    send(
      {
        type: 'presence.reserve',
        offerId,
        conversation: `c-${offerId}`,
        team: 'billing',
        lapsesAt: START + (seconds + 15) * 1000,
        ...more,
      },
      seconds,
    );
  return {
    send,
    reserve,
    answer: (result: ReturnType<typeof send>) => result.sends.at(-1)?.type,
    occupy: (offerId: string, seconds = 0) =>
      send({ type: 'presence.occupied', offerId, conversation: `c-${offerId}` }, seconds),
    end: (offerId: string, outcome: Extract<PresenceBody, { type: 'presence.ended' }>['outcome'], seconds = 0) =>
      send({ type: 'presence.ended', offerId, outcome }, seconds),
    wakeSeconds: () => (wakeAt === null ? null : (wakeAt - START) / 1000),
  };
}

describe('status', () => {
  it('R12: signing on and off is told to every team, and written down', () => {
    const ann = openPresence(2, ['billing', 'support']);
    const on = ann.send({ type: 'presence.signOn' });
    expect(on.sends.map((one) => [one.to, one['status']])).toEqual([
      ['queue/billing', 'available'],
      ['queue/support', 'available'],
    ]);
    expect(on.entries).toEqual([
      { type: 'agentStatus', at: START, agent: 'ann', status: 'available', because: 'agent' },
    ]);
    expect(on.reply).toEqual({ status: 'available', load: 0, capacity: 2 });
    const off = ann.send({ type: 'presence.signOff' }, 5);
    expect(off.sends.map((one) => [one.to, one['status']])).toEqual([
      ['queue/billing', 'offline'],
      ['queue/support', 'offline'],
    ]);
  });

  it('signing on again keeps a break and tells the teams once more', () => {
    const ann = openPresence();
    ann.send({ type: 'presence.signOn' });
    ann.send({ type: 'presence.setStatus', status: 'break' });
    expect(ann.send({ type: 'presence.signOn' }).sends).toMatchObject([{ type: 'presence.changed', status: 'break' }]);
  });

  it('nothing is told when nothing changed', () => {
    const ann = openPresence();
    ann.send({ type: 'presence.signOn' });
    expect(ann.send({ type: 'presence.setStatus', status: 'available' }).sends).toEqual([]);
  });
});

describe('slots', () => {
  it('R11: holds one slot per offer, up to the limit', () => {
    const ann = openPresence(2);
    ann.send({ type: 'presence.signOn' });
    expect(ann.reserve('o1').sends).toMatchObject([
      { to: 'queue/billing', type: 'presence.changed', load: 1, capacity: 2 },
      { to: 'queue/billing', type: 'presence.confirmed', offerId: 'o1', agent: 'ann' },
    ]);
    expect(ann.answer(ann.reserve('o2'))).toBe('presence.confirmed');
    expect(ann.reserve('o3').sends).toMatchObject([
      { type: 'presence.changed', load: 2 },
      { type: 'presence.refused', offerId: 'o3', reason: 'capacity' },
    ]);
  });

  it('asked twice for one offer it holds one slot', () => {
    const ann = openPresence(2);
    ann.send({ type: 'presence.signOn' });
    ann.reserve('o1');
    expect(ann.reserve('o1').sends).toMatchObject([{ type: 'presence.confirmed' }]);
    expect(ann.reserve('o1').reply).toMatchObject({ load: 1 });
  });

  it.each(['break', 'meeting', 'away', 'offline'] as const)('R12: refuses on %s', (status) => {
    const ann = openPresence();
    ann.send({ type: 'presence.setStatus', status });
    expect(ann.reserve('o1').sends.at(-1)).toMatchObject({ type: 'presence.refused', reason: 'status' });
  });

  it('R12: busy takes what is critical', () => {
    const ann = openPresence();
    ann.send({ type: 'presence.setStatus', status: 'busy' });
    expect(ann.answer(ann.reserve('o1'))).toBe('presence.refused');
    expect(ann.answer(ann.reserve('o2', 0, { tier: 'critical' }))).toBe('presence.confirmed');
  });

  it('R13: tells since when the oldest conversation runs and when one was last closed, with how long it took', () => {
    const ann = openPresence();
    ann.send({ type: 'presence.signOn' });
    ann.reserve('o1');
    expect(ann.occupy('o1', 5).sends).toMatchObject([{ oldestSince: START + 5000, load: 1 }]);
    expect(ann.end('o1', 'closed', 305).sends).toMatchObject([
      { load: 0, oldestSince: null, lastClosedAt: START + 305_000, served: { team: 'billing', seconds: 300 } },
    ]);
  });

  it('a repeated message never brings an ended offer back', () => {
    const ann = openPresence();
    ann.send({ type: 'presence.signOn' });
    ann.reserve('o1');
    ann.occupy('o1');
    ann.end('o1', 'closed', 10);
    expect(ann.end('o1', 'closed', 11).sends).toEqual([]);
    expect(ann.occupy('o1', 12).sends).toEqual([]);
    expect(ann.answer(ann.reserve('o1', 13))).toBe('presence.refused');
  });

  it('frees a reservation by itself two lapse periods late', () => {
    const ann = openPresence();
    ann.send({ type: 'presence.signOn' });
    ann.reserve('o1');
    expect(ann.wakeSeconds()).toBe(45);
    expect(ann.send({ type: WAKE }, 44).sends).toEqual([]);
    expect(ann.send({ type: WAKE }, 45).sends).toMatchObject([{ type: 'presence.changed', load: 0 }]);
    expect(ann.wakeSeconds()).toBeNull();
  });

  it('a request that comes late has the same grace', () => {
    const ann = openPresence();
    ann.send({ type: 'presence.signOn' });
    const lapsesAt = START + 15_000;
    ann.send({ type: 'presence.reserve', offerId: 'o1', conversation: 'c1', team: 'billing', lapsesAt }, 14);
    expect(ann.wakeSeconds()).toBe(45);
  });

  it('a yes that comes after that still counts as a conversation', () => {
    const ann = openPresence();
    ann.send({ type: 'presence.signOn' });
    ann.reserve('o1');
    ann.send({ type: WAKE }, 45);
    expect(ann.occupy('o1', 46).reply).toMatchObject({ load: 1 });
  });
});

describe('W10: lapsed offers', () => {
  it('W10: two in a row put the agent on away, visibly', () => {
    const ann = openPresence();
    ann.send({ type: 'presence.signOn' });
    ann.reserve('o1');
    expect(ann.end('o1', 'lapsed', 15).reply).toMatchObject({ status: 'available' });
    ann.reserve('o2', 20);
    const second = ann.end('o2', 'lapsed', 35);
    expect(second.sends).toMatchObject([{ type: 'presence.changed', status: 'away' }]);
    expect(second.entries).toContainEqual(
      expect.objectContaining({ type: 'agentStatus', status: 'away', because: 'lapses' }),
    );
  });

  it.each(['accept', 'decline'])('W10: one that is answered (%s) in between starts the count over', (answer) => {
    const ann = openPresence(4);
    ann.send({ type: 'presence.signOn' });
    ann.reserve('o1');
    ann.end('o1', 'lapsed', 15);
    ann.reserve('o2', 20);
    if (answer === 'accept') ann.occupy('o2', 21);
    else ann.end('o2', 'declined', 21);
    ann.reserve('o3', 30);
    expect(ann.end('o3', 'lapsed', 45).reply).toMatchObject({ status: 'available' });
  });

  it('W10: one lapse told twice is one', () => {
    const ann = openPresence();
    ann.send({ type: 'presence.signOn' });
    ann.reserve('o1');
    ann.end('o1', 'lapsed', 15);
    ann.end('o1', 'lapsed', 15);
    expect(ann.send({ type: 'presence.setStatus', status: 'available' }).reply).toMatchObject({ status: 'available' });
  });
});

describe('W8: the desk', () => {
  const withConversation = () => {
    const ann = openPresence();
    ann.send({ type: 'presence.signOn' });
    ann.reserve('o1');
    ann.occupy('o1');
    return ann;
  };

  it('W8: a lost connection is told to each conversation and stops offers', () => {
    const ann = withConversation();
    const lost = ann.send({ type: 'presence.connection', connected: false }, 10);
    expect(lost.sends).toMatchObject([
      { to: 'queue/billing', type: 'presence.changed', status: 'available', connected: false },
      { to: 'conversation/c-o1', type: 'agent.connection', agent: 'ann', connected: false },
    ]);
    expect(ann.answer(ann.reserve('o2', 11))).toBe('presence.refused');
  });

  it('W8: back within a minute nothing else happened', () => {
    const ann = withConversation();
    ann.send({ type: 'presence.connection', connected: false }, 10);
    expect(ann.wakeSeconds()).toBe(70);
    expect(ann.send({ type: 'presence.connection', connected: true }, 30).sends).toMatchObject([
      { type: 'presence.changed', status: 'available', connected: true },
      { to: 'conversation/c-o1', type: 'agent.connection', connected: true },
    ]);
    expect(ann.wakeSeconds()).toBeNull();
  });

  it('W8: gone for a minute the agent is away, and as before when the desk is back', () => {
    const ann = withConversation();
    ann.send({ type: 'presence.setStatus', status: 'busy' });
    ann.send({ type: 'presence.connection', connected: false }, 10);
    expect(ann.send({ type: WAKE }, 70).sends).toMatchObject([{ type: 'presence.changed', status: 'away' }]);
    expect(ann.send({ type: 'presence.connection', connected: true }, 90).reply).toMatchObject({ status: 'busy' });
  });

  it('R17: signing off on purpose passes conversations on at once, and speaks of no lost connection', () => {
    const ann = withConversation();
    const { sends } = ann.send({ type: 'presence.signOff' });
    expect(sends).toContainEqual({ to: 'conversation/c-o1', type: 'agent.signedOff', agent: 'ann' });
    expect(sends.filter(({ type }) => type === 'agent.connection')).toEqual([]);
  });
});
