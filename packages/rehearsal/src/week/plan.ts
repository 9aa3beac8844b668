interface Planned {
  readonly at: number;
  readonly order: number;
  readonly what: () => void;
}

/** What is to be done, the earliest first; of two at the same time the one that was planned first. */
export class Plan {
  readonly #heap: Planned[] = [];
  #made = 0;

  add(at: number, what: () => void): void {
    this.#made += 1;
    const heap = this.#heap;
    heap.push({ at, order: this.#made, what });
    for (let i = heap.length - 1; i > 0;) {
      const above = (i - 1) >> 1;
      if (!this.#swapIf(i, above)) break;
      i = above;
    }
  }

  take(): Planned | undefined {
    const heap = this.#heap;
    const [first] = heap;
    const last = heap.pop();
    if (!first || !last || heap.length === 0) return first;
    heap[0] = last;
    for (let i = 0; ;) {
      const [left, right] = [2 * i + 1, 2 * i + 2];
      const least = this.#isBefore(right, left) ? right : left;
      if (least >= heap.length || !this.#swapIf(least, i)) break;
      i = least;
    }
    return first;
  }

  #isBefore(one: number, other: number): boolean {
    const [a, b] = [this.#heap[one], this.#heap[other]];
    return a !== undefined && b !== undefined && (a.at < b.at || (a.at === b.at && a.order < b.order));
  }

  #swapIf(below: number, above: number): boolean {
    const [a, b] = [this.#heap[below], this.#heap[above]];
    if (!a || !b || !this.#isBefore(below, above)) return false;
    this.#heap[below] = b;
    this.#heap[above] = a;
    return true;
  }
}
