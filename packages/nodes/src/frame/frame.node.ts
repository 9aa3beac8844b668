import { defineNode } from '@baton/flow';
import * as z from 'zod';

const size = z.int().min(120).max(40_000);

export const frame = defineNode({
  kind: 'frame',
  version: 1,
  group: 'notes',
  icon: 'frame',
  label: 'Frame',
  summary: 'A titled area around steps that belong together. What stands in it moves with it. It is never run.',
  search: ['group', 'section', 'area', 'box', 'container', 'region'],
  config: z.object({
    about: z.string().max(400).default('').meta({ title: 'What these steps do', widget: 'text' }),
    colour: z
      .enum(['grey', 'blue', 'green', 'yellow', 'red'])
      .default('grey')
      .meta({
        title: 'Colour',
        labels: { grey: 'Grey', blue: 'Blue', green: 'Green', yellow: 'Yellow', red: 'Red' },
      }),
    width: size.default(560).meta({ title: 'Width', hint: 'In canvas pixels. Easier by dragging a corner.' }),
    height: size.default(360).meta({ title: 'Height', hint: 'In canvas pixels.' }),
  }),
  ports: {},
  facts: ({ width, height, colour }) => ({ drawingOnly: true, frame: { width, height, colour } }),
  compile: () => ({ ops: [] }),
  describe: ({ about }) => about,
  examples: {
    default: {},
    outOfHours: { about: 'Everything for nights and weekends', colour: 'green', width: 900, height: 620 },
  },
});
