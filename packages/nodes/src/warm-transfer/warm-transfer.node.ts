import { defineNode, messageForm, type FlowEvent } from '@baton/flow';
import { secondsAskedFor } from '@baton/handoff';
import * as z from 'zod';
import { seconds, teamId, tierChoice } from '../shared/fields.ts';
import { COMING, comingUntil, isComing } from '../shared/on-call.ts';

const template = (id: string) => messageForm.default({ use: 'template', template: id });

/** What is kept while an agent holds the conversation; times are milliseconds since the epoch, 0 means "not". */
const talk = z.object({
  announced: z.boolean().default(false),
  /** An agent had it before and has passed it on, or was lost. */
  anew: z.boolean().default(false),
  acceptedAt: z.number().default(0),
  firstWordAt: z.number().default(0),
  /** Nobody was there; the place was kept. */
  nobodyThere: z.boolean().default(false),
  /** Since when the customer has been waiting for the agent's answer; to come when the agent has asked for time (A11). */
  owedSince: z.number().default(0),
  lostSince: z.number().default(0),
  /** The customer has left; the agent still has to close. */
  leftAt: z.number().default(0),
  /** When the wait grew too long and the customer was led on. */
  ledOnAt: z.number().default(0),
  /** Who would rather go on waiting then waits as long again from here. */
  waitsFrom: z.number().default(0),
  /** Who asked for a person was told that one is here. */
  toldHere: z.boolean().default(false),
  lastWordAt: z.number().default(0),
});

export const warmTransfer = defineNode({
  kind: 'warm-transfer',
  version: 1,
  group: 'people',
  icon: 'phone-forwarded',
  label: 'Warm transfer',
  summary:
    'Puts the conversation in a team’s queue with its full context, keeps the customer’s place, and follows it until the agent is done.',
  search: ['human', 'agent', 'live', 'handoff', 'handover', 'escalate', 'transfer', 'operator', 'person'],
  config: z.object({
    team: teamId
      .nullable()
      .default(null)
      .meta({ title: 'Team', hint: 'If empty: the team for the topic, otherwise for the category' }),
    tier: tierChoice.default('auto').meta({ title: 'Priority' }),
    widen: z
      .array(
        z.object({
          to: z.enum(['team', 'fallback', 'anyone']).meta({ title: 'Ask' }),
          afterSeconds: seconds(5, 7200).meta({ title: 'After' }),
          team: teamId
            .nullable()
            .default(null)
            .meta({ title: 'Fallback team', hint: 'If empty: the fallback team of the topic' }),
        }),
      )
      .max(3)
      .default([
        { to: 'team', afterSeconds: 30, team: null },
        { to: 'fallback', afterSeconds: 60, team: null },
        { to: 'anyone', afterSeconds: 120, team: null },
      ])
      .meta({
        title: 'Who else is asked as the wait grows',
        hint: 'First the agents on the team with every skill needed; then the whole team, a fallback team, and anyone available who speaks the language',
      }),
    announcement: template('standard-escalation').meta({ title: 'Announcement' }),
    policyAnnouncement: template('policy-escalation').meta({ title: 'Announcement when a policy requires a person' }),
    tooLongSeconds: seconds(60, 7200).default(300).meta({ title: 'Wait is too long after' }),
    connected: template('agent-connected').meta({ title: 'Message when the agent joins' }),
    here: template('agent-here').meta({ title: 'Reply when the customer asks for a person and one is already there' }),
    nudgeSeconds: seconds(5, 120).default(15).meta({ title: 'Remind the agent to send a first reply after' }),
    firstWordSeconds: seconds(10, 300)
      .default(30)
      .meta({ title: 'Offer to another agent if there is no first reply after' }),
    agentSlow: template('agent-slow').meta({ title: 'Message when the agent is slow to start' }),
    lostSeconds: seconds(10, 600).default(60).meta({ title: 'Offer to another agent if the connection is lost for' }),
    agentLost: template('agent-lost').meta({ title: 'Message when the agent’s connection is lost' }),
    signedOff: template('agent-signed-off').meta({ title: 'Message when an agent goes off duty' }),
    came: template('somebody-came').meta({ title: 'Message when an agent becomes available after all' }),
    passed: template('agent-passed').meta({ title: 'Message when an agent transfers the conversation' }),
    handedBack: template('handed-back').meta({ title: 'Message when an agent hands back to the bot' }),
    next: template('agent-next').meta({ title: 'Message while looking for the next agent' }),
    remindSeconds: seconds(30, 3600).default(180).meta({ title: 'Remind an agent who goes quiet after' }),
    leadSeconds: seconds(60, 3600).default(300).meta({ title: 'Alert the team lead after' }),
    held: template('agent-holds').meta({ title: 'Message when the agent puts the customer on hold' }),
    holdingLine: template('holding-line').meta({ title: 'Message when the agent goes quiet' }),
    takeAwaySeconds: seconds(120, 7200)
      .default(480)
      .meta({ title: 'Offer to another agent if the agent has not replied for' }),
    quietSeconds: seconds(60, 86_400).default(600).meta({ title: 'Ask a silent customer after' }),
    silenceQuestion: template('silence-question').meta({ title: 'Message to a silent customer' }),
    closeSeconds: seconds(120, 86_400).default(1200).meta({ title: 'Close a silent conversation after' }),
    silenceClose: template('silence-close').meta({ title: 'Message when a silent conversation is closed' }),
    noted: template('waiting-noted').meta({ title: 'Reply when the customer adds something while waiting' }),
    place: template('waiting-place').meta({ title: 'Reply when the customer asks for a person while waiting' }),
  }),
  ports: {
    waiting: { label: 'While the customer waits', lane: 'waiting' },
    tooLong: { label: 'Waited too long', required: true },
    noAgent: { label: 'No agent available', required: true },
    agentLost: { label: 'Agent disconnected' },
    returned: { label: 'Handed back to the bot', required: true },
    closed: { label: 'Agent closed', required: true },
  },
  facts: { speaks: true, reaches: 'person' },
  memory: talk,
  scope: 'node',
  guards: {
    isPolicy: ({ vars }) => vars['handoff.trigger'] === 'policy',
    notAnnounced: ({ memory }) => !memory.announced,
    anew: ({ memory }) => memory.anew,
    asksForPerson: ({ signals }) => signals.explicit.asked,
    isComing: (scope) => isComing(scope),
    // In words they may mean somebody else, such as a lead: that is for the agent to answer.
    pressesForPerson: ({ signals, memory }) =>
      !memory.toldHere && signals.explicit.evidence.some(({ rule }) => rule === 'button'),
    // Closed, or nobody anywhere who could: there is no line to stay in (A).
    isOver: ({ event }) => event.type === 'queue.nobody' && ['closed', 'no-skill', 'no-team'].includes(event.reason),
    wasNobody: (scope) => scope.memory.nobodyThere && !isComing(scope),
    // In the message that is being read, not in one of before.
    looksAgain: ({ memory, signals, anchors, at }) =>
      memory.nobodyThere && signals.explicit.asked && anchors.lastCustomerMessage === at,
    // Whoever is asked what to do about a long wait answers that first.
    ledOn: ({ memory, anchors }) => memory.ledOnAt > 0 && (anchors.lastCustomerMessage ?? 0) <= memory.ledOnAt,
  },
  updates: {
    begin: ({ vars }, { team, tier }: { team: string | null; tier: string }) => ({
      announced: false,
      anew: false,
      acceptedAt: 0,
      ledOnAt: 0,
      waitsFrom: 0,
      vars: {
        'handoff.trigger': vars['handoff.trigger'] ?? 'flow',
        'handoff.reason': vars['handoff.reason'] ?? 'complexity',
        ...(team === null ? {} : { 'handoff.team': team }),
        ...(tier === 'auto' ? {} : { 'handoff.tier': tier }),
      },
    }),
    announced: () => ({ announced: true }),
    ledOn: ({ at }) => ({ ledOnAt: at }),
    // The ways on were just offered: for who waits on, too long begins anew.
    nobody: ({ at, event }) => ({
      ledOnAt: at,
      waitsFrom: at,
      nobodyThere: event.type === 'queue.nobody' && event.reason === 'nobody-signed-on',
    }),
    somebody: () => ({ announced: true, nobodyThere: false }),
    waitsOn: ({ anchors, at }, { waitSeconds }: { waitSeconds: number }) =>
      at >= (anchors.placeSince ?? at) + waitSeconds * 1000 ? { ledOnAt: 0, waitsFrom: at } : { ledOnAt: 0 },
    connected: ({ at }) => ({
      announced: true,
      vars: { [COMING]: null },
      acceptedAt: at,
      ledOnAt: 0,
      waitsFrom: 0,
      toldHere: false,
      firstWordAt: 0,
      owedSince: 0,
      lostSince: 0,
      leftAt: 0,
      lastWordAt: at,
    }),
    agentSpoke: ({ memory, event, at }) => {
      const asked = event.type === 'agent.message' ? secondsAskedFor(event.text) : null;
      return {
        firstWordAt: memory.firstWordAt === 0 ? at : memory.firstWordAt,
        // A11: who asks for time owes the next word, from the time on that they have said.
        owedSince: asked === null ? 0 : at + asked * 1000,
        lastWordAt: at,
      };
    },
    held: ({ memory, event, at }) => {
      const until = event.type === 'agent.held' ? at + event.seconds * 1000 : at;
      return {
        firstWordAt: memory.firstWordAt === 0 ? at : memory.firstWordAt,
        owedSince: until,
        leftAt: 0,
        lastWordAt: at,
        vars: { 'hold.until': until },
      };
    },
    customerSpoke: ({ memory, at }) => ({
      leftAt: 0,
      owedSince: memory.owedSince === 0 ? at : memory.owedSince,
      lastWordAt: at,
    }),
    toldHere: () => ({ toldHere: true }),
    customerLeft: ({ at }) => ({ leftAt: at, owedSince: 0 }),
    connection: ({ memory, event, at }) => ({
      lostSince:
        event.type === 'agent.connection' && !event.connected ? (memory.lostSince === 0 ? at : memory.lostSince) : 0,
    }),
    passTo: ({ event }) =>
      event.type === 'agent.passed'
        ? { announced: false, anew: true, acceptedAt: 0, vars: { 'handoff.team': event.team } }
        : {},
    lost: () => ({ announced: false, anew: true, acceptedAt: 0, lostSince: 0 }),
    // What this handoff was about must not steer the next one.
    finished: ({ event }) => ({
      acceptedAt: 0,
      vars: {
        summary: summaryOf(event),
        'handoff.team': null,
        'handoff.tier': null,
        'handoff.trigger': null,
        'handoff.reason': null,
        'handoff.notAgents': null,
      },
    }),
  },
  dues: {
    // A3: whoever is coming has a time of their own.
    tooLong: ({ memory, anchors, vars, at }, { waitSeconds }: { waitSeconds: number }) =>
      Math.max(Math.max(anchors.placeSince ?? at, memory.waitsFrom) + waitSeconds * 1000, comingUntil({ vars })),
    firstWord: ({ memory }, { waitSeconds }: { waitSeconds: number }) =>
      memory.acceptedAt !== 0 && memory.firstWordAt === 0 ? memory.acceptedAt + waitSeconds * 1000 : null,
    connection: ({ memory }, { waitSeconds }: { waitSeconds: number }) =>
      memory.lostSince === 0 ? null : memory.lostSince + waitSeconds * 1000,
    answer: ({ memory }, { waitSeconds }: { waitSeconds: number }) =>
      memory.firstWordAt === 0 || memory.owedSince === 0 ? null : memory.owedSince + waitSeconds * 1000,
    customerWord: ({ memory }, { waitSeconds }: { waitSeconds: number }) =>
      memory.firstWordAt === 0 || memory.owedSince !== 0 || memory.leftAt !== 0
        ? null
        : memory.lastWordAt + waitSeconds * 1000,
    left: ({ memory }, { waitSeconds }: { waitSeconds: number }) =>
      memory.leftAt === 0 ? null : memory.leftAt + waitSeconds * 1000,
  },
  proof: {
    guards: {
      isPolicy: () => ({ no: { usual: true } }),
      notAnnounced: () => ({ yes: { usual: true } }),
      anew: () => ({ no: { usual: true } }),
      asksForPerson: () => ({ no: { usual: true } }),
      ledOn: () => ({ no: { usual: true } }),
      isComing: () => ({ no: { usual: true } }),
      isOver: () => ({ yes: { hours: 'closed' }, no: { usual: true } }),
      wasNobody: () => ({ no: { usual: true } }),
      looksAgain: () => ({ no: { usual: true } }),
      pressesForPerson: () => ({ no: { usual: true } }),
    },
    dues: {
      tooLong: ({ waitSeconds }) => ({ seconds: waitSeconds }),
      firstWord: ({ waitSeconds }) => ({ seconds: waitSeconds }),
      connection: ({ waitSeconds }) => ({ seconds: waitSeconds }),
      answer: ({ waitSeconds }) => ({ seconds: waitSeconds }),
      customerWord: ({ waitSeconds }) => ({ seconds: waitSeconds }),
    },
  },
  sets: () => [{ name: 'summary', port: 'closed' }],
  compile: ({ config, to, connected }) => {
    const wait = connected('waiting') ? to.waiting : { rest: true as const };
    const whenLost = connected('agentLost') ? to.agentLost : wait;
    const widen = config.widen.map(({ to: whom, afterSeconds, team }) => ({
      to: whom,
      afterSeconds,
      ...(team === null ? {} : { team }),
    }));
    const enqueueAnew = {
      effect: { type: 'enqueue', team: null, tier: null, front: true, reason: null, widen },
    } as const;
    const enqueue = (front: boolean) =>
      ({
        effect: {
          type: 'enqueue',
          team: config.team,
          tier: config.tier === 'auto' ? null : config.tier,
          front,
          reason: null,
          widen,
        },
      }) as const;
    const say = (message: z.infer<typeof messageForm>) => ({ effect: { type: 'say', message, as: 'notice' } }) as const;
    // Whether there is a next colleague, the queue knows: what it answers is said next.
    const offerAnew = (message: z.infer<typeof messageForm>) =>
      [
        say(message),
        { effect: { type: 'disconnect', why: 'lost' } },
        { update: { type: 'lost' } },
        enqueueAnew,
        { go: whenLost },
      ] as const;
    const from = 'lastCustomerMessage' as const;
    return {
      ops: [
        { update: { type: 'begin', params: { team: config.team, tier: config.tier } } },
        { disarm: 'explicit' },
        { disarm: 'frustration' },
        enqueue(false),
        { go: wait },
      ],
      // W7 to W11: the agent has the floor.
      wait: {
        on: {
          'agent.message': [{ update: { type: 'agentSpoke' } }],
          'agent.held': [{ update: { type: 'held' } }, say(config.held)],
          'customer.message': [
            { update: { type: 'customerSpoke' } },
            {
              branch: [
                { when: { type: 'pressesForPerson' }, ops: [{ update: { type: 'toldHere' } }, say(config.here)] },
              ],
            },
          ],
          'agent.signedOff': [
            say(config.signedOff),
            { effect: { type: 'disconnect', why: 'passed' } },
            { update: { type: 'lost' } },
            enqueueAnew,
            { go: whenLost },
          ],
          'agent.connection': [{ update: { type: 'connection' } }],
          'customer.left': [{ update: { type: 'customerLeft' } }],
          'agent.closed': [
            { effect: { type: 'disconnect', why: 'closed' } },
            { update: { type: 'finished' } },
            // The bot has the floor back: asking for a person is heard anew.
            { arm: 'explicit' },
            { arm: 'frustration' },
            { go: to.closed },
          ],
          'agent.returned': [
            { effect: { type: 'disconnect', why: 'returned' } },
            { effect: { type: 'returnToBot' } },
            { effect: { type: 'say', message: config.handedBack } },
            { update: { type: 'finished' } },
            { arm: 'explicit' },
            { arm: 'frustration' },
            { effect: { type: 'resetScore' } },
            { go: to.returned },
          ],
          'agent.passed': [
            { effect: { type: 'disconnect', why: 'passed' } },
            { update: { type: 'passTo' } },
            say(config.passed),
            enqueueAnew,
            { go: wait },
          ],
        },
        deadlines: [
          {
            key: 'firstWordNudge',
            from,
            due: { type: 'firstWord', params: { waitSeconds: config.nudgeSeconds } },
            ops: [{ effect: { type: 'nudgeAgent', why: 'first-word' } }],
          },
          {
            key: 'firstWordMissing',
            from,
            due: { type: 'firstWord', params: { waitSeconds: config.firstWordSeconds } },
            ops: [...offerAnew(config.agentSlow)],
          },
          {
            key: 'connectionLost',
            from,
            due: { type: 'connection', params: { waitSeconds: config.lostSeconds } },
            ops: [...offerAnew(config.agentLost)],
          },
          {
            key: 'agentSilent',
            from,
            due: { type: 'answer', params: { waitSeconds: config.remindSeconds } },
            ops: [{ effect: { type: 'nudgeAgent', why: 'silence' } }],
          },
          {
            key: 'leadAlert',
            from,
            due: { type: 'answer', params: { waitSeconds: config.leadSeconds } },
            ops: [{ effect: { type: 'alertLead', why: 'agent-silent' } }, say(config.holdingLine)],
          },
          {
            key: 'answerMissing',
            from,
            due: { type: 'answer', params: { waitSeconds: config.takeAwaySeconds } },
            ops: [...offerAnew(config.agentSlow)],
          },
          {
            key: 'customerSilent',
            from,
            due: { type: 'customerWord', params: { waitSeconds: config.quietSeconds } },
            ops: [say(config.silenceQuestion)],
          },
          {
            key: 'leftAlone',
            from,
            due: { type: 'left', params: { waitSeconds: config.quietSeconds } },
            ops: [
              { effect: { type: 'disconnect', why: 'closed' } },
              { effect: { type: 'close', disposition: 'customer-left' } },
              { go: { end: true } },
            ],
          },
          {
            key: 'customerGone',
            from,
            due: { type: 'customerWord', params: { waitSeconds: config.closeSeconds } },
            ops: [
              say(config.silenceClose),
              { effect: { type: 'disconnect', why: 'closed' } },
              { effect: { type: 'close', disposition: 'customer-left' } },
              { go: { end: true } },
            ],
          },
        ],
      },
      place: {
        on: {
          // R25: in the step that hears the place in the queue, so that its figures are true; once a transfer.
          'queue.joined': [
            {
              branch: [
                {
                  when: { type: 'wasNobody' },
                  ops: [{ effect: { type: 'say', message: config.came } }, { update: { type: 'somebody' } }],
                },
                {
                  when: { type: 'notAnnounced' },
                  ops: [
                    {
                      branch: [
                        // What was said of whoever is coming stands.
                        { when: { type: 'isComing' } },
                        { when: { type: 'anew' }, ops: [{ effect: { type: 'say', message: config.next } }] },
                        {
                          when: { type: 'isPolicy' },
                          ops: [{ effect: { type: 'say', message: config.policyAnnouncement } }],
                        },
                        { ops: [{ effect: { type: 'say', message: config.announcement } }] },
                      ],
                    },
                    { update: { type: 'announced' } },
                  ],
                },
              ],
            },
          ],
          'queue.moved': [],
          'queue.nobody': [
            {
              branch: [
                { when: { type: 'isOver' }, ops: [{ effect: { type: 'leaveQueue', why: 'nobody' } }], to: to.noAgent },
                { when: { type: 'ledOn' }, to: { stay: true } },
                // The place is kept until a way is chosen: who signs on gets the offer (A).
                { ops: [{ update: { type: 'nobody' } }], to: to.noAgent },
              ],
            },
          ],
          'agent.accepted': [
            { effect: { type: 'connect' } },
            { update: { type: 'connected' } },
            say(config.connected),
            { go: { wait: true } },
          ],
          'customer.asksAgain': [
            { branch: [{ when: { type: 'looksAgain' }, to: to.noAgent }] },
            { update: { type: 'waitsOn', params: { waitSeconds: config.tooLongSeconds } } },
            { effect: { type: 'say', message: config.place, options: true } },
            { go: wait },
          ],
          'customer.message': [
            {
              branch: [
                { when: { type: 'asksForPerson' }, ops: [{ effect: { type: 'say', message: config.place } }] },
                { ops: [{ effect: { type: 'say', message: config.noted } }] },
              ],
            },
          ],
        },
        deadlines: [
          {
            key: 'tooLong',
            from: 'placeSince',
            due: { type: 'tooLong', params: { waitSeconds: config.tooLongSeconds } },
            ops: [{ update: { type: 'ledOn' } }, { go: to.tooLong }],
          },
        ],
      },
    };
  },
  check: ({ config, at }) => [
    ...(config.remindSeconds < config.leadSeconds && config.leadSeconds < config.takeAwaySeconds
      ? []
      : [
          {
            code: 'silence-order' as const,
            severity: 'error' as const,
            message:
              'A silent agent is first reminded, then the lead is alerted, then somebody else takes over. Put these three times into that order.',
            at: at('takeAwaySeconds'),
          },
        ]),
    ...(config.nudgeSeconds < config.firstWordSeconds
      ? []
      : [
          {
            code: 'nudge-too-late' as const,
            severity: 'error' as const,
            message:
              'The agent would be reminded only after the conversation has gone to somebody else. Make the reminder the earlier of the two.',
            at: at('nudgeSeconds'),
          },
        ]),
    ...(config.quietSeconds < config.closeSeconds
      ? []
      : [
          {
            code: 'close-too-early' as const,
            severity: 'error' as const,
            message: 'A silent customer would be closed before having been asked. Close later, or ask earlier.',
            at: at('closeSeconds'),
          },
        ]),
  ],
  describe: (config) => (config.team === null ? 'To the team of the topic' : `To ${config.team}`),
  examples: { default: {}, billing: { team: 'billing', tier: 'high' }, patient: { tooLongSeconds: 900 } },
});

/** For the customer to read; the note of an agent who hands back is for the house alone. */
function summaryOf(event: FlowEvent): string {
  // The note of an agent who hands back is for the house alone.
  const text = event.type === 'agent.closed' ? event.summary : '';
  return sentence(text.trim());
}

/** Agents write in haste; other sentences follow this one. */
function sentence(text: string): string {
  return text === '' || /[.!?…]$/.test(text) ? text : `${text}.`;
}
