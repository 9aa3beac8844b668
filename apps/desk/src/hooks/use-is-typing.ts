import { useEffect, useState } from 'react';
import { useDesk } from '../desk-context.ts';

/** True while a customer's dots move. */
export function useIsTyping(conversation: string): boolean {
  const until = useDesk((state) => state.typing[conversation] ?? 0);
  const [over, setOver] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setOver(until), Math.max(0, until - Date.now()));
    return () => clearTimeout(timer);
  }, [until]);
  return until !== 0 && over !== until;
}
