import { anyNode } from '@baton/flow';
import { expect, test } from 'vitest';
import { note } from './note.node.ts';

test('is drawn and never run: no way in, no way out, no steps', () => {
  const kind = anyNode(note);
  const config = kind.config.parse({});
  expect(kind.facts(config)).toEqual({ drawingOnly: true });
  expect(kind.ports(config)).toEqual({});
  expect(kind.compile({ id: 'n', config, to: {}, connected: () => false })).toEqual({ ops: [] });
});
