import { createRegistry, defineNode } from '@baton/flow';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { lineEnd, percentHandles, timeHandles } from './line-of.ts';
import { fieldsOf } from './settings-form.ts';

const seconds = z.int().min(5).max(900).meta({ widget: 'seconds', title: 'After' });
const percent = z.number().min(0).max(100).meta({ widget: 'percent' });
const [kind] = createRegistry([
  defineNode({
    kind: 'lines',
    version: 1,
    group: 'bot',
    icon: 'x',
    label: 'Lines',
    summary: '',
    config: z.object({
      from: percent.default(85).meta({ title: 'From' }),
      below: percent.default(60).meta({ title: 'Below' }),
      ladder: z.array(z.object({ afterSeconds: seconds, text: z.string() })).default([]),
    }),
    ports: {},
    compile: () => ({ ops: [] }),
    examples: { default: {} },
  }),
]).kinds;
if (!kind) throw new Error('There is no kind.');
const fields = fieldsOf(kind);
const ladder = fields.find(({ key }) => key === 'ladder');

test('thresholds lie on one line with the values they have', () => {
  expect(percentHandles(fields, { from: 90 }).map(({ id, value }) => [id, value])).toEqual([
    ['from', 90],
    ['below', 60],
  ]);
  expect(percentHandles(fields.slice(0, 1), {})).toEqual([]);
});

test('the times of a ladder lie on one line, with room behind the last', () => {
  if (ladder?.type !== 'list') throw new Error('There is no ladder.');
  const entries = [
    { afterSeconds: 30, text: '' },
    { afterSeconds: 120, text: '' },
  ];
  const found = timeHandles(ladder.item, entries, (index) => `Entry ${index + 1}`);
  expect(found?.key).toBe('afterSeconds');
  expect(found?.handles.map(({ label, value, min }) => [label, value, min])).toEqual([
    ['Entry 1: After', 30, 5],
    ['Entry 2: After', 120, 5],
  ]);
  expect(lineEnd(found?.handles ?? [])).toBe(150);
  expect(timeHandles(ladder.item, entries.slice(1), String)).toBeNull();
});
