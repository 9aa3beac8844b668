// The runtime's step does what XState's own `transition()` does on the same machine, and no more.
import { functionsOf } from '@baton/flow';
import { xstateMachine } from '@baton/runtime';
import { expect, test } from 'vitest';
import { transition } from 'xstate';
import { compileFlow } from './compile-flow.ts';
import { compiledEngine } from './testing/compiled-engine.ts';
import { fixtureKinds } from './testing/fixture-kinds.ts';
import { playStory } from './testing/play-story.ts';
import { randomFlow, randomHappenings } from './testing/random-flow.ts';
import { quietSurroundings } from './testing/surroundings.ts';

const TRACES = process.env['BATON_LONG'] ? 10_000 : 500;

test(
  `law 5: ${TRACES} random traces step alike in the runtime and in XState, restored from JSON at each step`,
  { timeout: 600_000 },
  () => {
    let steps = 0;
    let played = 0;
    for (let seed = 1; played < TRACES; seed += 1) {
      const flow = randomFlow(seed);
      const compiled = compileFlow(flow, { registry: fixtureKinds, library: {}, hash: 'h' });
      if (!compiled.ok) continue;
      played += 1;
      const plain = xstateMachine(compiled.machine, functionsOf(fixtureKinds));
      const engine = compiledEngine(compiled.machine, fixtureKinds, {
        stored: true,
        onStep: ({ events }, before, event, result) => {
          steps += 1;
          // XState would remember unknown names for ever; the runtime turns them away at the door.
          if (!events.has(event.type)) return expect(result.changed).toBe(false);
          const snapshot = plain.resolveState({ value: before.value, context: before.context });
          const [next] = transition(plain, snapshot, { ...event });
          expect({ seed, value: next.value, context: next.context }).toEqual({
            seed,
            value: result.state.value,
            context: result.state.context,
          });
          expect(next !== snapshot).toBe(result.changed);
        },
      });
      playStory(engine, randomHappenings(seed, flow, 25), quietSurroundings());
    }
    expect(steps).toBeGreaterThan(TRACES * 10);
  },
);
