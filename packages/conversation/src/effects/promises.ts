// Tickets, callbacks and other promises: made with a time, claimed, kept (A1, A2, A9).
import type { Effect, Json, Vars } from '@baton/flow';
import { formatAppointment, formatPromise } from '@baton/handoff';
import type { ConversationBody, ConversationReply } from '../bodies.ts';
import type { ConversationState } from '../state.ts';
import type { NewEntry, Turn } from '../draft.ts';

type PromiseKind = ConversationState['promises'][number]['kind'];

/** Open promises of one conversation; more would be a loop in the flow. */
const MOST_PROMISES = 20;

export function createTicket(turn: Turn, effect: Extract<Effect, { type: 'createTicket' }>, vars: Vars): void {
  const { state } = turn;
  const dueAt = numberOf(vars['ticket.dueAt']) ?? turn.at;
  withdrawAhead(turn, 'ticket');
  const promiseId = turn.newId('tickets');
  turn.note({
    type: 'ticket',
    number: state.number,
    team: effect.team ?? textOf(vars['handoff.team']) ?? state.place?.team ?? turn.facts.workspace.teams[0]?.id ?? '',
    promiseId,
    dueAt,
    contact: contactOf(turn, vars),
    urgent: effect.urgent,
    front: effect.front,
  });
  open(turn, promiseId, 'ticket', dueAt, formatPromise(dueAt, state.zone, state.language, turn.at));
}

export function promise(turn: Turn, kind: 'on-call' | 'next-word', due: Json | undefined): void {
  const dueAt = numberOf(due) ?? turn.at;
  open(turn, turn.newId('tickets'), kind, dueAt, formatPromise(dueAt, turn.state.zone, turn.state.language, turn.at));
}

/** Takes back what is open of a kind, and says in the journal why. */
export function withdraw(
  turn: Turn,
  kind: PromiseKind,
  why: Extract<NewEntry, { type: 'promiseWithdrawn' }>['why'],
  from = 0,
): void {
  const { state } = turn;
  const goes = (one: ConversationState['promises'][number]) => one.kind === kind && one.dueAt >= from;
  for (const { id: promiseId } of state.promises.filter(goes)) turn.note({ type: 'promiseWithdrawn', promiseId, why });
  state.promises = state.promises.filter((one) => !goes(one));
}

/** A newer time takes the place of an older one that has not come. What is late stays: it was promised, and not kept. */
function withdrawAhead(turn: Turn, kind: PromiseKind): void {
  withdraw(turn, kind, 'replaced', turn.at);
}

export function offerSlots(turn: Turn, effect: Extract<Effect, { type: 'offerSlots' }>, vars: Vars): void {
  const team =
    effect.team ?? textOf(vars['handoff.team']) ?? turn.state.place?.team ?? turn.facts.workspace.teams[0]?.id ?? '';
  const askId = turn.newId('requests');
  turn.state.slots = { askId, offered: [], team };
  turn.send('queue', team, { type: 'slots.wanted', conversation: turn.key, askId, zone: turn.state.zone });
}

export function bookSlot(turn: Turn, vars: Vars): void {
  const { slots } = turn.state;
  const slotAt = numberOf(vars['callback.slotAt']);
  if (!slots || slotAt === undefined) return;
  turn.send('queue', slots.team, { type: 'slot.book', conversation: turn.key, askId: slots.askId, slotAt });
}

/** What the team's calendar answered. */
export function slotsAnswered(
  turn: Turn,
  body: Extract<ConversationBody, { type: 'slots.offered' | 'slot.booked' | 'slot.refused' }>,
): void {
  const { state } = turn;
  if (!state.slots || state.slots.askId !== body.askId) return;
  if (body.type === 'slot.booked') {
    withdrawAhead(turn, 'callback');
    const promiseId = turn.newId('tickets');
    turn.note({
      type: 'callbackBooked',
      promiseId,
      slotAt: body.slotAt,
      team: state.slots.team,
      contact: contactOf(turn, state.machine[1].vars),
    });
    open(turn, promiseId, 'callback', body.slotAt, formatAppointment(body.slotAt, state.zone, state.language, turn.at));
    if (turn.tell('slot.booked', { type: 'slot.booked', slotAt: body.slotAt })) return;
    // The conversation has gone on without it: nobody shall be called who was not told so.
    state.promises = state.promises.filter(({ id }) => id !== promiseId);
    turn.note({ type: 'promiseWithdrawn', promiseId, why: 'gone-on' });
    turn.send('queue', state.slots.team, { type: 'slot.cancel', conversation: turn.key, slotAt: body.slotAt });
    return;
  }
  state.slots = { ...state.slots, offered: body.slots };
  turn.tell(body.type, { type: body.type, slots: body.slots });
}

/** A9: work on a promise, also long after the conversation is over. */
export function promiseActs(
  turn: Turn,
  body: Extract<ConversationBody, { type: 'promise.claim' | 'promise.answer' | 'promise.done' }>,
): ConversationReply {
  const { state } = turn;
  const found = state.promises.find(({ id }) => id === body.promiseId);
  if (!found) return { ok: false, code: 'promise-gone', message: 'This promise has already been kept or withdrawn.' };
  if (isWithSomebodyElse(turn, found.claimedBy, body.agent)) {
    return { ok: false, code: 'promise-claimed', message: 'A colleague has taken this one.' };
  }
  if (body.type === 'promise.claim') {
    keep(turn, { ...found, claimedBy: body.agent });
    turn.note({ type: 'promiseClaimed', promiseId: found.id, by: body.agent });
    return { ok: true };
  }
  if (body.type === 'promise.answer') {
    const text = body.text.trim();
    if (text === '') return { ok: false, code: 'empty', message: 'There is nothing in this answer; nothing was sent.' };
    answer(turn, body.agent, text);
    keep(turn, { ...found, claimedBy: body.agent });
    return { ok: true };
  }
  state.promises = state.promises.filter(({ id }) => id !== found.id);
  turn.note({ type: 'promiseKept', promiseId: found.id, by: body.agent });
  return { ok: true };
}

/** A claim binds colleagues while who made it is there; a lead takes over what would break otherwise. */
function isWithSomebodyElse({ facts }: Turn, claimedBy: string | null, agent: string): boolean {
  if (claimedBy === null || claimedBy === agent) return false;
  const { agents } = facts.workspace;
  const isLead = agents.some(({ id, lead }) => id === agent && lead);
  return !isLead && agents.some(({ id }) => id === claimedBy);
}

/** Into the chat and, where there is an address, by mail. */
function answer(turn: Turn, agentId: string, text: string): void {
  const { state, facts } = turn;
  const agent = facts.workspace.agents.find(({ id }) => id === agentId);
  turn.note({
    type: 'said',
    messageId: turn.newId('said'),
    speaker: 'agent',
    agent: { id: agentId, name: agent?.name ?? agentId },
    floorVersion: state.floor.version,
    message: { text },
  });
  const to = textOf(state.machine[1].vars['customer.email']) ?? state.profile.email;
  if (!to) return;
  const subject = `${facts.workspace.brand.name}: ${state.number}`;
  turn.note({ type: 'mailed', to, subject, text, about: 'answer' });
  turn.effects.push({ type: 'sendMail', lane: 'mail', to, subject, text, about: 'answer' });
}

/** What the customer gave in the talk, else what is on file. */
function contactOf({ state }: Turn, vars: Vars): string | null {
  return (
    textOf(vars['customer.email']) ??
    state.profile.email ??
    textOf(vars['customer.phone']) ??
    state.profile.phone ??
    null
  );
}

function open(turn: Turn, id: string, kind: PromiseKind, dueAt: number, text: string): void {
  turn.state.promises = [...turn.state.promises, { id, kind, dueAt, claimedBy: null }].slice(-MOST_PROMISES);
  turn.note({ type: 'promised', promiseId: id, kind, dueAt, text });
}

function keep(turn: Turn, changed: ConversationState['promises'][number]): void {
  turn.state.promises = turn.state.promises.map((one) => (one.id === changed.id ? changed : one));
}

function numberOf(value: Json | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
