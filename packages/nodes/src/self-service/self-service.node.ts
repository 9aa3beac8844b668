import { defineNode, localText, messageForm, type ChoiceForm } from '@baton/flow';
import * as z from 'zod';
import { chose } from '../shared/chose.ts';
import { entryId, seconds, templateMessage } from '../shared/fields.ts';
import { IN_LINE_SECONDS, inLineDue, inLineHint, isInLine, isInLineHint } from '../shared/in-line.ts';
import { say } from '../shared/say.ts';
import { contradicts, letsGo, saysMore, saysNo, saysYes, told } from '../shared/heard.ts';
import { idsAreUnique } from '../shared/unique-ids.ts';

const help = z.object({
  id: entryId,
  label: localText.meta({ title: 'Button' }),
  answer: messageForm.meta({ title: 'Message shown' }),
});

const shown = (id: string, label: string, text: string, url: string, button: string) => ({
  id,
  label: { en: label },
  answer: { use: 'own' as const, text: { en: text }, link: { label: { en: button }, url } },
});

const stage = z.enum(['offer', 'check']);

export const selfService = defineNode({
  kind: 'self-service',
  version: 1,
  group: 'after-hours',
  icon: 'life-buoy',
  label: 'Self-service',
  summary: 'Offers what the customer can do right now, asks whether that solved it, and arranges a follow-up if not.',
  search: ['link', 'faq', 'help', 'article', 'portal', 'password', 'deflect'],
  config: z.object({
    message: templateMessage('self-service-offer').meta({ title: 'Message' }),
    helps: z
      .array(help)
      .min(1)
      .max(8)
      .refine(idsAreUnique, 'Every button needs an id of its own.')
      .default([
        shown(
          'tracking',
          'Track my order',
          'Here you can see where your parcel is.',
          '/help/tracking',
          'Track an order',
        ),
        shown(
          'password',
          'Reset my password',
          'We email you a link to set a new password.',
          '/help/password',
          'Reset the password',
        ),
        shown(
          'delivery',
          'Change the delivery',
          'Choose another day or another address.',
          '/help/delivery',
          'Change the delivery',
        ),
        shown('articles', 'Help articles', 'Answers to what is asked most.', '/help/help', 'Open the help pages'),
      ])
      .meta({ title: 'Help options' }),
    inLine: templateMessage('waiting-still').meta({
      title: 'Message every half minute while the customer holds a place in line',
    }),
    noneLabel: localText.default({ en: 'None of these' }).meta({ title: 'Button for none of them' }),
    checkMessage: templateMessage('self-service-check').meta({ title: 'Question afterwards' }),
    solvedLabel: localText.default({ en: 'That solved it' }).meta({ title: 'Button when it is solved' }),
    followUpLabel: localText.default({ en: 'Please follow up' }).meta({ title: 'Button for a follow-up' }),
    waitSeconds: seconds(30, 86_400).default(600).meta({ title: 'Wait for an answer' }),
  }),
  ports: {
    solved: { label: 'Solved', required: true, place: 'leaves' },
    followUp: { label: 'Wants a follow-up', required: true },
    silent: { label: 'No reply', required: true },
  },
  facts: { speaks: true },
  memory: z.object({ stage: stage.default('offer') }),
  scope: 'node',
  guards: {
    chose: (scope, { id }: { id: string }) => chose(scope, id),
    solved: (scope) =>
      chose(scope, 'solved') ||
      (scope.memory.stage === 'check' &&
        !contradicts(scope) &&
        !saysMore(scope) &&
        (saysYes(scope) || told(scope, 'solved'))) ||
      letsGo(scope),
    declined: (scope) =>
      chose(scope, 'follow-up') || chose(scope, 'none') || saysNo(scope) || told(scope, 'none', 'unsolved'),
    isChecking: ({ memory }) => memory.stage === 'check',
    isInLine: (scope) => isInLine(scope),
  },
  updates: {
    offer: () => ({ stage: 'offer' as const }),
    check: () => ({ stage: 'check' as const }),
  },
  dues: { inLine: (scope) => inLineDue(scope) },
  proof: {
    dues: { inLine: inLineHint },
    guards: {
      isInLine: isInLineHint,
      chose: ({ id }) => ({ yes: { says: { text: id, choice: id } }, no: { usual: true } }),
      solved: () => ({ yes: { says: { text: 'solved', choice: 'solved' } }, no: { usual: true } }),
      declined: () => ({ yes: { says: { text: 'none', choice: 'none' } }, no: { usual: true } }),
    },
  },
  compile: ({ config, to }) => {
    const { helps } = config;
    const offered: ChoiceForm[] = [
      ...helps.map(({ id, label }) => ({ id: `help-${id}`, label })),
      { id: 'none', label: config.noneLabel },
    ];
    const asked: ChoiceForm[] = [
      { id: 'solved', label: config.solvedLabel },
      { id: 'follow-up', label: config.followUpLabel },
    ];
    const tried = (what: string, outcome: 'offered' | 'done' | 'did-not-apply') =>
      ({ effect: { type: 'tried', what, outcome } }) as const;
    return {
      ops: [{ update: { type: 'offer' } }, say(config.message, offered)],
      wait: {
        awaiting: 'choice',
        options: [...offered, ...asked],
        on: {
          'customer.message': [
            {
              branch: [
                ...helps.map(({ id, answer }) => ({
                  when: { type: 'chose' as const, params: { id: `help-${id}` } },
                  ops: [
                    { update: { type: 'check' as const } },
                    say(answer),
                    tried(`self-service: ${id}`, 'offered'),
                    // A4: always asked, so that nobody is left alone with a page that did not help.
                    say(config.checkMessage, asked),
                  ],
                  to: { wait: true as const },
                })),
                { when: { type: 'solved' }, ops: [tried('self-service', 'done')], to: to.solved },
                { when: { type: 'declined' }, ops: [tried('self-service', 'did-not-apply')], to: to.followUp },
                // Words of their own are a matter for whoever follows up, not for another round of buttons.
                { ops: [tried('self-service', 'did-not-apply')], to: to.followUp },
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
                  { to: to.silent },
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
            ops: [
              {
                branch: [
                  { when: { type: 'isChecking' }, ops: [say(config.inLine, asked)] },
                  { ops: [say(config.inLine, offered)] },
                ],
              },
            ],
          },
        ],
      },
    };
  },
  describe: ({ helps }) => `${helps.length} ${helps.length === 1 ? 'thing' : 'things'} to do right now`,
  examples: {
    default: {},
    account: {
      helps: [shown('account', 'My account', 'Your orders and invoices.', '/help/account', 'Open my account')],
      waitSeconds: 300,
    },
  },
});
