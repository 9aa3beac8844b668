// Ways out of a place in line wait while the customer is on another way, such as choosing the time of a call.
import type { FlowEvent } from '@baton/flow';
import { armPlace } from '@baton/runtime';
import type { Turn } from '../draft.ts';

/** Is the customer making out a call or a ticket, or waiting for who is on call, while the place is held? */
export function isOnAnotherWay({ waiting }: Turn): boolean {
  return waiting?.otherWay === true;
}

/** Keeps a way out of the place until the customer's own way has come to nothing; each is kept once. */
export function holdBack(turn: Turn, type: string, data: FlowEvent): void {
  const { place } = turn.state;
  if (!place) return;
  turn.state.place = { ...place, held: [...(place.held ?? []).filter((one) => one.type !== type), { type, data }] };
}

/** Takes what was held back, once the customer waits for a person again. */
export function takeHeld(turn: Turn): void {
  for (let place = turn.state.place; place?.held?.[0] && !isOnAnotherWay(turn); place = turn.state.place) {
    const [{ type, data }, ...held] = place.held;
    turn.state.place = { ...place, held };
    turn.tellPlace(type, data);
  }
}

/**
 * The customer gives up the other way for the line (T2). False when whoever holds the place knows no such thing, as in machines
 * compiled before there was one.
 */
export function backInLine(turn: Turn): boolean {
  const { place } = turn.state;
  if (!place) return false;
  const nobody = place.held?.find(({ type }) => type === 'queue.nobody');
  // There is no line to go back to.
  if (nobody) return turn.tellPlace(nobody.type, nobody.data);
  const data = { type: 'customer.asksAgain' } as const;
  if (!turn.tellPlace(data.type, data)) return false;
  turn.state.place = { ...place, held: [] };
  const event = { type: data.type, data, at: turn.at, around: turn.surroundings() };
  turn.keepMachine(armPlace(turn.facts.machine, turn.machineState, place.node, event));
  return true;
}
