import { defineNode } from '@baton/flow';
import * as z from 'zod';

const weight = z.number().min(0).max(5);

export const frustration = defineNode({
  kind: 'frustration',
  version: 1,
  group: 'triggers',
  icon: 'flame',
  label: 'Frustration',
  summary: 'Scores signs of frustration, such as strong language or a repeated question, and offers a person in time.',
  search: ['sentiment', 'angry', 'upset', 'mood', 'emotion', 'annoyed'],
  config: z
    .object({
      mildFrom: z.number().min(0.5).max(20).default(1).meta({ title: 'Mild from' }),
      offerFrom: z.number().min(0.5).max(20).default(2).meta({ title: 'Frustrated from (a person is offered)' }),
      veryFrom: z.number().min(0.5).max(20).default(3).meta({ title: 'Very frustrated from' }),
      angryFrom: z.number().min(0.5).max(20).default(4).meta({ title: 'Angry from' }),
      weights: z
        .object({
          'rising-negativity': weight.optional(),
          rephrasing: weight.optional(),
          'curt-reply': weight.optional(),
          'length-collapse': weight.optional(),
          'strong-language': weight.optional(),
          'silence-then-anger': weight.optional(),
        })
        .default({})
        .meta({ title: 'Weight of each sign', widget: 'weights' }),
    })
    .refine(
      (config) =>
        config.mildFrom < config.offerFrom && config.offerFrom < config.veryFrom && config.veryFrom < config.angryFrom,
      {
        path: ['offerFrom'],
        error: 'Each level must begin above the one before it.',
      },
    ),
  ports: { offer: { label: 'Frustrated', required: true } },
  facts: { listener: 'frustration' },
  signalSettings: (config) => ({
    bands: {
      mild: config.mildFrom,
      frustrated: config.offerFrom,
      veryFrustrated: config.veryFrom,
      angry: config.angryFrom,
    },
    weights: Object.fromEntries(Object.entries(config.weights).filter(([, value]) => value !== undefined)),
  }),
  fires: (config, { signals }) =>
    signals.frustration.score >= config.offerFrom && signals.frustration.added.length > 0
      ? {
          topic: null,
          because: signals.frustration.added.map(({ evidence }) => evidence.because).join(', '),
          score: signals.frustration.score,
          quotes: signals.frustration.added.map(({ evidence }) => evidence.quote),
        }
      : null,
  updates: { noteTrigger: () => ({ vars: { 'handoff.trigger': 'frustration', 'handoff.reason': 'trust-gap' } }) },
  firedBy: () => ['This is WRONG, your stupid answers are USELESS!!!', 'WHAT A JOKE, this damn thing is TERRIBLE!!!'],
  compile: ({ to }) => ({
    ops: [{ update: { type: 'noteTrigger' } }, { disarm: 'explicit' }, { disarm: 'frustration' }, { go: to.offer }],
  }),
  describe: (config) => `Offers a person from a score of ${config.offerFrom}`,
  examples: { default: {}, patient: { mildFrom: 1.5, offerFrom: 3, veryFrom: 4, angryFrom: 5 } },
});
