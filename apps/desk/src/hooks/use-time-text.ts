import { useCallback } from 'react';
import { useDesk, useHouse } from '../desk-context.ts';
import { timeText } from '../model/clock-stage.ts';

/** Writes a moment in the agent's zone: the time alone for today. */
export function useTimeText(): (at: number) => string {
  const { clock } = useHouse();
  const zone = useDesk((state) => state.view?.zone ?? 'UTC');
  return useCallback((at) => timeText(at, clock.now(), zone), [clock, zone]);
}
