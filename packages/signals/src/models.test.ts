import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { modelFiles, storedRows } from '../training/retrain.ts';

describe('trained models', () => {
  it('training from the committed rows alone gives the same bytes', () => {
    for (const { file, text } of modelFiles())
      expect(readFileSync(file, 'utf8') === text, `${file}: run "node packages/signals/training/retrain.ts"`).toBe(
        true,
      );
  });

  it('every committed row has a permissive licence, and none is a tweet', () => {
    const rows = storedRows();
    expect(rows.length).toBeGreaterThan(1000);
    expect([...new Set(rows.map((r) => r.license))].toSorted()).toEqual([
      'CC-BY-3.0',
      'CC-BY-4.0',
      'CDLA-Permissive-1.0',
      'CDLA-Permissive-2.0',
      'MIT',
    ]);
    expect(rows.filter((r) => r.source === 'ibm-twitter')).toEqual([]);
  });
});
