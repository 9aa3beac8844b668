// Ways out of a place in line wait while the customer is on another way, such as choosing the time of a call.
import type { FlowEvent } from '@baton/flow';
import { armPlace } from '@baton/runtime';
import type { Draft } from '../draft.ts';
import { surroundings } from '../surroundings.ts';

/** Is the customer making out a call or a ticket, or waiting for who is on call, while the place is held? */
export function isOnAnotherWay({ waiting }: Draft): boolean {
  return waiting?.otherWay === true;
}

/** Keeps a way out of the place until the customer's own way has come to nothing; each is kept once. */
export function holdBack(draft: Draft, type: string, data: FlowEvent): void {
  const { place } = draft.state;
  if (!place) return;
  draft.state.place = { ...place, held: [...(place.held ?? []).filter((one) => one.type !== type), { type, data }] };
}

/** What the place is told when the customer comes back to it; null when no place is held. */
export function backEvent({ state: { place } }: Draft): FlowEvent | null {
  if (!place) return null;
  // With nobody there, there is no line to go back to.
  return place.held?.find(({ type }) => type === 'queue.nobody')?.data ?? { type: 'customer.asksAgain' };
}

/** The ways on are offered now: whatever else came due meanwhile would only offer them again. */
export function forgetHeld(draft: Draft): void {
  const { place } = draft.state;
  if (place) draft.state.place = { ...place, held: [] };
}

/** Back in line: nothing is held any more, and the times of the place count from now. */
export function waitAnew(draft: Draft): void {
  const { place } = draft.state;
  if (!place) return;
  draft.state.place = { ...place, held: [] };
  const event = { type: 'customer.asksAgain', data: { type: 'customer.asksAgain' }, at: draft.at } as const;
  draft.keepMachine(
    armPlace(draft.facts.machine, draft.machineState, place.node, { ...event, around: surroundings(draft) }),
  );
}
