import { type ContextPackage, finishPackage, ruleSummary } from '@baton/handoff';
import { useMemo } from 'react';
import { useDesk } from '../desk-context.ts';

const summarise = ruleSummary();

/** The card of a conversation as far as it has been read; null before the first reading. */
export function useCard(conversation: string): ContextPackage | null {
  const talk = useDesk((state) => state.talks[conversation]);
  return useMemo(
    () => (talk ? finishPackage(talk.draft, (core) => ({ ...summarise(core), ...talk.summary })) : null),
    [talk],
  );
}
