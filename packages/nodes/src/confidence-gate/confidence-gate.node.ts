import { defineNode } from '@baton/flow';
import * as z from 'zod';
import { percent } from '../shared/fields.ts';

export const confidenceGate = defineNode({
  kind: 'confidence-gate',
  version: 1,
  group: 'bot',
  icon: 'gauge',
  label: 'Confidence gate',
  summary: 'Answers, answers with a check, or hands off, depending on the bot’s confidence.',
  search: ['threshold', 'score', 'certainty', 'ai', 'branch', 'sure', 'unsure'],
  config: z
    .object({
      answerFrom: percent.default(85).meta({ title: 'Answer directly from' }),
      handOffBelow: percent.default(60).meta({ title: 'Hand off below' }),
      unsureBelow: percent.default(80).meta({ title: 'Counts as unsure below' }),
      unsureLimit: z.int().min(2).max(10).default(2).meta({ title: 'Unsure answers in a row before handing off' }),
      atOnce: z.boolean().default(false).meta({ title: 'Transfer immediately instead of offering a person' }),
    })
    .refine((config) => config.handOffBelow < config.answerFrom, {
      path: ['handOffBelow'],
      error: 'Must be lower than "Answer directly from".',
    }),
  ports: (config) => ({
    answer: { label: 'Sure: answer', required: true },
    qualify: { label: 'Fairly sure: answer, then check', required: true, fits: 'answer-check' },
    handOff: {
      label: config.atOnce ? 'Unsure: transfer immediately' : 'Unsure: offer a person',
      required: true,
      fits: 'low-confidence',
    },
  }),
  memory: z.object({ streak: z.int().default(0) }),
  guards: {
    below: ({ vars }, { confidence }: { confidence: number }) => confidenceOf(vars['answer.confidence']) < confidence,
    unsureTooOften: ({ memory }, { limit }: { limit: number }) => memory.streak >= limit,
  },
  updates: {
    countUnsure: ({ vars, memory }, { confidence }: { confidence: number }) => ({
      streak: confidenceOf(vars['answer.confidence']) < confidence ? memory.streak + 1 : 0,
    }),
    // The next bot answers begin a new count; the reason travels with the handoff (I10).
    handOff: () => ({ streak: 0, vars: { 'handoff.trigger': 'low-confidence', 'handoff.reason': 'knowledge-gap' } }),
  },
  proof: {
    guards: {
      below: ({ confidence }) => ({
        yes: { confidence: { below: confidence } },
        no: { confidence: { from: confidence } },
      }),
      unsureTooOften: () => ({ no: { usual: true } }),
    },
  },
  sets: () => [],
  compile: ({ config, to }) => ({
    ops: [
      { update: { type: 'countUnsure', params: { confidence: config.unsureBelow } } },
      {
        branch: [
          {
            when: { type: 'below', params: { confidence: config.handOffBelow } },
            ops: [{ update: { type: 'handOff' } }],
            to: to.handOff,
          },
          {
            when: { type: 'unsureTooOften', params: { limit: config.unsureLimit } },
            ops: [{ update: { type: 'handOff' } }],
            to: to.handOff,
          },
          { when: { type: 'below', params: { confidence: config.answerFrom } }, to: to.qualify },
          { to: to.answer },
        ],
      },
    ],
  }),
  signalSettings: ({ unsureBelow }) => ({ unsureBelow }),
  describe: (config) => `Sure from ${config.answerFrom} %, hands off below ${config.handOffBelow} %`,
  // G2.
  examples: {
    default: {},
    'e-commerce': { answerFrom: 85, handOffBelow: 60 },
    healthcare: { answerFrom: 92, handOffBelow: 70 },
    'financial services': { answerFrom: 90, handOffBelow: 65 },
    'internal IT': { answerFrom: 80, handOffBelow: 50 },
  },
});

/** No answer at all is no confidence. */
function confidenceOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
