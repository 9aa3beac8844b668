// Where a conversation is that went from this agent.
import type { DeskLoss as Loss } from '@baton/wire';

export type LossNow =
  | { at: 'agent'; name: string }
  | { at: 'offered'; name: string }
  | { at: 'line'; team: string | null }
  | { at: 'bot' }
  | { at: 'over' };

export function lossNow({ floor, ended, agentName, offeredTo, team }: Loss): LossNow {
  if (floor === 'agent' && agentName !== null) return { at: 'agent', name: agentName };
  if (offeredTo !== null) return { at: 'offered', name: offeredTo };
  if (ended || floor === 'nobody') return { at: 'over' };
  return floor === 'bot' ? { at: 'bot' } : { at: 'line', team: team?.name ?? null };
}
