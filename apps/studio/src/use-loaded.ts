import { useCallback, useEffect, useState } from 'react';
import { Refusal } from './model/api.ts';

export type Loaded<T> =
  | { is: 'loading' }
  | { is: 'loaded'; value: T }
  | { is: 'failed'; because: string; missing: boolean };

/** Loads once for each `key`; `again` loads anew and keeps what is shown until it has come. */
export function useLoaded<T>(
  load: () => Promise<T>,
  key: string,
): { loaded: Loaded<T>; again: () => void; set: (value: T) => void } {
  const [loaded, setLoaded] = useState<Loaded<T>>({ is: 'loading' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let current = true;
    load().then(
      (value) => {
        if (current) setLoaded({ is: 'loaded', value });
      },
      (error: unknown) => {
        if (!(error instanceof Refusal)) reportError(error);
        const because = error instanceof Error ? error.message : String(error);
        const missing = error instanceof Refusal && error.status === 404;
        if (current) setLoaded((before) => (before.is === 'loaded' ? before : { is: 'failed', because, missing }));
      },
    );
    return () => {
      current = false;
    };
    // `load` is new at each drawing; the key says when it means something else.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key, round]);
  const again = useCallback(() => {
    setLoaded((before) => (before.is === 'failed' ? { is: 'loading' } : before));
    setRound((count) => count + 1);
  }, []);
  const set = useCallback((value: T) => setLoaded({ is: 'loaded', value }), []);
  return { loaded, again, set };
}
