import { useEffect, useRef, useState } from 'react';
import type { Editing } from '../model/editing.ts';
import { useStudio } from '../studio-context.ts';

export interface Leaving {
  asking: boolean;
  stay: () => void;
  leave: () => void;
}

/** Saves before the page is left, and asks when that does not work. */
export function useLeaveGuard(editing: Editing): Leaving {
  const { router } = useStudio();
  const [asking, setAsking] = useState(false);
  const answer = useRef<(may: boolean) => void>(() => undefined);

  useEffect(() => {
    const settled = () => editing.store.getState().saving.is === 'saved';
    const stop = router.guard(async () => {
      if (settled() || (await editing.flush())) return true;
      setAsking(true);
      return new Promise<boolean>((resolve) => {
        answer.current = resolve;
      });
    });
    const warn = (event: BeforeUnloadEvent) => {
      if (settled()) return;
      void editing.flush();
      event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      stop();
      window.removeEventListener('beforeunload', warn);
    };
  }, [editing, router]);

  const close = (may: boolean) => {
    setAsking(false);
    answer.current(may);
  };
  return { asking, stay: () => close(false), leave: () => close(true) };
}
