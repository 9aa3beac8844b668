// The machine's clock was set back: a conversation's own times go back by as much, and who waits goes on waiting as long as they would have.
import type { CompiledMachine } from '@baton/flow';
import type { ConversationState } from '../state.ts';

/** What people were told or wrote: times of the calendar, which stay. */
const TOLD: ReadonlySet<string> = new Set(['promises', 'slots', 'expected', 'vars', 'profile', 'recent', 'unanswered']);

/**
 * @param byMs above 0
 * @param at the present time
 */
export function setBack(
  state: ConversationState,
  byMs: number,
  at: number,
  { states, places }: Pick<CompiledMachine, 'states' | 'places'>,
): ConversationState {
  const { deadlines, offer } = state;
  // Due at a time that a variable holds, such as that of a booked call.
  const isOfCalendar = ({ of, key, node }: (typeof deadlines)[number]) => {
    const specs = of === 'wait' ? states[state.machine[0]]?.deadlines : places[node]?.deadlines;
    const due = specs?.find((one) => one.key === key)?.due;
    return due !== undefined && 'var' in due;
  };
  // A number between the beginning and the newest moment can be nothing but a moment of this conversation: figures are far smaller.
  const isMoment = (value: number) => value >= state.startedAt && value <= state.lastAt;
  const moved: ConversationState = withNumbers(state, (value) => (isMoment(value) ? value - byMs : value));
  return {
    ...moved,
    lastAt: at,
    offer: offer && { ...offer, lapsesAt: offer.lapsesAt - byMs },
    deadlines: deadlines.map((one) => (isOfCalendar(one) ? one : { ...one, dueAt: one.dueAt - byMs })),
  };
}

/** A copy of plain JSON with every number changed, but for what people were told. */
function withNumbers<V>(value: V, change: (value: number) => number): V {
  const copy = (part: unknown): unknown => {
    if (typeof part === 'number') return change(part);
    if (Array.isArray(part)) return part.map(copy);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, field]) => [key, TOLD.has(key) ? field : copy(field)]));
  };
  return sameShape(copy(value));
}

/** Only numbers were changed, into numbers: it is what it was. */
function sameShape<V>(copied: unknown): V {
  return copied as V;
}
