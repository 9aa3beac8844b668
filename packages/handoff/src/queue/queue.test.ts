import { describe, expect, it } from 'vitest';
import { WAKE } from '../entity.ts';
import { fixtureWorkspace } from '../workspace/fixture-workspace.ts';
import type { AgentStatus, QueueBody } from '../protocol.ts';
import { queueReducer } from './queue.ts';
import type { QueueState } from './queue-state.ts';
import type { Tier, Workspace } from '../workspace/workspace.ts';

/** A Monday at noon, within the opening hours. */
const NOON = Date.parse('2026-11-23T12:00+01:00');

interface SentBody {
  to: string;
  type: string;
  [field: string]: unknown;
}

function openQueue(workspace: Workspace = fixtureWorkspace([{ id: 'ann' }, { id: 'ben' }])) {
  let state: QueueState | null = null;
  let wakeAt: number | null = null;
  let count = 0;
  const send = (body: QueueBody | { type: typeof WAKE }, seconds = 0) => {
    count += 1;
    const outcome = queueReducer(
      'billing',
      state,
      { id: String(count), at: NOON + seconds * 1000, body },
      { workspace },
    );
    state = outcome?.state ?? state;
    wakeAt = outcome ? outcome.wakeAt : wakeAt;
    return (outcome?.sends ?? []).map((one): SentBody => ({ to: `${one.to.kind}/${one.to.key}`, ...one.body }));
  };
  return {
    send,
    workspace: (changed: Workspace) => {
      workspace = changed;
    },
    places: () => (state?.waiting ?? []).map((one) => one.conversation),
    told: (conversation: string) => state?.waiting.find((one) => one.conversation === conversation)?.told,
    wakeSeconds: () => (wakeAt === null ? null : (wakeAt - NOON) / 1000),
    join: (conversation: string, more: Partial<Extract<QueueBody, { type: 'queue.join' }>> = {}, seconds = 0) =>
      send({ ...joining(conversation, seconds), ...more }, seconds),
    agent: (agent: string, more: Partial<Extract<QueueBody, { type: 'presence.changed' }>> = {}, seconds = 0) =>
      send({ ...signedOn(agent), ...more }, seconds),
    /** Presence says yes to the newest offer of a conversation. */
    confirm: (offerId: string, agent: string, seconds = 0) =>
      send({ type: 'presence.confirmed', offerId, agent }, seconds),
  };
}

function joining(conversation: string, seconds: number): Extract<QueueBody, { type: 'queue.join' }> {
  const since = NOON + seconds * 1000;
  return { type: 'queue.join', conversation, tier: 'standard', skills: [], since, front: false, notAgents: [] };
}

function lapsed(offerId: string, agent: string): Extract<QueueBody, { type: 'queue.offerEnded' }> {
  const conversation = offerId.split('/')[1] ?? '';
  return { type: 'queue.offerEnded', conversation, offerId, agent, outcome: 'lapsed' };
}

function signedOn(agent: string): Extract<QueueBody, { type: 'presence.changed' }> {
  const status: AgentStatus = 'available';
  return { type: 'presence.changed', agent, status, load: 0, capacity: 4, oldestSince: null, lastClosedAt: null };
}

type Sent = SentBody[];
const reservedBy = (sends: Sent) => sends.filter((one) => one.type === 'presence.reserve').map((one) => one.to);
const toldPlaces = (sends: Sent) =>
  sends
    .filter((one) => one.type === 'queue.joined' || one.type === 'queue.moved')
    .map((one) => [one.to, one['position']]);

describe('order', () => {
  it('R20–R23: tier first, arrival within the tier, and who is put to the front before both of its tier', () => {
    const queue = openQueue(fixtureWorkspace([{ id: 'ann', limit: 1 }]));
    queue.agent('ann', { load: 1, capacity: 1 });
    const join = (name: string, tier: Tier, seconds: number, front = false) =>
      queue.join(name, { tier, front }, seconds);
    join('low', 'low', 1);
    join('standard', 'standard', 2);
    join('high', 'high', 3);
    join('critical', 'critical', 4);
    join('standard-later', 'standard', 5);
    const last = join('standard-front', 'standard', 6, true);
    expect(toldPlaces(last)).toEqual([
      ['conversation/standard-front', 3],
      ['conversation/standard', 4],
      ['conversation/standard-later', 5],
      ['conversation/low', 6],
    ]);
  });

  it('keeps the arrival of a conversation that comes back', () => {
    const queue = openQueue(fixtureWorkspace([{ id: 'ann', limit: 1 }]));
    queue.agent('ann', { load: 1, capacity: 1 });
    queue.join('first', {}, 10);
    expect(toldPlaces(queue.join('returned', { since: NOON }, 20))).toEqual([
      ['conversation/returned', 1],
      ['conversation/first', 2],
    ]);
  });

  it('a raised tier moves up; a lower one changes nothing', () => {
    const queue = openQueue(fixtureWorkspace([{ id: 'ann', limit: 1 }]));
    queue.agent('ann', { load: 1, capacity: 1 });
    queue.join('a', {}, 0);
    queue.join('b', {}, 1);
    expect(queue.send({ type: 'queue.raise', conversation: 'b', tier: 'low' }, 2)).toEqual([]);
    expect(toldPlaces(queue.send({ type: 'queue.raise', conversation: 'b', tier: 'critical' }, 3))).toEqual([
      ['conversation/b', 1],
      ['conversation/a', 2],
    ]);
  });

  it('R26: says place and wait again only when they change', () => {
    const queue = openQueue(fixtureWorkspace([{ id: 'ann', limit: 1 }]));
    queue.agent('ann', { load: 1, capacity: 1 });
    queue.join('a', {}, 0);
    queue.join('b', {}, 1);
    expect(queue.agent('ann', { load: 1, capacity: 1 }, 2)).toEqual([]);
    expect(toldPlaces(queue.send({ type: 'queue.leave', conversation: 'a' }, 3))).toEqual([['conversation/b', 1]]);
  });
});

describe('who gets it', () => {
  it('R11: the one with the fewest conversations', () => {
    const queue = openQueue();
    queue.agent('ann', { load: 2 });
    queue.agent('ben', { load: 1 });
    expect(reservedBy(queue.join('c1'))).toEqual(['presence/ben']);
  });

  it('R11: nobody beyond the limit', () => {
    const queue = openQueue();
    queue.agent('ann', { load: 4 });
    queue.agent('ben', { load: 4 });
    expect(reservedBy(queue.join('c1'))).toEqual([]);
  });

  it('R11: slots asked for and not confirmed yet count', () => {
    const queue = openQueue(fixtureWorkspace([{ id: 'ann' }]));
    queue.agent('ann', { capacity: 1 });
    expect(reservedBy(queue.join('c1'))).toEqual(['presence/ann']);
    expect(reservedBy(queue.join('c2'))).toEqual([]);
  });

  it.each(['break', 'meeting', 'away', 'offline'] as const)('R12: never someone on %s', (status) => {
    const queue = openQueue();
    queue.agent('ann', { status });
    queue.agent('ben', { status });
    expect(reservedBy(queue.join('c1', { tier: 'critical' }))).toEqual([]);
  });

  it('R12: a busy one only for what is critical, and after those available', () => {
    const queue = openQueue();
    queue.agent('ann', { status: 'busy' });
    expect(reservedBy(queue.join('c1'))).toEqual([]);
    queue.send({ type: 'queue.leave', conversation: 'c1' });
    expect(reservedBy(queue.join('c2', { tier: 'critical' }))).toEqual(['presence/ann']);
    queue.agent('ben', { load: 3 });
    expect(reservedBy(queue.join('c3', { tier: 'critical' }))).toEqual(['presence/ben']);
  });

  it('nobody whose desk is not connected', () => {
    const queue = openQueue();
    queue.agent('ann', { connected: false });
    queue.agent('ben', { load: 3 });
    expect(reservedBy(queue.join('c1'))).toEqual(['presence/ben']);
  });

  it('R10: only those with the skills and the language', () => {
    const queue = openQueue(
      fixtureWorkspace([{ id: 'ann' }, { id: 'ben', skills: ['refunds'], languages: ['en', 'es'] }]),
    );
    queue.agent('ann');
    queue.agent('ben', { load: 3 });
    expect(reservedBy(queue.join('c1', { skills: ['refunds'] }))).toEqual(['presence/ben']);
    queue.agent('ben', { load: 3 });
    expect(reservedBy(queue.join('c2', { skills: ['speaks:es'] }))).toEqual([]);
  });

  it('T25: never the person named', () => {
    const queue = openQueue();
    queue.agent('ann');
    queue.agent('ben', { load: 3 });
    expect(reservedBy(queue.join('c1', { notAgents: ['ann'] }))).toEqual(['presence/ben']);
  });

  it('R13: at equal load not the one deep in work, then one who recently closed', () => {
    const deep = { load: 1, oldestSince: NOON - 11 * 60_000 };
    const queue = openQueue(fixtureWorkspace([{ id: 'ann' }, { id: 'ben' }, { id: 'cem' }]));
    queue.agent('ann', deep);
    queue.agent('ben', { ...deep, lastClosedAt: NOON - 60_000 });
    queue.agent('cem', { load: 1, oldestSince: NOON - 60_000 });
    expect(reservedBy(queue.join('c1'))).toEqual(['presence/cem']);
    queue.agent('cem', { load: 2 });
    expect(reservedBy(queue.join('c2'))).toEqual(['presence/ben']);
  });

  it('R14: equals take turns', () => {
    const queue = openQueue();
    queue.agent('ann');
    queue.agent('ben');
    const order = ['c1', 'c2', 'c3', 'c4'].flatMap((conversation) => {
      const [to] = reservedBy(queue.join(conversation));
      queue.send({ type: 'queue.leave', conversation });
      return [to];
    });
    expect(order).toEqual(['presence/ann', 'presence/ben', 'presence/ann', 'presence/ben']);
  });
});

describe('one offer at a time', () => {
  it('W1–W3: a slot is held first, then the conversation hears of the offer with 15 s to read', () => {
    const queue = openQueue();
    queue.agent('ann');
    const sends = queue.join('c1', { place: 'p1' });
    expect(sends).toContainEqual({
      to: 'presence/ann',
      type: 'presence.reserve',
      offerId: 'billing/c1/1',
      conversation: 'c1',
      team: 'billing',
      lapsesAt: NOON + 15_000,
      tier: 'standard',
    });
    expect(sends.filter((one) => one.type === 'queue.offered')).toEqual([]);
    expect(queue.confirm('billing/c1/1', 'ann', 1)).toEqual([
      {
        to: 'conversation/c1',
        type: 'queue.offered',
        team: 'billing',
        offerId: 'billing/c1/1',
        agent: { id: 'ann', name: 'ANN' },
        lapsesAt: NOON + 15_000,
        place: 'p1',
      },
    ]);
  });

  it('W3: 10 s when critical', () => {
    const queue = openQueue();
    queue.agent('ann');
    expect(queue.join('c1', { tier: 'critical' })).toContainEqual(expect.objectContaining({ lapsesAt: NOON + 10_000 }));
  });

  it('W4: the next is offered only after the conversation said that the first ended', () => {
    const queue = openQueue();
    queue.agent('ann');
    queue.agent('ben', { load: 1 });
    queue.join('c1');
    queue.confirm('billing/c1/1', 'ann');
    expect(reservedBy(queue.send({ type: WAKE }, 16))).toEqual([]);
    const ended = {
      type: 'queue.offerEnded',
      conversation: 'c1',
      offerId: 'billing/c1/1',
      agent: 'ann',
      outcome: 'lapsed',
    } as const;
    expect(reservedBy(queue.send(ended, 16))).toEqual(['presence/ben']);
    expect(queue.send(ended, 17)).toEqual([]);
  });

  it('a refusal tries the next, and not the same one again before there is news', () => {
    const queue = openQueue();
    queue.agent('ann');
    queue.agent('ben', { load: 1 });
    queue.join('c1');
    const refuse = (offerId: string, agent: string) =>
      queue.send({ type: 'presence.refused', offerId, agent, reason: 'capacity' });
    expect(reservedBy(refuse('billing/c1/1', 'ann'))).toEqual(['presence/ben']);
    expect(reservedBy(refuse('billing/c1/2', 'ben'))).toEqual([]);
    expect(reservedBy(queue.agent('ann'))).toEqual(['presence/ann']);
  });

  it('an agent who declined is left in peace for a minute, then asked again', () => {
    const queue = openQueue();
    queue.agent('ann');
    queue.join('c1');
    queue.confirm('billing/c1/1', 'ann');
    queue.send(
      { type: 'queue.offerEnded', conversation: 'c1', offerId: 'billing/c1/1', agent: 'ann', outcome: 'declined' },
      5,
    );
    expect(queue.wakeSeconds()).toBe(65);
    expect(reservedBy(queue.send({ type: WAKE }, 64))).toEqual([]);
    expect(reservedBy(queue.send({ type: WAKE }, 65))).toEqual(['presence/ann']);
  });

  it('leaving withdraws the offer; a confirmation that comes too late gives the slot back', () => {
    const queue = openQueue();
    queue.agent('ann');
    queue.join('c1');
    const withdrawn = { to: 'presence/ann', type: 'presence.ended', offerId: 'billing/c1/1', outcome: 'withdrawn' };
    expect(queue.send({ type: 'queue.leave', conversation: 'c1' })).toEqual([withdrawn]);
    expect(queue.confirm('billing/c1/1', 'ann')).toEqual([withdrawn]);
  });

  it('a presence that never answers does not hold up the customer', () => {
    const queue = openQueue();
    queue.agent('ann');
    queue.agent('ben', { load: 1 });
    queue.join('c1');
    expect(queue.wakeSeconds()).toBe(15);
    expect(reservedBy(queue.send({ type: WAKE }, 15))).toEqual(['presence/ben']);
  });

  it('takes a conversation out when it was taken, once', () => {
    const queue = openQueue();
    queue.agent('ann');
    queue.join('c1');
    queue.confirm('billing/c1/1', 'ann');
    const taken = { type: 'queue.taken', conversation: 'c1', offerId: 'billing/c1/1', agent: 'ann' } as const;
    expect(queue.send(taken, 5)).toEqual([]);
    expect(queue.send(taken, 6)).toEqual([]);
    expect(reservedBy(queue.agent('ann'))).toEqual([]);
  });
});

describe('R17: an agent with an open offer who cannot take it any more', () => {
  const gone: [string, Partial<Extract<QueueBody, { type: 'presence.changed' }>>][] = [
    ['goes on a break', { status: 'break' }],
    ['signs off', { status: 'offline' }],
    ['is busy', { status: 'busy' }],
    ['loses the line', { connected: false }],
  ];

  it.each(gone)('%s: the offer is withdrawn, and the next waits for the conversation to say so', (_, change) => {
    const queue = openQueue();
    queue.agent('ann');
    queue.agent('ben', { load: 1 });
    queue.join('c1');
    queue.confirm('billing/c1/1', 'ann', 1);
    expect(queue.agent('ann', change, 2)).toEqual([
      { to: 'conversation/c1', type: 'queue.withdrawn', team: 'billing', offerId: 'billing/c1/1' },
    ]);
    const ended = { ...lapsed('billing/c1/1', 'ann'), outcome: 'withdrawn' } as const;
    expect(reservedBy(queue.send(ended, 3))).toEqual(['presence/ben']);
    queue.agent('ben', { status: 'offline' }, 4);
    // No lapse is counted: who comes back is asked at once.
    expect(reservedBy(queue.agent('ann', {}, 5))).toEqual(['presence/ann']);
  });

  it('while the slot is only asked for, the next is asked at once', () => {
    const queue = openQueue();
    queue.agent('ann');
    queue.agent('ben', { load: 1 });
    queue.join('c1');
    expect(reservedBy(queue.agent('ann', { status: 'break' }, 1))).toEqual(['presence/ben']);
  });

  it('taken off the team', () => {
    const agents = [{ id: 'ann' }, { id: 'ben' }];
    const queue = openQueue(fixtureWorkspace(agents));
    queue.agent('ann');
    queue.join('c1');
    queue.confirm('billing/c1/1', 'ann', 1);
    queue.workspace(fixtureWorkspace([{ id: 'ann', teams: ['support'] }, { id: 'ben' }]));
    expect(queue.send({ type: 'workspace.changed' }, 2)).toContainEqual(
      expect.objectContaining({ to: 'conversation/c1', type: 'queue.withdrawn' }),
    );
  });
});

describe('R15: the search widens', () => {
  const workspace = fixtureWorkspace(
    [
      { id: 'ann', skills: ['refunds'] },
      { id: 'ben' },
      { id: 'cem', teams: ['support'] },
      { id: 'dora', teams: ['leads'], languages: ['en', 'es'] },
    ],
    {
      teams: [
        { id: 'billing', name: 'Billing', hours: 'office' },
        { id: 'support', name: 'Support', hours: 'office' },
        { id: 'leads', name: 'Leads', hours: 'office' },
      ],
    },
  );
  const widen = [
    { to: 'team', afterSeconds: 30 },
    { to: 'fallback', team: 'support', afterSeconds: 60 },
    { to: 'anyone', afterSeconds: 120 },
  ] as const;
  const wants = { skills: ['refunds'], widen: [...widen] };
  const watched = (sends: Sent) => sends.filter((one) => one.type === 'presence.watch').map((one) => one.to);

  it('R15: from the skill to the team, the fallback team and whoever is there, with time', () => {
    const queue = openQueue(workspace);
    queue.agent('ann', { load: 4 });
    queue.agent('ben', { load: 4 });
    expect(reservedBy(queue.join('c1', wants))).toEqual([]);
    expect(queue.wakeSeconds()).toBe(30);
    expect(reservedBy(queue.agent('ben', { load: 3 }, 29))).toEqual([]);
    expect(reservedBy(queue.send({ type: WAKE }, 30))).toEqual(['presence/ben']);
    queue.confirm('billing/c1/1', 'ben', 31);
    queue.send(lapsed('billing/c1/1', 'ben'), 45);
    expect(watched(queue.send({ type: WAKE }, 60))).toEqual(['presence/cem']);
    expect(reservedBy(queue.agent('cem', { status: 'break' }, 61))).toEqual([]);
    expect(reservedBy(queue.agent('cem', {}, 62))).toEqual(['presence/cem']);
    queue.confirm('billing/c1/2', 'cem', 63);
    queue.send(lapsed('billing/c1/2', 'cem'), 78);
    queue.agent('ben', { status: 'offline' }, 79);
    expect(watched(queue.send({ type: WAKE }, 120))).toEqual(['presence/dora']);
    expect(reservedBy(queue.agent('dora', {}, 121))).toEqual(['presence/dora']);
  });

  it('R15: those with the skill come first however far the search has gone', () => {
    const queue = openQueue(workspace);
    queue.agent('ann', { load: 4 });
    queue.agent('ben', { load: 4 });
    queue.join('c1', wants);
    queue.send({ type: WAKE }, 45);
    queue.agent('ann', { load: 4 }, 46);
    expect(reservedBy(queue.agent('ann', { load: 3 }, 47))).toEqual(['presence/ann']);
  });

  it('R15: a team of which nobody is there counts as none, and its fallback is asked at once', () => {
    const queue = openQueue(workspace);
    const sends = queue.join('c1', wants);
    expect(watched(sends)).toEqual(['presence/cem']);
    expect(sends.filter((one) => one.type === 'queue.nobody')).toEqual([]);
    expect(reservedBy(queue.agent('cem', {}, 1))).toEqual(['presence/cem']);
  });

  it('R15: says that nobody is there when the fallback has nobody either', () => {
    const queue = openQueue(workspace);
    queue.join('c1', wants);
    expect(queue.agent('cem', { status: 'offline' }, 1)).toContainEqual(
      expect.objectContaining({ type: 'queue.nobody', reason: 'nobody-signed-on' }),
    );
  });

  it('R15, M13: never to somebody who does not speak the language', () => {
    const queue = openQueue(workspace);
    queue.join('c1', { skills: ['speaks:es'], widen: [...widen] });
    expect(watched(queue.send({ type: WAKE }, 120))).toEqual(['presence/dora']);
  });
});

describe('R16: who had the customer last', () => {
  it('R16: comes first when free, though others have less to do', () => {
    const queue = openQueue();
    queue.agent('ann', { load: 3 });
    queue.agent('ben');
    expect(reservedBy(queue.join('c1', { prefers: 'ann' }))).toEqual(['presence/ann']);
    expect(reservedBy(queue.join('c2', { prefers: 'ann' }))).toEqual(['presence/ben']);
  });
});

describe('R19: low tiers age', () => {
  it('R19: one tier up after three times the target, never before an emergency', () => {
    const queue = openQueue(fixtureWorkspace([{ id: 'ann', limit: 1 }]));
    queue.agent('ann', { load: 1, capacity: 1 });
    queue.join('patient', {}, 0);
    queue.join('urgent', { tier: 'high' }, 260);
    expect(queue.places()).toEqual(['urgent', 'patient']);
    queue.send({ type: WAKE }, 270);
    expect(queue.places()).toEqual(['patient', 'urgent']);
    queue.join('emergency', { tier: 'critical' }, 900);
    expect(queue.places()).toEqual(['emergency', 'patient', 'urgent']);
  });
});

describe('how often a place is told', () => {
  function fortyInLine() {
    const queue = openQueue(fixtureWorkspace([{ id: 'ann', limit: 1 }]));
    queue.agent('ann', { load: 1, capacity: 1 });
    for (let i = 1; i <= 40; i += 1) queue.join(`c${i}`, {}, 1);
    return queue;
  }
  const told = (sends: Sent) => toldPlaces(sends).map(([to]) => to);

  it('R26: up to the tenth whenever it changes, farther back when a quarter of it is gained', () => {
    const queue = fortyInLine();
    expect(told(queue.send({ type: 'queue.leave', conversation: 'c1' }, 2))).toEqual(
      ['c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8', 'c9', 'c10', 'c11'].map((one) => `conversation/${one}`),
    );
    for (let i = 2; i <= 9; i += 1) queue.send({ type: 'queue.leave', conversation: `c${i}` }, 2 + i);
    expect(told(queue.send({ type: 'queue.leave', conversation: 'c10' }, 13))).toContain('conversation/c40');
  });

  it('R26, M9: the place that is said every 30 s is never older than that', () => {
    const queue = fortyInLine();
    queue.send({ type: 'queue.leave', conversation: 'c1' }, 2);
    expect(queue.wakeSeconds()).toBe(26);
    expect(toldPlaces(queue.send({ type: WAKE }, 26))).toContainEqual(['conversation/c40', 39]);
  });
});

describe('A: nobody can take it', () => {
  const reasons = (sends: Sent) =>
    sends.filter((one) => one.type === 'queue.nobody').map((one) => [one.to, one['reason']]);

  it('A: nobody signed on is answered on joining, without a place', () => {
    const sends = openQueue().join('c1');
    expect(reasons(sends)).toEqual([['conversation/c1', 'nobody-signed-on']]);
    expect(toldPlaces(sends)).toEqual([]);
  });

  it('A3: while somebody who answered an alert is on the way, nobody is told that nobody is there', () => {
    const night = 7 * 3600;
    const queue = openQueue();
    expect(reasons(queue.join('c1', { expectedUntil: NOON + (night + 600) * 1000 }, night))).toEqual([]);
    expect(queue.wakeSeconds()).toBeLessThanOrEqual(night + 600);
    expect(reasons(queue.send({ type: WAKE }, night + 599))).toEqual([]);
    expect(queue.wakeSeconds()).toBe(night + 600);
    expect(reasons(queue.send({ type: WAKE }, night + 600))).toEqual([['conversation/c1', 'closed']]);
  });

  it('A: outside opening hours the reason is that it is closed', () => {
    expect(reasons(openQueue().join('c1', {}, 7 * 3600))).toEqual([['conversation/c1', 'closed']]);
  });

  it('A: outside opening hours someone who is free is still offered it', () => {
    const queue = openQueue();
    queue.agent('ann');
    const sends = queue.join('c1', {}, 7 * 3600);
    expect(reasons(sends)).toEqual([]);
    expect(reservedBy(sends)).toEqual(['presence/ann']);
  });

  it('R10: no member with the skill', () => {
    const queue = openQueue();
    queue.agent('ann');
    expect(reasons(queue.join('c1', { skills: ['speaks:fi'] }))).toEqual([['conversation/c1', 'no-skill']]);
  });

  it('A: when the last agent signs off, those who wait are told, once', () => {
    const queue = openQueue();
    queue.agent('ann', { load: 4 });
    queue.join('c1');
    expect(reasons(queue.agent('ann', { status: 'offline', load: 4 }, 30))).toEqual([
      ['conversation/c1', 'nobody-signed-on'],
    ]);
    expect(reasons(queue.agent('ben', { status: 'offline' }, 31))).toEqual([]);
  });

  it('a break is not an absence', () => {
    const queue = openQueue();
    queue.agent('ann', { status: 'break' });
    expect(reasons(queue.join('c1'))).toEqual([]);
  });

  it('A: all full is said when the limit is passed', () => {
    const queue = openQueue();
    queue.agent('ann', { load: 4 });
    queue.join('c1');
    queue.send({ type: WAKE }, 270);
    expect(queue.wakeSeconds()).toBe(300);
    expect(reasons(queue.send({ type: WAKE }, 299))).toEqual([]);
    expect(reasons(queue.send({ type: WAKE }, 300))).toEqual([['conversation/c1', 'all-full']]);
    expect(queue.wakeSeconds()).toBeNull();
  });

  it('W4: one missed offer ends no wait; the same agent is asked again after the pause', () => {
    const queue = openQueue();
    queue.agent('ann');
    queue.join('c1');
    queue.confirm('billing/c1/1', 'ann');
    expect(reasons(queue.send(lapsed('billing/c1/1', 'ann'), 15))).toEqual([]);
    expect(reservedBy(queue.send({ type: WAKE }, 75))).toEqual(['presence/ann']);
  });

  it('A: all lapsed is said past the limit, and the place is kept', () => {
    const queue = openQueue();
    queue.agent('ann');
    queue.join('c1');
    for (let offer = 1; offer <= 4; offer += 1) {
      queue.send({ type: WAKE }, offer * 75 - 15);
      queue.confirm(`billing/c1/${offer}`, 'ann', offer * 75 - 14);
      queue.send(lapsed(`billing/c1/${offer}`, 'ann'), offer * 75);
    }
    expect(queue.told('c1')).toBe('all-lapsed');
    expect(reservedBy(queue.agent('ben', {}, 310))).toEqual(['presence/ben']);
  });

  it('W10: who missed offers is asked again after the pause while nobody else is there', () => {
    const queue = openQueue();
    queue.agent('ann', { status: 'away', missedOffers: true });
    expect(reservedBy(queue.join('c1', {}, 10))).toEqual([]);
    expect(queue.wakeSeconds()).toBe(60);
    expect(queue.send({ type: WAKE }, 60)).toContainEqual(
      expect.objectContaining({ to: 'presence/ann', type: 'presence.reserve', evenAway: true }),
    );
  });

  it('W10: not while somebody else is there', () => {
    const queue = openQueue();
    queue.agent('ann', { status: 'away', missedOffers: true });
    queue.agent('ben', { status: 'break' });
    queue.join('c1', {}, 10);
    expect(reservedBy(queue.send({ type: WAKE }, 60))).toEqual([]);
  });

  it('who was told still gets the first agent who comes, and is told again when that one goes', () => {
    const queue = openQueue();
    queue.join('c1');
    queue.agent('ben', { status: 'offline' }, 5);
    expect(reservedBy(queue.agent('ann', {}, 10))).toEqual(['presence/ann']);
    queue.send({ type: 'presence.refused', offerId: 'billing/c1/1', agent: 'ann', reason: 'status' }, 11);
    expect(reasons(queue.agent('ann', { status: 'offline' }, 12))).toEqual([['conversation/c1', 'nobody-signed-on']]);
    expect(reasons(queue.agent('ann', { status: 'offline' }, 13))).toEqual([]);
  });
});

describe('M9: the wait', () => {
  /** A queue with a history: so many conversations, each taken after 40 s and lasting 300 s. */
  function withHistory(count: number, capacity = 1) {
    const queue = openQueue(fixtureWorkspace([{ id: 'ann', limit: capacity }]));
    queue.agent('ann', { capacity, load: capacity });
    for (let i = 0; i < count; i += 1) {
      const seconds = i * 60;
      queue.join(`past-${i}`, {}, seconds);
      queue.send({ type: 'queue.taken', conversation: `past-${i}`, offerId: 'x', agent: 'ann' }, seconds + 40);
      queue.agent('ann', { capacity, load: capacity, served: { team: 'billing', seconds: 300 } }, seconds + 50);
    }
    return queue;
  }
  const waits = (sends: Sent) => sends.filter((one) => one.type === 'queue.joined').map((one) => one['waitSeconds']);

  it('M9: is no number without 20 recent waits', () => {
    expect(waits(withHistory(19).join('c1', {}, 2000))).toEqual([null]);
  });

  it('M9: follows the length of conversations and the people there', () => {
    expect(waits(withHistory(20).join('c1', {}, 2000))).toEqual([320]);
    expect(waits(withHistory(20, 4).join('c1', {}, 2000))).toEqual([90]);
  });

  it('M9: grows with the place', () => {
    const queue = withHistory(20, 4);
    queue.join('c1', {}, 2000);
    expect(waits(queue.join('c2', {}, 2001))).toEqual([170]);
  });

  it('M9: old waits do not count', () => {
    expect(waits(withHistory(20).join('c1', {}, 7 * 24 * 3600 + 40))).toEqual([320]);
    expect(waits(withHistory(20).join('c1', {}, 7 * 24 * 3600 + 41))).toEqual([null]);
  });

  it('M9: is no number while nobody able to take it is there', () => {
    const queue = withHistory(20);
    queue.agent('ann', { status: 'break', capacity: 1 }, 1900);
    expect(waits(queue.join('c1', {}, 2000))).toEqual([null]);
  });
});

describe('A2: callbacks', () => {
  const nine = Date.parse('2026-11-24T09:00+01:00');
  const book = (conversation: string, slotAt = nine) =>
    ({ type: 'slot.book', conversation, askId: `ask-${conversation}`, slotAt }) as const;

  it('A2: offers three free times of the next business day', () => {
    const sends = openQueue().send({ type: 'slots.wanted', conversation: 'c1', askId: 'a1', zone: 'Europe/Berlin' });
    expect(sends).toEqual([
      {
        to: 'conversation/c1',
        type: 'slots.offered',
        askId: 'a1',
        slots: [nine, nine + 3 * 3600_000, nine + 6 * 3600_000],
      },
    ]);
  });

  it('A2: gives a time as often as the team has people, then refuses with others', () => {
    const queue = openQueue();
    expect(queue.send(book('c1'))).toMatchObject([{ type: 'slot.booked', slotAt: nine }]);
    expect(queue.send(book('c2'))).toMatchObject([{ type: 'slot.booked' }]);
    const [refused] = queue.send(book('c3'));
    expect(refused).toMatchObject({ type: 'slot.refused', askId: 'ask-c3' });
    expect(refused?.['slots']).not.toContain(nine);
  });

  it('A2: booking twice is one booking; a cancelled time is free again', () => {
    const queue = openQueue(fixtureWorkspace([{ id: 'ann' }]));
    queue.send(book('c1'));
    expect(queue.send(book('c1'))).toMatchObject([{ type: 'slot.booked' }]);
    expect(queue.send(book('c2'))).toMatchObject([{ type: 'slot.refused' }]);
    queue.send({ type: 'slot.cancel', conversation: 'c1', slotAt: nine });
    expect(queue.send(book('c2'))).toMatchObject([{ type: 'slot.booked' }]);
  });

  it('A2: a second time replaces the first of the same conversation', () => {
    const queue = openQueue(fixtureWorkspace([{ id: 'ann' }]));
    queue.send(book('c1'));
    queue.send(book('c1', nine + 1800_000));
    expect(queue.send(book('c2'))).toMatchObject([{ type: 'slot.booked', slotAt: nine }]);
  });

  it('A2: leaving the queue keeps the callback, which is why one leaves', () => {
    const queue = openQueue(fixtureWorkspace([{ id: 'ann' }]));
    queue.join('c1');
    queue.send(book('c1'));
    queue.send({ type: 'queue.leave', conversation: 'c1' });
    expect(queue.send(book('c2'))).toMatchObject([{ type: 'slot.refused' }]);
  });

  it('refuses a time that is none', () => {
    expect(openQueue().send(book('c1', nine + 60_000))).toMatchObject([{ type: 'slot.refused' }]);
    expect(openQueue().send(book('c1', NOON - 3600_000))).toMatchObject([{ type: 'slot.refused' }]);
  });
});
