import { createServer } from 'node:http';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { story } from './story.mjs';

/**
 * Starts Node-RED with these nodes on one tab and plays the story as messages: each enters at `entry` and ends at the node
 * "finish", which is added here. It cannot save one conversation, so it is measured per message.
 */
export async function startNodeRed(require, nodes, entry) {
  const RED = require('node-red');
  const finish = { id: 'finish', type: 'function', func: "global.get('finish')(msg);", outputs: 0, wires: [] };
  const flows = [
    { id: 'tab', type: 'tab', label: 'talk' },
    ...[...nodes, finish].map((node) => ({ ...node, z: 'tab' })),
  ];
  const userDir = mkdtempSync(join(tmpdir(), 'baton-node-red-'));
  writeFileSync(join(userDir, 'flows.json'), JSON.stringify(flows));
  let done = () => {};
  RED.init(createServer(), {
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
  const first = RED.nodes.getNode(entry);
  let talk = 0;
  return {
    saves: false,
    async play() {
      const words = [];
      talk += 1;
      let state = 'begin';
      for (const { event, confidence } of story) {
        const msg = await new Promise((answered) => {
          done = answered;
          first.receive({ talk: `t${talk}`, state, event, confidence });
        });
        words.push(...msg.words);
        ({ state } = msg);
      }
      return words;
    },
    stop: () => RED.stop(),
  };
}

/** Sends a message on by the value of one of its properties. */
export function switchOn(id, property, ways) {
  return {
    id,
    type: 'switch',
    property,
    propertyType: 'msg',
    rules: ways.map(({ t = 'eq', v = '', vt = 'str' }) => ({ t, v, vt })),
    checkall: 'false',
    outputs: ways.length,
    wires: ways.map(({ to }) => [to]),
  };
}
