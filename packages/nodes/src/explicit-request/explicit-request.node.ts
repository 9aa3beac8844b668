import { defineNode } from '@baton/flow';
import * as z from 'zod';

export const explicitRequest = defineNode({
  kind: 'explicit-request',
  version: 1,
  group: 'triggers',
  icon: 'hand',
  label: 'Asks for a person',
  summary:
    'Triggers as soon as the customer asks for a person, in any words, or presses the button. Nothing gets in between.',
  search: ['human', 'person', 'agent', 'operator', 'live', 'representative', 'speak'],
  config: z.object({
    phrases: z
      .array(z.string().min(1).max(200))
      .max(200)
      .default([])
      .meta({ title: 'Other phrases your customers use' }),
  }),
  ports: { asked: { label: 'Asked for a person', required: true } },
  facts: { listener: 'explicit' },
  signalSettings: (config) => ({ explicitPhrases: config.phrases }),
  fires: (_config, { signals }) =>
    signals.explicit.asked
      ? {
          topic: null,
          because: signals.explicit.evidence[0]?.because ?? 'asked for a person',
          score: signals.explicit.score,
          quotes: signals.explicit.evidence.map(({ quote }) => quote),
        }
      : null,
  updates: { noteTrigger: () => ({ vars: { 'handoff.trigger': 'explicit', 'handoff.reason': 'preference' } }) },
  compile: ({ to }) => ({
    ops: [{ update: { type: 'noteTrigger' } }, { disarm: 'explicit' }, { disarm: 'frustration' }, { go: to.asked }],
  }),
  describe: (config) =>
    config.phrases.length > 0 ? `Knows ${config.phrases.length} wordings of your own` : 'Knows all common wordings',
  examples: { default: {}, ownWords: { phrases: ['put me through to the shop', 'I want Gerda'] } },
});
