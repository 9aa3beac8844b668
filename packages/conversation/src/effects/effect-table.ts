// What a walk asked for, done in the order of the walk: floor, place, words and work for others.
import type { CompiledMail } from '@baton/flow';
import type { WalkedEffect, StepEvent } from '@baton/runtime';
import { bookSlot, createTicket, offerSlots, promise, withdraw } from './promises.ts';
import { backInLine } from './held-ways.ts';
import { leaveQueue, takePlace } from './place.ts';
import { page, request } from './outside.ts';
import { connectAgent, disconnectAgent } from './agent-floor.ts';
import { renderMessage } from '../words/render-message.ts';
import { valueOf } from '../words/system-variables.ts';
import type { Turn } from '../draft.ts';

export function applyEffects(turn: Turn, effects: readonly WalkedEffect[], event: StepEvent): void {
  for (const walked of effects) applyEffect(turn, walked, event);
}

function applyEffect(turn: Turn, { effect, node, vars }: WalkedEffect, event: StepEvent): void {
  const { state } = turn;
  switch (effect.type) {
    case 'say': {
      if (effect.unlessSaid && turn.entries.some(({ type }) => type === 'said')) return;
      const choices = effect.options ? turn.waiting?.options : effect.choices;
      return turn.say(effect.message, {
        node,
        vars,
        ...(choices ? { choices } : {}),
        ...(effect.as ? { as: effect.as } : {}),
        ...(effect.slots ? { slots: effect.slots } : {}),
      });
    }
    case 'askBot':
      return askBot(turn);
    case 'enqueue':
      return takePlace(turn, effect, node, vars, event);
    case 'leaveQueue':
      return leaveQueue(turn, effect.why);
    case 'backInLine':
      backInLine(turn);
      return;
    case 'connect':
      return connectAgent(turn);
    case 'disconnect':
      return disconnectAgent(turn, effect.why);
    case 'returnToBot':
      state.trigger = null;
      return turn.setFloor('bot');
    case 'arm':
    case 'disarm':
      state.armed = { ...state.armed, [effect.what]: effect.type === 'arm' };
      return;
    case 'resetScore':
      state.signals = { ...state.signals, memory: turn.facts.reader.note({ scoreReset: true }, state.signals.memory) };
      return;
    case 'createTicket':
      return createTicket(turn, effect, vars);
    case 'offerSlots':
      return offerSlots(turn, effect, vars);
    case 'bookSlot':
      return bookSlot(turn, vars);
    case 'promise':
      return promise(turn, effect.kind, vars['promise.dueAt']);
    case 'promiseStands':
      return;
    case 'withdrawPromise':
      return withdraw(turn, effect.kind, 'replaced');
    case 'page':
      return page(turn, effect);
    case 'request':
      return request(turn, effect, vars);
    case 'sendMail':
      return sendMail(turn, effect, vars);
    case 'tag':
      return turn.note({ type: 'tagged', tag: effect.tag, node });
    case 'tried':
      return turn.note({ type: 'tried', what: effect.what, outcome: effect.outcome, node });
    case 'nudgeAgent':
      if (state.agent) turn.note({ type: 'nudged', agent: state.agent.id, why: effect.why });
      return;
    case 'alertLead':
      return alertLead(turn, effect.why);
    case 'rate':
      return rated(turn, effect.of, vars);
    case 'close':
      return close(turn, effect.disposition);
  }
}

function askBot(turn: Turn): void {
  const { state } = turn;
  const texts =
    state.unanswered.length > 0
      ? state.unanswered
      : state.recent
          .filter(({ from }) => from === 'customer')
          .map(({ text }) => text)
          .slice(-1);
  const question = texts.join(' ');
  const askId = turn.newId('asked');
  state.asked = { id: askId, question };
  turn.note({ type: 'asked', askId, question });
  turn.effects.push({
    type: 'askBot',
    lane: 'bot',
    askId,
    texts,
    language: state.language,
    history: state.recent.map(({ from, text }) => ({ from: from === 'customer' ? 'customer' : 'bot', text })),
  });
}

function sendMail(turn: Turn, effect: CompiledMail, vars: WalkedEffect['vars']): void {
  const { state, facts } = turn;
  const given = vars['customer.email'];
  const to = typeof given === 'string' && given !== '' ? given : state.profile.email;
  if (!to) return;
  const message = renderMessage(effect.message, undefined, {
    language: state.language,
    fallback: facts.machine.compiled.settings.language,
    now: turn.at,
    zone: state.zone,
    value: (name, language) => valueOf(name, vars, { ...state, language }, facts.workspace, turn.at),
  });
  if (!message) return;
  const subject = message.card?.title ?? `${facts.workspace.brand.name}: ${state.number}`;
  const text = [message.text, ...(message.card?.lines ?? [])].join('\n\n');
  const slotAt = vars['callback.slotAt'];
  turn.note({ type: 'mailed', to, subject, text, about: effect.about });
  turn.effects.push({
    type: 'sendMail',
    lane: 'mail',
    to,
    subject,
    text,
    about: effect.about,
    ...(effect.about === 'callback' && typeof slotAt === 'number'
      ? { calendar: { startsAt: slotAt, minutes: facts.workspace.callbacks.slotMinutes, title: subject } }
      : {}),
  });
}

/** I4: by convention the answer stands in `survey.score`. */
function rated(turn: Turn, of: number, vars: WalkedEffect['vars']): void {
  const score = vars['survey.score'];
  if (typeof score === 'number' && score >= 1 && score <= of) turn.note({ type: 'rated', score, of });
}

function alertLead(turn: Turn, why: string): void {
  const team = turn.state.agent?.team ?? turn.state.place?.team ?? '';
  turn.note({ type: 'leadAlerted', why, team });
  const lead = turn.facts.workspace.teams.find(({ id }) => id === team)?.lead ?? '';
  turn.effects.push({ type: 'notifyLead', lane: 'lead', team, lead, why, number: turn.state.number });
}

function close(turn: Turn, disposition: 'solved' | 'unsolved' | 'follow-up' | 'customer-left'): void {
  if (turn.state.closed) return;
  turn.state.closed = true;
  turn.note({ type: 'closed', by: 'flow', disposition, reason: null, summary: '' });
}
