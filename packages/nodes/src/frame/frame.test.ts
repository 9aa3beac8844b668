import { anyNode } from '@baton/flow';
import { expect, test } from 'vitest';
import { frame } from './frame.node.ts';

test('row 18: is drawn as large as it is set, and never run', () => {
  const kind = anyNode(frame);
  const config = kind.config.parse({ width: 700, height: 300, colour: 'green' });
  expect(kind.facts(config)).toEqual({ drawingOnly: true, frame: { width: 700, height: 300, colour: 'green' } });
  expect(kind.ports(config)).toEqual({});
  expect(kind.compile({ id: 'f', config, to: {}, connected: () => false })).toEqual({ ops: [] });
});
