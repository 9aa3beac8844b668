// Whose line a conversation joins, and how urgent it is there (R1 to R6, R10, R24, R33).
import {
  agentOf,
  calendarOf,
  isOpen,
  routeOf,
  skilledAgents,
  teamOf,
  tier as tierSchema,
  tierOf,
  type HandoffReason,
  type Tier,
  type TriggerKind,
} from '@baton/handoff';
import type { Draft } from './draft.ts';

interface Route {
  team: string;
  skills: readonly string[];
}

/** The team that was named, else that of topic, category and language; with the skills it takes. */
function routeFor(named: string | undefined, topic: string | undefined, draft: Draft): Route {
  const { workspace } = draft.facts;
  const { category, language } = draft.state.signals.reading;
  const route = routeOf(workspace, { topic, category: category.id, language: language.code });
  if (named && teamOf(workspace, named)) return { team: named, skills: route?.team === named ? route.skills : [] };
  return route ?? { team: workspace.teams[0]?.id ?? '', skills: [] };
}

/** A3: who answered the alert must be able to get it, whichever team they belong to. */
export function routeTo(
  agent: string | undefined,
  named: string | undefined,
  topic: string | undefined,
  draft: Draft,
): Route {
  const route = routeFor(named, topic, draft);
  const { workspace } = draft.facts;
  const coming = agent === undefined ? undefined : agentOf(workspace, agent);
  const reaches = ({ team, skills }: Route) =>
    coming !== undefined && skilledAgents(team, { skills, notAgents: [] }, { workspace }).includes(coming.id);
  if (!coming || reaches(route)) return route;
  return coming.teams.map((team): Route => ({ team, skills: [] })).find(reaches) ?? route;
}

/** A team that somebody with these skills belongs to: the one that the routing names, then those that are open now. */
export function teamWith(skills: readonly string[], topic: string | undefined, draft: Draft): string | undefined {
  const { state, at } = draft;
  const { workspace } = draft.facts;
  const isClosed = (team: string) => {
    const calendar = calendarOf(workspace, team);
    return calendar === undefined || !isOpen(calendar, at);
  };
  const { team: routed } = routeFor(undefined, topic, draft);
  const others = workspace.teams.map(({ id }) => id).toSorted((a, b) => Number(isClosed(a)) - Number(isClosed(b)));
  return [routed, ...others].find(
    (team) => skilledAgents(team, { skills, notAgents: state.notAgents }, { workspace }).length > 0,
  );
}

/** The tier that was named, else by trigger, topic, score and account. */
export function tierFor(
  named: string | undefined,
  trigger: TriggerKind,
  topic: string | undefined,
  { facts, state }: Draft,
): Tier {
  const parsed = tierSchema.safeParse(named);
  if (parsed.success) return parsed.data;
  return tierOf(facts.workspace, {
    trigger,
    topic,
    score: state.signals.reading.frustration.score,
    profile: state.verified ? state.profile : {},
  });
}

export function triggerOf(value: unknown): TriggerKind {
  const known: readonly TriggerKind[] = ['explicit', 'frustration', 'policy', 'low-confidence', 'returning'];
  return known.find((kind) => kind === value) ?? 'flow';
}

export function reasonOf(value: unknown): HandoffReason {
  const known: readonly HandoffReason[] = ['knowledge-gap', 'phrasing-gap', 'trust-gap', 'preference', 'policy'];
  return known.find((reason) => reason === value) ?? 'complexity';
}

/** T25: nobody is handed a complaint about themselves. */
export function namesIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : [];
}
