import {
  defineNode,
  localText,
  reservedChoices,
  type ChoiceForm,
  type Effect,
  type MessageForm,
  type Scope,
} from '@baton/flow';
import { calendarOf } from '@baton/handoff';
import * as z from 'zod';
import { declinesToSay, emailOf, givenPhone, phoneOf } from '../shared/contact.ts';
import { seconds, teamId, templateMessage } from '../shared/fields.ts';
import { chose } from '../shared/chose.ts';
import { heard, letsGo, saysNo, saysYes, told } from '../shared/heard.ts';
import { routedTeam } from '../shared/routed-team.ts';
import { say } from '../shared/say.ts';
import type { TimeReading } from '@baton/signals/answers';
import { chosenSlot } from './chosen-slot.ts';

const stage = z.enum(['phone', 'calendar', 'choice', 'confirm', 'booking']);

const memory = z.object({
  /** What the step waits for. */
  stage: stage.default('phone'),
  /** The free times last offered (ms). */
  slots: z.array(z.number()).default([]),
  /** The time that was asked back (ms). */
  asked: z.number().default(0),
  /** A chosen time had just been taken. */
  refused: z.boolean().default(false),
  /** Answers that could not be used, at the present stage. */
  misses: z.int().default(0),
});

type CallbackScope = Scope<z.infer<typeof memory>>;

export const callback = defineNode({
  kind: 'callback',
  version: 1,
  group: 'after-hours',
  icon: 'phone-call',
  label: 'Callback',
  summary: 'Offers free times from the team’s calendar, books the one chosen and confirms it with an invite.',
  search: ['phone', 'call', 'ring', 'telephone', 'dial', 'appointment'],
  config: z.object({
    team: teamId
      .nullable()
      .default(null)
      .meta({ title: 'Team', hint: 'If empty: the team for the topic, otherwise for the category' }),
    days: z.int().min(1).max(20).default(1).meta({ title: 'Offer times within (business days)' }),
    askPhone: templateMessage('callback-ask-phone').meta({ title: 'Question for the phone number' }),
    askPhoneAgain: templateMessage('question-again-phone').meta({
      title: 'Question for the phone number, asked again',
    }),
    offer: templateMessage('callback-offer').meta({ title: 'Message above the available times' }),
    unclear: templateMessage('callback-unclear').meta({
      title: 'Message when the reply matches none of the times',
    }),
    taken: templateMessage('callback-taken').meta({ title: 'Message when the time has just been taken' }),
    confirm: templateMessage('callback-confirm').meta({ title: 'Asks back which time is meant' }),
    yesLabel: localText.default({ en: 'Yes, that time' }).meta({ title: 'Button to confirm the time' }),
    noneLabel: localText.default({ en: 'None of these' }).meta({ title: 'Button for none of the times' }),
    tries: z.int().min(1).max(5).default(2).meta({ title: 'Attempts' }),
    waitSeconds: seconds(30, 86_400).default(300).meta({ title: 'Wait for an answer' }),
    calendarSeconds: seconds(2, 120).default(10).meta({ title: 'Calendar timeout' }),
    confirmed: templateMessage('callback-confirmed').meta({ title: 'Confirmation' }),
    mail: templateMessage('callback-mail').meta({ title: 'Invite by email' }),
    none: templateMessage('callback-none').meta({ title: 'Message when no call is booked' }),
  }),
  ports: {
    booked: { label: 'Booked', required: true, place: 'leaves' },
    none: { label: 'No call booked', required: true },
  },
  facts: { speaks: true, reaches: 'callback' },
  memory,
  scope: 'node',
  guards: {
    hasPhone: (scope) => phoneOf(scope) !== null,
    hasAddress: (scope) => emailOf(scope) !== null,
    waitsFor: ({ memory: kept }, { what }: { what: string }) => kept.stage === what,
    gavePhone: (scope) => scope.memory.stage === 'phone' && givenPhone(scope) !== null,
    choseTime: (scope, { team }: { team: string | null }) => takesTime(scope, team),
    // L5: what binds two people is asked back where more than the time was written.
    mayMeanTime: (scope, { team }: { team: string | null }) => offersTimes(scope) && slotOf(scope, team) !== null,
    choseNone: (scope) => {
      const { memory: kept, event } = scope;
      if (event.type !== 'customer.message') return false;
      if (event.choice !== null) return event.choice === 'none' && kept.stage !== 'confirm';
      if (kept.stage === 'phone') return declinesToSay(scope) || letsGo(scope);
      // A no to the one time that was asked back leaves the others.
      if (kept.stage === 'confirm') return letsGo(scope);
      return (
        kept.stage === 'choice' && (chose(scope, 'none') || told(scope, 'none') || refusesAll(scope) || letsGo(scope))
      );
    },
    isInLine: ({ place }) => place !== null,
    noTimes: ({ event }) =>
      (event.type === 'slots.offered' || event.type === 'slot.refused') && event.slots.length === 0,
    refusedBefore: ({ memory: kept }) => kept.refused,
    mayAskAgain: ({ memory: kept }, { tries }: { tries: number }) => kept.misses + 1 < tries,
  },
  updates: {
    begin: (scope) => ({
      stage: phoneOf(scope) === null ? ('phone' as const) : ('calendar' as const),
      slots: [],
      refused: false,
      misses: 0,
    }),
    keepPhone: (scope) => ({
      stage: 'calendar' as const,
      misses: 0,
      vars: { 'customer.phone': givenPhone(scope) ?? '' },
    }),
    askBack: (scope, { team }: { team: string | null }) => {
      const slot = slotOf(scope, team)?.slot ?? 0;
      return { stage: 'confirm' as const, asked: slot, vars: { 'callback.slotAt': slot } };
    },
    keepTimes: ({ event }) =>
      event.type === 'slots.offered' || event.type === 'slot.refused'
        ? { stage: 'choice' as const, slots: event.slots, misses: 0, refused: event.type === 'slot.refused' }
        : {},
    choose: (scope, { team }: { team: string | null }) => ({
      stage: 'booking' as const,
      vars: {
        'callback.slotAt':
          scope.memory.stage === 'confirm' && saysYes(scope) ? scope.memory.asked : (slotOf(scope, team)?.slot ?? 0),
      },
    }),
    booked: ({ event }) => (event.type === 'slot.booked' ? { vars: { 'callback.slotAt': event.slotAt } } : {}),
    miss: ({ memory: kept }) => ({
      misses: kept.misses + 1,
      ...(kept.stage === 'confirm' ? { stage: 'choice' as const } : {}),
    }),
  },
  dues: {
    calendar: ({ memory: kept, at }, { waitSeconds }: { waitSeconds: number }) =>
      kept.stage === 'calendar' || kept.stage === 'booking' ? at + waitSeconds * 1000 : null,
    customer: ({ memory: kept, at }, { waitSeconds }: { waitSeconds: number }) =>
      kept.stage === 'phone' || kept.stage === 'choice' || kept.stage === 'confirm' ? at + waitSeconds * 1000 : null,
  },
  proof: {
    guards: {
      hasPhone: () => ({ no: { usual: true } }),
      hasAddress: () => ({ no: { usual: true } }),
      gavePhone: () => ({ yes: { says: { text: '+49 30 901820' } }, no: { usual: true } }),
      choseTime: () => ({
        yes: { says: { text: 'The first of these times', choice: 'slot:first' } },
        no: { usual: true },
      }),
      mayMeanTime: () => ({ no: { usual: true } }),
      choseNone: () => ({ yes: { says: { text: 'None of these', choice: 'none' } }, no: { usual: true } }),
      isInLine: () => ({ yes: { waiting: true }, no: { waiting: false } }),
      noTimes: () => ({ no: { usual: true } }),
      refusedBefore: () => ({ no: { usual: true } }),
      mayAskAgain: () => ({ yes: { usual: true }, no: { twice: true } }),
    },
    dues: {
      calendar: ({ waitSeconds }) => ({ seconds: waitSeconds }),
      customer: ({ waitSeconds }) => ({ seconds: waitSeconds }),
    },
  },
  sets: () => [{ name: 'callback.time', port: 'booked' }],
  compile: ({ config, to }) => {
    const { team, days } = config;
    const whose = { team };
    const anew = { wait: true } as const;
    const noneChoice: ChoiceForm = { id: 'none', label: config.noneLabel };
    const sayTimes = (message: MessageForm): { effect: Effect } => ({
      effect: { type: 'say', message, slots: true, choices: [noneChoice] },
    });
    const confirming: ChoiceForm[] = [{ id: reservedChoices.yes, label: config.yesLabel }, noneChoice];
    const askCalendar = { effect: { type: 'offerSlots', team, days } } as const;
    const ended = (outcome: 'declined' | 'failed'): { effect: Effect }[] => [
      { effect: { type: 'tried', what: 'callback', outcome } },
      say(config.none),
    ];
    const declined = {
      branch: [
        {
          when: { type: 'isInLine' as const },
          ops: [
            { effect: { type: 'tried', what: 'callback', outcome: 'declined' } } as const,
            { effect: { type: 'backInLine' } } as const,
          ],
          to: { stay: true } as const,
        },
        { ops: ended('declined'), to: to.none },
      ],
    };
    const failed = { ops: [...ended('failed')], to: to.none };
    return {
      ops: [
        { update: { type: 'begin' } },
        {
          branch: [
            { when: { type: 'hasPhone' }, ops: [askCalendar], to: anew },
            { ops: [say(config.askPhone)], to: anew },
          ],
        },
      ],
      wait: {
        awaiting: 'choice',
        options: [{ id: reservedChoices.yes, label: config.yesLabel }, noneChoice],
        on: {
          'slots.offered': [
            {
              branch: [
                {
                  when: { type: 'waitsFor', params: { what: 'calendar' } },
                  ops: [
                    {
                      branch: [
                        { when: { type: 'noTimes' }, ...failed },
                        { ops: [{ update: { type: 'keepTimes' } }, sayTimes(config.offer)], to: anew },
                      ],
                    },
                  ],
                },
              ],
            },
          ],
          'customer.message': [
            {
              branch: [
                {
                  when: { type: 'gavePhone' },
                  ops: [{ update: { type: 'keepPhone' } }, askCalendar],
                  to: anew,
                },
                {
                  when: { type: 'choseTime', params: whose },
                  ops: [{ update: { type: 'choose', params: whose } }, { effect: { type: 'bookSlot', team } }],
                  to: anew,
                },
                {
                  when: { type: 'mayMeanTime', params: whose },
                  ops: [{ update: { type: 'askBack', params: whose } }, say(config.confirm, confirming)],
                  to: anew,
                },
                { when: { type: 'choseNone' }, ops: [declined] },
                // The calendar is being asked: what is written meanwhile is kept, its answer comes in a moment.
                { when: { type: 'waitsFor', params: { what: 'calendar' } }, to: { stay: true } },
                { when: { type: 'waitsFor', params: { what: 'booking' } }, to: { stay: true } },
                {
                  when: { type: 'mayAskAgain', params: { tries: config.tries } },
                  ops: [
                    { update: { type: 'miss' } },
                    {
                      branch: [
                        { when: { type: 'waitsFor', params: { what: 'phone' } }, ops: [say(config.askPhoneAgain)] },
                        { ops: [sayTimes(config.unclear)] },
                      ],
                    },
                  ],
                  to: anew,
                },
                failed,
              ],
            },
          ],
          'slot.booked': [
            {
              branch: [
                {
                  when: { type: 'waitsFor', params: { what: 'booking' } },
                  ops: [
                    { update: { type: 'booked' } },
                    { effect: { type: 'tried', what: 'callback', outcome: 'done' } },
                    say(config.confirmed),
                    {
                      branch: [
                        {
                          when: { type: 'hasAddress' },
                          ops: [{ effect: { type: 'sendMail', about: 'callback', message: config.mail } }],
                        },
                      ],
                    },
                  ],
                  to: to.booked,
                },
              ],
            },
          ],
          'slot.refused': [
            {
              branch: [
                {
                  when: { type: 'waitsFor', params: { what: 'booking' } },
                  ops: [
                    {
                      branch: [
                        { when: { type: 'noTimes' }, ...failed },
                        { when: { type: 'refusedBefore' }, ...failed },
                        { ops: [{ update: { type: 'keepTimes' } }, sayTimes(config.taken)], to: anew },
                      ],
                    },
                  ],
                },
              ],
            },
          ],
        },
        deadlines: [
          {
            key: 'noCalendar',
            from: 'entered',
            due: { type: 'calendar', params: { waitSeconds: config.calendarSeconds } },
            ops: [
              {
                branch: [
                  // The place is still theirs; a calendar that does not answer takes none away.
                  {
                    when: { type: 'isInLine' },
                    ops: [...ended('failed'), { effect: { type: 'backInLine' } }],
                    to: { stay: true },
                  },
                  { ops: ended('failed'), to: to.none },
                ],
              },
            ],
          },
          {
            key: 'noReply',
            from: 'entered',
            due: { type: 'customer', params: { waitSeconds: config.waitSeconds } },
            ops: [declined],
          },
        ],
      },
    };
  },
  describe: ({ days }) => (days === 1 ? 'Times of the next business day' : `Times of ${days} business days`),
  examples: { default: {}, week: { days: 5, waitSeconds: 900 } },
});

/** "Not the first one, something after lunch" refuses one time and asks for another. */
function refusesAll(scope: CallbackScope): boolean {
  const answer = heard(scope);
  return answer?.says === 'no' && answer.plain;
}

function offersTimes({ memory: kept }: Pick<CallbackScope, 'memory'>): boolean {
  return kept.stage === 'choice' || kept.stage === 'confirm';
}

/** Pressed, typed plainly, or confirmed when it was asked back. */
function takesTime(scope: CallbackScope, team: string | null): boolean {
  const { memory: kept, event } = scope;
  if (!offersTimes(scope) || event.type !== 'customer.message') return false;
  const slot = slotOf(scope, team);
  if (slot !== null) return slot.plain || (kept.stage === 'confirm' && slot.slot === kept.asked && !saysNo(scope));
  return kept.stage === 'confirm' && (event.choice === reservedChoices.yes || saysYes(scope));
}

/** The time that the customer means, in the zone in which times are shown to them. */
function slotOf(scope: CallbackScope, team: string | null): TimeReading | null {
  const { event, memory: kept, profile, workspace, language, at, ...rest } = scope;
  const whose = routedTeam({ workspace, ...rest }, team);
  const calendar = whose === null ? undefined : calendarOf(workspace, whose);
  return chosenSlot(event, kept.slots, { at, zone: profile.zone ?? calendar?.zone ?? 'UTC', language });
}
