import { useEffect, useState } from 'react';
import { ago } from './model/ago.ts';

const HALF_A_MINUTE = 30_000;

/** Says how long ago something was, and keeps saying it right while it stands on the page. */
export function useAgo(): (at: number) => string {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), HALF_A_MINUTE);
    return () => clearInterval(timer);
  }, []);
  // What happened since the last look is now.
  return (at) => ago(at, Math.max(at, now));
}
