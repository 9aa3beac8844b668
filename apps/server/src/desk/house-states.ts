import { type PresenceState, type QueueState, teamOf, type Workspace } from '@baton/handoff';
import type { House } from '../house.ts';

interface Reads {
  readonly host: Pick<House['host'], 'read'>;
}

/** States come back as their reducers returned them (contracts, 6): one cast for each kind. */
export async function presenceOf({ host }: Reads, agent: string): Promise<PresenceState | null> {
  return (await host.read({ kind: 'presence', key: agent })) as PresenceState | null;
}

export async function queueState({ host }: Reads, team: string): Promise<QueueState | null> {
  return (await host.read({ kind: 'queue', key: team })) as QueueState | null;
}

/** A team as lists name it; one that is no more by its id. */
export function named(workspace: Workspace, team: string): { id: string; name: string } {
  return { id: team, name: teamOf(workspace, team)?.name ?? team };
}
