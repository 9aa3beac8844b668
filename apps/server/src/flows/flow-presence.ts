// Who has a flow open, and at which step each of them works: told to all who have it open, at whichever server.
import type { Presence, PresentEditor } from '@baton/wire';
import type { Wires } from '../ground/ground.ts';

const TOPIC = 'presence';

/** Who has not said anything for so long, in milliseconds, is gone: a page says so every ten seconds. */
export const GONE_AFTER = 35_000;

interface Seat extends PresentEditor {
  heardAt: number;
}

export interface FlowPresence {
  /** Somebody is here, or works at another step. Answers all who are. */
  here(flow: string, who: Presence & { name: string }): readonly PresentEditor[];
  left(flow: string, key: string): readonly PresentEditor[];
  of(flow: string): readonly PresentEditor[];
  /** Returns how to stop listening. */
  listen(flow: string, heard: (people: readonly PresentEditor[]) => void): () => void;
}

/** What servers tell one another. */
type Word = { flow: string; is: 'here'; who: Presence & { name: string } } | { flow: string; is: 'left'; key: string };

/**
 * A step belongs to whoever came to it first, until they leave it or somebody takes it over: then they stand at no step.
 *
 * @param now milliseconds since the epoch
 */
export function flowPresence(wires: Wires, now: () => number): FlowPresence {
  const flows = new Map<string, Map<string, Seat>>();
  /** What was told last: who is gone without a word goes when somebody else says anything. */
  const told = new Map<string, string>();
  const listeners = new Map<string, Set<(people: readonly PresentEditor[]) => void>>();

  function of(flow: string): readonly PresentEditor[] {
    const seats = flows.get(flow);
    if (!seats) return [];
    for (const [key, { heardAt }] of seats) if (now() - heardAt > GONE_AFTER) seats.delete(key);
    if (seats.size === 0) flows.delete(flow);
    return [...seats.values()].map(({ key, name, step, since }) => ({ key, name, step, since }));
  }

  function carryOut(word: Word): void {
    const seats = flows.get(word.flow) ?? new Map<string, Seat>();
    flows.set(word.flow, seats);
    if (word.is === 'left') seats.delete(word.key);
    else {
      const { key, name, step, take } = word.who;
      const old = seats.get(key);
      if (take) for (const seat of seats.values()) if (seat.key !== key && seat.step === step) seat.step = null;
      const since = old && old.step === step && !take ? old.since : now();
      seats.set(key, { key, name, step, since, heardAt: now() });
    }
    const people = of(word.flow);
    const text = JSON.stringify(people);
    if ((told.get(word.flow) ?? '[]') === text) return;
    told.set(word.flow, text);
    if (people.length === 0) told.delete(word.flow);
    for (const heard of listeners.get(word.flow) ?? []) heard(people);
  }

  function tell(word: Word): readonly PresentEditor[] {
    carryOut(word);
    wires.tell(TOPIC, JSON.stringify(word));
    return of(word.flow);
  }

  wires.on(TOPIC, (text) => carryOut(wordOf(text)));
  return {
    here: (flow, who) => tell({ flow, is: 'here', who }),
    left: (flow, key) => tell({ flow, is: 'left', key }),
    of,
    listen(flow, heard) {
      const own = listeners.get(flow) ?? new Set();
      listeners.set(flow, own.add(heard));
      return () => {
        own.delete(heard);
        if (own.size === 0) listeners.delete(flow);
      };
    },
  };
}

/** A word of another server of this house, which has the same form there. */
function wordOf(text: string): Word {
  return JSON.parse(text);
}
