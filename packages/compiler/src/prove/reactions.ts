// What can happen to a conversation at rest, read off the compiled steps once and not at every state.
import { deadlineEvent, deadlineKeyOf, type DueHint, type Graph, type GraphNode } from '@baton/flow';
import type { CompiledNode } from '../compile-blocks.ts';
import { answered, canCome, EXPLICIT, FRUSTRATION, type Standing } from './abstraction.ts';
import type { Happening } from './exploration.ts';

/** An event that a wait, or the holder of a place, has an answer to. */
export interface Reaction {
  happening: Happening;
  block: string;
  due: DueHint | undefined;
  /** Of a deadline of the place that comes only once: its bit in `Standing.spent`; 0 for what may come again. */
  bit: number;
  /** What a short path would rather avoid, whatever was asked of somebody outside. */
  cost: number;
}

/** A trigger, with the bit that arms it. */
export interface Trigger {
  happening: Happening;
  bit: number;
  returning: boolean;
}

const EVENT_COST = 10;
/** Events that take an agent's help, or that are rare. */
const RARE: Readonly<Record<string, number>> = {
  'agent.accepted': 12,
  'agent.closed': 14,
  'agent.returned': 14,
  'agent.passed': 16,
  'agent.signedOff': 18,
  'bot.failed': 12,
  'page.failed': 14,
  'desk.answered': 12,
  'desk.closed': 16,
  'desk.failed': 14,
};
/** Of two deadlines the one that comes first is the likelier; more than some hours make no difference. */
const MOST_FOR_TIME = 8;
/** A calendar that does not answer cannot be brought about. */
const LATE_CALENDAR = 40;
/** Somebody who comes back is a beginning of its own, told only where the ordinary one does not lead there. */
export const COMES_BACK = 30;
export const BEGINS = EVENT_COST;

export class Reactions {
  readonly triggers: readonly Trigger[];
  readonly #graph: Graph;
  readonly #nodes: ReadonlyMap<string, CompiledNode>;
  readonly #ofWaits = new Map<string, readonly Reaction[]>();
  readonly #ofPlaces = new Map<string, readonly Reaction[]>();
  readonly #handled = new Map<string, ReadonlySet<string>>();

  constructor(graph: Graph, nodes: ReadonlyMap<string, CompiledNode>) {
    this.#graph = graph;
    this.#nodes = nodes;
    this.triggers = [...graph.nodes.values()].flatMap(triggerOf);
  }

  /** What the wait of this step answers. */
  ofWait(node: CompiledNode): readonly Reaction[] {
    return kept(this.#ofWaits, node.id, () => this.#of(node, 'wait', node.state?.on ?? []));
  }

  /** What the holder of the place answers while the token is elsewhere, or in the wait of `own`. */
  ofPlace(place: string, own: CompiledNode | undefined): readonly Reaction[] {
    return kept(this.#ofPlaces, `${place} ${own?.id ?? ''}`, () => {
      const holder = this.#nodes.get(place);
      const on = (holder?.place?.on ?? []).filter(({ event }) => this.#isForPlace(event, own));
      return holder ? this.#of(holder, 'place', on) : [];
    });
  }

  #isForPlace(event: string, own: CompiledNode | undefined): boolean {
    const isClock = deadlineKeyOf(event) !== null;
    if (own?.state?.spec.otherWay === true && (event === 'queue.nobody' || isClock)) return false;
    if (isClock || event.startsWith('queue.') || event === 'agent.accepted') return true;
    return !own || !kept(this.#handled, own.id, () => new Set(own.state?.spec.handles)).has(event);
  }

  #of(node: CompiledNode, of: 'wait' | 'place', on: readonly { event: string; block: string }[]): Reaction[] {
    return on.map(({ event, block }) => {
      const key = deadlineKeyOf(event);
      const due = key === null ? undefined : dueHint(this.#graph, node, of, key);
      return {
        block,
        due,
        happening: { event, of, node: node.id, ...(due ? { seconds: due.seconds } : {}) },
        bit: of === 'place' ? onceBit(node, event) : 0,
        cost: key === null ? (RARE[event] ?? EVENT_COST) : EVENT_COST + rarity(due?.seconds),
      };
    });
  }
}

/** The standing once this has happened, or undefined where it cannot. */
export function standingAfter({ happening, due, bit }: Reaction, standing: Standing): Standing | undefined {
  if (!canCome(happening.event, standing)) return undefined;
  if (due?.when === 'asked' && standing.asked !== 'bot') return undefined;
  if (due?.when === 'in-line' && standing.place === null) return undefined;
  if (due?.when === 'not-asked' && standing.asked === 'bot') return undefined;
  if (due?.when === 'served' && !standing.served) return undefined;
  if (due?.when === 'not-served' && standing.served) return undefined;
  if ((standing.spent & bit) !== 0) return undefined;
  // Who waits on in line is asked anew whether it has become too long.
  const then = answered(
    happening.event,
    happening.event === 'customer.asksAgain' && standing.spent !== 0 ? { ...standing, spent: 0 } : standing,
  );
  return bit === 0 ? then : { ...then, spent: then.spent | bit };
}

export function costOf({ happening, cost }: Reaction, { asked }: Standing): number {
  const isLate = deadlineKeyOf(happening.event) !== null && (asked === 'slots' || asked === 'booking');
  return isLate ? cost + LATE_CALENDAR : cost;
}

/** When a deadline comes, as far as that is known without memory. */
export function dueHint(
  graph: Graph,
  compiled: CompiledNode | undefined,
  of: 'wait' | 'place',
  key: string,
): DueHint | undefined {
  const specs = of === 'wait' ? compiled?.state?.spec.deadlines : compiled?.place?.deadlines;
  const due = specs?.find((one) => one.key === key)?.due;
  if (!due || !compiled) return undefined;
  if ('seconds' in due) return { seconds: due.seconds };
  if ('var' in due) return undefined;
  const name = due.type.slice(due.type.indexOf('/') + 1);
  return graph.nodes.get(compiled.id)?.definition.proof.dues?.[name]?.(due.params ?? {});
}

function triggerOf({ node, facts }: GraphNode): Trigger[] {
  if (facts.listener === undefined) return [];
  const bit = facts.listener === 'explicit' ? EXPLICIT : facts.listener === 'frustration' ? FRUSTRATION : 0;
  const happening: Happening = { event: 'listener', of: 'listener', node: node.id };
  return [{ happening, bit, returning: facts.listener === 'returning' }];
}

function onceBit(node: CompiledNode, event: string): number {
  const deadlines = node.place?.deadlines ?? [];
  const index = deadlines.findIndex(({ key, every }) => every === undefined && event === deadlineEvent(key));
  return index === -1 || index > 30 ? 0 : 1 << index;
}

function rarity(seconds: number | undefined): number {
  return seconds === undefined ? MOST_FOR_TIME : Math.min(MOST_FOR_TIME, Math.ceil(Math.log2(1 + seconds / 30)));
}

function kept<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
