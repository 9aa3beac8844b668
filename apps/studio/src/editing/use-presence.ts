import type { OtherEditor } from '@baton/editor';
import type { PresentEditor } from '@baton/wire';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSession } from '../access/session.ts';
import { Refusal } from '../model/api.ts';
import { strings } from '../strings.ts';
import { useStudio } from '../studio-context.ts';

/** How often a page says that it is still here, in milliseconds. */
const STILL_HERE = 10_000;

export interface FlowCompany {
  others: readonly OtherEditor[];
  workAt: (step: string | null) => void;
  takeOver: (step: string) => void;
  /** The flow's stream told who is here. */
  met: (people: readonly PresentEditor[]) => void;
}

/** Who else has this flow open and where each works, told while the page is open. What the flow's stream tells of it is handed to `met`. */
export function usePresence(flow: string): FlowCompany {
  const { api } = useStudio();
  const { state } = useSession();
  const [key] = useState(() => crypto.randomUUID());
  const [people, setPeople] = useState<readonly PresentEditor[]>([]);
  const at = useRef<string | null>(null);
  const name = state.person?.name ?? strings.presence.guest(key.slice(0, 2).toUpperCase());

  const tell = useCallback(
    (take: boolean) => {
      api.present(flow, { key, name, step: at.current, take }).then(setPeople, (error: unknown) => {
        // Not reached: the next word says it again, and saving says what is wrong.
        if (!(error instanceof Refusal)) throw error;
      });
    },
    [api, flow, key, name],
  );

  useEffect(() => {
    tell(false);
    const timer = setInterval(() => tell(false), STILL_HERE);
    const go = () => api.leave(flow, key);
    const back = () => document.visibilityState === 'visible' && tell(false);
    window.addEventListener('pagehide', go);
    document.addEventListener('visibilitychange', back);
    return () => {
      clearInterval(timer);
      window.removeEventListener('pagehide', go);
      document.removeEventListener('visibilitychange', back);
      go();
    };
  }, [api, flow, key, tell]);

  const others = useMemo(() => othersOf(people, key), [people, key]);
  const workAt = useCallback(
    (step: string | null) => {
      at.current = step;
      tell(false);
    },
    [tell],
  );
  const takeOver = useCallback(
    (step: string) => {
      at.current = step;
      tell(true);
    },
    [tell],
  );
  return { others, workAt, takeOver, met: setPeople };
}

/** All but this page; each step is held by who came to it first. */
export function othersOf(people: readonly PresentEditor[], own: string): OtherEditor[] {
  const first = new Map<string, PresentEditor>();
  for (const one of people) {
    const known = one.step === null ? undefined : first.get(one.step);
    const isEarlier = !known || one.since < known.since || (one.since === known.since && one.key < known.key);
    if (one.step !== null && isEarlier) first.set(one.step, one);
  }
  return people
    .filter(({ key }) => key !== own)
    .map(({ key, name, step }) => ({ key, name, step, holds: step !== null && first.get(step)?.key === key }));
}
