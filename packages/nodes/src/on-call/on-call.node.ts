import { asksOfWait } from '../shared/asks-of-wait.ts';
import { defineNode, type Effect, type MessageForm } from '@baton/flow';
import * as z from 'zod';
import { seconds, templateMessage } from '../shared/fields.ts';
import { COMING, pagesSoFar, PAGES } from '../shared/on-call.ts';
import { say } from '../shared/say.ts';

const minutes = (count: number) => `${Math.round((count / 60) * 10) / 10} min`;

export const onCall = defineNode({
  kind: 'on-call',
  version: 1,
  group: 'after-hours',
  icon: 'siren',
  label: 'On-call',
  summary: 'Alerts the person on call and then the backup, and tells the customer in good time if neither answers.',
  search: ['pager', 'page', 'urgent', 'emergency', 'escalate', 'incident'],
  config: z.object({
    firstSeconds: seconds(30, 3600).default(300).meta({ title: 'Time for the first person to answer' }),
    backupSeconds: seconds(30, 3600).default(300).meta({ title: 'Time for the backup to answer' }),
    joinSeconds: seconds(60, 7200).default(900).meta({ title: 'Promise that someone joins within' }),
    started: templateMessage('on-call-started').meta({ title: 'Message when the alert goes out' }),
    update: templateMessage('on-call-update').meta({ title: 'Message halfway, while nobody has answered' }),
    backup: templateMessage('on-call-backup').meta({ title: 'Message when the backup is alerted' }),
    joined: templateMessage('on-call-joined').meta({ title: 'Message when someone has answered' }),
    silent: templateMessage('on-call-silent').meta({ title: 'Message when nobody could be reached' }),
    noted: templateMessage('waiting-noted').meta({ title: 'Reply when the customer adds something' }),
    notedToo: templateMessage('waiting-noted-2').meta({ title: 'Reply when the customer adds more' }),
  }),
  ports: {
    joined: { label: 'On-call agent joins', required: true },
    silent: { label: 'Nobody answers', required: true },
  },
  facts: { speaks: true, reaches: 'on-call' },
  memory: z.object({
    level: z.enum(['first', 'backup']).default('first'),
    /** The second of the answers to what is added was said last. */
    notedToo: z.boolean().default(true),
  }),
  scope: 'node',
  guards: {
    firstAsked: ({ memory }) => memory.level === 'first',
    asksForPerson: ({ signals, event }) =>
      signals.explicit.asked || (event.type === 'customer.message' && asksOfWait(event.text)),
    notedToo: ({ memory }) => memory.notedToo,
  },
  updates: {
    begin: ({ at, vars }, { joinSeconds }: { joinSeconds: number }) => ({
      level: 'first' as const,
      vars: { 'promise.dueAt': at + joinSeconds * 1000, [PAGES]: pagesSoFar(vars) + 1 },
    }),
    nextNoted: ({ memory }) => ({ notedToo: !memory.notedToo }),
    askBackup: () => ({ level: 'backup' as const }),
    answered: ({ vars }) => ({ vars: { [COMING]: vars['promise.dueAt'] } }),
  },
  dues: {
    /** `share` of the time that the person who is being alerted has. */
    share: (
      { memory, at },
      { firstSeconds, backupSeconds, share }: { firstSeconds: number; backupSeconds: number; share: number },
    ) => at + (memory.level === 'first' ? firstSeconds : backupSeconds) * share * 1000,
  },
  proof: {
    guards: {
      firstAsked: () => ({ yes: { usual: true }, no: { twice: true } }),
      asksForPerson: () => ({ no: { usual: true } }),
    },
    dues: { share: ({ firstSeconds, share }) => ({ seconds: firstSeconds * share }) },
  },
  sets: () => [{ name: 'promise.due' }],
  compile: ({ config, to }) => {
    const { firstSeconds, backupSeconds, joinSeconds } = config;
    const page = (level: 'first' | 'backup', ackSeconds: number): { effect: Effect } => ({
      effect: { type: 'page', level, ackSeconds },
    });
    const tried = (outcome: 'accepted' | 'failed'): { effect: Effect } => ({
      effect: { type: 'tried', what: 'on-call', outcome },
    });
    const takenBack: { effect: Effect } = { effect: { type: 'withdrawPromise', kind: 'on-call' } };
    const due = (share: number) => ({ type: 'share' as const, params: { firstSeconds, backupSeconds, share } });
    // A7: the backup after the first, and the truth after the backup, before the promised time is over.
    const next = (backup: MessageForm, silent: MessageForm) => ({
      branch: [
        {
          when: { type: 'firstAsked' as const },
          ops: [{ update: { type: 'askBackup' as const } }, page('backup', backupSeconds), say(backup)],
          to: { wait: true as const },
        },
        { ops: [tried('failed'), takenBack, say(silent)], to: to.silent },
      ],
    });
    return {
      ops: [
        // Somebody is being fetched: who asks for a person here is told so.
        { disarm: 'explicit' },
        { update: { type: 'begin', params: { joinSeconds } } },
        page('first', firstSeconds),
        { effect: { type: 'promise', kind: 'on-call' } },
        say(config.started),
      ],
      wait: {
        on: {
          'page.acknowledged': [
            tried('accepted'),
            { update: { type: 'answered' } },
            say(config.joined),
            { go: to.joined },
          ],
          'page.failed': [next(config.backup, config.silent)],
          'customer.message': [
            {
              branch: [
                { when: { type: 'asksForPerson' }, ops: [say(config.update)] },
                {
                  ops: [
                    { update: { type: 'nextNoted' } },
                    {
                      branch: [
                        { when: { type: 'notedToo' }, ops: [say(config.notedToo)] },
                        { ops: [say(config.noted)] },
                      ],
                    },
                  ],
                },
              ],
            },
          ],
        },
        deadlines: [
          { key: 'halfway', from: 'entered', due: due(0.5), ops: [say(config.update)] },
          { key: 'unanswered', from: 'entered', due: due(1), ops: [next(config.backup, config.silent)] },
        ],
      },
    };
  },
  check: ({ name, config, at }) =>
    config.firstSeconds + config.backupSeconds >= config.joinSeconds
      ? [
          {
            code: 'promise-cannot-be-kept',
            severity: 'error',
            message: `"${name}" promises that somebody joins within ${minutes(config.joinSeconds)}, but waits ${minutes(config.firstSeconds)} for the first person and ${minutes(config.backupSeconds)} for the backup. Promise more time, or give each of them less.`,
            at: at('joinSeconds'),
          },
        ]
      : [],
  describe: ({ firstSeconds, backupSeconds, joinSeconds }) =>
    `${minutes(firstSeconds)}, then backup ${minutes(backupSeconds)}; promises ${minutes(joinSeconds)}`,
  examples: { default: {}, brisk: { firstSeconds: 120, backupSeconds: 120, joinSeconds: 600 } },
});
