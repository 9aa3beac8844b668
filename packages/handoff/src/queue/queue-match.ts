// Who gets a waiting conversation (R10 to R14), and what is said when nobody can.
import type { HandoffFacts } from '../facts.ts';
import { isOpen } from '../times/hours.ts';
import { calendarOf, membersOf, skillsOf, teamOf } from '../workspace/lookup.ts';
import { isSignedOn, takesOffers } from './presence.ts';
import type { NobodyReason } from '../protocol.ts';
import type { Agent } from '../workspace/workspace.ts';
import type { KnownAgent, QueueState, Waiting } from './queue-state.ts';

/** Members of the team with every skill that the team and the conversation need (R10), by id. */
export function skilledAgents(
  team: string,
  waiting: Pick<Waiting, 'skills' | 'notAgents'>,
  facts: HandoffFacts,
): string[] {
  const needed = [...(teamOf(facts.workspace, team)?.skills ?? []), ...waiting.skills];
  return membersOf(facts.workspace, team)
    .filter((agent) => !waiting.notAgents.includes(agent.id) && hasAll(agent, needed))
    .map((agent) => agent.id);
}

function hasAll(agent: Agent, needed: readonly string[]): boolean {
  if (needed.length === 0) return true;
  const skills = skillsOf(agent);
  return needed.every((skill) => skills.has(skill));
}

/** The agent to whom the conversation is offered now, or null when none is free for it. */
export function pickAgent(
  team: string,
  state: QueueState,
  waiting: Waiting,
  at: number,
  facts: HandoffFacts,
): string | null {
  const resting = new Set(waiting.resting.filter((one) => one.until > at).map((one) => one.agent));
  const free = skilledAgents(team, waiting, facts).flatMap((id) => {
    const agent = state.agents[id];
    if (!agent || resting.has(id) || !isFree(agent, id, state, waiting)) return [];
    return [{ id, rank: rankOf(agent, id, state, at, facts) }];
  });
  return free.toSorted((a, b) => compareRanks(a.rank, b.rank))[0]?.id ?? null;
}

function isFree(agent: KnownAgent, id: string, state: QueueState, waiting: Waiting): boolean {
  return (
    agent.connected &&
    !agent.blocked &&
    takesOffers(agent.status, waiting.tier) &&
    loadOf(agent, id, state) < agent.capacity
  );
}

/** Quick to ask: while nobody has room there is no need to look at each of those who wait. */
export function isAnyoneFree(state: QueueState): boolean {
  return Object.entries(state.agents).some(
    ([id, agent]) => agent.connected && loadOf(agent, id, state) < agent.capacity,
  );
}

/** Slots in use, those included that were asked for and not answered yet. */
export function loadOf(agent: KnownAgent, id: string, state: QueueState): number {
  return agent.load + state.waiting.filter((one) => one.offer?.phase === 'reserving' && one.offer.agent === id).length;
}

/** Smaller comes first: available before busy, R11 fewest active, R13 not deep in work, R14 longest without an offer. */
function rankOf(agent: KnownAgent, id: string, state: QueueState, at: number, facts: HandoffFacts): number[] {
  const deepMs = facts.workspace.queue.deepWorkSeconds * 1000;
  const isDeep = agent.oldestSince !== null && at - agent.oldestSince >= deepMs;
  const justClosed = agent.lastClosedAt !== null && at - agent.lastClosedAt < deepMs;
  const deepness = !isDeep ? 0 : justClosed ? 1 : 2;
  return [agent.status === 'available' ? 0 : 1, loadOf(agent, id, state), deepness, agent.turn];
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/**
 * Why nobody can take a conversation for which no agent is free now, or null while it is right to go on waiting.
 *
 * @param hasJustJoined outside opening hours a newcomer is told at once; who came earlier may still be reached by those at work.
 */
export function whyNobody(
  team: string,
  state: QueueState,
  waiting: Waiting,
  at: number,
  facts: HandoffFacts,
  hasJustJoined: boolean,
): NobodyReason | null {
  if (!teamOf(facts.workspace, team)) return 'no-team';
  const skilled = skilledAgents(team, waiting, facts);
  if (skilled.length === 0) return 'no-skill';
  if (waiting.expectedUntil !== undefined && at < waiting.expectedUntil) return null;

  const isClosed = () => {
    const calendar = calendarOf(facts.workspace, team);
    return calendar !== undefined && !isOpen(calendar, at);
  };
  const signedOn = skilled.filter((id) => isSignedOn(state.agents[id]?.status ?? 'offline'));
  if (signedOn.length === 0) return isClosed() ? 'closed' : 'nobody-signed-on';
  if (hasJustJoined && isClosed()) return 'closed';

  const able = signedOn.filter((id) => {
    const agent = state.agents[id];
    return agent?.connected && takesOffers(agent.status, waiting.tier);
  });
  const resting = new Set(waiting.resting.filter((one) => one.until > at).map((one) => one.agent));
  if (able.length > 0 && able.every((id) => resting.has(id))) return 'all-lapsed';
  return at >= fullAt(waiting, facts) ? 'all-full' : null;
}

/** When waiting with nobody free is past the limit (ms). */
export function fullAt(waiting: Waiting, facts: HandoffFacts): number {
  return waiting.joinedAt + facts.workspace.queue.fullAfterSeconds * 1000;
}
