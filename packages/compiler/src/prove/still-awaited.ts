// Whose answer a conversation at rest can still hear. Where no step ahead takes it in before somebody is asked anew, it makes no
// difference that one is outstanding, and standings that differ in nothing else are one. A step that asks for something itself
// takes in no answer to what was asked before it began.
import type { CompiledBlocks, CompiledNode } from '../compile-blocks.ts';
import { after, askedOf, atStart, type Asked, type Standing } from './abstraction.ts';
import type { Way } from './block-ways.ts';

/** Of the bot and of a help desk it is also asked whether they are awaited at all. */
const FORGETTABLE: ReadonlySet<Asked> = new Set<Asked>(['slots', 'booking', 'page', 'request']);

/** Where a conversation is: about to go through a block of a step, or at rest in its state. */
interface Spot {
  readonly key: string;
  readonly node: string;
}

export class StillAwaited {
  readonly #nodes: readonly CompiledNode[];
  readonly #states: ReadonlyMap<string, Spot[]>;
  /** The spots from which a walk, or what happens next, comes to this one with nobody asked anew. */
  readonly #before = new Map<string, Spot[]>();
  /** Blocks that can be set off in any state. */
  readonly #anywhere: ReadonlySet<string>;
  /** What a step asks for itself, by its id. */
  readonly #asks = new Map<string, Set<Asked>>();
  readonly #heardIn = new Map<Asked, ReadonlySet<string> | 'anywhere'>();

  /** @param triggers blocks of the triggers */
  constructor(
    { blocks, nodes }: CompiledBlocks,
    triggers: readonly string[],
    waysOf: (block: string) => readonly Way[],
  ) {
    this.#nodes = nodes;
    this.#states = new Map(
      nodes.flatMap(({ id, state }) => (state ? [[id, [{ key: stateKey(state.key), node: id }]]] : [])),
    );
    const ofPlaces = nodes.flatMap(({ place }) => (place?.on ?? []).map(({ block }) => block));
    this.#anywhere = new Set([...triggers, ...ofPlaces].map(blockKey));
    for (const { id, state } of nodes)
      for (const { event, block } of state?.on ?? [])
        if (askedOf(event) === undefined) for (const spot of this.#statesOf(id)) this.#add(blockKey(block), spot);
    for (const [id, { node }] of Object.entries(blocks)) {
      for (const { go, actions } of waysOf(id)) {
        const asked = actions.reduce((standing, action) => after(standing, action, node), atStart).asked;
        if (asked !== 'nobody') this.#asks.set(node, (this.#asks.get(node) ?? new Set()).add(asked));
        else if (!('stay' in go))
          this.#add('state' in go ? stateKey(go.state) : blockKey(go.block), { key: blockKey(id), node });
      }
    }
  }

  /** The standing in this state, with nobody asked where the answer can no longer be heard. */
  in(state: string, standing: Standing): Standing {
    const { asked } = standing;
    if (!FORGETTABLE.has(asked)) return standing;
    let heard = this.#heardIn.get(asked);
    if (heard === undefined) this.#heardIn.set(asked, (heard = this.#find(asked)));
    return heard === 'anywhere' || heard.has(stateKey(state)) ? standing : { ...standing, asked: 'nobody' };
  }

  #add(to: string, from: Spot): void {
    const before = this.#before.get(to);
    if (before) before.push(from);
    else this.#before.set(to, [from]);
  }

  #statesOf(node: string): Spot[] {
    return this.#states.get(node) ?? [];
  }

  /** Back from every state that takes the answer in. */
  #find(asked: Asked): ReadonlySet<string> | 'anywhere' {
    const takesIn = ({ on }: { on: { event: string }[] }): boolean => on.some(({ event }) => askedOf(event) === asked);
    if (this.#nodes.some(({ place }) => place && takesIn(place))) return 'anywhere';
    const open = this.#nodes.flatMap(({ id, state }) => (state && takesIn(state) ? this.#statesOf(id) : []));
    const seen = new Set(open.map(({ key }) => key));
    for (let at = open.pop(); at; at = open.pop()) {
      const asksItself = this.#asks.get(at.node)?.has(asked) === true;
      const isSetOffAnywhere = this.#anywhere.has(at.key);
      if (isSetOffAnywhere && !asksItself) return 'anywhere';
      const own = isSetOffAnywhere ? this.#statesOf(at.node) : [];
      for (const before of [...own, ...(this.#before.get(at.key) ?? [])]) {
        if (seen.has(before.key) || (asksItself && before.node !== at.node)) continue;
        seen.add(before.key);
        open.push(before);
      }
    }
    return seen;
  }
}

function blockKey(id: string): string {
  return `block ${id}`;
}

function stateKey(key: string): string {
  return `state ${key}`;
}
