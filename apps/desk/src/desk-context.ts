import { createContext, useContext, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { DeskState } from './model/desk-state.ts';
import type { DeskActions } from './model/desk-actions.ts';
import type { Desk } from './model/desk-store.ts';
import type { Alarm } from './model/alarm.ts';
import type { DeskApi } from './model/api.ts';
import type { ServerClock } from './model/server-clock.ts';

export interface DeskHouse {
  desk: Desk;
  api: DeskApi;
  clock: ServerClock;
  alarm: Alarm;
}

export const DeskContext = createContext<DeskHouse | null>(null);

/** @throws outside of the desk: a part of it was mounted alone */
export function useHouse(): DeskHouse {
  const house = useContext(DeskContext);
  if (!house) throw new Error('This part of the desk is mounted without <DeskContext>. Mount it inside of Desk.');
  return house;
}

export function useDesk<T>(select: (state: DeskState) => T): T {
  return useStore(useHouse().desk.store, select);
}

export function useActions(): DeskActions {
  return useHouse().desk.actions;
}

/** The server's time, looked at every so often. */
export function useNow(everyMs = 1_000): number {
  const { clock } = useHouse();
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), everyMs);
    return () => clearInterval(timer);
  }, [clock, everyMs]);
  return now;
}
