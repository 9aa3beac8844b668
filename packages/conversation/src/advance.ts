// One event through the machine, then what that walk asked for, then the events that its effects asked for: one after the other,
// so that no effect steps the machine while those before it are still being applied (contracts, 3).
import { ENDED, placeEvent, type FlowEvent } from '@baton/flow';
import { step as stepMachine, type StepEvent } from '@baton/runtime';
import type { Draft } from './draft.ts';
import { applyEffects } from './effects/effect-table.ts';
import { backEvent, forgetHeld, isOnAnotherWay, waitAnew } from './effects/held-ways.ts';
import { surroundings } from './surroundings.ts';

/** Takes one event under the name that the machine knows it by; false when it means nothing to the machine now. */
export function step(draft: Draft, type: string, data: FlowEvent): boolean {
  const isTaken = take(draft, type, data);
  for (let next = draft.next.shift(); next; next = draft.next.shift()) {
    const { place } = draft.state;
    if (place) take(draft, placeEvent(place.node, next.type), next);
  }
  return isTaken;
}

/** Hands an event to the wait, or to whoever holds the place in the queue; false when neither knows it. */
export function tell(draft: Draft, data: FlowEvent): boolean {
  if (draft.waiting?.handles.includes(data.type)) return step(draft, data.type, data);
  return tellPlace(draft, data);
}

/** Hands an event to whoever holds the place in the queue. */
export function tellPlace(draft: Draft, data: FlowEvent, type: string = data.type): boolean {
  const { place } = draft.state;
  return place ? step(draft, placeEvent(place.node, type), data) : false;
}

/**
 * The customer gives up the other way for the line (T2). False when whoever holds the place knows no such thing, as in machines
 * compiled before there was one.
 */
export function backInLine(draft: Draft): boolean {
  const event = backEvent(draft);
  return event ? tellPlace(draft, event) : false;
}

/** Takes what was held back, once the customer waits for a person again. */
export function takeHeld(draft: Draft): void {
  for (let place = draft.state.place; place?.held?.[0] && !isOnAnotherWay(draft); place = draft.state.place) {
    const [{ type, data }, ...held] = place.held;
    draft.state.place = { ...place, held };
    tellPlace(draft, data, type);
  }
}

function take(draft: Draft, type: string, data: FlowEvent): boolean {
  const event: StepEvent = { type, data, at: draft.at, around: surroundings(draft) };
  const result = stepMachine(draft.facts.machine, draft.machineState, event);
  if (!result.changed) return false;
  draft.keepMachine(result.state);
  if (result.nodes.length > 0)
    draft.note({ type: 'path', event: type, nodes: result.nodes, from: result.from, to: result.state.value });
  applyEffects(draft, result.effects, event);
  if (data.type === 'customer.asksAgain') waitAnew(draft);
  if (data.type === 'queue.nobody') forgetHeld(draft);
  if (result.state.value === ENDED && result.from !== ENDED) {
    draft.note({ type: 'ended', node: result.nodes.at(-1) ?? '' });
    draft.end();
  }
  return true;
}
