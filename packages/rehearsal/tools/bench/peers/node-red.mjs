import { startNodeRed, switchOn } from './start-node-red.mjs';
import { table } from './story.mjs';

/** Where the talk of a message stands; the flow keeps it, because nobody else does. */
const STANDING = 'talks[msg.talk]';

/** As it is drawn: a switch by state, one by event, one by confidence, and a change node for each way out. */
export async function make(require) {
  const nodes = [];
  /** A node that sets where the talk stands now and what is said. */
  const change = (id, [to, ...words]) => {
    nodes.push({
      id,
      type: 'change',
      rules: [
        to === 'ended'
          ? { t: 'delete', p: STANDING, pt: 'flow' }
          : { t: 'set', p: STANDING, pt: 'flow', to, tot: 'str' },
        { t: 'set', p: 'words', pt: 'msg', to: JSON.stringify(words), tot: 'json' },
      ],
      wires: [['finish']],
    });
    return id;
  };
  const byConfidence = (id, way) => {
    const at = (confidence) => change(`${id}-${confidence}`, way({ confidence }));
    const from = (v) => ({ t: 'gte', v: String(v), vt: 'num', to: at(v) });
    nodes.push(switchOn(id, 'confidence', [from(85), from(60), { t: 'else', to: at(0) }]));
    return id;
  };
  const byEvent = (state, on) => {
    const id = `in-${state}`;
    const ways = Object.entries(on).map(([event, way]) => {
      const next = `${state}-${event}`;
      return { v: event, to: typeof way === 'function' ? byConfidence(next, way) : change(next, way) };
    });
    nodes.push(switchOn(id, 'event', ways));
    return id;
  };
  const { begin, ended: _ended, ...others } = table;
  const ways = Object.entries(others).map(([name, on]) => ({ v: name, to: byEvent(name, on) }));
  nodes.push(
    {
      id: 'recall',
      type: 'change',
      rules: [{ t: 'set', p: 'state', pt: 'msg', to: STANDING, tot: 'flow' }],
      wires: [['which']],
    },
    switchOn('which', 'state', [...ways, { t: 'else', to: byEvent('begin', begin) }]),
  );
  return startNodeRed(require, nodes, 'recall');
}
