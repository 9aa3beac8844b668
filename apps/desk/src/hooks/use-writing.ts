import { locale, type Writing } from '@baton/ui';
import { useMemo } from 'react';
import { useDesk } from '../desk-context.ts';

/** How times and amounts are written for this agent: in the language of the page, in the zone of the first team. */
export function useWriting(): Writing {
  const zone = useDesk((state) => state.view?.zone ?? 'UTC');
  return useMemo(() => ({ language: locale(), zone }), [zone]);
}
