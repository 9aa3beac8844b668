// One input in, one outcome out: everything that can happen to a conversation (contracts, 4).
import { CLOCK_SET_BACK, WAKE, type Input, type Outcome } from '@baton/handoff';
import { takeHeld } from './advance.ts';
import type { ConversationBody, ConversationReply } from './bodies.ts';
import { Draft } from './draft.ts';
import type { ConversationFacts } from './facts.ts';
import { accept, agentActs, agentConnection, agentSignedOff, decline } from './inputs/agent-acts.ts';
import { followCustomer, withChoice } from './inputs/arrive.ts';
import { begin } from './inputs/begin.ts';
import { botAnswered } from './inputs/bot-answered.ts';
import { callCancelled, callsOff } from './inputs/call-acts.ts';
import { flowMove } from './inputs/flow-move.ts';
import { givesNumber } from './inputs/call-made.ts';
import { customerPage } from './inputs/customer-page.ts';
import { deskSays } from './inputs/desk-says.ts';
import { leadActs } from './inputs/lead-acts.ts';
import { abuseActs, blockedReply } from './inputs/abuse-acts.ts';
import { consult, noteBeside, tagBeside } from './inputs/note-beside.ts';
import { customerLeft } from './inputs/customer-left.ts';
import { customerSpeaks } from './inputs/customer-speaks.ts';
import { beginsAgain } from './inputs/begins-again.ts';
import { isReachedAgain, notSent } from './inputs/not-sent.ts';
import { outsideAnswered } from './inputs/outside-answered.ts';
import { profileFound } from './inputs/profile-found.ts';
import { promiseActs } from './inputs/promise-acts.ts';
import { queueSays } from './inputs/queue-says.ts';
import { awaitsReply } from './inputs/reply.ts';
import { callMoved, movesCall } from './inputs/rebook.ts';
import { recheckPromises } from './inputs/recheck.ts';
import { rescue } from './inputs/rescue.ts';
import { setBack } from './inputs/set-back.ts';
import { slotsAnswered } from './inputs/slots-answered.ts';
import { startOver } from './inputs/start-over.ts';
import { wake } from './inputs/wake.ts';
import type { ConversationState } from './state.ts';
import { flowOverPhrase } from './words/phrases.ts';
import { maskWords } from './words/mask-words.ts';

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
  if (body.type === CLOCK_SET_BACK) {
    const before = setBack(state, body.byMs, input.at, facts.machine.compiled);
    return new Draft(key, before, input.at, facts).outcome();
  }
  if (body.type === 'flow.move') return flowMove(key, state, input.at, body, facts);
  const draft = draftOf(key, state, input, body, facts);
  const reply = act(draft, body, input.id);
  takeHeld(draft);
  return reply === null &&
    draft.entries.length === 0 &&
    draft.effects.length === 0 &&
    draft.sends.length === 0 &&
    sameState(state, draft)
    ? null
    : draft.outcome(reply ?? undefined);
}

/** A5: a run that begins after the one before has ended is one of the version that is live. */
function draftOf(
  key: string,
  state: ConversationState,
  { at }: Input,
  body: ConversationBody,
  facts: ConversationFacts,
): Draft {
  const draft = new Draft(key, state, at, facts);
  const { live, ...rest } = facts;
  if (!live || body.type !== 'customer.message' || !beginsAgain(draft, withChoice(draft, body))) return draft;
  const anew = new Draft(key, { ...state, flow: live.flow }, at, {
    ...rest,
    machine: live.machine,
    reader: live.reader,
  });
  anew.note({ type: 'flowMoved', from: state.flow.version, flow: live.flow });
  return anew;
}

function act(
  draft: Draft,
  body: Exclude<ConversationBody, { type: 'conversation.start' | 'flow.move' | typeof CLOCK_SET_BACK }>,
  inputId: string,
): ConversationReply | null {
  switch (body.type) {
    case 'profile.found':
      profileFound(draft, body);
      return null;
    case 'profile.failed':
      draft.note({ type: 'failed', inputId, code: 'profile-not-found', message: body.reason });
      return null;
    case 'call.cancel':
      return callCancelled(draft, body);
    case 'call.move':
      return callMoved(draft, body);
    case 'workspace.changed':
      recheckPromises(draft);
      return null;
    case 'customer.message': {
      const blocked = blockedReply(draft);
      if (blocked) return blocked;
      const moved = followCustomer(draft, body);
      isReachedAgain(draft);
      const message = withChoice(draft, body);
      // An old button whose words are not known says nothing.
      if (body.press && message.text.trim() === '' && message.choice === undefined) return { ok: true };
      const ofCall =
        callsOff(draft, message, inputId) ?? movesCall(draft, message, inputId) ?? givesNumber(draft, message, inputId);
      if (ofCall) return ofCall;
      const isAnew = beginsAgain(draft, message);
      if (isAnew && draft.facts.beginsNothing && draft.state.promises.length === 0 && !awaitsReply(draft))
        return { ok: false, code: 'flow-over', message: flowOverPhrase(draft.state.language) };
      return customerSpeaks(draft, message, inputId, isAnew && startOver(draft), moved);
    }
    case 'message.notSent':
      notSent(draft, body);
      return null;
    case 'customer.left':
      return customerLeft(draft);
    case 'customer.page':
      customerPage(draft, body);
      return null;
    case 'bot.answered':
    case 'bot.failed':
      botAnswered(draft, body);
      return null;
    case 'agent.accept':
      return accept(draft, body);
    case 'agent.decline':
      return decline(draft, body);
    case 'agent.message':
    case 'agent.hold':
    case 'agent.usedCard':
    case 'agent.focused':
    case 'agent.close':
    case 'agent.pass':
    case 'agent.return':
      return agentActs(draft, body);
    case 'agent.note':
      return noteBeside(draft, body);
    case 'agent.consult':
      return consult(draft, body);
    case 'agent.tag':
      return tagBeside(draft, body);
    case 'agent.abuse':
      return abuseActs(draft, body);
    case 'lead.move':
    case 'lead.tier':
    case 'lead.reassign':
    case 'lead.join':
    case 'lead.whisper':
      return leadActs(draft, body);
    case 'agent.signedOff':
      agentSignedOff(draft, body);
      return null;
    case 'agent.connection':
      agentConnection(draft, body);
      return null;
    case 'queue.joined':
    case 'queue.moved':
    case 'queue.nobody':
    case 'queue.offered':
    case 'queue.withdrawn':
      queueSays(draft, body);
      return null;
    case 'slots.offered':
    case 'slot.booked':
    case 'slot.refused':
      slotsAnswered(draft, body);
      return null;
    case 'page.acknowledged':
    case 'page.failed':
    case 'request.answered':
    case 'request.failed':
      outsideAnswered(draft, body);
      return null;
    case 'desk.opened':
    case 'desk.answered':
    case 'desk.state':
    case 'desk.failed':
    case 'desk.noteFailed':
      deskSays(draft, body);
      return null;
    case 'promise.claim':
    case 'promise.answer':
    case 'promise.done':
    case 'promise.called':
      return promiseActs(draft, body);
    case 'rated':
      draft.note({ type: 'rated', score: body.score, of: 5 });
      return { ok: true };
    case WAKE:
      wake(draft);
      return null;
    case '@rescue':
      rescue(draft, body.reason);
      return null;
  }
}

function sameState(before: ConversationState, draft: Draft): boolean {
  return (
    before.pageGoneAt === draft.state.pageGoneAt &&
    before.machine === draft.state.machine &&
    before.deadlines === draft.state.deadlines &&
    before.place === draft.state.place &&
    before.promises === draft.state.promises &&
    before.rebooking === draft.state.rebooking
  );
}

/** The edge and the other reducers write bodies by this type; the host keeps them as open JSON. */
function bodyOf(input: Input): ConversationBody {
  return input.body as unknown as ConversationBody;
}
