// The law of contracts 9 over a small network of queues, presences and conversations: never over capacity, never two open offers
// or two agents, no slot lost, and whoever waits is served once somebody is free.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Body, type Send, WAKE, type WakeBody } from '../entity.ts';
import { fixtureWorkspace } from '../workspace/fixture-workspace.ts';
import { presenceReducer, type PresenceState } from './presence.ts';
import type { AgentStatus, PresenceBody, QueueBody, ToConversationBody } from '../protocol.ts';
import { queueReducer } from './queue.ts';
import type { QueueState } from './queue-state.ts';
import type { Tier } from '../workspace/workspace.ts';

const START = Date.parse('2026-11-23T10:00+01:00');
const RUNS = process.env['BATON_LONG'] === '1' ? 10_000 : 500;
const STEPS = 120;
const SLOWEST_MESSAGE_MS = 8000;

const TEAMS = ['billing', 'support'] as const;
const CONVERSATIONS = ['c1', 'c2', 'c3', 'c4', 'c5'] as const;
const AGENTS = ['ann', 'ben', 'cem'] as const;
const LIMITS: Record<string, number> = { ann: 1, ben: 2, cem: 1 };
const TIERS: readonly Tier[] = ['critical', 'high', 'standard', 'low'];
const STATUSES: readonly AgentStatus[] = ['available', 'available', 'busy', 'break', 'meeting'];

const facts = {
  workspace: fixtureWorkspace(
    [
      { id: 'ann', limit: 1, teams: ['billing', 'support'] },
      { id: 'ben', limit: 2, teams: ['billing', 'support'] },
      { id: 'cem', limit: 1, teams: ['support'] },
    ],
    {},
  ),
};

interface Message {
  from: string;
  to: string;
  sentAt: number;
  body: Body;
}

/** What contracts 8 and 9 ask of a conversation, and no more. */
interface Conversation {
  place: { id: string; team: string } | null;
  places: number;
  offer: { offerId: string; agent: string; lapsesAt: number } | null;
  running: { offerId: string; agent: string; team: string } | null;
  lostAt: number | null;
}

class Network {
  now = START;
  readonly random: () => number;
  readonly links = new Map<string, Message[]>();
  readonly queues = new Map<string, { state: QueueState | null; wakeAt: number | null }>();
  readonly presences = new Map<string, { state: PresenceState | null; wakeAt: number | null }>();
  readonly conversations = new Map<string, Conversation>();
  connections = 0;

  constructor(seed: number) {
    this.random = mulberry(seed);
    for (const team of TEAMS) this.queues.set(team, { state: null, wakeAt: null });
    for (const agent of AGENTS) this.presences.set(agent, { state: null, wakeAt: null });
    for (const id of CONVERSATIONS)
      this.conversations.set(id, { place: null, places: 0, offer: null, running: null, lostAt: null });
  }

  pick<T>(list: readonly T[]): T {
    const one = list[Math.floor(this.random() * list.length)];
    if (one === undefined) throw new Error('Nothing to pick from.');
    return one;
  }

  step(): void {
    const roll = this.random();
    if (roll < 0.55) this.deliverOne();
    else if (roll < 0.7) this.advance(Math.floor(this.random() * 20_000));
    else if (roll < 0.9) this.customerActs();
    else this.agentActs();
    this.check();
  }

  /** Messages of one sender to one receiver keep their order; everything else may overtake. Some come twice. */
  deliverOne(): boolean {
    const open = [...this.links.values()].filter((link) => link.length > 0);
    if (open.length === 0) return false;
    const message = this.pick(open).shift();
    if (!message) return false;
    this.receive(message);
    if (this.random() < 0.1) this.receive(message);
    return true;
  }

  advance(ms: number): void {
    const target = this.now + ms;
    while (this.now < target) {
      this.now = Math.min(target, this.now + 1000);
      for (const link of this.links.values())
        for (let head = link[0]; head && head.sentAt < this.now - SLOWEST_MESSAGE_MS; head = link[0]) {
          link.shift();
          this.receive(head);
        }
      this.wakeAll();
    }
  }

  wakeAll(): void {
    for (const [team, one] of this.queues)
      if (one.wakeAt !== null && one.wakeAt <= this.now) this.receive(this.wakeFor(`queue/${team}`));
    for (const [agent, one] of this.presences)
      if (one.wakeAt !== null && one.wakeAt <= this.now) this.receive(this.wakeFor(`presence/${agent}`));
    for (const [id, one] of this.conversations) {
      if (one.offer && one.offer.lapsesAt <= this.now) this.endOffer(id, one, 'lapsed');
      if (one.running && one.lostAt !== null && one.lostAt + 60_000 <= this.now) this.loseAgent(id, one);
    }
  }

  wakeFor(to: string): Message {
    return { from: 'clock', to, sentAt: this.now, body: { type: WAKE } };
  }

  receive(message: Message): void {
    const [kind, key = ''] = message.to.split('/');
    if (kind === 'conversation') return this.tellConversation(key, asConversationBody(message.body));
    const input = <B extends Body>(body: B) => ({ id: 'any', at: this.now, body });
    const holder = kind === 'queue' ? this.queues.get(key) : this.presences.get(key);
    if (!holder) throw new Error(`Nobody at ${message.to}`);
    if (kind === 'queue') {
      const queue = this.queues.get(key);
      const outcome = queue && queueReducer(key, queue.state, input(asQueueBody(message.body)), facts);
      if (queue && outcome) Object.assign(queue, { state: outcome.state, wakeAt: outcome.wakeAt });
      this.send(message.to, outcome?.sends ?? []);
    } else {
      const presence = this.presences.get(key);
      const outcome = presence && presenceReducer(key, presence.state, input(asPresenceBody(message.body)), facts);
      if (presence && outcome) Object.assign(presence, { state: outcome.state, wakeAt: outcome.wakeAt });
      this.send(message.to, outcome?.sends ?? []);
    }
  }

  send(from: string, sends: readonly Send[]): void {
    for (const one of sends) {
      const to = `${one.to.kind}/${one.to.key}`;
      const link = this.links.get(`${from}>${to}`) ?? [];
      link.push({ from, to, sentAt: this.now, body: one.body });
      this.links.set(`${from}>${to}`, link);
    }
  }

  toQueue(id: string, team: string, body: QueueBody): void {
    this.send(`conversation/${id}`, [{ to: { kind: 'queue', key: team }, body }]);
  }

  toPresence(from: string, agent: string, body: PresenceBody): void {
    this.send(from, [{ to: { kind: 'presence', key: agent }, body }]);
  }

  tellConversation(id: string, body: ToConversationBody): void {
    const one = this.conversations.get(id);
    if (!one) throw new Error(`No conversation ${id}`);
    if (body.type === 'agent.connection' && one.running?.agent === body.agent)
      one.lostAt = body.connected ? null : (one.lostAt ?? this.now);
    if (body.type === 'queue.withdrawn' && one.offer?.offerId === body.offerId) this.endOffer(id, one, 'withdrawn');
    if (body.type === 'agent.signedOff' && one.running?.agent === body.agent) {
      const { team } = one.running;
      this.endRunning(id, one, 'passed');
      this.join(id, one, team, true);
      return;
    }
    if (body.type !== 'queue.offered' || one.offer?.offerId === body.offerId) return;
    if (one.running?.offerId === body.offerId) return;
    const agent = body.agent.id;
    if (!one.place || one.place.id !== body.place) {
      this.toPresence(`conversation/${id}`, agent, {
        type: 'presence.ended',
        offerId: body.offerId,
        outcome: 'withdrawn',
      });
      this.toQueue(id, body.team, {
        type: 'queue.offerEnded',
        conversation: id,
        offerId: body.offerId,
        agent,
        outcome: 'withdrawn',
      });
      return;
    }
    expect(one.offer, 'two open offers for one place').toBeNull();
    expect(one.running, 'an offer to a conversation that has an agent').toBeNull();
    one.offer = { offerId: body.offerId, agent, lapsesAt: body.lapsesAt };
  }

  endOffer(id: string, one: Conversation, outcome: 'lapsed' | 'declined' | 'withdrawn'): void {
    if (!one.offer || !one.place) return;
    const { offerId, agent } = one.offer;
    one.offer = null;
    this.toPresence(`conversation/${id}`, agent, { type: 'presence.ended', offerId, outcome });
    this.toQueue(id, one.place.team, { type: 'queue.offerEnded', conversation: id, offerId, agent, outcome });
  }

  join(id: string, one: Conversation, team: string, front: boolean): void {
    one.places += 1;
    one.place = { id: `${id}-${one.places}`, team };
    this.toQueue(id, team, {
      type: 'queue.join',
      conversation: id,
      tier: this.pick(TIERS),
      skills: [],
      since: this.now,
      front,
      notAgents: [],
      place: one.place.id,
      ...(this.random() < 0.5
        ? {
            widen: [
              { to: 'team', afterSeconds: 20 },
              { to: 'fallback', afterSeconds: 40, team: team === 'billing' ? 'support' : 'billing' },
              { to: 'anyone', afterSeconds: 60 },
            ],
          }
        : {}),
    });
  }

  leave(id: string, one: Conversation): void {
    this.endOffer(id, one, 'withdrawn');
    if (one.place) this.toQueue(id, one.place.team, { type: 'queue.leave', conversation: id });
    one.place = null;
  }

  accept(id: string, one: Conversation): void {
    if (!one.offer || !one.place || one.offer.lapsesAt <= this.now) return;
    const { offerId, agent } = one.offer;
    this.connections += 1;
    one.running = { offerId, agent, team: one.place.team };
    this.toPresence(`conversation/${id}`, agent, { type: 'presence.occupied', offerId, conversation: id });
    this.toQueue(id, one.place.team, { type: 'queue.taken', conversation: id, offerId, agent });
    one.offer = null;
    one.place = null;
    one.lostAt = null;
  }

  endRunning(id: string, one: Conversation, outcome: 'closed' | 'lost' | 'passed'): void {
    if (!one.running) return;
    const { agent, offerId } = one.running;
    one.running = null;
    one.lostAt = null;
    this.toPresence(`conversation/${id}`, agent, { type: 'presence.ended', offerId, outcome });
  }

  loseAgent(id: string, one: Conversation): void {
    const team = one.running?.team ?? 'billing';
    this.endRunning(id, one, 'lost');
    this.join(id, one, team, true);
  }

  customerActs(): void {
    const [id, one] = this.pick([...this.conversations]);
    const roll = this.random();
    if (one.running) {
      const team = one.running.team;
      this.endRunning(id, one, roll < 0.7 ? 'closed' : 'passed');
      if (roll >= 0.7) this.join(id, one, team === 'billing' ? 'support' : 'billing', true);
    } else if (one.offer) {
      if (roll < 0.6) this.accept(id, one);
      else if (roll < 0.8) this.endOffer(id, one, 'declined');
      else this.leave(id, one);
    } else if (one.place) {
      const { team } = one.place;
      if (roll < 0.3) this.leave(id, one);
      else if (roll < 0.5) this.toQueue(id, team, { type: 'queue.raise', conversation: id, tier: 'high' });
    } else {
      this.join(id, one, this.pick(TEAMS), roll < 0.2);
    }
  }

  agentActs(): void {
    const agent = this.pick(AGENTS);
    const roll = this.random();
    const say = (body: PresenceBody) => this.toPresence(`desk/${agent}`, agent, body);
    if (roll < 0.45) say({ type: 'presence.signOn' });
    else if (roll < 0.6) say({ type: 'presence.setStatus', status: this.pick(STATUSES) });
    else if (roll < 0.7) say({ type: 'presence.signOff' });
    else say({ type: 'presence.connection', connected: roll >= 0.85 });
  }

  check(): void {
    for (const [agent, { state }] of this.presences)
      expect(state?.slots.length ?? 0, `${agent} over capacity`).toBeLessThanOrEqual(LIMITS[agent] ?? 0);
  }

  /** Everyone is at work and says yes; nobody new comes. */
  settle(): void {
    for (const agent of AGENTS) {
      this.toPresence(`desk/${agent}`, agent, { type: 'presence.connection', connected: true });
      this.toPresence(`desk/${agent}`, agent, { type: 'presence.setStatus', status: 'available' });
    }
    for (let round = 0; round < 150; round += 1) {
      while (this.deliverOne()) this.check();
      for (const [id, one] of this.conversations) {
        if (one.offer) this.accept(id, one);
        else if (one.running && this.random() < 0.5) this.endRunning(id, one, 'closed');
      }
      this.advance(5000);
      this.check();
    }
    while (this.deliverOne()) this.check();
  }
}

function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

// Bodies travel as plain data here, as they do in a host: the sender's type is known to be the receiver's.
function asQueueBody(body: Body): QueueBody | WakeBody {
  return body as QueueBody | WakeBody;
}
function asPresenceBody(body: Body): PresenceBody | WakeBody {
  return body as PresenceBody | WakeBody;
}
function asConversationBody(body: Body): ToConversationBody {
  return body as ToConversationBody;
}

describe('contracts 9', () => {
  it(
    `holds over ${RUNS} random interleavings with repeats, lapses, refusals, sign-offs, breaks, passes and lost agents`,
    { timeout: 600_000 },
    () => {
      let connections = 0;
      fc.assert(
        fc.property(fc.integer(), (seed) => {
          const network = new Network(seed);
          for (const agent of AGENTS) network.toPresence(`desk/${agent}`, agent, { type: 'presence.signOn' });
          for (let i = 0; i < STEPS; i += 1) network.step();
          network.settle();
          connections += network.connections;

          const left = [...network.conversations].filter(([, one]) => one.place || one.offer || one.running);
          expect(left, 'somebody waits although everyone is free').toEqual([]);
          for (const [agent, { state }] of network.presences) expect(state?.slots, `slot lost at ${agent}`).toEqual([]);
          for (const [team, { state }] of network.queues) {
            expect(state?.waiting ?? [], `ghost in ${team}`).toEqual([]);
            for (const known of Object.values(state?.agents ?? {})) expect(known.load).toBe(0);
          }
        }),
        { numRuns: RUNS },
      );
      // The runs are about something: every one of them connects people.
      expect(connections).toBeGreaterThan(RUNS * 3);
    },
  );
});
