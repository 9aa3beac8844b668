// A drawing in the making: steps, ways, and what was lost on the way.
import { FLOW_SCHEMA } from '@baton/flow';

/** Something that is not in the drawing. */
export interface Lost {
  /** The step of the other builder, by the name its designer gave it. */
  readonly where: string;
  /** What it was and why it is not there, in a sentence. */
  readonly why: string;
}

/** A drawn step before its kind has read it. */
export interface SketchedNode {
  readonly id: string;
  readonly kind: string;
  readonly version: 1;
  readonly name?: string;
  readonly position: { readonly x: number; readonly y: number };
  readonly config: Readonly<Record<string, unknown>>;
}

/** A flow as it is saved, before its kinds have read it. */
export interface SketchedFlow {
  readonly $schema: string;
  readonly format: 1;
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly settings: object;
  readonly nodes: readonly SketchedNode[];
  readonly edges: readonly {
    readonly id: string;
    readonly from: { readonly node: string; readonly port: string };
    readonly to: { readonly node: string };
  }[];
}

/** A drawing, and what it lacks. */
export interface Imported {
  /** The builder it comes from. */
  readonly from: string;
  readonly flow: SketchedFlow;
  readonly lost: readonly Lost[];
}

const MOST_NAME = 80;
const MOST_TEXT = 4000;
const MOST_OPTIONS = 10;
/** A grid for files that say nothing of places. */
const STEP = { x: 320, y: 200 };
const IN_A_ROW = 5;

/** A choice of a step before it has an id of its own. */
export interface SketchedOption {
  readonly label: string;
  /** The other builder's step behind it; null: none. */
  readonly to: string | null;
}

/** A way of a condition. */
export interface SketchedWay {
  readonly id: string;
  readonly label: string;
  readonly when: unknown;
  /** The other builder's step behind it. */
  readonly to: string;
}

/** Collects a drawing; ids of the other builder become ids of ours. */
export class Sketch {
  readonly #from: string;
  readonly #nodes: SketchedNode[] = [];
  readonly #ways: { from: string; port: string; to: string }[] = [];
  readonly #lost: Lost[] = [];
  /** By the other builder's id: the step that is entered first. */
  readonly #entries = new Map<string, string>();
  readonly #ids = new Set<string>();
  readonly #variables = new Set<string>();
  #language = 'en';

  constructor(from: string) {
    this.#from = from;
  }

  /** Of all texts from here on. */
  speak(language: string): void {
    if (/^[a-z]{2,3}$/.test(language)) this.#language = language;
  }

  lose(where: string, why: string): void {
    const one = { where: where.slice(0, MOST_NAME), why };
    if (!this.#lost.some((known) => known.where === one.where && known.why === why)) this.#lost.push(one);
  }

  /**
   * Adds a step.
   *
   * @param source the other builder's id, by which ways lead here; null for a step that only we need
   * @returns our id
   */
  add(
    source: string | null,
    kind: string,
    config: Readonly<Record<string, unknown>>,
    { name, x, y }: { name?: string; x?: number; y?: number } = {},
  ): string {
    const id = this.#newId(name ?? source ?? kind);
    const index = this.#nodes.length;
    const position = {
      x: placed(x) ?? (index % IN_A_ROW) * STEP.x,
      y: placed(y) ?? Math.floor(index / IN_A_ROW) * STEP.y,
    };
    const shown = name?.trim().slice(0, MOST_NAME);
    this.#nodes.push({ id, kind, version: 1, ...(shown ? { name: shown } : {}), position, config });
    if (source !== null && !this.#entries.has(source)) this.#entries.set(source, id);
    return id;
  }

  /** A step that stands where something was not taken over, and goes on. */
  placeholder(source: string, name: string, why: string, place: { x?: number; y?: number } = {}): string {
    this.lose(name, why);
    return this.add(source, 'tag', { tags: ['not-taken-over'] }, { ...place, name: `To do: ${name}` });
  }

  /** A message; several texts, where it is longer than one takes. */
  message(text: string): object {
    return { use: 'own', text: { [this.#language]: text.trim().slice(0, MOST_TEXT) || '…' } };
  }

  /** A step with buttons; `other` and `silent` stay open for the designer. */
  choice(
    source: string,
    text: string,
    options: readonly SketchedOption[],
    place: { name?: string; x?: number; y?: number; into?: string } = {},
  ): string {
    const { into, ...where } = place;
    if (options.length > MOST_OPTIONS)
      this.lose(
        where.name ?? source,
        `It has ${options.length} buttons; a step here takes ${MOST_OPTIONS}, so the others are left out.`,
      );
    const kept = options.slice(0, MOST_OPTIONS).map((option, index) => ({ ...option, id: `o${index + 1}` }));
    const id = this.add(
      source,
      'choice',
      {
        message: this.message(text),
        options: kept.map(({ id: option, label }) => ({
          id: option,
          label: { [this.#language]: label.trim().slice(0, 200) || option },
        })),
        ...(into === undefined ? {} : { into: this.variable(into) }),
      },
      where,
    );
    for (const { id: option, to } of kept) if (to !== null) this.lead(id, `option-${option}`, to);
    return id;
  }

  /** A condition with its ways, and what else leads on; at most 20 ways. */
  condition(
    source: string,
    ways: readonly SketchedWay[],
    otherwise: string | null,
    place: { name?: string; x?: number; y?: number },
  ): void {
    const kept = ways.slice(0, 20);
    const id = this.add(
      source,
      'condition',
      { ways: kept.map((way) => ({ id: way.id, label: way.label, when: way.when })) },
      place,
    );
    for (const way of kept) this.lead(id, `way-${way.id}`, way.to);
    if (otherwise !== null) this.lead(id, 'otherwise', otherwise);
  }

  /** A way from one of our steps to a step of the other builder, which may come later. */
  lead(from: string, port: string, toSource: string): void {
    this.#ways.push({ from, port, to: toSource });
  }

  /** Another name of the other builder's for a step of ours. */
  alias(source: string, id: string): void {
    if (!this.#entries.has(source)) this.#entries.set(source, id);
  }

  /** A name that a variable here can have; it is declared with the flow. */
  variable(name: string): string {
    const clean = name
      .trim()
      .replaceAll(/[^\w.-]+/g, '_')
      .replace(/^[^A-Za-z]+/, '')
      .slice(0, 64);
    const known = clean === '' ? 'value' : clean;
    this.#variables.add(known);
    return known;
  }

  /** A text whose places are read by `place`: the name behind it, or null for one that is computed. */
  text(text: string, where: string, pattern: RegExp, place: (inner: string) => string | null): string {
    return text.replaceAll(pattern, (_, inner: string) => {
      const name = place(inner.trim());
      if (name !== null) return `{{${this.variable(name)}}}`;
      this.lose(where, `The text holds “${inner.trim().slice(0, 60)}”, which is computed; the place is left empty.`);
      return '';
    });
  }

  /** The drawing; ways to steps that are not there are told. */
  finish(name: string, source: { start: string | null }): Imported {
    const startId = this.add(null, 'start', { greet: false }, { name: 'Start', x: -STEP.x, y: 0 });
    if (source.start !== null) this.lead(startId, 'next', source.start);
    else this.lose('Start', 'The file does not say where the flow begins. Lead the start to its first step.');
    const taken = new Set<string>();
    const edges = this.#ways.flatMap(({ from, port, to }) => {
      const target = this.#entries.get(to);
      const key = `${from} ${port}`;
      const drawn = this.#nodes.find(({ id }) => id === from);
      if (target === undefined) {
        this.lose(drawn?.name ?? from, `A way leads to “${to.slice(0, 60)}”, which is not in the file.`);
        return [];
      }
      if (taken.has(key)) {
        this.lose(drawn?.name ?? from, 'Two ways leave it at the same place; the second one is left out.');
        return [];
      }
      taken.add(key);
      return [{ id: `e${taken.size}`, from: { node: from, port }, to: { node: target } }];
    });
    const settings = {
      language: this.#language,
      languages: [this.#language],
      variables: [...this.#variables].slice(0, 200).map((one) => ({ name: one, type: 'text', default: '' })),
    };
    const title = name.trim().slice(0, 120) || 'Imported flow';
    const flow: SketchedFlow = {
      $schema: FLOW_SCHEMA,
      format: 1,
      id: slug(title) || 'imported-flow',
      name: title,
      description: `Imported from ${this.#from}.`,
      settings,
      nodes: this.#nodes,
      edges,
    };
    return { from: this.#from, flow, lost: this.#lost };
  }

  #newId(wanted: string): string {
    const base = slug(wanted).slice(0, 48) || 'step';
    let id = base;
    for (let count = 2; this.#ids.has(id); count += 1) id = `${base}-${count}`;
    this.#ids.add(id);
    return id;
  }
}

/** Lower case with hyphens. */
function slug(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);
}

function placed(value: number | undefined): number | undefined {
  return value !== undefined && Number.isFinite(value) ? Math.max(-1e6, Math.min(1e6, Math.round(value))) : undefined;
}
