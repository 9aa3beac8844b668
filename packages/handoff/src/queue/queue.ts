// `queue/<team>`: who waits, in which order, and to whom they are offered (contracts, 9).
import {
  CLOCK_SET_BACK,
  type ClockSetBackBody,
  type Input,
  type JournalEntry,
  type Outcome,
  type Send,
  WAKE,
  type WakeBody,
} from '../entity.ts';
import type { HandoffFacts } from '../facts.ts';
import { agentOf } from '../workspace/lookup.ts';
import type { NobodyReason, OfferOutcome, PresenceBody, QueueBody, ToConversationBody } from '../protocol.ts';
import { fullAt, isAnyoneFree, pickAgent, whyNobody } from './queue-match.ts';
import { handleSlots, type SlotBody, type SlotEntry } from './queue-slots.ts';
import { EMPTY_QUEUE, higherTier, inOrder, type QueueOffer, type QueueState, type Waiting } from './queue-state.ts';
import { setQueueBack } from './set-back.ts';
import { estimateWait, type WaitHistory, waitHistory } from './queue-wait.ts';
import type { Tier } from '../workspace/workspace.ts';

export type QueueEntry =
  | SlotEntry
  | { type: 'joined'; at: number; conversation: string; tier: Tier; skills: string[]; since: number; front: boolean }
  | { type: 'raised'; at: number; conversation: string; tier: Tier }
  | { type: 'left'; at: number; conversation: string }
  | { type: 'offered'; at: number; conversation: string; offerId: string; agent: string; lapsesAt: number }
  | {
      type: 'offerEnded';
      at: number;
      conversation: string;
      offerId: string;
      agent: string;
      outcome: OfferOutcome | 'refused';
    }
  | { type: 'taken'; at: number; conversation: string; offerId: string; agent: string; waitSeconds: number }
  | { type: 'nobody'; at: number; conversation: string; reason: NobodyReason };

const KEPT_WAITS = 200;
const KEPT_SERVICES = 50;

/** The reducer of `queue/<team>`. */
export function queueReducer(
  team: string,
  before: QueueState | null,
  input: Input<QueueBody | WakeBody | ClockSetBackBody>,
  facts: HandoffFacts,
): Outcome<QueueState> | null {
  const work = new Work(team, before ?? EMPTY_QUEUE, input.at, facts);
  if (!work.take(input)) return null;
  work.settle();
  return { state: work.state, entries: work.entries, effects: [], sends: work.sends, wakeAt: work.wakeAt() };
}

/** One input's work on a copy of the state; nothing of it outlives the call. */
class Work {
  readonly entries: (QueueEntry & JournalEntry)[] = [];
  readonly sends: Send[] = [];
  private joined: string | null = null;
  readonly team: string;
  state: QueueState;
  readonly at: number;
  readonly facts: HandoffFacts;

  constructor(team: string, state: QueueState, at: number, facts: HandoffFacts) {
    this.team = team;
    this.state = state;
    this.at = at;
    this.facts = facts;
  }

  /** False when the input changes nothing. */
  take({ id, at, body }: Input<QueueBody | WakeBody | ClockSetBackBody>): boolean {
    switch (body.type) {
      case 'queue.join':
        return this.join(body);
      case 'queue.leave':
        return this.leave(body.conversation);
      case 'queue.raise':
        return this.raise(body.conversation, body.tier);
      case 'queue.taken':
        return this.taken(body);
      case 'queue.offerEnded':
        return this.offerEnded(body);
      case 'presence.confirmed':
        return this.confirmed(body.offerId, body.agent);
      case 'presence.refused':
        return this.refused(body.offerId, body.agent);
      case 'presence.changed':
        return this.changed(body);
      case 'slots.wanted':
      case 'slot.book':
      case 'slot.cancel':
        return this.slots({ id, at, body });
      // What it means to those who wait is found below; nothing but the workspace is another.
      case 'workspace.changed':
        return this.state.waiting.length > 0;
      case CLOCK_SET_BACK:
        this.state = setQueueBack(this.state, body.byMs);
        return true;
      case WAKE:
        return this.giveUpUnanswered();
      default:
        return false;
    }
  }

  private join(body: Extract<QueueBody, { type: 'queue.join' }>): boolean {
    const { conversation, tier, skills, since, front, notAgents, expectedUntil, place = null } = body;
    const present = this.waitingOf(conversation);
    const waiting: Waiting = {
      joinedAt: this.at,
      resting: [],
      offer: null,
      told: null,
      said: null,
      ...present,
      conversation,
      place,
      tier,
      skills,
      since,
      front,
      notAgents,
      expectedUntil,
    };
    this.put(waiting);
    if (!present) {
      this.joined = conversation;
      this.entries.push({ type: 'joined', at: this.at, conversation, tier, skills, since, front });
    }
    return true;
  }

  private leave(conversation: string): boolean {
    const waiting = this.waitingOf(conversation);
    if (!waiting) return false;
    this.remove(conversation);
    if (waiting.offer) this.endSlot(waiting.offer, 'withdrawn');
    this.entries.push({ type: 'left', at: this.at, conversation });
    return true;
  }

  private raise(conversation: string, wanted: Tier): boolean {
    const waiting = this.waitingOf(conversation);
    const tier = waiting && higherTier(waiting.tier, wanted);
    if (!waiting || !tier || tier === waiting.tier) return false;
    this.put({ ...waiting, tier });
    this.entries.push({ type: 'raised', at: this.at, conversation, tier });
    return true;
  }

  private taken({ conversation, offerId, agent }: Extract<QueueBody, { type: 'queue.taken' }>): boolean {
    const waiting = this.waitingOf(conversation);
    if (!waiting) return false;
    this.remove(conversation);
    if (waiting.offer && waiting.offer.offerId !== offerId) this.endSlot(waiting.offer, 'withdrawn');
    const waitSeconds = Math.round((this.at - waiting.joinedAt) / 1000);
    const waits = [...this.state.waits, { at: this.at, seconds: waitSeconds }].slice(-KEPT_WAITS);
    this.state = { ...this.state, waits };
    this.entries.push({ type: 'taken', at: this.at, conversation, offerId, agent, waitSeconds });
    return true;
  }

  private offerEnded(body: Extract<QueueBody, { type: 'queue.offerEnded' }>): boolean {
    const { conversation, offerId, agent, outcome } = body;
    const waiting = this.waitingOf(conversation);
    if (!waiting?.offer || waiting.offer.offerId !== offerId) return false;
    const until = this.at + this.facts.workspace.queue.reofferSeconds * 1000;
    const resting = waiting.resting.filter((one) => one.until > this.at && one.agent !== agent);
    this.put({ ...waiting, offer: null, resting: outcome === 'withdrawn' ? resting : [...resting, { agent, until }] });
    this.endSlot(waiting.offer, outcome);
    this.entries.push({ type: 'offerEnded', at: this.at, conversation, offerId, agent, outcome });
    return true;
  }

  private confirmed(offerId: string, agent: string): boolean {
    const waiting = this.offeredBy(offerId);
    if (waiting?.offer?.phase === 'offered') return false;
    if (!waiting?.offer || waiting.offer.lapsesAt <= this.at) {
      this.endSlot({ offerId, agent }, 'withdrawn');
      if (waiting) this.put({ ...waiting, offer: null });
      return true;
    }
    const { lapsesAt } = waiting.offer;
    this.put({ ...waiting, offer: { ...waiting.offer, phase: 'offered' }, told: null });
    const name = agentOf(this.facts.workspace, agent)?.name ?? agent;
    this.tell(waiting, {
      type: 'queue.offered',
      team: this.team,
      offerId,
      agent: { id: agent, name },
      lapsesAt,
    });
    this.entries.push({ type: 'offered', at: this.at, conversation: waiting.conversation, offerId, agent, lapsesAt });
    return true;
  }

  private refused(offerId: string, agent: string): boolean {
    const waiting = this.offeredBy(offerId);
    if (!waiting) return false;
    const { conversation } = waiting;
    this.put({ ...waiting, offer: null });
    this.entries.push({ type: 'offerEnded', at: this.at, conversation, offerId, agent, outcome: 'refused' });
    // Presence told its news before it refused. Who still looks free is left alone until there is other news.
    const known = this.state.agents[agent];
    if (known && pickAgent(this.team, this.state, { ...waiting, offer: null }, this.at, this.facts) === agent)
      this.state = { ...this.state, agents: { ...this.state.agents, [agent]: { ...known, blocked: true } } };
    return true;
  }

  private changed(body: Extract<QueueBody, { type: 'presence.changed' }>): boolean {
    const { agent, status, load, capacity, oldestSince, lastClosedAt, connected = true, served } = body;
    const turn = this.state.agents[agent]?.turn ?? 0;
    const known = { status, connected, load, capacity, oldestSince, lastClosedAt, turn, blocked: false };
    const services =
      served?.team === this.team ? [...this.state.services, served.seconds].slice(-KEPT_SERVICES) : this.state.services;
    this.state = { ...this.state, services, agents: { ...this.state.agents, [agent]: known } };
    return true;
  }

  private slots(input: Input<SlotBody>): boolean {
    const outcome = handleSlots(this.team, this.state.bookings, input, this.facts);
    if (!outcome) return false;
    this.state = { ...this.state, bookings: outcome.bookings };
    this.entries.push(...outcome.entries);
    this.sends.push(...outcome.sends);
    return true;
  }

  /** A presence that never answered must not hold up a customer. */
  private giveUpUnanswered(): boolean {
    for (const waiting of this.state.waiting) {
      const { conversation, offer } = waiting;
      if (offer?.phase !== 'reserving' || offer.lapsesAt > this.at) continue;
      const { offerId, agent } = offer;
      const until = this.at + this.facts.workspace.queue.reofferSeconds * 1000;
      this.put({ ...waiting, offer: null, resting: [...waiting.resting, { agent, until }] });
      this.endSlot(offer, 'withdrawn');
      this.entries.push({ type: 'offerEnded', at: this.at, conversation, offerId, agent, outcome: 'refused' });
    }
    return true;
  }

  /** After every input: offer what can be offered, tell those whom nobody can take, and whose place or wait changed. */
  settle(): void {
    for (const { conversation } of inOrder(this.state.waiting)) {
      if (!isAnyoneFree(this.state)) break;
      this.offerIfFree(conversation);
    }
    for (const { conversation } of inOrder(this.state.waiting)) this.tellIfNobody(conversation);
    const history = waitHistory(this.state, this.at, this.facts);
    inOrder(this.state.waiting).forEach((waiting, i) => this.tellPlace(waiting, i + 1, history));
  }

  private offerIfFree(conversation: string): void {
    const waiting = this.waitingOf(conversation);
    if (!waiting || waiting.offer) return;
    const agent = pickAgent(this.team, this.state, waiting, this.at, this.facts);
    const known = agent === null ? undefined : this.state.agents[agent];
    if (agent === null || !known) return;
    const { readSeconds, criticalReadSeconds } = this.facts.workspace.queue;
    const lapsesAt = this.at + (waiting.tier === 'critical' ? criticalReadSeconds : readSeconds) * 1000;
    const offers = this.state.offers + 1;
    const offerId = `${this.team}/${conversation}/${offers}`;
    this.put({ ...waiting, offer: { offerId, agent, phase: 'reserving', lapsesAt } });
    this.state = { ...this.state, offers, agents: { ...this.state.agents, [agent]: { ...known, turn: offers } } };
    this.tellPresence(agent, {
      type: 'presence.reserve',
      offerId,
      conversation,
      team: this.team,
      lapsesAt,
      tier: waiting.tier,
    });
  }

  private tellIfNobody(conversation: string): void {
    const waiting = this.waitingOf(conversation);
    if (!waiting || waiting.offer) return;
    const hasJustJoined = this.joined === conversation;
    const reason = whyNobody(this.team, this.state, waiting, this.at, this.facts, hasJustJoined);
    if (reason === null) {
      if (waiting.told !== null) this.put({ ...waiting, told: null });
      return;
    }
    if (waiting.told !== null) return;
    this.put({ ...waiting, told: reason });
    this.tell(waiting, { type: 'queue.nobody', team: this.team, reason });
    this.entries.push({ type: 'nobody', at: this.at, conversation, reason });
  }

  private tellPlace(waiting: Waiting, position: number, history: WaitHistory | null): void {
    // Who was told that nobody can come is not told a place on top of it.
    if (waiting.told !== null) return;
    const waitSeconds = history && estimateWait(this.team, this.state, waiting, position, history, this.facts);
    const { said } = waiting;
    if (said?.position === position && said.waitSeconds === waitSeconds) return;
    this.put({ ...waiting, said: { position, waitSeconds } });
    const type = said === null ? 'queue.joined' : 'queue.moved';
    this.tell(waiting, { type, team: this.team, position, waitSeconds });
  }

  /** The earliest moment (ms) at which waiting alone changes something. */
  wakeAt(): number | null {
    const dues = this.state.waiting.flatMap((waiting) => {
      if (waiting.offer) return waiting.offer.phase === 'reserving' ? [waiting.offer.lapsesAt] : [];
      const rested = waiting.resting.map((one) => one.until);
      const full = waiting.told === null ? [fullAt(waiting, this.facts)] : [];
      const expected = waiting.expectedUntil === undefined ? [] : [waiting.expectedUntil];
      return [...rested, ...full, ...expected].filter((due) => due > this.at);
    });
    return dues.length === 0 ? null : Math.min(...dues);
  }

  private waitingOf(conversation: string): Waiting | undefined {
    return this.state.waiting.find((one) => one.conversation === conversation);
  }

  private offeredBy(offerId: string): Waiting | undefined {
    return this.state.waiting.find((one) => one.offer?.offerId === offerId);
  }

  private put(waiting: Waiting): void {
    const at = this.state.waiting.findIndex((one) => one.conversation === waiting.conversation);
    const list = at === -1 ? [...this.state.waiting, waiting] : this.state.waiting.with(at, waiting);
    this.state = { ...this.state, waiting: list };
  }

  private remove(conversation: string): void {
    const waiting = this.state.waiting.filter((one) => one.conversation !== conversation);
    this.state = { ...this.state, waiting };
  }

  /** The conversation tells presence too; whoever comes first frees the slot. */
  private endSlot({ offerId, agent }: Pick<QueueOffer, 'offerId' | 'agent'>, outcome: OfferOutcome): void {
    this.tellPresence(agent, { type: 'presence.ended', offerId, outcome });
  }

  private tell({ conversation, place }: Waiting, body: ToConversationBody): void {
    const placed = place === null ? body : { ...body, place };
    this.sends.push({ to: { kind: 'conversation', key: conversation }, body: placed });
  }

  private tellPresence(agent: string, body: PresenceBody): void {
    this.sends.push({ to: { kind: 'presence', key: agent }, body });
  }
}
