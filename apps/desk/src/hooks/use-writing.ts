import type { Writing } from '@baton/ui';
import { useMemo } from 'react';
import { useDesk } from '../desk-context.ts';

/** How times and amounts are written for this agent: in English, in the zone of the first team. */
export function useWriting(): Writing {
  const zone = useDesk((state) => state.view?.zone ?? 'UTC');
  return useMemo(() => ({ language: 'en-GB', zone }), [zone]);
}
