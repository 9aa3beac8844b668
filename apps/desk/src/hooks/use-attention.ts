import { useEffect } from 'react';
import { useDesk } from '../desk-context.ts';
import { strings } from '../strings.ts';

/** The tab's title counts what waits for the agent. */
export function useAttention(): void {
  const count = useDesk(
    (state) =>
      (state.view?.offers.length ?? 0) + (state.view?.conversations.filter(({ unread }) => unread > 0).length ?? 0),
  );
  useEffect(() => {
    document.title = `${count > 0 ? `(${count}) ` : ''}${strings.title} · Baton`;
  }, [count]);
}
