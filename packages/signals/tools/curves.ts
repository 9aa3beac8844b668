import type { Row } from './kit.ts';

/** Precision at the recall that `found` has at the default threshold, for it and for a floor, at the natural share of annoyed customers. */
export function precisionAtSameRecall(
  rows: readonly Row[],
  found: readonly { id: string }[],
  floor: readonly { id: string }[],
): { recall: number; ours: number; floor: number } {
  const positives = rows.filter((r) => r.label === 1).length;
  const ours = scoresOf(found);
  const theirs = scoresOf(floor);
  const reached = rows.filter((r) => r.label === 1 && (ours.get(r.id) ?? 0) >= DEFAULT_THRESHOLD).length;
  // The floor's lowest threshold that finds at least as many; ties come along, as they would in use.
  const sorted = rows
    .filter((r) => r.label === 1)
    .map((r) => theirs.get(r.id) ?? 0)
    .sort((a, b) => b - a);
  const threshold = sorted[reached - 1] ?? 0;
  return {
    recall: round(reached / positives),
    ours: precision(rows, ours, DEFAULT_THRESHOLD),
    floor: precision(rows, theirs, threshold),
  };
}

const DEFAULT_THRESHOLD = 0.5;

function precision(rows: readonly Row[], scores: ReadonlyMap<string, number>, threshold: number): number {
  let right = 0;
  let all = 0;
  for (const row of rows) {
    if ((scores.get(row.id) ?? 0) < threshold) continue;
    all += row.weight ?? 1;
    if (row.label === 1) right += row.weight ?? 1;
  }
  return round(all === 0 ? 0 : right / all);
}

function scoresOf(found: readonly { id: string }[]): Map<string, number> {
  return new Map(
    found.map((p) => [p.id, 'turn_scores' in p && Array.isArray(p.turn_scores) ? Math.max(0, ...p.turn_scores) : 0]),
  );
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
