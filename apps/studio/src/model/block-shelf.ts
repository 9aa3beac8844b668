// Blocks of steps that were saved on this device, for every flow.
import type { Block } from '@baton/editor';
import * as z from 'zod';

const KEY = 'baton.blocks';

const kept = z.array(z.object({ id: z.string(), name: z.string(), text: z.string() }));

export interface BlockKeeper {
  read: () => readonly Block[];
  keep: (blocks: readonly Block[]) => void;
}

/** @param storage what of `Storage` is used; null keeps nothing */
export function blockKeeper(storage: Pick<Storage, 'getItem' | 'setItem'> | null): BlockKeeper {
  return {
    read: () => {
      const text = storage?.getItem(KEY) ?? null;
      if (text === null) return [];
      try {
        return kept.safeParse(JSON.parse(text)).data ?? [];
      } catch {
        // Not what was written here: there are no blocks then, and the next one that is saved replaces it.
        return [];
      }
    },
    keep: (blocks) => storage?.setItem(KEY, JSON.stringify(blocks)),
  };
}
