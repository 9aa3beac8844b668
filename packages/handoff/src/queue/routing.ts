// Where a conversation goes and how urgent it is (R1 to R6, R10, R24, R33).
import type { Profile, TriggerKind } from '../journal.ts';
import { languageSkill, membersOf, skillsOf, teamOf } from '../workspace/lookup.ts';
import { higherTier } from './queue-order.ts';
import type { Tier, Topic, Workspace } from '../workspace/workspace.ts';

/** What a route is decided from. */
export interface RouteQuestion {
  /** The policy topic that fired, if one. */
  readonly topic?: string | undefined;
  readonly category: string;
  /** Of the conversation. */
  readonly language: string;
}

/** The team, tier and skills that a conversation goes to, with the reason. */
export interface Route {
  readonly team: string;
  /** What the agent needs beyond the team's own skills. */
  readonly skills: readonly string[];
  /** False when nobody of any fitting team speaks the language: then it is said so, with a ticket or callback (M13). */
  readonly isSpoken: boolean;
}

const OTHER = 'other';
const MULTILINGUAL = 'multilingual';

/**
 * The team and skills for a conversation. A policy topic decides over the category; a language that is not the workspace's goes
 * to the multilingual team (R6) where somebody speaks it, else to the topic's or category's own team.
 *
 * @returns undefined when the workspace has neither the topic nor a category to go by.
 */
export function routeOf(workspace: Workspace, question: RouteQuestion): Route | undefined {
  const topic = workspace.topics.find((one) => one.id === question.topic);
  const category = categoryOf(workspace, question.category) ?? categoryOf(workspace, OTHER);
  const own = topic ? { team: staffedTeam(workspace, topic), skills: topic.skills } : category;
  if (!own) return undefined;
  if (isHomeLanguage(workspace, question.language)) return { team: own.team, skills: own.skills, isSpoken: true };

  const language = languageSkill(question.language);
  const abroad = categoryOf(workspace, MULTILINGUAL);
  // Policy overrides everything: its own team first. Otherwise the multilingual team first (R6).
  const order = topic ? [own, abroad] : [abroad, own];
  for (const one of order) {
    const skills = [...(one?.skills ?? []), language];
    if (one && somebodyHas(workspace, one.team, skills)) return { team: one.team, skills, isSpoken: true };
  }
  return { team: own.team, skills: own.skills, isSpoken: false };
}

/** The topic's team, or its fallback while nobody belongs to it. */
export function staffedTeam(workspace: Workspace, topic: Topic): string {
  const isEmpty = membersOf(workspace, topic.team).length === 0;
  return isEmpty && topic.fallbackTeam !== undefined ? topic.fallbackTeam : topic.team;
}

/** Has any member of the team all these skills, and those of the team? */
export function somebodyHas(workspace: Workspace, team: string, skills: readonly string[]): boolean {
  const needed = [...(teamOf(workspace, team)?.skills ?? []), ...skills];
  return membersOf(workspace, team).some((agent) => {
    const has = skillsOf(agent);
    return needed.every((skill) => has.has(skill));
  });
}

const TIER_OF_PRIORITY: Record<Topic['priority'], Tier> = { critical: 'critical', high: 'high', medium: 'standard' };

/** A topic's tier in the queue: its own where it names one, else that of its priority. */
export function tierOfTopic(topic: Pick<Topic, 'priority' | 'tier'>): Tier {
  return topic.tier ?? TIER_OF_PRIORITY[topic.priority];
}

/** How much is at stake when a matter goes wrong. */
export interface Severity {
  readonly trigger: TriggerKind;
  readonly topic?: string | undefined;
  /** The frustration score (T9). */
  readonly score: number;
  /** Only what is verified: unsigned data never raises priority (X10). */
  readonly profile: Pick<Profile, 'tier'>;
  /** R23: the bot answered in part, and the customer is curious about the rest. */
  readonly partlyAnswered?: boolean;
}

const HIGH_SCORE = 3;

/** The SLA tier of a handoff (R24, R33): the highest of what trigger, topic, score and account ask for. */
export function tierOf(workspace: Workspace, severity: Severity): Tier {
  const topic = workspace.topics.find((one) => one.id === severity.topic);
  let tier: Tier = severity.partlyAnswered ? 'low' : 'standard';
  if (topic) tier = severity.trigger === 'policy' ? tierOfTopic(topic) : higherTier(tier, tierOfTopic(topic));
  if (severity.score >= HIGH_SCORE) tier = higherTier(tier, 'high');
  if (severity.profile.tier === 'enterprise') tier = higherTier(tier, 'high');
  if (severity.profile.tier === 'vip') tier = 'critical';
  return tier;
}

function categoryOf(workspace: Workspace, id: string) {
  return workspace.categories.find((one) => one.id === id);
}

function isHomeLanguage(workspace: Workspace, language: string): boolean {
  return languageSkill(language) === languageSkill(workspace.brand.fallbackLanguage);
}
