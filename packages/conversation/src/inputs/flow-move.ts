// Law 10: a conversation stays on the version that it began with, unless a designer moves it.
import { ENDED } from '@baton/flow';
import { teamOf, type Outcome } from '@baton/handoff';
import { moveState, type WhyNotMoved } from '@baton/runtime';
import type { ConversationBody } from '../bodies.ts';
import { Draft } from '../draft.ts';
import type { ConversationFacts } from '../facts.ts';
import type { ConversationState } from '../state.ts';
import { surroundings } from '../surroundings.ts';

/** The outcome in the new version, or the reason why the conversation stays where it is, for the designer to read. */
export function flowMove(
  key: string,
  state: ConversationState,
  at: number,
  { flow }: Extract<ConversationBody, { type: 'flow.move' }>,
  facts: ConversationFacts,
): Outcome<ConversationState> {
  const stays = new Draft(key, state, at, facts);
  const { live, ...rest } = facts;
  if (state.flow.hash === flow.hash) return stays.outcome({ ok: true });
  const refuse = (code: string, message: string) => stays.outcome({ ok: false, code, message });
  if (state.flow.id !== flow.id || !live)
    return refuse('other-flow', 'It runs another flow. Move it to a version of that one.');
  if (state.machine[0] === ENDED)
    return refuse('flow-over', 'It is over. Whoever writes again starts in the live version.');
  const { place } = state;
  if (place && !teamOf(facts.workspace, place.team))
    return refuse('team-gone', 'The team it waits for is no longer in the settings.');
  const around = surroundings(stays);
  const event = { type: 'flow.move', data: { type: 'deadline', key: '' }, at: stays.at, around } as const;
  const moved = moveState(facts.machine, live.machine, stays.machineState, place?.node ?? null, event);
  if (typeof moved === 'string') return refuse(moved, WHY[moved]);
  const draft = new Draft(key, { ...state, flow }, at, { ...rest, machine: live.machine, reader: live.reader });
  draft.keepMachine(moved);
  draft.note({ type: 'flowMoved', from: state.flow.version, flow });
  return draft.outcome({ ok: true });
}

const WHY: Record<WhyNotMoved, string> = {
  'step-gone': 'The step it waits at is not in the new version.',
  'step-changed': 'The step it waits at has become another kind of step.',
  'place-gone': 'The step that keeps its place in line is not in the new version.',
};
