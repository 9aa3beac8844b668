import { defineNode, localText, messageForm, type ChoiceForm, type LocalText, type Scope } from '@baton/flow';
import * as z from 'zod';
import { seconds, templateMessage } from '../shared/fields.ts';
import { say } from '../shared/say.ts';
import { readRating } from '@baton/signals/answers';

const SCORES = [1, 2, 3, 4, 5] as const;

export const survey = defineNode({
  kind: 'survey',
  version: 1,
  group: 'end',
  icon: 'star',
  label: 'Rating',
  summary: 'Asks for a rating from one to five, once and without pressure, and records it for reporting.',
  search: ['csat', 'nps', 'rating', 'feedback', 'stars', 'score'],
  config: z.object({
    message: templateMessage('survey-question').meta({ title: 'Question' }),
    worstLabel: localText.default({ en: 'poor' }).meta({ title: 'Label for 1' }),
    bestLabel: localText.default({ en: 'great' }).meta({ title: 'Label for 5' }),
    lowUpTo: z.int().min(1).max(4).default(2).meta({ title: 'Low ratings are up to' }),
    thanks: messageForm
      .nullable()
      .default({ use: 'template', template: 'survey-thanks' })
      .meta({ title: 'Message after the rating' }),
    waitSeconds: seconds(10, 86_400).default(180).meta({ title: 'Wait for an answer' }),
  }),
  ports: {
    rated: { label: 'Rated', required: true },
    low: { label: 'Low rating' },
    other: { label: 'Writes something else' },
    silent: { label: 'No reply', required: true },
  },
  facts: { speaks: true },
  guards: {
    rated: (scope) => scoreOf(scope) !== null,
    isLow: ({ vars }, { upTo }: { upTo: number }) =>
      typeof vars['survey.score'] === 'number' && vars['survey.score'] <= upTo,
  },
  updates: { keep: (scope) => ({ vars: { 'survey.score': scoreOf(scope) } }) },
  sets: () => [
    { name: 'survey.score', port: 'rated' },
    { name: 'survey.score', port: 'low' },
  ],
  proof: {
    guards: {
      rated: () => ({ yes: { says: { text: '4', choice: '4' } }, no: { usual: true } }),
      isLow: () => ({ no: { usual: true } }),
    },
  },
  compile: ({ config, to, connected }) => {
    const choices: ChoiceForm[] = SCORES.map((score) => ({ id: String(score), label: labelOf(score, config) }));
    return {
      ops: [say(config.message, choices)],
      wait: {
        awaiting: 'choice',
        options: choices,
        on: {
          'customer.message': [
            {
              branch: [
                {
                  when: { type: 'rated' },
                  ops: [
                    { update: { type: 'keep' } },
                    { effect: { type: 'rate', of: SCORES.length } },
                    ...(config.thanks === null ? [] : [say(config.thanks)]),
                    ...(connected('low')
                      ? [
                          {
                            branch: [
                              { when: { type: 'isLow' as const, params: { upTo: config.lowUpTo } }, to: to.low },
                            ],
                          },
                        ]
                      : []),
                  ],
                  to: to.rated,
                },
                { to: connected('other') ? to.other : to.rated },
              ],
            },
          ],
        },
        deadlines: [
          { key: 'noReply', from: 'entered', due: { seconds: config.waitSeconds }, ops: [{ go: to.silent }] },
        ],
      },
    };
  },
  describe: ({ lowUpTo }) => `One to five; low up to ${lowUpTo}`,
  examples: { default: {}, quiet: { thanks: null, lowUpTo: 3, waitSeconds: 60 } },
});

function scoreOf({ event, language }: Pick<Scope, 'event' | 'language'>): number | null {
  if (event.type !== 'customer.message') return null;
  const pressed = SCORES.find((score) => String(score) === event.choice);
  return event.choice === null ? readRating(event.text, SCORES.length, language) : (pressed ?? null);
}

/** The ends of the scale carry a word, so that nobody takes a one for the best. */
function labelOf(score: number, { worstLabel, bestLabel }: { worstLabel: LocalText; bestLabel: LocalText }): LocalText {
  const words = score === 1 ? worstLabel : score === SCORES.length ? bestLabel : null;
  if (words === null) return { en: String(score) };
  return Object.fromEntries(Object.entries(words).map(([language, word]) => [language, `${score} · ${word}`]));
}
