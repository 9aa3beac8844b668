// A message of the customer: read, journaled, and turned into exactly one event (contracts, 3).
import { ENDED, inLanguage, listenerEvent, reservedChoices, type Firing } from '@baton/flow';
import { isOnlyAnger, isSmallTalk, newestOrder, type Profile, type TriggerKind, type Workspace } from '@baton/handoff';
import {
  isAnswer,
  readAnswer,
  tells,
  type Answer,
  type Awaiting,
  type Evidence,
  type SignalProfile,
  type Signals,
} from '@baton/signals';
import { countryOf, isAutomatic, ownContactIn } from '@baton/signals/answers';
import { backInLine, step, tell } from '../advance.ts';
import type { ConversationBody, ConversationReply } from '../bodies.ts';
import { beginMatter, isOtherMatter } from '../matter.ts';
import { goOnWith, repliesTo, saySettled, settles } from './reply.ts';
import { lookAgain, raiseTier } from '../effects/place.ts';
import { customerPage } from './customer-page.ts';
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
  /** The channel they write on now, where it is another one than before (C4). */
  moved: string | null = null,
): ConversationReply {
  const { state } = draft;
  const { text } = body;
  if (body.choice === undefined && state.floor.holder !== 'agent' && isAutomatic(text)) {
    // L7: two machines never talk to each other; what came is kept.
    draft.note({
      type: 'customer',
      messageId,
      text,
      automatic: true,
      signals: noted({ ...state.signals.reading, isQuestion: false }),
    });
    return { ok: true };
  }
  const signals = read(draft, text, body);
  state.lastCustomerAt = draft.at;
  if (state.pageGoneAt !== undefined) customerPage(draft, { open: true, by: 'page', since: draft.at });
  const waiting = state.place !== null;
  draft.note({
    type: 'customer',
    messageId,
    text,
    ...(body.choice === undefined ? {} : { choice: body.choice }),
    ...(body.escapeHatch ? { escapeHatch: true } : {}),
    ...(waiting ? { whileWaiting: true } : {}),
    ...(moved === null ? {} : { channel: moved }),
    ...(body.quoted === undefined || body.quoted === '' ? {} : { quoted: body.quoted }),
    ...(body.files === undefined ? {} : { files: body.files }),
    signals: noted(signals),
  });
  draft.remember('customer', text, body.choice !== undefined || body.escapeHatch === true);
  keepContact(draft, text);
  if (state.machine[0] === ENDED) {
    if (settles(draft, body)) saySettled(draft);
    return { ok: true };
  }
  refuseArticles(draft, signals.answer, text);
  const open = openWords(signals, text, state.asked !== null);
  if (state.floor.holder === 'bot' && open !== null)
    state.unanswered = [...state.unanswered, open].slice(-MOST_UNANSWERED);
  if (state.place) {
    raiseTier(draft);
    lookAgain(draft);
  }
  const event = { type: 'customer.message', text, choice: body.choice ?? null } as const;
  if (state.floor.holder === 'agent') tell(draft, event);
  else if (
    !fireListener(draft, signals, text) &&
    !(body.choice === undefined && goesOnWithReply(draft, signals, text)) &&
    !(isBack && welcomeBack(draft, signals, text)) &&
    !goesBackInLine(draft, signals, text)
  ) {
    const [asking] = state.machine;
    tell(draft, event);
    hearRest(draft, signals.answer, asking);
  }
  return { ok: true };
}

/** The readings that the journal keeps. */
function noted(signals: Signals) {
  return {
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
    ...whyOf(signals),
    ...(signals.answer?.says ? { says: signals.answer.says } : {}),
    ...(isAnswer(signals.answer) && tells(signals.answer, 'solved', 'done') ? { solved: true } : {}),
  };
}

/** The words behind what routes and hurries. */
function whyOf({ category, language, urgency }: Signals) {
  const quotes = (evidence: readonly Evidence[] = []) => evidence.map(({ quote }) => quote).join(' … ');
  const why = { category: quotes(category.evidence), language: quotes(language.evidence), urgent: quotes(urgency) };
  const found = Object.entries(why).filter(([, quote]) => quote !== '');
  return found.length === 0 ? {} : { why: Object.fromEntries(found) };
}

/** What of a message no answer has covered yet: all of it, or what stands beside the yes, the no or the choice (L3). */
function openWords({ answer, isQuestion }: Signals, text: string, isAsked: boolean): string | null {
  if (!isAnswer(answer)) return isQuestion || isAsked ? text : null;
  if (!tells(answer, 'question', 'matter', 'unsolved')) return null;
  // L6: "wait, one more thing: the shade is torn" has said the thing already.
  return answer.rest ?? (tells(answer, 'more') ? text : null);
}

/** L3: what stands beside an answer is a message of its own, for whatever waits now. */
function hearRest(draft: Draft, answer: Answer | null, asking: string): void {
  const { state, facts } = draft;
  if (!isAnswer(answer) || answer.rest === null || !tells(answer, 'question', 'matter')) return;
  // A yes or a no that took nobody further was read with all that stands beside it, and has had its word.
  if (answer.choice === null && state.machine[0] === asking) return;
  if (state.machine[0] === ENDED || state.asked !== null || !draft.waiting) return;
  // Who waits in line has it in the case already; a question wants a word.
  const { holder } = state.floor;
  if (holder !== 'bot' && !(holder === 'queue' && tells(answer, 'question'))) return;
  const { signals } = facts.reader.read(
    {
      text: answer.rest,
      at: draft.at,
      profile: signalProfile(trusted(draft)),
      awaiting: awaitingOf(draft),
      language: state.language,
      people: namesIn(facts.workspace),
    },
    state.signals.memory,
  );
  const { reading } = state.signals;
  state.signals = {
    ...state.signals,
    reading: { ...reading, answer: signals.answer, isQuestion: signals.isQuestion, amount: signals.amount },
  };
  tell(draft, { type: 'customer.message', text: answer.rest, choice: null });
}

/** So short a message may be a word on the answer that was just given. */
const SHORT_WORD = 160;

/** L7: an article that did not help is not given again. */
function refuseArticles({ state }: Draft, answer: Answer | null, text: string): void {
  const { articles } = state;
  if (!articles || articles.newest.length === 0) return;
  const heard = answer ?? (text.length <= SHORT_WORD ? readAnswer(text, { kind: 'offer' }, state.language) : null);
  const refused = heard !== null && (heard.says === 'no' || tells(heard, 'unsolved'));
  state.articles = {
    newest: [],
    refused: refused ? [...new Set([...articles.refused, ...articles.newest])].slice(-MOST_REFUSED) : articles.refused,
  };
}

const MOST_REFUSED = 20;

/** X10: an address or a number that is given once is not asked for again. What is on file stays. */
function keepContact(draft: Draft, text: string): void {
  const { state } = draft;
  const given = Object.entries(
    ownContactIn(text, countryOf({ phone: state.profile.phone, zone: state.zone }), state.language),
  ).filter(([field]) => state.profile[field === 'email' ? 'email' : 'phone'] === undefined);
  if (given.length === 0) return;
  const profile: Profile = Object.fromEntries(given);
  state.profile = { ...state.profile, ...profile };
  draft.note({ type: 'profile', profile, source: 'customer', verified: false });
}

/** A5: what a colleague's answer left open goes back to them, by the way that asking for a person has. */
function goesOnWithReply(draft: Draft, signals: Signals, text: string): boolean {
  const { state, facts } = draft;
  const { answered } = state;
  if (!answered || state.floor.holder !== 'bot' || state.place || !repliesTo(draft, signals, text)) return false;
  const way = facts.machine.compiled.listeners.find(({ listener }) => listener === 'explicit');
  if (!way) return false;
  goOnWith(draft, answered);
  const because = answered.kind === 'promise' ? 'replies to the answer of a colleague' : 'says that it is not settled';
  fire(draft, way.node, 'returning', { topic: null, because, score: 1, quotes: [text] }, text);
  return true;
}

/** The first armed trigger that fires takes the token from wherever it is (T11). */
function fireListener(draft: Draft, signals: Signals, text: string): boolean {
  const { state, facts } = draft;
  for (const { node, kind, listener, config } of facts.machine.compiled.listeners) {
    if (listener === 'explicit') {
      if (!state.armed.explicit || state.place !== null) continue;
      if (givesContact(draft, text) || namesChoice(signals)) continue;
    }
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
  if (!draft.state.place || !signals.explicit.asked) return false;
  if (givesContact(draft, text) || namesChoice(signals)) return false;
  if (!draft.waiting || draft.waiting.keepsCompany) return false;
  return backInLine(draft);
}

/** L2: "book a call" asks for a person, and where it is one of the choices shown it is that choice. */
function namesChoice({ answer }: Signals): boolean {
  return isAnswer(answer) && answer.choice !== null && answer.plain;
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
  if (!welcome || !firing || state.promises.length === 0) {
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
  if (listener !== 'returning' && isOtherMatter(draft, listener, firing)) beginMatter(draft);
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
      people: namesIn(facts.workspace),
    },
    state.signals.memory,
  );
  const before = state.signals;
  const reading = settled(pressed(draft, answerable(signals, text), body), before.reading);
  // A button's label is ours: a press changes neither mood nor language nor what it is about.
  const isPress = body.choice !== undefined || body.escapeHatch === true;
  const { frustration, language, category } = before.reading;
  state.signals = isPress
    ? {
        memory: before.memory,
        reading: {
          ...reading,
          language: carriedLanguage(language),
          category: carriedCategory(category),
          frustration: { ...frustration, added: [] },
        },
      }
    : { memory, reading };
  const { settings } = facts.machine.compiled;
  const { code } = state.signals.reading.language;
  if (code !== state.language && settings.languages.includes(code)) state.language = code;
  return state.signals.reading;
}

/** Of those who work here; one list for each workspace, which its reader knows again. */
function namesIn(workspace: Workspace): readonly string[] {
  const before = names.get(workspace);
  if (before !== undefined) return before;
  const found = workspace.agents.map(({ name }) => name);
  names.set(workspace, found);
  return found;
}

const names = new WeakMap<Workspace, readonly string[]>();

/** A greeting, anger alone or "I have a question" is none yet: the bot has nothing to be unsure about. */
function answerable(signals: Signals, text: string): Signals {
  const { code } = signals.language;
  const isQuestion = signals.isQuestion && !isSmallTalk(text, code) && !(code.startsWith('en') && isOnlyAnger(text));
  return { ...signals, isQuestion };
}

/** What a message is about holds until another one says otherwise: "a person, please" is about nothing new. */
function settled(signals: Signals, before: Signals): Signals {
  // R18: a bare request for a person has no matter of its own; what is said beside it routes.
  // A plain answer to what was asked is about that.
  const isPlainAnswer = isAnswer(signals.answer) && signals.answer.plain && signals.answer.rest === null;
  const silent = isPlainAnswer || !signals.isQuestion || (signals.explicit.asked && signals.category.id === 'other');
  return {
    ...signals,
    category: silent || signals.category.score < SURE_CATEGORY ? carriedCategory(before.category) : signals.category,
    language: signals.language.score < SURE_LANGUAGE ? carriedLanguage(before.language) : signals.language,
  };
}

/** What an earlier message decided: the words behind it are no words of this one. */
function carriedCategory({ id, score, rival }: Signals['category']): Signals['category'] {
  return { id, score, ...(rival === undefined ? {} : { rival }) };
}

function carriedLanguage({ code, score }: Signals['language']): Signals['language'] {
  return { code, score };
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
    return { ...signals, explicit: { asked: true, score: 1, evidence }, answer: null, isQuestion: false };
  }
  if (choice === undefined) return signals;
  const says = isDrawn ? null : choice === reservedChoices.yes ? 'yes' : choice === reservedChoices.no ? 'no' : null;
  const answer: Answer = {
    says,
    tells: [],
    choice: says === null ? choice : null,
    value: null,
    plain: true,
    rest: null,
  };
  return { ...signals, explicit: { ...signals.explicit, asked: false }, answer, isQuestion: false };
}

function awaitingOf(draft: Draft): Awaiting {
  const { waiting, state } = draft;
  switch (waiting?.awaiting) {
    case 'offer':
      return { kind: 'offer' };
    case 'question':
      return { kind: 'question' };
    case 'choice': {
      if (state.shown?.node === waiting.node) return { kind: 'choice', options: state.shown.choices };
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
