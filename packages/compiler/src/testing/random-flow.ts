// Random drawings and random stories, each from one seed, so that a failure is one number.
import type { Flow, FlowEvent } from '@baton/flow';

export interface Dice {
  /** A whole number below `sides`. */
  roll: (sides: number) => number;
  pick: <T>(from: readonly [T, ...T[]]) => T;
}

/** Mulberry32 by Tommy Ettinger: small, and the same everywhere. */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const roll = (sides: number): number => Math.floor(next() * sides);
  return { roll, pick: (from) => from[roll(from.length)] ?? from[0] };
}

type Drawn = { id: string; kind: string; config: Record<string, unknown>; ports: string[]; waits: boolean };

/** A drawing that may hold any mistake but an unknown name: loops without a wait are left to the compiler to refuse. */
export function randomFlow(seed: number): Flow {
  const { roll, pick } = dice(seed);
  const drawn: Drawn[] = [{ id: 'begin', kind: 'begin', config: {}, ports: ['next'], waits: false }];
  const count = 3 + roll(14);
  for (let index = 0; index < count; index += 1) drawn.push(randomNode(`n${index}`));
  for (const [kind, likely] of [
    ['call', 70],
    ['mood', 50],
    ['topic', 40],
    ['topic', 20],
  ] as const) {
    if (roll(100) < likely) {
      drawn.push({
        id: `${kind}${drawn.length}`,
        kind,
        config: { stays: roll(10) === 0 },
        ports: ['fired'],
        waits: false,
      });
    }
  }
  const targets = drawn.filter(({ id }) => /^n\d/.test(id));
  const edges: Flow['edges'] = [];
  drawn.forEach((node, place) => {
    for (const port of node.ports) {
      if (roll(10) === 0) continue;
      // Forward from steps that do not wait; anywhere from those that do.
      const onward = targets.filter((target) => node.waits || !/^n\d/.test(node.id) || drawn.indexOf(target) > place);
      const target = onward[roll(onward.length || 1)];
      if (target) edges.push({ id: `e${edges.length}`, from: { node: node.id, port }, to: { node: target.id } });
    }
  });
  return {
    $schema: '',
    format: 1,
    id: `story-${seed}`,
    name: 'Story',
    description: '',
    settings: {
      language: 'en',
      languages: ['en'],
      voice: 'warm',
      channels: ['web'],
      variables: [{ name: 'promisedAt', type: 'number', default: 400_000 }],
    },
    nodes: drawn.map(({ id, kind, config }) => ({ id, kind, version: 1, position: { x: 0, y: 0 }, config })),
    edges,
  };

  function randomNode(id: string): Drawn {
    const kind = pick(['tell', 'tally', 'tally', 'sort', 'sort', 'ask', 'ask', 'robot', 'hold', 'stop'] as const);
    switch (kind) {
      case 'tell':
        return { id, kind, config: { text: `word ${id}` }, ports: ['next'], waits: false };
      case 'tally':
        return {
          id,
          kind,
          config: { by: 1 + roll(4), into: pick(['total', 'other'] as const) },
          ports: ['next'],
          waits: false,
        };
      case 'sort': {
        const ways = 1 + roll(4);
        const ports = Array.from({ length: ways }, (_, way) => `way${way}`);
        return { id, kind, config: { ways, on: pick(['total', 'other'] as const) }, ports, waits: false };
      }
      case 'ask':
        return {
          id,
          kind,
          config: { seconds: 5 + roll(60), everySeconds: 5 + roll(30), again: roll(4) === 0, nudges: roll(2) === 0 },
          ports: ['yes', 'no', 'silent'],
          waits: true,
        };
      case 'robot':
        return { id, kind, config: { seconds: 5 + roll(30) }, ports: ['sure', 'unsure', 'silent'], waits: true };
      case 'hold':
        return {
          id,
          kind,
          config: { seconds: 30 + roll(200) },
          ports: ['waiting', 'tooLong', 'noAgent', 'closed'],
          waits: false,
        };
      case 'stop':
        return { id, kind, config: {}, ports: [], waits: false };
    }
  }
}

/** What happens next in a story: something said or done, or time that passes. */
export type Happening =
  /** To the wait if it knows the event, else to whoever holds the place. */
  | { do: 'tell'; data: FlowEvent }
  | { do: 'place'; data: FlowEvent }
  | { do: 'fire'; listener: string }
  | { do: 'pass'; seconds: number }
  /** A name that no machine knows. */
  | { do: 'noise' };

export function randomHappenings(seed: number, flow: Flow, length: number): Happening[] {
  const { roll, pick } = dice(seed ^ 0x5bd1e995);
  const listeners = flow.nodes.filter(({ kind }) => ['call', 'mood', 'topic'].includes(kind)).map(({ id }) => id);
  return Array.from({ length }, (): Happening => {
    const kind = roll(20);
    if (kind < 7) {
      const text = pick(['yes', 'no', 'again', 'hm', 'what'] as const);
      return { do: 'tell', data: { type: 'customer.message', text, choice: null } };
    }
    if (kind < 10) {
      const answered = { question: 'q', text: `answer ${roll(9)}`, sources: [] };
      return { do: 'tell', data: { type: 'bot.answered', confidence: roll(101), ...answered } };
    }
    if (kind < 11) {
      return pick<Happening>([
        { do: 'tell', data: { type: 'bot.failed', question: 'q', reason: 'gone' } },
        { do: 'tell', data: { type: 'agent.closed', disposition: 'solved', summary: 's' } },
        { do: 'tell', data: { type: 'agent.returned', note: 'n' } },
        { do: 'tell', data: { type: 'agent.message', text: 'm' } },
      ]);
    }
    if (kind < 14) {
      return pick<Happening>([
        { do: 'place', data: { type: 'queue.joined', position: 1 + roll(3), waitSeconds: null } },
        { do: 'place', data: { type: 'queue.nobody', reason: 'closed' } },
        { do: 'place', data: { type: 'agent.accepted', agent: { id: 'a', name: 'A' } } },
      ]);
    }
    const listener = listeners[roll(listeners.length || 1)];
    if (kind < 15 && listener !== undefined) return { do: 'fire', listener };
    if (kind < 16) return { do: 'noise' };
    return { do: 'pass', seconds: 1 + roll(40) };
  });
}
