import { WAKE } from '@baton/handoff';
import { restartDeadlines, type MachineState } from '@baton/runtime';
import type { Draft } from '../draft.ts';
import { surroundings } from '../surroundings.ts';

/** The machine with the deadlines of its wait, and of the place that is held, as if both began now. */
export function withRestartedDeadlines(draft: Draft): MachineState {
  const event = { type: WAKE, data: { type: 'deadline', key: '' } as const, at: draft.at, around: surroundings(draft) };
  return restartDeadlines(draft.facts.machine, draft.machineState, draft.state.place?.node ?? null, event);
}
