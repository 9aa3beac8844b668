// Plays a story on an engine and keeps what it did. The engine is the compiled machine, or the drawing read directly.
import type { FlowEvent, Surroundings } from '@baton/flow';
import type { Happening } from './random-flow.ts';

export type Address =
  | { to: 'start' }
  | { to: 'wait'; event: string }
  | { to: 'place'; node: string; event: string }
  | { to: 'listener'; node: string }
  | { to: 'noise' };

export interface Taken {
  changed: boolean;
  /** Effects in order, each with its node and the variables it saw. */
  effects: { node: string; effect: { type: string; [field: string]: unknown }; vars: object }[];
  nodes: string[];
}

export interface Standing {
  where: string;
  vars: object;
  memory: object;
  deadlines: { key: string; of: string; node: string; dueAt: number }[];
}

export interface Engine {
  /** Does the wait that the token is in react to this event? */
  waitsFor(event: string): boolean;
  take(address: Address, data: FlowEvent, at: number, around: Surroundings): Taken;
  armPlace(node: string, data: FlowEvent, at: number, around: Surroundings): void;
  dropPlace(): void;
  /** Takes the earliest deadline that is due off the list, and says where its event goes. */
  takeDue(at: number): { address: Address; key: string } | undefined;
  standing(): Standing;
}

export const START = Date.UTC(2026, 10, 23, 9);
const MOST_DUE = 50;

export interface PlayStoryOptions {
  /** Nothing happens that the house would not let happen: no answer that nobody asked for, no trigger while an agent talks. */
  inTheHouse?: { listeners: { [node: string]: 'explicit' | 'frustration' | 'policy' } };
}

export type Played = Taken & Standing & { address: Address; at: number; place: string | null; floor: string };

/** One entry for each event an engine was given. */
export function playStory(
  engine: Engine,
  story: readonly Happening[],
  around: Surroundings,
  { inTheHouse }: PlayStoryOptions = {},
): Played[] {
  const trace: Played[] = [];
  const house = { floor: 'bot', asked: false, armed: new Set(['explicit', 'frustration', 'policy']) };
  let at = START;
  let heardAt: number | null = null;
  const held: { place: { node: string; since: number } | null } = { place: null };

  const surroundings = (): Surroundings => ({
    ...around,
    anchors: { conversationStart: START, lastCustomerMessage: heardAt, placeSince: held.place?.since ?? null },
  });
  const give = (address: Address, data: FlowEvent): void => {
    const taken = engine.take(address, data, at, surroundings());
    for (const { effect, node } of taken.effects) {
      keepHouse(effect);
      if (effect.type === 'enqueue') {
        held.place = { node, since: held.place?.since ?? at };
        engine.armPlace(node, data, at, surroundings());
      } else if (effect.type === 'leaveQueue' || effect.type === 'connect') {
        if (held.place) engine.dropPlace();
        held.place = null;
      }
    }
    const standing = engine.standing();
    if (standing.where === 'ended') house.floor = 'nobody';
    trace.push({ address, at, ...taken, ...standing, place: held.place?.node ?? null, floor: house.floor });
  };
  const keepHouse = (effect: Taken['effects'][number]['effect']): void => {
    if (effect.type === 'askBot') house.asked = true;
    if (effect.type === 'arm') house.armed.add(String(effect['what']));
    if (effect.type === 'disarm') house.armed.delete(String(effect['what']));
    if (effect.type === 'enqueue') Object.assign(house, { floor: 'queue', asked: false });
    if (effect.type === 'connect') Object.assign(house, { floor: 'agent', asked: false });
    if (effect.type === 'disconnect' || (effect.type === 'leaveQueue' && held.place)) house.floor = 'bot';
  };
  const canHappen = (one: Happening): boolean => {
    if (!inTheHouse) return true;
    if (house.floor === 'nobody') return false;
    if (one.do === 'fire') return house.floor !== 'agent' && house.armed.has(inTheHouse.listeners[one.listener] ?? '');
    if (one.do === 'noise') return false;
    if (one.do !== 'tell') return true;
    if (one.data.type.startsWith('bot.')) return house.asked && house.floor === 'bot';
    return !one.data.type.startsWith('agent.') || house.floor === 'agent';
  };

  give({ to: 'start' }, { type: 'start' });
  for (const one of story) {
    at += 500;
    if (!canHappen(one)) continue;
    if (one.do === 'tell' && one.data.type.startsWith('bot.')) house.asked = false;
    switch (one.do) {
      case 'tell':
        if (one.data.type === 'customer.message') heardAt = at;
        if (engine.waitsFor(one.data.type)) give({ to: 'wait', event: one.data.type }, one.data);
        else if (held.place) give({ to: 'place', node: held.place.node, event: one.data.type }, one.data);
        break;
      case 'place':
        if (held.place) give({ to: 'place', node: held.place.node, event: one.data.type }, one.data);
        break;
      case 'fire':
        heardAt = at;
        give(
          { to: 'listener', node: one.listener },
          { type: 'listener', because: '', topic: null, score: 1, text: '' },
        );
        break;
      case 'noise':
        give({ to: 'noise' }, { type: 'start' });
        break;
      case 'pass':
        at += one.seconds * 1000;
        for (let count = 0; count < MOST_DUE; count += 1) {
          const due = engine.takeDue(at);
          if (!due) break;
          give(due.address, { type: 'deadline', key: due.key });
        }
        break;
    }
  }
  return trace;
}
