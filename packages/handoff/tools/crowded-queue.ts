// A team's queue as it is on a bad day: so many wait, every agent is full, and the team has a history of waits.
import { parseWorkspace, type QueueBody, queueReducer, type QueueState, type Workspace } from '@baton/handoff';

export const MONDAY_NOON = Date.parse('2026-11-23T12:00+01:00');
const TEAM = 'billing';
const SLOTS = 4;

type Send = NonNullable<ReturnType<typeof queueReducer>>['sends'][number];

export interface CrowdedQueue {
  readonly state: () => QueueState;
  readonly workspace: Workspace;
  /** Takes one input, a hundredth of a second after the one before. */
  readonly send: (body: QueueBody) => readonly Send[];
  readonly join: (conversation: string) => readonly Send[];
  /** One agent closes a conversation, gets the first in line, and somebody new joins. Returns what conversations are told. */
  readonly handoff: () => number;
}

export function crowdedQueue(waiting: number, agents: number): CrowdedQueue {
  const workspace = workspaceOf(agents);
  const facts = { workspace };
  let at = MONDAY_NOON;
  let count = 0;
  let state: QueueState = fullTeam(agents);
  const send = (body: QueueBody) => {
    at += 10;
    count += 1;
    const outcome = queueReducer(TEAM, state, { id: String(count), at, body }, facts);
    state = outcome?.state ?? state;
    return outcome?.sends ?? [];
  };
  const join = (conversation: string) =>
    send({ type: 'queue.join', conversation, tier: 'standard', skills: [], since: at, front: false, notAgents: [] });
  // Put there as they are, because older states of the house take minutes to let so many in.
  state = { ...state, waiting: Array.from({ length: waiting }, (_, i) => waitingOne(i)) };
  join('warm-up');
  const handoff = () => {
    const agent = `agent-${count % agents}`;
    const sends = [...send(presence(agent, SLOTS - 1, 300))];
    const reserved = sends.find(({ body }) => body.type === 'presence.reserve')?.body;
    const offerId = reserved?.['offerId'];
    const conversation = reserved?.['conversation'];
    if (typeof offerId !== 'string' || typeof conversation !== 'string')
      throw new Error('A slot came free, and nobody in line was offered it.');
    // Presence tells its new load before its answer.
    sends.push(...send(presence(agent, SLOTS)));
    sends.push(...send({ type: 'presence.confirmed', offerId, agent }));
    sends.push(...send({ type: 'queue.taken', conversation, offerId, agent }));
    sends.push(...join(`new-${count}`));
    return sends.filter(({ to }) => to.kind === 'conversation').length;
  };
  return { state: () => state, workspace, send, join, handoff };
}

function presence(agent: string, load: number, served?: number): QueueBody {
  const body = {
    type: 'presence.changed',
    agent,
    status: 'available',
    load,
    capacity: SLOTS,
    oldestSince: MONDAY_NOON,
    lastClosedAt: null,
  } as const;
  return served === undefined ? body : { ...body, served: { team: TEAM, seconds: served } };
}

function fullTeam(agents: number): QueueState {
  const known = { status: 'available', connected: true, load: SLOTS, capacity: SLOTS, blocked: false } as const;
  const one = { ...known, oldestSince: MONDAY_NOON, lastClosedAt: null, turn: 0 };
  return {
    waiting: [],
    agents: Object.fromEntries(Array.from({ length: agents }, (_, i) => [`agent-${i}`, one])),
    offers: 0,
    waits: Array.from({ length: 50 }, () => ({ at: MONDAY_NOON - 60_000, seconds: 60 })),
    services: Array.from({ length: 50 }, () => 300),
    bookings: [],
  };
}

function waitingOne(i: number): QueueState['waiting'][number] {
  const since = MONDAY_NOON - 60_000 + i;
  return {
    conversation: `conversation-${i}`,
    place: `conversation-${i}/places/1`,
    tier: 'standard',
    skills: [],
    since,
    joinedAt: since,
    front: false,
    notAgents: [],
    resting: [],
    offer: null,
    told: null,
    said: { position: i + 1, waitSeconds: 60 },
  };
}

function workspaceOf(agents: number): Workspace {
  const nineToSix = [{ from: '09:00', to: '18:00' }];
  const result = parseWorkspace({
    format: 1,
    id: 'crowded',
    name: 'Crowded',
    brand: { name: 'Crowded' },
    currency: 'EUR',
    hours: [{ id: 'office', name: 'Office', zone: 'Europe/Berlin', week: { mon: nineToSix, tue: nineToSix } }],
    teams: [{ id: TEAM, name: 'Billing', hours: 'office' }],
    agents: Array.from({ length: agents }, (_, i) => ({ id: `agent-${i}`, name: `Agent ${i}`, teams: [TEAM] })),
  });
  if ('issues' in result) throw new Error(`The workspace of this bench is none: ${JSON.stringify(result.issues)}`);
  return result.workspace;
}
