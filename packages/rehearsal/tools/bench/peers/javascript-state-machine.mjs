import { leads, story, table } from './story.mjs';

/** A library without saving: the name of the state and its data are written and read by hand. */
export async function make(require) {
  const StateMachine = require('javascript-state-machine');
  const transitions = [{ name: 'goto', from: '*', to: (name) => name }];
  for (const [from, on] of Object.entries(table)) {
    for (const [name, way] of Object.entries(on)) {
      transitions.push({ name, from, to: (given) => (typeof way === 'function' ? way(given) : way)[0] });
    }
  }
  const Talk = StateMachine.factory({
    init: 'begin',
    transitions,
    data: () => ({ said: [], answers: 0 }),
    methods: {
      onTransition({ transition, from }, given) {
        if (transition === 'goto' || transition === 'init') return;
        this.said = leads(from, given).slice(1);
        if (transition === 'answer') this.answers += 1;
      },
    },
  });
  return {
    saves: true,
    async play() {
      const words = [];
      let stored = JSON.stringify(['begin', [], 0]);
      for (const given of story) {
        const [name, , answers] = JSON.parse(stored);
        const talk = new Talk();
        if (name !== 'begin') talk.goto(name);
        talk.answers = answers;
        talk[given.event](given);
        words.push(...talk.said);
        stored = JSON.stringify([talk.state, talk.said, talk.answers]);
      }
      return words;
    },
  };
}
