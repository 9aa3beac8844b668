// `queue/<team>`: who waits, in which order, and to whom they are offered (contracts, 9).
import { CLOCK_SET_BACK, type ClockSetBackBody, type Input, type Outcome, WAKE, type WakeBody } from '../entity.ts';
import type { HandoffFacts } from '../facts.ts';
import { agentOf } from '../workspace/lookup.ts';
import type { QueueBody } from '../protocol.ts';
import { higherTier } from './queue-order.ts';
import { QueueDraft } from './queue-draft.ts';
import { Room } from './queue-room.ts';
import { settle } from './queue-settle.ts';
import { setQueueBack } from './set-back.ts';
import { handleSlots, type SlotBody } from './queue-slots.ts';
import { hasPlaceToTell } from './queue-wait.ts';
import { EMPTY_QUEUE, type QueueState, type Waiting } from './queue-state.ts';

const KEPT_WAITS = 200;
const KEPT_SERVICES = 50;

/** The reducer of `queue/<team>`. */
export function queueReducer(
  team: string,
  before: QueueState | null,
  input: Input<QueueBody | WakeBody | ClockSetBackBody>,
  facts: HandoffFacts,
): Outcome<QueueState> | null {
  const draft = new QueueDraft(team, before ?? EMPTY_QUEUE, input.at, facts);
  if (!take(draft, input)) return null;
  const wakeAt = settle(draft);
  return draft.outcome(wakeAt);
}

/** False when the input changes nothing. */
function take(draft: QueueDraft, { id, at, body }: Input<QueueBody | WakeBody | ClockSetBackBody>): boolean {
  switch (body.type) {
    case 'queue.join':
      return join(draft, body);
    case 'queue.leave':
      return leave(draft, body.conversation);
    case 'queue.raise':
      return raise(draft, body);
    case 'queue.taken':
      return taken(draft, body);
    case 'queue.offerEnded':
      return offerEnded(draft, body);
    case 'presence.confirmed':
      return confirmed(draft, body.offerId, body.agent);
    case 'presence.refused':
      return refused(draft, body.offerId, body.agent);
    case 'presence.changed':
      return changed(draft, body);
    case 'slots.wanted':
    case 'slot.book':
    case 'slot.cancel':
      return slots(draft, { id, at, body });
    // What it means to those who wait is found below; nothing but the workspace is another.
    case 'workspace.changed':
      return draft.state.waiting.length > 0;
    case CLOCK_SET_BACK:
      draft.change(setQueueBack(draft.state, body.byMs));
      return true;
    case WAKE:
      return giveUpUnanswered(draft);
    default:
      return false;
  }
}

function join(draft: QueueDraft, body: Extract<QueueBody, { type: 'queue.join' }>): boolean {
  const { conversation, tier, skills, since, front, notAgents, expectedUntil, prefers, widen, place = null } = body;
  const present = draft.find(conversation);
  const waiting: Waiting = {
    joinedAt: draft.at,
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
    ...(prefers === undefined ? {} : { prefers }),
    ...(widen === undefined ? {} : { widen }),
  };
  draft.put(waiting);
  if (!present) {
    draft.joined = conversation;
    draft.note({ type: 'joined', conversation, tier, skills, since, front });
  }
  return true;
}

function leave(draft: QueueDraft, conversation: string): boolean {
  const waiting = draft.find(conversation);
  if (!waiting) return false;
  draft.remove(conversation);
  if (waiting.offer) draft.endSlot(waiting.offer, 'withdrawn');
  draft.note({ type: 'left', conversation });
  return true;
}

function raise(draft: QueueDraft, body: Extract<QueueBody, { type: 'queue.raise' }>): boolean {
  const { conversation } = body;
  const waiting = draft.find(conversation);
  const tier = waiting && higherTier(waiting.tier, body.tier);
  if (!waiting || !tier || tier === waiting.tier) return false;
  draft.put({ ...waiting, tier });
  draft.note({ type: 'raised', conversation, tier });
  return true;
}

function taken(draft: QueueDraft, body: Extract<QueueBody, { type: 'queue.taken' }>): boolean {
  const { conversation, offerId, agent } = body;
  const waiting = draft.find(conversation);
  if (!waiting) return false;
  draft.remove(conversation);
  if (waiting.offer && waiting.offer.offerId !== offerId) draft.endSlot(waiting.offer, 'withdrawn');
  const waitSeconds = Math.round((draft.at - waiting.joinedAt) / 1000);
  draft.change({ waits: [...draft.state.waits, { at: draft.at, seconds: waitSeconds }].slice(-KEPT_WAITS) });
  draft.note({ type: 'taken', conversation, offerId, agent, waitSeconds });
  return true;
}

function offerEnded(draft: QueueDraft, body: Extract<QueueBody, { type: 'queue.offerEnded' }>): boolean {
  const { conversation, offerId, agent, outcome } = body;
  const waiting = draft.find(conversation);
  if (!waiting?.offer || waiting.offer.offerId !== offerId) return false;
  draft.put({
    ...waiting,
    offer: null,
    resting: outcome === 'withdrawn' ? waiting.resting : rests(draft, waiting, agent),
  });
  draft.endSlot(waiting.offer, outcome);
  draft.note({ type: 'offerEnded', conversation, offerId, agent, outcome });
  return true;
}

/** The agent is left in peace with this conversation for a while. */
function rests({ at, facts }: QueueDraft, { resting }: Waiting, agent: string): Waiting['resting'] {
  const until = at + facts.workspace.queue.reofferSeconds * 1000;
  return [...resting.filter((one) => one.until > at && one.agent !== agent), { agent, until }];
}

function confirmed(draft: QueueDraft, offerId: string, agent: string): boolean {
  const waiting = draft.findOffer(offerId);
  if (waiting?.offer && waiting.offer.phase !== 'reserving') return false;
  if (!waiting?.offer || waiting.offer.lapsesAt <= draft.at) {
    draft.endSlot({ offerId, agent }, 'withdrawn');
    if (waiting) draft.put({ ...waiting, offer: null });
    return true;
  }
  const { lapsesAt } = waiting.offer;
  const said = hasPlaceToTell(waiting) ? waiting.said : null;
  draft.put({ ...waiting, offer: { ...waiting.offer, phase: 'offered' }, told: null, said });
  const name = agentOf(draft.facts.workspace, agent)?.name ?? agent;
  draft.tell(waiting, { type: 'queue.offered', team: draft.team, offerId, agent: { id: agent, name }, lapsesAt });
  draft.note({ type: 'offered', conversation: waiting.conversation, offerId, agent, lapsesAt });
  return true;
}

function refused(draft: QueueDraft, offerId: string, agent: string): boolean {
  const waiting = draft.findOffer(offerId);
  if (!waiting) return false;
  const free = { ...waiting, offer: null };
  draft.put(free);
  draft.note({ type: 'offerEnded', conversation: waiting.conversation, offerId, agent, outcome: 'refused' });
  // Presence told its news before it refused. Who still looks free is left alone until there is other news.
  const { agents } = draft.state;
  const known = agents[agent];
  if (known && new Room(draft.team, draft.state, draft.at, draft.facts).pick(free) === agent)
    draft.change({ agents: { ...agents, [agent]: { ...known, blocked: true } } });
  return true;
}

function changed(draft: QueueDraft, body: Extract<QueueBody, { type: 'presence.changed' }>): boolean {
  const { agent, status, load, capacity, oldestSince, lastClosedAt, connected = true, missedOffers, served } = body;
  const { agents, services } = draft.state;
  const { turn = 0, missedSince = draft.at } = agents[agent] ?? {};
  const missed = missedOffers === true ? { missedSince } : {};
  const known = { status, connected, load, capacity, oldestSince, lastClosedAt, turn, blocked: false, ...missed };
  draft.change({ agents: { ...agents, [agent]: known } });
  if (served?.team === draft.team) draft.change({ services: [...services, served.seconds].slice(-KEPT_SERVICES) });
  return true;
}

function slots(draft: QueueDraft, input: Input<SlotBody>): boolean {
  const outcome = handleSlots(draft.team, draft.state.bookings, input, draft.facts);
  if (!outcome) return false;
  draft.change({ bookings: outcome.bookings });
  draft.entries.push(...outcome.entries);
  draft.sends.push(...outcome.sends);
  return true;
}

/** A presence that never answered must not hold up a customer. */
function giveUpUnanswered(draft: QueueDraft): boolean {
  for (const waiting of draft.state.waiting) {
    const { conversation, offer } = waiting;
    if (offer?.phase !== 'reserving' || offer.lapsesAt > draft.at) continue;
    const { offerId, agent } = offer;
    draft.put({ ...waiting, offer: null, resting: rests(draft, waiting, agent) });
    draft.endSlot(offer, 'withdrawn');
    draft.note({ type: 'offerEnded', conversation, offerId, agent, outcome: 'refused' });
  }
  return true;
}
