import { defineNode, messageForm } from '@baton/flow';
import * as z from 'zod';

export const message = defineNode({
  kind: 'message',
  version: 1,
  group: 'bot',
  icon: 'message-square',
  label: 'Message',
  summary: 'Sends a message and continues.',
  search: ['say', 'text', 'send', 'reply', 'bubble', 'tell'],
  config: z.object({
    message: messageForm.default({ use: 'own', text: { en: '{{answer.text}}' } }).meta({ title: 'Message' }),
  }),
  ports: { next: { label: 'Next' } },
  facts: { speaks: true },
  compile: ({ config, to }) => ({ ops: [{ effect: { type: 'say', message: config.message } }, { go: to.next }] }),
  describe: ({ message: said }) =>
    said.use === 'template' ? `Template: ${said.template}` : (Object.values(said.text)[0] ?? ''),
  examples: {
    default: {},
    own: {
      message: { use: 'own', text: { en: 'Thanks, {{customer.name|and welcome}}. One moment while I look that up.' } },
    },
  },
});
