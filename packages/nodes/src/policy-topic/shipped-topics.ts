// T20 to T28 as the guide has them. A workspace's own row of the same id stands before these.
import type { PolicyTopicId } from '@baton/signals';

export type TopicPriority = 'critical' | 'high' | 'medium';

export interface ShippedTopic {
  row: string;
  label: string;
  priority: TopicPriority;
  /** Where the queue's tier differs from the priority's own. */
  tier?: 'critical';
  team: string;
  /** Completes "This goes to a person because …". */
  because: string;
  /** Words that raise it; null where only the customer's account can. */
  example: string | null;
}

export const SHIPPED_TOPIC_IDS = [
  'refund',
  'legal',
  'account-security',
  'contract',
  'medical',
  'self-harm',
  'employee-complaint',
  'vip',
  'cancellation',
  'outage',
] as const satisfies readonly PolicyTopicId[];

/** Takes over wherever nobody belongs to a topic's own team. */
export const LEADS = 'leads';

export const shippedTopics: Readonly<Record<PolicyTopicId, ShippedTopic>> = {
  refund: {
    row: 'T20',
    label: 'a refund or chargeback',
    priority: 'high',
    team: 'billing',
    because: 'a refund of this size needs somebody who may approve it',
    example: 'I want my 900 euros refunded for the sofa',
  },
  legal: {
    row: 'T21',
    label: 'a legal or compliance question',
    priority: 'high',
    team: 'compliance',
    because: 'a legal question deserves an answer that somebody stands behind',
    example: 'My lawyer will take you to court over this breach of contract',
  },
  'account-security': {
    row: 'T22',
    label: 'the security of an account',
    priority: 'critical',
    team: 'security',
    because: 'only a person may check who you are and secure your account',
    example: 'Somebody hacked my account and changed my password',
  },
  contract: {
    row: 'T23',
    label: 'a contract or special price',
    priority: 'medium',
    team: 'sales',
    because: 'terms of your own need somebody who may decide them',
    example: 'We want to negotiate our contract and get custom pricing',
  },
  medical: {
    row: 'T24',
    label: 'health or safety',
    priority: 'critical',
    team: 'care',
    because: 'your safety belongs in the hands of trained colleagues',
    example: 'I got a burn on my hand from your lamp and it hurts',
  },
  'self-harm': {
    row: 'T24',
    label: 'someone who may harm themselves',
    priority: 'critical',
    team: 'care',
    because: 'nobody should be alone with this',
    example: 'I do not want to live any more',
  },
  'employee-complaint': {
    row: 'T25',
    label: 'a complaint about a colleague',
    priority: 'high',
    team: LEADS,
    because: 'this stays confidential and belongs with a team lead',
    example: 'I want to file a complaint about your employee Jonas, he insulted me',
  },
  vip: {
    row: 'T26',
    label: 'an enterprise or VIP account',
    priority: 'high',
    tier: 'critical',
    team: 'accounts',
    because: 'your account has people of its own here who know it',
    example: null,
  },
  cancellation: {
    row: 'T27',
    label: 'a cancellation by a long-standing customer',
    priority: 'medium',
    team: 'retention',
    because: 'after so long with us you should talk to somebody who can do something for you',
    example: null,
  },
  outage: {
    row: 'T28',
    label: 'a service outage',
    priority: 'critical',
    team: 'technical',
    because: 'others may be affected too, and our engineers need to hear of it now',
    example: 'The whole service is down for everybody here',
  },
};
