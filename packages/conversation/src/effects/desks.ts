// Help desks elsewhere: what is handed to them, and the floor while somebody there has it.
import type { Effect, Vars } from '@baton/flow';
import type { Tier } from '@baton/handoff';
import type { StepEvent } from '@baton/runtime';
import type { Draft } from '../draft.ts';
import { matterNumber } from '../matter.ts';
import { tierFor, triggerOf } from '../routing.ts';
import type { ConversationState, DeskCase } from '../state.ts';
import { matterWords } from '../words/sum-up.ts';

/** So many of the newest can still be answered from their desks. */
const MOST_CASES = 6;

/** The id of whoever speaks from a desk, among the house's own agents. */
export function deskAgent(desk: string): string {
  return `desk:${desk}`;
}

/** Whether somebody at a desk elsewhere has the floor. */
export function isAtDesk({ agent }: Pick<ConversationState, 'agent'>): boolean {
  return agent?.id.startsWith(deskAgent('')) === true;
}

/** A step hands the conversation over, and waits for what becomes of it. */
export function openDesk(draft: Draft, effect: Extract<Effect, { type: 'openDesk' }>, vars: Vars): void {
  leaveDesk(draft, 'failed');
  handOver(draft, effect, vars, { isAwaited: true });
}

/** A ticket that is answered from a desk: nobody waits for it, the promise does. */
export function openTicketAt(
  draft: Draft,
  effect: { desk: string; team: string | null; urgent: boolean },
  vars: Vars,
  promiseId: string,
): void {
  handOver(draft, effect, vars, { isAwaited: false, promiseId });
}

function handOver(
  draft: Draft,
  { desk, team, urgent }: { desk: string; team: string | null; urgent: boolean },
  vars: Vars,
  more: Pick<DeskCase, 'isAwaited' | 'promiseId'>,
): void {
  const { state } = draft;
  const id = draft.newId('requests');
  const inCharge = team ?? text(vars['handoff.team']) ?? state.place?.team ?? null;
  const trigger = state.trigger?.kind ?? triggerOf(vars['handoff.trigger']);
  const tier: Tier = tierFor(text(vars['handoff.tier']), trigger, text(vars['topic.id']), draft);
  state.desks = [...(state.desks ?? []), { id, desk, openedAt: draft.at, ticket: null, notes: 0, ...more }].slice(
    -MOST_CASES,
  );
  draft.note({ type: 'deskAsked', deskId: id, desk, team: inCharge ?? '' });
  draft.ask({
    type: 'openDesk',
    lane: laneOf(id),
    deskId: id,
    desk,
    team: inCharge,
    number: matterNumber(state),
    summary: matterWords(vars, state),
    tier,
    urgent,
    isAwaited: more.isAwaited,
    person: personOf(draft, vars),
  });
}

/** X11: what is added goes to the desk that the step waits for. */
export function tellDesk(draft: Draft, event: StepEvent): void {
  const { data } = event;
  if (data?.type === 'customer.message') addNote(draft, awaited(draft), 'added', data.text);
}

/** Puts a note on the ticket: what the customer added, or that nobody waits for it any more. */
export function addNote(
  draft: Draft,
  one: DeskCase | undefined,
  why: 'added' | 'customer-left' | 'gone-on',
  words: string,
): void {
  if (!one) return;
  const notes = one.notes + 1;
  keep(draft, { ...one, notes });
  draft.ask({ type: 'tellDesk', lane: laneOf(one.id), deskId: one.id, desk: one.desk, note: notes, why, text: words });
}

/** The step waits no longer. What is answered later is still brought to the customer. */
export function leaveDesk(draft: Draft, why: Extract<Effect, { type: 'leaveDesk' }>['why']): void {
  const one = awaited(draft);
  if (!one) return;
  keep(draft, { ...one, isAwaited: false });
  if (why === 'customer-left') addNote(draft, ofId(draft, one.id), 'customer-left', '');
  if (why === 'too-long' || why === 'silent') addNote(draft, ofId(draft, one.id), 'gone-on', '');
  draft.note({ type: 'deskLeft', deskId: one.id, why });
  const { agent } = draft.state;
  if (!agent || !isAtDesk(draft.state)) return;
  draft.state.lastAgent = { name: agent.name, team: agent.team };
  draft.state.agent = null;
  if (draft.state.floor.holder === 'agent') draft.setFloor('bot');
}

/** The floor goes to whoever has answered there. */
export function joinDesk(draft: Draft, one: DeskCase, agent: { id: string; name: string }): void {
  const { state } = draft;
  if (state.agent?.id === agent.id && state.agent.name === agent.name) return;
  state.agent = { ...agent, team: '', offerId: '', acceptedAt: draft.at, spoke: true };
  if (state.floor.holder === 'agent') return;
  draft.note({ type: 'deskJoined', deskId: one.id, agent, waitedSeconds: (draft.at - one.openedAt) / 1000 });
  draft.setFloor('agent');
}

export function ofId({ state }: Draft, id: string): DeskCase | undefined {
  return state.desks?.find((one) => one.id === id);
}

export function keep(draft: Draft, one: DeskCase): void {
  draft.state.desks = (draft.state.desks ?? []).map((other) => (other.id === one.id ? one : other));
}

function awaited({ state }: Draft): DeskCase | undefined {
  return state.desks?.findLast(({ isAwaited }) => isAwaited);
}

/** In order: what is added comes after what it is added to. */
function laneOf(id: string): string {
  return `desk/${id.slice(id.lastIndexOf('/') + 1)}`;
}

function personOf({ state }: Draft, vars: Vars): { id?: string; name?: string; email?: string; phone?: string } {
  const { profile, verified } = state;
  const [name, email, phone] = [
    text(vars['customer.name']) ?? profile.name,
    text(vars['customer.email']) ?? profile.email,
    text(vars['customer.phone']) ?? profile.phone,
  ];
  return {
    // X10: an account that nobody has vouched for is not theirs at the desk either.
    ...(verified && profile.customerId !== undefined ? { id: profile.customerId } : {}),
    ...(name ? { name } : {}),
    ...(email ? { email } : {}),
    ...(phone ? { phone } : {}),
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
