// What follows from every input: offers made and withdrawn, who is told that nobody can come, and whose place is told.
import { inOrder, risesNextAt } from './queue-order.ts';
import { membersOf } from '../workspace/lookup.ts';
import type { QueueDraft } from './queue-draft.ts';
import { asksAgainAt, fullAt, Room } from './queue-room.ts';
import type { Waiting } from './queue-state.ts';
import { estimateWait, hasPlaceToTell, waitHistory } from './queue-wait.ts';

/** Places so near the front are told whenever they change; farther back a number of no use is not sent to everyone. */
const TOLD_UP_TO = 10;
/** Farther back, a place is told when it has become better or worse by this part. */
const TOLD_PART = 0.25;
/** R26: what is said of the line every 30 s must not be older than that. */
const TOLD_AGAIN_MS = 25_000;
const WATCH_MS = 15 * 60_000;
const WATCH_AGAIN_MS = 5 * 60_000;

/** @returns the earliest moment (ms) at which waiting alone changes something, or null */
export function settle(draft: QueueDraft): number | null {
  forgetOthers(draft);
  const sorted = inOrder(draft.state.waiting, draft.at, draft.facts);
  if (sorted !== draft.state.waiting) draft.change({ waiting: sorted });
  const room = new Room(draft.team, draft.state, draft.at, draft.facts);
  draft.state.waiting.forEach((waiting, i) => withdrawFromGone(draft, room, waiting, i));
  makeOffers(draft);
  const now = new Room(draft.team, draft.state, draft.at, draft.facts);
  const isAsking = askOthers(draft, now);
  const pending = new Set<string>();
  draft.state.waiting.forEach((waiting, i) => {
    if (!tellIfNobody(draft, now, waiting, i, isAsking)) pending.add(waiting.conversation);
  });
  const history = waitHistory(draft.state, draft.at, draft.facts);
  draft.state.waiting.forEach((waiting, i) => {
    const position = i + 1;
    if (!hasPlaceToTell(waiting) || !isNews(waiting.said, position, draft.at) || pending.has(waiting.conversation))
      return;
    const waitSeconds = history && estimateWait(now, waiting, position, history, draft.facts);
    draft.put({ ...waiting, said: { position, waitSeconds, at: draft.at } }, i);
    const type = waiting.said === null ? 'queue.joined' : 'queue.moved';
    draft.tell(waiting, { type, team: draft.team, position, waitSeconds });
  });
  return wakeAt(draft);
}

function isNews(said: Waiting['said'], position: number, at: number): boolean {
  if (said === null) return true;
  const moved = Math.abs(position - said.position);
  if (moved === 0) return false;
  return position <= TOLD_UP_TO || moved >= said.position * TOLD_PART || at >= toldAgainAt(said);
}

function toldAgainAt({ at = 0 }: NonNullable<Waiting['said']>): number {
  return at + TOLD_AGAIN_MS;
}

/** R17: whoever cannot take it any more does not keep it for the rest of the time to read. */
function withdrawFromGone(draft: QueueDraft, room: Room, waiting: Waiting, index: number): void {
  const { offer } = waiting;
  if (!offer || offer.phase === 'withdrawing' || room.canTake(offer.agent, waiting)) return;
  if (offer.phase === 'reserving') {
    draft.put({ ...waiting, offer: null }, index);
    draft.endSlot(offer, 'withdrawn');
    const { conversation } = waiting;
    const { offerId, agent } = offer;
    draft.note({ type: 'offerEnded', conversation, offerId, agent, outcome: 'withdrawn' });
    return;
  }
  // The conversation may just have taken it: it decides, and the next offer waits for its word.
  draft.put({ ...waiting, offer: { ...offer, phase: 'withdrawing' } }, index);
  draft.tell(waiting, { type: 'queue.withdrawn', team: draft.team, offerId: offer.offerId });
}

function makeOffers(draft: QueueDraft): void {
  const room = new Room(draft.team, draft.state, draft.at, draft.facts);
  for (let i = 0; i < draft.state.waiting.length && room.isAnyoneFree(); i += 1) {
    const waiting = draft.state.waiting[i];
    if (!waiting || waiting.offer) continue;
    const agent = room.pick(waiting);
    if (agent !== null) offer(draft, room, waiting, i, agent);
  }
}

function offer(draft: QueueDraft, room: Room, waiting: Waiting, index: number, agent: string): void {
  const { agents } = draft.state;
  const known = agents[agent];
  if (!known) return;
  const { conversation, tier } = waiting;
  const { readSeconds, criticalReadSeconds } = draft.facts.workspace.queue;
  const lapsesAt = draft.at + (tier === 'critical' ? criticalReadSeconds : readSeconds) * 1000;
  const offers = draft.state.offers + 1;
  const offerId = `${draft.team}/${conversation}/${offers}`;
  draft.put({ ...waiting, offer: { offerId, agent, phase: 'reserving', lapsesAt } }, index);
  draft.change({ offers, agents: { ...agents, [agent]: { ...known, turn: offers } } });
  room.reserve(agent, draft.state.agents);
  draft.tellPresence(agent, {
    type: 'presence.reserve',
    offerId,
    conversation,
    team: draft.team,
    lapsesAt,
    tier,
    ...(known.status === 'away' ? { evenAway: true } : {}),
  });
}

/** False while it is not known yet: others are being asked whether they are there, and what they answer is an input of its own. */
function tellIfNobody(draft: QueueDraft, room: Room, waiting: Waiting, index: number, isAsking: boolean): boolean {
  if (waiting.offer) return true;
  const { conversation } = waiting;
  const reason = room.whyNobody(waiting, draft.joined === conversation);
  if (reason === null) {
    // Who was told that nobody is there hears of the line anew.
    if (waiting.told !== null)
      draft.put({ ...waiting, told: null, said: hasPlaceToTell(waiting) ? waiting.said : null }, index);
    return true;
  }
  if (waiting.told !== null) return true;
  if (isAsking && reason === 'nobody-signed-on') return false;
  draft.put({ ...waiting, told: reason }, index);
  draft.tell(waiting, { type: 'queue.nobody', team: draft.team, reason });
  draft.note({ type: 'nobody', conversation, reason });
  return true;
}

/** R15: agents of other teams tell this queue of themselves for as long as the search reaches them. True when any was just asked. */
function askOthers(draft: QueueDraft, room: Room): boolean {
  const { at, team, state } = draft;
  const wanted = new Set<string>();
  for (const waiting of state.waiting) if (waiting.widen) for (const id of room.wantsToKnow(waiting)) wanted.add(id);
  const { watched = {} } = state;
  const due = [...wanted].filter((id) => (watched[id] ?? 0) - at < WATCH_AGAIN_MS);
  if (due.length === 0) return false;
  const until = at + WATCH_MS;
  draft.change({ watched: { ...watched, ...Object.fromEntries(due.map((id) => [id, until])) } });
  for (const id of due) draft.tellPresence(id, { type: 'presence.watch', team, until });
  return due.some((id) => watched[id] === undefined);
}

/** What was told on request is not true for ever. */
function forgetOthers(draft: QueueDraft): void {
  const { watched, agents } = draft.state;
  if (!watched || Object.values(watched).every((until) => until > draft.at)) return;
  const gone = new Set(Object.keys(watched).filter((id) => (watched[id] ?? 0) <= draft.at));
  const members = new Set(membersOf(draft.facts.workspace, draft.team).map(({ id }) => id));
  const stays = ([id]: readonly [string, unknown]) => !gone.has(id);
  draft.change({
    watched: Object.fromEntries(Object.entries(watched).filter(stays)),
    agents: Object.fromEntries(Object.entries(agents).filter((one) => members.has(one[0]) || stays(one))),
  });
}

function wakeAt({ at, state, facts }: QueueDraft): number | null {
  let earliest: number | null = null;
  const note = (due: number | null | undefined) => {
    if (due !== null && due !== undefined && due > at && (earliest === null || due < earliest)) earliest = due;
  };
  for (const agent of Object.values(state.agents))
    if (agent.missedSince !== undefined && state.waiting.length > 0) note(asksAgainAt(agent, facts));
  for (const [i, waiting] of state.waiting.entries()) {
    if (waiting.said && waiting.said.position !== i + 1) note(toldAgainAt(waiting.said));
    note(risesNextAt(waiting, at, facts));
    if (waiting.offer) {
      if (waiting.offer.phase === 'reserving') note(waiting.offer.lapsesAt);
      continue;
    }
    for (const { until } of waiting.resting) note(until);
    if (waiting.told === null) note(fullAt(waiting, facts));
    note(waiting.expectedUntil);
    for (const { afterSeconds } of waiting.widen ?? []) note(waiting.joinedAt + afterSeconds * 1000);
  }
  return earliest;
}
