import { defineNode, type Scope } from '@baton/flow';
import { higherTier, tier as tierSchema, tierOf, type Tier, type TriggerKind } from '@baton/handoff';
import * as z from 'zod';
import { tierChoice } from '../shared/fields.ts';

const TRIGGERS: readonly TriggerKind[] = ['explicit', 'frustration', 'policy', 'low-confidence', 'returning', 'flow'];
/** G1: from here an answer was at least worth checking. */
const ANSWERED_FROM = 60;

export const priority = defineNode({
  kind: 'priority',
  version: 1,
  group: 'people',
  icon: 'arrow-up',
  label: 'Priority',
  summary: 'Sets how urgent a handoff is: from trigger, topic, mood and account, or as you choose.',
  search: ['urgent', 'sla', 'vip', 'tier', 'rank'],
  config: z.object({
    tier: tierChoice.default('auto').meta({ title: 'Priority', labels: { auto: 'Automatic' } }),
    onlyRaise: z.boolean().default(true).meta({ title: 'Never lower an earlier priority' }),
  }),
  ports: { next: { label: 'Next', required: true } },
  updates: {
    decide: (scope, { tier, onlyRaise }: { tier: string; onlyRaise: boolean }) => {
      const named = tierSchema.safeParse(tier);
      const wanted = named.success ? named.data : workedOut(scope);
      const before = tierSchema.safeParse(scope.vars['handoff.tier']);
      return { vars: { 'handoff.tier': onlyRaise && before.success ? higherTier(before.data, wanted) : wanted } };
    },
  },
  sets: () => [{ name: 'handoff.tier', port: 'next' }],
  compile: ({ config, to }) => ({
    ops: [{ update: { type: 'decide', params: { tier: config.tier, onlyRaise: config.onlyRaise } } }, { go: to.next }],
  }),
  describe: ({ tier, onlyRaise }) =>
    tier === 'auto' ? 'Worked out' : onlyRaise ? `At least ${tier}` : `Always ${tier}`,
  examples: { default: {}, critical: { tier: 'critical' }, low: { tier: 'low', onlyRaise: false } },
});

/** R24, R33: by trigger, topic, score and account; low only for what nobody asked a person about (R23). */
function workedOut({
  vars,
  signals,
  profile,
  workspace,
}: Pick<Scope, 'vars' | 'signals' | 'profile' | 'workspace'>): Tier {
  const trigger = TRIGGERS.find((one) => one === vars['handoff.trigger']) ?? 'flow';
  const topic = vars['topic.id'];
  const confidence = vars['answer.confidence'];
  return tierOf(workspace, {
    trigger,
    score: signals.frustration.score,
    profile,
    partlyAnswered: trigger === 'flow' && typeof confidence === 'number' && confidence >= ANSWERED_FROM,
    ...(trigger === 'policy' && typeof topic === 'string' ? { topic } : {}),
  });
}
