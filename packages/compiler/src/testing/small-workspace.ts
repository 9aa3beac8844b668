import type { Scope } from '@baton/flow';

/** The parts of a workspace that proofs look at. */
export function smallWorkspace(): Scope['workspace'] {
  const level = { firstResponseSeconds: 90, resolutionSeconds: null };
  const parts = {
    hours: [{ id: 'office', name: 'Office', zone: 'Europe/Berlin', week: { wed: [{ from: '09:00', to: '18:00' }] } }],
    silence: { firstWordSeconds: 2, waitingSeconds: 30, agentFirstWordSeconds: 15 },
    sla: { critical: level, high: level, standard: level, low: level, alertPercent: 80 },
    queue: { readSeconds: 15, criticalReadSeconds: 10 },
    teams: [],
    agents: [],
    topics: [],
    categories: [],
    skills: [],
    connections: [],
  };
  return parts as unknown as Scope['workspace'];
}
