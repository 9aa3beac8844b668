// One input in, one outcome out: everything that can happen to a conversation (contracts, 4).
import { ENDED } from '@baton/flow';
import { isThanks, WAKE, type Input, type Outcome } from '@baton/handoff';
import { dueEvent, nextDue, takeDeadline } from '@baton/runtime';
import { accept, agentActs, decline, disconnectAgent } from './effects/agent-floor.ts';
import { botAnswered } from './inputs/bot-answered.ts';
import { customerSpeaks } from './inputs/customer-speaks.ts';
import type { ConversationFacts } from './facts.ts';
import type { ConversationBody, ConversationReply } from './bodies.ts';
import { outsideAnswered } from './effects/outside.ts';
import { holdBack, isOnAnotherWay, takeHeld } from './effects/held-ways.ts';
import { maskWords } from './words/mask-words.ts';
import { endOffer, leaveQueue } from './effects/place.ts';
import { promiseActs, slotsAnswered, withdraw } from './effects/promises.ts';
import { queueSays } from './inputs/queue-says.ts';
import { rescue } from './inputs/rescue.ts';
import { begin } from './inputs/begin.ts';
import { startOver } from './inputs/start-over.ts';
import type { ConversationState } from './state.ts';
import { Turn } from './draft.ts';

/** For so long a word of thanks belongs to what has ended. */
const LAST_WORD_MS = 3_600_000;

/** Deadlines handled in one wake-up; a flow that has more due at once is in a loop. */
const MOST_DUE = 50;

/** Null when the input changes nothing: it came to a conversation that does not exist, or was stale. */
export function conversationReducer(
  key: string,
  state: ConversationState | null,
  input: Input,
  facts: ConversationFacts,
): Outcome<ConversationState> | null {
  const body = maskWords(bodyOf(input));
  if (body.type === 'conversation.start') return state ? null : begin(key, input.at, body, facts);
  if (!state) return null;
  const turn = new Turn(key, state, input.at, facts);
  const reply = act(turn, body, input.id);
  takeHeld(turn);
  return reply === null &&
    turn.entries.length === 0 &&
    turn.effects.length === 0 &&
    turn.sends.length === 0 &&
    sameState(state, turn)
    ? null
    : turn.outcome(reply ?? undefined);
}

function act(
  turn: Turn,
  body: Exclude<ConversationBody, { type: 'conversation.start' }>,
  inputId: string,
): ConversationReply | null {
  const { state } = turn;
  switch (body.type) {
    case 'profile.found':
      state.profile = { ...state.profile, ...body.profile };
      state.verified ||= body.verified;
      state.zone = body.profile.zone ?? state.zone;
      turn.note({ type: 'profile', profile: body.profile, source: body.source, verified: body.verified });
      return null;
    case 'profile.failed':
      turn.note({ type: 'failed', inputId, code: 'profile-not-found', message: body.reason });
      return null;
    case 'customer.message':
      return customerSpeaks(turn, body, inputId, isAnew(turn, body) && startOver(turn));
    case 'customer.left':
      return customerLeft(turn);
    case 'bot.answered':
    case 'bot.failed':
      botAnswered(turn, body);
      return null;
    case 'agent.accept':
      return accept(turn, body);
    case 'agent.decline':
      return decline(turn, body);
    case 'agent.message':
    case 'agent.usedCard':
    case 'agent.close':
    case 'agent.pass':
    case 'agent.return':
      return agentActs(turn, body);
    case 'agent.connection':
      if (state.agent?.id !== body.agent) return null;
      state.agent = { ...state.agent, isGone: !body.connected };
      turn.note({ type: 'agentConnection', agent: body.agent, connected: body.connected });
      turn.tell('agent.connection', { type: 'agent.connection', connected: body.connected });
      return null;
    case 'queue.joined':
    case 'queue.moved':
    case 'queue.nobody':
    case 'queue.offered':
      queueSays(turn, body);
      return null;
    case 'slots.offered':
    case 'slot.booked':
    case 'slot.refused':
      slotsAnswered(turn, body);
      return null;
    case 'page.acknowledged':
    case 'page.failed':
    case 'request.answered':
    case 'request.failed':
      outsideAnswered(turn, body);
      return null;
    case 'promise.claim':
    case 'promise.answer':
    case 'promise.done':
      return promiseActs(turn, body);
    case 'rated':
      turn.note({ type: 'rated', score: body.score, of: 5 });
      return { ok: true };
    case WAKE:
      wake(turn);
      return null;
    case '@rescue':
      rescue(turn, body.reason);
      return null;
  }
}

/** Everything that is due, one by one in order of due time; what a step sets anew waits for its own time. */
function wake(turn: Turn): void {
  for (let count = 0; count < MOST_DUE; count += 1) {
    const { offer } = turn.state;
    const next = nextDue(turn.state.deadlines, turn.at);
    if (offer && offer.lapsesAt <= turn.at && (!next || offer.lapsesAt <= next.dueAt)) {
      endOffer(turn, 'lapsed');
      continue;
    }
    if (!next) return;
    turn.keepMachine(takeDeadline(turn.machineState, next, turn.at));
    const event = { type: 'deadline', key: next.key } as const;
    if (next.of === 'place' && isOnAnotherWay(turn)) holdBack(turn, `deadline:${next.key}`, event);
    else turn.step(dueEvent(next), event);
  }
}

/** Who thanks for what has just ended begins nothing anew. */
function isAnew(
  { state, at }: Turn,
  { text, choice, escapeHatch }: Extract<ConversationBody, { type: 'customer.message' }>,
): boolean {
  if (state.machine[0] !== ENDED) return false;
  const isNod = choice === undefined && escapeHatch !== true && isThanks(text);
  return !isNod || at - (state.endedAt ?? 0) > LAST_WORD_MS;
}

function customerLeft(turn: Turn): ConversationReply {
  const { state } = turn;
  if (state.floor.holder === 'nobody') return { ok: true };
  turn.note({ type: 'customerLeft' });
  // An agent closes the conversation with a reason; until then it stays on the desk.
  if (state.floor.holder === 'agent') {
    turn.tell('customer.left', { type: 'customer.left' });
    return { ok: true };
  }
  // A3: nobody is joined who is not here.
  withdraw(turn, 'on-call', 'customer-left');
  leaveQueue(turn, 'customer-left');
  disconnectAgent(turn, 'closed');
  if (!state.closed) {
    state.closed = true;
    turn.note({ type: 'closed', by: 'customer', disposition: 'customer-left', reason: null, summary: '' });
  }
  turn.keepMachine({ ...turn.machineState, value: ENDED, deadlines: [] });
  turn.end();
  return { ok: true };
}

function sameState(before: ConversationState, turn: Turn): boolean {
  return (
    before.machine === turn.state.machine &&
    before.deadlines === turn.state.deadlines &&
    before.place === turn.state.place
  );
}

/** The edge and the other reducers write bodies by this type; the host keeps them as open JSON. */
function bodyOf(input: Input): ConversationBody {
  return input.body as unknown as ConversationBody;
}
