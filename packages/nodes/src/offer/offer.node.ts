import { reservedChoices, defineNode, localText, messageForm, type MessageForm, type Scope } from '@baton/flow';
import * as z from 'zod';
import { seconds, templateMessage } from '../shared/fields.ts';
import { contradicts, letsGo, saysMore, saysNo, saysYes, told } from '../shared/heard.ts';
import { IN_LINE_SECONDS, inLineDue, inLineHint, isInLine, isInLineHint } from '../shared/in-line.ts';
import { say } from '../shared/say.ts';

export const offer = defineNode({
  kind: 'offer',
  version: 1,
  group: 'bot',
  icon: 'circle-help',
  label: 'Ask yes or no',
  summary:
    'Asks the customer a yes-or-no question, such as whether to connect them to a person, and continues based on the answer.',
  search: ['yes', 'no', 'confirm', 'ask', 'human', 'consent'],
  config: z.object({
    message: messageForm.default({ use: 'template', template: 'proactive-escalation' }).meta({ title: 'Question' }),
    again: messageForm.nullable().default(null).meta({ title: 'Question when asked again (optional)' }),
    yesLabel: localText.default({ en: 'Yes, please' }).meta({ title: 'Yes button' }),
    noLabel: localText.default({ en: 'No, thanks' }).meta({ title: 'No button' }),
    offersPerson: z.boolean().default(true).meta({ title: 'The question offers a person' }),
    inLine: templateMessage('waiting-still').meta({
      title: 'Message every half minute while the customer holds a place in line',
    }),
    waitSeconds: seconds(10, 3600).default(120).meta({ title: 'Wait for an answer' }),
  }),
  ports: {
    yes: { label: 'Yes', required: true },
    no: { label: 'No', required: true },
    other: { label: 'Says something else' },
    silent: { label: 'No reply', required: true },
  },
  facts: { speaks: true },
  memory: z.object({ asked: z.boolean().default(false) }),
  scope: 'node',
  guards: {
    asked: ({ memory }) => memory.asked,
    isInLine: (scope) => isInLine(scope),
    saidYes: (scope, { person }: { person: boolean }) =>
      pressed(scope, reservedChoices.yes) || (person ? saysYes(scope) : isContent(scope)),
    saidNo: (scope, { person }: { person: boolean }) =>
      pressed(scope, reservedChoices.no) || saysNo(scope) || (person ? letsGo(scope) : contradicts(scope)),
  },
  updates: {
    noteAsked: () => ({ asked: true }),
    noteYes: ({ vars }) => ({ vars: { 'handoff.trigger': vars['handoff.trigger'] ?? 'flow' } }),
  },
  dues: { inLine: (scope) => inLineDue(scope) },
  proof: {
    dues: { inLine: inLineHint },
    guards: {
      isInLine: isInLineHint,
      asked: () => ({ no: { usual: true } }),
      saidYes: () => ({ yes: { says: { text: 'Yes, please', choice: reservedChoices.yes } }, no: { usual: true } }),
      saidNo: () => ({ yes: { says: { text: 'No, thanks', choice: reservedChoices.no } }, no: { usual: true } }),
    },
  },
  compile: ({ config, to, connected }) => {
    // Whoever does not go to a person is heard again, should they ask for one or lose patience (T1, T11).
    const listensAgain = config.offersPerson ? [{ arm: 'explicit' } as const, { arm: 'frustration' } as const] : [];
    const declined = config.offersPerson
      ? [
          { effect: { type: 'tried', what: 'offer-person', outcome: 'declined' } } as const,
          { effect: { type: 'resetScore' } } as const,
          ...listensAgain,
        ]
      : [];
    const who = { person: config.offersPerson };
    const ask = (message: MessageForm) =>
      say(message, [
        { id: reservedChoices.yes, label: config.yesLabel },
        { id: reservedChoices.no, label: config.noLabel },
      ]);
    return {
      ops: [
        ...(config.again
          ? [
              {
                branch: [
                  { when: { type: 'asked' as const }, ops: [ask(config.again)] },
                  { ops: [ask(config.message), { update: { type: 'noteAsked' as const } }] },
                ],
              },
            ]
          : [ask(config.message)]),
        ...(config.offersPerson
          ? [{ effect: { type: 'tried', what: 'offer-person', outcome: 'offered' } } as const]
          : []),
      ],
      wait: {
        awaiting: 'offer',
        on: {
          'customer.message': [
            {
              branch: [
                {
                  when: { type: 'saidYes', params: who },
                  ops: config.offersPerson
                    ? [
                        { effect: { type: 'tried', what: 'offer-person', outcome: 'accepted' } },
                        { update: { type: 'noteYes' } },
                      ]
                    : [],
                  to: to.yes,
                },
                { when: { type: 'saidNo', params: who }, ops: declined, to: to.no },
                // Something else is at least not a yes: nobody is transferred without having agreed (T12).
                ...(connected('other') ? [{ ops: listensAgain, to: to.other }] : [{ ops: declined, to: to.no }]),
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
                  { ops: listensAgain, to: to.silent },
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
            ops: [ask(config.inLine)],
          },
        ],
      },
    };
  },
  describe: (config) => `Waits ${config.waitSeconds} s for an answer`,
  examples: {
    default: {},
    fits: {
      message: { use: 'own', text: { en: 'Does that answer your question?' } },
      yesLabel: { en: 'Yes, that helps' },
      noLabel: { en: 'No, not really' },
      offersPerson: false,
    },
  },
});

function pressed({ event }: Pick<Scope, 'event'>, id: string): boolean {
  return event.type === 'customer.message' && event.choice === id;
}

/** "Does that help?": a yes, or that it works, with nothing behind it that wants an answer (L3). */
function isContent(scope: Pick<Scope, 'event' | 'signals' | 'language'>): boolean {
  return (saysYes(scope) || told(scope, 'solved')) && !contradicts(scope) && !saysMore(scope) && !saysNo(scope);
}
