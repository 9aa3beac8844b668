import { defineNode, inLanguage, localText, messageForm, type ChoiceForm } from '@baton/flow';
import * as z from 'zod';
import { chose } from '../shared/chose.ts';
import { entryId, seconds, templateMessage, variableName } from '../shared/fields.ts';
import { IN_LINE_SECONDS, inLineDue, inLineHint, isInLine, isInLineHint } from '../shared/in-line.ts';
import { say } from '../shared/say.ts';
import { idsAreUnique } from '../shared/unique-ids.ts';

const option = z.object({ id: entryId, label: localText.meta({ title: 'Button' }) });

export const choice = defineNode({
  kind: 'choice',
  version: 1,
  group: 'bot',
  icon: 'list',
  label: 'Choice',
  summary: 'Offers buttons, understands the same choices in words, and takes a separate path for each.',
  search: ['menu', 'buttons', 'options', 'list', 'quick reply', 'select'],
  config: z.object({
    message: messageForm.default({ use: 'own', text: { en: 'What is it about?' } }).meta({ title: 'Question' }),
    options: z
      .array(option)
      .min(1)
      .max(10)
      .refine(idsAreUnique, 'Every button needs an id of its own.')
      .default([
        { id: 'order', label: { en: 'My order' } },
        { id: 'return', label: { en: 'A return' } },
      ])
      .meta({ title: 'Buttons' }),
    into: variableName.nullable().default(null).meta({ title: 'Save the choice as' }),
    again: templateMessage('choice-again').meta({ title: 'Message when the reply matches none' }),
    tries: z.int().min(1).max(5).default(2).meta({ title: 'Attempts' }),
    inLine: templateMessage('waiting-still').meta({
      title: 'Message every half minute while the customer holds a place in line',
    }),
    waitSeconds: seconds(10, 86_400).default(300).meta({ title: 'Wait for a choice' }),
  }),
  ports: (config): Record<string, { label: string; required: boolean }> => ({
    ...Object.fromEntries(
      config.options.map(({ id, label }) => [
        `option-${id}`,
        { label: inLanguage(label, 'en', 'en') ?? id, required: true },
      ]),
    ),
    other: { label: 'Something else', required: true },
    silent: { label: 'No reply', required: true },
  }),
  facts: { speaks: true },
  memory: z.object({ misses: z.int().default(0) }),
  scope: 'node',
  guards: {
    isInLine: (scope) => isInLine(scope),
    chose: (scope, { id }: { id: string }) => chose(scope, id),
    mayAskAgain: ({ memory }, { tries }: { tries: number }) => memory.misses + 1 < tries,
  },
  updates: {
    begin: () => ({ misses: 0 }),
    keep: (_scope, { into, id }: { into: string; id: string }) => ({ vars: { [into]: id } }),
    miss: ({ memory }) => ({ misses: memory.misses + 1 }),
  },
  sets: ({ into, options }) => (into === null ? [] : options.map(({ id }) => ({ name: into, port: `option-${id}` }))),
  renameVariables: (config, rename) => ({ ...config, into: config.into === null ? null : rename(config.into) }),
  dues: { inLine: (scope) => inLineDue(scope) },
  proof: {
    dues: { inLine: inLineHint },
    guards: {
      isInLine: isInLineHint,
      chose: ({ id }) => ({ yes: { says: { text: id, choice: id } }, no: { usual: true } }),
      mayAskAgain: () => ({ yes: { usual: true }, no: { twice: true } }),
    },
  },
  compile: ({ config, to }) => {
    const { options, into, tries } = config;
    const choices: ChoiceForm[] = options;
    const away = { rest: true } as const;
    return {
      ops: [{ update: { type: 'begin' } }, say(config.message, choices)],
      wait: {
        awaiting: 'choice',
        options: choices,
        on: {
          'customer.message': [
            {
              branch: [
                ...options.map(({ id }) => ({
                  when: { type: 'chose' as const, params: { id } },
                  ...(into === null ? {} : { ops: [{ update: { type: 'keep' as const, params: { into, id } } }] }),
                  to: to[`option-${id}`] ?? away,
                })),
                {
                  when: { type: 'mayAskAgain', params: { tries } },
                  ops: [{ update: { type: 'miss' } }, say(config.again, choices)],
                  to: { wait: true },
                },
                { to: to['other'] ?? away },
              ],
            },
          ],
        },
        deadlines: [
          {
            key: 'noReply',
            from: 'entered',
            due: { seconds: config.waitSeconds },
            ops: [
              {
                branch: [
                  { when: { type: 'isInLine' }, ops: [{ effect: { type: 'backInLine' } }], to: { stay: true } },
                  { to: to['silent'] ?? away },
                ],
              },
            ],
          },
          {
            key: 'inLine',
            from: 'entered',
            due: { type: 'inLine' },
            every: IN_LINE_SECONDS,
            onlyNewest: true,
            ops: [say(config.inLine, choices)],
          },
        ],
      },
    };
  },
  describe: ({ options }) => options.map(({ id }) => id).join(', '),
  examples: {
    default: {},
    kept: {
      message: { use: 'own', text: { en: 'Which lamp is it?' } },
      options: [
        { id: 'desk', label: { en: 'Desk lamp' } },
        { id: 'floor', label: { en: 'Floor lamp' } },
        { id: 'wall', label: { en: 'Wall lamp' } },
      ],
      into: 'lamp.kind',
      tries: 1,
    },
  },
});
