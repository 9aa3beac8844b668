import { useMemo } from 'react';
import { useDesk } from '../desk-context.ts';
import type { Suggestion } from '../talk/SuggestBox.tsx';

/** The replies kept for this agent's teams, with how each begins. */
export function useReplies(): readonly (Suggestion & { text: string })[] {
  const replies = useDesk((state) => state.replies);
  return useMemo(
    () => replies.map(({ id, name, text }) => ({ id, name, text, detail: text.replace(/\s+/g, ' ') })),
    [replies],
  );
}
