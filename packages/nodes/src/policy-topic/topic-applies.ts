// Which topic a message raises, and what follows from it. The listener and the step both ask here.
import type { Firing, FiringScope } from '@baton/flow';
import { membersOf, type Tier, type Workspace } from '@baton/handoff';
import type { PolicyTopicConfig } from './config.ts';
import { standing } from './amount.ts';
import { monthsSince } from './months-since.ts';
import { LEADS, shippedTopics, type ShippedTopic, type TopicPriority } from './shipped-topics.ts';

/** The topics decided in this conversation, so that each fires once. */
export const DECIDED_TOPICS = 'handoff.topics';

/**
 * Is this topic a case for a person now? The message must raise it, and what its rule asks for must hold: an amount not known
 * to be within the limit (T20), a customer of long standing (T27). The reading of T26 exists only for a verified tier.
 */
export function topicApplies(
  topic: string,
  config: PolicyTopicConfig,
  scope: Pick<FiringScope, 'profile' | 'signals' | 'workspace' | 'at'>,
): boolean {
  const listed = config.topics.some((one) => one === topic) || config.own.some(({ id }) => id === topic);
  if (!listed || !scope.signals.policy.some((reading) => reading.topic === topic)) return false;
  if (topic === 'refund') return standing(config.amountAbove, scope) !== 'below';
  if (topic === 'cancellation') {
    const since = scope.profile.customerSince;
    return since !== undefined && monthsSince(since, scope.at) >= config.customerMonths;
  }
  return true;
}

const URGENCY: readonly TopicPriority[] = ['critical', 'high', 'medium'];

/** The most urgent topic that applies and has not been decided before; of equals the surer reading. */
export function topicFiring(config: PolicyTopicConfig, scope: FiringScope): Firing | null {
  const before = scope.vars[DECIDED_TOPICS];
  const decided = Array.isArray(before) ? before : [];
  const rank = (topic: string) => URGENCY.indexOf(topicOf(topic, config, scope.workspace).priority);
  const reading = scope.signals.policy
    .filter(({ topic }) => !decided.includes(topic) && topicApplies(topic, config, scope))
    .toSorted((a, b) => rank(a.topic) - rank(b.topic) || b.score - a.score)[0];
  if (!reading) return null;
  const { label } = topicOf(reading.topic, config, scope.workspace);
  return {
    topic: reading.topic,
    because: reading.evidence[0]?.because ?? label,
    score: reading.score,
    quotes: reading.evidence.map(({ quote }) => quote).filter((quote) => quote !== ''),
  };
}

export interface TopicFacts {
  label: string;
  because: string;
  priority: TopicPriority;
  tier: Tier;
  /** Null when the topic names none that anybody belongs to: what was decided before then holds. */
  team: string | null;
}

/** Everything that follows from a topic: the step's settings, then the workspace, then what ships. */
export function topicOf(
  topic: string,
  config: Pick<PolicyTopicConfig, 'own' | 'team' | 'priority'>,
  workspace: Workspace,
): TopicFacts {
  const own = config.own.find(({ id }) => id === topic);
  const row = workspace.topics.find(({ id }) => id === topic);
  const shipped = shippedTopic(topic);
  const natural = own?.priority ?? row?.priority ?? shipped?.priority ?? 'medium';
  const priority = config.priority === 'auto' ? natural : config.priority;
  const tier = config.priority === 'auto' && !own ? (row?.tier ?? shipped?.tier) : undefined;
  return {
    label: own?.label ?? shipped?.label ?? row?.name ?? topic,
    because: (own ? own.because : (row?.because ?? shipped?.because)) || 'it needs a person’s judgement',
    priority,
    tier: tier ?? tierOf(priority),
    team: staffed(workspace, [config.team, own?.team, row?.team, row?.fallbackTeam, shipped?.team, own ? null : LEADS]),
  };
}

/** R24: a policy's priority is its tier; medium is standard. */
function tierOf(priority: TopicPriority): Tier {
  return priority === 'medium' ? 'standard' : priority;
}

function staffed(workspace: Workspace, teams: readonly (string | null | undefined)[]): string | null {
  return teams.find((team) => typeof team === 'string' && membersOf(workspace, team).length > 0) ?? null;
}

function shippedTopic(topic: string): ShippedTopic | undefined {
  return Object.hasOwn(shippedTopics, topic)
    ? Object.entries(shippedTopics).find(([id]) => id === topic)?.[1]
    : undefined;
}
