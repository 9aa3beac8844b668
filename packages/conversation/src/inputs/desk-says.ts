// What a help desk elsewhere tells: it took the conversation, somebody there answered, it is over there, or it did not take it.
import { tell } from '../advance.ts';
import type { ConversationBody } from '../bodies.ts';
import type { Draft } from '../draft.ts';
import { deskAgent, joinDesk, keep, ofId } from '../effects/desks.ts';
import { mailAnswer } from '../effects/promises.ts';
import { matterNumber } from '../matter.ts';
import type { DeskCase } from '../state.ts';

type DeskBody = Extract<
  ConversationBody,
  { type: 'desk.opened' | 'desk.answered' | 'desk.state' | 'desk.failed' | 'desk.noteFailed' }
>;

/** Of a case that is not known, or too old, nothing is told. */
export function deskSays(draft: Draft, body: DeskBody): void {
  const one = ofId(draft, body.deskId);
  if (!one) return;
  switch (body.type) {
    case 'desk.opened':
      keep(draft, { ...one, ticket: body.ticket });
      draft.note({ type: 'deskOpened', deskId: one.id, desk: one.desk, ticket: body.ticket });
      if (one.isAwaited) tell(draft, { type: 'desk.opened', ticket: body.ticket });
      return;
    case 'desk.answered':
      return answered(draft, one, body);
    case 'desk.state':
      return stateOf(draft, one, body.state);
    case 'desk.failed':
      draft.note({ type: 'deskFailed', deskId: one.id, desk: one.desk, reason: body.reason });
      if (one.isAwaited) tell(draft, { type: 'desk.failed', reason: body.reason });
      // What was promised stands, and is kept from the house's own list.
      else if (one.promiseId !== undefined) alertLead(draft);
      return;
    case 'desk.noteFailed':
      draft.note({ type: 'deskFailed', deskId: one.id, desk: one.desk, reason: body.reason });
      return;
  }
}

function answered(
  draft: Draft,
  one: DeskCase,
  { text: words, by }: Extract<DeskBody, { type: 'desk.answered' }>,
): void {
  const text = words.trim();
  if (text === '') return;
  const agent = { id: deskAgent(one.desk), name: by ?? draft.facts.workspace.brand.name };
  if (one.isAwaited) joinDesk(draft, one, agent);
  const messageId = draft.said({ speaker: 'agent', agent, message: { text } });
  draft.remember('agent', text);
  if (one.isAwaited) {
    tell(draft, { type: 'desk.answered', text, agent });
    return;
  }
  // Nobody is looking at the chat any more: by mail too, where there is an address.
  if (draft.state.floor.holder === 'nobody' && !draft.state.route)
    mailAnswer(draft, text, matterNumber(draft.state), messageId);
  keepPromise(draft, one, agent.id);
}

/** A1: answered there is answered. */
function keepPromise(draft: Draft, one: DeskCase, by: string): void {
  const { state } = draft;
  if (!state.promises.some(({ id }) => id === one.promiseId)) return;
  draft.note({ type: 'promiseKept', promiseId: one.promiseId ?? '', by });
  state.promises = state.promises.filter(({ id }) => id !== one.promiseId);
}

function stateOf(draft: Draft, one: DeskCase, is: Extract<DeskBody, { type: 'desk.state' }>['state']): void {
  draft.note({ type: 'deskState', deskId: one.id, state: is });
  if (one.isAwaited && (is === 'solved' || is === 'closed')) tell(draft, { type: 'desk.closed' });
}

function alertLead(draft: Draft): void {
  const { state, facts } = draft;
  const team = state.promises.at(-1)?.team ?? facts.workspace.teams[0]?.id ?? '';
  const lead = facts.workspace.teams.find(({ id }) => id === team)?.lead ?? '';
  const why = 'desk-failed';
  draft.note({ type: 'leadAlerted', why, team });
  draft.ask({ type: 'notifyLead', lane: 'lead', team, lead, why, number: matterNumber(state) });
}
