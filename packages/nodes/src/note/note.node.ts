import { defineNode } from '@baton/flow';
import * as z from 'zod';

export const note = defineNode({
  kind: 'note',
  version: 1,
  group: 'notes',
  icon: 'sticky-note',
  label: 'Note',
  summary: 'A comment for whoever reads the flow. It is never run.',
  search: ['comment', 'sticky', 'annotation', 'memo', 'remark'],
  config: z.object({
    text: z.string().max(2000).default('Why the flow works this way').meta({ title: 'Note', widget: 'text' }),
  }),
  ports: {},
  facts: { drawingOnly: true },
  compile: () => ({ ops: [] }),
  describe: ({ text }) => text,
  examples: {
    default: {},
    long: { text: 'The refund limit was agreed with billing in March.\nAsk them before you change it.' },
  },
});
