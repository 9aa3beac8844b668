// What the flow asks of the workspace is there: teams with people in them, skills, connections, somebody on call; and
// the times that the workspace promises can be kept by the workspace's own timers.
import type { Block, CompiledEffect, CompiledOp, Needs } from '@baton/flow';
import { wayTo } from './counterexample.ts';
import type { Exploration, Vertex } from './exploration.ts';
import type { Finding, Report } from './report.ts';
import { duration } from './sentences.ts';

type PathTo = (node: string, end: string) => Pick<Finding, 'path'>;

/** T20 to T27. */
const POLICY_TOPICS = [
  'refund',
  'legal',
  'account-security',
  'contract',
  'medical',
  'self-harm',
  'employee-complaint',
  'vip',
  'cancellation',
];

export function checkWorkspace({ blocks, cheapestFirst }: Exploration, report: Report): void {
  const firstAt = new Map<string, Vertex>();
  for (const vertex of cheapestFirst) {
    if (vertex.kind === 'walk' && vertex.node !== null && !firstAt.has(vertex.node)) firstAt.set(vertex.node, vertex);
  }
  const pathTo: PathTo = (node, end) => {
    const at = firstAt.get(node);
    return at ? { path: { edges: wayTo(at), end, node } } : {};
  };
  const effects = effectsByNode(blocks);
  for (const { node, definition } of report.graph.nodes.values()) {
    const needs = together(definition.needs(node.config), effects.get(node.id) ?? []);
    teams(node.id, needs, report);
    emptyLines(node.id, effects.get(node.id) ?? [], report, pathTo);
    skillsAndNames(node.id, needs, report);
    onCall(node.id, needs, effects.get(node.id) ?? [], report, pathTo);
    tiers(node.id, effects.get(node.id) ?? [], report);
  }
  // A part hears nothing by itself.
  if (!report.graph.flow.settings.part) uncoveredTopics(report);
}

function effectsByNode(blocks: { [id: string]: Block }): Map<string, CompiledEffect[]> {
  const found = new Map<string, CompiledEffect[]>();
  const collect = (ops: readonly CompiledOp[]): CompiledEffect[] =>
    ops.flatMap((op) =>
      op.op === 'effect' ? [op.effect] : op.op === 'branch' ? op.arms.flatMap((arm) => collect(arm.ops ?? [])) : [],
    );
  for (const { node, ops } of Object.values(blocks)) found.set(node, [...(found.get(node) ?? []), ...collect(ops)]);
  return found;
}

/** What the kind says it needs, and what its effects show. */
function together(needs: Needs, effects: readonly CompiledEffect[]): Required<Needs> {
  const teams = new Set(needs.teams);
  const connections = new Set(needs.connections);
  let pages = needs.onCall ?? false;
  for (const effect of effects) {
    if ('team' in effect && effect.team !== null) teams.add(effect.team);
    if (effect.type === 'request') connections.add(effect.connection);
    if ((effect.type === 'openDesk' || effect.type === 'createTicket') && effect.desk) connections.add(effect.desk);
    if (effect.type === 'page') pages = true;
  }
  return {
    teams: [...teams],
    skills: needs.skills ?? [],
    calendars: needs.calendars ?? [],
    connections: [...connections],
    topics: needs.topics ?? [],
    onCall: pages,
  };
}

function teams(node: string, needs: Required<Needs>, report: Report): void {
  const { workspace } = report;
  const name = report.nameOf(node);
  const members = (team: string): number => workspace.agents.filter((agent) => agent.teams.includes(team)).length;
  for (const team of needs.teams) {
    const known = workspace.teams.find(({ id }) => id === team);
    if (!known) {
      report.add({
        code: 'unknown-team',
        severity: 'error',
        message: `"${name}" names the team "${team}", which the workspace does not have. Choose another team, or add it.`,
        node,
      });
    } else if (members(team) === 0) {
      report.add({
        code: 'empty-team',
        severity: 'error',
        message: `Nobody belongs to the team "${known.name}", which "${name}" leads to. Add somebody, or choose another team.`,
        node,
      });
    }
  }
  for (const id of needs.topics) {
    const topic = workspace.topics.find((one) => one.id === id);
    if (!topic) continue;
    const own = [topic.team, ...(topic.fallbackTeam === undefined ? [] : [topic.fallbackTeam])];
    if (own.every((team) => members(team) === 0)) {
      report.add({
        code: 'empty-team',
        severity: 'error',
        message: `Nobody belongs to the team of the topic "${topic.name}", which "${name}" sends to a person. Add somebody to "${topic.team}", or name a fallback.`,
        node,
      });
    }
    const nobodys = topic.skills.find((skill) => !hasSkill(skill, report));
    if (nobodys !== undefined) report.add(missingSkill(node, nobodys, report));
  }
}

function hasSkill(skill: string, { workspace }: Report): boolean {
  return workspace.agents.some(
    ({ skills, teams: own }) =>
      skills.includes(skill) || workspace.teams.some((team) => own.includes(team.id) && team.skills.includes(skill)),
  );
}

function missingSkill(node: string, skill: string, report: Report) {
  const known = report.workspace.skills.find(({ id }) => id === skill)?.name ?? skill;
  return {
    code: 'missing-skill',
    severity: 'error',
    message: `Nobody has the skill "${known}", which "${report.nameOf(node)}" asks for. Give it to somebody, or ask for another one.`,
    node,
  } as const;
}

function skillsAndNames(node: string, needs: Required<Needs>, report: Report): void {
  const { workspace } = report;
  const name = report.nameOf(node);
  for (const skill of needs.skills) if (!hasSkill(skill, report)) report.add(missingSkill(node, skill, report));
  for (const calendar of needs.calendars) {
    if (workspace.hours.some(({ id }) => id === calendar)) continue;
    report.add({
      code: 'unknown-hours',
      severity: 'error',
      message: `"${name}" names the opening hours "${calendar}", which the workspace does not have. Choose others, or add them.`,
      node,
    });
  }
  for (const connection of needs.connections) {
    if (workspace.connections.some((one) => one.name === connection)) continue;
    report.add({
      code: 'unknown-connection',
      severity: 'error',
      message: `"${name}" uses the connection "${connection}", which the workspace does not have. Choose another one, or add it.`,
      node,
    });
  }
}

/** R15, R32: a line that nobody ever serves is an empty promise: a team without people, or one that never opens. */
function emptyLines(node: string, effects: readonly CompiledEffect[], report: Report, pathTo: PathTo): void {
  const { workspace } = report;
  const lines = effects.flatMap((effect) => {
    if (effect.type !== 'enqueue') return [];
    const named = effect.team === null ? workspace.categories.map(({ team }) => team) : [effect.team];
    return [...named, ...(effect.widen ?? []).flatMap(({ team }) => team ?? [])];
  });
  for (const id of new Set(lines)) {
    const team = workspace.teams.find((one) => one.id === id);
    const people = workspace.agents.filter((agent) => agent.teams.includes(id));
    const week = workspace.hours.find((hours) => hours.id === team?.hours)?.week ?? {};
    const opens = Object.values(week).some((spans) => (spans ?? []).some(({ from, to }) => from < to));
    if (team && people.length > 0 && opens) continue;
    const why = !team
      ? 'which the workspace does not have'
      : people.length === 0
        ? 'to which nobody belongs'
        : 'which never opens';
    const shown = team?.name ?? id;
    report.add({
      code: 'pass-into-emptiness',
      severity: 'error',
      message: `"${report.nameOf(node)}" may lead to the line of "${shown}", ${why}. Choose a team with people and hours, or give it both.`,
      node,
      ...pathTo(node, `The customer is passed on to “${shown}”, and nobody is ever there.`),
    });
  }
}

/** A3, A7. */
function onCall(
  node: string,
  needs: Required<Needs>,
  effects: readonly CompiledEffect[],
  report: Report,
  pathTo: PathTo,
): void {
  if (!needs.onCall) return;
  const { onCall: duty, agents, connections } = report.workspace;
  const name = report.nameOf(node);
  if (!duty) {
    report.add({
      code: 'nobody-on-call',
      severity: 'error',
      message: `"${name}" alerts the person on call, but the workspace has no rota. Add one, or lead elsewhere.`,
      node,
      ...pathTo(node, 'Nobody is alerted.'),
    });
    return;
  }
  const pager = connections.find(({ name: own }) => own === duty.connection);
  if (!pager || pager.kind === 'mail' || pager.kind === 'desk') {
    report.add({
      code: 'no-working-pager',
      severity: 'error',
      message: pager
        ? `"${name}" alerts the person on call through "${duty.connection}", which only sends mail. Choose a connection that calls, texts or pages.`
        : `"${name}" alerts the person on call through "${duty.connection}", which the workspace does not have. Add the connection, or choose another one for the rota.`,
      node,
      ...pathTo(node, 'The customer hears that somebody is alerted, and no pager rings.'),
    });
  }
  const isAgent = (id: string): boolean => agents.some((agent) => agent.id === id);
  const pages = effects.flatMap((effect) => (effect.type === 'page' ? [effect.level] : []));
  const alone = duty.rota.findIndex(({ first, backup }) => first === backup || !isAgent(backup));
  if (alone !== -1 || (pages.includes('first') && !pages.includes('backup'))) {
    report.add({
      code: 'on-call-without-backup',
      severity: 'error',
      message:
        alone === -1
          ? `"${name}" alerts one person and nobody after them. Alert a backup when the first does not answer.`
          : `Line ${alone + 1} of the rota has nobody behind "${duty.rota[alone]?.first ?? ''}", whom "${name}" alerts. Name a second person as backup.`,
      node,
    });
  }
}

/** R31: two agents must have been able to read the card before the first response is due. */
function tiers(node: string, effects: readonly CompiledEffect[], report: Report): void {
  const { sla, queue } = report.workspace;
  const all = ['critical', 'high', 'standard', 'low'] as const;
  const named = new Set(effects.flatMap((effect) => (effect.type === 'enqueue' ? [effect.tier] : [])));
  for (const tier of all) {
    if (!named.has(tier) && !named.has(null)) continue;
    const offer = tier === 'critical' ? queue.criticalReadSeconds : queue.readSeconds;
    const promised = sla[tier].firstResponseSeconds;
    if (offer * 2 <= promised) continue;
    report.add({
      code: 'tier-cannot-be-met',
      severity: 'error',
      message: `"${report.nameOf(node)}" may queue as "${tier}", which promises a first word within ${duration(promised)}; offering to two agents alone takes ${duration(offer * 2)}. Shorten the offer, or promise more time.`,
      node,
    });
  }
}

function uncoveredTopics(report: Report): void {
  const covered = new Set<string>();
  let listener: string | undefined;
  for (const { node, definition, facts } of report.graph.nodes.values()) {
    for (const topic of definition.needs(node.config).topics ?? []) covered.add(topic);
    if (facts.listener === 'policy' || facts.start) listener ??= node.id;
  }
  const wanted = [...new Set([...POLICY_TOPICS, ...report.workspace.topics.map(({ id }) => id)])];
  const missing = wanted.filter((topic) => !covered.has(topic));
  if (missing.length === 0) return;
  const names = missing.map((id) => `"${report.workspace.topics.find((topic) => topic.id === id)?.name ?? id}"`);
  report.add({
    code: 'topics-not-covered',
    severity: 'warning',
    message: `No step sends ${names.join(', ')} to a person. The bot would answer there: add a step that listens for ${missing.length === 1 ? 'it' : 'them'}.`,
    node: listener ?? '',
  });
}
