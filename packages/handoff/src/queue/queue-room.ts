// Who is there and how many more conversations each can take, as a queue knows it at one moment.
import type { HandoffFacts } from '../facts.ts';
import { isOpen } from '../times/hours.ts';
import { calendarOf, teamOf } from '../workspace/lookup.ts';
import { takesOffers } from './presence.ts';
import type { NobodyReason } from '../protocol.ts';
import {
  type Candidate,
  candidatesFor,
  isAlike,
  type Reach,
  reachByTime,
  reachInNeed,
  type Wants,
  wantsKey,
} from './queue-match.ts';
import type { KnownAgent, QueueState, Waiting } from './queue-state.ts';

/** One per input. What is the same for all who ask for the same people is looked up once. */
export class Room {
  private readonly team: string;
  private agents: QueueState['agents'];
  private readonly at: number;
  private readonly facts: HandoffFacts;
  private readonly reserving: Map<string, number>;
  private readonly groups = new Map<string, Group>();
  private closed: boolean | null = null;
  private newest: { wants: Wants; group: Group } | null = null;

  constructor(team: string, { agents, waiting }: QueueState, at: number, facts: HandoffFacts) {
    this.team = team;
    this.agents = agents;
    this.at = at;
    this.facts = facts;
    // Slots that were asked for and not answered yet are in nobody's load.
    const reserving = new Map<string, number>();
    for (const { offer } of waiting)
      if (offer?.phase === 'reserving') reserving.set(offer.agent, (reserving.get(offer.agent) ?? 0) + 1);
    this.reserving = reserving;
  }

  /** A slot of the agent is asked for. */
  reserve(id: string, agents: QueueState['agents']): void {
    this.agents = agents;
    this.reserving.set(id, (this.reserving.get(id) ?? 0) + 1);
  }

  /** Quick to ask: while nobody has room there is no need to look at each of those who wait. */
  isAnyoneFree(): boolean {
    return Object.entries(this.agents).some(
      ([id, agent]) =>
        isAtDesk(agent) && agent.status !== 'break' && agent.status !== 'meeting' && this.hasRoom(id, agent),
    );
  }

  /**
   * The agent to whom the conversation is offered now, or null when none is free for it: first those whom the search reached
   * first, then R16 who had the customer last, available before busy, R11 fewest active, R13 not deep in work, R14 longest
   * without an offer.
   */
  pick(waiting: Waiting): string | null {
    const group = this.groupOf(waiting);
    const reach = this.reachOf(waiting, group);
    const isCritical = waiting.tier === 'critical';
    // When there is none for all who ask alike, there is none for this one.
    const key = `${reach}${isCritical ? 'c' : ''}`;
    if (group.none.has(key)) return null;
    const isAlone = !this.isAnyoneAwake(waiting, group, reach);
    let best: { id: string; rank: number[] } | null = null;
    let isAnyoneFree = false;
    for (const { id, from } of group.candidates) {
      const agent = this.agents[id];
      if (!agent || from > reach || !this.isFree(id, agent, waiting, isAlone)) continue;
      isAnyoneFree = true;
      if (waiting.notAgents.includes(id) || isResting(waiting, id, this.at)) continue;
      const rank = [from, id === waiting.prefers ? 0 : 1, ...this.rankOf(id, agent)];
      if (best === null || compareRanks(rank, best.rank) < 0) best = { id, rank };
    }
    if (!isAnyoneFree) group.none.add(key);
    return best?.id ?? null;
  }

  /** May the offer of this agent stand (R17)? */
  canTake(id: string, waiting: Waiting): boolean {
    const agent = this.agents[id];
    const group = this.groupOf(waiting);
    if (!agent || !isAtDesk(agent) || waiting.notAgents.includes(id)) return false;
    if (!group.candidates.some((one) => one.id === id)) return false;
    return takesOffers(agent.status, waiting.tier) || agent.missedSince !== undefined;
  }

  /**
   * Why nobody can take a conversation for which no agent is free now, or null while it is right to go on waiting.
   *
   * @param hasJustJoined outside opening hours a newcomer is told at once; who came earlier may still be reached by those at work.
   */
  whyNobody(waiting: Waiting, hasJustJoined: boolean): NobodyReason | null {
    if (!teamOf(this.facts.workspace, this.team)) return 'no-team';
    const group = this.groupOf(waiting);
    const { notAgents, expectedUntil } = waiting;
    if (group.candidates.every(({ id }) => notAgents.includes(id))) return 'no-skill';
    if (expectedUntil !== undefined && this.at < expectedUntil) return null;
    const reach = this.reachOf(waiting, group);
    const there = (test: (agent: KnownAgent, id: string) => boolean) => this.some(waiting, group, reach, test);
    if (!this.someAlike(waiting, group, reach)) return this.isClosed() ? 'closed' : 'nobody-signed-on';
    if (hasJustJoined && this.isClosed()) return 'closed';
    if (this.at < fullAt(waiting, this.facts)) return null;
    const able = (agent: KnownAgent) => isAtDesk(agent) && takesOffers(agent.status, waiting.tier);
    const isSomeoneRested = there((agent, id) => able(agent) && !isResting(waiting, id, this.at));
    return there(able) && !isSomeoneRested ? 'all-lapsed' : 'all-full';
  }

  /** Slots of those who may get it, and how many of them are free. */
  slotsFor(waiting: Waiting): { all: number; free: number } {
    const group = this.groupOf(waiting);
    const reach = this.reachOf(waiting, group);
    const known = waiting.notAgents.length === 0 ? group.slots.get(reach) : undefined;
    if (known) return known;
    const slots = { all: 0, free: 0 };
    for (const { id, from } of group.candidates) {
      const agent = this.agents[id];
      if (from > reach || !agent?.connected || agent.status !== 'available' || waiting.notAgents.includes(id)) continue;
      slots.all += agent.capacity;
      slots.free += Math.max(0, agent.capacity - this.loadOf(id, agent));
    }
    if (waiting.notAgents.length === 0) group.slots.set(reach, slots);
    return slots;
  }

  /** R15: agents of other teams whom the search for this conversation reaches now, or would if they are there. */
  wantsToKnow(waiting: Waiting): string[] {
    if (!waiting.widen || this.isClosed()) return [];
    const group = this.groupOf(waiting);
    const reach = Math.max(reachByTime(waiting, this.at), this.someAlike(waiting, group, 1) ? 0 : 2);
    if (reach < 2) return [];
    return group.candidates.filter(({ from }) => from >= 2 && from <= reach).map(({ id }) => id);
  }

  private groupOf(waiting: Waiting): Group {
    // Neighbours in line mostly ask alike.
    if (this.newest && isAlike(this.newest.wants, waiting)) return this.newest.group;
    const key = wantsKey(waiting);
    const group = this.groups.get(key) ?? this.newGroup(waiting);
    this.groups.set(key, group);
    this.newest = { wants: waiting, group };
    return group;
  }

  private newGroup(waiting: Waiting): Group {
    return {
      candidates: candidatesFor(this.team, waiting, this.facts),
      none: new Set(),
      slots: new Map(),
      need: new Map(),
    };
  }

  /** As far as time has taken the search; farther at once while nobody is there, but never at night. */
  private reachOf(waiting: Waiting, group: Group): Reach {
    const byTime = reachByTime(waiting, this.at);
    if (!waiting.widen) return byTime;
    if (this.isClosed()) return byTime > 1 ? 1 : byTime;
    if (this.someAlike(waiting, group, byTime)) return byTime;
    // A3: what is critical does not wait for somebody on a break who is no specialist: it has ways of its own.
    const isUseful = (agent: KnownAgent) =>
      waiting.tier === 'critical' ? isAtDesk(agent) && takesOffers(agent.status, waiting.tier) : isPresent(agent);
    return reachInNeed(waiting).find((reach) => reach > byTime && this.some(waiting, group, reach, isUseful)) ?? byTime;
  }

  private someAlike(waiting: Waiting, group: Group, reach: Reach): boolean {
    if (waiting.notAgents.length > 0) return this.some(waiting, group, reach, isPresent);
    const known = group.need.get(reach);
    if (known !== undefined) return known;
    const found = this.some(waiting, group, reach, isPresent);
    group.need.set(reach, found);
    return found;
  }

  private some(
    { notAgents }: Waiting,
    { candidates }: Group,
    reach: number,
    test: (agent: KnownAgent, id: string) => boolean,
  ): boolean {
    return candidates.some(({ id, from }) => {
      const agent = this.agents[id];
      return agent !== undefined && from <= reach && !notAgents.includes(id) && test(agent, id);
    });
  }

  /** W10: who was put on away for missed offers is asked again when nobody else is there. */
  private isAnyoneAwake(waiting: Waiting, group: Group, reach: Reach): boolean {
    return this.some(waiting, group, reach, (agent) => isPresent(agent) && agent.status !== 'away');
  }

  private isFree(id: string, agent: KnownAgent, waiting: Waiting, isAlone: boolean): boolean {
    const takes = takesOffers(agent.status, waiting.tier) || (isAlone && this.at >= asksAgainAt(agent, this.facts));
    return takes && isAtDesk(agent) && this.hasRoom(id, agent);
  }

  private hasRoom(id: string, agent: KnownAgent): boolean {
    return !agent.blocked && this.loadOf(id, agent) < agent.capacity;
  }

  private loadOf(id: string, agent: KnownAgent): number {
    return agent.load + (this.reserving.get(id) ?? 0);
  }

  private rankOf(id: string, agent: KnownAgent): number[] {
    const deepMs = this.facts.workspace.queue.deepWorkSeconds * 1000;
    const isDeep = agent.oldestSince !== null && this.at - agent.oldestSince >= deepMs;
    const justClosed = agent.lastClosedAt !== null && this.at - agent.lastClosedAt < deepMs;
    const deepness = !isDeep ? 0 : justClosed ? 1 : 2;
    return [agent.status === 'available' ? 0 : 1, this.loadOf(id, agent), deepness, agent.turn];
  }

  private isClosed(): boolean {
    if (this.closed !== null) return this.closed;
    const calendar = calendarOf(this.facts.workspace, this.team);
    this.closed = calendar !== undefined && !isOpen(calendar, this.at);
    return this.closed;
  }
}

interface Group {
  readonly candidates: readonly Candidate[];
  /** Reach and urgency for which nobody is free; while offers are made, room only shrinks. */
  readonly none: Set<string>;
  readonly slots: Map<Reach, { all: number; free: number }>;
  readonly need: Map<Reach, boolean>;
}

/** When waiting with nobody free is past the limit (ms). */
export function fullAt(waiting: Waiting, facts: HandoffFacts): number {
  return waiting.joinedAt + facts.workspace.queue.fullAfterSeconds * 1000;
}

/** W10: when whoever missed offers is asked again if nobody else is there (ms). */
export function asksAgainAt({ missedSince = Infinity }: KnownAgent, { workspace }: HandoffFacts): number {
  return missedSince + workspace.queue.reofferSeconds * 1000;
}

function isAtDesk(agent: KnownAgent): boolean {
  return agent.connected && agent.status !== 'offline';
}

/** Full, on a break or put on away: somebody who will be back. Away with the desk gone is nobody. */
function isPresent(agent: KnownAgent): boolean {
  return agent.status !== 'offline' && (agent.status !== 'away' || agent.connected);
}

function isResting({ resting }: Waiting, agent: string, at: number): boolean {
  return resting.some((one) => one.agent === agent && one.until > at);
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
