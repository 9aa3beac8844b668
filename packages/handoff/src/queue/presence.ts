// `presence/<agent>`: the one place that knows what an agent is doing and how many conversations fit (contracts, 9).
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
import type { AgentStatus, PresenceBody, QueueBody, ToConversationBody } from '../protocol.ts';
import { earlier } from './set-back.ts';
import type { Tier } from '../workspace/workspace.ts';

/** A conversation that takes one of an agent's places. */
export interface PresenceSlot {
  readonly offerId: string;
  readonly conversation: string;
  readonly team: string;
  readonly phase: 'reserved' | 'running';
  /** When this phase began (ms). */
  readonly since: number;
  /** A reservation that nobody ended is freed then (ms): two lapse periods late. */
  readonly freeAt: number;
}

/** Whether an agent is signed on, connected and free. */
export interface PresenceState {
  readonly status: AgentStatus;
  readonly connected: boolean;
  /** When the desk's stream was lost (ms). */
  readonly lostAt: number | null;
  /** Why the house put the agent on away, and what they were before. */
  readonly away: { readonly because: 'lapses' | 'connection'; readonly before: AgentStatus } | null;
  readonly slots: readonly PresenceSlot[];
  readonly lapsesInRow: number;
  readonly lastClosedAt: number | null;
  /** Offers that ended, newest last: a repeated message must not bring one back. */
  readonly endedOffers: readonly string[];
  /** R15: queues of other teams that want to know, and until when (ms). */
  readonly watchers?: { readonly [team: string]: number };
  /** What the queues were last told. */
  readonly told: { readonly teams: readonly string[]; readonly text: string } | null;
}

/** A line of an agent's journal. */
export type PresenceEntry =
  | { type: 'agentStatus'; at: number; agent: string; status: AgentStatus; because: 'agent' | 'lapses' | 'connection' }
  | { type: 'agentConnection'; at: number; agent: string; connected: boolean }
  | {
      type: 'slotReserved';
      at: number;
      agent: string;
      offerId: string;
      conversation: string;
      team: string;
      load: number;
    }
  | {
      type: 'slotRefused';
      at: number;
      agent: string;
      offerId: string;
      conversation: string;
      reason: 'status' | 'capacity';
    }
  | {
      type: 'slotRunning';
      at: number;
      agent: string;
      offerId: string;
      conversation: string;
      team: string;
      load: number;
    }
  | { type: 'slotFreed'; at: number; agent: string; offerId: string; conversation: string; why: string; load: number };

const REMEMBERED_OFFERS = 50;

const EMPTY: PresenceState = {
  status: 'offline',
  connected: true,
  lostAt: null,
  away: null,
  slots: [],
  lapsesInRow: 0,
  lastClosedAt: null,
  endedOffers: [],
  told: null,
};

/** May an agent of this status be offered a conversation of this tier (R12)? */
export function takesOffers(status: AgentStatus, tier: Tier): boolean {
  return status === 'available' || (status === 'busy' && tier === 'critical');
}

/** Has the agent signed on and not disappeared? Someone on a break counts. */
export function isSignedOn(status: AgentStatus): boolean {
  return status !== 'offline' && status !== 'away';
}

/** The reducer of `presence/<agent>`. It replies with the agent's status, load and capacity. */
export function presenceReducer(
  agent: string,
  before: PresenceState | null,
  input: Input<PresenceBody | WakeBody | ClockSetBackBody>,
  facts: HandoffFacts,
): Outcome<PresenceState> | null {
  const { body, at } = input;
  if (!before && body.type === 'workspace.changed') return null;
  const state = before ?? EMPTY;
  const change = changeOf(agent, state, body, at, facts);
  if (!change) return null;
  const next = { ...state, ...change.state };
  const published = publish(agent, next, at, facts, change);
  const after: PresenceState = { ...next, told: published.told };
  return {
    state: after,
    reply: { status: after.status, load: after.slots.length, capacity: capacityOf(agent, facts) },
    entries: change.entries,
    effects: [],
    // The queues hear the new load before the answer that rests on it.
    sends: [...published.sends, ...change.sends],
    wakeAt: wakeAtOf(after, facts),
  };
}

interface Change {
  state: Partial<PresenceState>;
  entries: (PresenceEntry & JournalEntry)[];
  sends: Send[];
  served?: { team: string; seconds: number };
  /** A team that is told even when nothing changed, because it seems to know something else. */
  heal?: { only: string } | 'everyone';
}

function changeOf(
  agent: string,
  state: PresenceState,
  body: PresenceBody | WakeBody | ClockSetBackBody,
  at: number,
  facts: HandoffFacts,
): Change | null {
  switch (body.type) {
    case 'presence.signOn':
      return {
        ...setStatus(agent, state, isSignedOn(state.status) ? state.status : 'available', at),
        heal: 'everyone',
      };
    case 'presence.signOff':
      return setStatus(agent, state, 'offline', at);
    case 'presence.setStatus':
      return setStatus(agent, state, body.status, at);
    case 'presence.connection':
      return setConnection(agent, state, body.connected, at);
    case 'presence.reserve':
      return reserve(agent, state, body, at, facts);
    case 'presence.occupied':
      return occupy(agent, state, body, at);
    case 'presence.ended':
      return end(agent, state, body, at, facts);
    case 'presence.watch':
      return {
        state: { watchers: { ...state.watchers, [body.team]: body.until } },
        entries: [],
        sends: [],
        heal: { only: body.team },
      };
    // The queues are told below whatever is another now.
    case 'workspace.changed':
      // Taken out of the house, they come back to no conversation: it is passed on as when they sign off, without the time a lost line has.
      return agentOf(facts.workspace, agent) || state.status === 'offline'
        ? { state: {}, entries: [], sends: [] }
        : setStatus(agent, state, 'offline', at);
    case CLOCK_SET_BACK:
      return { state: setPresenceBack(state, body.byMs), entries: [], sends: [] };
    case WAKE:
      return wake(agent, state, at, facts);
    default:
      return null;
  }
}

function setStatus(agent: string, state: PresenceState, status: AgentStatus, at: number): Change {
  const left = status === 'offline' && state.status !== 'offline';
  const cameBack = status !== 'offline' && state.status === 'offline';
  const connected = status === 'offline' ? state.connected : true;
  return {
    state: { status, connected, lostAt: connected ? null : state.lostAt, away: null, lapsesInRow: 0 },
    entries: status === state.status ? [] : [{ type: 'agentStatus', at, agent, status, because: 'agent' }],
    // R17: on purpose, so they are passed on at once. W8: a desk that is back says so where it was missed.
    sends: left
      ? heldBy(state).map((conversation) => toConversation(conversation, { type: 'agent.signedOff', agent }))
      : cameBack || connected !== state.connected
        ? tellConversations(agent, state, true)
        : [],
  };
}

function setConnection(agent: string, state: PresenceState, connected: boolean, at: number): Change | null {
  if (connected === state.connected && state.status !== 'offline') return null;
  const back = connected && state.away?.because === 'connection' ? state.away.before : null;
  return {
    state: {
      connected,
      lostAt: connected ? null : at,
      ...(back ? { status: back, away: null } : {}),
    },
    entries: [
      { type: 'agentConnection', at, agent, connected },
      ...(back ? [{ type: 'agentStatus', at, agent, status: back, because: 'connection' } as const] : []),
    ],
    sends: state.status === 'offline' ? [] : tellConversations(agent, state, connected),
  };
}

function reserve(
  agent: string,
  state: PresenceState,
  body: Extract<PresenceBody, { type: 'presence.reserve' }>,
  at: number,
  facts: HandoffFacts,
): Change {
  const { offerId, conversation, team } = body;
  const confirmed = toQueue(team, { type: 'presence.confirmed', offerId, agent });
  if (state.slots.some((slot) => slot.offerId === offerId)) return { state: {}, entries: [], sends: [confirmed] };

  const isAsked = takesOffers(state.status, body.tier ?? 'standard') || (body.evenAway === true && missedOffers(state));
  const able = state.connected && isAsked;
  const gone = state.endedOffers.includes(offerId);
  if (!able || gone || state.slots.length >= capacityOf(agent, facts)) {
    const reason = able && !gone ? 'capacity' : 'status';
    return {
      state: {},
      entries: [{ type: 'slotRefused', at, agent, offerId, conversation, reason }],
      sends: [toQueue(team, { type: 'presence.refused', offerId, agent, reason })],
      heal: { only: team },
    };
  }
  // Counted in whole periods and not in what is left of this one: a late request must not shorten the grace.
  const { readSeconds, criticalReadSeconds } = facts.workspace.queue;
  const period = (body.tier === 'critical' ? criticalReadSeconds : readSeconds) * 1000;
  const freeAt = body.lapsesAt + 2 * period;
  const slots = [...state.slots, { offerId, conversation, team, phase: 'reserved', since: at, freeAt } as const];
  return {
    state: { slots },
    entries: [{ type: 'slotReserved', at, agent, offerId, conversation, team, load: slots.length }],
    sends: [confirmed],
  };
}

function occupy(
  agent: string,
  state: PresenceState,
  body: Extract<PresenceBody, { type: 'presence.occupied' }>,
  at: number,
): Change | null {
  const { offerId, conversation } = body;
  const held = state.slots.find((slot) => slot.offerId === offerId);
  if (held?.phase === 'running' || state.endedOffers.includes(offerId)) return null;
  // A reservation that was given up too early is still a conversation this agent now has.
  const team = held?.team ?? '';
  const running: PresenceSlot = { offerId, conversation, team, phase: 'running', since: at, freeAt: 0 };
  const slots = [...state.slots.filter((slot) => slot.offerId !== offerId), running];
  return {
    state: { slots, lapsesInRow: 0 },
    entries: [{ type: 'slotRunning', at, agent, offerId, conversation, team, load: slots.length }],
    // W8: the desk may have gone between the yes and this message.
    sends:
      state.connected && state.status !== 'offline'
        ? []
        : [toConversation(conversation, { type: 'agent.connection', agent, connected: false })],
  };
}

function end(
  agent: string,
  state: PresenceState,
  body: Extract<PresenceBody, { type: 'presence.ended' }>,
  at: number,
  facts: HandoffFacts,
): Change | null {
  const { offerId, outcome } = body;
  if (state.endedOffers.includes(offerId)) return null;
  const held = state.slots.find((slot) => slot.offerId === offerId);
  const slots = state.slots.filter((slot) => slot.offerId !== offerId);
  const closed = outcome === 'closed' || outcome === 'passed';
  const lapsesInRow = outcome === 'lapsed' ? state.lapsesInRow + 1 : outcome === 'declined' ? 0 : state.lapsesInRow;
  const goesAway = lapsesInRow >= facts.workspace.presence.awayAfterLapses && isSignedOn(state.status);
  return {
    state: {
      slots,
      lapsesInRow: goesAway ? 0 : lapsesInRow,
      lastClosedAt: closed ? at : state.lastClosedAt,
      endedOffers: [...state.endedOffers, offerId].slice(-REMEMBERED_OFFERS),
      // W10: visibly away after two lapsed offers in a row.
      ...(goesAway ? { status: 'away', away: { because: 'lapses', before: state.status } } : {}),
    },
    entries: [
      ...(held ? [freed(agent, held, outcome, slots.length, at)] : []),
      ...(goesAway ? [{ type: 'agentStatus', at, agent, status: 'away', because: 'lapses' } as const] : []),
    ],
    sends: [],
    ...(closed && held?.phase === 'running'
      ? { served: { team: held.team, seconds: Math.round((at - held.since) / 1000) } }
      : {}),
  };
}

function wake(agent: string, state: PresenceState, at: number, facts: HandoffFacts): Change | null {
  const overdue = state.slots.filter((slot) => slot.phase === 'reserved' && slot.freeAt <= at);
  const slots = state.slots.filter((slot) => !overdue.includes(slot));
  const lost = lostDueAt(state, facts);
  const goesAway = lost !== null && lost <= at;
  if (overdue.length === 0 && !goesAway) return null;
  return {
    state: {
      slots,
      ...(goesAway ? { status: 'away', away: { because: 'connection', before: state.status } } : {}),
    },
    entries: [
      ...overdue.map((slot) => freed(agent, slot, 'unanswered', slots.length, at)),
      ...(goesAway ? [{ type: 'agentStatus', at, agent, status: 'away', because: 'connection' } as const] : []),
    ],
    sends: [],
  };
}

/** The machine's clock was set back: what was counted by it goes back by as much. */
function setPresenceBack(state: PresenceState, byMs: number): PresenceState {
  return {
    ...state,
    lostAt: earlier(state.lostAt, byMs),
    lastClosedAt: earlier(state.lastClosedAt, byMs),
    slots: state.slots.map((slot) => ({
      ...slot,
      since: slot.since - byMs,
      freeAt: slot.freeAt === 0 ? 0 : slot.freeAt - byMs,
    })),
  };
}

/** Tells every team of the agent what changed; nothing when nothing did. */
function publish(
  agent: string,
  state: PresenceState,
  at: number,
  facts: HandoffFacts,
  { served, heal }: Change,
): { told: PresenceState['told']; sends: Send[] } {
  const running = state.slots.filter((slot) => slot.phase === 'running');
  const body = {
    type: 'presence.changed',
    agent,
    status: state.status,
    load: state.slots.length,
    capacity: capacityOf(agent, facts),
    oldestSince: running.length === 0 ? null : Math.min(...running.map((slot) => slot.since)),
    lastClosedAt: state.lastClosedAt,
    connected: state.connected,
    ...(missedOffers(state) ? { missedOffers: true } : {}),
  } as const;
  const own = agentOf(facts.workspace, agent)?.teams ?? [];
  const watching = Object.entries(state.watchers ?? {}).filter(([, until]) => until > at);
  const teams = [...new Set([...own, ...watching.map(([team]) => team)])];
  const text = JSON.stringify(body);
  const known = (team: string) => state.told?.text === text && state.told.teams.includes(team);
  const isHealed = (team: string) => heal === 'everyone' || heal?.only === team;
  const wanted = teams.filter((team) => !known(team) || isHealed(team) || served?.team === team);
  const left = (state.told?.teams ?? []).filter((team) => !teams.includes(team));
  return {
    told: { teams, text },
    sends: [
      ...wanted.map((team) => toQueue(team, served?.team === team ? { ...body, served } : body)),
      ...left.map((team) => toQueue(team, { ...body, status: 'offline' })),
    ],
  };
}

function missedOffers({ status, away }: PresenceState): boolean {
  return status === 'away' && away?.because === 'lapses';
}

function wakeAtOf(state: PresenceState, facts: HandoffFacts): number | null {
  const dues = state.slots.filter((slot) => slot.phase === 'reserved').map((slot) => slot.freeAt);
  const lost = lostDueAt(state, facts);
  if (lost !== null) dues.push(lost);
  return dues.length === 0 ? null : Math.min(...dues);
}

/** When a lost desk makes the agent away (ms), or null. */
function lostDueAt(state: PresenceState, facts: HandoffFacts): number | null {
  if (state.lostAt === null || !isSignedOn(state.status)) return null;
  return state.lostAt + facts.workspace.presence.lostAfterSeconds * 1000;
}

function capacityOf(agent: string, facts: HandoffFacts): number {
  return agentOf(facts.workspace, agent)?.limit ?? 0;
}

function tellConversations(agent: string, state: PresenceState, connected: boolean): Send[] {
  return heldBy(state).map((conversation) =>
    toConversation(conversation, { type: 'agent.connection', agent, connected }),
  );
}

function heldBy({ slots }: PresenceState): string[] {
  return slots.filter(({ phase }) => phase === 'running').map(({ conversation }) => conversation);
}

function toConversation(conversation: string, body: ToConversationBody): Send {
  return { to: { kind: 'conversation', key: conversation }, body };
}

function toQueue(team: string, body: QueueBody): Send {
  return { to: { kind: 'queue', key: team }, body };
}

function freed(agent: string, slot: PresenceSlot, why: string, load: number, at: number): PresenceEntry & JournalEntry {
  return { type: 'slotFreed', at, agent, offerId: slot.offerId, conversation: slot.conversation, why, load };
}
