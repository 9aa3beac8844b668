// The workspace: what flows refer to and a holiday may change without a new flow (contracts, 5).
import * as z from 'zod';
import { chatRules } from './chat-rules.ts';
import { voice } from './voices.ts';
import { vipRules } from './vip-rules.ts';
import { checkReferences } from './workspace-check.ts';
import {
  agent,
  agentLimits,
  callbackRules,
  category,
  connection,
  customer,
  holiday,
  hours,
  onCall,
  privacyRules,
  publishingRules,
  promiseRules,
  queueRules,
  reply,
  silence,
  skill,
  sla,
  team,
  topic,
} from './workspace-parts.ts';

export { tier } from './workspace-parts.ts';
export type {
  Agent,
  Category,
  Customer,
  Hours,
  Holiday,
  Reply,
  Span,
  Team,
  Tier,
  Topic,
  Weekday,
} from './workspace-parts.ts';

/**
 * One versioned document: teams, people, hours, service levels and the directory. Secrets are never in it: a connection is a
 * name, its keys are kept by the server.
 */
export const workspace = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal(1),
    id: z.string().min(1).max(64),
    name: z.string().min(1).max(120),
    brand: z.strictObject({
      name: z.string().min(1).max(120),
      /** What the bot calls itself. */
      assistant: z.string().min(1).max(40).default('Robin'),
      voice: z.string().min(1).max(40).default('warm').meta({ description: 'The set of message templates (M12).' }),
      languages: z.array(z.string().min(2)).min(1).default(['en']),
      /** Used when a text does not exist in the conversation's language (M13). */
      fallbackLanguage: z.string().min(2).default('en'),
      supportEmail: z.string().optional(),
    }),
    /** ISO 4217; amounts without a currency are in it. */
    currency: z.string().regex(/^[A-Z]{3}$/, 'Use three capital letters, such as EUR.'),
    /** What one unit of another currency is worth in `currency`. Without a rate amounts are not compared (T20). */
    rates: z.record(z.string().regex(/^[A-Z]{3}$/), z.number().positive()).default({}),
    skills: z.array(skill).default([]),
    hours: z.array(hours).min(1),
    holidays: z.array(holiday).default([]),
    teams: z.array(team).min(1),
    agents: z.array(agent).default([]),
    categories: z.array(category).default([]),
    topics: z.array(topic).default([]),
    sla: sla.prefault({}),
    silence: silence.prefault({}),
    queue: queueRules.prefault({}),
    presence: agentLimits.prefault({}),
    promises: promiseRules.prefault({}),
    callbacks: callbackRules.prefault({}),
    onCall: onCall.optional(),
    connections: z.array(connection).default([]),
    customers: z.array(customer).default([]),
    vip: vipRules.prefault({}),
    voices: z.array(voice).max(30).default([]),
    privacy: privacyRules.prefault({}),
    publishing: publishingRules.prefault({}),
    replies: z.array(reply).default([]),
    chat: chatRules.prefault({}),
  })
  .superRefine(checkReferences);

/** All that a flow may name: teams, people, hours, holidays, service levels, rota and directory. */
export type Workspace = z.infer<typeof workspace>;
