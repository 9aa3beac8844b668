import { createRegistry, defineNode, graphOf } from '@baton/flow';
import * as z from 'zod';
import { expect, test } from 'vitest';
import { drawingIssues } from './drawing-issues.ts';
import { draw } from './testing/draw.ts';

/** A beginning whose way out is called as its settings say. */
const begin = defineNode({
  kind: 'begin',
  version: 1,
  group: 'begin',
  icon: 'x',
  label: 'Begin',
  summary: 'Begins.',
  config: z.object({ wayOut: z.string().default('Next') }),
  ports: ({ wayOut }) => ({ next: { label: wayOut, required: true } }),
  facts: { start: true },
  compile: ({ to }) => ({ ops: [{ go: to.next }] }),
  examples: { default: {} },
});

const registry = createRegistry([begin]);

function told(config: object): string[] {
  return drawingIssues(graphOf(draw({ a: ['begin', config] }, [], { registry }), registry)).map(
    ({ message }) => message,
  );
}

test('a way out that leads nowhere is told by its name', () => {
  expect(told({ wayOut: 'Go on' })).toEqual([
    '"Begin" has nothing connected to "Go on". A customer who gets there would be stranded: connect it to a next step.',
  ]);
});

test('a way out whose name is a page long is told in short', () => {
  expect(told({ wayOut: 'x'.repeat(4_000) })[0]?.length).toBeLessThan(200);
});
