import { EventEmitter } from 'node:events';
import { story } from './story.mjs';

/** The kindest drawing for it: a straight line of waits, without gates or loops. State is saved, recovered and resumed. */
export async function make(require) {
  const { Engine } = require('bpmn-engine');
  const parts = story.flatMap(({ words }, i) => [
    `<userTask id="wait${i}" />`,
    `<task id="say${i}" name="${words.join(' ')}" />`,
    `<sequenceFlow id="a${i}" sourceRef="wait${i}" targetRef="say${i}" />`,
    i + 1 < story.length
      ? `<sequenceFlow id="b${i}" sourceRef="say${i}" targetRef="wait${i + 1}" />`
      : `<sequenceFlow id="b${i}" sourceRef="say${i}" targetRef="end" />`,
  ]);
  const source = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="talk">
  <process id="p" isExecutable="true">
    <startEvent id="start" /><sequenceFlow id="s" sourceRef="start" targetRef="wait0" />
    ${parts.join('\n    ')}
    <endEvent id="end" />
  </process>
</definitions>`;
  return {
    saves: true,
    async play() {
      const words = [];
      const listener = new EventEmitter();
      listener.on('activity.end', ({ id, name }) => {
        if (id.startsWith('say') && name) words.push(...name.split(' '));
      });
      let engine = new Engine({ name: 'talk', source });
      let execution = await engine.execute({ listener });
      for (let i = 0; i < story.length; i += 1) {
        if (i > 0) {
          const stored = JSON.stringify(await engine.getState());
          await engine.stop();
          engine = new Engine().recover(JSON.parse(stored));
          execution = await engine.resume({ listener });
        }
        execution.signal({ id: `wait${i}` });
      }
      return words;
    },
  };
}
