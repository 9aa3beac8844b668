// A10: a promise belongs to a matter, and each matter has a number of its own.
import type { Firing } from '@baton/flow';
import type { TriggerKind } from '@baton/handoff';
import type { Draft } from './draft.ts';
import type { ConversationState } from './state.ts';

type Promised = ConversationState['promises'][number];
type Matters = Pick<ConversationState, 'number' | 'matter'>;

const FIRST = { index: 1, last: 1, isUsed: false };

/** The number that a matter is known by: the talk's own for the first, built from it for each further one. */
export function matterNumber({ number, matter }: Matters, index: number = matter?.index ?? 1): string {
  return index > 1 ? `${number}-${index}` : number;
}

/** What was promised for the present matter. */
export function ofMatter({ promises, matter }: Pick<ConversationState, 'promises' | 'matter'>): Promised[] {
  return promises.filter((one) => matterOf(one) === (matter?.index ?? 1));
}

/** Something is promised for it: its number is taken. */
export function useMatter({ state }: Draft): void {
  const { matter = FIRST } = state;
  if (!matter.isUsed) state.matter = { ...matter, isUsed: true };
}

/** What follows is about something else; a number that nothing was promised under is kept. */
export function beginMatter(draft: Draft): void {
  const { state } = draft;
  const { matter = FIRST } = state;
  if (!matter.isUsed) return;
  state.matter = { index: matter.last + 1, last: matter.last + 1, isUsed: false };
  setTimes(draft, []);
}

/** Back to one of before, with the times that were promised for it. */
export function returnToMatter(draft: Draft, index: number): void {
  const { state } = draft;
  const { matter = FIRST } = state;
  state.matter = { ...matter, index, isUsed: true };
  setTimes(draft, ofMatter(state));
}

/** Is the customer back with something else than what is promised to them (another topic, another team's business)? */
export function isOtherMatter({ state }: Draft, trigger: TriggerKind, { topic }: Firing): boolean {
  const open = ofMatter(state).filter(({ kind }) => kind === 'ticket' || kind === 'callback');
  if (open.length === 0) return false;
  if (trigger === 'policy') return topic !== null && open.every((one) => one.topic !== topic);
  const { category } = state.signals.reading;
  return (
    category.id !== 'other' &&
    open.every(
      (one) => one.topic === undefined && (one.category ?? 'other') !== 'other' && one.category !== category.id,
    )
  );
}

function matterOf({ matter = 1 }: Promised): number {
  return matter;
}

/** Steps read the times of what is promised from these names. */
function setTimes(draft: Draft, promises: readonly Promised[]): void {
  const [value, context] = draft.state.machine;
  const { 'ticket.dueAt': _ticket, 'callback.slotAt': _slot, ...others } = context.vars;
  const dueOf = (kind: Promised['kind']) => promises.findLast((one) => one.kind === kind)?.dueAt;
  const [ticket, call] = [dueOf('ticket'), dueOf('callback')];
  const vars = {
    ...others,
    ...(ticket === undefined ? {} : { 'ticket.dueAt': ticket }),
    ...(call === undefined ? {} : { 'callback.slotAt': call }),
  };
  draft.state.machine = [value, { ...context, vars }];
}
