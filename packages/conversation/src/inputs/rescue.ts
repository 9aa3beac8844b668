import { dropPlace } from '@baton/runtime';
import type { Draft } from '../draft.ts';
import { withRestartedDeadlines } from '../effects/restarted-deadlines.ts';
import { joinLine } from '../effects/place.ts';

/** The flow cannot go on by itself: a person takes the conversation from here. The broken deadlines are dropped. */
export function rescue(draft: Draft, reason: string): void {
  const { state, facts, at } = draft;
  draft.note({ type: 'failed', inputId: '', code: 'rescued', message: reason });
  draft.keepMachine({ ...dropPlace(draft.machineState), deadlines: [] });
  if (state.floor.holder === 'agent' || state.place) return;
  const node = Object.keys(facts.machine.compiled.places)[0];
  const team = facts.workspace.teams[0]?.id;
  if (node === undefined || team === undefined) return;
  state.trigger ??= { kind: 'flow', at };
  joinLine(draft, { node, team, tier: 'high', since: at, skills: [] }, state.machine[1].vars, { front: true });
  draft.setFloor('queue');
  // The flow's own step is broken, but what the line owes who waits in it is not.
  const { deadlines, generation } = withRestartedDeadlines(draft);
  const ofPlace = deadlines.filter(({ of }) => of === 'place');
  draft.keepMachine({ ...draft.machineState, generation, deadlines: ofPlace });
}
