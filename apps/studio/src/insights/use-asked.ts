// What is asked about stands in the address: it can be sent, kept and gone back to.
import { useCallback } from 'react';
import { useRoute, useStudio } from '../studio-context.ts';

export interface Asked {
  /** Behind the question mark. */
  asked: string;
  get: (name: string) => string;
  /** Null takes a choice away. */
  set: (changes: Readonly<Record<string, string | null>>) => void;
}

export function useAsked(): Asked {
  const { router } = useStudio();
  const route = useRoute();
  const asked = route.page === 'insights' ? route.asked : '';
  const get = useCallback((name: string) => new URLSearchParams(asked).get(name) ?? '', [asked]);
  const set = useCallback(
    (changes: Readonly<Record<string, string | null>>) => {
      if (route.page !== 'insights') return;
      const query = new URLSearchParams(asked);
      for (const [name, value] of Object.entries(changes)) {
        if (value === null || value === '') query.delete(name);
        else query.set(name, value);
      }
      void router.go({ ...route, asked: query.toString() });
    },
    [router, route, asked],
  );
  return { asked, get, set };
}
