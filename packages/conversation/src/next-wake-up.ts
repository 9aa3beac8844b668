import type { ConversationState } from './state.ts';

/** The earliest of what the conversation waits for, in milliseconds since the epoch; null when there is nothing. */
export function nextWakeUp({ deadlines, offer }: Pick<ConversationState, 'deadlines' | 'offer'>): number | null {
  const times = [...deadlines.map(({ dueAt }) => dueAt), ...(offer ? [offer.lapsesAt] : [])];
  return times.length === 0 ? null : Math.min(...times);
}
