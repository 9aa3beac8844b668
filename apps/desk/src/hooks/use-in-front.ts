import { useEffect } from 'react';
import { useActions } from '../desk-context.ts';

/** Told at least so often, so that little is lost when a desk is switched off. */
const TELL_MS = 60_000;
const LEAST_SECONDS = 2;
/** More than that is an agent who went for lunch. */
const MOST_SECONDS = 3_600;

/** I9: measures how long a conversation is open and its page in front. */
export function useInFront(conversation: string): void {
  const { wasInFront } = useActions();
  useEffect(() => {
    let since: number | null = document.visibilityState === 'visible' ? performance.now() : null;
    const tell = (): void => {
      if (since === null) return;
      const seconds = Math.round((performance.now() - since) / 1000);
      if (seconds >= LEAST_SECONDS) wasInFront(conversation, Math.min(seconds, MOST_SECONDS));
      since = null;
    };
    const look = (): void => {
      if (document.visibilityState === 'visible') since ??= performance.now();
      else tell();
    };
    const often = setInterval(() => {
      if (since === null) return;
      tell();
      look();
    }, TELL_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(often);
      document.removeEventListener('visibilitychange', look);
      tell();
    };
  }, [conversation, wasInFront]);
}
