import { defineNode, inLanguage, type Port, type Scope } from '@baton/flow';
import type { Tier } from '@baton/handoff';
import * as z from 'zod';
import { emergencyNumber } from '../shared/emergency-number.ts';
import { say } from '../shared/say.ts';
import { answeredStanding, standing } from './amount.ts';
import { policyTopicConfig, type PolicyTopicConfig } from './config.ts';
import { policyTopicIssues } from './policy-topic-issues.ts';
import { shippedTopics } from './shipped-topics.ts';
import { DECIDED_TOPICS, topicFiring, topicOf } from './topic-applies.ts';

export { topicApplies } from './topic-applies.ts';

const SELF_HARM = 'self-harm';
const TIERS: readonly Tier[] = ['critical', 'high', 'standard', 'low'];

type Decide = Pick<PolicyTopicConfig, 'own' | 'team' | 'priority' | 'reason'>;

export const policyTopic = defineNode({
  kind: 'policy-topic',
  version: 1,
  group: 'triggers',
  icon: 'shield-alert',
  label: 'Topic for a person',
  summary: 'Sends topics that always need a person, such as a large refund or a security scare, to the right team.',
  search: ['vip', 'legal', 'refund', 'compliance', 'rule', 'sensitive'],
  config: policyTopicConfig,
  ports: portsOf,
  facts: { listener: 'policy', speaks: true },
  memory: z.object({
    /** The topic whose amount is being asked for. */
    pending: z.string().nullable().default(null),
    /** T20: the amount is asked for once in a conversation. */
    asked: z.boolean().default(false),
  }),
  fires: topicFiring,
  signalSettings: (config) => ({ topics: config.own.map(({ id, phrases }) => ({ id, phrases })) }),
  guards: {
    // Who also asks for a person, or waits for one, gets one; a question would stand in between (T1).
    mustAsk: (scope, { limit }: { limit: number }) =>
      isRefund(scope.event) &&
      scope.place === null &&
      !scope.memory.asked &&
      !scope.signals.explicit.asked &&
      standing(limit, scope) === 'unknown',
    withinLimit: (scope, { limit }: { limit: number }) =>
      isRefund(scope.event) &&
      scope.place === null &&
      standing(limit, scope) === 'below' &&
      !scope.signals.explicit.asked,
    harmsThemselves: ({ event }) => event.type === 'listener' && event.topic === SELF_HARM,
    answeredWithinLimit: (scope, { limit }: { limit: number }) =>
      scope.event.type === 'customer.message' &&
      scope.place === null &&
      answeredStanding(limit, scope.event.text, scope) === 'below',
  },
  updates: {
    ask: ({ event }) => ({ asked: true, pending: event.type === 'listener' ? event.topic : null }),
    noCase: () => ({ pending: null }),
    decide: (scope, params: Decide) => {
      const { event, memory, workspace, vars, language, place } = scope;
      const topic = (event.type === 'listener' ? event.topic : memory.pending) ?? '';
      const found = topicOf(topic, params, workspace);
      const reason =
        params.reason === null ? undefined : inLanguage(params.reason, language, workspace.brand.fallbackLanguage);
      const before = vars[DECIDED_TOPICS];
      const number = topic === SELF_HARM ? emergencyNumber(scope.profile) : null;
      return {
        pending: null,
        vars: {
          'topic.id': topic,
          'topic.label': found.label,
          'topic.reason': reason ?? found.because,
          'handoff.tier': place ? higher(found.tier, place.tier) : found.tier,
          'handoff.reason': 'policy',
          'handoff.trigger': 'policy',
          [DECIDED_TOPICS]: [...(Array.isArray(before) ? before : []), topic],
          ...(number === null ? {} : { 'emergency.number': number }),
          ...(found.team === null ? {} : { 'handoff.team': found.team }),
          ...(topic === 'employee-complaint' ? { 'handoff.notAgents': namedAgents(scope) } : {}),
        },
      };
    },
  },
  needs: ({ topics, own, team }) => ({
    topics: [...topics, ...own.map(({ id }) => id)],
    teams: [team, ...own.map((topic) => topic.team)].filter((one) => one !== null),
  }),
  firedBy: ({ topics, own }) => {
    const said = topics.map((topic) => shippedTopics[topic].example).find((text) => text !== null);
    const phrase = said ?? own[0]?.phrases[0];
    return phrase === undefined ? [] : [phrase];
  },
  proof: {
    guards: {
      harmsThemselves: () => ({ yes: { says: { text: 'I do not want to live any more' } }, no: { usual: true } }),
      mustAsk: () => ({ yes: { says: { text: 'I want a refund' }, waiting: false }, no: { usual: true } }),
      withinLimit: () => ({
        yes: { says: { text: 'I want a refund of 20 euros' }, waiting: false },
        no: { usual: true },
      }),
      answeredWithinLimit: () => ({ yes: { says: { text: 'It was 20 euros' }, waiting: false }, no: { usual: true } }),
    },
  },
  sets: () => [
    { name: 'topic.id', port: 'matched' },
    { name: 'topic.label', port: 'matched' },
    { name: 'topic.reason', port: 'matched' },
    { name: 'emergency.number', port: 'matched' },
    { name: 'handoff.tier', port: 'matched' },
    { name: 'handoff.reason', port: 'matched' },
    { name: 'handoff.trigger', port: 'matched' },
  ],
  compile: ({ config, to }) => {
    const { own, team, priority, reason } = config;
    const limit = { limit: config.amountAbove };
    const decide = { update: { type: 'decide' as const, params: { own, team, priority, reason } } };
    // Care first; a person is on the way in the same moment.
    const caring = config.topics.includes(SELF_HARM)
      ? [
          {
            when: { type: 'harmsThemselves' as const },
            ops: [decide, { effect: { type: 'say' as const, message: config.care, as: 'care' as const } }],
            to: to.matched,
          },
        ]
      : [];
    if (!config.topics.includes('refund'))
      return {
        ops:
          caring.length > 0
            ? [{ branch: [...caring, { ops: [decide], to: to.matched }] }]
            : [decide, { go: to.matched }],
      };
    return {
      ops: [
        {
          branch: [
            ...caring,
            {
              when: { type: 'mustAsk', params: limit },
              ops: [{ update: { type: 'ask' } }, say(config.question)],
              to: { wait: true },
            },
            { when: { type: 'withinLimit', params: limit }, ops: [{ update: { type: 'noCase' } }], to: to.belowLimit },
            { ops: [decide], to: to.matched },
          ],
        },
      ],
      wait: {
        awaiting: 'question',
        on: {
          'customer.message': [
            {
              branch: [
                {
                  when: { type: 'answeredWithinLimit', params: limit },
                  ops: [{ update: { type: 'noCase' } }],
                  to: to.belowLimit,
                },
                { ops: [decide], to: to.matched },
              ],
            },
          ],
        },
        deadlines: [
          {
            key: 'noAmount',
            from: 'entered',
            due: { seconds: config.waitSeconds },
            ops: [decide, { go: to.matched }],
          },
        ],
      },
    };
  },
  check: policyTopicIssues,
  describe: (config) => {
    const count = config.topics.length + config.own.length;
    return config.topics.includes('refund')
      ? `${count} topics, refunds above ${config.amountAbove}`
      : `${count} ${count === 1 ? 'topic' : 'topics'}`;
  },
  examples: {
    default: {},
    safety: { topics: ['medical', 'account-security', 'outage'], priority: 'critical' },
    ownTopic: {
      topics: ['legal'],
      own: [
        {
          id: 'press',
          label: 'a question from the press',
          phrases: ['I am writing an article', 'request for comment'],
          because: 'our press office answers journalists itself',
        },
      ],
    },
  },
});

function portsOf(config: PolicyTopicConfig): Record<'matched' | 'belowLimit', Port> {
  const matched: Port = { label: 'Goes to a person', required: true };
  if (config.topics.includes('refund'))
    return { matched, belowLimit: { label: 'Refund within the limit', required: true } };
  // The second way out is there only while refunds are watched, and `compile` leads to it only then.
  return { matched } as Record<'matched' | 'belowLimit', Port>;
}

function isRefund(event: Scope['event']): boolean {
  return event.type === 'listener' && event.topic === 'refund';
}

/** A new topic may raise the tier of a place that is held, never lower it. */
function higher(tier: Tier, held: string): Tier {
  return TIERS.find((one) => one === tier || one === held) ?? tier;
}

/** T25: the agents whom the customer's words name; none of them may get the conversation. */
function namedAgents({ unanswered, workspace }: Pick<Scope, 'unanswered' | 'workspace'>): string[] {
  const words = new Set(
    unanswered
      .join(' ')
      .toLowerCase()
      .split(/[^\p{L}\p{M}]+/u),
  );
  return workspace.agents
    .filter(({ name }) => words.has(name.toLowerCase().split(/\s+/)[0] ?? name))
    .map(({ id }) => id);
}
