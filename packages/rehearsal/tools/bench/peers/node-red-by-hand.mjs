import { startNodeRed, switchOn } from './start-node-red.mjs';
import { table } from './story.mjs';

/** One function node for each state, with the ways out written in JavaScript: fewer nodes than anybody would draw. */
export async function make(require) {
  const names = Object.keys(table).filter((name) => name !== 'ended');
  const lines = (on) =>
    Object.entries(on)
      .map(([event, way]) => {
        const body =
          typeof way === 'function'
            ? "const c = msg.confidence; const [to, ...words] = c >= 85 ? ['asking', 'answer'] : c >= 60 ? ['checking', 'fits'] : ['offering', 'shall']; msg.state = to; msg.words = words;"
            : `msg.state = ${JSON.stringify(way[0])}; msg.words = ${JSON.stringify(way.slice(1))};`;
        return `case ${JSON.stringify(event)}: { ${body} break; }`;
      })
      .join('\n');
  return startNodeRed(
    require,
    [
      switchOn(
        'which',
        'state',
        names.map((name) => ({ v: name, to: name })),
      ),
      ...names.map((name) => ({
        id: name,
        type: 'function',
        func: `switch (msg.event) {\n${lines(table[name])}\n}\nreturn msg;`,
        outputs: 1,
        wires: [['finish']],
      })),
    ],
    'which',
  );
}
