/** One figure of the evaluation, with its goal where it has one. */
export interface Line {
  figure: string;
  floor?: number;
  shipped?: number;
  cv?: number;
  loso?: number;
  goal?: string;
  /** The figure the goal is judged by. */
  judged?: number;
  reached?: boolean;
  /** How many rows it rests on. */
  n?: number;
}

export function atLeast(line: Line, least: number): Line {
  return { ...line, goal: `≥ ${least}`, reached: (line.judged ?? Number.NaN) >= least };
}

export function atMost(line: Line, most: number): Line {
  return { ...line, goal: `≤ ${most}`, reached: (line.judged ?? Number.NaN) <= most };
}

/** A figure of what is shipped, judged by itself. */
export function ours(figure: string, value: number, n: number): Line {
  return { figure, shipped: round(value), judged: round(value), n };
}

export function share(right: number, of: number): number {
  return of === 0 ? Number.NaN : right / of;
}

export function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** The lines as a table in Markdown. */
export function tableOf(lines: readonly Line[]): string {
  const show = (value: number | undefined): string =>
    value === undefined ? '' : Number.isNaN(value) ? '–' : String(value);
  const columns = ['figure', 'rows', 'floor', 'shipped', 'cross-validated', 'source left out', 'goal', ''];
  const table = lines.map((l) => [
    l.figure,
    show(l.n),
    show(l.floor),
    show(l.shipped),
    show(l.cv),
    show(l.loso),
    l.goal ?? '',
    l.reached === undefined ? '' : l.reached ? 'reached' : 'MISSED',
  ]);
  const widths = columns.map((c, i) => Math.max(c.length, ...table.map((row) => row[i]?.length ?? 0)));
  return [columns, widths.map((w) => '-'.repeat(w)), ...table]
    .map((row) => `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`)
    .join('\n');
}
