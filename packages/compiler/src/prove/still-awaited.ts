// Whose answer a conversation at rest can still hear. Where no step ahead takes it in before somebody is asked anew, it makes no
// difference that one is outstanding, and standings that differ in nothing else are one. A step that asks for something itself
// takes in no answer to what was asked before it began.
import type { CompiledBlocks, CompiledNode } from '../compile-blocks.ts';
import { after, askedOf, atStart, type Asked, type Standing } from './abstraction.ts';
import type { Way } from './block-ways.ts';
import type { Reaction, Reactions } from './reactions.ts';

/** Where a conversation is: about to go through a block of a step, or at rest in its state. */
interface Spot {
  /** The block's id, or the state's key. */
  readonly key: string;
  readonly of: 'blocks' | 'states';
  readonly node: string;
}

/** Where an answer can still be heard. */
interface Heard {
  readonly states: ReadonlySet<string>;
  readonly blocks: ReadonlySet<string>;
}

export class StillAwaited {
  readonly #nodes: readonly CompiledNode[];
  readonly #reactions: Reactions;
  /** By the step's id. */
  readonly #states: ReadonlyMap<string, Spot>;
  /** The spots from which a walk, or what happens next, comes to this one with nobody asked anew. */
  readonly #before = { blocks: new Map<string, Spot[]>(), states: new Map<string, Spot[]>() };
  /** Blocks that can be set off in any state. */
  readonly #anywhere: ReadonlySet<string>;
  /** What a step asks for itself, by its id. */
  readonly #asks = new Map<string, Set<Asked>>();
  readonly #heardIn = new Map<Asked, Heard | 'anywhere'>();
  readonly #withNobodyAsked = new Map<Standing, Standing>();

  constructor({ blocks, nodes }: CompiledBlocks, reactions: Reactions, waysOf: (block: string) => readonly Way[]) {
    this.#nodes = nodes;
    this.#reactions = reactions;
    this.#states = new Map(
      nodes.flatMap(({ id, state }) => (state ? [[id, { key: state.key, of: 'states', node: id } as const]] : [])),
    );
    const ofTriggers = reactions.triggers.map(({ happening }) => happening.node);
    const ofPlaces = nodes.flatMap(({ place }) => (place?.on ?? []).map(({ block }) => block));
    this.#anywhere = new Set([...ofTriggers, ...ofPlaces]);
    for (const { id, state } of nodes) {
      const spot = this.#states.get(id);
      for (const { event, block } of state?.on ?? [])
        if (spot && askedOf(event) === undefined) this.#add('blocks', block, spot);
    }
    for (const [id, { node }] of Object.entries(blocks)) {
      const spot = { key: id, of: 'blocks', node } as const;
      for (const { go, actions } of waysOf(id)) {
        const asked = actions.reduce((standing, action) => after(standing, action, node), atStart).asked;
        if (asked !== 'nobody') this.#asks.set(node, (this.#asks.get(node) ?? new Set()).add(asked));
        else if ('state' in go) this.#add('states', go.state, spot);
        else if ('block' in go) this.#add('blocks', go.block, spot);
      }
    }
  }

  /** The standing at rest in this state, with nobody asked where the answer can no longer be heard. */
  inState(state: string, standing: Standing): Standing {
    return this.#at(state, 'states', standing);
  }

  /** The same of a walk that has come to this block and does not come back to where it set off. */
  atBlock(block: string, standing: Standing): Standing {
    return this.#at(block, 'blocks', standing);
  }

  #at(key: string, of: keyof Heard, standing: Standing): Standing {
    const { asked } = standing;
    // Of a help desk it is also asked whether anybody there has begun.
    if (asked === 'nobody' || asked === 'desk') return standing;
    let heard = this.#heardIn.get(asked);
    if (heard === undefined) this.#heardIn.set(asked, (heard = this.#find(asked)));
    if (heard === 'anywhere' || heard[of].has(key)) return standing;
    let then = this.#withNobodyAsked.get(standing);
    if (!then) this.#withNobodyAsked.set(standing, (then = { ...standing, asked: 'nobody' }));
    return then;
  }

  #add(of: keyof Heard, to: string, from: Spot): void {
    const before = this.#before[of].get(to);
    if (before) before.push(from);
    else this.#before[of].set(to, [from]);
  }

  /** Back from every state in which it makes a difference. */
  #find(asked: Asked): Heard | 'anywhere' {
    const matters = ({ happening, due }: Reaction): boolean =>
      askedOf(happening.event) === asked || (asked === 'bot' && (due?.when === 'asked' || due?.when === 'not-asked'));
    if (this.#nodes.some(({ id, place }) => place && this.#reactions.ofPlace(id, undefined).some(matters)))
      return 'anywhere';
    const open = this.#nodes.flatMap((node) => {
      const spot = this.#states.get(node.id);
      return spot && this.#reactions.ofWait(node).some(matters) ? [spot] : [];
    });
    const seen = new Set<Spot>(open);
    for (let at = open.pop(); at; at = open.pop()) {
      const asksItself = this.#asks.get(at.node)?.has(asked) === true;
      const isSetOffAnywhere = at.of === 'blocks' && this.#anywhere.has(at.key);
      if (isSetOffAnywhere && !asksItself) return 'anywhere';
      const own = isSetOffAnywhere ? this.#states.get(at.node) : undefined;
      for (const before of [...(own ? [own] : []), ...(this.#before[at.of].get(at.key) ?? [])]) {
        if (seen.has(before) || (asksItself && before.node !== at.node)) continue;
        seen.add(before);
        open.push(before);
      }
    }
    const keys = (wanted: keyof Heard) => new Set([...seen].flatMap(({ key, of }) => (of === wanted ? key : [])));
    return { states: keys('states'), blocks: keys('blocks') };
  }
}
