// Who may get a waiting conversation: by skill, and by how far the search has widened (R10, R15).
import type { HandoffFacts } from '../facts.ts';
import { membersOf, skillsOf, teamOf } from '../workspace/lookup.ts';
import type { WidenStep } from '../protocol.ts';
import type { Waiting } from './queue-state.ts';
import type { Agent, Workspace } from '../workspace/workspace.ts';

/** How far the search has come: 0 the team's own with every skill, then the whole team, its fallback, anyone. */
export type Reach = 0 | 1 | 2 | 3;

export interface Candidate {
  readonly id: string;
  /** The search must have come so far for this agent to be asked. */
  readonly from: Reach;
}

export type Wants = Pick<Waiting, 'skills' | 'widen'>;

const REACH: Readonly<Record<WidenStep['to'], Reach>> = { team: 1, fallback: 2, anyone: 3 };
/** Without the customer's language nobody can help, however far the search goes. */
const LANGUAGE = 'speaks:';

/** Members of the team with every skill that the team and the conversation need (R10), by id. */
export function skilledAgents(
  team: string,
  waiting: Pick<Waiting, 'skills' | 'notAgents'>,
  facts: HandoffFacts,
): string[] {
  return candidatesFor(team, waiting, facts)
    .filter(({ id }) => !waiting.notAgents.includes(id))
    .map(({ id }) => id);
}

const remembered = new WeakMap<Workspace, Map<string, readonly Candidate[]>>();

/** Everyone whom some step of the search reaches, first those of the first step; `notAgents` are for the caller to leave out. */
export function candidatesFor(team: string, wants: Wants, { workspace }: HandoffFacts): readonly Candidate[] {
  const known = remembered.get(workspace) ?? new Map<string, readonly Candidate[]>();
  remembered.set(workspace, known);
  const key = `${team} ${wantsKey(wants)}`;
  const found = known.get(key);
  if (found) return found;
  const made = findCandidates(team, wants, workspace);
  known.set(key, made);
  return made;
}

/** The same for all who ask for the same people at the same steps. */
export function wantsKey({ skills, widen = [] }: Wants): string {
  if (skills.length === 0 && widen.length === 0) return '';
  return `${skills.join(' ')}|${widen.map(({ to, team = '' }) => `${to} ${team}`).join('|')}`;
}

/** The same question as `wantsKey`, of two, without building a text. */
export function isAlike(a: Wants, b: Wants): boolean {
  return (
    isSameList(a.skills, b.skills, Object.is) &&
    isSameList(a.widen ?? [], b.widen ?? [], (one, other) => one.to === other.to && one.team === other.team)
  );
}

function isSameList<T>(a: readonly T[], b: readonly T[], same: (one: T, other: T) => boolean): boolean {
  return a.length === b.length && a.every((one, i) => same(one, b[i] ?? one));
}

function findCandidates(team: string, { skills, widen = [] }: Wants, workspace: Workspace): Candidate[] {
  const needed = [...(teamOf(workspace, team)?.skills ?? []), ...skills];
  const spoken = needed.filter((skill) => skill.startsWith(LANGUAGE));
  const members = membersOf(workspace, team);
  const found = new Map<string, Reach>();
  const add = (agents: readonly Agent[], needs: readonly string[], from: Reach) => {
    for (const agent of agents) if (!found.has(agent.id) && hasAll(agent, needs)) found.set(agent.id, from);
  };
  add(members, needed, 0);
  for (const { to, team: fallback } of widen.toSorted((a, b) => REACH[a.to] - REACH[b.to])) {
    if (to === 'team') add(members, spoken, REACH.team);
    if (to === 'fallback' && fallback !== undefined) add(membersOf(workspace, fallback), spoken, REACH.fallback);
    if (to === 'anyone') add(workspace.agents, spoken, REACH.anyone);
  }
  return [...found].map(([id, from]) => ({ id, from }));
}

function hasAll(agent: Agent, needed: readonly string[]): boolean {
  if (needed.length === 0) return true;
  const skills = skillsOf(agent);
  return needed.every((skill) => skills.has(skill));
}

/** How far the clock has taken the search. */
export function reachByTime({ widen = [], joinedAt }: Waiting, at: number): Reach {
  let reach: Reach = 0;
  for (const { to, afterSeconds } of widen) {
    if (at >= joinedAt + afterSeconds * 1000 && REACH[to] > reach) reach = REACH[to];
  }
  return reach;
}

/** The steps that are drawn, as far as a fallback reaches: with nobody there before them they are taken at once. */
export function reachInNeed({ widen = [] }: Waiting): Reach[] {
  return widen
    .map(({ to }) => REACH[to])
    .filter((reach) => reach < REACH.anyone)
    .toSorted((a, b) => a - b);
}
