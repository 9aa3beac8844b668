/** Rows whose texts are near-duplicates share a cluster (four-letter groups, Jaccard from 0.6, single link), so no fold sees its own answers. */
export function clusterOf(texts: readonly string[]): number[] {
  const grams = texts.map(gramsOf);
  const parent = texts.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at] = parent[parent[at] ?? at] ?? at;
    return at;
  };
  const holders = new Map<string, number[]>();
  for (const [i, set] of grams.entries()) {
    const shared = new Map<number, number>();
    for (const gram of set) {
      const list = holders.get(gram) ?? [];
      for (const j of list) shared.set(j, (shared.get(j) ?? 0) + 1);
      list.push(i);
      holders.set(gram, list);
    }
    for (const [j, both] of shared) {
      const other = grams[j]?.size ?? 0;
      if (both / (set.size + other - both) >= 0.6) parent[root(i)] = root(j);
    }
  }
  return texts.map((_, i) => root(i));
}

/** The fold of a cluster, 0 to `folds` - 1. */
export function foldOf(cluster: number, folds: number): number {
  return (Math.imul(cluster + 1, 2654435761) >>> 8) % folds;
}

function gramsOf(text: string): Set<string> {
  const plain = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const set = new Set<string>();
  if (plain.length <= 4) set.add(plain);
  for (let i = 0; i + 4 <= plain.length; i++) set.add(plain.slice(i, i + 4));
  return set;
}
