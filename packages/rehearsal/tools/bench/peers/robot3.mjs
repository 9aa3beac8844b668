import { story, table } from './story.mjs';

/** A library without saving: name of the state and context are written and read by hand. */
export async function make(require) {
  const { createMachine, guard, interpret, reduce, state, transition } = require('robot3');
  const states = Object.fromEntries(
    Object.entries(table).map(([name, on]) => [
      name,
      state(
        ...Object.entries(on).flatMap(([event, way]) =>
          typeof way === 'function'
            ? [95, 70, 0].map((confidence, i, all) => {
                const [to, word] = way({ confidence });
                const from = [85, 60, 0][i];
                return transition(
                  event,
                  to,
                  guard(
                    (_context, given) =>
                      given.confidence >= from && (i === 0 || given.confidence < [Infinity, 85, 60][i]),
                  ),
                  reduce((context) => ({
                    ...context,
                    said: [word],
                    answers: context.answers + (all.length > 0 ? 1 : 0),
                  })),
                );
              })
            : [
                transition(
                  event,
                  way[0],
                  reduce((context) => ({ ...context, said: way.slice(1) })),
                ),
              ],
        ),
      ),
    ]),
  );
  const machines = Object.fromEntries(
    Object.keys(table).map((name) => [name, createMachine(name, states, (given) => given)]),
  );
  return {
    saves: true,
    async play() {
      const words = [];
      let stored = JSON.stringify(['begin', { said: [], answers: 0 }]);
      for (const { event, confidence } of story) {
        const [name, context] = JSON.parse(stored);
        const service = interpret(machines[name], () => {}, context);
        service.send({ type: event, confidence });
        words.push(...service.context.said);
        stored = JSON.stringify([service.machine.current, service.context]);
      }
      return words;
    },
  };
}
