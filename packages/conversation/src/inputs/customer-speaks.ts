// A message of the customer: read, journaled, and turned into exactly one event (contracts, 3).
import { ENDED, inLanguage, listenerEvent, reservedChoices, type Firing } from '@baton/flow';
import { isOnlyAnger, isSmallTalk, newestOrder, ownContactIn, type Profile, type TriggerKind } from '@baton/handoff';
import type { Awaiting, SignalProfile, Signals } from '@baton/signals';
import { backInLine, step, tell } from '../advance.ts';
import type { ConversationBody, ConversationReply } from '../bodies.ts';
import { slotChoice } from '../words/render-message.ts';
import type { Draft } from '../draft.ts';

/** Unanswered messages put to the bot at once. */
const MOST_UNANSWERED = 6;
/** From here a reading decides the team (R10). */
const SURE_CATEGORY = 0.5;
/** From here a message decides the language of the conversation (R6). */
const SURE_LANGUAGE = 0.5;

export function customerSpeaks(
  draft: Draft,
  body: Extract<ConversationBody, { type: 'customer.message' }>,
  messageId: string,
  /** The customer is back and something they were promised is open (A5). */
  isBack = false,
): ConversationReply {
  const { state } = draft;
  const { text } = body;
  const signals = read(draft, text, body);
  state.lastCustomerAt = draft.at;
  const waiting = state.place !== null;
  draft.note({
    type: 'customer',
    messageId,
    text,
    ...(body.choice === undefined ? {} : { choice: body.choice }),
    ...(body.escapeHatch ? { escapeHatch: true } : {}),
    ...(waiting ? { whileWaiting: true } : {}),
    signals: {
      score: signals.frustration.score,
      state: signals.frustration.state,
      trajectory: signals.frustration.trajectory,
      added: signals.frustration.added.map(({ signal, weight, evidence }) => ({
        signal,
        weight,
        because: evidence.because,
        quote: evidence.quote,
      })),
      explicit: signals.explicit.asked,
      topics: signals.policy.map(({ topic }) => topic),
      category: signals.category.id,
      language: signals.language.code,
      urgent: signals.urgent,
      isQuestion: signals.isQuestion,
    },
  });
  draft.remember('customer', text, body.choice !== undefined || body.escapeHatch === true);
  keepContact(draft, text);
  if (state.machine[0] === ENDED) return { ok: true };
  if (state.floor.holder === 'bot' && signals.reply === null && (signals.isQuestion || state.asked !== null)) {
    state.unanswered = [...state.unanswered, text].slice(-MOST_UNANSWERED);
  }
  const event = { type: 'customer.message', text, choice: body.choice ?? null } as const;
  if (state.floor.holder === 'agent') tell(draft, event);
  else if (
    !fireListener(draft, signals, text) &&
    !(isBack && welcomeBack(draft, signals, text)) &&
    !goesBackInLine(draft, signals, text)
  )
    tell(draft, event);
  return { ok: true };
}

/** X10: an address or a number that is given once is not asked for again. What is on file stays. */
function keepContact(draft: Draft, text: string): void {
  const { state } = draft;
  const given = Object.entries(ownContactIn(text)).filter(
    ([field]) => state.profile[field === 'email' ? 'email' : 'phone'] === undefined,
  );
  if (given.length === 0) return;
  const profile: Profile = Object.fromEntries(given);
  state.profile = { ...state.profile, ...profile };
  draft.note({ type: 'profile', profile, source: 'customer', verified: false });
}

/** The first armed trigger that fires takes the token from wherever it is (T11). */
function fireListener(draft: Draft, signals: Signals, text: string): boolean {
  const { state, facts } = draft;
  for (const { node, kind, listener, config } of facts.machine.compiled.listeners) {
    if (listener === 'explicit' && (!state.armed.explicit || state.place !== null || givesContact(draft, text)))
      continue;
    if (listener === 'frustration' && !state.armed.frustration) continue;
    if (listener === 'returning') continue;
    const firing = facts.machine.functions.fires.get(kind)?.(config, {
      profile: trusted(draft),
      signals,
      workspace: facts.workspace,
      at: draft.at,
      vars: state.machine[1].vars,
    });
    if (!firing) continue;
    fire(draft, node, listener, firing, text);
    return true;
  }
  return false;
}

/**
 * T2, contracts 3: who holds a place and asks for a person is told where they stand, and waits in line again whatever else they
 * had begun. Steps that keep them company in line answer by themselves.
 */
function goesBackInLine(draft: Draft, signals: Signals, text: string): boolean {
  if (!draft.state.place || !signals.explicit.asked || givesContact(draft, text)) return false;
  if (!draft.waiting || draft.waiting.keepsCompany) return false;
  return backInLine(draft);
}

/** An address or a number that was asked for is an answer, also when the words around it ask for a person. */
function givesContact({ waiting }: Draft, text: string): boolean {
  return waiting?.otherWay === true && /[\w.+-]@[\w-]+\.\w|\d[\d\s()./-]{5,}\d/.test(text);
}

/**
 * A5: in the place of the beginning. What else the message fires stands before it (T1, T11). It is no reason for a handoff,
 * so no clock starts.
 */
function welcomeBack(draft: Draft, signals: Signals, text: string): boolean {
  const { state, facts } = draft;
  const welcome = facts.machine.compiled.listeners.find(({ listener }) => listener === 'returning');
  const firing =
    welcome &&
    facts.machine.functions.fires.get(welcome.kind)?.(welcome.config, {
      profile: trusted(draft),
      signals,
      workspace: facts.workspace,
      at: draft.at,
      vars: state.machine[1].vars,
    });
  if (!welcome || !firing) {
    step(draft, 'start', { type: 'start' });
    return false;
  }
  const { because, topic, score } = firing;
  return step(draft, listenerEvent(welcome.node), { type: 'listener', because, topic, score, text });
}

function fire(draft: Draft, node: string, listener: TriggerKind, firing: Firing, text: string): void {
  const { state } = draft;
  draft.note({
    type: 'triggered',
    trigger: listener,
    node,
    ...(firing.topic === null ? {} : { topic: firing.topic }),
    score: firing.score,
    because: firing.because,
    quotes: firing.quotes,
  });
  state.trigger ??= { kind: listener, at: draft.at };
  if (state.machine[0] === ENDED) return;
  step(draft, listenerEvent(node), {
    type: 'listener',
    because: firing.because,
    topic: firing.topic,
    score: firing.score,
    text,
  });
}

function read(draft: Draft, text: string, body: { choice?: string; escapeHatch?: boolean }): Signals {
  const { state, facts } = draft;
  const { signals, memory } = facts.reader.read(
    {
      text,
      at: draft.at,
      profile: signalProfile(trusted(draft)),
      awaiting: awaitingOf(draft),
      language: state.language,
    },
    state.signals.memory,
  );
  const before = state.signals;
  const reading = settled(pressed(draft, answerable(signals, text), body), before.reading);
  // A button's label is ours: a press changes neither mood nor language nor what it is about.
  const isPress = body.choice !== undefined || body.escapeHatch === true;
  const { frustration, language, category } = before.reading;
  state.signals = isPress
    ? { memory: before.memory, reading: { ...reading, language, category, frustration: { ...frustration, added: [] } } }
    : { memory, reading };
  const { settings } = facts.machine.compiled;
  const { code } = state.signals.reading.language;
  if (code !== state.language && settings.languages.includes(code)) state.language = code;
  return state.signals.reading;
}

/** A greeting, anger alone or "I have a question" is none yet: the bot has nothing to be unsure about. */
function answerable(signals: Signals, text: string): Signals {
  const { code } = signals.language;
  const isQuestion = signals.isQuestion && !isSmallTalk(text, code) && !(code.startsWith('en') && isOnlyAnger(text));
  return { ...signals, isQuestion };
}

/** What a message is about holds until another one says otherwise: "a person, please" is about nothing new. */
function settled(signals: Signals, before: Signals): Signals {
  // R18: a bare request for a person has no matter of its own; what is said beside it routes.
  const silent = !signals.isQuestion || (signals.explicit.asked && signals.category.id === 'other');
  return {
    ...signals,
    category: silent || signals.category.score < SURE_CATEGORY ? before.category : signals.category,
    language: signals.language.score < SURE_LANGUAGE ? before.language : signals.language,
  };
}

/** A button says what it says; its label is not read for moods. One that the step drew itself is that step's alone. */
function pressed(
  draft: Draft,
  signals: Signals,
  { choice, escapeHatch }: { choice?: string; escapeHatch?: boolean },
): Signals {
  const isDrawn = draft.waiting?.options?.some(({ id }) => id === choice) === true;
  if (escapeHatch || (choice === reservedChoices.person && !isDrawn)) {
    const evidence = [{ rule: 'button', because: 'pressed "Talk to a person"', quote: '', from: 0, to: 0 }];
    return { ...signals, explicit: { asked: true, score: 1, evidence }, reply: null, isQuestion: false };
  }
  if (choice === undefined) return signals;
  const reply = isDrawn ? ({ kind: 'choice', id: choice } as const) : replyOf(choice);
  return { ...signals, explicit: { ...signals.explicit, asked: false }, reply, isQuestion: false };
}

function replyOf(choice: string): Signals['reply'] {
  if (choice === reservedChoices.yes) return { kind: 'yes' };
  return choice === reservedChoices.no ? { kind: 'no' } : { kind: 'choice', id: choice };
}

function awaitingOf(draft: Draft): Awaiting {
  const { waiting, state } = draft;
  switch (waiting?.awaiting) {
    case 'offer':
      return { kind: 'offer' };
    case 'question':
      return { kind: 'question', expects: 'text' };
    case 'choice': {
      const slots = (state.slots?.offered ?? []).map((slotAt) =>
        slotChoice(slotAt, state.zone, state.language, draft.at),
      );
      const fallback = draft.facts.machine.compiled.settings.language;
      const own = (waiting.options ?? []).map(({ id, label }) => ({
        id,
        label: inLanguage(label, state.language, fallback) ?? id,
      }));
      return { kind: 'choice', options: [...slots, ...own] };
    }
    default:
      return { kind: 'nothing' };
  }
}

/** X10: what nobody has vouched for neither raises priority nor reveals an account. */
function trusted(draft: Draft): Profile {
  return draft.state.verified ? draft.state.profile : {};
}

function signalProfile(profile: Profile): SignalProfile {
  const order = newestOrder(profile);
  return {
    ...(profile.tier ? { tier: profile.tier } : {}),
    ...(profile.customerSince === undefined ? {} : { customerSince: profile.customerSince }),
    ...(order ? { orderAmount: order.amount, currency: order.currency } : {}),
  };
}
