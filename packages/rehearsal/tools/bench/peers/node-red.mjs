import { createServer } from 'node:http';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { story, table } from './story.mjs';

/** Messages through a switch and a function for each state; it cannot save one conversation, so it is measured per message. */
export async function make(require) {
  const RED = require('node-red');
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
  const flows = [
    { id: 'tab', type: 'tab', label: 'talk' },
    {
      id: 'which',
      type: 'switch',
      z: 'tab',
      property: 'state',
      propertyType: 'msg',
      rules: names.map((name) => ({ t: 'eq', v: name, vt: 'str' })),
      checkall: 'false',
      outputs: names.length,
      wires: names.map((name) => [name]),
    },
    ...names.map((name) => ({
      id: name,
      type: 'function',
      z: 'tab',
      func: `switch (msg.event) {\n${lines(table[name])}\n}\nreturn msg;`,
      outputs: 1,
      wires: [['finish']],
    })),
    { id: 'finish', type: 'function', z: 'tab', func: "global.get('finish')(msg);", outputs: 0, wires: [] },
  ];
  const userDir = mkdtempSync(join(tmpdir(), 'baton-node-red-'));
  writeFileSync(join(userDir, 'flows.json'), JSON.stringify(flows));
  const server = createServer();
  let done = () => {};
  RED.init(server, {
    userDir,
    flowFile: 'flows.json',
    credentialSecret: false,
    httpAdminRoot: false,
    httpNodeRoot: false,
    logging: { console: { level: 'off' } },
    functionGlobalContext: { finish: (msg) => done(msg) },
    editorTheme: { tours: false },
    telemetry: { enabled: false, updateNotification: false },
  });
  const started = new Promise((ready) => RED.events.once('flows:started', ready));
  await RED.start();
  await started;
  const entry = RED.nodes.getNode('which');
  return {
    saves: false,
    async play() {
      const words = [];
      let state = 'begin';
      for (const { event, confidence } of story) {
        const msg = await new Promise((answered) => {
          done = answered;
          entry.receive({ state, event, confidence });
        });
        words.push(...msg.words);
        ({ state } = msg);
      }
      return words;
    },
    stop: () => RED.stop(),
  };
}
