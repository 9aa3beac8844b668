// Where lines run already: level or upright stretches, found by where they lie.

/** A level stretch (`at` is its y) or an upright one (`at` is its x) of one connection's line. */
export interface Track {
  wire: string;
  /** The step that the line leads to. */
  to: string;
  at: number;
  from: number;
  until: number;
}

const CELL = 64;

/** All stretches that run in one direction. */
export class Tracks {
  readonly #cells = new Map<number, Track[]>();
  readonly #ofWire = new Map<string, Track[]>();
  readonly #toStep = new Map<string, Track[]>();

  add(track: Track): void {
    put(this.#cells, Math.floor(track.at / CELL), track);
    put(this.#ofWire, track.wire, track);
    put(this.#toStep, track.to, track);
  }

  /** Takes up every stretch of a line. */
  lift(wire: string): void {
    for (const track of this.#ofWire.get(wire) ?? []) {
      drop(this.#cells, Math.floor(track.at / CELL), track);
      drop(this.#toStep, track.to, track);
    }
    this.#ofWire.delete(wire);
  }

  /** The stretches of lines to a step. */
  toStep(step: string): readonly Track[] {
    return this.#toStep.get(step) ?? none;
  }

  /** Visits the stretches that lie between two places and share some of the way between `from` and `until`. */
  visit(low: number, high: number, from: number, until: number, see: (track: Track) => void): void {
    const last = Math.floor(high / CELL);
    for (let cell = Math.floor(low / CELL); cell <= last; cell += 1) {
      for (const track of this.#cells.get(cell) ?? none) {
        if (track.at >= low && track.at <= high && track.from < until && from < track.until) see(track);
      }
    }
  }
}

const none: readonly Track[] = [];

function put<K>(lists: Map<K, Track[]>, key: K, track: Track): void {
  const known = lists.get(key);
  if (known) known.push(track);
  else lists.set(key, [track]);
}

function drop<K>(lists: Map<K, Track[]>, key: K, track: Track): void {
  const list = lists.get(key);
  list?.splice(list.indexOf(track), 1);
}
