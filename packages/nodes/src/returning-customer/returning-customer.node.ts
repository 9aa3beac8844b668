import { defineNode, localText, type ChoiceForm } from '@baton/flow';
import { isThanks } from '@baton/handoff';
import * as z from 'zod';
import { chose } from '../shared/chose.ts';
import { seconds, templateMessage } from '../shared/fields.ts';
import { contradicts, saysMore, saysNo, told } from '../shared/heard.ts';
import { isStillHere } from '../shared/still-here.ts';
import { say } from '../shared/say.ts';

export const returningCustomer = defineNode({
  kind: 'returning-customer',
  version: 1,
  group: 'triggers',
  icon: 'history',
  label: 'Customer returns',
  summary:
    'Welcomes a customer back whose ticket or call is still open: with the case, the promised time, and room to add.',
  search: ['again', 'back', 'resume', 'repeat', 'reopen'],
  config: z.object({
    message: templateMessage('welcome-back').meta({ title: 'Message when an answer is promised' }),
    callMessage: templateMessage('welcome-back-call').meta({ title: 'Message when a call is booked' }),
    lateMessage: templateMessage('welcome-back-late').meta({ title: 'Message when the promised time has passed' }),
    soonMessage: templateMessage('welcome-back-soon').meta({
      title: 'Message moments after the answer or call was arranged',
    }),
    addLabel: localText.default({ en: 'Add something to it' }).meta({ title: 'Button to add to the case' }),
    newLabel: localText.default({ en: 'It is about something else' }).meta({ title: 'Button for a different request' }),
    addMessage: templateMessage('welcome-back-add').meta({ title: 'Message when the customer wants to add something' }),
    noted: templateMessage('welcome-back-noted').meta({ title: 'Reply when something is added' }),
    waitSeconds: seconds(30, 86_400).default(600).meta({ title: 'Wait for more' }),
  }),
  ports: {
    newMatter: { label: 'Something else', required: true },
    done: { label: 'Nothing more', required: true },
  },
  facts: { listener: 'returning', speaks: true },
  // Asked only of a customer who comes back with a promise open.
  fires: () => ({ topic: null, because: 'came back while something promised was open', score: 1, quotes: [] }),
  guards: {
    isLate: ({ vars, at }) => {
      const promised = [vars['ticket.dueAt'], vars['callback.slotAt']];
      return promised.some((due) => isBefore(due, at)) && !promised.some((due) => isAfter(due, at));
    },
    isStillHere: (scope) =>
      isStillHere(scope) &&
      [scope.vars['ticket.dueAt'], scope.vars['callback.slotAt']].some((due) => isAfter(due, scope.at)),
    hasCall: ({ vars, at }) => isAfter(vars['callback.slotAt'], at),
    wantsNew: (scope) => chose(scope, 'new'),
    wantsToAdd: (scope) => scope.event.type === 'customer.message' && scope.event.choice === 'add',
    saysNo: (scope) =>
      !contradicts(scope) &&
      !saysMore(scope) &&
      (saysNo(scope) ||
        told(scope, 'done', 'stop', 'solved') ||
        (scope.event.type === 'customer.message' && scope.event.choice === null && isThanks(scope.event.text))),
  },
  // Which welcome it is depends on what was promised in an earlier run, so that no hint brings it about.
  proof: {
    guards: {
      wantsNew: () => ({ yes: { says: { text: 'new', choice: 'new' } }, no: { usual: true } }),
      saysNo: () => ({ yes: { says: { text: 'no' } }, no: { usual: true } }),
      wantsToAdd: () => ({ yes: { says: { text: 'add', choice: 'add' } }, no: { usual: true } }),
    },
  },
  compile: ({ config, to }) => {
    const choices: ChoiceForm[] = [
      { id: 'add', label: config.addLabel },
      { id: 'new', label: config.newLabel },
    ];
    return {
      ops: [
        {
          branch: [
            { when: { type: 'isStillHere' }, ops: [say(config.soonMessage, choices)] },
            { when: { type: 'hasCall' }, ops: [say(config.callMessage, choices)] },
            {
              when: { type: 'isLate' },
              ops: [{ effect: { type: 'alertLead', why: 'promise-late' } }, say(config.lateMessage, choices)],
            },
            { ops: [say(config.message, choices)] },
          ],
        },
      ],
      wait: {
        awaiting: 'choice',
        options: choices,
        on: {
          'customer.message': [
            {
              branch: [
                { when: { type: 'wantsNew' }, ops: [{ effect: { type: 'newMatter' } }], to: to.newMatter },
                { when: { type: 'saysNo' }, to: to.done },
                { when: { type: 'wantsToAdd' }, ops: [say(config.addMessage)], to: { wait: true } },
                { ops: [say(config.noted)], to: { wait: true } },
              ],
            },
          ],
        },
        deadlines: [
          { key: 'nothingMore', from: 'entered', due: { seconds: config.waitSeconds }, ops: [{ go: to.done }] },
        ],
      },
    };
  },
  describe: ({ waitSeconds }) => `Waits ${waitSeconds} s for more`,
  examples: { default: {}, brief: { waitSeconds: 120 } },
});

function isAfter(value: unknown, at: number): boolean {
  return typeof value === 'number' && value > at;
}

function isBefore(value: unknown, at: number): boolean {
  return typeof value === 'number' && value < at;
}
