// Tickets, calls and other promises, made with a time (A1, A2, A9).
import type { Effect, Json, Vars } from '@baton/flow';
import { formatPromise } from '@baton/handoff';
import type { Draft, NewEntry } from '../draft.ts';
import { matterNumber, ofMatter, useMatter } from '../matter.ts';
import { openTicketAt } from './desks.ts';
import type { ConversationState } from '../state.ts';

type PromiseKind = ConversationState['promises'][number]['kind'];

export function createTicket(draft: Draft, effect: Extract<Effect, { type: 'createTicket' }>, vars: Vars): void {
  const { state } = draft;
  const dueAt = numberOf(vars['ticket.dueAt']) ?? draft.at;
  withdrawAhead(draft, 'ticket');
  const promiseId = draft.newId('tickets');
  draft.note({
    type: 'ticket',
    number: matterNumber(state),
    team: effect.team ?? textOf(vars['handoff.team']) ?? state.place?.team ?? draft.facts.workspace.teams[0]?.id ?? '',
    promiseId,
    dueAt,
    contact: contactOf(draft, vars),
    urgent: effect.urgent,
    front: effect.front,
  });
  openPromise(draft, promiseId, 'ticket', dueAt, formatPromise(dueAt, state.zone, state.language, draft.at));
  const { desk, team, urgent } = effect;
  if (desk !== undefined) openTicketAt(draft, { desk, team, urgent }, vars, promiseId);
}

export function promise(draft: Draft, kind: 'on-call' | 'next-word', due: Json | undefined): void {
  const dueAt = numberOf(due) ?? draft.at;
  openPromise(
    draft,
    draft.newId('tickets'),
    kind,
    dueAt,
    formatPromise(dueAt, draft.state.zone, draft.state.language, draft.at),
  );
}

/** Takes back what is open of a kind, and says in the journal why. */
export function withdraw(
  draft: Draft,
  kind: PromiseKind,
  why: Extract<NewEntry, { type: 'promiseWithdrawn' }>['why'],
  from = 0,
): void {
  const { state } = draft;
  const own = new Set(ofMatter(state));
  const goes = (one: ConversationState['promises'][number]) =>
    one.kind === kind && one.dueAt >= from && (own.has(one) || kind === 'on-call');
  for (const { id: promiseId } of state.promises.filter(goes)) draft.note({ type: 'promiseWithdrawn', promiseId, why });
  state.promises = state.promises.filter((one) => !goes(one));
}

/** A newer time takes the place of an older one that has not come. What is late stays: it was promised, and not kept. */
export function withdrawAhead(draft: Draft, kind: PromiseKind): void {
  withdraw(draft, kind, 'replaced', draft.at);
}

export function offerSlots(draft: Draft, effect: Extract<Effect, { type: 'offerSlots' }>, vars: Vars): void {
  const team =
    effect.team ?? textOf(vars['handoff.team']) ?? draft.state.place?.team ?? draft.facts.workspace.teams[0]?.id ?? '';
  const askId = draft.newId('requests');
  draft.state.slots = { askId, offered: [], team };
  draft.send('queue', team, { type: 'slots.wanted', conversation: draft.key, askId, zone: draft.state.zone });
}

export function bookSlot(draft: Draft, vars: Vars): void {
  const { slots } = draft.state;
  const slotAt = numberOf(vars['callback.slotAt']);
  if (!slots || slotAt === undefined) return;
  draft.send('queue', slots.team, { type: 'slot.book', conversation: draft.key, askId: slots.askId, slotAt });
}

/** What the customer gave in the talk, else what is on file. */
export function contactOf({ state }: Draft, vars: Vars): string | null {
  return (
    textOf(vars['customer.email']) ??
    state.profile.email ??
    textOf(vars['customer.phone']) ??
    state.profile.phone ??
    null
  );
}

/** However many are open: a promise is kept or withdrawn with an entry, and never dropped. */
export function openPromise(
  draft: Draft,
  id: string,
  kind: PromiseKind,
  dueAt: number,
  text: string,
  team: string | undefined = teamInCharge(draft),
): void {
  const { state } = draft;
  if (kind === 'ticket' || kind === 'callback') useMatter(draft);
  const { index = 1 } = state.matter ?? {};
  const topic = textOf(state.machine[1].vars['topic.id']);
  const made = {
    id,
    kind,
    dueAt,
    claimedBy: null,
    category: state.signals.reading.category.id,
    ...(index > 1 ? { matter: index } : {}),
    ...(team === undefined ? {} : { team }),
    ...(topic === undefined ? {} : { topic }),
  };
  state.promises = [...state.promises, made];
  draft.note({
    type: 'promised',
    promiseId: id,
    kind,
    dueAt,
    text,
    ...(index > 1 ? { number: matterNumber(state) } : {}),
  });
}

function teamInCharge({ state, facts }: Draft): string | undefined {
  return textOf(state.machine[1].vars['handoff.team']) ?? state.place?.team ?? facts.workspace.teams[0]?.id;
}

function numberOf(value: Json | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A5: a reply to it goes on with this matter, with the same people. */
export function answeredBy(
  { at, state }: Draft,
  kind: 'promise' | 'talk',
  agent: string,
  team: string,
  of?: ConversationState['promises'][number],
): NonNullable<ConversationState['answered']> {
  const { matter = state.matter?.index ?? 1, category = state.signals.reading.category.id } = of ?? {};
  return { kind, agent, team, at, matter, category };
}

/** So many may be on their way at once. */
const MOST_MAILED = 8;

/**
 * By mail too, where there is an address.
 *
 * @param messageId of the message that says the same on the customer's channel
 */
export function mailAnswer(draft: Draft, text: string, number: string, messageId: string): void {
  const { state, facts } = draft;
  const to = textOf(state.machine[1].vars['customer.email']) ?? state.profile.email;
  if (!to) return;
  const subject = `${facts.workspace.brand.name}: ${number}`;
  draft.note({ type: 'mailed', to, subject, text, about: 'answer' });
  draft.ask({ type: 'sendMail', lane: 'mail', to, subject, text, about: 'answer' });
  // Only a channel that is sent messages can fail to take one.
  if (state.route) state.mailedToo = [...(state.mailedToo ?? []), messageId].slice(-MOST_MAILED);
}
