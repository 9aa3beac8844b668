// How tall steps are: as they were drawn, or, of those that were not drawn yet, as others like them came out.

/** The height of a step before it has been drawn, in canvas pixels: head, line, one row for each way out. */
export function heightOf(exits: number): number {
  return 74 + exits * 27 + (exits > 0 ? 9 : 0);
}

interface Drawn {
  id: string;
  node: { kind: string };
  exits: readonly unknown[];
}

export class StepHeights {
  readonly #drawn = new Map<string, number>();
  readonly #alike = new Map<string, number>();

  /** In canvas pixels. */
  of(view: Drawn): number {
    return this.#drawn.get(view.id) ?? this.#alike.get(likeness(view)) ?? heightOf(view.exits.length);
  }

  drawn(step: string): number | undefined {
    return this.#drawn.get(step);
  }

  set(view: Drawn, height: number): void {
    this.#drawn.set(view.id, height);
    this.#alike.set(likeness(view), height);
  }
}

function likeness({ node, exits }: Drawn): string {
  return `${node.kind} ${exits.length}`;
}
