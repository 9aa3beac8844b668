// Vertices by what makes them the same. A flow of a thousand steps has forty thousand of them and some hundred standings, so
// standings and progress are kept once each and known by number.
import { nothingDone, type Progress, type Standing } from './abstraction.ts';
import type { Vertex } from './exploration.ts';

/** The most progress that one number tells apart beside the standing. */
const MOST_DOINGS = 2 ** 20;

export class VertexTable {
  readonly vertices: Vertex[] = [];
  readonly #standings = new Kept<Standing>(
    ({ place, floor, armed, asked, spent, served }) => `${place ?? ''}|${floor}|${armed}|${asked}|${spent}|${served}`,
  );
  readonly #progress = new Kept<Progress>(
    ({ saidBefore, saidAfter, took, said, closed }) => `${saidBefore}${saidAfter}${said}${closed}${took ?? ''}`,
  );
  readonly #rests = new Map<string, Map<number, Vertex>>();
  readonly #walks = new Map<string, Map<number, Vertex>>();

  /** The state with this standing; how one came to it does not matter. */
  rest(at: string, node: string | null, standing: Standing): Vertex {
    const here = kept(this.#rests, at);
    const number = this.#standings.number(standing);
    const found = here.get(number);
    if (found) return found;
    const made = this.#add('rest', at, node, this.#standings.value(number), null, nothingDone);
    here.set(number, made);
    return made;
  }

  /** The walk through this block, shared by all who come to it alike. */
  walk(at: string, node: string | null, standing: Standing, progress: Progress): Vertex {
    const here = kept(this.#walks, at);
    const stands = this.#standings.number(standing);
    const did = this.#progress.number(progress);
    const number = stands * MOST_DOINGS + did;
    const found = here.get(number);
    if (found) return found;
    const made = this.#add('walk', at, node, this.#standings.value(stands), null, this.#progress.value(did));
    here.set(number, made);
    return made;
  }

  /** A walk that may come back to where it sets off now: nobody shares it. */
  walkFrom(from: Vertex, at: string, node: string | null, standing: Standing): Vertex {
    const number = this.#standings.number(standing);
    return this.#add('walk', at, node, this.#standings.value(number), from, nothingDone);
  }

  #add(
    kind: Vertex['kind'],
    at: string,
    node: string | null,
    standing: Standing,
    from: Vertex | null,
    progress: Progress,
  ): Vertex {
    const index = this.vertices.length;
    const made: Vertex = { index, kind, at, node, standing, from, progress, out: [], best: null, cost: Infinity };
    this.vertices.push(made);
    return made;
  }
}

function kept(places: Map<string, Map<number, Vertex>>, at: string): Map<number, Vertex> {
  let here = places.get(at);
  if (!here) places.set(at, (here = new Map()));
  return here;
}

/** Values of one shape, each kept once. Asking again with what was kept costs no key. */
class Kept<T extends object> {
  readonly #keyOf: (value: T) => string;
  readonly #numbers = new Map<string, number>();
  readonly #known = new Map<T, number>();
  readonly #values: T[] = [];

  constructor(keyOf: (value: T) => string) {
    this.#keyOf = keyOf;
  }

  number(value: T): number {
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    const key = this.#keyOf(value);
    const found = this.#numbers.get(key);
    if (found !== undefined) return found;
    const number = this.#values.push(value) - 1;
    this.#numbers.set(key, number);
    this.#known.set(value, number);
    return number;
  }

  value(number: number): T {
    const value = this.#values[number];
    if (value === undefined) throw new Error(`No value has the number ${number}.`);
    return value;
  }
}
