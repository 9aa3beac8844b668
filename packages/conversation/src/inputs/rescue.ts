import { dropPlace } from '@baton/runtime';
import type { Turn } from '../draft.ts';

/** The flow cannot go on by itself: a person takes the conversation from here. The broken deadlines are dropped. */
export function rescue(turn: Turn, reason: string): void {
  const { state, facts } = turn;
  turn.note({ type: 'failed', inputId: '', code: 'rescued', message: reason });
  turn.keepMachine({ ...dropPlace(turn.machineState), deadlines: [] });
  if (state.floor.holder === 'agent' || state.place) return;
  const node = Object.keys(facts.machine.compiled.places)[0];
  const team = facts.workspace.teams[0]?.id;
  if (node === undefined || team === undefined) return;
  state.trigger ??= { kind: 'flow', at: turn.at };
  const place = turn.newId('places');
  state.place = { id: place, node, team, tier: 'high', since: turn.at, position: null, waitSeconds: null };
  turn.note({
    type: 'queued',
    team,
    tier: 'high',
    since: turn.at,
    node,
    front: true,
    skills: [],
    reason: 'complexity',
  });
  turn.setFloor('queue');
  turn.send('queue', team, {
    type: 'queue.join',
    conversation: turn.key,
    tier: 'high',
    skills: [],
    since: turn.at,
    front: true,
    notAgents: [],
    place,
  });
}
