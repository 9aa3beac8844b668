// Two states of the house side by side: medians, ratios, and what has become worse.

export type Better = 'lower' | 'higher';
export interface Figures {
  [name: string]: unknown;
}

/** One group in one round, in this tree and in the one before. */
export interface Round {
  readonly group: string;
  readonly now: Figures;
  readonly before: Figures;
  /** Why the tree before has no figures of this group. */
  readonly missing?: string;
}

export interface Compared {
  /** Medians over the rounds. `before` and `ratio` are null where the tree before has no such figure. */
  readonly now: number;
  readonly before: number | null;
  /** The median of the rounds' ratios, now to before. */
  readonly ratio: number | null;
  /** Of judged figures: the best round now to the best round before, as what else the machine does can only slow one down. */
  readonly best: number | null;
  /** The lowest and the highest ratio of a single round. */
  readonly between: readonly [number, number] | null;
}

export interface Comparison {
  /** The figures of this tree in the shape in which the bench gives them. */
  readonly figures: Figures;
  readonly against: {
    readonly figures: { readonly [name: string]: Compared };
    /** Judged figures that are worse by more than a tenth, by the median round and by the best one. */
    readonly worse: readonly string[];
    readonly missing: { readonly [group: string]: string };
  };
  readonly lines: readonly string[];
}

/** A figure is worse only beyond this share: what is below it is the noise of a machine that others use too. */
const TOLERATED = 0.1;

export function comparison(rounds: readonly Round[], better: { readonly [figure: string]: Better }): Comparison {
  const wayOf = (figure: string) => better[figure.split('.')[0] ?? ''];
  const now = gathered(rounds.map((round) => round.now));
  const before = gathered(rounds.map((round) => round.before));
  const figures: { [name: string]: Compared } = {};
  for (const [name, values] of now) figures[name] = compared(values, before.get(name) ?? [], wayOf(name));
  const worse = Object.entries(figures).flatMap(([name, { ratio, best }]) =>
    isWorse(ratio, wayOf(name)) && isWorse(best, wayOf(name)) ? [name] : [],
  );
  const missing = Object.fromEntries(rounds.flatMap((one) => (one.missing ? [[one.group, one.missing]] : [])));
  const lines = Object.entries(figures).map(([name, one]) => lineOf(name, one, worse.includes(name)));
  return { figures: nested(figures), against: { figures, worse, missing }, lines };
}

/** The numbers of each figure in the order of the rounds; a figure in an object is called `outer.inner`. */
function gathered(rounds: readonly Figures[]): Map<string, number[]> {
  const all = new Map<string, number[]>();
  const gather = (figures: object, prefix: string) => {
    for (const [name, value] of Object.entries(figures)) {
      if (typeof value === 'number') all.set(prefix + name, [...(all.get(prefix + name) ?? []), value]);
      else if (typeof value === 'object' && value !== null) gather(value, `${prefix}${name}.`);
    }
  };
  for (const round of rounds) gather(round, '');
  return all;
}

function compared(now: readonly number[], before: readonly number[], better: Better | undefined): Compared {
  const ratios = now.flatMap((value, i) => {
    const other = before[i];
    return other === undefined || other === 0 ? [] : [value / other];
  });
  const isKnown = ratios.length > 0;
  const bestOf = better === 'lower' ? Math.min : Math.max;
  return {
    now: rounded(median(now)),
    before: before.length > 0 ? rounded(median(before)) : null,
    ratio: isKnown ? rounded(median(ratios)) : null,
    best: isKnown && better ? rounded(bestOf(...now) / bestOf(...before)) : null,
    between: isKnown ? [rounded(Math.min(...ratios)), rounded(Math.max(...ratios))] : null,
  };
}

function isWorse(ratio: number | null, better: Better | undefined): boolean {
  if (ratio === null) return false;
  if (better === 'lower') return ratio > 1 + TOLERATED;
  return better === 'higher' && ratio < 1 - TOLERATED;
}

function nested(figures: { readonly [name: string]: Compared }): Figures {
  const root: Figures = {};
  for (const [name, { now }] of Object.entries(figures)) {
    const path = name.split('.');
    let at = root;
    for (const part of path.slice(0, -1)) at = within(at, part);
    at[path.at(-1) ?? ''] = now;
  }
  return root;
}

function within(figures: Figures, name: string): Figures {
  const found = figures[name];
  if (isFigures(found)) return found;
  const made: Figures = {};
  figures[name] = made;
  return made;
}

function isFigures(value: unknown): value is Figures {
  return typeof value === 'object' && value !== null;
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Four digits that count. */
function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

function lineOf(name: string, { now, before, ratio, between }: Compared, worse: boolean): string {
  const shown = `${name.padEnd(44)} ${now}`;
  if (ratio === null) return `${shown} (no figure before)`;
  return `${shown} (before ${before}; × ${ratio}, ${between?.join(' to ')} by round)${worse ? '  WORSE' : ''}`;
}
