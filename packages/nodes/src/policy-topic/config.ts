import { localText } from '@baton/flow';
import * as z from 'zod';
import { seconds, teamId, templateMessage } from '../shared/fields.ts';
import { SHIPPED_TOPIC_IDS } from './shipped-topics.ts';

const ownTopic = z.object({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/, 'Use small letters, digits and hyphens.')
    .max(64),
  label: z.string().min(1).max(120),
  phrases: z.array(z.string().min(1).max(200)).max(200).default([]),
  team: teamId.nullable().default(null),
  priority: z.enum(['critical', 'high', 'medium']).default('medium'),
  /** Completes "This goes to a person because …". */
  because: z.string().max(300).default(''),
});

export const policyTopicConfig = z.object({
  topics: z
    .array(z.enum(SHIPPED_TOPIC_IDS))
    .max(SHIPPED_TOPIC_IDS.length)
    .default([...SHIPPED_TOPIC_IDS])
    .meta({ title: 'Topics that always go to a person' }),
  own: z.array(ownTopic).max(50).default([]).meta({ title: 'Your own topics' }),
  amountAbove: z
    .number()
    .min(0)
    .max(1e9)
    .default(100)
    .meta({ title: 'Refunds go to a person above', hint: 'In the workspace’s currency' }),
  customerMonths: z
    .int()
    .min(0)
    .max(600)
    .default(12)
    .meta({ title: 'Cancellations go to a person for customers of at least', hint: 'Months' }),
  team: teamId.nullable().default(null).meta({ title: 'Team', hint: 'If empty: the team for the topic' }),
  priority: z.enum(['auto', 'critical', 'high', 'medium']).default('auto').meta({ title: 'Priority' }),
  reason: localText
    .nullable()
    .default(null)
    .meta({ title: 'Why it goes to a person', hint: 'Completes "because …"; if empty, the reason of the topic' }),
  question: templateMessage('amount-question').meta({ title: 'Question when the amount is not known' }),
  waitSeconds: seconds(10, 3600).default(120).meta({ title: 'Wait for the amount' }),
  care: templateMessage('self-harm-care').meta({ title: 'First message to someone who may harm themselves' }),
});

export type PolicyTopicConfig = z.infer<typeof policyTopicConfig>;
