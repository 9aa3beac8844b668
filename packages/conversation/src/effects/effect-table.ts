// What each effect of a flow does: floor, place, words and work for others, one row for each.
import type { Vars } from '@baton/flow';
import type { StepEvent, WalkedEffect } from '@baton/runtime';
import type { Draft } from '../draft.ts';
import { beginMatter, matterNumber } from '../matter.ts';
import { connectAgent, disconnectAgent } from './agent-floor.ts';
import { askBot } from './ask-bot.ts';
import { leaveDesk, openDesk, tellDesk } from './desks.ts';
import { backEvent } from './held-ways.ts';
import { sendMail } from './mail.ts';
import { followUpAlerts, page, request } from './outside.ts';
import { leaveQueue, takePlace } from './place.ts';
import { bookSlot, createTicket, offerSlots, promise, withdraw } from './promises.ts';
import { say } from './say.ts';

/** Where in the walk an effect was asked for, with the variables as they were there. */
type Place = Pick<WalkedEffect, 'node' | 'vars'>;
type EffectOf = { [E in WalkedEffect['effect'] as E['type']]: E };
type Handler<E> = (draft: Draft, effect: E, place: Place, event: StepEvent) => void;

/** Does what a walk asked for, in the order of the walk. */
export function applyEffects(draft: Draft, effects: readonly WalkedEffect[], event: StepEvent): void {
  for (const { effect, ...place } of effects) apply(draft, effect, place, event);
}

function apply<T extends keyof EffectOf>(
  draft: Draft,
  effect: EffectOf[T] & { type: T },
  place: Place,
  event: StepEvent,
): void {
  effectTable[effect.type](draft, effect, place, event);
}

const effectTable: { [T in keyof EffectOf]: Handler<EffectOf[T]> } = {
  say,
  askBot,
  enqueue: (draft, effect, { node, vars }, event) => takePlace(draft, effect, node, vars, event),
  leaveQueue: (draft, { why }) => leaveQueue(draft, why),
  backInLine(draft) {
    const event = backEvent(draft);
    if (event) draft.next.push(event);
  },
  connect: connectAgent,
  disconnect: (draft, { why }) => disconnectAgent(draft, why),
  returnToBot(draft) {
    draft.state.trigger = null;
    draft.setFloor('bot');
  },
  arm: (draft, { what }) => arm(draft, what, true),
  disarm: (draft, { what }) => arm(draft, what, false),
  resetScore({ state, facts }) {
    state.signals = { ...state.signals, memory: facts.reader.note({ scoreReset: true }, state.signals.memory) };
  },
  createTicket: (draft, effect, { vars }) => createTicket(draft, effect, vars),
  offerSlots: (draft, effect, { vars }) => offerSlots(draft, effect, vars),
  bookSlot: (draft, _effect, { vars }) => bookSlot(draft, vars),
  promise: (draft, { kind }, { vars }) => promise(draft, kind, vars['promise.dueAt']),
  // A word of the prover: what stands already needs no doing.
  promiseStands: () => undefined,
  newMatter: beginMatter,
  withdrawPromise: (draft, { kind }) => withdraw(draft, kind, 'replaced'),
  openDesk: (draft, effect, { vars }) => openDesk(draft, effect, vars),
  tellDesk: (draft, _effect, _place, event) => tellDesk(draft, event),
  leaveDesk: (draft, { why }) => leaveDesk(draft, why),
  page,
  request: (draft, effect, { vars }) => request(draft, effect, vars),
  sendMail: (draft, effect, { vars }) => sendMail(draft, effect, vars),
  tag: (draft, { tag }, { node }) => draft.note({ type: 'tagged', tag, node }),
  tried: (draft, { what, outcome }, { node }) => draft.note({ type: 'tried', what, outcome, node }),
  nudgeAgent(draft, { why }) {
    const { agent } = draft.state;
    if (agent) draft.note({ type: 'nudged', agent: agent.id, why });
  },
  alertLead: (draft, { why }) => alertLead(draft, why),
  rate: (draft, { of }, { vars }) => rated(draft, of, vars),
  close: (draft, { disposition }) => close(draft, disposition),
};

function arm({ state }: Draft, what: 'explicit' | 'frustration', isArmed: boolean): void {
  state.armed = { ...state.armed, [what]: isArmed };
}

/** I4: by convention the answer stands in `survey.score`. */
function rated(draft: Draft, of: number, vars: Vars): void {
  const score = vars['survey.score'];
  if (typeof score === 'number' && score >= 1 && score <= of) draft.note({ type: 'rated', score, of });
}

function alertLead(draft: Draft, why: string): void {
  const team = draft.state.agent?.team ?? draft.state.place?.team ?? '';
  draft.note({ type: 'leadAlerted', why, team });
  const lead = draft.facts.workspace.teams.find(({ id }) => id === team)?.lead ?? '';
  draft.ask({ type: 'notifyLead', lane: 'lead', team, lead, why, number: matterNumber(draft.state) });
}

function close(draft: Draft, disposition: 'solved' | 'unsolved' | 'follow-up' | 'customer-left'): void {
  if (draft.state.closed) return;
  draft.state.closed = true;
  draft.note({ type: 'closed', by: 'flow', disposition, reason: null, summary: '' });
  followUpAlerts(draft, 'resolved');
}
