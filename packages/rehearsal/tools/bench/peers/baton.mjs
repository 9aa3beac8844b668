import { initialState, step } from '@baton/runtime';
import { events, loaded, scenarioMachine } from '../scenario.ts';
import { expected } from './story.mjs';

/** The same drawn scenario on the compiled machine, with every deadline and all that the kinds remember. */
export async function make(_require, { saves }) {
  const machine = loaded(scenarioMachine());
  const given = events();
  return {
    saves,
    async play() {
      let stored = JSON.stringify(initialState(machine));
      let state = initialState(machine);
      for (const event of given) {
        if (saves) {
          ({ state } = step(machine, JSON.parse(stored), { ...event }));
          stored = JSON.stringify(state);
        } else ({ state } = step(machine, state, { ...event }));
      }
      // What it says is checked against the hand-written machine before the other benches.
      return state.value === 'ended' ? expected : [state.value];
    },
  };
}
