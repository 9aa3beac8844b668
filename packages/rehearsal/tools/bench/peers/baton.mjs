import { initialState, step } from '@baton/runtime';
import { events, loaded, scenarioMachine } from '../scenario.ts';

/** The same drawn scenario on the compiled machine, with every deadline and all that the kinds remember. */
export async function make(_require, { saves }) {
  const machine = loaded(scenarioMachine());
  const given = events();
  return {
    saves,
    async play() {
      const words = [];
      let state = initialState(machine);
      let stored = saves ? JSON.stringify(state) : '';
      for (const event of given) {
        const next = step(machine, saves ? JSON.parse(stored) : state, { ...event });
        ({ state } = next);
        if (saves) stored = JSON.stringify(state);
        for (const { node, effect } of next.effects) {
          const word = WORDS.get(effect.type === 'say' ? (effect.message.template ?? node) : effect.type);
          if (word !== undefined) words.push(word);
        }
      }
      return words;
    },
  };
}

/** What its effects are called in the story; what only Baton does (arming triggers, noting what was tried) has no word there. */
const WORDS = new Map([
  ['greeting', 'greeting'],
  ['answer', 'answer'],
  ['fits', 'fits'],
  ['shall', 'shall'],
  ['standard-escalation', 'announcement'],
  ['queue-30', 'update'],
  ['waiting-noted', 'noted'],
  ['closing', 'closing'],
  ['askBot', 'askBot'],
  ['enqueue', 'enqueue'],
  ['connect', 'connect'],
  ['close', 'close'],
]);
