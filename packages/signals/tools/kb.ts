import { readRows } from './kit.ts';
import type { Row } from './kit.ts';

/** Predictions of the knowledge bot, which lives in its own package and is only looked up when it is asked for. */
export async function kbPredictions(entriesFile: string, rows: readonly Row[]): Promise<{ id: string }[]> {
  const file = new URL('../../bot/src/kit/predict-kb.ts', import.meta.url).href;
  const module: unknown = await import(file);
  if (!hasPredictKb(module)) throw new Error(`${file} has no function predictKb(entries, rows). Export one there.`);
  return module.predictKb(readRows(entriesFile), rows);
}

interface KbModule {
  predictKb(entries: readonly unknown[], rows: readonly Row[]): { id: string }[];
}

function hasPredictKb(module: unknown): module is KbModule {
  return (
    typeof module === 'object' && module !== null && 'predictKb' in module && typeof module.predictKb === 'function'
  );
}
