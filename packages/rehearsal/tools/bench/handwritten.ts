// The same conversation as a person would write it in XState: nested states, named actions and guards, deadlines as
// effects, the version of the floor in the context, no transcript. Stepped the way the runtime steps.
import { assign, createActor, setup, type AnyActorScope, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import type { StepEvent } from '@baton/runtime';

interface Context {
  floor: number;
  streak: number;
  answerText: string;
  confidence: number;
  askedAt: number;
  trigger: string;
  team: string;
  announced: boolean;
  offered: boolean;
  acceptedAt: number;
  firstWordAt: number;
  owedSince: number;
  lastWordAt: number;
  summary: string;
}

type Event = { type: string } & Omit<StepEvent, 'type'>;

/** An effect as the host would take it. */
export interface Action {
  type: string;
  params: unknown;
}

const arm = (key: string, seconds: number) =>
  ({
    type: 'arm deadline',
    params: ({ event }: { event: Event }) => ({ key, dueAt: event.at + seconds * 1000 }),
  }) as const;
const cancel = (...keys: string[]) => ({ type: 'cancel deadlines', params: { keys } }) as const;
const say = (text: string) => ({ type: 'say', params: { text } }) as const;
const tried = (what: string, outcome: string) => ({ type: 'tried', params: { what, outcome } }) as const;

const hears = [
  { type: 'arm', params: { what: 'explicit' } },
  { type: 'arm', params: { what: 'frustration' } },
] as const;
const listening = [...hears, arm('silence', 600)] as const;
const closing = [hears[0], say('closing'), arm('nothingElse', 180)] as const;
const agentClock = [
  cancel(
    'customerSilent',
    'customerGone',
    'agentSilent',
    'leadAlert',
    'answerMissing',
    'firstWordNudge',
    'firstWordMissing',
  ),
];

export function handwrittenMachine(): AnyStateMachine {
  return setup({
    types: { context: empty(), events: event() },
    actions: {
      keepAnswer: assign({
        answerText: ({ event: { data } }) => (data.type === 'bot.answered' ? data.text : ''),
        confidence: ({ event: { data } }) => (data.type === 'bot.answered' ? data.confidence : 0),
        askedAt: 0,
        streak: ({ context, event: { data } }) =>
          data.type === 'bot.answered' && data.confidence < 80 ? context.streak + 1 : 0,
      }),
      say: () => undefined,
      tried: () => undefined,
      askBot: () => undefined,
      enqueue: () => undefined,
      leaveQueue: () => undefined,
      connect: () => undefined,
      disconnect: () => undefined,
      close: () => undefined,
      arm: () => undefined,
      disarm: () => undefined,
      'arm deadline': () => undefined,
      'cancel deadlines': () => undefined,
    },
    guards: {
      saidYes: ({ event: { around } }) => around.signals.answer?.says === 'yes',
      saidNo: ({ event: { around } }) => around.signals.answer?.says === 'no',
      nothingElse: ({ event: { around } }) => around.signals.answer?.says === 'no' || !around.signals.isQuestion,
      smallTalk: ({ context, event: { around } }) => around.unanswered.length === 0 && context.askedAt === 0,
      low: ({ event: { data } }) => data.type === 'bot.answered' && data.confidence < 60,
      unsureTooOften: ({ context, event: { data } }) =>
        data.type === 'bot.answered' && data.confidence < 80 && context.streak + 1 >= 9,
      medium: ({ event: { data } }) => data.type === 'bot.answered' && data.confidence < 85,
      notAnnounced: ({ context }) => !context.announced,
      asksForPerson: ({ event: { around } }) => around.signals.explicit.asked,
      wantsCallback: ({ event: { data } }) => data.type === 'customer.message' && data.choice === 'callback',
      wantsTicket: ({ event: { data } }) => data.type === 'customer.message' && data.choice === 'ticket',
    },
  }).createMachine({
    id: 'handwritten',
    initial: 'begin',
    context: empty(),
    states: {
      begin: { on: { start: { target: 'bot.asking', actions: [say('greeting'), ...listening] } } },
      bot: {
        initial: 'asking',
        states: {
          asking: {
            on: {
              'customer.message': [
                { guard: 'smallTalk', actions: [say('small talk')] },
                {
                  actions: [
                    { type: 'askBot' },
                    assign({ askedAt: ({ context, event: { at } }) => (context.askedAt === 0 ? at : context.askedAt) }),
                    cancel('silence'),
                    arm('noAnswer', 15),
                  ],
                },
              ],
              'bot.answered': [
                {
                  guard: 'low',
                  target: 'offering',
                  actions: [
                    { type: 'keepAnswer' },
                    cancel('noAnswer'),
                    say('shall'),
                    tried('offer-person', 'offered'),
                    arm('noReply', 120),
                  ],
                },
                {
                  guard: 'unsureTooOften',
                  target: 'offering',
                  actions: [
                    { type: 'keepAnswer' },
                    cancel('noAnswer'),
                    say('shall'),
                    tried('offer-person', 'offered'),
                    arm('noReply', 120),
                  ],
                },
                {
                  guard: 'medium',
                  target: 'checking',
                  actions: [{ type: 'keepAnswer' }, cancel('noAnswer'), say('fits'), arm('noReply', 120)],
                },
                {
                  target: 'asking',
                  reenter: true,
                  actions: [{ type: 'keepAnswer' }, cancel('noAnswer'), say('answer'), ...listening],
                },
              ],
              'bot.failed': {
                target: 'offering',
                actions: [say('shall'), tried('offer-person', 'offered'), arm('noReply', 120)],
              },
              'deadline:noAnswer': {
                target: 'offering',
                actions: [say('shall'), tried('offer-person', 'offered'), arm('noReply', 120)],
              },
              'deadline:silence': {
                target: '#handwritten.closing',
                actions: [...closing],
              },
            },
          },
          checking: {
            on: {
              'customer.message': [
                { guard: 'saidYes', target: 'asking', actions: [cancel('noReply'), ...listening] },
                {
                  target: 'offering',
                  actions: [cancel('noReply'), say('shall'), tried('offer-person', 'offered'), arm('noReply', 120)],
                },
              ],
              'deadline:noReply': {
                target: '#handwritten.closing',
                actions: [...closing],
              },
            },
          },
          offering: {
            on: {
              'customer.message': [
                {
                  guard: 'saidYes',
                  target: '#handwritten.waiting',
                  actions: [
                    cancel('noReply'),
                    tried('offer-person', 'accepted'),
                    assign({
                      trigger: ({ context }) => context.trigger || 'flow',
                      team: 'support',
                      announced: false,
                      offered: false,
                      floor: ({ context }) => context.floor + 1,
                    }),
                    { type: 'disarm', params: { what: 'explicit' } },
                    { type: 'disarm', params: { what: 'frustration' } },
                    { type: 'enqueue', params: { team: 'support', front: false } },
                    arm('tooLong', 300),
                    arm('estimate', 3),
                    arm('after-30', 30),
                    arm('after-60', 60),
                    arm('after-90', 90),
                    arm('after-120', 120),
                    arm('later', 150),
                  ],
                },
                {
                  target: 'asking',
                  actions: [cancel('noReply'), tried('offer-person', 'declined'), ...listening],
                },
              ],
              'deadline:noReply': {
                target: '#handwritten.closing',
                actions: [...closing],
              },
            },
          },
        },
      },
      waiting: {
        on: {
          'queue.joined': { guard: 'notAnnounced', actions: [say('announcement'), assign({ announced: true })] },
          'deadline:after-30': { actions: [say('after-30')] },
          'deadline:after-60': { actions: [say('after-60')] },
          'deadline:after-90': { actions: [say('after-90')] },
          'deadline:after-120': { actions: [assign({ offered: true }), say('after-120')] },
          'deadline:later': { actions: [say('later'), arm('later', 30)] },
          'customer.message': [
            { guard: 'wantsCallback', target: 'closing', actions: [tried('callback', 'accepted')] },
            { guard: 'wantsTicket', target: 'closing', actions: [tried('ticket', 'accepted')] },
            { guard: 'asksForPerson', actions: [say('place')] },
            { actions: [say('noted')] },
          ],
          'agent.accepted': {
            target: 'talking',
            actions: [
              cancel('tooLong', 'estimate', 'after-30', 'after-60', 'after-90', 'after-120', 'later'),
              { type: 'connect' },
              assign({
                announced: true,
                acceptedAt: ({ event: { at } }) => at,
                firstWordAt: 0,
                owedSince: 0,
                lastWordAt: ({ event: { at } }) => at,
                floor: ({ context }) => context.floor + 1,
              }),
              say('connected'),
              arm('firstWordNudge', 15),
              arm('firstWordMissing', 30),
            ],
          },
          'deadline:tooLong': { target: 'closing', actions: [{ type: 'leaveQueue' }] },
        },
      },
      talking: {
        on: {
          'agent.message': {
            actions: [
              assign({
                firstWordAt: ({ context, event: { at } }) => context.firstWordAt || at,
                owedSince: 0,
                lastWordAt: ({ event: { at } }) => at,
              }),
              ...agentClock,
              arm('customerSilent', 600),
              arm('customerGone', 1200),
            ],
          },
          'customer.message': {
            actions: [
              assign({
                owedSince: ({ context, event: { at } }) => context.owedSince || at,
                lastWordAt: ({ event: { at } }) => at,
              }),
              ...agentClock,
              arm('agentSilent', 180),
              arm('leadAlert', 300),
              arm('answerMissing', 600),
            ],
          },
          'agent.closed': {
            target: 'closing',
            actions: [
              ...agentClock,
              { type: 'disconnect' },
              assign({
                summary: ({ event: { data } }) => (data.type === 'agent.closed' ? data.summary : ''),
                acceptedAt: 0,
                floor: ({ context }) => context.floor + 1,
              }),
              ...hears,
              ...closing,
            ],
          },
        },
      },
      closing: {
        on: {
          'customer.message': [
            {
              guard: 'nothingElse',
              target: 'ended',
              actions: [
                cancel('nothingElse'),
                { type: 'leaveQueue' },
                { type: 'close', params: { disposition: 'solved' } },
                { type: 'leaveQueue' },
              ],
            },
            { target: 'bot.asking', actions: [cancel('nothingElse'), { type: 'leaveQueue' }, ...listening] },
          ],
          'deadline:nothingElse': { target: 'ended', actions: [{ type: 'close', params: { disposition: 'solved' } }] },
        },
      },
      ended: {},
    },
  });
}

function empty(): Context {
  return {
    floor: 1,
    streak: 0,
    answerText: '',
    confidence: 0,
    askedAt: 0,
    trigger: '',
    team: '',
    announced: false,
    offered: false,
    acceptedAt: 0,
    firstWordAt: 0,
    owedSince: 0,
    lastWordAt: 0,
    summary: '',
  };
}

/** Tells XState the type of the events, of which it wants a value. */
function event(): Event {
  return {} as Event;
}

export interface Handwritten {
  machine: AnyStateMachine;
  /** Events by the names that a person would give them. */
  nameOf: (event: StepEvent) => string;
  play: (given: readonly Event[], onStep?: (effects: Action[], snapshot: AnyMachineSnapshot) => void) => number;
}

/** Steps as the runtime does: one inert scope, the machine's public `transition`, a snapshot copied from one per state. */
export function handwritten(): Handwritten {
  const machine = handwrittenMachine();
  const self = createActor(machine);
  let done: Action[] = [];
  const scope: AnyActorScope = {
    self,
    system: self.system,
    id: '',
    sessionId: '',
    defer: () => undefined,
    logger: () => undefined,
    stopChild: () => undefined,
    emit: () => undefined,
    actionExecutor: ({ type, params }) => void done.push({ type, params }),
  };
  const first = machine.getInitialSnapshot(scope);
  const templates = new Map<string, AnyMachineSnapshot>([[JSON.stringify(first.value), first]]);
  return {
    machine,
    nameOf: ({ type }) => type.replace('place:transfer:', ''),
    play(given, onStep) {
      let { value, context } = first;
      for (const one of given) {
        done = [];
        const key = typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
        let template = templates.get(key);
        if (!template) templates.set(key, (template = machine.resolveState({ value, context })));
        const before: AnyMachineSnapshot = { ...template, context };
        const after = machine.transition(before, one, scope);
        value = after.value;
        context = after.context;
        onStep?.(done, after);
      }
      return given.length;
    },
  };
}
